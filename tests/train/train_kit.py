"""What the tests of training share: small real projects, and an outbox that can be waited on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any, TypeVar

from asking import placed

from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.train.link.events import Event, RunState, StateChanged
from playground.train.link.outbox import Outbox

E = TypeVar("E", bound=Event)
TIMEOUT = 30.0


def chain(*layers: tuple[str, str, Mapping[str, Any]]) -> Graph:
    """Input → the layers (id, type, parameters) → Output."""
    nodes = [Node("input", "Input"), *(Node(i, t, dict(p)) for i, t, p in layers), Node("output", "Output")]
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    return Graph(tuple(nodes), links)


def digits(*, hidden: int = 32, **training: Any) -> Project:
    """A small dense network for the bundled digits."""
    graph = chain(
        ("flatten", "Flatten", {}),
        ("dense1", "Linear", {"out_features": hidden}),
        ("relu1", "ReLU", {}),
        ("dense2", "Linear", {"out_features": 10}),
    )
    return placed(Project(name="digits", dataset="mnist", graph=graph, training=_training(training)))


def small_cnn(**training: Any) -> Project:
    graph = chain(
        ("conv1", "Conv2d", {"out_channels": 6, "kernel_size": 5}),
        ("relu1", "ReLU", {}),
        ("pool1", "MaxPool2d", {"kernel_size": 4}),
        ("flatten", "Flatten", {}),
        ("dense1", "Linear", {"out_features": 10}),
    )
    return placed(Project(name="cnn", dataset="mnist", graph=graph, training=_training(training)))


def points(dataset: str = "spiral", *, outputs: int = 2, options: Any = None, **training: Any) -> Project:
    """A small dense network for points of the plane."""
    graph = chain(
        ("dense1", "Linear", {"out_features": 8}),
        ("tanh1", "Tanh", {}),
        ("dense2", "Linear", {"out_features": outputs}),
    )
    made = Project(name="points", dataset=dataset, options=options or {}, graph=graph, training=_training(training))
    return placed(made)


def _training(changes: Mapping[str, Any]) -> dict[str, Any]:
    return {"epochs": 2, "batch_size": 50, "device": "cpu", "precision": "float32", **changes}


class Recorder(Outbox):
    """Keeps every event that was put, and wakes whoever waits for one."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []
        self._news = threading.Condition()

    def put_all(self, events: Iterable[Event]) -> None:
        arrived = tuple(events)
        with self._news:
            self.events.extend(arrived)
            self._news.notify_all()
        super().put_all(arrived)

    def of(self, kind: type[E]) -> list[E]:
        with self._news:
            return [e for e in self.events if isinstance(e, kind)]

    def wait(self, kind: type[E], accept: Callable[[E], bool] = lambda e: True, *, after: int = 0) -> E:
        """The first such event among those from number ``after`` on; fails after a minute."""
        found: list[E] = []

        def arrived() -> bool:
            found[:] = [e for e in self.events[after:] if isinstance(e, kind) and accept(e)][:1]
            return bool(found)

        with self._news:
            assert self._news.wait_for(arrived, TIMEOUT), f"no {kind.__name__}; came: {self._names(after)}"
        return found[0]

    def wait_state(self, state: RunState, *, after: int = 0) -> StateChanged:
        return self.wait(StateChanged, lambda e: e.state is state, after=after)

    @property
    def now(self) -> int:
        """A mark for ``after``: only events from here on count."""
        with self._news:
            return len(self.events)

    def after(self, event: Event) -> int:
        """A mark right behind an event that has come."""
        with self._news:
            return next(i for i, e in enumerate(self.events) if e is event) + 1

    def _names(self, after: int) -> list[str]:
        return [str(e)[:150] for e in self.events[after:]][-12:]
