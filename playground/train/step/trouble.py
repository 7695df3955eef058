"""Why a run ended, in words: the cause, the layer it came from, and what to do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import torch

from playground.errors import CompileError, DataError, GraphError, PlaygroundError, ShapeError
from playground.messages import joined, say
from playground.project.settings import OPTIMIZERS, TrainingSettings

if TYPE_CHECKING:
    from playground.compile.build import Model

Kind = Literal["nan", "memory", "shape", "device", "data", "graph", "error"]


@dataclass(frozen=True)
class Trouble:
    """What ``events.Failed`` says."""

    kind: Kind
    reason: str
    node: str | None = None
    rate: float | None = None
    """The learning rate to go on with, where the present one may be the cause."""


class NotFinite(PlaygroundError):  # noqa: N818 - it names what the loss was
    """The loss became NaN or infinite at a step; the message is the whole explanation, ``rate`` the proposed one."""

    rate: float | None = None


def not_finite(
    model: Model, inputs: tuple[torch.Tensor, ...] | None, step: int, loss: float, settings: TrainingSettings
) -> NotFinite:
    """Looks for the first layer whose weights or output are not finite, and says what helps.

    ``inputs`` is the batch that failed, None where it is gone.
    """
    node, found = _first_not_finite(model, inputs)
    became = say("NaN (not a number)") if loss != loss else say("infinite")
    rate, proposed = float(settings.fastest["lr"]), proposed_rate(settings)
    advice = (
        [say("try a lower learning rate (now {rate:.3g}, say {proposed:g})", rate=rate, proposed=proposed)]
        if proposed is not None
        else []
    )
    if settings.clip_norm is None:
        advice.append(say("clip the gradient norm at 1"))
    if settings.precision == "float16":
        advice.append(say("train in float32"))
    mend = say(" To mend it, {advice}.", advice=joined(advice, ", or ")) if advice else ""
    error = NotFinite(
        say("The loss became {became} at step {step}{found}.{mend}", became=became, step=step, found=found, mend=mend),
        node=node,
    )
    error.rate = proposed
    return error


def proposed_rate(settings: TrainingSettings) -> float | None:
    """A learning rate for a run that the present one has spoiled: at most a tenth of it, and at most what is usual for
    the optimiser. None where it is 0 already."""
    fastest = settings.fastest
    rate = float(fastest["lr"])
    usual = next(p.default for p in OPTIMIZERS[fastest.type].params if p.name == "lr")
    return gentler(rate, usual) if rate > 0 else None


def gentler(rate: float, usual: float = math.inf) -> float:
    """At most a tenth of a learning rate that was too high, as a round number (1, 2 or 5 times a power of ten): 0.0001
    for 0.001, 0.05 for 0.6. Never above ``usual``."""
    wish = min(rate / 10, usual)
    power = math.floor(math.log10(wish))
    # Rounding must not make 1 of what is a hair less than 1.
    lead = max((n for n in (1, 2, 5) if n <= wish / 10.0**power * (1 + 1e-9)), default=0)
    return float(f"{lead}e{power}") if lead else float(f"5e{power - 1}")


def _first_not_finite(model: Model, inputs: tuple[torch.Tensor, ...] | None) -> tuple[str | None, str]:
    # The gradient comes from the loss backwards: of the layers it has spoiled, the last one was reached first.
    spoiled = [
        node
        for name, parameter in model.named_parameters()
        if (node := model.node_of_parameter.get(name)) is not None and not torch.isfinite(parameter).all()
    ]
    if spoiled:
        return spoiled[-1], say(": the gradient spoiled the weights of “{spoiled}”", spoiled=spoiled[-1])
    if inputs is None:
        return None, ""
    last = None
    with torch.no_grad():
        for (node, _), output in model.trace(*inputs).items():
            last = node
            if not torch.isfinite(output).all():
                return node, say(": “{node}” is the first layer whose output is not finite", node=node)
    return last, say(": every layer's output is still finite, only the loss of the last one is not")


def explain(error: BaseException, settings: TrainingSettings | None = None, doing: str = "") -> Trouble:
    """The trouble behind any exception. ``doing`` says where it came up: "at step 12"."""
    chain = _chain(error)
    node = next((e.node for e in chain if isinstance(e, PlaygroundError) and e.node is not None), None)
    text = error.message if isinstance(error, PlaygroundError) else str(error).strip() or type(error).__name__
    where = say(" {doing}", doing=doing) if doing else ""
    if isinstance(error, NotFinite):
        return Trouble("nan", text, node, error.rate)
    if any(_is_out_of_memory(e) for e in chain):
        half = (
            say(
                " (now {size}, try {half})",
                size=settings.batch_size,
                half=max(settings.batch_size // 2, 1),
            )
            if settings
            else ""
        )
        return Trouble(
            "memory",
            say("Out of memory{where}. Take a smaller batch size{half} or a smaller network.", where=where, half=half),
            node,
        )
    if any(_is_device(e) for e in chain):
        first_line = _first_line(chain[-1])
        return Trouble(
            "device",
            say(
                "The device stopped working{where} ({first_line}). Train on the CPU instead.",
                where=where,
                first_line=first_line,
            ),
            node,
        )
    if isinstance(error, ShapeError):
        return Trouble("shape", text, node)
    if isinstance(error, DataError):
        return Trouble("data", text, node)
    if isinstance(error, CompileError | GraphError):
        return Trouble("graph", text, node)
    if isinstance(error, PlaygroundError):
        return Trouble("error", text, node)
    return Trouble(
        "error", say("{name}{where}: {error}", name=type(error).__name__, where=where, error=_first_line(error)), node
    )


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
