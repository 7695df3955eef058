"""The setting for torch's threads is there when torch is loaded, and gone afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def spawned(code: str, **environment: str) -> str:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


CODE = """
import os
from playground.train.machine.waiting import brief_waits
with brief_waits():
    print(os.environ.get("GOMP_SPINCOUNT"))
print(os.environ.get("GOMP_SPINCOUNT"))
"""


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, ["6000", "None"]), ({"GOMP_SPINCOUNT": "5"}, ["5", "5"]), ({"OMP_WAIT_POLICY": "active"}, ["None", "None"])],
    ids=str,
)
def test_the_setting_is_there_only_while_torch_is_loaded(environment: dict[str, str], expected: list[str]) -> None:
    assert spawned(CODE, **environment).split() == expected


def test_the_modules_that_come_before_torch_do_not_load_it() -> None:
    names = (
        *("project.settings", "project.opening", "train.link.events", "train.link.outbox", "train.link.remote"),
        *("train.run.runner", "train.run.loop", "train.run.assemble", "train.look.predictor", "train.machine.waiting"),
    )
    imports = "\n".join(f"import playground.{name}" for name in names)
    assert spawned(f"{imports}\nimport sys; print('torch' in sys.modules)") == "False"
