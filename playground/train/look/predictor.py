"""Live answers: predictions for the drawing, and every observation that only looks forward.

They are computed in a thread of their own, on a copy of the model in eval mode on the CPU, so that neither a slow
training step nor a pause delays them. Training lends its weights now and then, between two steps, and never waits.
"""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from playground.messages import say
from playground.train.link.events import Event, Failed, Observation, Prediction
from playground.train.link.outbox import Outbox
from playground.train.machine.throttle import Throttle

if TYPE_CHECKING:
    import torch

    from playground.compile.build import Model
    from playground.data.info import Dataset, Split
    from playground.graph.model import Graph
    from playground.train.look.glance import Glance
    from playground.train.look.probe import Probe
    from playground.train.step.objective import Objective

PROBE_SHARE = 0.02
"""The share of the time that all forward observations without a share of their own take while training runs."""
PUBLISH_SHARE = 0.005
FRAME = 0.03
"""Seconds between two answers of a kind; a window draws no faster."""

FloatImage = npt.NDArray[np.float32]


@dataclass
class _Subject:
    """The model that is looked at, as a copy, and what belongs to it."""

    number: int
    graph: Graph
    dataset: Dataset
    objective: Objective
    replica: Model
    step: int
    run: int
    memory: dict[str, Any] = field(default_factory=dict)
    broken: bool = False


@dataclass
class _Watch:
    """One observation that someone looks at, and what its newest values were made from."""

    probe: Probe
    key: str
    options: Mapping[str, Any]
    throttle: Throttle
    asked: tuple[int, int] = (-1, -1)
    weights: int = -1
    last: float = 0.0


class Predictor:
    """All public methods can be called from any thread, and none of them waits for a computation but ``close``."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._may_limit = threading.Event()
        self._limited = threading.Event()
        self._closing = False
        # Guarded by the condition: what is asked for.
        self._drawing: FloatImage | None = None
        self._serial = 0
        self._sample: tuple[int, str] | None = None
        self._asked = 0
        self._watches: dict[tuple[str, str], _Watch] = {}
        self._busy = False
        self._subject: _Subject | None = None
        # Guarded by the lock: weights on their way from the training thread to the copy.
        self._lending = threading.Lock()
        self._staged: list[torch.Tensor] = []
        self._staged_step = 0
        self._lent = 0
        self._publishing = Throttle(PUBLISH_SHARE, FRAME)
        # The predictor's thread alone: what it has answered.
        self._loaded = 0
        self._answered = (0, 0, 0)
        self._answered_at = 0.0

    # From the window's thread

    def set_drawing(self, image: FloatImage | None, serial: int) -> None:
        """A new drawing, float 0…1 (C, H, W), and its number; observations follow it from now on."""
        with self._changed:
            self._serial, self._drawing = serial, image
            if image is not None:
                self._sample = None
            self._ask()

    def set_sample(self, index: int | None, split: str = "test") -> None:
        """Observations look at this sample of a split ("train", "validation", "test"); None: at the drawing, or where
        there is none at the first test sample."""
        with self._changed:
            self._sample = None if index is None else (index, split)
            self._ask()

    def watch(self, probe: str, key: str = "", **options: Any) -> None:
        """Raises KeyError for a probe that there is not."""
        from playground.train.look import probes  # noqa: F401 - registers those of the program
        from playground.train.look.probe import PROBES

        declared = PROBES[probe]
        if declared.compute is None:
            return
        with self._changed:
            self._watches[probe, key] = _Watch(declared, key, options, Throttle(PROBE_SHARE, declared.least_seconds))
            self._share_out()
            self._ask()

    def unwatch(self, probe: str, key: str = "") -> None:
        with self._changed:
            self._watches.pop((probe, key), None)
            self._share_out()

    def close(self) -> None:
        """Ends the thread and waits for it."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._may_limit.set()
        if self._thread is not None:
            self._thread.join()

    def _share_out(self) -> None:
        sharing = [w for w in self._watches.values() if w.probe.share is None]
        for watch in self._watches.values():
            watch.throttle.share = watch.probe.share or PROBE_SHARE / len(sharing)

    def _ask(self) -> None:
        self._asked += 1
        self._changed.notify_all()

    def start(self) -> None:
        """Begins the thread, which waits for a model. Without this it begins with the first one, in whatever standing
        the training thread has with the system."""
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._run, name="playground-predictor", daemon=True)
            self._thread.start()

    # From the training thread

    def set_model(
        self,
        model: Model,
        graph: Graph,
        dataset: Dataset,
        objective: Objective,
        step: int,
        run: int = 0,
    ) -> None:
        """Looks at a copy of this model from now on; ``step`` 0 means that it is not trained yet. ``run`` is
        written on what is seen of it."""
        from playground.train.step.weights import tensors_of

        replica = copy.deepcopy(model).to("cpu").eval()
        for parameter in replica.parameters():
            parameter.grad = None
            parameter.requires_grad_(False)
        with self._changed, self._lending:
            self._lent += 1
            self._staged = [t.clone() for t in tensors_of(replica)]
            self._staged_step = step
            self._subject = _Subject(self._lent, graph, dataset, objective, replica, step, run)
            self._ask()
        self.start()
        self._limit_threads()

    def forget_model(self) -> None:
        """There is no model to look at for now."""
        with self._changed, self._lending:
            self._subject = None
            self._staged = []

    @property
    def has_model(self) -> bool:
        """Whether there is a model to look at."""
        return self._subject is not None

    def set_run(self, run: int) -> None:
        """The model at hand begins a run of this number."""
        with self._changed:
            if self._subject is not None:
                self._subject.run = run

    def set_objective(self, objective: Objective) -> None:
        """The loss was changed: outputs read differently from now on."""
        with self._changed:
            if self._subject is not None:
                self._subject.objective = objective
                self._ask()

    def set_busy(self, busy: bool) -> None:
        """While training runs, observations keep to their share of the time."""
        with self._changed:
            self._busy = busy
            self._changed.notify_all()

    @property
    def wants_weights(self) -> bool:
        """Whether someone looks, and the last weights are old enough."""
        return self._publishing.due() and (bool(self._watches) or self._drawing is not None)

    def publish(self, model: Model, step: int) -> None:
        """Lends the present weights. Waits for a copy of the ones before that is being made, never for more."""
        import torch

        from playground.train.step.weights import tensors_of

        start = time.perf_counter()
        with self._lending, torch.no_grad():
            if self._staged:
                torch._foreach_copy_(self._staged, tensors_of(model))
                self._staged_step = step
                self._lent += 1
        self._publishing.spent(time.perf_counter() - start)
        with self._changed:
            self._changed.notify_all()

    def _limit_threads(self) -> None:
        """Waits until the predictor's thread has set its own number of threads, and restores this one's: the number is
        each thread's own, but a new thread takes the one set last."""
        if self._limited.is_set() or self._closing:
            return
        import torch

        threads = torch.get_num_threads()
        self._may_limit.set()
        self._limited.wait()
        torch.set_num_threads(threads)

    # The predictor's own thread

    def _run(self) -> None:
        self._may_limit.wait()
        if self._closing:
            return
        import torch

        # Its jobs are small, and a second thread would be taken from training: with more threads than cores GNU's
        # OpenMP also stops spinning, and training does two thirds of its steps.
        torch.set_num_threads(1)
        # A thread adopts the number set last, wherever that was, when it first needs one. Now it is this one's.
        torch.get_num_threads()
        self._limited.set()
        while (subject := self._next()) is not None:
            try:
                with torch.inference_mode():
                    self._answer(subject)
            except Exception as error:
                from playground.train.step.trouble import explain

                subject.broken = True
                trouble = explain(error, doing=say("while looking at the drawing or sample"))
                self._tell(subject, Failed(trouble.kind, trouble.reason, trouble.node, subject.run))

    def _next(self) -> _Subject | None:
        """Waits until there is something to compute; None when it is time to end."""
        with self._changed:
            while not self._closing:
                subject = self._subject
                pause = self._pause(subject) if subject is not None and not subject.broken else None
                if pause is not None and pause <= 0:
                    return subject
                self._changed.wait(pause)
        return None

    def _pause(self, subject: _Subject) -> float | None:
        """Seconds until the next job is due; None when nothing has changed since the last answers."""
        times = [t for watch in self._watches.values() if (t := self._when(watch, subject)) is not None]
        if self._prediction_due(subject):
            times.append(0.0 if self._answered[:2] != (subject.number, self._serial) else self._answered_at + FRAME)
        return min(times) - time.perf_counter() if times else None

    def _prediction_due(self, subject: _Subject) -> bool:
        drawing = self._drawing
        fits = drawing is not None and drawing.shape == subject.dataset.info.shape
        return fits and self._answered != (subject.number, self._serial, self._lent)

    def _asked_of(self, watch: _Watch, subject: _Subject) -> tuple[int, int]:
        return (subject.number, self._asked if watch.probe.follows_sample else 0)

    def _when(self, watch: _Watch, subject: _Subject) -> float | None:
        if watch.asked != self._asked_of(watch, subject):
            # What a person does is answered at once, as fast as a window draws.
            return watch.last + FRAME
        if watch.weights == self._lent:
            return None
        return watch.throttle.next if self._busy else watch.last + max(FRAME, watch.probe.least_seconds)

    def _answer(self, subject: _Subject) -> None:
        """The prediction first, then the observations that are due; a new drawing cuts in between two of them."""
        with self._lending:
            if self._loaded != self._lent and self._staged:
                import torch

                from playground.train.step.weights import tensors_of

                torch._foreach_copy_(tensors_of(subject.replica), self._staged)
                self._loaded = self._lent
                subject.step = self._staged_step
        with self._changed:
            if subject is not self._subject:
                return
            serial, drawing, predict = self._serial, self._drawing, self._prediction_due(subject)
            now = time.perf_counter()
            due = [w for w in self._watches.values() if (t := self._when(w, subject)) is not None and t <= now]
            asked = {id(w): self._asked_of(w, subject) for w in due}
            sample = self._sample_of(subject) if due else None
        if predict and drawing is not None:
            self._predict(subject, serial, drawing)
        if sample is None:
            return
        glance = self._glance(subject, sample)
        for watch in due:
            if self._serial != serial:
                return
            watch.asked, watch.weights = asked[id(watch)], self._loaded
            self._observe(watch, glance, subject)

    def _predict(self, subject: _Subject, serial: int, drawing: FloatImage) -> None:
        from playground.train.look.glance import given

        if subject.objective.main.answer.goal not in ("classes", "labels", "numbers"):
            self._answered = (subject.number, serial, self._loaded)
            return
        results = subject.replica(*given(subject.dataset, subject.objective, drawing, self._beside(subject)))
        probabilities = subject.objective.probabilities(results)[0].numpy().copy()
        self._answered = (subject.number, serial, self._loaded)
        self._answered_at = time.perf_counter()
        self._tell(subject, Prediction(serial, probabilities, subject.step > 0, subject.run))

    def _tell(self, subject: _Subject, event: Event) -> None:
        """What was seen of a network that is no longer looked at is of no use to anyone."""
        with self._changed:
            if subject is self._subject:
                self._outbox.put(event)

    def _observe(self, watch: _Watch, glance: Glance, subject: _Subject) -> None:
        # Processor time, since the thread may have to wait for training to let go of the interpreter.
        start, begun = time.thread_time(), time.perf_counter()
        assert watch.probe.compute is not None
        for key, values in watch.probe.compute(glance, watch.key, watch.options).items():
            self._tell(subject, Observation(watch.probe.name, key, subject.step, values, subject.run))
        watch.throttle.spent(time.thread_time() - start, begun)
        watch.last = time.perf_counter()

    def _glance(self, subject: _Subject, sample: FloatImage) -> Glance:
        from playground.train.look.glance import Glance

        return Glance(
            subject.replica.graph,
            subject.replica,
            subject.dataset,
            subject.objective,
            sample,
            self._beside(subject),
            self._loaded,
            subject.memory,
        )

    def _sample_of(self, subject: _Subject) -> FloatImage:
        """What observations look at, 0…1 for images."""
        dataset = subject.dataset
        if self._sample is None and self._drawing is not None and self._drawing.shape == dataset.info.shape:
            return self._drawing
        split, index = self._beside(subject)
        inputs: FloatImage = split.inputs[index].astype(np.float32) / np.float32(dataset.scale)
        return inputs

    def _beside(self, subject: _Subject) -> tuple[Split, int]:
        """Where the sample lies that observations look at, and from which a drawing takes what it does not say."""
        dataset = subject.dataset
        index, name = self._sample or (0, "test")
        split = {"train": dataset.train, "validation": dataset.validation, "test": dataset.test}[name]
        if not len(split):
            split = dataset.train
        return split, min(index, len(split) - 1)
