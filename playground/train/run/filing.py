"""What is asked of a run and answered: weights and states, written and read while it goes on, the network as a file."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from playground import disk
from playground.errors import TrainingError
from playground.graph.files import Project
from playground.messages import say
from playground.train.link.commands import Turn
from playground.train.link.verbs import Fitted
from playground.train.run.state import WEIGHTS, write_rest

if TYPE_CHECKING:
    from playground.compile.build import Model


class Owner(Protocol):
    """Whose network it is."""

    @property
    def model(self) -> Model | None: ...

    def wait_for(self, turn: Turn) -> Future[Any]:
        """What the training thread gives for this, in its turn. Raises TrainingError where there is no network yet."""


class Filing:
    """Each takes its place among the turns when it is called, where it has to have one, and gives the rest of the work,
    which is for another thread: always the same one, since the copies of weights are used again."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    def save_weights(self, path: Path) -> Callable[[], None]:
        def write() -> None:
            from playground.compile.export import save_weights

            model, about = self._owner.wait_for(Turn("lend")).result()
            save_weights(model, path, about)

        return write

    def save_state(self, folder: Path) -> Callable[[], int]:
        taken = self._owner.wait_for(Turn("snapshot"))

        def write() -> int:
            from playground.compile.export import save_weights

            model, about, facts, rest = taken.result()
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise TrainingError(
                    say("{folder}: cannot be written ({error}).", folder=folder, error=error.strerror or error)
                ) from None
            save_weights(model, folder / WEIGHTS, about)
            write_rest(folder, facts, rest)
            return int(facts.step)

        return write

    def load_state(self, path: Path) -> Callable[[], Fitted]:
        return self._owner.wait_for(Turn("load_weights", (path,))).result

    def export(self, project: Project, format_name: str, path: Path, *, bare: bool) -> Callable[[], str]:
        def write() -> str:
            from playground.compile.export import export
            from playground.project.settings import TrainingSettings

            training = TrainingSettings.from_mapping(project.training).to_mapping()
            with disk.scratch() as folder:
                weights = folder / "model.safetensors"
                if self._owner.model is not None:
                    self.save_weights(weights)()
                try:
                    found = weights if weights.exists() else None
                    return export(project, format_name, found, path, training=training, bare=bare)
                except ImportError as error:
                    raise TrainingError(str(error)) from error

        return write
