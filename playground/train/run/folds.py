"""Cross-validation: a project trained once for each fold, and how much the results differ."""

from __future__ import annotations

import math
import os
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from playground.errors import TrainingError
from playground.graph.files import Project
from playground.messages import say
from playground.project.task import needed_data
from playground.train.run.loop import train

_ALIKE = ("project", "device", "seed", "epochs", "parameters")


def cross_validate(
    project: Project,
    folds: int,
    *,
    out: str | os.PathLike[str] | None = None,
    on_fold: Callable[[int], None] | None = None,
    **settings: Any,
) -> dict[str, Any]:
    """Trains once for each of ``folds`` folds, that one held out, with the same seed. ``settings``: those of ``train``.

    Gives the object of ``playground train --json``, each number of which is the mean of the folds; "spread" has the
    same keys with their standard deviations (of a sample, n - 1), "folds" their number, "runs" the results themselves;
    "seconds" are those of all together. ``out``: a folder, in which every fold has one of a run, ``fold1`` and so on.

    Raises what ``train`` does, and TrainingError where no fold can be held out.
    """
    data = needed_data(project)
    if "folds" not in {param.name for param in data.params}:
        raise TrainingError(say("{name}: these data have no share that is held out, and so no folds.", name=data.label))
    results = []
    for fold in range(1, folds + 1):
        if on_fold is not None:
            on_fold(fold)
        one = replace(project, options={**project.options, "folds": folds, "fold": fold})
        results.append(train(one, out=Path(out) / f"fold{fold}" if out is not None else None, **settings))
    return summary(results)


def summary(results: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Of the results of all folds."""
    first = {name: results[0][name] for name in _ALIKE}
    rest = [{name: value for name, value in result.items() if name not in _ALIKE} for result in results]
    means = _each(rest, statistics.fmean)
    means["seconds"] = sum(result["seconds"] for result in results)
    spread = _each(rest, statistics.stdev)
    return {**first, **means, "folds": len(results), "spread": spread, "runs": list(results)}


def _each(values: Sequence[Any], figure: Callable[[Sequence[float]], float]) -> Any:
    """A figure of numbers in the same places; null where one of them is none."""
    if all(isinstance(value, Mapping) for value in values):
        return {name: _each([value.get(name) for value in values], figure) for name in values[0]}
    # A forecast by a season may be there in one fold alone.
    if any(isinstance(value, bool) or not isinstance(value, int | float) for value in values):
        return None
    return figure(values) if all(map(math.isfinite, values)) else math.nan
