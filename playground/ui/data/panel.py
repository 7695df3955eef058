"""The data set: which one, where its samples come from, and how they are prepared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from playground import data
from playground.data.columns import Column
from playground.data.redrawn import redrawn
from playground.errors import ParameterError
from playground.layers.param import Param
from playground.messages import named, say
from playground.ui.data.own import OWN_FILTER, OWN_WORDS, OwnView
from playground.ui.forms.forms import Form
from playground.ui.look import icons
from playground.ui.look.translation import keep, language, shown
from playground.ui.look.widgets import Page, ThinBar, tab_through
from playground.ui.state.document import Document
from playground.ui.state.fetching import Fetch

CONTEXT = "Data"
TOY_WORDS = {"function": {"sine": say("sine"), "cubic": say("cubic"), "absolute": "|x|"}}
CHOOSER = ("Data set", "What the network learns from.")


def declared(text: str) -> str:
    """A label or help text of the data sets, translated."""
    return QCoreApplication.translate(CONTEXT, text)


class DataPanel(Page):
    """The document's data set and its options; the full set is fetched at the person's wish. ``own_chosen(path,
    kind)``: a file of the person's own is wanted as data of this kind."""

    own_chosen = Signal(str, str)

    def __init__(
        self, document: Document, fetch: Fetch, data_dir: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._document = document
        self._fetch = fetch
        self._built_for: str | None = ""
        self._form: Form | None = None
        names = data.names()
        choices = (*data.OWN, *names)
        param = Param("dataset", "choice", names[0], *CHOOSER, choices=choices, optional=True)
        labels = {"": say("no data"), **{n: named(data.info(n).label) for n in choices}}
        self._chooser = Form((param,), CONTEXT, labels={"dataset": labels})
        self._chooser.edited.connect(lambda _name, value, _merge: self._choose(value))
        self._summary = _label("muted")
        self._columns = _label("small")
        self._columns.setObjectName("data_columns")
        self._origin = _label("muted")
        self._origin.setObjectName("data_origin")
        self._get = QPushButton()
        keep(self, self._get.setAccessibleName, lambda: self.tr("Get the full data set"))
        self._get.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.assign(self._get, "download", size=14)
        self._get.clicked.connect(self._start_or_cancel)
        self._progress = ThinBar()
        keep(self, self._progress.setAccessibleName, lambda: self.tr("Download"))
        self._progress.hide()
        self._source = _label("small")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 12, 14, 14)
        self._layout.setSpacing(8)
        for widget in (self._chooser, self._summary, self._columns, self._origin):
            self._layout.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._get)
        row.addStretch(1)
        self._layout.addLayout(row)
        self._layout.addWidget(self._progress)
        self._slot = QVBoxLayout()
        self._layout.addLayout(self._slot)
        self.own = OwnView(document)
        self.own.hide()
        self._layout.addWidget(self.own)
        self._layout.addWidget(self._source)
        self._layout.addStretch(1)
        fetch.progress.connect(self._show_progress)
        fetch.ended.connect(self._ended)
        document.project_changed.connect(self._project_changed)
        language.changed.connect(self._put_into_words)
        self._name_button()
        self.refresh()

    def _put_into_words(self) -> None:
        self._name_button()
        self._describe(self._document.data_info)
        self._show_origin()

    def _name_button(self) -> None:
        text = self.tr("Stop the download") if self._fetch.is_running else self.tr("Get the full set…")
        self._get.setText(text)

    def _project_changed(self, before: Any, after: Any) -> None:
        if before.dataset != after.dataset or before.options != after.options:
            # Of what is here now it is told when it is loaded.
            self.own.set_noticed(())
            self.refresh_when_seen()

    def refresh(self) -> None:
        super().refresh()
        info = self._document.data_info
        name = info.name if info is not None else None
        if name != self._built_for:
            self._build(info)
        elif info is not None and name in data.OWN:
            self._describe(info)
        self.own.setVisible(name in data.OWN or data.is_series(name))
        self._chooser.show_values({"dataset": name})
        self._chooser.row("dataset").reset.setVisible(False)
        if self._form is not None and info is not None:
            values = info.values(self._document.project.options)
            if name in data.OWN or data.is_series(name):
                self.own.show_data(info, values, self._form)
            self._form.show_values(values)
        self._show_origin()

    def _show_origin(self) -> None:
        info = self._document.data_info
        if info is None:
            self._origin.setText(self.tr("Every Input needs a shape of its own. Without data there is no training."))
            self._get.hide()
            return
        status = data.status(info.name, self._data_dir)
        lines = (self.tr("In use: {0}").format(shown(status.text)), shown(status.note))
        self._origin.setText("\n".join(filter(None, lines)))
        self._get.setVisible(not info.is_complete and (not status.is_full or self._fetch.is_running))

    def _build(self, info: data.DatasetInfo | None) -> None:
        self._built_for = info.name if info is not None else None
        self._describe(info)
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if info is None:
            return
        params = [p for p in info.params if p.kind not in ("records", "points")]
        self._form = Form(params, CONTEXT, labels={**OWN_WORDS, **TOY_WORDS})
        self._form.edited.connect(self._edited)
        self._form.reset.connect(self._reset)
        self._slot.addWidget(self._form)
        tab_through(self._get, (self._form,))

    def _describe(self, info: data.DatasetInfo | None) -> None:
        for label in (self._summary, self._columns, self._source):
            label.setVisible(info is not None)
        if info is None:
            return
        self._summary.setText(declared(info.summary))
        self._columns.setText("\n".join(map(self._column_text, info.columns)))
        licence = self.tr("Licence: {0}").format(declared(info.licence)) if info.licence else ""
        self._source.setText("\n".join(t for t in (info.source, licence) if t))

    def _column_text(self, column: Column) -> str:
        """Name, role, kind and shape of a column in one line."""
        kinds = {
            "image": self.tr("image"),
            "vector": self.tr("vector"),
            "sequence": self.tr("sequence"),
            "tokens": self.tr("tokens"),
            "category": self.tr("category"),
            "labels": self.tr("labels"),
            "mask": self.tr("a class for each pixel"),
            "number": self.tr("number"),
        }
        line = self.tr("Input “{0}”: {1}") if column.role == "input" else self.tr("Target “{0}”: {1}")
        size = "×".join(map(str, column.shape))
        if column.classes:
            size = self.tr("{0} classes").format(len(column.classes))
        return line.format(column.name, " · ".join(filter(None, (kinds[column.kind], size))))

    def _choose(self, name: str | None) -> None:
        """Changes the data set; options that mean the same there are kept. Data of a person's own are a file first."""
        if name in data.OWN:
            if data.info(name).has_images:
                path = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"))
            else:
                is_text = data.info(name).can_be_typed
                title = self.tr("Choose texts") if is_text else self.tr("Choose a table")
                path, _ = QFileDialog.getOpenFileName(self, title, "", OWN_FILTER)
            if path:
                self.own_chosen.emit(path, name)
            self.refresh()
            return
        if name is None:
            project = replace(self._document.project, dataset=None, options={})
            self._document.edit_project(say("choose no data"), project)
            return
        info, before = data.info(name), self._document.project
        known = {p.name for p in info.params}
        options = {k: v for k, v in before.options.items() if k in known}
        if info.drawn is not None:
            # A pattern that is there is gone on with by hand.
            options = info.check({**options, **redrawn(before.dataset, before.options)})
        project = replace(self._document.project, dataset=name, options=options)
        self._document.edit_project(say("choose {label}", label=named(info.label)), project)

    def _edited(self, name: str, value: object, merge: str) -> None:
        assert self._form is not None
        label = self._form.row(name).name
        try:
            self._document.edit_options(say("change {label}", label=label), {name: value}, merge=merge)
        except ParameterError as error:
            self.refresh()
            self._form.show_problem(name, error.message)

    def _reset(self, name: str) -> None:
        project = self._document.project
        options = {k: v for k, v in project.options.items() if k != name}
        self._document.edit_project(say("reset an option"), replace(project, options=options))

    def _start_or_cancel(self) -> None:
        if self._fetch.is_running:
            self._fetch.cancel()
            self._get.setEnabled(False)
            return
        name = self._document.project.dataset
        if name is None:
            return
        self._fetch.start(name, self._data_dir)
        self._name_button()
        icons.assign(self._get, "close", size=14)
        self._progress.setRange(0, 0)
        self._progress.show()

    def _show_progress(self, share: float, file: str) -> None:
        self._progress.setRange(0, 1000 if share >= 0 else 0)
        self._progress.setValue(round(share * 1000))
        self._progress.setToolTip(file)

    def _ended(self, _name: str, reason: str) -> None:
        self._progress.hide()
        self._get.setEnabled(True)
        self._name_button()
        icons.assign(self._get, "download", size=14)
        self._show_origin()
        if reason:
            self._origin.setText(shown(reason))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
