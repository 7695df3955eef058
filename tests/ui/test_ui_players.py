"""Players made by hand in the training page: with clicks and keys, an undo step each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.graph.model import remove_nodes, rename_node
from playground.project.opening import open_project
from playground.project.players import at_most, with_another, with_change, without
from playground.project.settings import TrainingSettings
from playground.train.step.trouble import proposed_rate
from playground.ui.forms.checks import CheckList
from playground.ui.forms.forms import Fold
from playground.ui.inspector.players import PlayerCard
from playground.ui.inspector.training import TrainingPanel
from playground.ui.look.translation import switch
from playground.ui.plots.changes import described
from playground.ui.state.document import Document

LEFT = Qt.MouseButton.LeftButton


def of_one() -> Project:
    """The GAN of points before anyone has said who minimises what."""
    project = open_project("gan_points")
    return replace(project, training={k: v for k, v in project.training.items() if k != "players"})


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    return Document(of_one())


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> TrainingPanel:
    made = TrainingPanel(document)
    qtbot.addWidget(made)
    made.resize(320, 2400)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, LEFT)
    # What a layout takes in is shown a moment later.
    QApplication.processEvents()


def click(qtbot: QtBot, boxes: CheckList, key: str) -> None:
    item = next(i for i in boxes._items() if i.data(Qt.ItemDataRole.UserRole) == key)
    qtbot.mouseClick(boxes.viewport(), LEFT, pos=boxes.visualItemRect(item).center())


def enter(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def set_beta(qtbot: QtBot, card: PlayerCard) -> None:
    fold = next(f for f in card.optimizer.findChildren(Fold) if f.isVisible())
    press(qtbot, fold.button)
    enter(qtbot, card.optimizer.findChild(QLineEdit, "param_beta1"), "0.5")


def problems(document: Document) -> list[tuple[str, str | None]]:
    return [(str(problem.message), problem.node) for problem in document.report.problems]


def test_the_two_players_of_a_gan_are_made_by_hand(qtbot: QtBot, document: Document, panel: TrainingPanel) -> None:
    section, steps = panel.players, document.undo_stack
    assert not section.add_button.isVisible() and panel._optimizer.isVisible()
    press(qtbot, section.fold.button)
    press(qtbot, section.add_button)
    # One player over everything trains as one optimiser does.
    assert document.settings.players[0].trains == ("generator", "discriminator")
    assert document.settings.players[0].minimises == ("real_is_1", "fake_is_0", "fool")
    assert not problems(document) and not panel._optimizer.isVisible()
    press(qtbot, section.add_button)
    assert [message for message, _ in problems(document)] == [
        "The player “player 2” trains no node: choose some for it, or remove it.",
        "The player “player 2” makes no loss small: choose Outputs for it, or remove it.",
    ]
    first, second = section.cards
    assert second.fold.is_open and steps.count() == 2
    click(qtbot, second.trains, "generator")
    assert [player.trains for player in document.settings.players] == [("discriminator",), ("generator",)]
    second.minimises.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(second.minimises, key)
    assert document.settings.players[1].minimises == ("fool",) and not problems(document)
    click(qtbot, first.minimises, "fool")
    enter(qtbot, first.name, "discriminator")
    enter(qtbot, second.name, "generator")
    assert steps.count() == 7
    for card in section.cards:
        set_beta(qtbot, card)
    wanted = TrainingSettings.from_mapping(open_project("gan_points").training)
    assert document.settings == wanted and steps.count() == 9
    assert first.fold.button.text() == "discriminator"
    assert second.trains.accessibleName() == "generator: Trains"
    while steps.canUndo():
        steps.undo()
    assert document.project == of_one() and not section.cards and not section.fold.is_open


def test_without_the_last_player_one_optimiser_trains_everything(
    qtbot: QtBot, document: Document, panel: TrainingPanel
) -> None:
    document.open(open_project("gan_points"))
    section = panel.players
    assert section.fold.is_open and not panel._optimizer.isVisible()
    for name in ("discriminator", "generator"):
        card = section.cards[0]
        assert card.fold.button.text() == name
        press(qtbot, card.fold.button)
        press(qtbot, card.remove)
    assert "players" not in document.project.training
    assert panel._optimizer.isVisible() and not section.fold.is_open
    document.undo_stack.undo()
    assert [player.name for player in document.settings.players] == ["generator"]
    assert ("No player makes this loss small.", "real_is_1") in problems(document)


def test_a_name_that_is_taken_is_refused_with_the_reason(
    qtbot: QtBot, document: Document, panel: TrainingPanel
) -> None:
    document.open(open_project("gan_points"))
    card = panel.players.cards[1]
    press(qtbot, card.fold.button)
    enter(qtbot, card.name, "discriminator")
    assert card.name.text() == "generator" and document.undo_stack.count() == 0
    assert card._error.isVisible() and card._error.text() == "players: the name “discriminator” stands twice."
    enter(qtbot, card.name, "painter")
    assert document.settings.players[1].name == "painter" and not card._error.isVisible()


def test_what_is_renamed_or_gone_is_seen_in_the_lists(qtbot: QtBot, document: Document, panel: TrainingPanel) -> None:
    document.open(open_project("gan_points"))
    document.edit("rename", rename_node(document.graph, "fool", "deceive"))
    card = panel.players.cards[1]
    assert card.minimises.keys() == ["deceive"]
    document.edit("remove", remove_nodes(document.graph, {"deceive"}))
    assert any("there is no such Output" in message for message, _ in problems(document))
    press(qtbot, card.fold.button)
    assert card.minimises.keys() == ["deceive"]
    click(qtbot, card.minimises, "deceive")
    assert document.settings.players[1].minimises == ()
    document.undo_stack.undo()
    problem = next(p for p in document.report.problems if "no such Output" in p.message)
    assert problem.fixes[0].text == "Take “deceive” out of the player “generator”"
    document.apply(problem.fixes[0], document.graph)
    assert [player.minimises for player in document.settings.players] == [("real_is_1", "fake_is_0"), ()]


def test_a_change_of_players_is_told_in_the_plots(document: Document) -> None:
    before = open_project("gan_points")
    training = with_change(before.training, 0, {"minimises": ["real_is_1"], "steps": 2})
    training = with_change(training, 0, {"optimizer": {"type": "SGD", "lr": 0.1}})
    training = without(training, 1)
    assert list(described(before, replace(before, training=training))) == [
        "discriminator: minimises real_is_1",
        "discriminator: optimiser Adam → SGD, momentum, Nesterov",
        "discriminator: learning rate 0.001 → 0.1",
        "discriminator: steps per turn 1 → 2",
        "− generator",
    ]


def test_steps_per_turn_and_another_optimiser(qtbot: QtBot, document: Document, panel: TrainingPanel) -> None:
    document.open(open_project("gan_points"))
    card = panel.players.cards[0]
    press(qtbot, card.fold.button)
    enter(qtbot, card.steps.findChild(QLineEdit, "param_steps"), "5")
    assert document.settings.players[0].steps == 5
    card.optimizer._choose("SGD")
    enter(qtbot, card.optimizer.findChild(QLineEdit, "param_momentum"), "0.9")
    first, second = document.settings.players
    assert (first.optimizer.type, first.optimizer["momentum"], second.optimizer.type) == ("SGD", 0.9, "Adam")
    document.undo_stack.undo()
    assert document.settings.players[0].optimizer["momentum"] == 0


def test_players_speak_the_language_of_the_window(document: Document, panel: TrainingPanel) -> None:
    document.open(open_project("gan_points"))
    first, _ = panel.players.cards
    panel.hide()
    document.set_training("alone", without(document.project.training, 1))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        switch(app, "zh_CN")
        assert first.trains.item(0).text() == "generator · 模块"
        assert first._summary.text() == "训练 discriminator；最小化 real_is_1, fake_is_0"
        assert first.remove.accessibleName() == "移除玩家 discriminator"
        panel.show()
        assert panel.players.cards == [first]
    finally:
        switch(app, "en")


def test_a_lower_rate_is_one_for_the_players_that_go_faster() -> None:
    training = open_project("gan_points").training
    training = with_change(training, 1, {"optimizer": {"type": "SGD", "lr": 0.5}})
    assert proposed_rate(TrainingSettings.from_mapping(training)) == 0.01
    first, second = at_most(training, 0.01)["players"]
    assert first == training["players"][0] and second["optimizer"] == {"type": "SGD", "lr": 0.01}
    assert at_most({"epochs": 3}, 0.01) == {"optimizer": {"type": "Adam", "lr": 0.01}}


def test_what_one_player_takes_the_others_give_up() -> None:
    training = with_another({"epochs": 3}, "a", ["one", "two"], ["x", "y"])
    assert training == {
        "epochs": 3,
        "players": [{"name": "a", "trains": ["one", "two"], "minimises": ["x", "y"], "optimizer": {"type": "Adam"}}],
    }
    training = with_another(training, "b", ["one", "two"], ["x", "y"])
    assert (training["players"][1]["trains"], training["players"][1]["minimises"]) == ([], [])
    training = with_change(training, 0, {"trains": ["one/inner", "two"]})
    training = with_change(training, 1, {"trains": ["one"], "minimises": ["x"]})
    assert [player["trains"] for player in training["players"]] == [["two"], ["one"]]
    assert [player["minimises"] for player in training["players"]] == [["x", "y"], ["x"]]
    assert without(without(training, 0), 0) == {"epochs": 3}
