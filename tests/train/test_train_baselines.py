"""What needs no network beside the network: figures are scikit-learn 1.9.1's, on the same parts."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from train_kit import Recorder, points

from playground import data
from playground.cli import main
from playground.project.opening import open_project
from playground.train.link.events import Evaluated
from playground.train.run import trees
from playground.train.run.loop import train
from playground.train.run.runner import Runner


def figures(preset: str, options: dict[str, Any] | None = None) -> dict[str, Any]:
    project = open_project(preset)
    project = replace(project, options={**project.options, **(options or {})})
    result = train(project, epochs=1, on_baselines=lambda found, result: None)
    (own,) = result["baselines"].values()
    return {name: parts["test"] for name, parts in own.items()}


def test_classes_are_told_as_by_scikit_learn() -> None:
    """LogisticRegression(tol=1e-8) behind a StandardScaler, both fitted on the training part."""
    found = figures("iris_mlp")["logistic regression"]
    assert (found["accuracy"], found["f1"]) == pytest.approx((0.9666666666666667, 0.9696342305037957), rel=1e-6)
    found = figures("breast_cancer")
    assert found["logistic regression"]["accuracy"] == pytest.approx(0.9473684210526315)
    # Of two classes ours has two rows of weights, both of which are kept small.
    assert found["logistic regression"]["auc"] == pytest.approx(0.9958717053032708, abs=2e-3)
    labels = data.load("breast-cancer").test.targets
    assert found["majority class"]["accuracy"] == pytest.approx(np.mean(labels == 1))


def test_numbers_are_told_as_by_scikit_learn() -> None:
    found = figures("diabetes_mlp")
    assert found["linear regression"]["rmse"] == pytest.approx(57.6051139831543, rel=1e-4)
    assert found["linear regression"]["mae"] == pytest.approx(45.860530853271484, rel=1e-4)
    assert found["linear regression"]["r2"] == pytest.approx(0.328849732875824, rel=1e-4)
    loaded = data.load("diabetes")
    wanted = np.sqrt(np.mean((loaded.test.targets - loaded.train.targets.mean()) ** 2))
    assert found["mean"]["rmse"] == pytest.approx(wanted, rel=1e-4)


def test_users_and_items_are_columns_of_zeros_and_ones() -> None:
    """A sum of how kind each user and how good each item is explains about a third of the ratings' spread."""
    assert 0.3 < figures("recommender", {"samples": 6000})["linear regression"]["r2"] < 0.6


def test_what_tells_no_class_or_number_has_none() -> None:
    project = open_project("reverse_digits")
    project = replace(project, options={**project.options, "samples": 200})
    assert train(project, epochs=1, on_baselines=lambda found, result: None)["baselines"] == {}


def test_tables_are_told_by_trees_as_by_scikit_learn() -> None:
    """Grown in steps, with other tasks between: the same as grown at once."""
    loaded = data.load("wine")
    model = HistGradientBoostingClassifier(early_stopping=False, random_state=0)
    model.fit(loaded.train.inputs, loaded.train.targets)
    told = model.predict(loaded.test.inputs)
    assert figures("wine_mlp")[trees.NAME]["accuracy"] == pytest.approx(np.mean(told == loaded.test.targets))
    loaded = data.load("diabetes")
    numbers = HistGradientBoostingRegressor(early_stopping=False, random_state=0)
    numbers.fit(loaded.train.inputs, loaded.train.targets[:, 0])
    errors = numbers.predict(loaded.test.inputs) - loaded.test.targets[:, 0]
    assert figures("diabetes_mlp")[trees.NAME]["rmse"] == pytest.approx(np.sqrt(np.mean(errors**2)), rel=0.05)


def test_several_numbers_and_classes_that_lack_samples_are_told_by_trees() -> None:
    rng = torch.Generator().manual_seed(0)
    x, y = torch.randn(400, 2, generator=rng), torch.randint(0, 2, (400,), generator=rng) * 2
    wanted = torch.stack([x[:, 0] * 3, -x[:, 1]], 1)
    assert (_run(trees.grown(x, wanted, None))(x) - wanted).abs().mean(0).max() < 0.3
    chances = _run(trees.grown(x, y, 4))(x).exp()
    assert chances[:, [1, 3]].max() < 1e-6 and (chances.argmax(1) == y).float().mean() > 0.7
    assert torch.equal(_run(trees.grown(x, torch.full((400,), 3), 4))(x).argmax(1), torch.full((400,), 3))


def _run(steps: Generator[None, None, trees.Told]) -> trees.Told:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def test_pictures_series_and_an_installation_without_scikit_learn_have_no_trees(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = open_project("sunspots_rnn")
    (own,) = train(project, epochs=1, on_baselines=lambda found, result: None)["baselines"].values()
    assert trees.NAME not in own and "linear regression" in own
    monkeypatch.setattr(trees, "find_spec", lambda name: None)
    assert trees.NAME not in figures("wine_mlp")


def test_a_network_that_does_no_better_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "find_spec", lambda name: None)
    assert main(["train", "iris_mlp", "--epochs", "1", "--out", str(tmp_path), "--json"]) == 0
    told = capsys.readouterr()
    assert (
        "logistic regression reaches Accuracy 0.9667" in told.err and "no better than what needs no network" in told.err
    )
    assert json.loads(told.out.splitlines()[-1])["baselines"]["output"]["logistic regression"]["test"]["accuracy"] > 0.9
    assert json.loads((tmp_path / "result.json").read_text())["baselines"]
    assert main(["evaluate", str(tmp_path), "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert "no better than what needs no network" in again["beside"][0]
    assert main(["train", "spiral_mlp", "--epochs", "150"]) == 0
    told = capsys.readouterr()
    assert "Without a network logistic regression reaches" in told.err and "no better" not in told.err


def test_the_window_is_told_with_the_test_part(runner: Runner, outbox: Recorder) -> None:
    project = points("spiral", options={"samples": 100}, epochs=1)
    runner.prepare(project)
    runner.evaluate()
    event = outbox.wait(Evaluated)
    (sentence,) = event.beside
    assert str(sentence).startswith("Without a network")
