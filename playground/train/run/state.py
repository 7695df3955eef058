"""A trained state in a folder, which is also a run's folder: ``model.safetensors``, with where the run stood in its
metadata, and ``optimizer.safetensors`` with what else it takes to go on exactly.

Each file is replaced in one step. The second names the step of the first it belongs to, and is left out when a kill
came between the two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playground.errors import CompileError
from playground.graph.files import write_atomically
from playground.messages import say

if TYPE_CHECKING:
    import torch

    from playground.compile.build import Model

WEIGHTS = "model.safetensors"
REST = "optimizer.safetensors"
OPTIMIZER = "optimizer."
"""Before the name of a parameter and of what the optimiser has noted about it."""
BEST = "best."
"""Before the name of a tensor of the best weights so far."""
_GENERATOR = 100_000
"""Bytes that the state of no random generator has."""
_KEY = "state"
_MOST_FACTS = 20_000
"""Characters; what this program writes has some 500."""


class Facts(BaseModel):
    """Where a run stands. ``plateau``: see ``Schedule.memory``."""

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="constants")

    epoch: Annotated[int, Field(ge=0, le=10**9)] = 0
    """Complete ones."""
    step: Annotated[int, Field(ge=0, le=10**15)] = 0
    position: Annotated[int, Field(ge=0, le=10**12)] = 0
    samples: Annotated[int, Field(ge=0, le=10**12)] = 0
    epochs: Annotated[int, Field(ge=0, le=2 * 10**9)] = 0
    optimizer: str = ""
    schedule: str = ""
    plateau: tuple[Annotated[float, Field(gt=0, le=1)], float, Annotated[int, Field(ge=0)]] = (1.0, math.inf, 0)
    train_loss: float | None = None
    validation_loss: float | None = None
    validation_accuracy: Annotated[float, Field(ge=0, le=1)] | None = None
    learned: bool = True
    validation_metrics: dict[str, float] = Field(default_factory=dict)
    epoch_loss: float = 0.0
    """The sum over the samples of the running epoch that are done."""
    validation_figures: dict[str, dict[str, float]] = Field(default_factory=dict)
    """By Output, see ``Score.figures``."""
    epoch_right: float = 0.0
    epoch_parts: tuple[float, ...] = ()
    """As ``epoch_loss`` for each Output, where there are several."""
    train_parts: tuple[float, ...] = ()
    """Mean losses of the Outputs over the last complete epoch."""
    learning_rate: float = 0.0
    """That of the last step."""
    seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    best: BestFacts | None = None
    """Of a run that may stop early; its weights stand beside, under ``BEST``."""

    @property
    def scored(self) -> dict[str, float]:
        """Metrics of the newest validation; files of before have the accuracy alone."""
        known = {} if self.validation_accuracy is None else {"accuracy": self.validation_accuracy}
        return known | self.validation_metrics


class BestFacts(BaseModel):
    """The best epoch so far. ``loss`` is what it was judged by."""

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="constants")

    epoch: Annotated[int, Field(ge=0, le=10**9)]
    loss: float
    metrics: dict[str, float] = Field(default_factory=dict)
    figures: dict[str, dict[str, float]] = Field(default_factory=dict)


@dataclass(frozen=True)
class State:
    """As read from a file: the weights that fit one model, and the rest of the run."""

    tensors: Mapping[str, torch.Tensor]
    facts: Facts
    rest: Mapping[str, torch.Tensor] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    layers: int = 0
    """How many found their weights."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """What else the file says: how samples were prepared, among other things."""


def write_rest(folder: Path, facts: Facts, tensors: Mapping[str, torch.Tensor]) -> None:
    from safetensors.torch import save

    write_atomically(folder / REST, save(dict(tensors), {"step": str(facts.step)}))


def metadata(facts: Facts) -> dict[str, str]:
    """What the file of the weights says about the run."""
    return {_KEY: facts.model_dump_json(), "epochs": str(facts.epoch)}


def weights_of(path: Path) -> Path:
    """The file of the weights, of a run's folder or a file."""
    return path / WEIGHTS if path.is_dir() else path


def read_state(path: Path, model: Model, samples: int) -> State:
    """What ``path``, a folder or a file of weights, holds for this model. Memory is only taken for tensors that fit;
    the others, and such as are not finite, are left out with their whole layer. Raises CompileError for a file that is
    none, or has nothing for this network. ``samples``: how many there are to train on."""
    file = weights_of(path)
    shapes = {k: tuple(t.shape) for k, t in model.state_dict().items()}
    found, texts = read_tensors(file, lambda name, shape: shapes.get(name) == shape, model.named_as_now)
    facts = facts_of(texts, file)
    kept: dict[str, torch.Tensor] = {}
    left_out: list[str] = []
    layers = 0
    for step in model.steps:
        module = model.module_of(step.node) if step.call is not None else None
        own = [f"{step.key}.{name}" for name in module.state_dict()] if module is not None else []
        if own and all(name in found for name in own):
            kept |= {name: found[name] for name in own}
            layers += 1
        elif own:
            left_out.append(step.node)
    if not kept and left_out:
        raise CompileError(
            say("{file}: holds weights of another network; no layer of this one has any of these shapes.", file=file)
        )
    rest: Mapping[str, torch.Tensor] = {}
    if not left_out and (file.parent / REST).is_file() and file.name == WEIGHTS:
        rest = _rest(file.parent / REST, facts, model, samples)
    return State(kept, facts, rest, tuple(left_out), layers, texts)


Wants = Callable[[str, tuple[int, ...]], bool]
"""Whether a tensor of this name and shape is to be read."""


def read_tensors(
    file: Path, wants: Wants, now: Callable[[str], str] = str
) -> tuple[dict[str, torch.Tensor], Mapping[str, str]]:
    """The wanted tensors that are finite, and the texts beside them. ``now`` gives what a name is today; by that it is
    asked for and found. Raises CompileError for a file that is none."""
    import torch
    from safetensors import SafetensorError, safe_open

    found: dict[str, torch.Tensor] = {}
    try:
        with safe_open(file, "pt") as content:
            texts: Mapping[str, str] = content.metadata() or {}
            for name in content.keys():  # noqa: SIM118 - it is no mapping
                today = now(name)
                if wants(today, tuple(content.get_slice(name).get_shape())):
                    # A copy: the file may change under a view of it, and that ends the process.
                    tensor = content.get_tensor(name).clone()
                    if not tensor.is_floating_point() or bool(torch.isfinite(tensor).all()):
                        found[today] = tensor
    except FileNotFoundError:
        raise CompileError(say("{file}: there is no such file.", file=file)) from None
    except (SafetensorError, OSError, ValueError, RuntimeError, TypeError) as error:
        raise CompileError(
            say("{file}: not a file of weights in the safetensors format ({error}).", file=file, error=str(error))
        ) from None
    return found, texts


def facts_of(texts: Mapping[str, str], file: Path) -> Facts:
    """Raises CompileError where they are damaged."""
    text = texts.get(_KEY)
    if text is None:
        epochs = texts.get("epochs", "")
        return Facts(epoch=int(epochs) if epochs.isdecimal() and len(epochs) < 9 else 0)
    try:
        return Facts.model_validate_json(text[:_MOST_FACTS])
    except (ValidationError, ValueError):
        raise CompileError(
            say("{file}: what it says about its run cannot be read; the file is damaged.", file=file)
        ) from None


def _rest(file: Path, facts: Facts, model: Model, samples: int) -> Mapping[str, torch.Tensor]:
    """What is beside the weights, where it belongs to them. A damaged file is as good as none: the weights are there,
    and the optimiser begins anew."""
    try:
        tensors, texts = read_tensors(file, wants_rest(model, samples), rest_as_now(model))
    except CompileError:
        return {}
    return tensors if texts.get("step") == str(facts.step) else {}


def wants_rest(model: Model, samples: int) -> Wants:
    """Which tensors beside the weights can be of a run of this model."""
    named = (*model.named_parameters(), *model.named_buffers())
    shapes = {name: tuple(tensor.shape) for name, tensor in named}

    def wants(name: str, shape: tuple[int, ...]) -> bool:
        if name.startswith(OPTIMIZER):
            return shape in ((), shapes.get(_noted(name)[0]))
        if name.startswith(BEST):
            return shape == shapes.get(name.removeprefix(BEST))
        return shape == (samples,) if name == "order" else len(shape) == 1 and shape[0] < _GENERATOR

    return wants


def rest_as_now(model: Model) -> Callable[[str], str]:
    """What gives today's names of the tensors beside the weights, see ``Model.named_as_now``."""

    def now(name: str) -> str:
        start = next((start for start in (OPTIMIZER, BEST) if name.startswith(start)), None)
        return name if start is None else start + model.named_as_now(name.removeprefix(start))

    return now


def _noted(name: str) -> tuple[str, str]:
    """The parameter, and what the optimiser calls the number."""
    parameter, _, key = name.removeprefix(OPTIMIZER).rpartition(".")
    return parameter, key


def optimizer_states(tensors: Mapping[str, torch.Tensor]) -> dict[str, dict[str, torch.Tensor]]:
    """What an optimiser has noted, by the name of the parameter."""
    states: dict[str, dict[str, torch.Tensor]] = {}
    for name, tensor in tensors.items():
        if name.startswith(OPTIMIZER):
            parameter, key = _noted(name)
            states.setdefault(parameter, {})[key] = tensor
    return states
