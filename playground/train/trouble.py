"""Why a run ended, in words: the cause, the layer it came from, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import torch

from playground.errors import CompileError, DataError, GraphError, PlaygroundError, ShapeError
from playground.train.settings import TrainingSettings

if TYPE_CHECKING:
    from playground.compile.build import Model

Kind = Literal["nan", "memory", "shape", "device", "data", "graph", "error"]


@dataclass(frozen=True)
class Trouble:
    """What ``events.Failed`` says."""

    kind: Kind
    reason: str
    node: str | None = None


class NotFinite(PlaygroundError):  # noqa: N818 - it names what the loss was
    """The loss became NaN or infinite at a step; the message is the whole explanation."""


def not_finite(
    model: Model, inputs: torch.Tensor | None, step: int, loss: float, rate: float, settings: TrainingSettings
) -> NotFinite:
    """Looks for the first layer whose weights or output are not finite, and says what helps.

    ``inputs`` is the batch that failed, None where it is gone.
    """
    node, found = _first_not_finite(model, inputs)
    became = "NaN (not a number)" if loss != loss else "infinite"
    advice = [f"try a lower learning rate (now {rate:g}, say {rate / 10:g})"]
    if settings.clip_norm is None:
        advice.append("clip the gradient norm at 1")
    if settings.precision == "float16":
        advice.append("train in float32")
    return NotFinite(f"The loss became {became} at step {step}{found}. To mend it, {', or '.join(advice)}.", node=node)


def _first_not_finite(model: Model, inputs: torch.Tensor | None) -> tuple[str | None, str]:
    # The gradient comes from the loss backwards: of the layers it has spoiled, the last one was reached first.
    spoiled = [
        node
        for name, parameter in model.named_parameters()
        if (node := model.node_of_parameter.get(name)) is not None and not torch.isfinite(parameter).all()
    ]
    if spoiled:
        return spoiled[-1], f": the gradient spoiled the weights of “{spoiled[-1]}”"
    if inputs is None:
        return None, ""
    last = None
    with torch.no_grad():
        for node, output in model.trace(inputs).items():
            last = node
            if not torch.isfinite(output).all():
                return node, f": “{node}” is the first layer whose output is not finite"
    return last, ": every layer's output is still finite, only the loss of the last one is not"


def explain(error: BaseException, settings: TrainingSettings | None = None, doing: str = "") -> Trouble:
    """The trouble behind any exception. ``doing`` says where it came up: "at step 12"."""
    chain = _chain(error)
    node = next((e.node for e in chain if isinstance(e, PlaygroundError) and e.node is not None), None)
    text = str(error).strip() or type(error).__name__
    where = f" {doing}" if doing else ""
    if isinstance(error, NotFinite):
        return Trouble("nan", text, node)
    if any(_is_out_of_memory(e) for e in chain):
        half = f" (now {settings.batch_size}, try {max(settings.batch_size // 2, 1)})" if settings else ""
        return Trouble("memory", f"Out of memory{where}. Take a smaller batch size{half} or a smaller network.", node)
    if any(_is_device(e) for e in chain):
        first_line = _first_line(chain[-1])
        return Trouble("device", f"The device stopped working{where} ({first_line}). Train on the CPU instead.", node)
    if isinstance(error, ShapeError):
        return Trouble("shape", text, node)
    if isinstance(error, DataError):
        return Trouble("data", text, node)
    if isinstance(error, CompileError | GraphError):
        return Trouble("graph", text, node)
    if isinstance(error, PlaygroundError):
        return Trouble("error", text, node)
    return Trouble("error", f"{type(error).__name__}{where}: {_first_line(error)}", node)


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in found:
        found.append(current)
        current = current.__cause__ or current.__context__
    return found


def _is_out_of_memory(error: BaseException) -> bool:
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    words = str(error).lower()
    return isinstance(error, RuntimeError) and ("out of memory" in words or "can't allocate memory" in words)


def _is_device(error: BaseException) -> bool:
    words = str(error)
    return isinstance(error, RuntimeError) and ("CUDA error" in words or "MPS backend" in words)


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0] if len(lines[0]) <= 300 else lines[0][:297] + "…"


def gentler(rate: float) -> float:
    """A tenth of a learning rate that was too high, as a round number: 0.001 for 0.01, 10 for 96.0423."""
    return float(f"{rate / 10:.0e}")
