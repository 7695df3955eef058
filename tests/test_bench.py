"""The bench measures what its rows say. Figures depend on the machine, so none is asserted."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
import torch

from playground.bench import figures as bench
from playground.bench import training, windowed
from playground.bench.baseline import Bare, Own, Server, prepared
from playground.cli import main
from playground.project import presets

KEYS = {"name", "what", "figure", "unit", "budget", "at_least", "met", "details"}


def rows(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    assert all(set(row) == KEYS for row in result["rows"])
    return {row["name"]: row for row in result["rows"]}


def test_every_preset_has_a_budget() -> None:
    assert set(training.PRESETS) == set(presets.names())


def test_headless_ratio_of_two_processes() -> None:
    said: list[str] = []
    only = ["headless.spiral_mlp", "memory"]
    result = bench.run(said.append, quick=True, only=only, threads=1)
    assert list(rows(result)) == only
    row = rows(result)["headless.spiral_mlp"]
    times = row["details"]["ms_per_step"]
    assert row["figure"] == pytest.approx(times["bare"] / times["float32"])
    assert row["met"] is (row["figure"] >= 1.0)
    assert rows(result)["memory"]["details"]["steps"] > 0
    assert any("headless.spiral_mlp" in line for line in said)
    assert json.loads(json.dumps(result)) == result


def test_window_rows_are_measured_in_a_window() -> None:
    result = bench.run(quick=True, only=["start", "graph_"], threads=1)
    found = rows(result)
    assert list(found) == ["start", "graph_open", "graph_edit", "graph_drag"]
    assert all(row["figure"] > 0 for row in found.values()), found
    assert found["start"]["details"]["torch_imported"] is False
    assert found["graph_open"]["details"]["layers"] == 500


def test_window_trains_and_answers_strokes() -> None:
    result = bench.run(quick=True, only=["toy_", "stroke_idle"], threads=1)
    found = rows(result)
    assert found["stroke_idle"]["figure"] > 0, found
    assert found["toy_epochs"]["figure"] > 0, found
    assert found["toy_epochs"]["details"]["train_samples"] == 200


def test_a_measurement_that_fails_is_a_row_without_a_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, **options: Any) -> dict[str, Any]:
        raise RuntimeError("no screen")

    monkeypatch.setattr(windowed, "in_window", refuse)
    result = bench.run(quick=True, only=["start", "graph_open"], threads=1)
    for row in rows(result).values():
        assert row["figure"] is None
        assert row["met"] is False
        assert row["details"] == {"error": "no screen"}
    assert "no screen" in bench.table(result)
    assert "missed: start" in bench.table(result)


def test_the_share_of_kernels_is_one_of_time() -> None:
    row = rows(bench.run(quick=True, only=["kernels.mnist_cnn"], threads=1))["kernels.mnist_cnn"]
    assert 0.2 < row["figure"] < 1, row
    assert row["details"]["steps_per_turn"] > 0


def test_a_side_that_dies_says_why() -> None:
    with training.sides("bare") as (side,), pytest.raises(RuntimeError, match="nothing_like_it"):
        side.ask(load="nothing_like_it", side="bare", threads=1)


def test_budgets_count_in_their_direction() -> None:
    at_least = bench.Row("a", "", 1.0, "×", 1.0, True)
    at_most = bench.Row("b", "", 21.0, "ms", 20.0, False)
    assert at_least.met
    assert not at_most.met
    text = bench.table(
        {
            "elsewhere": 0.3,
            "machine": "m",
            "threads": 1,
            "seconds": 1.0,
            "rows": [at_least.to_mapping(), at_most.to_mapping()],
        }
    )
    assert "missed: b" in text
    assert "other programs took 30%" in text


def test_accuracy_lost_is_judged_by_its_noise() -> None:
    lost, noise = training._lost([0.98, 0.97, 0.99], [0.97, 0.96, 0.98])
    assert lost == pytest.approx(0.01)
    assert noise == pytest.approx((0.0001 * 2 / 3) ** 0.5)


def test_both_sides_train_the_same_network_on_the_same_data() -> None:
    project, dataset = prepared("mnist_cnn", 200)
    bare, own = Bare(project, dataset), Own(project, dataset, "float32")
    for a, b in zip(bare.model.parameters(), own.trainer.model.parameters(), strict=True):
        assert torch.equal(a, b)
    columns = bare.columns
    assert len(columns["label"]) == len(dataset.train) == 200
    (seen,) = own.trainer.train_split.piece(0, 200, own.trainer.objective.wanted).inputs
    np.testing.assert_allclose(seen.numpy(), columns["image"].numpy(), atol=1e-5)
    assert not any(project.options.get(k) for k in ("flip", "shift", "rotation", "cutout", "validation"))


@pytest.mark.parametrize("preset", ["spiral_mlp", "recommender", "vae", "gan_points"])
def test_a_bare_loop_learns(preset: str) -> None:
    server = Server()
    server.answer({"load": preset, "side": "bare", "threads": 1})
    assert server.answer({"run": 20})["seconds"] > 0
    assert server.answer({"run_seconds": 0.01})["resident_mb"] > 1


def test_command_line_prints_a_row(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windowed, "in_window", lambda name, **options: {"ms": 400.0, "torch": False})
    assert main(["bench", "--quick", "--json", "--only", "start"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["rows"][0]["figure"] == pytest.approx(0.4)


def test_bench_needs_no_qt() -> None:
    code = """
import sys, playground.bench.figures, playground.bench.baseline
assert not any(name.startswith("PySide6") for name in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True)
