"""The window's side of ``playground bench``: a process of its own that opens a real window and measures it.

``python -m playground.ui.bench_window MEASUREMENT JSON`` prints one JSON object; times are in milliseconds unless named
otherwise. The window is used as a person would use it: real mouse events, real training, every panel visible.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playground.graph.files import Project, write_project
from playground.graph.model import Graph, Link, Node, set_params
from playground.layers.of import layer_of
from playground.project.opening import open_project
from playground.train.link.events import EpochEnded, Prediction, RunState, Steps
from playground.ui import app
from playground.ui.shell.window import MainWindow

HEARTBEAT_MS = 16


def main(arguments: Sequence[str]) -> int:
    name, options = arguments[0], json.loads(arguments[1])
    result = MEASUREMENTS[name](**options)
    sys.stdout.write(json.dumps(result) + "\n")
    return 0


def start(since: float) -> dict[str, Any]:
    """Milliseconds from the command (``since`` on the monotonic clock) until the window has been painted."""
    app.application()
    window = app.create_window()
    paints = Paints(window)
    window.show()
    _until(lambda: paints.count > 0)
    painted = {"ms": (time.monotonic() - since) * 1e3, "torch": "torch" in sys.modules}
    window.shutdown()
    return painted


class Paints(QObject):
    """Counts the paint events of a widget; its children paint within the same turn of the event loop."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def training(preset: str, seconds: float, precision: str, options: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Trains a preset in the window: samples and epochs a second, gaps of the event loop, repaints of the surface."""
    project = _project(preset, precision, options or {})
    window = _window(project)
    steps: list[Steps] = []
    epochs: list[EpochEnded] = []
    pictures: list[str] = []
    bridge = window.session.bridge
    bridge.steps.connect(steps.append)
    bridge.epoch_ended.connect(epochs.append)
    bridge.observation.connect(lambda seen: pictures.append(seen.probe))
    _look_at_everything(window, project)
    window.session.train()
    _until(lambda: len(steps) >= 3, 120)
    _spin(1.0)  # first probes, first layouts
    done, ended, seen = sum(len(s.losses) for s in steps), len(epochs), len(pictures)
    started = time.perf_counter()
    gaps = _heartbeat(seconds)
    took = time.perf_counter() - started
    trained = sum(len(s.losses) for s in steps) - done
    result = {
        "steps_per_second": trained / took,
        "epochs_per_second": (len(epochs) - ended) / took,
        "gap_p99": float(np.percentile(gaps, 99)),
        "gap_max": float(gaps.max()),
        "gap_median": float(np.median(gaps)),
        "heartbeats": len(gaps),
        "pictures_per_second": {p: pictures[seen:].count(p) / took for p in sorted(set(pictures))},
        "precision": window.session.last_prepared.precision if window.session.last_prepared else None,
        "train_samples": window.session.last_prepared.train_samples if window.session.last_prepared else None,
        "seconds": took,
    }
    window.shutdown()
    return result


def strokes(count: int, while_training: bool) -> dict[str, Any]:
    """Draws ``count`` strokes with the mouse: from the release of the button until the prediction has been painted."""
    window = _window(_project("mnist_cnn", "auto", {}))
    answers: list[Prediction] = []
    window.session.prediction.connect(answers.append)  # connected last: the bars have painted by then
    if while_training:
        window.session.train()
        _until(lambda: window.session.state is RunState.RUNNING, 120)
        _spin(1.0)
    board = window.findChild(QWidget, "draw_pad")
    assert board is not None
    times: list[float] = []
    random = np.random.default_rng(0)
    side = min(board.width(), board.height())
    for number in range(count + 3):
        spots = [QPoint(int(x), int(y)) for x, y in random.integers(side // 5, side - side // 5, (6, 2))]
        QTest.mousePress(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spots[0])
        for spot in spots[1:]:
            QTest.mouseMove(board, spot)
            _spin(0.012)
        before = len(answers)
        released = time.perf_counter()
        QTest.mouseRelease(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spots[-1])
        _until(partial(_longer, answers, before), 10)
        if number >= 3:
            times.append((time.perf_counter() - released) * 1e3)
        window.actions_["clear_drawing"].trigger()
        _spin(0.03)
    window.shutdown()
    return {
        "p99": float(np.percentile(times, 99)),
        "median": float(np.median(times)),
        "max": max(times),
        "strokes": count,
    }


def _longer(items: Sequence[object], than: int) -> bool:
    return len(items) > than


def graph(layers: int, repeats: int) -> dict[str, Any]:
    """A graph of ``layers`` layers: opened from its file, edited, one of its cards dragged, and an edit undone.

    An edit is done when its shapes are there. ``gap_max`` is the longest time the event loop did not turn on opening.
    """
    window = _window(_project("mnist_mlp", "float32", {}))
    document, stage = window.document, window.canvas.stage
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.json"
        write_project(_large(layers), path)
        turns: list[float] = []
        started = time.perf_counter()
        window.files.open_path(str(path))
        QApplication.processEvents()
        turns.append(time.perf_counter() - started)
        while window.files.is_reading or document.is_checking or stage.large.is_busy:
            turn = time.perf_counter()
            QApplication.processEvents()
            turns.append(time.perf_counter() - turn)
            time.sleep(0.001)
        opened = time.perf_counter() - started
    if "dense1" not in document.graph:
        raise RuntimeError("the graph did not open")
    edits, calls = [], []
    for number in range(repeats):
        started = time.perf_counter()
        wide = 64 + number % 2
        document.edit("Change width", set_params(document.graph, "dense1", {"out_features": wide}))
        calls.append((time.perf_counter() - started) * 1e3)
        while document.is_checking:
            QApplication.processEvents()
            time.sleep(0.001)
        edits.append((time.perf_counter() - started) * 1e3)
        if document.report.shape("dense1") != (wide,):
            raise RuntimeError("the edit did not change the shape")
        QApplication.processEvents()
    frames = _drag(window, "dense3", repeats)
    undone = []
    for _ in range(min(repeats, 20)):
        started = time.perf_counter()
        document.undo_stack.undo()
        QApplication.processEvents()
        undone.append((time.perf_counter() - started) * 1e3)
    window.shutdown()
    return {
        "open_ms": opened * 1e3,
        "gap_max": max(turns) * 1e3,
        "edit_p99": float(np.percentile(edits, 99)),
        "edit_median": float(np.median(edits)),
        "edit_call_median": float(np.median(calls)),
        "drag_p99": float(np.percentile(frames, 99)),
        "drag_median": float(np.median(frames)),
        "undo_median": float(np.median(undone)),
        "layers": layers,
    }


def _drag(window: MainWindow, node: str, moves: int) -> list[float]:
    canvas = window.canvas
    x, y = window.document.graph.by_id[node].position
    canvas.fit_view()
    canvas.centerOn(QPointF(x + 200, y + 200))
    QApplication.processEvents()
    paints = Paints(canvas.viewport())
    spot = canvas.mapFromScene(QPointF(x + 20, y + 12))
    view = canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    frames = []
    for number in range(moves):
        spot += QPoint(3 if number % 40 < 20 else -3, 2 if number % 20 < 10 else -2)
        started = time.perf_counter()
        QTest.mouseMove(view, spot)
        QApplication.processEvents()
        frames.append((time.perf_counter() - started) * 1e3)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    moved = window.document.graph.by_id[node].position
    if moved == (x, y) or paints.count < moves:
        raise RuntimeError("the drag moved no card, or was not painted")
    return frames


def _large(layers: int) -> Project:
    """A chain of Linear and ReLU in rows, for images of one channel."""
    nodes, links = [Node("input", "Input"), Node("flatten", "Flatten", {}, (240, 0))], [Link("input", "flatten")]
    last = "flatten"
    columns = max(25, round((layers / 2) ** 0.5))
    for number in range(1, (layers - 4) // 2 + 1):
        place = (240.0 * (number % columns), 300.0 * (number // columns) + 200)
        nodes += [
            Node(f"dense{number}", "Linear", {"out_features": 64}, place),
            Node(f"relu{number}", "ReLU", {}, (place[0], place[1] + 130)),
        ]
        links += [Link(last, f"dense{number}"), Link(f"dense{number}", f"relu{number}")]
        last = f"relu{number}"
    below = nodes[-1].position[1] + 300
    nodes += [Node("answer", "Linear", {"out_features": 10}, (0, below)), Node("output", "Output", {}, (240, below))]
    links += [Link(last, "answer"), Link("answer", "output")]
    return Project(
        name="Large", dataset=_project("fashion_cnn", "auto", {}).dataset, graph=Graph(tuple(nodes), tuple(links))
    )


# What all measurements share


def _project(preset: str, precision: str, options: Mapping[str, Any]) -> Project:
    project = open_project(preset)
    training = {**project.training, "precision": precision, "device": "cpu", "epochs": 100_000}
    return replace(project, training=training, options={**project.options, **options})


def _window(project: Project) -> MainWindow:
    """A large window with the project, painted, its model prepared."""
    window = app.create_window(project)
    app.spare_the_collector(window)
    window.resize(1600, 1000)
    window.show()
    _until(lambda: window.session.last_prepared is not None, 120)
    _spin(0.3)
    return window


def _look_at_everything(window: MainWindow, project: Project) -> None:
    """Selects a layer with feature maps, so that its page is drawn live too."""
    learning = (n.id for n in project.graph.nodes if (layer := layer_of(n)) is not None and layer.has_weights)
    window.document.select((next(learning),))


def _heartbeat(seconds: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Milliseconds between the beats of a timer while the event loop runs."""
    beats: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(HEARTBEAT_MS)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()
    _spin(seconds)
    timer.stop()
    return np.diff(np.array(beats)) * 1e3


def _spin(seconds: float) -> None:
    """Runs a real event loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1e3), loop, loop.quit)
    loop.exec()


def _until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    end = time.perf_counter() + seconds
    # Sleeping as a window does: one that polls would take a core from what it waits for.
    loop, wake = QEventLoop(), QTimer()
    wake.timeout.connect(lambda: None)
    wake.start(100)
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError("the window did not do within its time what is measured")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


MEASUREMENTS: Mapping[str, Callable[..., dict[str, Any]]] = {
    "start": start,
    "training": training,
    "strokes": strokes,
    "graph": graph,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
