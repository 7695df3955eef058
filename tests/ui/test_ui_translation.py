"""The window in another language: everything that is declared and everything on screen goes through translation."""

from __future__ import annotations

import ast
import gc
import importlib.util
import os
import pickle
import re
import subprocess
import sys
import weakref
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListWidget, QMenu, QPushButton, QWidget

from playground import data
from playground.compile.check import check
from playground.compile.marks import INITIALISERS
from playground.data.resources import folder
from playground.errors import ParameterError
from playground.graph.model import Graph, Node, set_params
from playground.layers.spec import registry
from playground.messages import Message, named, say
from playground.train.link.events import Failed, RunState
from playground.ui.app import application, create_window
from playground.ui.inspector.problems import FixButton
from playground.ui.look import translation
from playground.ui.look.lettering import wrapped
from playground.ui.look.settings import settings
from playground.ui.look.translation import shown


@pytest.fixture
def german(qtbot):
    settings().setValue("language", "de")
    app = application()
    yield app
    settings().setValue("language", "en")
    translation.install(QApplication.instance())


def test_there_is_german(german):
    assert "de" in translation.available()
    assert QCoreApplication.translate("Messages", "Train") == "Trainieren"


@pytest.fixture
def english(qtbot):
    app = application()
    translation.switch(app, "en")
    yield app
    translation.switch(app, "en")


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
    assert len(messages) > 1300
    for message in messages:
        source, text = message.findtext("source") or "", message.findtext("translation") or ""
        assert text, source
        assert sorted(re.findall(r"\{[^{}]*\}", text)) == sorted(re.findall(r"\{[^{}]*\}", source)), source


def test_chinese_is_broken_between_any_two_characters(qapp):
    text = "输出是 10 个类别，因此必须有 10 个数到达😀。Softmax 层"
    lines = wrapped(text, 100, 9, 13)
    assert len(lines) > 2
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not any(line[0] in "，。" for line in lines)
    assert any("Softmax" in line for line in lines)


def test_an_unknown_language_stays_english(qtbot):
    app = application()
    assert translation.install(app, "xx") == "en"
    assert QCoreApplication.translate("Messages", "Train") == "Train"
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
    toolbar = window.toolbar
    row = [toolbar.layout().itemAt(i).widget() for i in range(toolbar.layout().count())]
    row = [widget for widget in row if widget is not None]

    def lies_in_order(width: int) -> bool:
        apart = all(a.geometry().right() < b.x() for a, b in pairwise(row))
        return toolbar.width() == width and row[-1].geometry().right() < width and apart

    for width in (900, 1024, 1131, 1280):
        window.resize(width, 800)
        qtbot.waitUntil(lambda width=width: lies_in_order(width), timeout=20_000)
    window.shutdown()


def test_every_text_of_the_sources_is_in_the_files_and_translated():
    root = folder("assets").parent
    tool = root / "assets" / "build" / "translations.py"
    done = subprocess.run(
        [sys.executable, str(tool), "--check"],
        capture_output=True,
        text=True,
        cwd=root,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", ["say(text)", "joined(parts, sign)", 'say(f"{a}")', 'counted(n, "one", name)'])
def test_a_message_that_the_tool_cannot_find_ends_it(code):
    call = ast.parse(code, mode="eval").body
    with pytest.raises(ValueError):
        list(_tool()._templates(call))


def test_the_tool_finds_messages_by_their_calls():
    found = {
        'say("{layer} needs " "two inputs.", layer=x)': ["{layer} needs two inputs."],
        'joined(parts, " and ")': [" and "],
        "joined(parts)": [],
        'counted(n, "layer")': ["{number} layer", "{number} layers"],
        'counted(n, "class", "classes")': ["{number} class", "{number} classes"],
    }
    for code, templates in found.items():
        assert list(_tool()._templates(ast.parse(code, mode="eval").body)) == templates


def _tool():
    file = folder("assets") / "build" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations_tool", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_message_from_below_is_shown_in_the_language_of_the_window(german):
    nodes = (Node("input", "Input"), Node("conv1", "Conv2d", {"kernel_size": 0}), Node("dense1", "Linear"))
    problems = check(Graph(nodes), data.info("mnist")).problems
    told = {p.message: shown(p.message) for p in problems} | {f.text: shown(f.text) for p in problems for f in p.fixes}
    wrong = next(text for text in told if text.startswith("kernel_size must be"))
    assert told[wrong].startswith("kernel_size muss eine ganze Zahl von 1 bis")
    assert (
        told["There is no Output, so nothing can be learned."]
        == "Es gibt kein Output, also kann nichts gelernt werden."
    )
    assert told["Its input is not connected."] == "Sein Eingang ist nicht verbunden."
    assert "Kerngröße zurück auf 3 setzen" in told.values()
    assert [text for text, words in told.items() if text == words] == []
    assert shown("conv1") == "conv1"


def test_names_from_files_are_not_translated(chinese):
    assert shown(say("Remove {node_id}", node_id="Output")) == "移除 Output"
    assert shown(say("Remove {node_id}", node_id="{0.__class__}")) == "移除 {0.__class__}"


def test_an_error_keeps_its_message_through_tidying_and_another_process(german):
    error = ParameterError(say("There is no layer type “{type}”.{hint}", type="x" * 200 + "\x1b[31m", hint=""))
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again.message, Message)
    assert "\x1b" not in shown(again.message)
    assert len(shown(again.message)) < 160
    assert shown(str(again)).startswith("Es gibt keinen Schichttyp „xxx")


NAMES = {
    *("Adagrad", "Adam", "AdamW", "RMSprop", "Nesterov", "Beta 1", "Beta 2", "Epsilon", "Huber"),
    *("CPU", "CUDA", "MPS", "float16", "float32", "bfloat16", "1e-08", "Playground"),
    *("English", "Deutsch", "简体中文", "Fashion-MNIST", "Top-k", "Top-p"),
    # Menus that pyqtgraph makes and nobody can open.
    *("Export", "Export..."),
}
"""Texts that are the same in every language; ids, the project's own texts and numbers with units are besides."""
IN_GERMAN_TOO = {"Palette", "Pooling", "Training", "Momentum", "Momentum, slider", "XOR"}
NUMBERS = re.compile(r"[\d\s.,]+( · [\d\s.,]+)? [kMGT]?(FLOPs|MB)")


def _texts(window):
    """Every text of the window by where it stands. That is the thing itself, not its id: of many things Python keeps
    nothing else, and an id that is free again would name another."""
    _settle()
    found = {}
    getters = ("text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText", "title", "statusTip")
    for thing in (window, *window.findChildren(QWidget), *window.findChildren(QAction)):
        for name in getters:
            getter = getattr(thing, name, None)
            # Items of plots have numbers under these names.
            value = getter() if isinstance(thing, QAction | QWidget) and callable(getter) else None
            if isinstance(value, str) and any(c.isalpha() for c in value):
                found[thing, name] = value
        if isinstance(thing, QComboBox):
            found |= {(thing, n): thing.itemText(n) for n in range(thing.count())}
        if isinstance(thing, QListWidget):
            found |= {(thing, n): thing.item(n).text() for n in range(thing.count())}
            found |= {(thing, -n - 1): thing.item(n).toolTip() for n in range(thing.count())}
    for name, card in window.canvas.stage.cards.items():
        for part in ("title", "tag", "subtitle", "footer", "error", "fix"):
            found[name, part] = getattr(card.texts, part)
    return found


def _settle():
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _choose(window, code):
    languages = window.menu.findChild(QMenu, "languages")
    next(action for action in languages.actions() if action.data() == code).trigger()


def _left_behind(window, before, after, allowed):
    project = window.document.project
    own = {*allowed, *(n.id for n in window.document.graph.nodes), project.description}
    return {
        text
        for place, text in after.items()
        if before.get(place) == text
        and any(c.isalpha() for c in text)
        and text not in own
        and not text.startswith(project.name[:12])
        and not NUMBERS.fullmatch(text)
    }


@pytest.mark.parametrize("preset", ["mnist_mlp", "cifar_resnet", "spiral_mlp"])
def test_every_text_of_the_window_changes_with_the_language(english, qtbot, preset):
    window = create_window(preset)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    document = window.document
    last = [n for n in document.graph.nodes if n.type == "Linear"][-1]
    document.select((last.id,))
    document.edit(say("change {label}", label=named("Units")), set_params(document.graph, last.id, {"out_features": 7}))
    window.actions_["show_problems"].setChecked(True)
    window.run_news._failed(Failed("nan", say("The learning rate is 0, so nothing is learned."), last.id, 0.01))
    before = _texts(window)
    _choose(window, "zh_CN")
    kinds = {
        part for layer in registry().values() if layer.family == "activation" for part in (layer.type, layer.label)
    }
    kinds |= set(INITIALISERS)
    left = _left_behind(window, before, _texts(window), NAMES | kinds)
    assert left == set(), left
    assert window.actions_["undo"].text() == "撤销 更改单元数"
    assert window.messages.message("failed").text.text() == "学习率为 0，因此什么也学不到。"
    _choose(window, "de")
    labels = {part for layer in registry().values() for part in (layer.type, layer.label, f"{layer.label} ·")}
    assert _left_behind(window, before, _texts(window), NAMES | IN_GERMAN_TOO | labels | set(INITIALISERS)) == set()
    assert settings().value("language") == "de"
    _choose(window, "en")
    again = _texts(window)
    changed = {text for place, text in before.items() if place in again and again[place] != text}
    # Meanwhile the test sample has been read, and what is said of the selection is of its present shape.
    assert {t for t in changed if not t.startswith(("Feature maps", "Try a picture", "Linear, "))} == set()
    window.shutdown()


def test_a_run_goes_on_through_a_change_of_language(english, qtbot):
    window = create_window("mnist_mlp")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    document, session, loss = window.document, window.session, window.plots.loss
    document.edit_training(say("change {label}", label=named("Epochs")), {"epochs": 500})
    first = document.graph.nodes[1]
    document.select((first.id,))
    image = np.zeros((1, 28, 28), np.float32)
    image[0, 8:20, 13:15] = 1
    session.set_drawing(image)
    camera = window.canvas.transform()
    session.train()
    qtbot.waitUntil(lambda: session.state is RunState.RUNNING and not loss.is_empty(), timeout=60_000)
    failures = []
    session.failed.connect(failures.append)
    for code, word in (("zh_CN", "暂停"), ("de", "Anhalten"), ("en", "Pause")):
        seen = loss._run.last
        curve = loss._run.raw.values.copy()
        _choose(window, code)
        assert window.toolbar.run.text() == word
        qtbot.waitUntil(lambda seen=seen: loss._run.last > seen + 5, timeout=60_000)
        assert session.state is RunState.RUNNING
        assert np.array_equal(loss._run.raw.values[: len(curve)], curve)
        assert document.selection == (first.id,)
        assert window.canvas.transform() == camera
        assert session.drawing is image
        assert document.undo_stack.count() == 1
    assert failures == []
    document.undo_stack.undo()
    assert document.settings.epochs != 500
    assert not document.undo_stack.canUndo()
    session.runner.stop()
    qtbot.waitUntil(lambda: session.state is RunState.STOPPED, timeout=60_000)
    window.shutdown()


@pytest.mark.parametrize("code", ["de", "zh_CN"])
def test_a_problem_with_long_fixes_fits_the_panel(english, qtbot, code):
    window = create_window("mnist_cnn")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    document = window.document
    document.edit(
        say("change {label}", label=named("Kernel size")), set_params(document.graph, "conv2", {"kernel_size": 40})
    )
    document.select(("conv2",))
    _choose(window, code)
    _settle()
    page, inspector = window.inspector.layer, window.inspector
    assert page.width() <= inspector.width()
    buttons = page.findChildren(FixButton)
    assert buttons
    for button in buttons:
        assert button.mapTo(inspector, QPoint(button.width(), 0)).x() <= inspector.width()
        assert button.height() == button.heightForWidth(button.width())
    window.shutdown()


def test_what_is_kept_for_another_language_keeps_no_widget(english):
    class Panel(QWidget):
        def __init__(self):
            super().__init__()
            self.button = QPushButton(self)
            translation.keep(self, self.setAccessibleName, lambda: self.tr("Search"))
            translation.keep(self, self.button.setText, lambda title=lambda: self.title(): title() + "!")
            translation.keep(self, self.button.setToolTip, self.title)

        def title(self):
            return QCoreApplication.translate("Messages", "Train")

    panel = Panel()
    assert panel.button.text() == "Train!"
    translation.switch(QApplication.instance(), "de")
    assert (panel.button.text(), panel.button.toolTip()) == ("Trainieren!", "Trainieren")
    gone = weakref.ref(panel)
    gc.disable()
    try:
        del panel
        assert gone() is None
    finally:
        gc.enable()
