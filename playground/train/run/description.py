"""What there is to know about the weights of a run: where they stand, what goes in and what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.compile.card import card
from playground.data.preparation import FEATURES
from playground.train.run.state import metadata

if TYPE_CHECKING:
    from playground.train.run.trainer import Trainer


def description(trainer: Trainer) -> dict[str, Any]:
    """Plain values for JSON, and for the metadata of a file: see ``playground.compile.card``, and for where the run
    stands ``playground.train.run.state``."""
    values = card(trainer.dataset.info, trainer.dataset.preparations, trainer.objective.task)
    own = {FEATURES: list(trainer.dataset.features)} if trainer.dataset.features else {}
    return {"project": trainer.name, **values, **own, **metadata(trainer.facts())}
