"""How the values of a column are spread, on the data page: for the column that is chosen, as numpy counts them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_kit import opened_window

from playground.project.own import project_for
from playground.ui.data.histogram import Histogram
from playground.ui.inspector.inspector import DATA
from playground.ui.shell.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(qtbot, "iris_mlp") as window:
        yield window


def test_the_chosen_column_has_bars(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    rng = np.random.default_rng(0)
    size, kind = rng.normal(0, 1, 200), rng.integers(0, 3, 200) ** 2
    rows = [f"{s:.5f},k{k},row {i} of these,{s + k:.5f}" for i, (s, k) in enumerate(zip(size, kind, strict=True))]
    file = tmp_path / "sales.csv"
    file.write_text("\n".join(["size,kind,note,price", *rows]) + "\n")
    window.inspector.show_page(DATA)
    window.files.begin(project_for(file, "price"))
    columns = window.inspector.data.own.columns
    qtbot.waitUntil(lambda: columns.list.topLevelItemCount() == 4)
    spread = columns.findChild(Histogram)
    assert isinstance(spread, Histogram) and spread.accessibleName()
    columns.list.setFocus()
    QTest.keyClick(columns.list, Qt.Key.Key_Home)
    assert columns.current == "size" and spread.isVisible()
    assert [count for _, count in spread.bars()] == np.histogram(size, 20)[0].tolist()
    picture = spread.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(colours) > 2
    QTest.keyClick(columns.list, Qt.Key.Key_Down)
    found = {f"k{value}": int((kind == value).sum()) for value in np.unique(kind)}
    assert dict(spread.bars()) == found and f"k4: {found['k4']}" in spread.accessibleDescription()
    QTest.keyClick(columns.list, Qt.Key.Key_Down)
    assert columns.current == "note" and not spread.isVisible()
