"""Taking the model along: the names that the file dialogs propose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from playground.project.opening import open_project
from playground.ui.app import create_window


@pytest.fixture
def window(qtbot):
    window = create_window(replace(open_project("spiral_mlp"), name="CIFAR-10 · residual network"))
    qtbot.addWidget(window)
    yield window
    window.shutdown()


def test_proposed_file_names_are_the_project_s_words(window, monkeypatch):
    """Every format and the project itself: words joined by single underscores, for a Python file can be imported."""
    proposed = []

    def asked(parent, title, path, kinds):
        proposed.append(path)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    for format_ in window.exporter.formats:
        window.findChild(QAction, f"export_{format_.name}").trigger()
    window.files.save_as()
    endings = (".py", ".ipynb", ".safetensors", ".onnx", ".pt", ".json")
    assert sorted(proposed) == sorted(f"cifar_10_residual_network{ending}" for ending in endings)
