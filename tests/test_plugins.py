"""Packages of other people come in through one door, in every process; broken ones are named and left out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PROJECT = {
    "format": 2,
    "name": "Waves",
    "data": {"dataset": "waves", "options": {"samples": 300}},
    "nodes": [
        {"id": "input", "type": "Input"},
        {"id": "dense1", "type": "Linear", "params": {"out_features": 16}},
        {"id": "bend1", "type": "SineBend", "params": {"start": 1.0}},
        {"id": "dense2", "type": "Linear", "params": {"out_features": 2}},
        {"id": "output", "type": "Output", "params": {"loss": "LogCoshLoss"}},
    ],
    "links": [
        {"source": "input", "target": "dense1"},
        {"source": "dense1", "target": "bend1"},
        {"source": "bend1", "target": "dense2"},
        {"source": "dense2", "target": "output"},
    ],
    "training": {"epochs": 20, "batch_size": 32, "device": "cpu", "optimizer": {"type": "Adam", "lr": 0.01}},
}


def run(*arguments: object, plugins: str = "plugin_package", **given: Any) -> subprocess.CompletedProcess[str]:
    """In a process that has these packages installed."""
    root = HERE.parent
    path = os.pathsep.join([str(root), str(HERE / plugins)])
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, capture_output=True, text=True, timeout=180, env=environment, **given)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "waves.json"
    file.write_text(json.dumps(PROJECT))
    return file


def test_it_trains_from_the_command_line(project: Path) -> None:
    done = run("-m", "playground", "train", project, "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout.splitlines()[-1])
    assert result["test_accuracy"] > 0.9
    assert 0.8 < result["metrics"]["output"]["test"]["kappa"] <= 1, "a metric of the plugin"
    listed = run("-m", "playground", "data", "--json")
    assert "waves" in listed.stdout


def test_without_the_package_its_names_are_unknown(project: Path) -> None:
    done = run("-m", "playground", "check", project, plugins="nothing")
    assert done.returncode == 2 and "SineBend" in done.stderr and done.stderr.count("\n") == 1


def test_its_program_runs_alone_and_alike(project: Path, tmp_path: Path) -> None:
    assert run("-m", "playground", "export", project, "--format", "python", "-o", tmp_path / "p.py").returncode == 0
    text = (tmp_path / "p.py").read_text()
    assert "class SineBend(nn.Module):" in text and "def waves(" in text and "import waves" not in text
    made = run("-m", "playground", "export", project, "--format", "safetensors", "-o", tmp_path / "w.safetensors")
    assert made.returncode == 0, made.stderr
    alone = run(tmp_path / "p.py", "--weights", tmp_path / "w.safetensors", plugins="nothing", cwd=tmp_path)
    assert alone.returncode == 0, alone.stderr
    ours = run("-m", "playground", "train", project, "--json")
    told = alone.stdout.splitlines()[-1]
    accuracy = float(told.rpartition("accuracy ")[2])
    assert abs(accuracy - json.loads(ours.stdout.splitlines()[-1])["test_accuracy"]) < 0.05
    onnx = run("-m", "playground", "export", project, "--format", "onnx", "-o", tmp_path / "w.onnx")
    assert onnx.returncode == 0 and "Run in onnxruntime" in onnx.stdout


WINDOW = """
import sys
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget
from playground.project.opening import open_project
from playground.ui.app import create_window

def until(condition, seconds=60):
    loop, clock, limit = QEventLoop(), QTimer(), QTimer()
    clock.timeout.connect(lambda: condition() and loop.quit())
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    clock.start(20); limit.start(seconds * 1000)
    loop.exec()
    assert condition()

window = create_window(sys.argv[1])
window.resize(1500, 900)
window.show()
document = window.document
document.select(["bend1"])
view = window.findChild(QWidget, "plot_spectrum")
assert view is not None and view.accessibleName() == "Spectrum"
formula = window.inspector.findChild(QWidget, "formula")
assert window.canvas.stage.cards["bend1"]
window.actions_["train"].trigger()
until(lambda: window.session.state.value in ("running", "finished"))
until(lambda: not view.is_empty())
until(lambda: window.session.state.value == "finished")
print("seen", len(view.values))
window.shutdown()
"""


def test_it_is_at_home_in_the_window(project: Path) -> None:
    """The layer without a formula's picture, the data, the loss and the probe with its view, in both processes."""
    done = run("-c", WINDOW, project)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "seen 9" in done.stdout


@pytest.fixture
def network(tmp_path: Path) -> Path:
    file = tmp_path / "small.wavenet"
    file.write_text("12\n8\n2\n")
    return file


def test_a_file_of_its_kind_becomes_a_project(network: Path, tmp_path: Path) -> None:
    made = tmp_path / "mine.json"
    done = run("-m", "playground", "import", network, "-o", made)
    assert done.returncode == 0, done.stderr
    document = json.loads(made.read_text())
    assert document["format"] == 2 and document["name"] == "mine" and document["data"]["dataset"] == "waves"
    told = json.loads(run("-m", "playground", "check", made, "--json").stdout)
    assert told["valid"] and [layer["type"] for layer in told["layers"]][1:-1] == [
        *["Linear", "SineBend"] * 2,
        "Linear",
    ]
    before = made.read_bytes()
    again = run("-m", "playground", "import", network, "-o", made)
    assert again.returncode == 2 and "--force" in again.stderr and made.read_bytes() == before
    assert run("-m", "playground", "import", network, "-o", made, "--force").returncode == 0


def refused(*arguments: object, plugins: str = "plugin_package") -> str:
    done = run("-m", "playground", "import", *arguments, plugins=plugins)
    assert done.returncode == 2 and done.stdout == "" and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_what_cannot_be_imported_is_one_sentence(network: Path, tmp_path: Path) -> None:
    made = tmp_path / "mine.json"
    other = tmp_path / "net.caffe"
    other.write_text("2")
    assert "net.caffe: it cannot be imported; what can be: Wave networks (.wavenet)." in refused(other, "-o", made)
    assert "no plugin that imports files is installed" in refused(network, "-o", made, plugins="nothing")
    assert "there is no such file" in refused(tmp_path / "gone.wavenet", "-o", made)
    assert "this is what the result is made from" in refused(network, "-o", network)
    network.write_text("12\nmany\n")
    assert "small.wavenet: what reads Wave networks failed: ValueError: invalid literal" in refused(network, "-o", made)
    network.write_text("0\n")
    assert "node “dense1”: out_features must be a whole number" in refused(network, "-o", made)
    assert not made.exists()


OPENING = """
import sys
from PySide6.QtCore import QEventLoop, QMimeData, QTimer, QUrl
from PySide6.QtWidgets import QFileDialog
from playground.ui.app import create_window

def until(condition, seconds=60):
    loop, clock, limit = QEventLoop(), QTimer(), QTimer()
    clock.timeout.connect(lambda: condition() and loop.quit())
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    clock.start(20); limit.start(seconds * 1000)
    loop.exec()
    assert condition()

offered = []
def chosen(parent, title, folder, kinds):
    offered.append(kinds)
    return sys.argv[1], ""
QFileDialog.getOpenFileName = chosen

window = create_window("iris_mlp")
document = window.document
window.actions_["open"].trigger()
until(lambda: "bend1" in document.graph)
assert document.path is None and document.modified and document.project.name == "small"
assert document.report.valid and len({node.position for node in document.graph.nodes}) == len(document.graph.nodes)
print(offered[0])
document.undo_stack.setClean()
open(sys.argv[1], "w").write("12\\nmany\\n")
mime = QMimeData()
mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
window.arrivals.take(mime)
until(lambda: window.messages.message("file") is not None)
print(window.messages.message("file").text.text())
assert "bend1" in document.graph
window.shutdown()
"""


def test_the_window_opens_it_as_a_new_project(network: Path) -> None:
    done = run("-c", OPENING, network)
    assert done.returncode == 0, done.stderr[-2000:]
    offered, refused = done.stdout.splitlines()
    kinds = "All that can be opened (*.json *.wavenet);;Projects (*.json);;Wave networks (*.wavenet);;All files (*)"
    assert offered == kinds
    assert "what reads Wave networks failed: ValueError" in refused


def test_a_broken_plugin_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "from playground import layers, plugins\n"
        "troubles = plugins.load()\n"
        "from playground.project.importing import IMPORTERS\n"
        "print([t.plugin for t in troubles], 'Halfway' in layers.registry(), list(IMPORTERS))\n"
    )
    done = run("-c", code, plugins="plugin_broken")
    assert done.stdout.strip() == "['gone', 'greedy', 'halfway'] False []", done.stderr
    told = run("-m", "playground", "presets", plugins="plugin_broken")
    assert told.returncode == 0
    lines = told.stderr.splitlines()
    assert len(lines) == 3 and "“halfway” is left out" in lines[2] and "the other half is missing" in lines[2]
    assert "“greedy” is left out" in lines[1] and "files called .json are read by something else" in lines[1]
    assert "“gone” is left out" in lines[0] and "Traceback" not in told.stderr


def test_a_broken_plugin_is_named_in_the_window() -> None:
    code = (
        "from playground.ui.app import create_window\n"
        "window = create_window('iris_mlp')\n"
        "print(window.messages.message('plugin halfway').text.text())\n"
        "window.shutdown()\n"
    )
    done = run("-c", code, plugins="plugin_broken")
    assert "“halfway” is left out" in done.stdout, done.stderr[-1500:]


def test_nothing_in_the_program_names_it() -> None:
    for file in (HERE.parent / "playground").rglob("*.py"):
        assert "SineBend" not in file.read_text(encoding="utf-8")
