"""The selected layer: its name, parameters, shapes, formula, and what it is good for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from playground.compile.check import Fix, Report
from playground.compile.marks import USUAL, mark_params, marked, marks_of
from playground.errors import PlaygroundError
from playground.graph.model import Graph, Node, rename_node, set_params, unset_params
from playground.layers.of import layer_of
from playground.layers.spec import Layer
from playground.messages import named, say
from playground.tasks.losses import LOSSES, losses_for
from playground.ui.forms.forms import Fold, Form
from playground.ui.forms.inputs import NumberEdit
from playground.ui.inspector.formula import FormulaView, has_picture
from playground.ui.inspector.problems import ProblemRow, apply_fix
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep, language, shown
from playground.ui.look.widgets import tab_through
from playground.ui.look.wording import flops_text, grouped, layer_label, outputs_text, ports_text, shape_label
from playground.ui.state.document import Document


class LayerPanel(QWidget):
    """Shows and edits the selected node; several nodes of one type are edited together.

    ``lens`` is what shows the layer's output; it stands between the formula and the explanations.
    """

    fixed = Signal()
    """A fix was applied: what follows happens on the canvas."""

    def __init__(self, document: Document, lens: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._nodes: tuple[str, ...] = ()
        self._type: str | None = None
        self._form: Form | None = None
        self._marks: Form | None = None
        self._marks_fold: Fold | None = None
        self._title = QLabel()
        self.name = NumberEdit()
        self.name.setObjectName("node_name")
        self.name.setProperty("role", "name")
        keep(self, self.name.setAccessibleName, lambda: self.tr("Name of the layer"))
        keep(self, self.name.setToolTip, lambda: self.tr("The layer's name; click to change it"))
        self.name.done.connect(self._rename)
        self.name.given_up.connect(self._show_name)
        self._name_error = _label("error")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self.name, 1)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(2)
        self._slot = QVBoxLayout()
        self._facts = QGridLayout()
        self._facts.setVerticalSpacing(5)
        self._facts.setColumnStretch(1, 1)
        self._fact_labels: dict[str, QLabel] = {}
        facts: tuple[tuple[str, Callable[[], str]], ...] = (
            ("shapes", lambda: self.tr("In → out")),
            ("parameters", lambda: self.tr("Parameters")),
        )
        for line, (key, title) in enumerate(facts):
            heading = _label("muted", wrap=False)
            keep(self, heading.setText, title)
            value = _label("", wrap=True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setObjectName(f"layer_{key}")
            self._facts.addWidget(heading, line, 0)
            self._facts.addWidget(value, line, 1)
            self._fact_labels[key] = value
        self._formula = FormulaView()
        self._summary = _label("muted")
        self._more_text = _label("muted")
        self._more = Fold(lambda: self.tr("More about this layer"), self._more_text)
        self._note = _label("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._name_error)
        layout.addLayout(self._problems)
        layout.addLayout(self._slot)
        layout.addLayout(self._facts)
        for widget in (self._formula, lens, self._summary, self._more, self._note):
            if widget is not None:
                layout.addWidget(widget)
        layout.addStretch(1)
        document.selection_changed.connect(self._selection_changed)
        document.project_changed.connect(self._project_changed)
        document.report_changed.connect(self._report_changed)
        theme.changed.connect(self._colour)
        language.changed.connect(self._put_into_words)
        self._selection_changed(document.selection)

    def open_help(self) -> None:
        """Unfolds the paragraph on the layer."""
        self._more.open()

    @property
    def form(self) -> Form | None:
        return self._form

    def _selection_changed(self, selection: tuple[str, ...]) -> None:
        self._nodes = selection
        types = {self._document.graph.node(i).type for i in selection}
        layer = layer_of(self._document.graph.node(selection[0])) if len(types) == 1 else None
        self._show_layer(layer)
        if len(selection) == 1:
            self.name.show_text(selection[0])
            self._name_error.hide()
        self._refresh()

    def _project_changed(self, before: Any, after: Any) -> None:
        if before.graph is after.graph:
            return
        if any(i not in self._document.graph for i in self._nodes):
            return  # the selection follows in a moment
        if self._nodes and self._document.graph.node(self._nodes[0]).type != self._type:
            self._selection_changed(self._nodes)
        else:
            self._refresh()

    def _report_changed(self, _report: Report) -> None:
        if all(i in self._document.graph for i in self._nodes):
            self._refresh()

    def _show_layer(self, layer: Layer | None) -> None:
        kind = layer.type if layer is not None else None
        self._layer = layer
        if kind == self._type and kind is not None:
            return
        self._type = kind
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if self._marks_fold is not None:
            self._marks_fold.hide()
            self._marks_fold.deleteLater()
            self._marks_fold = self._marks = None
        for widget in (self._summary, self._more):
            widget.setVisible(layer is not None)
        self._formula.setVisible(layer is not None and has_picture(layer))
        if layer is None:
            return
        self._form = Form(layer.params, "Layers")
        self._form.edited.connect(self._edited)
        self._form.reset.connect(self._reset)
        self._slot.addWidget(self._form)
        self._show_marks(layer)
        if has_picture(layer):
            self._formula.show_layer(layer)
        self._explain(layer)
        self._colour()

    def _show_marks(self, layer: Layer) -> None:
        """Whether it learns, how fast, how it begins, and whether it takes part; folded away at first."""
        params = mark_params(layer)
        if not params:
            return
        begins = {USUAL: say("as usual")}
        labels = {p.name: begins for p in params if p.kind == "choice"}
        self._marks = Form(params, "Layers", labels=labels)
        self._marks.setObjectName("layer_marks")
        self._marks.edited.connect(self._mark)
        self._marks.reset.connect(lambda name: self._mark(name, next(p.default for p in params if p.name == name), ""))
        is_marked = any(marks_of(self._document.graph.node(i)) != marks_of(Node("", "")) for i in self._nodes)
        self._marks_fold = Fold(lambda: self.tr("Learning and start"), self._marks, is_open=is_marked)
        self._slot.addWidget(self._marks_fold)

    def _mark(self, name: str, value: object, merge: str) -> None:
        assert self._marks is not None
        text = say("change {label}", label=self._marks.row(name).name)
        nodes = {i: marked(self._document.graph.node(i), name, value) for i in self._nodes}
        graph = self._document.graph
        graph = Graph(tuple(nodes.get(n.id, n) for n in graph.nodes), graph.links)
        self._document.edit(text, graph, merge=f"{merge}:{','.join(self._nodes)}" if merge else None)

    def _explain(self, layer: Layer) -> None:
        translate = QCoreApplication.translate
        self._summary.setText(translate("Layers", layer.summary))
        parts = [translate("Layers", layer.help), ports_text(layer), layer.reference]
        self._more_text.setText("\n\n".join(p for p in parts if p))
        self._more.setVisible(any(parts))

    def _put_into_words(self) -> None:
        if self._layer is not None:
            self._explain(self._layer)
        self._name_error.hide()
        self._refresh()

    def _refresh(self) -> None:
        graph = self._document.graph
        nodes = [graph.node(i) for i in self._nodes]
        single = len(nodes) == 1
        self.name.setVisible(single)
        self._note.setVisible(len(nodes) != 1)
        for label in self._fact_labels.values():
            label.setVisible(bool(nodes))
        self._refresh_title(nodes)
        self._refresh_facts(nodes)
        self._refresh_problems(nodes)
        if self._form is not None and nodes:
            self._offer_names()
            self._form.show_values(nodes[0].params)
        if self._marks is not None and nodes:
            self._marks.show_values(marks_of(nodes[0]))

    def _offer_names(self) -> None:
        """What there is to choose from where a parameter names a column of the data or a loss."""
        assert self._form is not None and self._layer is not None
        info = self._document.data_info
        answer = self._document.task.answers.get(self._nodes[0])
        for param in self._layer.params:
            if param.names == "losses":
                goal = answer.goal if answer is not None else None
                names = tuple(LOSSES) if goal is None else (*losses_for(goal), *losses_for("nothing"))
                self._form.offer(param.name, names, {n: named(LOSSES[n].label) for n in names})
            elif param.names is not None:
                columns = () if info is None else info.inputs if param.names == "input columns" else info.targets
                self._form.offer(param.name, [c.name for c in columns], {})

    def _refresh_title(self, nodes: list[Node]) -> None:
        layer = self._layer
        if not nodes:
            self._title.setText(self.tr("No layer selected"))
            self._note.setText(self.tr("Click a card on the canvas to see and change its parameters."))
        elif layer is None:
            known = len(nodes) == 1
            self._title.setText(nodes[0].type if known else self.tr("{0} layers selected").format(len(nodes)))
            self._note.setText(self.tr("Layers of one type can be changed together."))
        else:
            label = layer_label(layer)
            self._title.setText(f"{label} ·" if len(nodes) == 1 else f"{len(nodes)} × {label}")
            self._note.setText(self.tr("A change goes to all of them."))
        if len(nodes) == 1 and not self.name.is_touched and self.name.text() != nodes[0].id:
            self.name.show_text(nodes[0].id)
            self._name_error.hide()
        self._name_error.setVisible(self._name_error.isVisible() and len(nodes) == 1)

    def _refresh_facts(self, nodes: list[Node]) -> None:
        report = self._document.report
        entries = [report.by_id[n.id] for n in nodes if n.id in report.by_id]
        labels = self._fact_labels
        if len(entries) == 1:
            before = [shape_label(s) for shapes in entries[0].inputs.values() for s in shapes]
            labels["shapes"].setText(f"{', '.join(before) or '–'} → {outputs_text(entries[0])}")
        else:
            labels["shapes"].setText("–")
        parts = [grouped(sum(e.parameters for e in entries))]
        if flops := sum(e.flops for e in entries):
            parts.append(flops_text(flops))
        labels["parameters"].setText(" · ".join(parts))
        labels["parameters"].setToolTip(self.tr("Learned numbers, and the arithmetic for one sample"))

    def _refresh_problems(self, nodes: list[Node]) -> None:
        while (item := self._problems.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if len(nodes) != 1:
            return
        rows: list[QWidget] = []
        for problem in self._document.report.problems_of(nodes[0].id):
            row = ProblemRow(problem, with_node=False)
            row.fix_chosen.connect(self._fix)
            self._problems.addWidget(row)
            rows.append(row)
        tab_through(self.name, rows if self._form is None else (*rows, self._form))

    def _fix(self, fix: Fix) -> None:
        if reason := apply_fix(self._document, fix):
            self._name_error.setText(shown(reason))
            self._name_error.show()
        else:
            self.fixed.emit()

    def _edited(self, name: str, value: object, merge: str) -> None:
        def change(graph: Graph, node: str) -> Graph:
            return set_params(graph, node, {name: value})

        assert self._form is not None
        self._edit_all(say("change {label}", label=self._form.row(name).name), change, merge)

    def _reset(self, name: str) -> None:
        assert self._form is not None
        text = say("reset {label}", label=self._form.row(name).name)
        self._edit_all(text, lambda graph, node: unset_params(graph, node, (name,)), None)

    def _edit_all(self, text: str, change: Callable[[Graph, str], Graph], merge: str | None) -> None:
        graph = self._document.graph
        # Each on its own, so that many cost no more than once through the graph.
        changed = {i: change(Graph((graph.node(i),)), i).node(i) for i in self._nodes}
        graph = Graph(tuple(changed.get(n.id, n) for n in graph.nodes), graph.links)
        key = f"{merge}:{','.join(self._nodes)}" if merge else None
        self._document.edit(text, graph, merge=key)

    def _show_name(self) -> None:
        """What was typed for a name is not wanted."""
        for node in self._nodes[:1]:
            self.name.show_text(node)

    def _rename(self) -> None:
        if len(self._nodes) != 1:
            return
        old, new = self._nodes[0], self.name.text().strip()
        touched = self.name.is_touched
        self.name.show_text(old)
        if not touched or new == old:
            return
        try:
            graph = rename_node(self._document.graph, old, new)
        except PlaygroundError as error:
            self._name_error.setText(shown(error.message))
            self._name_error.show()
            return
        self._name_error.hide()
        self._document.edit(say("rename {name}", name=old), graph)
        self._document.select((new,))

    def _colour(self) -> None:
        layer = self._layer
        colour = theme.tokens.family(layer.family) if layer is not None else theme.tokens.text
        self._title.setStyleSheet(f"font-weight: 600; color: {colour};")


def _label(role: str, *, wrap: bool = True) -> QLabel:
    label = QLabel()
    if role:
        label.setProperty("role", role)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role == "error":
        label.hide()
    return label
