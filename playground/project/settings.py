"""How to train, declared once: the project file, the settings form, the command line and the loop all read this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playground.errors import ParameterError
from playground.layers.param import Param, check_values
from playground.messages import say
from playground.project.parts import OPTIMIZERS, SCHEDULES, Choice, Part, part_of
from playground.project.players import Player, players_of

__all__ = ["DEVICES", "GENERAL", "OPTIMIZERS", "PRECISIONS", "SCHEDULES", "Choice", "Part", "TrainingSettings"]

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("auto", "float32", "bfloat16", "float16")

GENERAL: tuple[Param, ...] = (
    Param("epochs", "int", 5, "Epochs", "How often the network sees all training data.", minimum=1, maximum=1_000_000),
    Param(
        "batch_size",
        "int",
        64,
        "Batch size",
        "Samples per step. Small batches learn noisily and often well; large ones use the machine better.",
        minimum=1,
        maximum=65_536,
    ),
    Param("seed", "int", 0, "Seed", "The same seed gives the same start and order.", minimum=0, maximum=2**31 - 1),
    Param("device", "choice", "auto", "Device", "Where the network trains; auto takes the fastest.", choices=DEVICES),
    Param(
        "precision",
        "choice",
        "auto",
        "Precision",
        "Number format of the arithmetic; auto mixes in 16-bit numbers where the machine is faster with them.",
        choices=PRECISIONS,
    ),
    Param(
        "l1",
        "float",
        0.0,
        "L1 penalty",
        "Adds this times the sum of absolute weights to the loss, which drives weights to exactly zero.",
        minimum=0.0,
        maximum=10.0,
        logarithmic=True,
    ),
    Param(
        "clip_norm",
        "float",
        None,
        "Clip gradient norm",
        "Scales the whole gradient down to this length when it is longer; stops explosions, above all in RNNs.",
        minimum=0.0,
        maximum=1e6,
        above_minimum=True,
        optional=True,
    ),
    Param(
        "early_stopping",
        "int",
        None,
        "Early stopping (epochs)",
        "Ends the run after this many epochs without a better validation loss (training loss where nothing is held "
        "out) and takes the best weights back.",
        minimum=1,
        maximum=10_000,
        optional=True,
    ),
    Param(
        "balanced_batches",
        "bool",
        False,
        "Balanced batches",
        "Draws the samples of an epoch so that each class comes equally often, rare ones several times; acts where the "
        "answer is one of some classes.",
        advanced=True,
    ),
    Param(
        "label_smoothing",
        "float",
        0.0,
        "Label smoothing",
        "Spreads this share of each target over all classes, so that the network is less sure of itself; acts with "
        "cross-entropy, and with binary cross-entropy over yes and no.",
        minimum=0.0,
        maximum=0.999,
        advanced=True,
    ),
)


@dataclass(frozen=True)
class TrainingSettings:
    """All settings of a run."""

    optimizer: Part = field(default_factory=lambda: part_of({"type": "Adam"}, OPTIMIZERS, "optimizer"))
    schedule: Part = field(default_factory=lambda: part_of({"type": "Constant"}, SCHEDULES, "schedule"))
    epochs: int = 5
    batch_size: int = 64
    seed: int = 0
    device: str = "auto"
    precision: str = "auto"
    l1: float = 0.0
    clip_norm: float | None = None
    early_stopping: int | None = None
    balanced_batches: bool = False
    label_smoothing: float = 0.0
    players: tuple[Player, ...] = ()
    """Who minimises what; none: one optimiser makes the sum of all losses small."""

    @property
    def optimizers(self) -> tuple[Part, ...]:
        """Those that are in use: each player's, or the one over everything."""
        return tuple(player.optimizer for player in self.players) or (self.optimizer,)

    @property
    def fastest(self) -> Part:
        """The one of those in use with the highest learning rate."""
        return max(self.optimizers, key=lambda part: float(part["lr"]))

    @staticmethod
    def from_mapping(values: Mapping[str, Any]) -> TrainingSettings:
        """Reads the ``training`` object of a project file. Raises ParameterError that names the key."""
        if "loss" in values:
            raise ParameterError(
                say("loss is no setting of training any more: it is a parameter of the Output it is computed at."),
                parameter="loss",
            )
        rest = {k: v for k, v in values.items() if k not in ("optimizer", "schedule", "players")}
        general = check_values(GENERAL, rest, owner="training")
        return TrainingSettings(
            optimizer=part_of(values.get("optimizer", {"type": "Adam"}), OPTIMIZERS, "optimizer"),
            schedule=part_of(values.get("schedule", {"type": "Constant"}), SCHEDULES, "schedule"),
            players=players_of(values.get("players")),
            **general,
        )

    def to_mapping(self) -> dict[str, Any]:
        """Every setting, as the project file writes it."""
        general = {p.name: getattr(self, p.name) for p in GENERAL}
        return {
            "optimizer": self.optimizer.to_mapping(),
            "schedule": self.schedule.to_mapping(),
            **general,
            **({"players": [player.to_mapping() for player in self.players]} if self.players else {}),
        }
