"""A target that is learned standardised: losses are of what is learned, all else is in the unit of the data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from train_kit import Recorder, points

from playground import data
from playground.cli import main
from playground.graph.files import Project, write_project
from playground.train.link.events import EpochEnded, Evaluated, Finished, Observation, Prediction
from playground.train.run.assemble import build_model
from playground.train.run.loop import train
from playground.train.run.runner import Runner

ON = {"standardize_target": True, "standardize": False, "samples": 200}


def plane(*, on: bool = True, **training: Any) -> Project:
    return points("plane", outputs=1, options={**ON, "standardize_target": on}, **training)


def test_plain_torch_gives_the_same_losses_and_measures() -> None:
    """A linear network without a batch order: full batches, plain gradient descent."""
    project = plane(optimizer={"type": "SGD", "lr": 0.05}, epochs=5, batch_size=1000)
    project = replace(project, graph=points("plane", outputs=1).graph)
    told: list[EpochEnded] = []
    result = train(project, on_event=lambda e: told.append(e) if isinstance(e, EpochEnded) else None)

    loaded = data.load("plane", ON)
    model = build_model(project, loaded.info, 0).float()
    x, y = (torch.from_numpy(a) for a in (loaded.train.inputs, loaded.train.targets))
    mean, std = y.mean(0), y.std(0, correction=0)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    for event in told:
        loss = nn.functional.mse_loss(model(x), (y - mean) / std)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        assert event.train_loss == pytest.approx(loss.item(), rel=1e-4)
        with torch.no_grad():
            missed = model(torch.from_numpy(loaded.validation.inputs)).numpy() * std.item() + mean.item()
        missed = missed - loaded.validation.targets
        found = event.metrics["output"]["validation"]
        assert found["loss"] == event.validation_loss == pytest.approx((missed**2).mean() / std.item() ** 2, rel=1e-4)
        assert found["mae"] == pytest.approx(np.abs(missed).mean(), rel=1e-4)
        assert found["rmse"] == pytest.approx(np.sqrt((missed**2).mean()), rel=1e-4)
    wanted = loaded.test.targets
    with torch.no_grad():
        missed = model(torch.from_numpy(loaded.test.inputs)).numpy() * std.item() + mean.item() - wanted
    r2 = 1 - (missed**2).sum() / ((wanted - wanted.mean()) ** 2).sum()
    assert result["metrics"]["output"]["test"]["r2"] == pytest.approx(r2, rel=1e-4)


def test_what_the_window_shows_is_in_the_unit_of_the_data(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(plane(epochs=60, batch_size=10))
    runner.start(plane(epochs=60, batch_size=10))
    measured = outbox.wait(Finished).result["metrics"]["output"]["test"]
    assert measured["rmse"] < 0.2
    test = data.load("plane", ON).test
    # The first answers may still be those of a network that has learned less.
    for index in range(5):
        serial = runner.set_drawing(test.inputs[index])
        near = pytest.approx(test.targets[index], abs=4 * measured["rmse"])
        outbox.wait(Prediction, lambda p, n=serial, near=near: p.serial == n and p.probabilities == near)  # type: ignore[misc]
    after = outbox.now
    runner.watch("answers")

    def is_last(seen: Observation) -> bool:
        if seen.probe != "answers":
            return False
        np.testing.assert_allclose(seen.values["wanted"], test.targets, atol=1e-5)
        return bool(np.abs(seen.values["made"] - test.targets).mean() == pytest.approx(measured["mae"], rel=1e-3))

    outbox.wait(Observation, is_last, after=after)
    runner.watch("surface", resolution=13)
    surface = outbox.wait(Observation, lambda o: o.probe == "surface", after=after).values
    # The target is (x + y) / 10: 0 in the middle, and 0.8 at (4, 4).
    assert surface["grid"][6, 6] == pytest.approx(0, abs=0.2) and surface["grid"][10, 10] > 0.5
    np.testing.assert_allclose(surface["test"][:, 2:], test.targets)
    farthest = int(np.abs(test.targets).argmax())
    runner.set_drawing(test.inputs[farthest])
    runner.watch("previews")
    learned = data.load("plane", ON).train.targets
    with torch.no_grad():
        output = runner.model.cpu()(torch.from_numpy(test.inputs[farthest][None])).numpy()[0]  # type: ignore[union-attr]
    card = pytest.approx(output * learned.std() + learned.mean(), rel=1e-3)
    outbox.wait(Observation, lambda o: o.probe == "previews" and o.key == "output" and o.values["vector"] == card)


def test_what_learned_one_unit_does_not_answer_in_another(runner: Runner, outbox: Recorder) -> None:
    project = plane(epochs=40, batch_size=10)
    other = replace(project, options={**project.options, "standardize_target": False})
    drawing = data.load("plane", ON).test.inputs[0]
    runner.prepare(project)
    runner.start(project)
    outbox.wait(Finished)
    serial = runner.set_drawing(drawing)
    learned = outbox.wait(Prediction, lambda p: p.serial == serial and p.trained).probabilities
    mark = outbox.now
    runner.change_data(other)
    assert not outbox.wait(Prediction, after=mark).trained, "it begins anew"
    mark = outbox.now
    runner.change_data(project)
    outbox.wait(Prediction, lambda p: p.trained and p.probabilities == pytest.approx(learned, abs=0.05), after=mark)


def test_a_window_takes_weights_with_the_units_they_were_trained_in(
    runner: Runner, outbox: Recorder, tmp_path: Path
) -> None:
    project = plane(epochs=40, batch_size=10)
    result = train(project, out=tmp_path, limit=25)
    runner.prepare(project)
    runner.load_state(tmp_path / "model.safetensors").result(30)
    after = outbox.now
    runner.evaluate()
    found = outbox.wait(Evaluated, after=after)
    assert found.figures["output"]["rmse"] == pytest.approx(result["metrics"]["output"]["test"]["rmse"], rel=1e-5)


def test_without_the_option_nothing_is_shifted(tmp_path: Path) -> None:
    project = plane(on=False, epochs=3)
    result = train(project, out=tmp_path)
    found = result["metrics"]["output"]["test"]
    assert found["rmse"] ** 2 == pytest.approx(found["loss"], rel=1e-5)
    assert '"units"' not in (tmp_path / "model.json").read_text()


def test_the_command_line_says_what_losses_are_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_project(plane(epochs=1), tmp_path / "on.json")
    write_project(plane(on=False, epochs=1), tmp_path / "off.json")
    for arguments in (
        ["train", str(tmp_path / "on.json"), "--out", str(tmp_path / "run")],
        ["evaluate", str(tmp_path / "run")],
    ):
        assert main(arguments) == 0
        assert "losses are of standardised targets" in capsys.readouterr().err
    assert main(["train", str(tmp_path / "off.json")]) == 0
    assert "standardised" not in capsys.readouterr().err
