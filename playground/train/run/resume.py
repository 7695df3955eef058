"""What a run without a window keeps so that it can go on exactly: one file, replaced in one step.

It holds the weights, what the optimiser has noted, the random generators, the order of the epoch, and the best weights
where the run may stop early; in its metadata where the run stands (see ``playground.train.run.state.Facts``) and how
its samples are prepared.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playground.compile import tensor_file
from playground.compile.card import texts
from playground.errors import TrainingError
from playground.graph.files import Project, write_atomically
from playground.graph.model import diff
from playground.messages import say
from playground.project.opening import open_project, validated
from playground.train.run.description import description
from playground.train.run.rundir import PROJECT, STATE
from playground.train.run.state import Facts, facts_of, read_tensors, rest_as_now, wants_rest

if TYPE_CHECKING:
    import torch

    from playground.compile.build import Model
    from playground.train.run.trainer import Trainer

_MODEL = "model."
_LIMIT = "limit"


@dataclass(frozen=True)
class KeptRun:
    """A run that can go on: its project with the settings it had, and how many samples it was limited to."""

    folder: Path
    project: Project
    limit: int | None
    texts: Mapping[str, str]
    """What the file says of how samples were prepared, among other things."""


def write(trainer: Trainer, folder: Path, limit: int | None) -> None:
    """Raises PlaygroundError, OSError or MemoryError; the file of before is then still there."""
    _, rest = trainer.state()
    weights = {f"{_MODEL}{name}": tensor for name, tensor in trainer.model.state_dict().items()}
    about = texts({**description(trainer), _LIMIT: json.dumps(limit)})
    write_atomically(folder / STATE, tensor_file.pieces({**weights, **rest}, about))


def kept_run(folder: Path, wanted: Project) -> KeptRun:
    """Raises TrainingError where ``folder`` holds no run that can go on, or one of another network or other data than
    those of ``wanted``."""
    wanted = validated(wanted)
    if not (folder / STATE).is_file() or not (folder / PROJECT).is_file():
        raise TrainingError(
            say(
                "{folder}: there is no run to go on with; expected a folder that playground train --out has written, "
                "of a run that has ended an epoch or was stopped.",
                folder=folder,
            )
        )
    project = open_project(folder / PROJECT)
    if not diff(project.graph, wanted.graph).only_moves:
        raise TrainingError(
            say("{folder}: this is a run of another network; it cannot go on with this.", folder=folder)
        )
    if (project.dataset, dict(project.options)) != (wanted.dataset, dict(wanted.options)):
        raise TrainingError(say("{folder}: this is a run on other data; it cannot go on with these.", folder=folder))
    _, about = read_tensors(folder / STATE, lambda name, shape: False)
    try:
        limit = json.loads(about.get(_LIMIT, "null"))
    except (ValueError, RecursionError):
        limit = None
    return KeptRun(folder, project, limit if isinstance(limit, int) and limit > 0 else None, about)


def take(kept: KeptRun, trainer: Trainer) -> Facts:
    """Lets a new trainer of the same project stand where the kept run stood. Raises PlaygroundError where what is kept
    is damaged or does not fit: half of it would not go on exactly."""
    model, file = trainer.model, kept.folder / STATE
    found, about = _read(file, model, len(trainer.train_split))
    weights = {name.removeprefix(_MODEL): tensor for name, tensor in found.items() if name.startswith(_MODEL)}
    if weights.keys() != model.state_dict().keys():
        raise TrainingError(say("{file}: is damaged or of another network, so the run cannot go on.", file=file))
    facts = facts_of(about, file)
    model.load_state_dict(weights)
    trainer.go_on_from(facts, {name: tensor for name, tensor in found.items() if not name.startswith(_MODEL)})
    return facts


def _read(file: Path, model: Model, samples: int) -> tuple[Mapping[str, torch.Tensor], Mapping[str, str]]:
    shapes = {f"{_MODEL}{name}": tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    rest, rest_now = wants_rest(model, samples), rest_as_now(model)

    def now(name: str) -> str:
        is_weight = name.startswith(_MODEL)
        return _MODEL + model.named_as_now(name.removeprefix(_MODEL)) if is_weight else rest_now(name)

    return read_tensors(
        file, lambda name, shape: shapes.get(name) == shape if name in shapes else rest(name, shape), now
    )
