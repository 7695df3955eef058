"""The processes in which ``playground bench`` measures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any


class Side:
    """A process of ``playground.bench.side``: one side of a comparison, "bare" or "own"."""

    def __init__(self, side: str, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "playground.bench.side", side],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=dict(environment),
        )

    def ask(self, **command: Any) -> dict[str, Any]:
        process = self._process
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        process.stdin.write(json.dumps(command) + "\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            raise RuntimeError(_last_line(process.stderr.read()))
        result: dict[str, Any] = json.loads(answer)
        return result

    def close(self) -> None:
        process = self._process
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()
        process.wait()


@contextmanager
def sides(*kinds: str) -> Iterator[list[Side]]:
    """These sides, to take turns; they are ended afterwards."""
    with _own_folders() as environment:
        begun = [Side(kind, environment) for kind in kinds]
        try:
            yield begun
        finally:
            for side in begun:
                side.close()


def in_window(name: str, **options: Any) -> dict[str, Any]:
    """Runs one measurement of the window in its own process. Raises RuntimeError with the last thing it said."""
    with _own_folders() as environment:
        if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & environment.keys():
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        if name == "start":
            options["since"] = time.monotonic()
        command = [sys.executable, "-m", "playground.ui.bench_window", name, json.dumps(options)]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=600, check=False)
    # An error in a slot is printed and the window goes on, but what it measures then is not the window.
    if done.returncode or "Traceback" in done.stderr:
        raise RuntimeError(_last_line(done.stderr))
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


@contextmanager
def _own_folders() -> Iterator[dict[str, str]]:
    """An environment whose settings and recovery files are thrown away afterwards; data sets stay where they are."""
    with tempfile.TemporaryDirectory(prefix="playground-bench-") as folder:
        names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        yield {**os.environ, **dict.fromkeys(names, folder)}


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["the process ended without a word"])[-1]
