"""Live predictions and observations: through the runner, on real networks."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from train_kit import Recorder, chain, digits, points, small_cnn

from playground import data
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node, Value
from playground.train.link.events import Failed, Finished, Observation, Prediction, RunState, Steps
from playground.train.look.probes import PROBES
from playground.train.run.runner import Runner

LONG = 100_000


def digit(index: int) -> np.ndarray[Any, Any]:
    return data.load("mnist").test.inputs[index].astype(np.float32) / 255


def watched(outbox: Recorder, probe: str, key: str, **conditions: Any) -> Observation:
    after = conditions.get("after", 0)
    return outbox.wait(Observation, lambda o: o.probe == probe and o.key == key, after=after)


def test_a_drawing_is_answered_before_and_after_training(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(replace(digits(epochs=3), options={"validation": 0.5}))
    serial = runner.set_drawing(digit(0))
    first = outbox.wait(Prediction)
    assert first.serial == serial
    assert first.trained is False
    assert first.probabilities.shape == (10,)
    assert first.probabilities.dtype == np.float32
    assert first.probabilities.sum() == pytest.approx(1.0, abs=1e-5)
    runner.restart()
    outbox.wait_state(RunState.FINISHED)
    dataset = data.load("mnist")
    answers = {}
    for index in range(20):
        number = runner.set_drawing(digit(index))
        answers[index] = outbox.wait(Prediction, lambda p, n=number: p.serial == n)  # type: ignore[misc]
    assert all(p.trained for p in answers.values())
    right = sum(int(p.probabilities.argmax()) == dataset.test.targets[i] for i, p in answers.items())
    assert right >= 17


def test_the_prediction_is_the_model_s_own(runner: Runner, outbox: Recorder) -> None:
    runner.start(replace(small_cnn(epochs=1), options={"validation": 0.8}))
    outbox.wait_state(RunState.FINISHED)
    image = digit(5)
    serial = runner.set_drawing(image)
    answer = outbox.wait(Prediction, lambda p: p.serial == serial)
    dataset = data.load("mnist", {"validation": 0.8})
    model = runner.model
    assert model is not None
    seen = (torch.from_numpy(image)[None] - float(dataset.mean[0])) / float(dataset.std[0])
    with torch.no_grad():
        expected = model.eval()(seen).softmax(1)[0]
    assert answer.probabilities == pytest.approx(expected.numpy(), abs=1e-5)


def test_predictions_come_while_a_training_step_hangs(
    runner: Runner, outbox: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step waits until three drawings were answered: were predictions to wait for it, nothing would ever come."""
    go_on = threading.Event()
    stuck = threading.Event()
    plain = nn.ReLU.forward

    def slow(self: nn.ReLU, x: torch.Tensor) -> torch.Tensor:
        if self.training:
            stuck.set()
            assert go_on.wait(60)
        return plain(self, x)

    runner.prepare(digits(epochs=LONG))
    outbox.wait_state(RunState.IDLE)
    monkeypatch.setattr(nn.ReLU, "forward", slow)
    runner.watch("feature_maps", "dense1")
    runner.step(1)
    assert stuck.wait(60)
    for index in range(3):
        mark = outbox.now
        serial = runner.set_drawing(digit(index))
        outbox.wait(Prediction, lambda p, n=serial: p.serial == n, after=mark)  # type: ignore[misc]
        watched(outbox, "feature_maps", "dense1", after=mark)
    assert outbox.of(Steps) == []
    go_on.set()
    outbox.wait(Steps)


def test_predictions_follow_the_training(runner: Runner, outbox: Recorder) -> None:
    runner.start(digits(epochs=LONG))
    serial = runner.set_drawing(digit(0))
    answers: list[Prediction] = []
    mark = 0
    while len(answers) < 4:
        answers.append(outbox.wait(Prediction, lambda p: p.trained, after=mark))
        mark = outbox.after(answers[-1])
    assert {p.serial for p in answers} == {serial}
    assert len({p.probabilities.tobytes() for p in answers}) == 4


def test_taking_the_drawing_away_ends_the_answers(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(digits())
    runner.set_drawing(digit(0))
    outbox.wait(Prediction)
    last = runner.set_drawing(None)
    runner.watch("filters")
    watched(outbox, "filters", "")
    assert all(p.serial < last for p in outbox.of(Prediction))


def test_a_regression_network_gives_its_outputs(runner: Runner, outbox: Recorder) -> None:
    runner.start(points("plane", outputs=1, epochs=40, optimizer={"type": "Adam", "lr": 0.02}))
    outbox.wait_state(RunState.FINISHED)
    serial = runner.set_drawing(np.array([4.0, 4.0], np.float32))
    answer = outbox.wait(Prediction, lambda p: p.serial == serial)
    assert answer.probabilities == pytest.approx([0.8], abs=0.2)


def test_filters_of_any_layer_with_weights_can_be_seen(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(small_cnn())
    runner.watch("filters")
    first = watched(outbox, "filters", "").values
    assert str(first["node"]) == "conv1" and list(first["choices"]) == ["conv1", "dense1"]
    runner.watch("filters", "dense1")
    weights = watched(outbox, "filters", "dense1").values
    assert str(weights["node"]) == "dense1" and weights["filters"].shape == (1, 1, 10, 216)
    # A layer without weights, or one that is gone: what is shown says whose it is.
    runner.watch("filters", "relu1")
    assert str(watched(outbox, "filters", "relu1").values["node"]) == "conv1"


@pytest.mark.parametrize("training", [False, True])
def test_observations_of_every_probe_arrive(runner: Runner, outbox: Recorder, training: bool) -> None:
    project = small_cnn(epochs=LONG)
    if training:
        runner.start(project)
        runner.watch("gradients")
    else:
        runner.prepare(project)
    runner.watch("feature_maps", "conv1")
    runner.watch("feature_maps", "dense1")
    runner.watch("previews")
    runner.watch("filters")
    maps = watched(outbox, "feature_maps", "conv1").values
    assert maps["maps"].shape == (6, 24, 24)
    assert maps["maps"].dtype == np.float32
    assert maps["input"].shape == (1, 28, 28)
    assert watched(outbox, "feature_maps", "dense1").values["vector"].shape == (10,)
    assert watched(outbox, "previews", "conv1").values["maps"].shape == (4, 24, 24)
    assert watched(outbox, "previews", "input").values["maps"].shape == (1, 28, 28)
    assert watched(outbox, "previews", "flatten").values["vector"].shape == (64,)
    relu = watched(outbox, "previews", "relu1").values
    assert relu["dead"].shape == (1,)
    assert 0 <= relu["dead"][0] <= 1
    assert watched(outbox, "filters", "").values["filters"].shape == (6, 1, 5, 5)
    if training:
        gradients = watched(outbox, "gradients", "").values
        assert gradients["nodes"].tolist() == ["conv1", "dense1"]
        assert (gradients["gradient_norm"] > 0).all()
        assert (gradients["update_ratio"] > 0).all()
        assert gradients["update_ratio"].max() < 1


def test_observations_stop_when_nobody_looks(runner: Runner, outbox: Recorder) -> None:
    runner.start(small_cnn(epochs=LONG))
    runner.watch("gradients")
    watched(outbox, "gradients", "")
    runner.unwatch("gradients")
    runner.watch("filters")
    mark = outbox.now
    watched(outbox, "filters", "", after=mark)
    runner.pause()
    outbox.wait_state(RunState.PAUSED)
    assert [o for o in outbox.events[mark + 1 :] if isinstance(o, Observation) and o.probe == "gradients"] == []


def test_feature_maps_follow_drawing_and_sample_while_paused(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(small_cnn())
    outbox.wait_state(RunState.IDLE)
    runner.watch("feature_maps", "conv1")
    seen = watched(outbox, "feature_maps", "conv1").values["input"]
    assert seen == pytest.approx(digit(0))
    mark = outbox.now
    runner.set_sample(7)
    assert watched(outbox, "feature_maps", "conv1", after=mark).values["input"] == pytest.approx(digit(7))
    mark = outbox.now
    runner.set_drawing(digit(3))
    assert watched(outbox, "feature_maps", "conv1", after=mark).values["input"] == pytest.approx(digit(3))
    mark = outbox.now
    runner.set_sample(2, "train")
    train = data.load("mnist").train.inputs[2].astype(np.float32) / 255
    assert watched(outbox, "feature_maps", "conv1", after=mark).values["input"] == pytest.approx(train)
    mark = outbox.now
    runner.set_sample(None)
    assert watched(outbox, "feature_maps", "conv1", after=mark).values["input"] == pytest.approx(digit(3))


def test_feature_maps_are_the_layer_s_output(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(small_cnn())
    outbox.wait_state(RunState.IDLE)
    runner.watch("feature_maps", "relu1")
    maps = watched(outbox, "feature_maps", "relu1").values["maps"]
    dataset = data.load("mnist")
    seen = (torch.from_numpy(digit(0))[None] - float(dataset.mean[0])) / float(dataset.std[0])
    assert runner.model is not None
    with torch.no_grad():
        expected = runner.model.eval().trace(seen)[Value("relu1")][0]
    assert maps == pytest.approx(expected.numpy(), abs=1e-5)


def test_the_decision_surface_is_the_network_s_answer_at_each_point(runner: Runner, outbox: Recorder) -> None:
    runner.start(points("gauss", epochs=20, batch_size=10, optimizer={"type": "Adam", "lr": 0.02}))
    outbox.wait(Finished)
    mark = outbox.now
    runner.watch("surface", resolution=25)
    values = watched(outbox, "surface", "", after=mark).values
    assert values["grid"].shape == (2, 25, 25)
    assert values["grid"].sum(0) == pytest.approx(np.ones((25, 25)), abs=1e-5)
    # Class 0 lies around (2, 2): to the right and up, which are the last columns and the last rows.
    assert values["grid"][0, 20, 20] > 0.9
    assert values["grid"][0, 4, 4] < 0.1
    assert values["train"].shape[1] == values["test"].shape[1] == 3
    assert set(values["train"][:, 2]) == {0.0, 1.0}


def test_the_surface_of_a_regression_is_one_grid(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(points("plane", outputs=1))
    runner.watch("surface")
    assert watched(outbox, "surface", "").values["grid"].shape == (50, 50)


def test_attention_weights_of_both_kinds_of_layers(runner: Runner, outbox: Recorder) -> None:
    graph = Graph(
        (
            Node("input", "Input"),
            Node("rows", "Reshape", {"shape": [28, 28]}),
            Node("attention", "MultiheadAttention", {"num_heads": 2}),
            Node("block", "TransformerEncoderLayer", {"nhead": 4, "dim_feedforward": 32, "norm_first": True}),
            Node("flatten", "Flatten"),
            Node("dense", "Linear", {"out_features": 10}),
            Node("output", "Output"),
        ),
        (
            Link("input", "rows"),
            Link("rows", "attention", target_port="query"),
            Link("attention", "block"),
            Link("block", "flatten"),
            Link("flatten", "dense"),
            Link("dense", "output"),
        ),
    )
    runner.prepare(replace(digits(), graph=graph))
    for node, heads in (("attention", 2), ("block", 4)):
        runner.watch("feature_maps", node)
        values = watched(outbox, "feature_maps", node).values
        assert values["matrix"].shape == (28, 28)
        assert values["attention"].shape == (heads, 28, 28)
        assert values["attention"].sum(2) == pytest.approx(np.ones((heads, 28)), abs=1e-5)


def test_every_output_that_is_read_can_be_looked_at(runner: Runner, outbox: Recorder) -> None:
    graph = Graph(
        (
            Node("input", "Input"),
            Node("rows", "Reshape", {"shape": [28, 28]}),
            Node("lstm", "LSTM", {"hidden_size": 6, "return_sequences": True}),
            Node("dense", "Linear", {"out_features": 10}),
            Node("output", "Output"),
        ),
        (Link("input", "rows"), Link("rows", "lstm"), Link("lstm", "dense", "hidden"), Link("dense", "output")),
    )
    runner.prepare(replace(digits(), graph=graph))
    runner.watch("feature_maps", "lstm")
    values = watched(outbox, "feature_maps", "lstm").values
    assert values["matrix"].shape == (28, 6)
    # What is remembered of a single layer is its last step.
    assert values["hidden/vector"] == pytest.approx(values["matrix"][-1])
    assert not any(key.startswith("cell") for key in values)


def test_filters_of_a_dense_network_are_its_templates(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(digits(hidden=12))
    runner.watch("filters")
    assert watched(outbox, "filters", "").values["filters"].shape == (12, 1, 28, 28)


def test_gradients_are_those_of_autograd() -> None:
    from playground.train.run.assemble import build_model, load_data, settings_of
    from playground.train.run.trainer import Trainer
    from playground.train.step.gradients import GradientProbe

    project = small_cnn(optimizer={"type": "SGD", "lr": 0.5})
    dataset = load_data(project, None, 0, 50)
    model = build_model(project, dataset.info, 0)
    before = {k: v.detach().clone() for k, v in model.named_parameters()}
    trainer = Trainer("", dataset, model, settings_of(project), lambda e: None)
    seen: list[Any] = []
    trainer.gradient_probe = GradientProbe(lambda step, values: seen.append((step, values)))
    next(iter(trainer.run()))
    step, values = seen[0]
    assert step == 1
    for i, node in enumerate(values["nodes"]):
        own = [k for k in before if model.node_of_parameter[k] == node]
        change = sum(float((before[k] - model.get_parameter(k).detach()).square().sum()) for k in own) ** 0.5
        size = sum(float(before[k].square().sum()) for k in own) ** 0.5
        # With plain SGD the step is the rate times the gradient.
        assert values["gradient_norm"][i] == pytest.approx(change / 0.5, rel=1e-4)
        assert values["update_ratio"][i] == pytest.approx(change / size, rel=1e-4)


def test_a_network_that_cannot_be_looked_at_says_so_once(
    runner: Runner, outbox: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: nn.ReLU, x: torch.Tensor) -> torch.Tensor:
        raise RuntimeError("no way")

    monkeypatch.setattr(nn.ReLU, "forward", broken)
    runner.prepare(digits())
    runner.set_drawing(digit(0))
    failed = outbox.wait(Failed)
    assert failed.node == "relu1"
    assert "no way" in failed.reason
    # It recovers with the next network.
    monkeypatch.undo()
    runner.prepare(digits())
    runner.set_drawing(digit(1))
    outbox.wait(Prediction)
    assert len(outbox.of(Failed)) == 1


def test_a_drawing_of_another_shape_waits_for_data_it_fits(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(points())
    serial = runner.set_drawing(digit(0))
    runner.watch("surface")
    watched(outbox, "surface", "")
    assert outbox.of(Prediction) == []
    runner.update(digits())
    assert outbox.wait(Prediction).serial == serial


def test_every_probe_is_declared_in_full() -> None:
    assert set(PROBES) == {
        "gradients",
        "feature_maps",
        "previews",
        "filters",
        "surface",
        "answers",
        "writing",
        "telling",
    }
    for name, probe in PROBES.items():
        assert probe.name == name
        assert probe.summary
        assert probe.view
        assert (probe.compute is None) == (probe.where == "step")


def test_dead_units_are_counted_over_samples(runner: Runner, outbox: Recorder) -> None:
    graph = chain(
        ("flatten", "Flatten", {}),
        ("dense1", "Linear", {"out_features": 16}),
        ("relu1", "ReLU", {}),
        ("dense2", "Linear", {"out_features": 10}),
    )
    runner.prepare(Project(dataset="mnist", graph=graph, training={"device": "cpu", "precision": "float32"}))
    outbox.wait_state(RunState.IDLE)
    assert runner.model is not None
    dense = runner.model.module_of("dense1")
    assert isinstance(dense, nn.Linear)
    with torch.no_grad():
        dense.weight.zero_()
        dense.bias.fill_(1.0)
        dense.bias[:4] = -1.0
    runner.step(1)
    outbox.wait_state(RunState.PAUSED)
    runner.watch("previews", "relu1")
    shown = outbox.wait(Observation, lambda o: o.probe == "previews" and o.step == 1)
    assert shown.values["dead"] == pytest.approx([0.25])
