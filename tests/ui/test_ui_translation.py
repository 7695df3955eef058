"""The window in another language: everything that is declared and everything on screen goes through translation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from playground.layers.spec import registry
from playground.ui import translation
from playground.ui.app import application, create_window
from playground.ui.settings import settings


@pytest.fixture
def german(qtbot):
    settings().setValue("language", "de")
    app = application()
    yield app
    settings().setValue("language", "en")
    translation.install(QApplication.instance())


def test_there_is_german(german):
    assert translation.available() == ("de",)
    assert QCoreApplication.translate("Actions", "Train") == "Trainieren"


def test_an_unknown_language_stays_english(qtbot):
    app = application()
    assert translation.install(app, "xx") == "en"
    assert QCoreApplication.translate("Actions", "Train") == "Train"
    assert translation.install(app, "de_AT") == "de"
    assert translation.install(app, "en") == "en"


def test_every_layer_is_explained_in_german(german):
    for layer in registry().values():
        for text in (layer.summary, layer.help, *(p.help for p in layer.params)):
            assert QCoreApplication.translate("Layers", text) != text, text


def test_the_window_speaks_german_and_still_fits(german, qtbot):
    window = create_window("mnist_cnn")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    assert window.toolbar.run.text() == "Trainieren"
    assert (window.width(), window.height()) == (1280, 800)
    labels = {label.text() for label in window.inspector.training.findChildren(QLabel)}
    assert {"Lernrate", "Epochen", "Stapelgröße"} <= labels
    for button in window.toolbar.findChildren(QPushButton):
        assert button.width() >= button.minimumSizeHint().width()
    for page in (window.inspector.training, window.inspector.data):
        assert page.minimumSizeHint().width() <= window.inspector.width()
    window.shutdown()


def test_choosing_a_language_tells_when_it_comes(qtbot):
    window = create_window("mnist_cnn")
    qtbot.addWidget(window)
    from playground.ui import menus

    languages = next(m for m in window.menu.findChildren(type(window.menu)) if m.title() == "Language")
    menus._choose_language(window, languages, "de")
    assert settings().value("language") == "de"
    assert window.messages.message("language") is not None
    settings().setValue("language", "en")
    window.shutdown()
