"""The curves of a run in its folder: as arrays by plot, or as the table that ``playground train --out`` writes."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.graph.files import write_atomically

CURVES = "curves.safetensors"
_HISTORY = "history.csv"
_MOST_BYTES = 256 * 2**20
_MOST_CLASSES = 10_000

Curves = Mapping[str, Mapping[str, npt.NDArray[Any]]]
"""By the name of the plot: "loss" and "accuracy" with "first", "steps", "epochs", "validation", and "tested" and "test"
where the test part was measured, "loss/<Output>" and "accuracy/<metric>/<Output>" likewise; "confusion"."""

_DEPTH = {"loss": 2, "accuracy": 3}
"""How many names lead to the curves of one Output; the last one may hold anything."""


def path_of(plot: str, key: tuple[str, ...]) -> str:
    """What the curves of a key of a plot are called in ``Curves``."""
    return "/".join((plot, *key))


def parts_of(curves: Curves, plot: str) -> dict[tuple[str, ...], Mapping[str, npt.NDArray[Any]]]:
    """The curves of one plot by key."""
    found = {}
    for path, part in curves.items():
        first, *key = path.split("/", _DEPTH[plot] - 1)
        if first == plot and len(key) in (0, _DEPTH[plot] - 1):
            found[tuple(key)] = part
    return found


def write(folder: Path, curves: Curves) -> bool:
    """Raises ProjectFileError when the folder cannot be written."""
    from safetensors.numpy import save

    arrays = {f"{plot}.{key}": np.ascontiguousarray(a) for plot, part in curves.items() for key, a in part.items()}
    write_atomically(folder / CURVES, save(arrays))
    return True


def read(source: Path) -> Curves:
    """The curves beside weights; what is not there, or damaged, is left out: nothing but pictures depends on them."""
    folder = source if source.is_dir() else source.parent
    try:
        if (folder / CURVES).is_file():
            return _sound(_arrays(folder / CURVES))
        if (folder / _HISTORY).is_file():
            return _table(folder / _HISTORY)
    except Exception:  # whatever a foreign file makes of these readers, the plots stay empty
        return {}
    return {}


def _arrays(file: Path) -> dict[str, dict[str, npt.NDArray[Any]]]:
    from safetensors.numpy import load_file

    found: dict[str, dict[str, npt.NDArray[Any]]] = {}
    if file.stat().st_size <= _MOST_BYTES:
        for name, array in load_file(file).items():
            plot, _, key = name.rpartition(".")
            found.setdefault(plot, {})[key] = array
    return found


def _sound(found: Mapping[str, Mapping[str, npt.NDArray[Any]]]) -> Curves:
    """Those of the right form."""
    sound = {path: part for path, part in found.items() if path.partition("/")[0] in _DEPTH and _are_curves(part)}
    counts = found.get("confusion", {}).get("counts")
    if counts is not None and counts.ndim == 2 and counts.dtype == np.int64:
        square = counts.shape[0] == counts.shape[1] <= _MOST_CLASSES
        if square and bool((counts >= 0).all()):
            sound["confusion"] = {"counts": counts}
    return sound


def _are_curves(part: Mapping[str, npt.NDArray[Any]]) -> bool:
    return (
        {"first", "steps", "epochs", "validation"} <= part.keys()
        and all(part[key].ndim == 1 for key in part)
        and part["first"].shape == (1,)
        and 0 < int(part["first"][0]) < 2**50
        and _are_pairs(part, "epochs", "validation")
        and (part.keys().isdisjoint(("tested", "test")) or _are_pairs(part, "tested", "test"))
    )


def _are_pairs(part: Mapping[str, npt.NDArray[Any]], steps: str, values: str) -> bool:
    """Whether there is a value for each of these steps, and the steps are in order."""
    if not {steps, values} <= part.keys() or len(part[steps]) != len(part[values]):
        return False
    return bool((np.diff(part[steps]) >= 0).all())


def _table(file: Path) -> Curves:
    """The validation after each epoch; a step's own numbers are not in the table."""
    if file.stat().st_size > _MOST_BYTES:
        return {}
    with file.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))

    def column(key: str) -> tuple[list[float], list[float]]:
        pairs = [(float(r["step"]), float(r[key])) for r in rows if r[key]]
        kept = [(step, value) for step, value in pairs if math.isfinite(step) and math.isfinite(value)]
        return [s for s, _ in kept], [v for _, v in kept]

    curves: dict[str, Mapping[str, npt.NDArray[Any]]] = {}
    for plot, key in _columns(rows[0] if rows else {}):
        steps, values = column(key)
        curves[plot] = {
            "first": np.array([1], np.int64),
            "steps": np.empty(0, np.float32),
            "epochs": np.array(steps),
            "validation": np.array(values, np.float32),
        }
    return _sound(curves)


def _columns(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What in ``Curves`` each column of the table is, and its name."""
    yield "loss", "val_loss"
    yield "accuracy", "val_accuracy"
    for name in names:
        part, _, rest = name.partition("/")
        output, _, metric = rest.rpartition("/")
        if part == "validation" and output:
            yield path_of("loss", (output,)) if metric == "loss" else path_of("accuracy", (metric, output)), name
