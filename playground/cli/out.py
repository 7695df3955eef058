"""The one door through which commands write: standard output for results, standard error for everything else.

What an encoding lacks is replaced, what would steer the terminal is shown as an escape. A stream that is lost (closed,
a reader that has gone, a terminal that hung up) stops nothing; what could not be written to a full device is told by
``finish``.
"""

from __future__ import annotations

import contextlib
import errno
import json
import math
import os
import sys
from collections.abc import Mapping
from typing import Any

from playground.errors import cleaned, tidied

_GONE = {errno.EPIPE, errno.EBADF, errno.EIO, errno.ECONNRESET, errno.ESHUTDOWN}
_troubles: dict[str, Exception] = {}
"""The first error of a stream by its name; nothing is written to it after that."""


def begin() -> None:
    """At the start of a command."""
    _troubles.clear()


def say(text: str = "", *, end: str = "\n") -> None:
    """A line on standard output."""
    _write("stdout", cleaned(text, keep="\n") + end)


def say_json(value: Any) -> None:
    """One JSON object on a line of standard output."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        text.encode(encoding)
        plain = text.isprintable()
    except UnicodeEncodeError:
        plain = False
    _write("stdout", (text if plain else json.dumps(value, allow_nan=False)) + "\n")


def tell(text: str = "", *, end: str = "\n") -> None:
    """Progress and remarks, on standard error, at once."""
    _write("stderr", cleaned(text, keep="\n\r") + end)


def complain(message: str) -> None:
    """What went wrong, as one line on standard error."""
    tell(f"playground: {' '.join(tidied(message).split())}")


def finish() -> str:
    """At the end of a command: why its results could not all be written, "" when they were or nobody reads them."""
    for name in ("stdout", "stderr"):
        _attempt(name, lambda stream: stream.flush())
    trouble = _troubles.get("stdout")
    if trouble is None or isinstance(trouble, ValueError) or getattr(trouble, "errno", None) in _GONE:
        return ""
    return getattr(trouble, "strerror", None) or str(trouble)


def settle() -> None:
    """Before the process ends: Python flushes once more, and would complain of a stream that is lost."""
    for number, name in ((1, "stdout"), (2, "stderr")):
        if name in _troubles:
            with contextlib.suppress(OSError):
                nothing = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nothing, number)


def open_all() -> None:
    """At the start of the process: what was closed leads nowhere. Else the next file that is opened takes its number,
    and what a library prints lands in it."""
    with contextlib.suppress(OSError):
        while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
            os.set_inheritable(handle, True)
        os.close(handle)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - lives as long as the process


def say_values(values: Mapping[str, Any]) -> None:
    """A line for each, with its name; what does not apply is a dash."""
    for key, value in values.items():
        text = f"{value:.4f}" if isinstance(value, float) else "–" if value is None else f"{value}"
        _write("stdout", f"{key:20} {text}\n")


def finite(value: Any) -> Any:
    """A value for JSON, with None in place of every number that is not finite."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [finite(item) for item in value]
    return value


def is_terminal(name: str = "stderr") -> bool:
    """Whether a person looks at the stream."""
    try:
        return bool(getattr(sys, name).isatty())
    except (AttributeError, ValueError):
        return False


def _write(name: str, text: str) -> None:
    def write(stream: Any) -> None:
        encoding = getattr(stream, "encoding", None)
        stream.write(text.encode(encoding, "replace").decode(encoding) if encoding else text)
        if name == "stderr":
            stream.flush()

    _attempt(name, write)


def _attempt(name: str, job: Any) -> None:
    stream = getattr(sys, name)
    if stream is None or name in _troubles:
        return
    try:
        job(stream)
    except (OSError, ValueError) as error:
        _troubles[name] = error
