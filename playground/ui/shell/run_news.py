"""What the window says and offers when something happens to a run: it failed, is in trouble, was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from playground.compile.check import Fix, Problem
from playground.messages import Message, joined, say
from playground.project.players import at_most
from playground.train.link.events import Evaluated, Failed, Finished, Noticed, RunState, StateChanged
from playground.ui.canvas.view import Canvas
from playground.ui.inspector.problems import apply_fix
from playground.ui.look.commands import Needs
from playground.ui.look.wording import grouped
from playground.ui.plots import numbers
from playground.ui.shell.actions import Actions
from playground.ui.shell.messages import Choice, MessageBar
from playground.ui.shell.statusbar import StatusBar
from playground.ui.state.document import Document
from playground.ui.state.session import Session


class RunNews(QObject):
    """On the canvas, in messages and in the status line. ``bring_back`` starts a process in place of one that crashed
    and gives whether that has the weights kept last."""

    def __init__(
        self,
        document: Document,
        session: Session,
        canvas: Canvas,
        messages: MessageBar,
        statusbar: StatusBar,
        actions: Actions,
        bring_back: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._session = session
        self._canvas = canvas
        self._messages = messages
        self._statusbar = statusbar
        self._actions = actions
        self._bring_back = bring_back
        self._is_noticed = False
        session.failed.connect(self._failed)
        session.noticed.connect(self._noticed)
        session.refused.connect(self._refused)
        session.state_changed.connect(self._state_changed)
        session.measuring_changed.connect(self._measuring)
        session.evaluated.connect(self._evaluated)
        session.bridge.finished.connect(self._finished)

    def forget(self) -> None:
        """Another project: what happened to the last one's run is none of its business."""
        self._messages.dismiss("failed")
        self._forget_notice()
        self._messages.dismiss("refused")
        self._messages.dismiss("evaluate")
        self._statusbar.say("", 0.0)
        self._canvas.clear_failure()

    def _failed(self, event: Failed) -> None:
        self._canvas.show_failure(event.node, event.reason)
        if event.kind == "crash":
            # The message outlives the preparing of the new process.
            texts, choices = [event.reason], []
            if self._bring_back():
                texts.append(say("The weights kept last are back."))
                choices = [(say("Continue"), self._session.train)]
            self._messages.show_message("crash", "error", joined(texts), choices)
        else:
            self._messages.show_message("failed", "error", event.reason, self._ways_on(event))

    def _ways_on(self, event: Failed) -> list[Choice]:
        """What can be done about a failure at once."""
        if event.rate is None:
            return []
        rate = event.rate
        go_on = say("Continue with learning rate {rate:g}", rate=rate)
        return [(go_on, lambda: self._session.train_with(rate)), (say("Start again"), self._session.restart)]

    def _noticed(self, event: Noticed) -> None:
        """Trouble of a run that goes on: on its card and in a message, until it is over."""
        if not event.reason:
            self._forget_notice()
            return
        self._is_noticed = True
        self._canvas.show_failure(event.node, event.reason, reveal=False)
        choices: list[Choice] = []
        fixes: tuple[Fix, ...] = ()
        if event.rate is not None:
            rate = event.rate
            lower = at_most(self._document.project.training, rate)
            fixes = (Fix(say("Set learning rate to {rate:g}", rate=rate), training=lower),)
            choices.append((say("Start again with {rate:g}", rate=rate), lambda: self._start_again(fixes[0])))
        self._document.set_notice(Problem("warning", event.reason, event.node, None, fixes))
        self._messages.show_message("noticed", "warning", event.reason, choices)

    def _forget_notice(self) -> None:
        # The message may have been closed or answered before.
        if self._is_noticed:
            self._is_noticed = False
            self._document.set_notice(None)
            self._messages.dismiss("noticed")
            self._canvas.clear_failure()

    def _start_again(self, fix: Fix) -> None:
        if reason := apply_fix(self._document, fix):
            self._messages.show_message("fix", "warning", reason)
        else:
            self._session.restart()

    def _refused(self, text: str) -> None:
        self._messages.show_message("refused", "warning", text)
        self._actions["show_problems"].setChecked(True)

    def _state_changed(self, event: StateChanged) -> None:
        if event.state in (RunState.RUNNING, RunState.PREPARING):
            self._canvas.clear_failure()
            self._messages.dismiss("failed")
            self._messages.dismiss("refused")
            self._forget_notice()
        if event.state is RunState.RUNNING:
            self._messages.dismiss("crash")
            self._messages.dismiss("data_changed")

    def _measuring(self, on: bool) -> None:
        self._actions.allow(Needs.NOT_MEASURING, not on)
        if on:
            self._messages.dismiss("evaluate")
            self._statusbar.say(self.tr("measuring the test part…"), 3600.0)
        else:
            self._statusbar.say("")

    def _finished(self, event: Finished) -> None:
        if event.result.get("test_loss") is not None:
            measured = {node: parts.get("test", {}) for node, parts in event.result["metrics"].items()}
            figures = _test_figures(event.result["test_loss"], measured)
            self._statusbar.say(say("Test part: {figures}", figures=figures), 20.0)

    def _evaluated(self, event: Evaluated) -> None:
        if event.loss is None:
            if event.reason:
                self._messages.show_message("evaluate", "warning", event.reason)
            return
        figures = _test_figures(event.loss, event.figures)
        text = say(
            "Test part, after step {step}: {figures}, on {samples} samples. It is for the end: once settings are "
            "chosen by it, it no longer says how the network does on what is new.",
            step=grouped(event.step),
            figures=figures,
            samples=grouped(event.samples),
        )
        self._messages.show_message("evaluate", "info", joined([text, *event.beside], " "))


def _test_figures(total: float, figures: Mapping[str, Mapping[str, float]]) -> Message:
    """What was measured; ``figures`` are by Output, each with its loss."""
    if len(figures) == 1:
        return _figures_of(total, *figures.values())
    each = [say("{output}: {figures}", output=node, figures=_figures_of(f["loss"], f)) for node, f in figures.items()]
    return joined([say("loss {loss}", loss=numbers.short(total)), *each], "; ")


def _figures_of(loss: float, metrics: Mapping[str, float]) -> Message:
    told = numbers.short(loss)
    if "accuracy" in metrics:
        return say("loss {loss}, accuracy {accuracy}", loss=told, accuracy=numbers.percent(metrics["accuracy"]))
    if "r2" in metrics:
        rmse, r2 = numbers.short(metrics["rmse"]), f"{metrics['r2']:.3f}"
        return say("loss {loss}, RMSE {rmse}, R² {r2}", loss=told, rmse=rmse, r2=r2)
    return say("loss {loss}", loss=told)
