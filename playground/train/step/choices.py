"""What a clock once decided on this machine, kept so that it decides the same way in every run.

Two ways of computing the same thing round differently. Where only a measurement tells which is faster, the first one
counts for good: a seed promises the same weights, and a busy machine must not break that.
"""

from __future__ import annotations

import hashlib
import json
import platform
from contextlib import suppress
from pathlib import Path

from playground.compile import processor
from playground.errors import PlaygroundError
from playground.graph.files import write_atomically

MOST = 1000
"""Choices that are kept; the oldest fall away."""
_here: dict[str, str] = {}
"""Those of this process: what cannot be written down holds at least as long as it."""


def remembered(question: str) -> str | None:
    """The answer once given to a question, None if there was none."""
    key = _key(question)
    return _here.get(key) or _stored().get(key)


def remember(question: str, answer: str) -> None:
    key = _key(question)
    _here[key] = answer
    stored = {**_stored(), key: answer}
    newest = dict(list(stored.items())[-MOST:])
    with suppress(PlaygroundError, OSError):
        _path().parent.mkdir(parents=True, exist_ok=True)
        write_atomically(_path(), json.dumps(newest, indent=0).encode())


def _path() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("playground", appauthor=False)) / "measured.json"


def _stored() -> dict[str, str]:
    try:
        content = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict):
        return {}
    return {k: v for k, v in content.items() if isinstance(v, str)}


def _key(question: str) -> str:
    """The question on this machine with this torch, in few characters."""
    import torch

    machine = (platform.machine(), processor.model(), torch.__version__, question)
    return hashlib.sha256("; ".join(machine).encode()).hexdigest()[:32]
