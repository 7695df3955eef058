"""Running the program as a shell does, on a small project."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-m", "playground")


def node(name: str, kind: str, **params: Any) -> dict[str, Any]:
    return {"id": name, "type": kind, "params": params}


def chain(*names: str) -> list[dict[str, str]]:
    return [{"source": a, "target": b} for a, b in pairwise(names)]


TINY: dict[str, Any] = {
    "format": 1,
    "name": "tiny",
    "data": {"dataset": "mnist"},
    "nodes": [
        node("input", "Input"),
        node("flat", "Flatten"),
        node("dense", "Linear", out_features=10),
        node("output", "Output"),
    ],
    "links": chain("input", "flat", "dense", "output"),
    "training": {"epochs": 2, "batch_size": 50, "optimizer": {"type": "Adam", "lr": 0.01}},
}


def write(folder: Path, name: str = "tiny.json", **changes: Any) -> Path:
    file = folder / name
    file.write_text(json.dumps({**TINY, **changes}))
    return file


def run(*argv: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, argv)]
    return subprocess.run(command, **{"capture_output": True, "text": True, "timeout": 120, "check": False, **options})
