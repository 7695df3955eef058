"""Losses, each declared once: what they compare, the line of code that computes them, and how an output then reads.

The line is the one that runs and the one that is printed. Names are those of ``torch.nn``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from playground.errors import ParameterError, shown
from playground.messages import joined, say


@dataclass(frozen=True)
class Loss:
    """``line`` is a Python expression of ``output`` and ``target``, tensors (batch, …), for the mean over the batch; it
    may hold ``{smoothing}`` where the loss heeds label smoothing by an argument of its own.

    A loss for classes compares chances; others compare numbers, which can stand for classes too. Where a loss takes
    class numbers as they are it is ``by_number``; else they are written as 0 and 1 for each class before.
    """

    type: str
    label: str
    help: str
    line: str
    by_number: bool = False
    smooths: Literal["", "over classes", "towards a half"] = ""
    """How it heeds label smoothing: by an argument, over all classes; or by targets moved between its two answers."""
    reading: Literal["", "softmax", "sigmoid"] = ""
    """What makes probabilities of an output that was trained with it; only losses for classes have it."""
    applies: tuple[str, ...] = ()
    """What it does to an output itself, in the words of ``Layer.squashes``: a second time flattens its gradient."""

    @property
    def is_for_classes(self) -> bool:
        return bool(self.reading)

    @property
    def threshold(self) -> float:
        """Above which a single output speaks for the second of two classes."""
        return 0.0 if self.reading == "sigmoid" else 0.5


_registry: dict[str, Loss] = {}

LOSSES: Mapping[str, Loss] = MappingProxyType(_registry)
"""All losses by type, in the order in which they are offered."""


def register_loss(*losses: Loss) -> None:
    """Adds losses. Raises ValueError for a type that is there already."""
    for loss in losses:
        if loss.type in _registry:
            raise ValueError(f"the loss {loss.type} is registered twice")
        _registry[loss.type] = loss


register_loss(
    Loss(
        "CrossEntropyLoss",
        "Cross-entropy",
        "Classes: the surprise at the true class, −log p(true).",
        "F.cross_entropy(output, target{smoothing})",
        by_number=True,
        smooths="over classes",
        reading="softmax",
        applies=("softmax",),
    ),
    Loss(
        "BCEWithLogitsLoss",
        "Binary cross-entropy",
        "Yes or no for each output, from logits.",
        "F.binary_cross_entropy_with_logits(output, target)",
        smooths="towards a half",
        reading="sigmoid",
        applies=("sigmoid", "softmax"),
    ),
    Loss(
        "MSELoss",
        "Mean squared error",
        "The mean of the squared differences; large errors count most.",
        "F.mse_loss(output, target)",
    ),
    Loss(
        "L1Loss",
        "Mean absolute error",
        "The mean of the absolute differences; robust to outliers.",
        "F.l1_loss(output, target)",
    ),
    Loss(
        "HuberLoss",
        "Huber",
        "Squared near zero and absolute beyond 1 (Huber 1964).",
        "F.huber_loss(output, target)",
    ),
)


def loss_named(name: Any) -> Loss:
    """Raises ParameterError that lists the known losses."""
    if isinstance(name, str) and name in LOSSES:
        return LOSSES[name]
    raise ParameterError(
        say("loss must be one of {losses}; got {loss}.", losses=joined(LOSSES, ", "), loss=shown(name)),
        parameter="loss",
    )


def for_numbers() -> tuple[str, ...]:
    """Types of the losses that compare numbers."""
    return tuple(loss.type for loss in LOSSES.values() if not loss.is_for_classes)


def usual_loss(has_classes: bool) -> str:
    """The type of loss that is taken where none is named: that for classes, or that for measured values."""
    return "CrossEntropyLoss" if has_classes else "MSELoss"


def body(loss: Loss, *, has_classes: bool, is_single: bool, smoothing: float = 0.0) -> list[str]:
    """Lines of Python that end in the return of the mean loss of ``output`` (N, width) against ``target``, (N,) class
    numbers or (N, width) values. ``is_single``: one output speaks for both of two classes.

    Label smoothing ε is for the losses that read shares of certainty: cross-entropy spreads it over all classes, BCE
    over the two answers of each output, so that a target t becomes t·(1 - ε) + ε/2 (Szegedy et al. 2016).
    """
    lines = []
    if has_classes and not loss.by_number and is_single:
        lines.append("target = target[:, None].to(output.dtype)  # 0 or 1")
    elif has_classes and not loss.by_number:
        lines.append("target = F.one_hot(target, output.shape[1]).to(output.dtype)")
    if smoothing and loss.smooths == "towards a half":
        lines.append(f"target = target * (1 - {smoothing!r}) + {smoothing!r} / 2  # label smoothing")
    spread = f", label_smoothing={smoothing!r}" if smoothing and loss.smooths == "over classes" else ""
    return [*lines, f"return {loss.line.format(smoothing=spread)}"]
