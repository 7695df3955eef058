"""The window in another language: everything that is declared and everything on screen goes through translation."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from playground.data.resources import folder
from playground.layers.spec import registry
from playground.ui import translation
from playground.ui.app import application, create_window
from playground.ui.canvas.lettering import wrapped
from playground.ui.settings import settings


@pytest.fixture
def german(qtbot):
    settings().setValue("language", "de")
    app = application()
    yield app
    settings().setValue("language", "en")
    translation.install(QApplication.instance())


def test_there_is_german(german):
    assert "de" in translation.available()
    assert QCoreApplication.translate("Actions", "Train") == "Trainieren"


@pytest.fixture
def chinese(qtbot):
    settings().setValue("language", "zh_CN")
    app = application()
    yield app
    settings().setValue("language", "en")
    translation.install(QApplication.instance())


def test_there_is_chinese_with_the_fields_terms(chinese):
    assert "zh_CN" in translation.available()
    terms = {"Convolution": "卷积", "Pooling": "池化", "Learning rate": "学习率", "Cross-entropy": "交叉熵"}
    found = {t: QCoreApplication.translate("Layers", t) for t in ("Convolution", "Pooling")}
    found |= {t: QCoreApplication.translate("Training", t) for t in ("Learning rate", "Cross-entropy")}
    assert found == terms


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_every_text_of_the_window_is_translated(language):
    file = folder("assets") / "translations" / f"playground_{language}.ts"
    messages = list(ElementTree.parse(file).getroot().iter("message"))
    assert len(messages) > 700
    for message in messages:
        source, text = message.findtext("source") or "", message.findtext("translation") or ""
        assert text, source
        assert sorted(re.findall(r"\{\w*\}", text)) == sorted(re.findall(r"\{\w*\}", source)), source


def test_chinese_is_broken_between_any_two_characters():
    text = "输出是 10 个类别，因此必须有 10 个数到达😀。Softmax 层"
    lines = wrapped(text, 100, 9, 13)
    assert len(lines) > 2
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not any(line[0] in "，。" for line in lines)
    assert any("Softmax" in line for line in lines)


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
