"""Damaged project files through the commands, each in a process of its own.  mutant_runs.py START STOP FOLDER

A program, so that what a file takes is measured from a fresh process: a child's highest memory begins with what its
parent held when it was forked. Prints how many files came how far, and the most bytes that one took, libraries and
data sets included.
"""

from __future__ import annotations

import io
import json
import os
import re
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NoReturn

import torch
from mutants import bases, mutant

# Loaded once for all the processes.
import playground.compile.build
import playground.train.run.trainer  # noqa: F401
from playground.cli import main
from playground.train.run import room

SECONDS = 10.0
FLOPS = 3e7
"""Of one sample; what takes more is checked and exported, and not trained: that may take its time and memory."""


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


def answer(argv: list[str]) -> tuple[int, str]:
    """Status and standard output of a command that must not raise, must not dally, and may complain in one line."""
    out, err = io.StringIO(), io.StringIO()
    with limited(SECONDS), redirect_stdout(out), redirect_stderr(err):
        status = main(argv)
    said, complained = out.getvalue(), err.getvalue()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", said + complained)
    if status == 2:
        last = complained.splitlines()[-1]
        assert last.startswith("playground: ") and len(last) < 5_000, last[:200]
        assert "Traceback" not in complained
    return status, said


def try_all(numbers: range, folder: Path) -> tuple[Counter[str], int]:
    """Check, and what passes it exported and trained."""
    room.room = lambda: room.Room(400 << 20, "free in this test")
    seen: Counter[str] = Counter()
    most = 0
    originals = bases()
    for number in numbers:
        process = os.fork()
        if process == 0:
            _in_child(number, mutant(number, originals), folder)
        _, status, used = os.wait4(process, 0)
        result = folder / "result.json"
        told = result.read_text() if result.exists() else "nothing was said"
        result.unlink(missing_ok=True)
        if status:
            (folder / f"mutant{number}.json").write_bytes(mutant(number, originals))
            raise SystemExit(f"mutant {number}: {told}")
        seen.update(json.loads(told))
        most = max(most, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
    return seen, most


def _in_child(number: int, content: bytes, folder: Path) -> NoReturn:
    file, script, weights = folder / "mutant.json", folder / "mutant.py", folder / "mutant.out"
    status = 1
    try:
        file.write_bytes(content)
        told = json.dumps(list(_try(number, str(file), str(script), str(weights))))
        status = 0
    except BaseException as error:
        told = f"{type(error).__name__}: {error}"
    finally:
        (folder / "result.json").write_text(told)
        os._exit(status)


def _try(number: int, file: str, script: str, weights: str) -> Iterator[str]:
    status, out = answer(["check", file, "--json"])
    yield f"check {status}"
    if status == 2:
        assert answer(["train", file, "--limit", "8"])[0] == 2
        assert answer(["export", file, "--format", "python", "-o", script, "--force"])[0] == 2
        return
    found = json.loads(out)
    assert found["valid"] == (status == 0) == (not any(p["severity"] == "error" for p in found["problems"]))
    exported, _ = answer(["export", file, "--format", "python", "-o", script, "--force"])
    yield f"export {exported}"
    if exported == 0:
        compile(Path(script).read_text("utf-8"), "mutant.py", "exec")
    assert exported == 0 or not found["valid"]
    if status == 0 and found["flops"] < FLOPS:
        trained, _ = answer(["train", file, "--limit", "8", "--epochs", "1", "--device", "cpu"])
        yield f"train {trained}"
    elif status == 1:
        trained, _ = answer(["train", file, "--limit", "8", "--epochs", "1", "--device", "cpu"])
        assert trained == 2
    if status == 0 and number % 5 == 0:
        kind = "onnx" if number % 20 == 0 else "safetensors"
        written, _ = answer(["export", file, "--format", kind, "-o", weights, "--force"])
        yield f"{kind} {written}"


if __name__ == "__main__":
    # Processor time is limited: threads that wait for each other would only use it up.
    torch.set_num_threads(1)
    start, stop, folder = sys.argv[1:]
    seen, most = try_all(range(int(start), int(stop)), Path(folder))
    sys.stdout.write(json.dumps({"seen": dict(sorted(seen.items())), "most": most}))
