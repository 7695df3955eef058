"""Kept memory, and the number format: chosen by measurement, without a trace."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest
import torch
from torch import nn

from playground.errors import TrainingError
from playground.train import precision
from playground.train.memory import keep_freed_memory
from playground.train.precision import Precision, Trial, choose

CPU = torch.device("cpu")

# Takes and frees blocks as a step does, and prints how many page faults that made.
FAULTS = """
import resource, sys
import numpy as np
from playground.train.memory import keep_freed_memory
if sys.argv[1] == "keep":
    assert keep_freed_memory()
def blocks():
    held = [np.ones(5_000_000, np.float32) for _ in range(4)]
    del held
blocks()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(5):
    blocks()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(mode: str) -> int:
    done = subprocess.run([sys.executable, "-c", FAULTS, mode], capture_output=True, text=True, check=True)
    return int(done.stdout)


def test_freed_memory_is_taken_again_without_page_faults() -> None:
    expected = sys.platform.startswith("linux") and platform.libc_ver()[0] == "glibc"
    assert keep_freed_memory() is expected
    assert keep_freed_memory() is expected
    if expected:
        assert faults("keep") < faults("plain") / 10


def test_a_named_format_is_taken_as_it_is() -> None:
    assert choose("float32", CPU) == Precision("float32", "cpu")
    assert choose("bfloat16", CPU) == Precision("bfloat16", "cpu")
    assert choose("float16", torch.device("cuda")) == Precision("float16", "cuda", scaler=True)


def test_float16_is_refused_where_it_cannot_train() -> None:
    with pytest.raises(TrainingError, match="choose float32"):
        choose("float16", torch.device("mps"))


@pytest.mark.parametrize(
    ("short", "taken"), [(0.5, "bfloat16"), (0.8, "bfloat16"), (0.95, "float32"), (2.0, "float32")]
)
def test_automatic_takes_the_short_format_only_where_the_network_is_clearly_faster(
    short: float, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precision, "_cpu_gains", lambda: True)
    assert choose("auto", CPU, lambda p: short if p.name == "bfloat16" else 1.0).name == taken


def test_automatic_stays_exact_on_a_processor_that_gains_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "_cpu_gains", lambda: False)

    def never(p: Precision) -> float:
        raise AssertionError("the network need not be measured")

    assert choose("auto", CPU, never).name == "float32"


def test_automatic_on_a_device_without_a_trial_is_float32() -> None:
    assert choose("auto", torch.device("mps")).name == "float32"


def test_autocast_computes_in_the_format() -> None:
    layer, x = nn.Linear(3, 3), torch.zeros(2, 3)
    with Precision("bfloat16").autocast():
        assert layer(x).dtype is torch.bfloat16
    with Precision("float32").autocast():
        assert layer(x).dtype is torch.float32


def test_a_trial_leaves_no_trace() -> None:
    net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Dropout(0.5), nn.Flatten(), nn.Linear(72, 2)).eval()
    before = {k: v.clone() for k, v in net.state_dict().items()}
    gradient = torch.ones_like(net[0].weight)
    net[0].weight.grad = gradient
    torch.manual_seed(3)
    expected = torch.rand(4)
    torch.manual_seed(3)
    seconds = Trial(net, [torch.randn(4, 1, 8, 8, generator=torch.Generator().manual_seed(0))])(Precision("bfloat16"))
    assert seconds > 0
    assert torch.equal(torch.rand(4), expected)
    assert not net.training
    assert net[0].weight.grad is gradient
    assert net[0].bias.grad is None
    assert all(torch.equal(v, before[k]) for k, v in net.state_dict().items())
