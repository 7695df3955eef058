"""What can be asked of training, each verb once, whoever does it: in this process or in another one.

A verb makes a command, a value that can be sent. To add one, write it here, and what it does as a method of the same
name: of ``playground.train.run.worker.Worker`` where it has to wait for its turn between two steps (``Turn``), of
``playground.train.look.predictor.Predictor`` where it must not (``Look``), of ``playground.train.run.filing.Filing``
where it is answered (``Question``).
"""

from __future__ import annotations

import itertools
import os
from abc import ABC, abstractmethod
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.graph.files import Project
from playground.train.link.commands import Look, Question, Turn
from playground.train.link.events import RunState

DataDir = str | os.PathLike[str] | None


@dataclass(frozen=True)
class Fitted:
    """What became of a trained state: how many layers took their weights, and the ids of those that could not."""

    loaded: int
    left_out: tuple[str, ...]
    epoch: int = 0
    step: int = 0
    validation_accuracy: float | None = None


class Verbs(ABC):
    """Each returns at once. What happens comes as events; what a question brings comes as its future, whose ``result``
    raises PlaygroundError where it cannot be done."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        """Of drawings and of what is opened: the event that answers one has its number."""

    # How commands go their way

    @abstractmethod
    def tell(self, command: Turn | Look) -> bool:
        """Gives whether there is, or will be, someone to do it."""

    @abstractmethod
    def ask(self, question: Question) -> Future[Any]:
        """The answer comes some time."""

    @property
    @abstractmethod
    def state(self) -> RunState:
        """Where the run stands, as far as is known here; every change also comes as a StateChanged event."""

    @abstractmethod
    def close(self) -> None:
        """Ends the run, and whatever thread or process there is for it."""

    # The run

    def prepare(self, project: Project, data_dir: DataDir = None) -> None:
        """Loads the data and builds the untrained model, so that predictions and previews work. An invalid graph is
        no failure here: the state's message names the problem."""
        self.tell(Turn("prepare", (project, data_dir), wakes=True))

    def begin(self) -> int:
        """Something else is opened. Gives the number of the Begun event that comes before everything that belongs to
        it; 0 where there is nobody to do it, and so nothing of the old to come."""
        return self._numbered("begin")

    def start(self, project: Project, data_dir: DataDir = None) -> None:
        """A fresh run. The same seed gives the same initial weights, order of samples and losses."""
        self.tell(Turn("start", (project, data_dir), wakes=True))

    def pause(self) -> None:
        self.tell(Turn("pause"))

    def resume(self) -> None:
        """Goes on after a pause or a stop; after the last epoch, with as many again or up to a raised setting; after a
        failure, from the last good weights; from weights that were loaded. Other settings are taken up."""
        self.tell(Turn("resume"))

    def step(self, n: int = 1) -> None:
        """Does ``n`` steps, then pauses; goes on as ``resume`` does, or begins the prepared run."""
        self.tell(Turn("step", (n,), wakes=True))

    def stop(self) -> None:
        """Ends the run and keeps its weights."""
        self.tell(Turn("stop"))

    def restart(self) -> None:
        """The same project from its first step: same initial weights, same order."""
        self.tell(Turn("restart", wakes=True))

    def evaluate(self) -> None:
        """Measures the present weights on the test part between two steps, in any state; told by an Evaluated event.
        ``prepare`` and ``start`` give it up; what changes the weights begins it anew."""
        self.tell(Turn("evaluate", wakes=True))

    # Edits

    def update(self, project: Project) -> None:
        """Applies an edit between two steps, also while training runs.

        Settings and augmentation take effect with the next step (device, precision and seed with the next start). A
        changed graph is rebuilt; unchanged and renamed nodes keep their weights, and others get back what they knew
        when they last had this shape. An invalid one pauses the run, which goes on once the graph is valid again.
        Other data end the run and are prepared.
        """
        self.tell(Turn("update", (project,), wakes=True))

    def change_data(self, project: Project) -> int:
        """As ``update``, for an edit after which nothing of the data before is of use; as ``begin``, it gives the
        number of the Begun event that comes first."""
        return self._numbered("change_data", project, wakes=True)

    # What is looked at

    def watch(self, probe: str, key: str = "", **options: Any) -> None:
        """Observations of ``playground.train.look.probes`` come as events until ``unwatch``."""
        self.tell(Turn("watch", (probe, key), options))

    def unwatch(self, probe: str, key: str = "") -> None:
        self.tell(Turn("unwatch", (probe, key)))

    def set_drawing(self, image: npt.NDArray[np.float32] | None) -> int:
        """A drawing, float 0…1 (C, H, W), or a text as numbers of tokens (time,), to be answered by a Prediction event
        with the number given back. Observations follow it from now on; None takes it away."""
        number = next(self._numbers)
        self.tell(Look("set_drawing", (None if image is None else np.array(image, np.float32), number)))
        return number

    def set_sample(self, index: int | None, split: str = "test") -> None:
        """Which sample observations look at ("train", "validation", "test"); None: the drawing, or where there is
        none the first test sample."""
        self.tell(Look("set_sample", (index, split)))

    # Questions

    def save_weights(self, path: str | os.PathLike[str]) -> Future[None]:
        """Writes the present weights as safetensors."""
        return self.ask(Question("save_weights", (_absolute(path),)))

    def save_state(self, folder: str | os.PathLike[str]) -> Future[int]:
        """Takes, before all that is told or asked later, the weights and what else it needs to go on exactly, and
        writes them into the folder. Brings the step they are of."""
        return self.ask(Question("save_state", (_absolute(folder),)))

    def load_state(self, path: str | os.PathLike[str]) -> Future[Fitted]:
        """Takes the weights of a file or of a run's folder, before all that is told or asked later; layers that do not
        fit keep their initial ones and are told. The run ends; ``resume`` goes on from where that run stood."""
        return self.ask(Question("load_state", (_absolute(path),)))

    def export(
        self, project: Project, format_name: str, path: str | os.PathLike[str], *, bare: bool = False
    ) -> Future[str]:
        """Writes the network in one of ``playground.compile.export.FORMATS``, with its present weights where it has
        been built; see there for ``bare`` and for what it brings."""
        return self.ask(Question("export", (project, format_name, _absolute(path)), {"bare": bare}, wakes=True))

    def _numbered(self, verb: str, *arguments: Any, wakes: bool = False) -> int:
        number = next(self._numbers)
        return number if self.tell(Turn(verb, (number, *arguments), wakes=wakes)) else 0


def _absolute(path: str | os.PathLike[str]) -> Path:
    """Wherever the one who does it is at home."""
    return Path(path).absolute()
