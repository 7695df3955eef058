"""A person's own file becomes data: read in a thread, then offered to the network that is there or with a new one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from playground import data
from playground.data.own import series, table
from playground.data.own.describe import KNOWN
from playground.errors import PlaygroundError
from playground.graph.files import Project
from playground.messages import Message, joined, say
from playground.project.own import project_for
from playground.ui.shell.files import Files
from playground.ui.shell.frame import Frame
from playground.ui.state.background import Background, Job

MOST_NAMED = 6
"""Columns that a message names."""


class OwnData(QObject):
    def __init__(self, window: Frame, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._reader: Background | None = None
        self._reading: Job | None = None

    def close(self) -> None:
        """Ends the thread that reads; safe to call twice."""
        self._cancel()
        if self._reader is not None:
            self._reader.close()

    def take(self, path: Path, kind: str | None = None) -> None:
        """Reads what is there, as data of a kind or as what it is found to be, and asks what it is for; says what is
        wrong with it."""
        self._cancel()
        messages = self._window.messages
        for key in ("arrival", "own_data"):
            messages.dismiss(key)
        if self._reader is None:
            self._reader = Background("own-data", self)
        self._reading = self._reader.run(lambda job: project_for(path, kind=kind), self._offer, self._refuse)
        text = self.tr("Reading {0}…").format(path.name)
        message = messages.show_message("reading", "info", text, [(self.tr("Cancel"), self._cancel)])
        message.progress.setRange(0, 0)
        message.progress.show()

    def _cancel(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._finish()

    def _finish(self) -> None:
        self._reading = None
        self._window.messages.dismiss("reading")

    def _refuse(self, error: PlaygroundError) -> None:
        self._finish()
        self._window.messages.show_message("own_data", "error", error.message)

    def _offer(self, project: Project) -> None:
        self._finish()
        text = _offered(project)
        choices = [
            (say("New network for it"), lambda: self._begin(project)),
            (say("Use with this network"), lambda: self._use(project)),
        ]
        message = self._window.messages.show_message("own_data", "info", text, choices)
        message.buttons[0].setFocus()

    def _begin(self, project: Project) -> None:
        """A project of its own; what is open is asked about first."""
        self._window.messages.dismiss("own_data")
        self._files.ask_about_changes(lambda: self._files.begin(project))

    def _use(self, project: Project) -> None:
        """Other data for the network that is there: one step, which can be undone."""
        self._window.messages.dismiss("own_data")
        document = self._window.document
        changed = replace(document.project, dataset=project.dataset, options=project.options)
        document.edit_project(say("choose {label}", label=Path(project.options["path"]).name), changed)


def _offered(project: Project) -> Message:
    """What is there and can be told, in a sentence or two."""
    name = Path(project.options["path"]).name
    info = data.describe(project.dataset, project.options)
    assert info is not None
    if info.name == "arrays":
        return say(
            "{name}: {count} samples. {targets} can be told from {inputs}.",
            name=name,
            count=info.train_size,
            targets=joined([f"“{column.name}”" for column in info.targets], ", "),
            inputs=joined(
                [f"{column.name} ({'×'.join(map(str, column.shape)) or '1'})" for column in info.inputs], ", "
            ),
        )
    if info.has_images:
        return say(
            "{name}: {count} pictures of {classes} classes, {shape}.",
            name=name,
            count=info.train_size,
            classes=info.outputs,
            shape="×".join(map(str, info.shape)),
        )
    if data.is_series(info.name):
        chart = series.chart_of(info.values(project.options))
        return say(
            "{name}: {count} steps in time. What comes next of {targets} can be told from the past of {inputs}.",
            name=name,
            count=info.train_size,
            targets=joined([f"“{column}”" for column in chart.told], ", "),
            inputs=joined([*chart.read[:MOST_NAMED], *(["…"] if len(chart.read) > MOST_NAMED else [])], ", "),
        )
    if info.can_be_written:
        return say(
            "{name}: a text in {count} pieces, from which a network can learn to write.",
            name=name,
            count=info.train_size,
        )
    if info.can_be_typed:
        shown = info.classes[:MOST_NAMED]
        return say(
            "{name}: {count} texts. Which of {classes} they are can be told.",
            name=name,
            count=info.train_size,
            classes=joined([f"“{c}”" for c in shown] + (["…"] if len(info.classes) > MOST_NAMED else []), ", "),
        )
    sheet = table.sheet_of(info.values(project.options))
    inputs = [column.name for column in sheet.of("input")]
    return say(
        "{name}: {count} rows. {targets} can be told from {inputs}.",
        name=name,
        count=info.train_size,
        targets=joined([f"“{column.name}”" for column in sheet.of("target")], ", "),
        inputs=joined(inputs[:MOST_NAMED] + (["…"] if len(inputs) > MOST_NAMED else []), ", "),
    )


def is_own(path: Path) -> bool:
    """Whether it may be data: by its name, or because it is a folder."""
    return path.suffix.lower() in KNOWN or path.is_dir()
