"""Thousands of damaged project files through the commands: an answer or one clear line, soon, and in little memory."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from cli_kit import run
from mutants import bases, mutant

from playground.cli import main
from playground.train.run import room

Captured = pytest.CaptureFixture[str]
SECONDS = 5.0
MEMORY = 1 << 30
FLOPS = 1e8
"""Of one sample; what takes more is checked and exported, and not trained: that may take its time and memory."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a clock of POSIX")


class _Hang(BaseException):
    """More than ``SECONDS`` of processor time: no command may catch this."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    def end(*_: object) -> None:
        raise _Hang

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def answer(argv: list[str], capsys: Captured) -> tuple[int, str]:
    """Status and standard output of a command that must not raise, must not dally, and may complain in one line."""
    with limited(SECONDS):
        status = main(argv)
    captured = capsys.readouterr()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", captured.out + captured.err)
    if status == 2:
        last = captured.err.splitlines()[-1]
        assert last.startswith("playground: ") and len(last) < 5_000, last[:200]
        assert "Traceback" not in captured.err
    return status, captured.out


def try_all(
    numbers: range, folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> tuple[Counter[str], int]:
    """Check, and what passes it exported and trained, each file in a process of its own. Gives how many came how far,
    and the most memory that one file took, libraries and data sets included."""
    # Loaded once for all the processes.
    import playground.compile.build
    import playground.train.run.trainer  # noqa: F401

    monkeypatch.setattr(room, "room", lambda: room.Room(400 << 20, "free in this test"))
    seen: Counter[str] = Counter()
    most = 0
    originals = bases()
    for number in numbers:
        process = os.fork()
        if process == 0:
            _in_child(number, mutant(number, originals), folder, capsys)
        _, status, used = os.wait4(process, 0)
        result = folder / "result.json"
        told = result.read_text() if result.exists() else "nothing was said"
        result.unlink(missing_ok=True)
        if status:
            (folder / f"mutant{number}.json").write_bytes(mutant(number, originals))
            raise AssertionError(f"mutant {number}: {told}")
        seen.update(json.loads(told))
        most = max(most, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
    return seen, most


def _in_child(number: int, content: bytes, folder: Path, capsys: Captured) -> NoReturn:
    file, script, weights = folder / "mutant.json", folder / "mutant.py", folder / "mutant.out"
    status = 1
    try:
        file.write_bytes(content)
        told = json.dumps(list(_try(number, [str(file), str(script), str(weights)], capsys)))
        status = 0
    except BaseException as error:
        told = f"{type(error).__name__}: {error}"
    finally:
        (folder / "result.json").write_text(told)
        os._exit(status)


def _try(number: int, names: list[str], capsys: Captured) -> Iterator[str]:
    file, script, weights = names
    status, out = answer(["check", file, "--json"], capsys)
    yield f"check {status}"
    if status == 2:
        assert answer(["train", file, "--limit", "8"], capsys)[0] == 2
        assert answer(["export", file, "--format", "python", "-o", script, "--force"], capsys)[0] == 2
        return
    found = json.loads(out)
    assert found["valid"] == (status == 0) == (not any(p["severity"] == "error" for p in found["problems"]))
    exported, _ = answer(["export", file, "--format", "python", "-o", script, "--force"], capsys)
    yield f"export {exported}"
    if exported == 0:
        compile(Path(script).read_text("utf-8"), "mutant.py", "exec")
    assert exported == 0 or not found["valid"]
    if status == 0 and found["flops"] < FLOPS:
        trained, _ = answer(["train", file, "--limit", "8", "--epochs", "1", "--device", "cpu"], capsys)
        yield f"train {trained}"
    elif status == 1:
        trained, _ = answer(["train", file, "--limit", "8", "--epochs", "1", "--device", "cpu"], capsys)
        assert trained == 2
    if status == 0 and number % 5 == 0:
        kind = "onnx" if number % 20 == 0 else "safetensors"
        written, _ = answer(["export", file, "--format", kind, "-o", weights, "--force"], capsys)
        yield f"{kind} {written}"


def judged(seen: Counter[str], most: int) -> None:
    assert seen["check 2"] and seen["check 1"] and seen["train 0"], seen
    assert most < MEMORY


def test_damaged_files_get_an_answer(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(*try_all(range(150), tmp_path, capsys, monkeypatch))


@pytest.mark.slow
@pytest.mark.timeout(6 * 3600)
@pytest.mark.parametrize("start", range(0, 5_000, 500))
def test_thousands_of_damaged_files_get_an_answer(
    start: int, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, most = try_all(range(start, start + 500), tmp_path, capsys, monkeypatch)
    with capsys.disabled():
        sys.stdout.write(f"\n{dict(sorted(seen.items()))} {most / 1e6:.0f} MB\n")
    judged(seen, most)


@pytest.mark.parametrize("number", range(3))
def test_in_a_process_of_its_own_too(number: int, tmp_path: Path) -> None:
    file = tmp_path / "mutant.json"
    file.write_bytes(mutant(number, bases()))
    done = run("check", file)
    assert done.returncode in (0, 1, 2) and "Traceback" not in done.stderr
    assert done.stderr.count("\n") == (1 if done.returncode == 2 else 0)
