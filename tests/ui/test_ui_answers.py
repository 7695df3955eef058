"""Networks that answer no class: what they answer is seen, in the window, while they train."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.project.opening import open_project
from playground.train.link.events import Observation
from playground.ui.app import create_window
from playground.ui.plots.answers import AnswersView
from playground.ui.shell.window import MainWindow

SETTINGS = {"device": "cpu", "precision": "float32", "epochs": 2000}
KINDS = {
    "vae": "pictures",
    "gan_mnist": "pictures",
    "gan_points": "points",
    "reverse_digits": "tokens",
    "diabetes_mlp": "numbers",
    "scenes_unet": "masks",
}


def project(name: str) -> Project:
    opened = open_project(name)
    options = {"samples": 300} if name in ("gan_points", "reverse_digits") or name.startswith("scenes") else {}
    training = {**opened.training, **SETTINGS}
    training.pop("early_stopping", None)
    return replace(opened, options={**opened.options, **options}, training=training)


@pytest.fixture
def window(qtbot: QtBot) -> Any:
    made: MainWindow = create_window(project("iris_mlp"))  # type: ignore[assignment]
    made.resize(1600, 900)
    made.show()
    yield made
    made.shutdown()


def test_each_kind_of_answer_has_its_picture(window: MainWindow, qtbot: QtBot) -> None:
    view = window.plots.answers
    assert not view.isVisible(), "classes have the confusion matrix"
    for name, kind in KINDS.items():
        window.document.open(project(name))
        qtbot.waitUntil(view.isVisible, timeout=10_000)
        window.actions_["train"].trigger()
        qtbot.waitUntil(lambda kind=kind: view.board.kind == kind, timeout=60_000)
        first = {key: np.array(value) for key, value in view.board.values.items()}
        changed = lambda first=first: not np.array_equal(view.board.values["made"], first["made"])  # noqa: E731
        qtbot.waitUntil(changed, timeout=60_000)
        assert len(view.board.values["made"]) > 4 and not view.is_empty()
        assert view.figures()[0].text
        picture = view.board.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
        assert len(colours) > 2, name
        rows = list(view.csv_rows())
        assert rows[0] == ("what", "sample", "place", "value") and len(rows) > 5
        if kind == "points":
            assert not window.plots.surface.isVisible(), "noise has no surface over the plane"
        window.actions_["stop"].trigger()
    window.document.open(project("iris_mlp"))
    assert not view.isVisible()


def test_boxes_are_drawn_over_their_picture(qtbot: QtBot) -> None:
    view = AnswersView()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.set_vocabulary(("nothing", *"0123456789"))
    given, box = np.zeros((1, 1, 48, 48), np.float32), np.array([[0, 4, 8, 8, 24, 24]], np.float32)
    seen = {}
    for name, made in (("none", box[:0]), ("one", box)):
        values = {"kind": np.array("boxes"), "given": given, "wanted": box, "made": made}
        view.on_observation(Observation("answers", "", 1, values))
        picture = view.board.grab().toImage()
        coloured = [
            y
            for y in range(picture.height())
            for x in range(picture.width())
            if picture.pixelColor(x, y).saturation() > 90
        ]
        seen[name] = coloured
    assert seen["none"] and len(seen["one"]) > 1.5 * len(seen["none"])
    assert max(seen["one"]) > max(seen["none"]), "answers stand below the truth"


def test_a_sequence_is_learned_before_your_eyes(window: MainWindow, qtbot: QtBot) -> None:
    opened = project("reverse_digits")
    opened = replace(opened, options={"samples": 4000, "length": 4})
    window.document.open(opened)
    window.actions_["train"].trigger()
    board = window.plots.answers.board

    def right() -> int:
        if board.kind != "tokens":
            return 0
        return sum(bool((w == m).all()) for w, m in board.rows())

    qtbot.waitUntil(lambda: right() >= 9, timeout=120_000)
    for given, wanted in zip(board.values["given"], board.values["wanted"], strict=True):
        assert [t for t in given.tolist() if t][::-1] == [t for t in wanted.tolist() if t]


def test_the_cards_say_what_each_output_is_compared_with(window: MainWindow, qtbot: QtBot) -> None:
    window.document.open(project("gan_points"))
    words = window.canvas.stage.words
    qtbot.waitUntil(lambda: "fool" in words.losses())
    assert words.losses() == {
        "real_is_1": "Binary cross-entropy · 1",
        "fake_is_0": "Binary cross-entropy · 0",
        "fool": "Binary cross-entropy · 1",
    }
    window.document.open(project("multi_digit"))
    assert words.losses() == {"digit": "Cross-entropy · label", "parity": "Cross-entropy · parity · ×0.5"}


def test_a_card_says_that_its_loss_is_of_standardised_targets(window: MainWindow, qtbot: QtBot) -> None:
    window.document.open(project("diabetes_mlp"))
    words = window.canvas.stage.words
    output = window.document.graph.by_id["output"]
    qtbot.waitUntil(lambda: "standardised" in words.of(output).subtitle)
    assert words.losses() == {"output": "Mean squared error · standardised"}
    window.document.edit_options("off", {"standardize_target": False})
    qtbot.waitUntil(lambda: "standardised" not in words.of(output).subtitle)
    assert words.losses() == {"output": "Mean squared error"}
