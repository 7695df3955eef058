"""What the network has learned, as something that is kept beside the project, taken from elsewhere, and given back."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from playground.errors import PlaygroundError, shortened
from playground.graph.files import Project
from playground.messages import joined, say
from playground.train.link.events import RunState, StateChanged
from playground.train.link.verbs import Fitted
from playground.train.run.state import REST, WEIGHTS
from playground.ui.plots import numbers
from playground.ui.shell.frame import Frame
from playground.ui.shell.messages import Choice
from playground.ui.state import curves_file
from playground.ui.state.curves_file import CURVES, Curves
from playground.ui.state.document import Step

SHOWN = 3
"""Names of layers in a message; of more, their number."""
WAYS_BACK = 3
"""So many of the projects that were left with unsaved learning are kept, the last ones."""


def folder_of(path: Path) -> Path:
    """Where the trained state of a project file lies: ``net.trained`` beside ``net.json``. It is a run's folder."""
    return path.with_name((path.stem if path.suffix == ".json" else path.name) + ".trained")


@dataclass(frozen=True)
class Left:
    """What was open before, with what it had learned."""

    project: Project
    path: Path | None
    preset: str
    stamp: str | None
    modified: bool
    folder: Path


class Trained(QObject):
    """Writes and reads in the background; what is asked for first is done first."""

    wanted_back = Signal(object)
    """What was left (``Left``) is to be opened again."""
    _answered = Signal(object, object)

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._plots = window.plots
        self._has_learned = False
        self._is_unsaved = False
        self._is_forgotten = False
        self._next: Path | None = None
        """What the document that is about to be opened has learned, where that is not beside it."""
        self._shelf: Path | None = None
        self._shelved = 0
        self._left: list[Left] = []
        """What was left unsaved and not come back to, the newest last."""
        self._writing = 0
        self._then: list[Callable[[], None]] = []
        self._writer: ThreadPoolExecutor | None = None
        self._closed = False
        self._answered.connect(lambda do, future: do(future), Qt.ConnectionType.QueuedConnection)
        self._session.bridge.steps.connect(self._stepped)
        self._session.asked.connect(self._asked)
        self._session.state_changed.connect(self._state_changed)

    @property
    def is_unsaved(self) -> bool:
        """Whether the network has learned something since it was saved or opened."""
        return self._is_unsaved

    @property
    def is_writing(self) -> bool:
        """Whether something that was learned is on its way to the disk."""
        return self._writing > 0

    def _set_unsaved(self, unsaved: bool) -> None:
        if unsaved != self._is_unsaved:
            self._is_unsaved = unsaved
            self._window.statusbar_.show_learning(unsaved=unsaved)

    # Beside the project

    def keep(self, path: Path) -> None:
        """The project has been written: what it has learned goes beside it. What was forgotten on purpose goes from
        there; anything else that lies there stays."""
        folder = folder_of(path)
        if self._has_learned and self._session.can_continue:
            self._set_unsaved(False)
            self._save(folder, then=lambda: self._window.statusbar_.say(self.tr("Saved, with what it has learned.")))
        elif self._is_forgotten:
            self._set_unsaved(False)
            _remove(folder)

    def discard(self) -> None:
        """The person does not want it saved."""
        self._set_unsaved(False)

    def after(self, then: Callable[[], None]) -> None:
        """Does it once everything asked for so far is on the disk; not at all where that fails."""
        if self._writing:
            self._then.append(then)
        else:
            then()

    def _stepped(self, _event: object) -> None:
        self._has_learned = True
        self._set_unsaved(True)

    def _asked(self, is_new: bool) -> None:
        """A document has been opened: it opens with what it knows."""
        if not is_new:
            return
        self._has_learned = self._is_forgotten = False
        self._set_unsaved(False)
        self._window.messages.dismiss("trained")
        source, self._next = self._next, None
        path = self._window.document.path
        if source is not None:
            self.take(source, quiet=True)
            self._set_unsaved(True)
        elif path is not None and (folder_of(path) / WEIGHTS).exists():
            self.take(folder_of(path))

    def _state_changed(self, event: StateChanged) -> None:
        if event.state is RunState.RUNNING:
            self._window.messages.dismiss("trained")

    # From elsewhere

    def ask_for_weights(self) -> None:
        """Lets the person choose a file of weights, or any file in a run's folder."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Load weights"),
            str(self._window.document.path.parent) if self._window.document.path else "",
            self.tr("Weights and run folders (*.safetensors result.json history.csv);;All files (*)"),
        )
        if path:
            file = Path(path)
            self.load(file if file.suffix == ".safetensors" else file.parent)

    def load(self, path: Path) -> None:
        """Takes the weights of a run's folder or a file, as an edit that can be undone."""
        self._window.document.undo_stack.push(_Swap(self, say("load weights"), path))

    def forget(self) -> None:
        """Gives the network its initial weights, as an edit that can be undone. What is beside the project goes when
        it is saved."""
        if self._has_learned:
            self._window.document.undo_stack.push(_Swap(self, say("forget what was learned"), None))

    def swap(self, target: Path | None) -> Path | None:
        """Puts ``target`` in the place of what the network knows (None: nothing), and gives where that now lies."""
        present = None
        if self._has_learned and self._session.can_continue:
            present = self._place()
            self._save(present)
        self.after(lambda: self._put(target))
        return present

    def _put(self, target: Path | None) -> None:
        if target is not None:
            self._set_unsaved(True)
            self.take(target)
            return
        self._has_learned = False
        self._is_forgotten = True
        self._set_unsaved(True)
        self._session.forget()
        self._plots.clear()

    # What was open before

    def leave(self, preset: str) -> None:
        """Something else is about to be opened. What was learned and not saved is kept for the way back."""
        document = self._window.document
        if not (self._is_unsaved and self._has_learned and self._session.can_continue):
            return
        left = Left(document.project, document.path, preset, document.stamp, document.modified, self._place())
        self._save(left.folder, self._plots.curves(sys.maxsize))
        self._left = [*self._left, left][-WAYS_BACK:]
        self._offer_ways_back()

    def open_next(self, folder: Path) -> None:
        """The document that is opened now has learned this."""
        self._next = folder

    def come_back(self, left: Left) -> None:
        """The document that is opened now is that one, and has learned what it had learned."""
        self.open_next(left.folder)
        self._left = [other for other in self._left if other is not left]
        self._offer_ways_back()

    def _offer_ways_back(self) -> None:
        """Stays until one is taken or it is closed: it is the only door to what was learned."""
        if not self._left:
            self._window.messages.dismiss("left")
            return
        *others, last = self._left
        text = say(
            "What “{name}” has learned is not saved. It is kept while this window is open.", name=_name(last.project)
        )
        choices: list[Choice] = [(say("Back to it"), lambda: self.wanted_back.emit(last))]
        for left in reversed(others):
            way = say("Back to “{name}”", name=shortened(_name(left.project), 24))
            choices.append((way, partial(self.wanted_back.emit, left)))
        self._window.messages.show_message("left", "info", text, choices)

    def shelve(self, weights: Path) -> Path:
        """A copy of a file of weights in a folder of its own, until the window closes. Raises OSError."""
        place = self._place()
        place.mkdir()
        shutil.copyfile(weights, place / WEIGHTS)
        return place

    def _place(self) -> Path:
        if self._shelf is None:
            self._shelf = self._window.autosave.shelf()
        self._shelved += 1
        return self._shelf / f"{self._shelved}.trained"

    # Writing and reading

    def _save(self, folder: Path, curves: Curves | None = None, *, then: Callable[[], None] | None = None) -> None:
        self._writing += 1

        def weights_written(future: Future[int]) -> None:
            if (step := self._result(future)) is None:
                return
            if curves is None:
                self._session.bridge.drain()
            drawn = curves or self._plots.curves(step)
            self._when(self._background().submit(curves_file.write, folder, drawn), all_written)

        def all_written(future: Future[bool]) -> None:
            if self._result(future) is None:
                return
            self._writing -= 1
            if then is not None:
                then()
            self._go_on()

        self._when(self._session.runner.save_state(folder), weights_written)

    def _result(self, future: Future[Any]) -> Any:
        """What has been done, None where it has failed; that is told."""
        try:
            return future.result()
        except PlaygroundError as error:
            self._writing -= 1
            self._set_unsaved(True)
            self._then.clear()
            text = say("What the network has learned could not be saved: {why}", why=error.message)
            self._window.messages.show_message("trained", "error", text)
            return None

    def _go_on(self) -> None:
        if not self._writing:
            waiting, self._then = self._then, []
            for then in waiting:
                then()

    def take(self, source: Path, *, quiet: bool = False, curves: Curves | None = None) -> None:
        """Lets the network take what ``source``, a run's folder or a file of weights, holds. ``quiet``: only what went
        wrong is told."""

        def taken(future: Future[Fitted]) -> None:
            try:
                fitted = future.result()
            except PlaygroundError as error:
                self._window.messages.show_message("trained", "error", error.message)
                return
            self._session.bridge.drain()
            self._has_learned = True
            self._plots.show_curves(_until(curves, fitted.step) if curves else curves_file.read(source))
            if fitted.left_out or not quiet:
                self._tell(fitted)

        self._when(self._session.runner.load_state(source), taken)

    def _tell(self, fitted: Fitted) -> None:
        parts = [say("epoch {epoch}", epoch=fitted.epoch)] if fitted.epoch else []
        if fitted.validation_accuracy is not None:
            parts.append(say("validation {share}", share=numbers.percent(fitted.validation_accuracy)))
        known = say(" ({parts})", parts=joined(parts, " · ")) if parts else ""
        texts = [say("The network has what it learned before{known}. Train goes on from there.", known=known)]
        if fitted.left_out:
            names = joined(fitted.left_out[:SHOWN], ", ")
            if len(fitted.left_out) > SHOWN:
                names = say("{names} and {count} more", names=names, count=len(fitted.left_out) - SHOWN)
            texts.append(say("These layers have changed since and begin anew: {names}.", names=names))
        tone = "warning" if fitted.left_out else "info"
        self._window.messages.show_message("trained", tone, joined(texts), [(say("Forget it"), self.forget)])

    def _background(self) -> ThreadPoolExecutor:
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "ThreadPoolExecutor-trained")
        return self._writer

    def _when(self, future: Future[Any], do: Callable[[Any], None]) -> None:
        """Calls it in the window's thread, with the future."""

        def tell(done: Future[Any]) -> None:
            if not self._closed:
                with suppress(RuntimeError):  # the window has gone in this very moment
                    self._answered.emit(do, done)

        future.add_done_callback(tell)

    def close(self) -> None:
        """Ends the thread and clears the shelf; safe to call twice."""
        self._closed = True
        if self._writer is not None:
            self._writer.shutdown(wait=True)
        if self._shelf is not None:
            shutil.rmtree(self._shelf, ignore_errors=True)
            self._shelf = None


def _name(project: Project) -> str:
    return project.name or say("Untitled")


def _until(curves: Curves, step: int) -> Curves:
    """Without what came after a step."""
    cut: dict[str, dict[str, Any]] = {}
    for name, part in curves.items():
        if "steps" not in part:
            cut[name] = dict(part)
            continue
        cut[name] = {**part, "steps": part["steps"][: max(0, step - int(part["first"][0]) + 1)]}
        for steps, values in (("epochs", "validation"), ("tested", "test")):
            if steps in part:
                kept = part[steps] <= step
                cut[name] |= {steps: part[steps][kept], values: part[values][kept]}
    return cut


def _remove(folder: Path) -> None:
    """Takes the trained state away, and nothing else that someone may have put there."""
    with suppress(OSError):
        for name in (WEIGHTS, REST, CURVES):
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()


class _Swap(Step):
    """Other weights; what they replace is kept, so that undoing loses nothing that was learned since either."""

    def __init__(self, trained: Trained, text: str, target: Path | None) -> None:
        super().__init__(text)
        self._trained = trained
        self._other = target

    def redo(self) -> None:
        self._other = self._trained.swap(self._other)

    def undo(self) -> None:
        self._other = self._trained.swap(self._other)
