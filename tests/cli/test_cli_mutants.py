"""Thousands of damaged project files through the commands: an answer or one clear line, soon, and in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_kit import run
from mutants import bases, mutant

MEMORY = 1 << 30
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a clock of POSIX")


def try_all(start: int, stop: int, folder: Path) -> str:
    """What the program said of these files, held to how far they must come and how little they may take."""
    program = Path(__file__).with_name("mutant_runs.py")
    command = [sys.executable, str(program), str(start), str(stop), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-5_000:]
    told = json.loads(done.stdout)
    seen = told["seen"]
    assert seen["check 2"] and seen["check 1"] and seen["train 0"], seen
    assert told["most"] < MEMORY
    return f"{seen} {told['most'] / 1e6:.0f} MB"


def test_damaged_files_get_an_answer(tmp_path: Path) -> None:
    try_all(0, 150, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(6 * 3600)
@pytest.mark.parametrize("start", range(0, 5_000, 500))
def test_thousands_of_damaged_files_get_an_answer(
    start: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = try_all(start, start + 500, tmp_path)
    with capsys.disabled():
        sys.stdout.write(f"\n{told}\n")


@pytest.mark.parametrize("number", range(3))
def test_in_a_process_of_its_own_too(number: int, tmp_path: Path) -> None:
    file = tmp_path / "mutant.json"
    file.write_bytes(mutant(number, bases()))
    done = run("check", file)
    assert done.returncode in (0, 1, 2) and "Traceback" not in done.stderr
    assert done.stderr.count("\n") == (1 if done.returncode == 2 else 0)
