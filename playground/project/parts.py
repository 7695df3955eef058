"""Optimisers and schedules, each declared once with its parameters; and what a project file chooses of them.

Names and defaults are those of ``torch.optim`` and ``torch.optim.lr_scheduler``. No torch is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from playground.errors import ParameterError, value_text
from playground.layers.param import Param, check_values, with_defaults
from playground.messages import joined, say


@dataclass(frozen=True)
class Choice:
    """One optimiser or schedule with its own parameters."""

    type: str
    label: str
    help: str
    params: tuple[Param, ...] = ()


@dataclass(frozen=True)
class Part:
    """A chosen type with all of its parameters, defaults filled in."""

    type: str
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def to_mapping(self) -> dict[str, Any]:
        return {"type": self.type, **self.values}


def _lr(default: float) -> Param:
    return Param(
        "lr",
        "float",
        default,
        "Learning rate",
        "The length of a step against the gradient. Too large and the loss jumps or blows up; too small and it crawls.",
        minimum=0.0,
        maximum=100.0,
        logarithmic=True,
    )


def _weight_decay(default: float = 0.0, *, decoupled: bool = False) -> Param:
    how = "straight off the weights (decoupled)" if decoupled else "as an L2 penalty in the gradient"
    return Param(
        "weight_decay",
        "float",
        default,
        "Weight decay (L2)",
        f"Pulls every weight towards zero, {how}. Small values such as 0.0001 make the network generalise better.",
        minimum=0.0,
        maximum=10.0,
        logarithmic=True,
    )


_EPS = Param(
    "eps",
    "float",
    1e-8,
    "Epsilon",
    "Added to the denominator so that it is never zero.",
    minimum=0.0,
    maximum=1.0,
    logarithmic=True,
    advanced=True,
)


def _beta(name: str, default: float, label: str, what: str) -> Param:
    return Param(
        name,
        "float",
        default,
        label,
        f"How much of the running average of {what} is kept at each step.",
        minimum=0.0,
        maximum=0.99999,
        advanced=True,
    )


_BETAS = (
    _beta("beta1", 0.9, "Beta 1", "the gradient"),
    _beta("beta2", 0.999, "Beta 2", "the squared gradient"),
)
_MOMENTUM = Param(
    "momentum",
    "float",
    0.0,
    "Momentum",
    "The share of the last step that is kept: the ball keeps rolling through small bumps. 0.9 is usual.",
    minimum=0.0,
    maximum=0.99999,
)

OPTIMIZERS: Mapping[str, Choice] = {
    c.type: c
    for c in (
        Choice(
            "SGD",
            "SGD, momentum, Nesterov",
            "Stochastic gradient descent: a step straight down the slope of each batch.",
            (
                _lr(0.01),
                _MOMENTUM,
                Param(
                    "nesterov",
                    "bool",
                    False,
                    "Nesterov",
                    "Looks at the slope where the momentum is about to carry it; needs a momentum above zero.",
                ),
                _weight_decay(),
            ),
        ),
        Choice(
            "Adagrad",
            "Adagrad",
            "Gives every weight its own rate, smaller the more it has moved (Duchi et al. 2011).",
            (_lr(0.01), _weight_decay(), replace(_EPS, default=1e-10)),
        ),
        Choice(
            "RMSprop",
            "RMSprop",
            "Divides by a running average of the gradient's size (Hinton 2012).",
            (
                _lr(0.01),
                _beta("alpha", 0.99, "Alpha", "the squared gradient"),
                _MOMENTUM,
                _weight_decay(),
                _EPS,
            ),
        ),
        Choice(
            "Adam",
            "Adam",
            "Momentum and a rate for every weight: a good first choice (Kingma & Ba 2015).",
            (_lr(0.001), *_BETAS, _weight_decay(), _EPS),
        ),
        Choice(
            "AdamW",
            "AdamW",
            "Adam with weight decay apart from the gradient (Loshchilov & Hutter 2019).",
            (_lr(0.001), *_BETAS, _weight_decay(0.01, decoupled=True), _EPS),
        ),
    )
}

_WARMUP = Param(
    "warmup",
    "float",
    0.0,
    "Warm-up (epochs)",
    "The learning rate rises from nearly zero over this many epochs before the schedule begins.",
    minimum=0.0,
    maximum=1000.0,
)

SCHEDULES: Mapping[str, Choice] = {
    c.type: c
    for c in (
        Choice("Constant", "Constant", "The learning rate stays as it is.", (_WARMUP,)),
        Choice(
            "StepLR",
            "Steps",
            "Multiplies the learning rate by gamma every few epochs.",
            (
                Param("step_size", "int", 5, "Every (epochs)", "Epochs between two drops.", minimum=1, maximum=10_000),
                Param("gamma", "float", 0.1, "Factor", "What the rate is multiplied by.", minimum=0.0, maximum=1.0),
                _WARMUP,
            ),
        ),
        Choice(
            "CosineAnnealingLR",
            "Cosine",
            "Lets the learning rate fall along half a cosine to the end of training (Loshchilov & Hutter 2017).",
            (
                Param(
                    "eta_min",
                    "float",
                    0.0,
                    "Lowest rate",
                    "Where the learning rate ends.",
                    minimum=0.0,
                    maximum=100.0,
                    logarithmic=True,
                ),
                _WARMUP,
            ),
        ),
        Choice(
            "OneCycleLR",
            "One cycle",
            "Rises to the learning rate and falls far below it, once over the whole run (Smith & Topin 2018).",
            (
                Param(
                    "pct_start",
                    "float",
                    0.3,
                    "Share of rising",
                    "The share of the run in which the rate rises.",
                    minimum=0.0,
                    maximum=1.0,
                ),
            ),
        ),
        Choice(
            "ReduceLROnPlateau",
            "Reduce on plateau",
            "Multiplies the learning rate by a factor when the validation loss stops falling (the training loss where "
            "nothing is held out).",
            (
                Param("factor", "float", 0.1, "Factor", "What the rate is multiplied by.", minimum=0.0, maximum=0.999),
                Param(
                    "patience",
                    "int",
                    3,
                    "Patience (epochs)",
                    "Epochs without a better validation loss before the rate drops.",
                    minimum=0,
                    maximum=10_000,
                ),
                _WARMUP,
            ),
        ),
    )
}


def part_of(value: Any, choices: Mapping[str, Choice], what: str) -> Part:
    """Reads an object such as {"type": "Adam", "lr": 0.001}. Raises ParameterError that names the key."""
    if not isinstance(value, Mapping):
        raise ParameterError(
            say('{what} must be an object such as {{"type": "{choices}"}}.', what=what, choices=next(iter(choices))),
            parameter=what,
        )
    kind = value.get("type")
    if not isinstance(kind, str) or kind not in choices:
        raise ParameterError(
            say(
                "{what}: type must be one of {choices}; got {kind}.",
                what=what,
                choices=joined(choices, ", "),
                kind=value_text(kind),
            ),
            parameter=what,
        )
    params = choices[kind].params
    given = {k: v for k, v in value.items() if k != "type"}
    part = Part(
        kind, with_defaults(params, check_values(params, given, owner=say("{what} {kind}", what=what, kind=kind)))
    )
    if part.values.get("nesterov") and not part.values.get("momentum"):
        raise ParameterError(say("nesterov needs a momentum above 0; set momentum to 0.9, say."), parameter="nesterov")
    return part
