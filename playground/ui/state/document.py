"""The window's one model: a project, its undo stack, its report of problems, and what is selected.

Every edit replaces the immutable project; the views listen. One undo command holds the project before and after, and
commands of one gesture merge.
"""

from __future__ import annotations

import time
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from playground import data
from playground.compile.check import Fix, Problem, Report
from playground.errors import DataError
from playground.graph.blocks import flat
from playground.graph.files import Project
from playground.graph.model import Diff, Graph, diff, renames
from playground.project.players import with_names
from playground.project.settings import TrainingSettings
from playground.project.task import data_of
from playground.tasks.answers import Task, task_of
from playground.train.run.assemble import report_of, samples_of
from playground.ui.canvas.geometry.spread import spread
from playground.ui.look.translation import language, shown
from playground.ui.state.background import Background, Job

CHECKED_AT_ONCE = 1000
"""Nodes up to which a graph is checked before an edit returns; larger ones are checked in a thread."""
LOOKED_UP_SECONDS = 2.0
"""For so long the number of training samples counts as known: finding it out looks at files."""
_NOTHING = Report(True, (), ())
"""What is known of a project before its first check."""


class Document(QObject):
    """Signals are emitted after the whole state has changed: project first, then report, then selection."""

    graph_changed = Signal(object)
    """Diff between the graph before and after."""
    project_changed = Signal(object, object)
    """Project before, Project after: any part may differ."""
    report_changed = Signal(object)
    """Report of ``compile.check`` for the new graph; not emitted when only positions changed."""
    selection_changed = Signal(object)
    """Ids of the selected nodes, a tuple."""
    checking_changed = Signal(bool)
    """Whether the report of a large graph is on its way; until it comes the present one tells of an earlier graph."""
    replaced = Signal()
    """Another project was opened: the undo stack is empty, views rebuild and fit."""
    path_changed = Signal(object)

    def __init__(self, project: Project | None = None, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(1000)
        self._project = project or Project()
        self._path = path
        self.stamp: str | None = None
        """A fingerprint of the file as it was last read or written here; None: not known."""
        self._selection: tuple[str, ...] = ()
        self._data_dir: Path | None = None
        self._notice: Problem | None = None
        self._checker: Background | None = None
        self._checking: Job | None = None
        self._samples: tuple[tuple[object, ...], float, int | None] | None = None
        self._task: tuple[tuple[object, ...], Task] | None = None
        self._info: data.DatasetInfo | None = None
        self._report = _NOTHING
        self._check()
        language.changed.connect(self._name_steps)
        self._spread()

    def _name_steps(self) -> None:
        """The undo steps in another language."""
        stack = self.undo_stack
        for number in range(stack.count()):
            step = stack.command(number)
            if isinstance(step, Step):
                step.setText(shown(step.name))
        stack.undoTextChanged.emit(stack.undoText())
        stack.redoTextChanged.emit(stack.redoText())

    @property
    def project(self) -> Project:
        return self._project

    @property
    def graph(self) -> Graph:
        return self._project.graph

    @property
    def report(self) -> Report:
        return self._report

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of the report, and what is wrong with the run that goes on."""
        return self._report.problems if self._notice is None else (*self._report.problems, self._notice)

    @property
    def is_checking(self) -> bool:
        """Whether the report is not yet that of the present graph."""
        return self._checking is not None

    def close(self) -> None:
        """Ends the thread that checks; safe to call twice."""
        self._checking = None
        if self._checker is not None:
            self._checker.close()

    def set_notice(self, notice: Problem | None) -> None:
        """Something that is wrong with the run; None when it is over. It is no part of the project."""
        if notice != self._notice:
            self._notice = notice
            self.report_changed.emit(self._report)

    @property
    def settings(self) -> TrainingSettings:
        return TrainingSettings.from_mapping(self._project.training)

    @property
    def data_info(self) -> data.DatasetInfo | None:
        """What the data are; None where the project has none. Of a person's own that cannot be read, what they were
        when they last could be."""
        try:
            self._info = data_of(self._project)
        except DataError:
            name = self._project.dataset
            if self._info is None or self._info.name != name:
                self._info = data.info(name) if name is not None else None
        return self._info

    @property
    def task(self) -> Task:
        """What the network reads and answers."""
        project = self._project
        key = (project.graph, project.dataset, project.options)
        if self._task is None or any(a is not b for a, b in zip(self._task[0], key, strict=True)):
            self._task = key, task_of(flat(project.graph).graph, self.data_info)
        return self._task[1]

    @property
    def classes(self) -> tuple[str, ...]:
        """Those that the network's main answer is one of; while there is no Output, those that the data ask for."""
        task, info = self.task, self.data_info
        if task.main is not None:
            return task.classes
        return info.classes if info is not None else ()

    @property
    def path(self) -> Path | None:
        return self._path

    def set_path(self, path: Path | None) -> None:
        self._path = path
        self.path_changed.emit(path)

    @property
    def modified(self) -> bool:
        return not self.undo_stack.isClean()

    @property
    def selection(self) -> tuple[str, ...]:
        return self._selection

    def select(self, ids: Iterable[str]) -> None:
        """Selects the nodes that exist, in graph order."""
        wanted = set(ids)
        selection = tuple(n.id for n in self.graph.nodes if n.id in wanted) if wanted else ()
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection)

    def edit(self, text: str, graph: Graph, *, merge: str | None = None) -> None:
        """Makes ``graph`` the document's graph as one undo step called ``text``, a message.

        Steps in a row with the same ``merge`` key become one: give each gesture (a drag, a slider) a key of its own.
        """
        project = replace(self._project, graph=graph)
        if project.training.get("players"):
            names = {old: new for new, old in renames(self._project.graph, graph).items()}
            project = replace(project, training=with_names(project.training, names))
        self.edit_project(text, project, merge=merge)

    def edit_project(self, text: str, project: Project, *, merge: str | None = None) -> None:
        """As ``edit``, for any part of the project."""
        if project != self._project:
            self.undo_stack.push(_Change(self, text, self._project, project, merge))

    def apply(self, fix: Fix, graph: Graph) -> None:
        """Does what a fix says as one undo step. ``graph`` is what it makes of the present one, with room for new
        cards. Raises ParameterError when its settings no longer fit."""
        training = {**self._project.training, **fix.training}
        TrainingSettings.from_mapping(training)
        self.edit_project(fix.text, replace(self._project, graph=graph, training=training))

    def edit_training(self, text: str, changes: Mapping[str, Any], *, merge: str | None = None) -> None:
        """Sets keys of the training settings. Raises ParameterError when they do not fit."""
        self.set_training(text, {**self._project.training, **changes}, merge=merge)

    def set_training(self, text: str, training: Mapping[str, Any], *, merge: str | None = None) -> None:
        """As ``edit_training``, for all of the settings at once."""
        TrainingSettings.from_mapping(training)
        self.edit_project(text, replace(self._project, training=training), merge=merge)

    def edit_options(self, text: str, changes: Mapping[str, Any], *, merge: str | None = None) -> None:
        """Sets options of the data set. Raises ParameterError when they do not fit."""
        info = self.data_info
        options = info.check({**self._project.options, **changes}) if info is not None else {}
        self.edit_project(text, replace(self._project, options=options), merge=merge)

    def open(self, project: Project, path: Path | None = None) -> None:
        """Replaces everything; nothing can be undone past this. Cards on one heap are laid out."""
        before = self._project
        self.undo_stack.clear()
        self._project = project
        self.stamp = None
        self._selection = ()
        self._report = _NOTHING
        self._check()
        self._spread()
        self.set_path(path)
        self.replaced.emit()
        self.project_changed.emit(before, project)
        self.report_changed.emit(self._report)
        self.selection_changed.emit(())

    def _spread(self) -> None:
        """What is opened without positions is laid out; that is no change of the person's."""
        graph = spread(self._project.graph, self._report)
        if graph is not self._project.graph:
            self._project = replace(self._project, graph=graph)

    def _apply(self, project: Project) -> None:
        before, self._project = self._project, project
        changes: Diff = diff(before.graph, project.graph)
        same_data = (before.dataset, before.options) == (project.dataset, project.options)
        settled = changes.only_moves and same_data and before.training == project.training
        checked = not settled and self._check()
        if changes:
            self.graph_changed.emit(changes)
        self.project_changed.emit(before, project)
        if checked:
            self.report_changed.emit(self._report)
        new = {old: name for name, old in renames(before.graph, project.graph).items()} if changes.removed else {}
        self.select({new.get(i, i) for i in self._selection})

    def _check(self) -> bool:
        """Finds the report of the present project; gives whether it is there already. That of a large one is told when
        it comes, if the project is still the same then."""
        project, data_dir = self._project, self._data_dir
        if self._checking is not None:
            self._checking.cancel()
        if len(project.graph.nodes) <= CHECKED_AT_ONCE:
            try:
                self._report = report_of(project, data_of(project), self._training_samples())
            except DataError as error:
                self._report = _without_data(error)
            self._set_checking(None)
            return True

        def work(job: Job) -> Report:
            try:
                info, samples = data_of(project), samples_of(project, data_dir)
            except DataError as error:
                return _without_data(error)
            job.pause()
            return report_of(project, info, samples)

        if self._checker is None:
            self._checker = Background("check", self)
        self._set_checking(self._checker.run(work, self._take_report))
        return False

    def _set_checking(self, job: Job | None) -> None:
        was, self._checking = self._checking, job
        if (was is None) != (job is None):
            self.checking_changed.emit(job is not None)

    def _take_report(self, report: Report) -> None:
        self._report = report
        self._set_checking(None)
        self.report_changed.emit(report)

    def _training_samples(self) -> int | None:
        project = self._project
        key = (project.dataset, repr(sorted(project.options.items())), self._data_dir)
        now = time.monotonic()
        if self._samples is None or self._samples[0] != key or now - self._samples[1] > LOOKED_UP_SECONDS:
            self._samples = key, now, samples_of(project, self._data_dir)
        return self._samples[2]

    def look_for_data_in(self, folder: Path | None) -> None:
        """Where the full data sets lie, on which the number of samples depends."""
        self._data_dir = folder
        if self._check():
            self.report_changed.emit(self._report)


def _without_data(error: DataError) -> Report:
    """The one thing to be said while it is not known what the data are."""
    return Report(False, (Problem("error", error.message, None, error.parameter),), ())


class Step(QUndoCommand):
    """One step of the undo stack, named by a message."""

    def __init__(self, name: str) -> None:
        super().__init__(shown(name))
        self.name = name


class _Change(Step):
    _ID = 1

    def __init__(self, document: Document, text: str, before: Project, after: Project, merge: str | None) -> None:
        super().__init__(text)
        # Not held: the stack belongs to the document, and a circle of the two crashes when Python collects it.
        self._owner = weakref.ref(document)
        self._before = before
        self._after = after
        self._merge = merge
        self._selected_before = document.selection
        self._selected_after: tuple[str, ...] = ()
        self._undone: tuple[str, ...] | None = None
        """What was selected after the last undo of this step."""

    @property
    def _document(self) -> Document:
        document = self._owner()
        assert document is not None
        return document

    def id(self) -> int:
        return self._ID if self._merge is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other._merge != self._merge:
            return False
        self._after = other._after
        if self._after == self._before:
            self.setObsolete(True)
        return True

    def redo(self) -> None:
        again = self._undone is not None and self._document.selection == self._undone
        self._document._apply(self._after)
        if again or not self._document.selection:
            self._document.select(self._selected_after)

    def undo(self) -> None:
        self._selected_after = self._document.selection
        self._document._apply(self._before)
        # Whatever is selected stays so; where nothing is left of it, what was selected then is selected again.
        if not self._document.selection:
            self._document.select(self._selected_before)
        self._undone = self._document.selection
