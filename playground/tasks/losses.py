"""Losses, each declared once: what they compare, the line of code that computes them, and how an output then reads.

The line is the one that runs and the one that is printed. Names are those of ``torch.nn`` where it has the loss.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType
from typing import Literal

from playground import plugins

Goal = Literal["classes", "tokens", "labels", "pixels", "numbers", "wire", "constant", "nothing"]
"""What an Output is compared with: one of some classes; a class for each time step; a yes or no for each class; a
class for each pixel; measured values; what a wire brings; one number; or nothing at all, where the loss judges the
output by itself."""

Chances = Literal["", "probabilities", "log-probabilities", "probability"]
"""Of all classes together, their logarithms, or that of one answer alone."""


@dataclass(frozen=True)
class Loss:
    """``line`` is a Python expression of ``output`` and ``target``, tensors (batch, …), for the mean over the batch; it
    may hold ``{weights}``, ``{smoothing}``, ``{ignore}`` and ``{temperature}`` where the loss heeds them, and
    ``before`` are lines in front of it.

    A loss for classes compares chances; others compare numbers, which can stand for classes too. Where a loss takes
    class numbers as they are it is ``by_number``; else they are written as 0 and 1 for each class before.
    """

    type: str
    label: str
    help: str
    line: str
    goals: tuple[Goal, ...] = ("classes", "labels", "numbers", "wire", "constant")
    """What it can be computed for."""
    before: tuple[str, ...] = ()
    by_number: bool = False
    smooths: Literal["", "over classes", "towards a half"] = ""
    """How it heeds label smoothing: by an argument, over all classes; or by targets moved between its two answers."""
    reading: Literal["", "softmax", "sigmoid", "itself"] = ""
    """What makes probabilities of an output that was trained with it, "itself" where it is them; only losses for
    classes have it."""
    takes: tuple[float, float] = (-inf, inf)
    """Between which numbers outputs must lie for it to mean anything."""
    made_by: Chances = ""
    """What brings any numbers there, and ``made_by_single`` that for a single output."""
    made_by_single: Chances = ""
    applies: tuple[str, ...] = ()
    """What it does to an output itself, in the words of ``Layer.squashes``: a second time flattens its gradient."""
    reference: str = ""

    @property
    def is_for_classes(self) -> bool:
        return bool(self.reading)

    @property
    def needs_target(self) -> bool:
        """Whether it compares with anything; else it judges an output by itself."""
        return self.goals != ("nothing",)

    @property
    def weighs_classes(self) -> bool:
        """Whether some classes can count more than others."""
        return "{weights}" in self.line

    @property
    def heeds_temperature(self) -> bool:
        return any("{temperature}" in line for line in (*self.before, self.line))

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
        "F.cross_entropy(output, target{weights}{ignore}{smoothing})",
        goals=("classes", "tokens", "pixels"),
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
        goals=("classes", "labels", "wire", "constant"),
        smooths="towards a half",
        reading="sigmoid",
        applies=("sigmoid", "softmax"),
    ),
    Loss(
        "CategoricalCrossentropy",
        "Cross-entropy of probabilities",
        "Classes: −log p(true) of outputs that are probabilities already, as Keras compares them; they come from a "
        "Softmax. Where p falls below 10⁻⁷ nothing is learned.",
        "F.nll_loss(output.clamp(1e-7, 1).log(), target{weights}{ignore})",
        goals=("classes", "tokens"),
        by_number=True,
        reading="itself",
        takes=(0, 1),
        made_by="probabilities",
        reference="Chollet 2021, Deep learning with Python",
    ),
    Loss(
        "NLLLoss",
        "Negative log-likelihood",
        "Classes: the surprise at the true class, of outputs that are log-probabilities; they come from a LogSoftmax.",
        "F.nll_loss(output, target{weights}{ignore})",
        goals=("classes", "tokens"),
        by_number=True,
        reading="softmax",
        takes=(-inf, 0),
        made_by="log-probabilities",
    ),
    Loss(
        "BCELoss",
        "Binary cross-entropy of probabilities",
        "Yes or no for each output, of outputs that are probabilities already; they come from a Sigmoid.",
        "-(target * output.log() + (1 - target) * (1 - output).log()).mean()",
        goals=("classes", "labels", "wire", "constant"),
        smooths="towards a half",
        reading="itself",
        takes=(0, 1),
        before=("output = output.clamp(1e-7, 1 - 1e-7)",),
        made_by="probabilities",
        made_by_single="probability",
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
    Loss(
        "KLDivLoss",
        "KL divergence",
        "How far the chances that logits stand for are from those of a teacher, whose logits come by a wire.",
        'F.kl_div(output.log_softmax(1), target.log_softmax(1), reduction="batchmean", log_target=True)'
        " * {temperature} ** 2",
        goals=("wire",),
        before=(
            "output, target = output.flatten(0, -2) / {temperature}, target.flatten(0, -2) / {temperature}  # logits",
        ),
        applies=("softmax",),
        reference="Hinton, Vinyals, Dean 2015, Distilling the knowledge in a neural network",
    ),
    Loss(
        "CosineEmbeddingLoss",
        "Cosine distance",
        "1 − the cosine of the angle between answer and target: their direction counts, not their length.",
        "(1 - F.cosine_similarity(output.flatten(1), target.flatten(1))).mean()",
        goals=("numbers", "wire"),
    ),
    Loss(
        "GaussianKL",
        "KL to the standard normal",
        "No target: the first half are means, the second logarithms of variances; how far such normal distributions "
        "are from the standard one (the second term of a variational autoencoder).",
        "0.5 * (mean.square() + log_variance.exp() - 1 - log_variance).sum(1).mean()",
        goals=("nothing",),
        before=("mean, log_variance = output.flatten(1).chunk(2, dim=1)",),
        reference="Kingma, Welling 2014, Auto-encoding variational Bayes",
    ),
    Loss(
        "MeanLoss",
        "Mean of the output",
        "No target: what arrives is itself made small, for a loss that is built from layers.",
        "output.mean()",
        goals=("nothing",),
    ),
)


def losses_for(goal: Goal) -> tuple[str, ...]:
    """Types of the losses that can be computed for it."""
    return tuple(loss.type for loss in LOSSES.values() if goal in loss.goals)


_USUAL: Mapping[Goal, str] = {
    "classes": "CrossEntropyLoss",
    "tokens": "CrossEntropyLoss",
    "pixels": "CrossEntropyLoss",
    "labels": "BCEWithLogitsLoss",
    "constant": "BCEWithLogitsLoss",
    "nothing": "MeanLoss",
}


def usual_loss(goal: Goal) -> Loss:
    """The loss that is taken where none is named."""
    return LOSSES[_USUAL.get(goal, "MSELoss")]


def _add(loss: Loss) -> Callable[[], None]:
    register_loss(loss)
    return lambda: _registry.__delitem__(loss.type)


plugins.takes(Loss, _add)
