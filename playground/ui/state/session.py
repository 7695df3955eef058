"""The run behind the window: one document, one training process, one bridge, and what is being looked at."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from playground import data
from playground.data.columns import Column
from playground.errors import PlaygroundError
from playground.graph.files import Project
from playground.messages import Message, joined, say
from playground.project.players import at_most
from playground.project.settings import DEVICES
from playground.project.task import needed_data
from playground.train.link.events import DevicesFound, Evaluated, Failed, Prediction, Prepared, RunState, StateChanged
from playground.train.link.outbox import Outbox
from playground.train.link.remote import RemoteRunner
from playground.train.run.assemble import Loaded, fixed_options
from playground.ui.state.bridge import Bridge
from playground.ui.state.document import Document
from playground.ui.state.fetching import Fetch

ACTIVE = (RunState.RUNNING, RunState.PAUSED, RunState.PREPARING)
SETTLE_MS = 40
"""Edits closer together than this reach the training thread as one."""


def _cannot_train(why: str) -> Message:
    return say("The network cannot train yet: {why}", why=why)


def _cannot_measure(why: str) -> Message:
    return say("The network cannot be measured yet: {why}", why=why)


class Session(QObject):
    """What a person wants of the run, checked first, and the forwarding of edits, drawings and samples to the runner.
    What needs no check, such as to pause or to stop, is asked of the ``runner`` itself.

    ``refused(sentence)``: a wish that cannot be granted now, and why. ``sample_ready(image, label, index)``: the chosen
    test sample as float32 0…1 (C, H, W), its class name, its number. ``forgotten``: there is no picture to predict.
    ``evaluated``: the answer to ``evaluate``. ``remarked(key, sentence)``: something to know, or that it is over (an
    empty sentence). ``asked(is_new)``: the runner has been asked to prepare, for a document that has just been opened
    or not.
    """

    state_changed = Signal(object)
    progress_changed = Signal(object)
    prepared = Signal(object)
    failed = Signal(object)
    noticed = Signal(object)
    prediction = Signal(object)
    refused = Signal(object)
    remarked = Signal(str, object)
    asked = Signal(bool)
    sample_changed = Signal(object)
    forgotten = Signal()
    moved_on = Signal()
    """Another project or other data: all pictures of what was before are out of date."""
    sample_ready = Signal(object, str, int)
    origin_changed = Signal(object)
    measuring_changed = Signal(bool)
    evaluated = Signal(object)

    sample_told = Signal(object, object, int)
    """With ``sample_ready``: the sample, and what is known of it: "truth", its targets by column, and "features"."""
    _loaded = Signal(object, str, int, int, object)

    def __init__(self, document: Document, data_dir: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.data_dir = data_dir
        if data_dir is not None:
            document.look_for_data_in(data_dir)
        self.outbox = Outbox()
        self.runner = RemoteRunner(self.outbox)
        self.bridge = Bridge(self.outbox, self)
        self.fetch = Fetch(self)
        self.last_prepared: Prepared | None = None
        self.devices: tuple[str, ...] = DEVICES
        """Where this machine can train; before that is known, all there are."""
        self.sample: int | None = 0
        self._last_sample = 0
        self.drawing: npt.NDArray[np.float32] | None = None
        self._state = RunState.IDLE
        self._can_continue = False
        self._is_new = True
        self._serial = 0
        self._moves = 0
        """How often other data have come: a sample of the ones before may still be read."""
        self._viewers: dict[str, frozenset[tuple[str, str]]] = {}
        self._watched: frozenset[tuple[str, str]] = frozenset()
        self._is_prepared = False
        self._is_measuring = False
        self._has_come = False
        """Whether the full data set has come since the last preparing."""
        self._opened: Project | None = None
        """The project just opened: its change is told twice, and has been dealt with."""
        self._closed = False
        self._reader: ThreadPoolExecutor | None = None
        self._kept = Loaded()
        """A person's own data, of which a sample was looked at last; of its thread alone."""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._update)
        bridge = self.bridge
        bridge.devices_found.connect(self._devices_event)
        bridge.state_changed.connect(self._state_event)
        bridge.prepared.connect(self._prepared_event)
        bridge.progress.connect(self.progress_changed)
        bridge.noticed.connect(self.noticed)
        bridge.failed.connect(self._failed_event)
        bridge.evaluated.connect(self._evaluated_event)
        bridge.prediction.connect(self._prediction_event)
        self._loaded.connect(self._sample_loaded, Qt.ConnectionType.QueuedConnection)
        self.fetch.ended.connect(self._fetched)
        document.project_changed.connect(self._project_changed)
        document.replaced.connect(self._replaced)

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def can_continue(self) -> bool:
        """Whether the network has learned something that Train goes on from."""
        return self._can_continue

    @property
    def is_prepared(self) -> bool:
        """Whether the runner has been given a project."""
        return self._is_prepared

    @property
    def is_closed(self) -> bool:
        return self._closed

    @property
    def origin(self) -> str:
        """What data are in use, for the screen."""
        if self.last_prepared is not None:
            return self.last_prepared.origin
        return self._origin_of(self.document.project)

    # Run control

    def prepare(self) -> None:
        """Loads data and builds the untrained model in the background, so that predictions work before Train."""
        self._is_prepared = True
        self._has_come = False
        self.runner.prepare(self.document.project, self.data_dir)
        is_new, self._is_new = self._is_new, False
        self.asked.emit(is_new)
        if self.sample is not None:
            self.set_sample(self.sample)

    def train(self) -> None:
        """Goes on with whatever has learned, be it paused, stopped, at its end or loaded; else starts a run."""
        self._flush()
        if self._state is RunState.PAUSED:
            self._may_start(self._waits)
            self.runner.resume()
        elif not self._may_start():
            return
        elif self._can_continue:
            self.runner.resume()
        else:
            self._start()

    def train_with(self, rate: float) -> None:
        """Goes on with another learning rate, which is an edit like any other."""
        lower = at_most(self.document.project.training, rate)
        self.document.edit_training(say("lower the learning rate"), lower)
        self.train()

    def _start(self) -> None:
        self._is_prepared = True
        self._is_new = False
        self.runner.start(self.document.project, self.data_dir)

    def step(self) -> None:
        """Trains on one batch and pauses."""
        self._flush()
        may_start = self._may_start(self._waits)
        if self._state in ACTIVE or may_start:
            self.runner.step(1)

    def restart(self) -> None:
        """From the beginning, with the same initial weights."""
        self._flush()
        if self._may_start():
            self._start()

    @property
    def _waits(self) -> tuple[Message, ...]:
        """What becomes of a paused run that cannot go on yet."""
        is_paused = self._state is RunState.PAUSED
        return (say("It goes on by itself once that is mended."),) if is_paused else ()

    def _may_start(self, after: Sequence[Message] = (), sentence: Callable[[str], Message] | None = None) -> bool:
        if self.document.is_checking:
            # The runner checks as well, and its answer is about the graph as it is now.
            return True
        errors = [p for p in self.document.report.problems if p.severity == "error"]
        if errors:
            first = errors[0].message
            parts = [(sentence or _cannot_train)(first)]
            if len(errors) > 1:
                parts.append(say("And {count} more.", count=len(errors) - 1))
            self.refused.emit(joined([*parts, *after]))
        return not errors

    def evaluate(self) -> None:
        """Measures the present weights on the test part, while everything else goes on."""
        self._flush()
        if self._is_measuring or not self._may_start(sentence=_cannot_measure):
            return
        if not self._is_prepared:
            self.prepare()
        self._set_measuring(True)
        self.runner.evaluate()

    @property
    def is_measuring(self) -> bool:
        """Whether the test part is being measured."""
        return self._is_measuring

    def _set_measuring(self, on: bool) -> None:
        if on != self._is_measuring:
            self._is_measuring = on
            self.measuring_changed.emit(on)

    def _evaluated_event(self, event: Evaluated) -> None:
        # One that was asked for by a project that is gone may still be on its way.
        if self._is_measuring:
            self._set_measuring(False)
            self.evaluated.emit(event)

    # Edits

    def _project_changed(self, before: Project, after: Project) -> None:
        opened, self._opened = self._opened, None
        if after is opened:
            return
        self._settle.start()
        if self._other_data(before, after):
            # Whatever data come now, those of the run among them: what was told before is no longer so.
            ends = self._state in (RunState.RUNNING, RunState.PAUSED)
            text = say("The data have changed, so the run has ended. Undo brings them back, with all it has learned.")
            self.remarked.emit("data_changed", text if ends else "")
        if before.dataset != after.dataset:
            self._move_on()
            if self._is_prepared and not self._closed:
                self._settle.stop()
                self.bridge.await_begin(self.runner.change_data(self.document.project))
            self._forget_picture()
            self.origin_changed.emit(self._origin_of(after))

    def _origin_of(self, project: Project) -> str:
        if project.dataset is None:
            return say("no data")
        return data.status(project.dataset, self.data_dir).text

    @staticmethod
    def _other_data(before: Project, after: Project) -> bool:
        return before.dataset != after.dataset or fixed_options(before) != fixed_options(after)

    def _flush(self) -> None:
        """Sends waiting edits at once: what starts now must start with them."""
        if self._settle.isActive():
            self._update()

    def _update(self) -> None:
        self._settle.stop()
        if not self._closed and self._is_prepared:
            self.runner.update(self.document.project)

    def _replaced(self) -> None:
        self._opened = self.document.project
        self._settle.stop()
        self._move_on()
        self._forget_picture()
        self.last_prepared = None
        self._is_new = True
        self._begin()
        self.origin_changed.emit(self.origin)
        if self._is_prepared:
            self.prepare()

    def _move_on(self) -> None:
        self._moves += 1
        self.moved_on.emit()

    def _begin(self) -> None:
        """What comes from the runner now belongs to what is open now."""
        self._set_measuring(False)
        self.bridge.await_begin(self.runner.begin())
        if self._is_prepared:
            self._state_event(StateChanged(RunState.PREPARING))

    def forget(self) -> None:
        """The network has its initial weights again."""
        self._flush()
        self._begin()
        self.prepare()

    def _fetched(self, name: str, reason: str) -> None:
        """A full set has come: it is taken up at once, or after what is being prepared."""
        self._has_come = not reason and name == self.document.project.dataset
        self._take_up_data()

    def _take_up_data(self) -> None:
        if self._has_come and self._state not in ACTIVE:
            self.prepare()

    # What the network looks at

    def set_drawing(self, image: npt.NDArray[np.float32] | None) -> None:
        """The drawing (C, H, W) in 0…1, or None for none; predictions and feature maps follow it."""
        self.drawing = image
        self.ask_about(image)
        if image is not None:
            self._set_sample(None)
        else:
            self.forgotten.emit()
            self.set_sample(self._last_sample)

    def ask_about(self, image: npt.NDArray[np.float32] | None) -> None:
        """Asks for a prediction of this picture."""
        self._serial = self.runner.set_drawing(image)

    def write(self, chosen: Mapping[str, Any] | None) -> None:
        """Asks for what the network writes, with a start and what is chosen (see ``playground.data.writing``), now and
        again as it learns; None: no more."""
        if chosen is None:
            self.runner.unwatch("writing")
        else:
            self.runner.watch("writing", "", **chosen)

    def tell(self, asked: str | None) -> None:
        """Asks for what the network answers to a row of tokens, now and again as it learns; None: no more."""
        if asked is None:
            self.runner.unwatch("telling")
        else:
            self.runner.watch("telling", "", asked=asked)

    def show_drawing(self) -> None:
        """Lets the network look at the drawing again."""
        if self.drawing is not None:
            self.ask_about(self.drawing)
            self._set_sample(None)

    def set_sample(self, index: int) -> None:
        """Lets the network look at a test sample instead of the drawing."""
        self._last_sample = index
        self._set_sample(index)
        if self._is_prepared:
            self._load_sample(index)

    def random_sample(self) -> None:
        count = self.last_prepared.test_samples if self.last_prepared is not None else 0
        if count:
            self.set_sample(random.randrange(count))

    def _set_sample(self, index: int | None) -> None:
        self.runner.set_sample(index)
        self.sample = index
        self.sample_changed.emit(index)

    def _forget_picture(self) -> None:
        """Other data: neither the drawing nor the sample means anything any more."""
        self.drawing = None
        self._last_sample = 0
        self.ask_about(None)
        self.set_sample(0)
        self.forgotten.emit()

    def _load_sample(self, index: int) -> None:
        """Reads the sample in a thread: the first time it may mean unpacking a whole data set."""
        project, data_dir, loaded, moves = self.document.project, self.data_dir, self._loaded, self._moves

        def read() -> None:
            try:
                name = needed_data(project).name
                is_own = name in data.OWN
                dataset = self._kept.of(project, data_dir, 0) if is_own else data.load(name, project.options, data_dir)
            except PlaygroundError:
                return  # the runner says so, with the place
            if index < len(dataset.test):
                image = (dataset.test.inputs[index] / dataset.scale).astype(np.float32)
                target = dataset.test.targets[index]
                label = _label(dataset.info.target, target)
                truth = {c.name: dataset.test.column(c.name, dataset.info)[index] for c in dataset.info.targets}
                loaded.emit(image, label, index, moves, {"truth": truth, "features": dataset.features})

        self._background().submit(read)

    def _sample_loaded(
        self, image: npt.NDArray[np.float32], label: str, index: int, moves: int, told: Mapping[str, Any]
    ) -> None:
        if index == self.sample and moves == self._moves and not self._closed:
            self.sample_told.emit(image, told, index)
            self.sample_ready.emit(image, label, index)

    # What is looked at

    def look(self, viewer: str, probes: Iterable[tuple[str, str]]) -> None:
        """What ``viewer`` needs observed from now on, as (probe, key); each probe runs only while someone looks."""
        self._viewers[viewer] = frozenset(probes)
        wanted = frozenset().union(*self._viewers.values())
        for probe, key in sorted(self._watched - wanted):
            self.runner.unwatch(probe, key)
        for probe, key in sorted(wanted - self._watched):
            self.runner.watch(probe, key)
        self._watched = wanted

    # Weights

    def come_back(self) -> bool:
        """After the training process has ended by itself: a new one. Nothing is tried when it was the preparing that
        failed."""
        if self._state is RunState.PREPARING or self.last_prepared is None:
            return False
        self.prepare()
        return True

    def _background(self) -> ThreadPoolExecutor:
        if self._reader is None:
            self._reader = ThreadPoolExecutor(1, "ThreadPoolExecutor-session")
        return self._reader

    # Events

    def _devices_event(self, event: DevicesFound) -> None:
        self.devices = event.devices

    def _state_event(self, event: StateChanged) -> None:
        self._state = event.state
        self._can_continue = event.can_continue
        self.state_changed.emit(event)
        if event.state is RunState.IDLE:
            self._take_up_data()

    def _prepared_event(self, event: Prepared) -> None:
        self.last_prepared = event
        self.prepared.emit(event)
        self.origin_changed.emit(event.origin)

    def _failed_event(self, event: Failed) -> None:
        if event.kind in ("crash", "start"):
            self._set_measuring(False)
        self.failed.emit(event)

    def _prediction_event(self, event: Prediction) -> None:
        # An answer to an older drawing would make the bars jump back for a moment.
        if event.serial >= self._serial:
            self.prediction.emit(event)

    def close(self) -> None:
        """Ends the thread; safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self._settle.stop()
        self.bridge.stop()
        self.fetch.close()
        if self._reader is not None:
            self._reader.shutdown(wait=True, cancel_futures=True)
        self.runner.close()


def _label(column: Column, target: npt.NDArray[Any]) -> str:
    """A target in words: its class, its tokens, or its first number."""
    if column.classes:
        return column.classes[int(target)]
    if column.form is not None:
        return column.form.written(column.vocabulary[token] for token in target.tolist() if token)[:60]
    if column.vocabulary:
        return " ".join(column.vocabulary[token] for token in target.tolist() if token)
    return f"{float(target.ravel()[0]):.3g}"
