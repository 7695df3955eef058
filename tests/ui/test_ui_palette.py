"""The palette: everything registered is there, found by name, added by keys, mouse and drag."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from playground.layers.spec import registry
from playground.ui.app import application
from playground.ui.look import translation
from playground.ui.palette.palette import FOLDED, MIME, TYPE, Palette
from playground.ui.state.search import matches


@pytest.fixture
def palette(qtbot):
    palette = Palette()
    qtbot.addWidget(palette)
    palette.resize(190, 600)
    palette.show()
    return palette


def _item(palette, kind):
    rows = [palette.list.item(i) for i in range(palette.list.count())]
    return next(item for item in rows if item.data(TYPE) == kind)


def _folds(palette):
    rows = [palette.list.item(i) for i in range(palette.list.count())]
    return [item for item in rows if item.data(FOLDED)]


def test_every_layer_is_listed_once(qtbot, palette):
    """What few need is folded away at first; a click on the row that says how many, or Enter, shows it."""
    common = [name for name, layer in registry().items() if not layer.is_rare]
    assert sorted(palette.visible_types()) == sorted(common)
    first, *others = _folds(palette)
    assert str(first.data(FOLDED)) in first.text() and not first.isHidden()
    palette.list.scrollToItem(first)
    where = palette.list.visualItemRect(first).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    for fold in others:
        palette.list.setCurrentItem(fold)
        qtbot.keyClick(palette.list, Qt.Key.Key_Return)
    assert sorted(palette.visible_types()) == sorted(registry())
    palette.list.setCurrentItem(first)
    qtbot.keyClick(palette.list, Qt.Key.Key_Space)
    assert len(palette.visible_types()) == len(registry()) - first.data(FOLDED)


def test_a_search_finds_what_is_folded_away(qtbot, palette):
    qtbot.keyClicks(palette.search, "fractional")
    assert palette.visible_types() == ["FractionalMaxPool2d"]
    assert all(fold.isHidden() for fold in _folds(palette))


@pytest.mark.parametrize(
    ("query", "first"), [("dense", "Linear"), ("conv2", "Conv2d"), ("lstm", "LSTM"), ("batchnorm2d", "BatchNorm2d")]
)
def test_a_search_finds_layers_by_name_type_and_keyword(qtbot, palette, query, first):
    qtbot.keyClicks(palette.search, query)
    assert first in palette.visible_types()
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen.args == [first]
    assert palette.search.text() == ""


OTHER_NAMES = {
    "卷积": "Conv2d",
    "卷积层": "Conv2d",
    "池化层": "MaxPool2d",
    "全连接层": "Linear",
    "循环神经网络": "RNN",
    "递归神经网络": "RNN",
    "自注意力": "MultiheadAttention",
    "词嵌入": "Embedding",
    "长短期记忆": "LSTM",
    "批归一化": "BatchNorm2d",
    "Ｃｏｎｖ２Ｄ": "Conv2d",
    "Dense": "Linear",
    "Conv1D": "Conv1d",
    "Conv2DTranspose": "ConvTranspose2d",
    "MaxPooling2D": "MaxPool2d",
    "AveragePooling2D": "AvgPool2d",
    "GlobalAveragePooling2D": "GlobalAveragePool",
    "BatchNormalization": "BatchNorm2d",
    "LayerNormalization": "LayerNorm",
    "UpSampling2D": "Upsample",
    "SpatialDropout2D": "Dropout2d",
    "SimpleRNN": "RNN",
    "MultiHeadAttention": "MultiheadAttention",
    "TimeDistributed": "Linear",
    "Bidirectional": "RNN",
    "nn.Linear": "Linear",
    "LazyConv2d": "Conv2d",
}


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
def test_layers_are_found_by_their_chinese_names_and_those_of_other_libraries(qtbot, language):
    app = application()
    translation.switch(app, language)
    try:
        first = {query: (matches(query) or [None])[0] for query in OTHER_NAMES}
        assert {query: layer and layer.type for query, layer in first.items()} == OTHER_NAMES
    finally:
        translation.switch(app, "en")


def test_every_type_is_found_by_itself_in_every_spelling():
    for kind in registry():
        for query in (kind, kind.lower(), f"nn.{kind}"):
            assert matches(query)[0].type == kind, query


def test_what_is_done_otherwise_here_is_said(qtbot, palette):
    qtbot.keyClicks(palette.search, "TimeDistributed")
    assert palette.visible_types()[0] == "Linear"
    assert palette._note.isVisible()
    assert palette._note.text().startswith("TimeDistributed is not needed")
    palette.search.clear()
    qtbot.keyClicks(palette.search, "lin")
    assert not palette._note.isVisible()


def test_a_search_for_nothing_that_is_there_says_so(qtbot, palette):
    qtbot.keyClicks(palette.search, "zzzz")
    assert palette.visible_types() == []
    assert palette._note.isVisible()
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert len(palette.visible_types()) == sum(not layer.is_rare for layer in registry().values())


def test_the_keyboard_walks_from_the_search_into_the_list(qtbot, palette):
    palette.search.setFocus()
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.focusWidget() is palette.list
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.list, Qt.Key.Key_Return)
    assert chosen.args == [palette.visible_types()[0]]


def test_a_double_click_chooses(qtbot, palette):
    item = _item(palette, "Linear")
    palette.list.scrollToItem(item)
    centre = palette.list.visualItemRect(item).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.mouseDClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert chosen.args == ["Linear"]


def test_a_drag_carries_the_type(palette):
    mime = palette.list.mimeData([_item(palette, "Conv2d")])
    assert bytes(mime.data(MIME).data()) == b"Conv2d"
    headings = [palette.list.item(i) for i in range(palette.list.count()) if not palette.list.item(i).data(TYPE)]
    assert not palette.list.mimeData([headings[0]]).hasFormat(MIME)


def test_tooltips_say_what_a_layer_does(palette):
    for kind, layer in registry().items():
        assert layer.summary in _item(palette, kind).toolTip()
