"""What is asked of training as values, which go through queues and pipes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Command:
    verb: str
    arguments: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    wakes: bool = False
    """Whether a thread or a process is begun for it where there is none."""

    def done_by(self, doer: object) -> Any:
        """The one place where a verb becomes a deed: the method of that name."""
        return getattr(doer, self.verb)(*self.arguments, **self.options)


class Turn(Command):
    """Done in the training thread, between two steps."""


class Look(Command):
    """Done at once, whatever a step is doing. A later one of the same verb takes its place."""


class Question(Command):
    """Answered: takes its turn where it needs one, and does the rest beside the training."""
