"""Kept memory, and the number format: chosen by measurement, without a trace."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from torch import nn

from playground.errors import TrainingError
from playground.train.machine.memory import keep_freed_memory
from playground.train.step import choices, precision
from playground.train.step.precision import Precision, Trial, choose

CPU = torch.device("cpu")

# Takes and frees blocks as a step does, and prints how many page faults that made.
FAULTS = """
import resource, sys
import numpy as np
from playground.train.machine.memory import keep_freed_memory
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


def test_automatic_stays_exact_where_an_operation_is_not_there_in_16_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "_cpu_gains", lambda: True)

    def seconds(p: Precision) -> float:
        if p.name == "bfloat16":
            raise RuntimeError("mkldnn_rnn_layer: does not support bfloat16")
        return 1.0

    assert choose("auto", CPU, seconds).name == "float32"


def test_what_the_clock_found_is_remembered_for_the_next_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(choices, "_path", lambda: tmp_path / "measured.json")
    monkeypatch.setattr(precision, "_cpu_gains", lambda: True)
    assert choose("auto", CPU, lambda p: 0.5 if p.name == "bfloat16" else 1.0, "one network").name == "bfloat16"

    def slow(p: Precision) -> float:
        return 2.0 if p.name == "bfloat16" else 1.0

    # Another process, in which the clock would say otherwise.
    monkeypatch.setattr(choices, "_here", {})
    monkeypatch.setattr(precision, "_cpu_gains", lambda: False)
    assert choose("auto", CPU, slow, "one network").name == "bfloat16"
    assert choose("auto", CPU, slow, "another network").name == "float32"
    assert choose("float32", CPU, slow, "one network").name == "float32"


@pytest.mark.parametrize("content", ["", "[1]", '{"a": 3}', "\x00"])
def test_a_damaged_memory_of_choices_is_begun_anew(
    content: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(choices, "_path", lambda: tmp_path / "measured.json")
    monkeypatch.setattr(choices, "_here", {})
    (tmp_path / "measured.json").write_text(content)
    assert choices.remembered("who") is None
    choices.remember("who", "float32")
    monkeypatch.setattr(choices, "_here", {})
    assert choices.remembered("who") == "float32"


def test_choices_hold_in_this_process_where_nothing_can_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(choices, "_path", lambda: tmp_path / "file" / "measured.json")
    monkeypatch.setattr(choices, "_here", {})
    choices.remember("who", "bfloat16")
    assert choices.remembered("who") == "bfloat16"


# Trains presets as the command line does, and prints what their weights and epochs hash to.
TRAIN = """
import csv, hashlib, sys
from pathlib import Path
from safetensors.numpy import load_file
from playground.cli import main
for preset in sys.argv[2:]:
    out = Path(sys.argv[1]) / preset
    assert main(["train", preset, "--epochs", "2", "--limit", "300", "--seed", "7", "--out", str(out)]) == 0
    tensors = load_file(out / "model.safetensors")
    weights = b"".join(name.encode() + tensors[name].tobytes() for name in sorted(tensors))
    history = [{**row, "seconds": ""} for row in csv.DictReader((out / "history.csv").open())]
    print("told", preset, hashlib.sha256(weights).hexdigest(), hashlib.sha256(str(history).encode()).hexdigest())
"""
PRESETS = ("mnist_mlp", "mnist_cnn", "mnist_attention", "spiral_mlp")


def test_three_runs_with_one_seed_give_the_same_bits(tmp_path: Path) -> None:
    told = set()
    for number in range(3):
        command = [sys.executable, "-c", TRAIN, str(tmp_path / str(number)), *PRESETS]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
        told.add(tuple(line for line in done.stdout.splitlines() if line.startswith("told")))
    assert len(told) == 1
    assert len(told.pop()) == len(PRESETS)
