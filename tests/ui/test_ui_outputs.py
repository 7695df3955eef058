"""Curves of several Outputs: in the plots, through files, and the metric that suits the answers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from plots_kit import Rig, epoch, prepared, rig_of, steps
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playground.graph.model import rename_node, set_params
from playground.project.opening import open_project
from playground.train.link import events
from playground.train.run.loop import train
from playground.ui.plots.curves import CurveView
from playground.ui.state import curves_file

THIN = "\N{NARROW NO-BREAK SPACE}"
HEADS = {
    "digit": {"validation": {"loss": 0.5, "accuracy": 0.75, "f1": 0.7}},
    "parity": {"validation": {"loss": 0.25, "accuracy": 0.875, "f1": 0.8, "auc": 0.9}},
}


@pytest.fixture
def heads(qtbot: QtBot) -> Iterator[Rig]:
    """A network that answers with a digit and its parity, which counts half."""
    for rig in rig_of("mnist", qtbot):
        rig.document.open(open_project("multi_digit"))
        yield rig


def of_two(first: int, count: int) -> events.Steps:
    losses = np.full(count, 2.0, np.float32)
    parts = {"digit": losses * 0.75, "parity": losses / 2}
    return events.Steps(1, first, losses, np.full(count, 0.5, np.float32), 0.001, parts)


def of_epoch(step: int, metrics: dict[str, Any]) -> events.EpochEnded:
    return events.EpochEnded(1, 1, step, 2.0, 0.5, 0.625, 0.75, metrics=metrics)


def dashes(view: CurveView) -> dict[str, tuple[str, tuple[float, ...]]]:
    """Colour and dash of every curve that the crosshair names, as pyqtgraph draws it."""
    pens = {line.track.label: line.opts["pen"] for line in view.frame.chart._lines if line.track.hover}
    drawn = {label: pen for label, pen in pens.items() if pen is not None}
    solid = Qt.PenStyle.SolidLine
    return {k: (p.color().name(), () if p.style() == solid else tuple(p.dashPattern())) for k, p in drawn.items()}


def test_each_output_has_a_curve_and_what_it_adds_to_the_loss(heads: Rig) -> None:
    heads.put(prepared(1), of_two(1, 30), of_epoch(30, HEADS))
    loss, right = heads.panel.loss, heads.panel.accuracy
    heads.paint(heads.panel)
    assert loss.frame.chart.hover_values(30) == pytest.approx(
        {
            "train": 2.0,
            "smoothed": 2.0,
            "validation": 0.625,
            "digit": 1.5,
            "digit, validation": 0.5,
            "parity × 0.5": 0.5,
            "parity × 0.5, validation": 0.125,
        }
    )
    told = right.frame.chart.hover_values(30)
    assert told == pytest.approx({"train": 0.5, "smoothed": 0.5, "validation": 0.75, "parity": 0.875})
    assert loss.frame.legend.accessibleName() == "total 2.00 · digit 1.50 · parity × 0.5 0.500"
    assert right.frame.legend.accessibleName() == f"digit 75.0{THIN}% · parity 87.5{THIN}%"
    assert right.title() == "Accuracy" and loss.frame.legend.isVisible()


def test_no_two_curves_differ_by_their_colour_alone(heads: Rig) -> None:
    heads.put(prepared(1), of_two(1, 30), of_epoch(30, HEADS))
    found = dashes(heads.panel.loss)
    assert len({found[label][1] for label in ("smoothed", "digit", "parity × 0.5")}) == 3
    assert found["smoothed"][1] == ()


def test_one_output_looks_as_it_always_did(heads: Rig) -> None:
    heads.document.open(open_project("mnist_mlp"))
    one = {"output": {"validation": {"loss": 0.5, "accuracy": 0.75, "f1": 0.7}}}
    heads.put(prepared(1), steps(1, 1, np.full(30, 2.0), np.full(30, 0.5)), of_epoch(30, one))
    heads.paint(heads.panel)
    for view in (heads.panel.loss, heads.panel.accuracy):
        assert not view.frame.legend.isVisible()
        labels = [(track.label, track.style, track.dash) for track in view.frame.chart.tracks if track.hover]
        assert labels == [
            *(("previous run", "line", 0), ("train", "band", 0), ("smoothed", "line", 0)),
            *(("test", "diamonds", 0), ("validation", "dots", 0)),
        ]


def test_a_metric_is_chosen_in_the_menu(heads: Rig, tmp_path: Path) -> None:
    heads.document.open(open_project("diabetes_mlp"))
    view = heads.panel.accuracy
    assert view.isVisible() and view.title() == "RMSE"
    names = [a.text() for a in view.menu.actions() if a.objectName().startswith("metric_")]
    assert names == ["RMSE", "MAE", "R²"]
    measured = {"output": {"validation": {"loss": 4.0, "rmse": 2.0, "mae": 1.5, "r2": -0.25}}}
    heads.put(prepared(1), steps(1, 1, np.full(30, 2.0)))
    heads.put(events.EpochEnded(1, 1, 30, 2.0, None, 4.0, None, metrics=measured))
    heads.paint(view)
    assert view.frame.chart.hover_values(30) == {"validation": 2.0}
    next(a for a in view.menu.actions() if a.text() == "R²").trigger()
    heads.paint(view)
    assert view.frame.chart.hover_values(30) == {"validation": -0.25}
    assert view.figures()[0].text == "val −0.250"
    low, high = view.frame.chart._box.viewRange()[1]
    assert low < -0.25 < high
    assert view.accessibleName() == "R²" and heads.panel.strip.buttons[1].text() == "R²"
    view.export_csv(tmp_path / "r2.csv")
    rows = list(csv.DictReader((tmp_path / "r2.csv").open()))
    assert [(row["step"], row["validation_r2"]) for row in rows] == [("30", "-0.25")]
    heads.document.open(open_project("multi_digit"))
    assert view.title() == "Accuracy"


def test_only_what_has_a_metric_is_offered_one(heads: Rig) -> None:
    heads.document.open(open_project("vae"))
    assert not heads.panel.accuracy.isVisible()
    heads.document.open(open_project("distillation"))
    heads.put(prepared(1), of_epoch(30, {"teacher_label": {"validation": {"loss": 1.0, "accuracy": 0.5}}}))
    assert heads.panel.accuracy.frame.chart.hover_values(30) == {"validation": 0.75, "teacher_label": 0.5}


def test_a_renamed_output_keeps_its_curve(heads: Rig) -> None:
    heads.put(prepared(1), of_two(1, 30), of_epoch(30, HEADS))
    heads.document.edit("rename", rename_node(heads.document.graph, "parity", "odd"))
    heads.paint(heads.panel)
    assert heads.panel.loss.frame.chart.hover_values(30)["odd × 0.5"] == pytest.approx(0.5)
    assert heads.panel.accuracy.frame.chart.hover_values(30)["odd"] == pytest.approx(0.875)
    heads.document.edit("weigh", set_params(heads.document.graph, "odd", {"weight": 2.0}))
    heads.paint(heads.panel)
    assert heads.panel.loss.frame.chart.hover_values(30)["odd × 2"] == pytest.approx(2.0)


def test_the_file_of_a_plot_names_the_output_of_each_row(heads: Rig, tmp_path: Path) -> None:
    heads.put(prepared(1), of_two(1, 3), of_epoch(3, HEADS))
    heads.panel.loss.export_csv(tmp_path / "loss.csv")
    rows = list(csv.DictReader((tmp_path / "loss.csv").open()))
    assert [row["output"] for row in rows] == ["total"] * 3 + ["digit"] * 3 + ["parity"] * 3
    assert [row["train_loss"] for row in rows[6:]] == ["1", "1", "1"]
    assert rows[5]["validation_loss"] == "0.5" and rows[8]["validation_loss"] == "0.25"


def test_curves_come_back_from_a_run_and_from_a_file(heads: Rig, tmp_path: Path) -> None:
    result = train(open_project("multi_digit"), limit=300, epochs=2, out=tmp_path)
    heads.panel.show_curves(curves_file.read(tmp_path))
    last = result["metrics"]["parity"]["validation"]

    def told() -> tuple[float, float, float]:
        loss, right = heads.panel.loss.frame.chart, heads.panel.accuracy.frame.chart
        halved = loss.hover_values(10**6)["parity × 0.5, validation"]
        return halved, right.hover_values(10**6)["parity"], right.hover_values(10**6)["validation"]

    accuracy = result["metrics"]["digit"]["validation"]["accuracy"]
    assert told() == pytest.approx((last["loss"] / 2, last["accuracy"], accuracy))
    (tmp_path / "kept").mkdir()
    assert curves_file.write(tmp_path / "kept", heads.panel.curves(10**9))
    heads.panel.clear()
    assert heads.panel.loss.frame.chart.hover_values(5) == {}
    heads.panel.show_curves(curves_file.read(tmp_path / "kept"))
    assert told() == pytest.approx((last["loss"] / 2, last["accuracy"], accuracy))


def test_a_table_of_before_and_one_of_odd_names_are_read(tmp_path: Path) -> None:
    head = "epoch,step,train_loss,train_accuracy,val_loss,val_accuracy,learning_rate,seconds"
    (tmp_path / "history.csv").write_text(f"{head}\r\n1,10,2.0,0.1,1.5,0.25,0.001,0.5\r\n")
    assert set(curves_file.read(tmp_path)) == {"loss", "accuracy"}
    (tmp_path / "history.csv").write_text(
        f"{head},validation/a.b/c/rmse,validation/a.b/c/loss\r\n1,10,2.0,,1.5,,0.001,0.5,3.0,9.0\r\n"
    )
    found = curves_file.read(tmp_path)
    (tmp_path / "kept").mkdir()
    assert curves_file.write(tmp_path / "kept", found)
    again = curves_file.read(tmp_path / "kept")
    for curves in (found, again):
        assert curves_file.parts_of(curves, "loss").keys() == {(), ("a.b/c",)}
        assert curves_file.parts_of(curves, "accuracy")["rmse", "a.b/c"]["validation"].tolist() == [3.0]


def test_what_the_test_part_gave_is_marked_for_each(heads: Rig) -> None:
    heads.put(prepared(1), of_two(1, 30), epoch(1, 30, 0.5, 0.5))
    figures = {"digit": {"loss": 1.0, "accuracy": 0.625}, "parity": {"loss": 3.0, "accuracy": 0.375}}
    heads.put(events.Evaluated(1, 30, 100, 2.5, 0.625, figures=figures))
    assert heads.panel.loss.frame.chart.hover_values(30)["parity × 0.5, test"] == pytest.approx(1.5)
    assert heads.panel.accuracy.frame.chart.hover_values(30)["parity, test"] == pytest.approx(0.375)
    parts = {node: {"test": values} for node, values in figures.items()}
    heads.put(of_two(31, 5), events.Finished({"test_loss": 5.0, "test_accuracy": 0.125, "metrics": parts}, 1))
    assert heads.panel.loss.frame.chart.hover_values(35)["test"] == 5.0
