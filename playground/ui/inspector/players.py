"""Who minimises what: the players of the training as a form. Folded away while one optimiser trains everything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from playground.compile.marks import can_learn
from playground.errors import ParameterError
from playground.messages import named, say
from playground.project import players
from playground.project.players import MOST, STEPS
from playground.project.settings import OPTIMIZERS
from playground.ui.forms.checks import CheckList
from playground.ui.forms.forms import Fold, Form
from playground.ui.forms.inputs import NumberEdit, settle
from playground.ui.inspector.choice import CONTEXT, OPTIMIZER, ChoicePanel, Place
from playground.ui.look.translation import keep, language, say_again, shown
from playground.ui.look.widgets import tab_through
from playground.ui.look.wording import title_of
from playground.ui.state.document import Document


def given(document: Document, number: int) -> Mapping[str, Any]:
    """A player as the project has it, only what was set; empty where there is no such player."""
    found = document.project.training.get("players") or ()
    return found[number] if number < len(found) else {}


def change(document: Document, number: int, text: str, merge: str | None = None, **changes: Any) -> None:
    """Sets keys of a player as one undo step. Raises ParameterError when they do not fit."""
    document.set_training(text, players.with_change(document.project.training, number, changes), merge=merge)


def of_player(document: Document, number: int) -> Place:
    """The optimiser of a player."""
    return Place(
        lambda: document.settings.players[number].optimizer,
        lambda: given(document, number).get("optimizer"),
        lambda text, values, merge: change(document, number, text, merge, optimizer=dict(values)),
    )


class PlayersSection(QWidget):
    """A card for each player and a button for one more; every change is one undo step."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("players")
        self._document = document
        self.cards: list[PlayerCard] = []
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        about = QLabel()
        about.setProperty("role", "small")
        about.setWordWrap(True)
        keep(self, about.setText, self._about)
        self.add_button = QPushButton()
        self.add_button.setObjectName("player_add")
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep(self, self.add_button.setText, lambda: self.tr("Add a player"))
        keep(self, self.add_button.setAccessibleName, lambda: self.tr("Add a player"))
        self.add_button.clicked.connect(self._add)
        self._rows.addWidget(about)
        self._rows.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold = Fold(lambda: self.tr("Players: who minimises what"), body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold)

    def _about(self) -> str:
        return self.tr(
            "Players learn in turn: each trains its own nodes, with an optimiser of its own, and makes the losses of "
            "its own Outputs small. A GAN has two. With none, one optimiser trains everything."
        )

    def refresh(self) -> None:
        found = self._document.settings.players
        if bool(found) != bool(self.cards):
            self.fold.set_open(bool(found))
        while len(self.cards) > len(found):
            card = self.cards.pop()
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(found):
            card = PlayerCard(self._document, len(self.cards))
            self.cards.append(card)
            self._rows.insertWidget(self._rows.count() - 1, card)
        for card in self.cards:
            card.refresh()
        self.add_button.setEnabled(len(found) < MOST)
        tab_through(self.fold, (self.fold.button, *self.cards, self.add_button))

    def _add(self) -> None:
        settle()
        document = self._document
        names = {player.name for player in document.settings.players}
        number = len(names) + 1
        while (name := self.tr("player {0}").format(number)) in names:
            number += 1
        nodes = [node.id for node in document.graph.nodes if can_learn(node)]
        training = players.with_another(document.project.training, name, nodes, list(document.task.answers))
        document.set_training(say("add a player"), training)
        self.cards[-1].fold.set_open(True)


class PlayerCard(QWidget):
    """One player: its name, what it trains and minimises, how, and a button that takes it away."""

    def __init__(self, document: Document, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"player_{number}")
        self._document = document
        self._number = number
        self.name = NumberEdit()
        self.name.setObjectName("player_name")
        self.name.done.connect(self._rename)
        self.name.given_up.connect(self._show_name)
        self._error = QLabel()
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self.trains, self.minimises = CheckList(), CheckList()
        self.trains.setObjectName("player_trains")
        self.minimises.setObjectName("player_minimises")
        self.trains.chosen.connect(self._choose_nodes)
        self.minimises.chosen.connect(self._choose_outputs)
        self.optimizer = ChoicePanel("optimizer", *OPTIMIZER, OPTIMIZERS, of_player(document, number))
        self.steps = Form((STEPS,), CONTEXT)
        self.steps.edited.connect(self._set_steps)
        self.steps.reset.connect(self._reset_steps)
        self.remove = QPushButton()
        self.remove.setObjectName("player_remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.clicked.connect(self._remove)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 0, 0, 4)
        column.setSpacing(6)
        column.addLayout(self._grid())
        for widget in (self._error, self.optimizer, self.steps):
            column.addWidget(widget)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold = Fold(lambda: self._name, body)
        self._summary = QLabel()
        self._summary.setProperty("role", "small")
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(16, 0, 0, 0)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.fold)
        layout.addWidget(self._summary)
        self.fold.toggled.connect(lambda is_open: self._summary.setVisible(not is_open))
        language.changed.connect(self._refresh_if_there)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[Callable[[], str], QWidget], ...] = (
            (lambda: self.tr("Name"), self.name),
            (lambda: self.tr("Trains"), self.trains),
            (lambda: self.tr("Minimises"), self.minimises),
        )
        for line, (title, widget) in enumerate(rows):
            label = QLabel()
            label.setProperty("role", "muted")
            label.setBuddy(widget)
            keep(self, label.setText, title)
            if widget is self.trains:
                keep(self, label.setToolTip, self._one_owner)
            keep(self, widget.setAccessibleName, lambda t=title: f"{self._name}: {t()}")  # type: ignore[misc]
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, line, 1)
        keep(self, self.remove.setText, lambda: self.tr("Remove this player"))
        keep(self, self.remove.setAccessibleName, lambda: self.tr("Remove the player {0}").format(self._name))
        keep(self, self.trains.setAccessibleDescription, self._one_owner)
        return grid

    def _one_owner(self) -> str:
        return self.tr("A node belongs to one player: the other ones give it up.")

    @property
    def _given(self) -> Mapping[str, Any]:
        return given(self._document, self._number)

    @property
    def _name(self) -> str:
        return str(self._given.get("name", ""))

    def _refresh_if_there(self) -> None:
        """The page may not have been seen since the player went."""
        if self._given:
            self.refresh()

    def refresh(self) -> None:
        player, graph = self._document.settings.players[self._number], self._document.graph
        self._show_name()
        nodes = [(node.id, f"{node.id} · {title_of(node)}") for node in graph.nodes if can_learn(node)]
        outputs = [(output, output) for output in self._document.task.answers]
        for boxes, offered, chosen in (
            (self.trains, nodes, player.trains),
            (self.minimises, outputs, player.minimises),
        ):
            known = {key for key, _ in offered}
            # What lies in a block, or is not there any more, stands below what there is.
            boxes.show_choice([*offered, *((one, one) for one in chosen if one not in known)], chosen)
        self.optimizer.refresh()
        self.steps.show_values({STEPS.name: player.steps})
        say_again(self)
        self.fold.retitle()
        trains, minimises = (", ".join(self._given.get(key, ())) or "–" for key in ("trains", "minimises"))
        self._summary.setText(self.tr("trains {0}; minimises {1}").format(trains, minimises))

    # Edits

    def _choose_nodes(self, ids: list[str]) -> None:
        change(self._document, self._number, say("choose what “{name}” trains", name=self._name), trains=ids)

    def _choose_outputs(self, ids: list[str]) -> None:
        change(self._document, self._number, say("choose what “{name}” minimises", name=self._name), minimises=ids)

    def _set_steps(self, _name: str, value: int, merge: str) -> None:
        change(self._document, self._number, say("change {label}", label=named(STEPS.label)), merge, steps=value)

    def _reset_steps(self, _name: str) -> None:
        text = say("reset {label}", label=named(STEPS.label))
        change(self._document, self._number, text, steps=STEPS.default)

    def _show_name(self) -> None:
        if not self.name.is_touched or self.name.text() == self._name:
            self.name.show_text(self._name)
            self._error.hide()

    def _rename(self) -> None:
        old, new, touched = self._name, self.name.text().strip(), self.name.is_touched
        self.name.show_text(old)
        self._error.hide()
        if not touched or new == old:
            return
        try:
            change(self._document, self._number, say("rename {name}", name=old), name=new)
        except ParameterError as error:
            self._error.setText(shown(error.message))
            self._error.show()

    def _remove(self) -> None:
        settle()
        # The next player takes this place.
        self.fold.set_open(False)
        training = players.without(self._document.project.training, self._number)
        self._document.set_training(say("remove the player “{name}”", name=self._name), training)
