"""Training in a thread: play, pause, step, stop, live changes. Every method returns at once, unless it says otherwise.

Commands go to one background thread, which applies them between two steps; what happens comes out as events of the
outbox. Torch is imported in that thread, so constructing a runner costs nothing.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from playground import disk
from playground.errors import TrainingError
from playground.graph.files import Project
from playground.messages import say
from playground.train.link.commands import Commands
from playground.train.link.events import DevicesFound, Failed, RunState, StateChanged
from playground.train.link.outbox import Outbox
from playground.train.link.verbs import Fitted
from playground.train.look.predictor import Predictor
from playground.train.machine.waiting import brief_waits
from playground.train.run.state import WEIGHTS, write_rest

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.link.verbs import DataDir
    from playground.train.run.worker import Worker


class Runner:
    """One background thread, started by the first command that needs it and ended by ``close``. A window has a
    ``playground.train.link.remote.RemoteRunner``, which does the same with a Runner in another process."""

    def __init__(self, outbox: Outbox, on_thread: Callable[[], None] | None = None) -> None:
        """``on_thread`` is called first thing in the training thread, before it makes threads of its own."""
        self._outbox = outbox
        self._commands: Commands[Worker] = Commands()
        self._predictor = Predictor(outbox)
        self._thread: threading.Thread | None = None
        self._worker: Worker | None = None
        self._state = RunState.IDLE
        self._closed = False
        self._on_thread = on_thread
        self._saving = threading.Lock()

    @property
    def state(self) -> RunState:
        """Where the run stands now; every change also comes as a StateChanged event."""
        return self._state

    @property
    def model(self) -> Model | None:
        """The model that is trained. Only to be touched while nothing runs."""
        return self._worker.model if self._worker is not None else None

    # Commands

    def prepare(self, project: Project, data_dir: DataDir = None) -> None:
        """Loads the data and builds the untrained model, so that predictions and previews work. An invalid graph is
        no failure here: the state's message names the problem."""
        self._put("prepare", lambda w: w.prepare(project, data_dir))

    def begin(self, serial: int) -> None:
        """Something else is opened: a Begun event with this number comes before everything that belongs to it."""
        self._put("begin", lambda w: w.begin(serial))

    def start(self, project: Project, data_dir: DataDir = None) -> None:
        """A fresh run. The same seed gives the same initial weights, order of samples and losses."""
        self._put("start", lambda w: w.start(project, data_dir))

    def pause(self) -> None:
        self._put("pause", lambda w: w.pause())

    def resume(self) -> None:
        """Goes on after a pause or a stop; after the last epoch, with as many again or up to a raised setting; after a
        failure, from the last good weights; from weights that were loaded. Other settings are taken up."""
        self._put("resume", lambda w: w.resume())

    def step(self, n: int = 1) -> None:
        """Does ``n`` steps, then pauses; goes on as ``resume`` does, or begins the prepared run."""
        self._put("step", lambda w: w.step(n))

    def stop(self) -> None:
        """Ends the run and keeps its weights."""
        self._put("stop", lambda w: w.stop())

    def restart(self) -> None:
        """The same project from its first step: same initial weights, same order."""
        self._put("restart", lambda w: w.restart())

    def evaluate(self) -> None:
        """Measures the present weights on the test part between two steps, in any state; told by an Evaluated event.
        ``prepare`` and ``start`` give it up; what changes the weights begins it anew."""
        self._put("evaluate", lambda w: w.evaluate())

    def update(self, project: Project) -> None:
        """Applies an edit between two steps, also while training runs.

        Settings and augmentation take effect with the next step (device, precision and seed with the next start). A
        changed graph is rebuilt; unchanged and renamed nodes keep their weights, and others get back what they knew
        when they last had this shape. An invalid one pauses the run, which goes on once the graph is valid again.
        Other data end the run and are prepared.
        """
        self._put("update", lambda w: w.update(project))

    def change_data(self, serial: int, project: Project) -> None:
        """As ``update``, for an edit after which nothing of the data before is of use: a Begun event with this number
        comes first."""
        self._put("change_data", lambda w: w.change_data(serial, project))

    # What is looked at

    def watch(self, probe: str, key: str = "", **options: Any) -> None:
        """Observations of ``playground.train.look.probes`` come as events until ``unwatch``."""
        if probe == "gradients":
            self._put("watch", lambda w: w.watch_gradients(True))
        else:
            self._put("watch", lambda w: self._predictor.watch(probe, key, **options))

    def unwatch(self, probe: str, key: str = "") -> None:
        if probe == "gradients":
            self._put("watch", lambda w: w.watch_gradients(False))
        else:
            self._put("watch", lambda w: self._predictor.unwatch(probe, key))

    def set_drawing(self, image: npt.NDArray[np.float32] | None, serial: int | None = None) -> int:
        """A drawing, float 0…1 (C, H, W), to be answered by a Prediction event with the number given back: ``serial``,
        or the next one. Observations follow the drawing from now on; None takes it away."""
        return self._predictor.set_drawing(image, serial)

    def set_sample(self, index: int | None, split: str = "test") -> None:
        """Which sample observations look at ("train", "validation", "test"); None: the drawing, or where there is
        none the first test sample."""
        self._predictor.set_sample(index, split)

    # Weights

    def save_weights(self, path: str | os.PathLike[str]) -> None:
        """Writes the present weights as safetensors. Waits for its turn between two steps; the writing itself is done
        in the calling thread. Raises TrainingError when there is no model, PlaygroundError when the file cannot be
        written."""
        from playground.compile.export import save_weights

        with self._saving:
            model, about = self._ask(lambda w: w.lend())
            save_weights(model, path, about)

    def save_state(self, folder: str | os.PathLike[str]) -> Callable[[], int]:
        """Takes, before all that is asked for later, the weights and what else it needs to go on exactly. What it gives
        writes them into the folder, in whatever thread calls it, and gives the step they are of."""
        from playground.compile.export import save_weights

        taken = self._answer_to(lambda w: w.snapshot())

        def write() -> int:
            model, about, facts, rest = taken.result()
            try:
                Path(folder).mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise TrainingError(
                    say("{folder}: cannot be written ({error}).", folder=folder, error=error.strerror or error)
                ) from None
            save_weights(model, Path(folder) / WEIGHTS, about)
            write_rest(Path(folder), facts, rest)
            return int(facts.step)

        return write

    def load_weights(self, path: str | os.PathLike[str]) -> Fitted:
        """Takes the weights of a file or of a run's folder, waiting for its turn; layers that do not fit keep their
        initial ones and are told. The run ends; ``resume`` goes on from where that run stood."""
        return self.load_state(path)()

    def load_state(self, path: str | os.PathLike[str]) -> Callable[[], Fitted]:
        """As ``load_weights``, before all that is asked for later. What it gives waits for what became of it."""
        return self._answer_to(lambda w: w.load_weights(Path(path))).result

    def export(self, project: Project, format_name: str, path: str | os.PathLike[str], *, bare: bool = False) -> str:
        """Writes the network in one of ``playground.compile.export.FORMATS``, with its present weights where it has
        been built; see there for ``bare`` and for what comes back. The work is done in the calling thread. Raises
        PlaygroundError."""
        from playground.compile.export import export
        from playground.project.settings import TrainingSettings

        training = TrainingSettings.from_mapping(project.training).to_mapping()
        with disk.scratch() as folder:
            weights = folder / "model.safetensors"
            if self.model is not None:
                self.save_weights(weights)
            try:
                found = weights if weights.exists() else None
                return export(project, format_name, found, path, training=training, bare=bare)
            except ImportError as error:
                raise TrainingError(str(error)) from error

    def close(self) -> None:
        """Ends the run and joins the threads."""
        if self._closed:
            return
        if self._thread is not None:
            self._commands.put("close", lambda w: w.close())
            self._thread.join()
        self._closed = True
        self._predictor.close()

    # The thread

    def _ask(self, job: Callable[[Worker], Any]) -> Any:
        return self._answer_to(job).result()

    def _answer_to(self, job: Callable[[Worker], Any]) -> Future[Any]:
        if self._thread is None or self._closed:
            raise TrainingError(say("There is no network yet; build one and press Train first."))
        answer: Future[Any] = Future()

        def command(worker: Worker) -> None:
            try:
                result = job(worker)
            except BaseException as error:
                answer.set_exception(error)
            else:
                answer.set_result(result)

        self._commands.put("ask", command)
        return answer

    def _put(self, name: str, command: Callable[[Worker], None]) -> None:
        if self._closed:
            return
        self._commands.put(name, command)
        if self._thread is None and name not in ("watch", "stop", "pause"):
            self._predictor.start()
            self._thread = threading.Thread(target=self._run, name="playground-training", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        if self._on_thread is not None:
            self._on_thread()
        try:
            with brief_waits():
                from playground.train.machine.device import available
                from playground.train.run.worker import Worker

            self._outbox.put(DevicesFound(available()))
            self._worker = Worker(self._outbox, self._predictor, self._enter)
        except Exception as error:
            self._outbox.put(Failed("error", say("Training cannot start: {error}", error=str(error))))
            self._enter(RunState.FAILED, str(error))
            return
        self._worker.serve(self._commands)

    def _enter(self, state: RunState, message: str = "", run: int = 0, can_continue: bool = False) -> None:
        self._state = state
        self._outbox.put(StateChanged(state, message, run, can_continue))
