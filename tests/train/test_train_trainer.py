"""Training without a thread, on real digits: against a loop written by hand, and what a person relies on."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from train_kit import chain, digits, points, small_cnn

from playground import data
from playground.errors import Cancelled, CompileError, TrainingError
from playground.graph.files import Project, read_project
from playground.graph.model import remove_nodes
from playground.project.settings import TrainingSettings
from playground.train.link.events import EpochEnded, Event, Failed, Finished, Prepared, Progress, Steps
from playground.train.run.assemble import build_model, load_data, settings_of
from playground.train.run.loop import train
from playground.train.run.trainer import Moment, Trainer
from playground.train.step.gradients import GradientProbe
from playground.train.step.trouble import NotFinite

KEYS = [
    "project",
    "device",
    "seed",
    "epochs",
    "parameters",
    "train_samples",
    "seconds",
    "samples_per_second",
    "train_loss",
    "val_loss",
    "val_accuracy",
    "test_loss",
    "test_accuracy",
    "metrics",
]


def trainer_of(project: Project, limit: int | None = 400) -> tuple[Trainer, list[Event]]:
    settings = settings_of(project)
    events: list[Event] = []
    dataset = load_data(project, None, settings.seed, limit)
    model = build_model(project, dataset.info, settings.seed)
    return Trainer(project.name, dataset, model, settings, events.append), events


def losses_of(events: list[Event]) -> np.ndarray[Any, Any]:
    return np.concatenate([e.losses for e in events if isinstance(e, Steps)])


def run_steps(trainer: Trainer, n: int) -> None:
    for moment in trainer.run():
        n -= moment is Moment.STEP
        if n == 0:
            break
    trainer.report()


def by_hand(
    project: Project, limit: int, *, l1: float = 0.0, clip: float | None = None
) -> tuple[list[float], nn.Module]:
    """The same run as a plain PyTorch loop."""
    settings = settings_of(project)
    dataset = load_data(project, None, settings.seed, limit)
    model = build_model(project, dataset.info, settings.seed).train()
    images = torch.from_numpy(dataset.train.inputs).float() / 255
    images = (images - torch.from_numpy(dataset.mean).view(1, -1, 1, 1)) / torch.from_numpy(dataset.std).view(
        1, -1, 1, 1
    )
    targets = torch.from_numpy(dataset.train.targets)
    optimizer = torch.optim.Adam(model.parameters(), lr=settings.optimizer["lr"])
    shuffle = torch.Generator().manual_seed(settings.seed)
    losses = []
    for _ in range(settings.epochs):
        for index in torch.randperm(len(targets), generator=shuffle).split(settings.batch_size):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images[index]), targets[index])
            losses.append(loss.item())
            if l1:
                loss = loss + l1 * sum(p.abs().sum() for p in model.parameters() if p.ndim > 1)
            loss.backward()
            if clip is not None:
                nn.utils.clip_grad_norm_(model.parameters(), clip)
            optimizer.step()
    return losses, model


@pytest.mark.parametrize("settings", [{}, {"l1": 0.01}, {"clip_norm": 0.05}, {"l1": 0.003, "clip_norm": 0.5}], ids=str)
def test_a_run_is_what_a_loop_by_hand_gives(settings: dict[str, Any]) -> None:
    project = small_cnn(epochs=2, seed=5, **settings)
    expected, model = by_hand(project, 230, l1=settings.get("l1", 0.0), clip=settings.get("clip_norm"))
    trainer, events = trainer_of(project, 230)
    for _ in trainer.run():
        pass
    assert losses_of(events) == pytest.approx(expected, rel=1e-3, abs=1e-4)
    for mine, theirs in zip(trainer.model.parameters(), model.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-2, atol=1e-3)


def test_digits_are_learned_and_every_event_comes() -> None:
    events: list[Event] = []
    result = train(digits(epochs=4), limit=500, on_event=events.append)
    assert list(result) == KEYS
    json.dumps(result, allow_nan=False)
    assert result["test_accuracy"] > 0.7
    assert result["train_samples"] == 500
    assert result["epochs"] == 4
    prepared = events[0]
    assert isinstance(prepared, Prepared)
    assert (prepared.train_samples, prepared.steps_per_epoch, prepared.precision) == (500, 10, "float32")
    assert prepared.device.startswith("cpu · ")
    losses = losses_of(events)
    assert len(losses) == 40
    assert losses[-10:].mean() < 0.6 * losses[:5].mean()
    firsts = [(e.first, len(e.losses)) for e in events if isinstance(e, Steps)]
    assert [first for first, _ in firsts] == [1 + sum(n for _, n in firsts[:i]) for i in range(len(firsts))]
    ended = [e for e in events if isinstance(e, EpochEnded)]
    assert [e.epoch for e in ended] == [1, 2, 3, 4]
    assert ended[-1].step == 40
    assert ended[-1].confusion is not None
    assert ended[-1].confusion.sum() == 900
    right = np.trace(ended[-1].confusion) / 900
    assert ended[-1].validation_accuracy == pytest.approx(right)
    last = [e for e in events if isinstance(e, Progress)][-1]
    assert (last.epoch, last.step, last.seconds_left is not None and last.seconds_left < 10) == (4, 10, True)
    assert isinstance(events[-1], Finished)
    assert events[-1].result == result


def test_accuracies_and_epoch_means_belong_to_their_batches() -> None:
    trainer, events = trainer_of(digits(batch_size=64, epochs=1), 150)
    for _ in trainer.run():
        pass
    losses = losses_of(events)
    accuracies = np.concatenate([e.accuracies for e in events if isinstance(e, Steps)])
    sizes = np.array([64, 64, 22])
    assert np.allclose(accuracies * sizes, np.round(accuracies * sizes), atol=1e-4)
    ended = next(e for e in events if isinstance(e, EpochEnded))
    assert ended.train_loss == pytest.approx((losses * sizes).sum() / 150, rel=1e-5)
    assert ended.train_accuracy == pytest.approx((accuracies * sizes).sum() / 150, rel=1e-5)


def test_a_single_sample_left_over_joins_the_last_batch() -> None:
    trainer, events = trainer_of(digits(batch_size=50, epochs=1), 101)
    for _ in trainer.run():
        pass
    assert trainer.steps_per_epoch == len(losses_of(events)) == 2
    assert trainer.ledger.samples == 101


def test_the_same_seed_gives_the_same_losses_and_another_does_not() -> None:
    def run(seed: int) -> Any:
        trainer, events = trainer_of(digits(seed=seed, epochs=1))
        for _ in trainer.run():
            pass
        return losses_of(events)

    first = run(1)
    assert np.array_equal(first, run(1))
    assert not np.array_equal(first, run(2))


def test_regression_has_no_accuracy() -> None:
    result = train(points("plane", outputs=1, epochs=30, optimizer={"type": "Adam", "lr": 0.02}))
    assert result["val_accuracy"] is None
    assert result["test_accuracy"] is None
    assert result["test_loss"] < 0.02


@pytest.mark.parametrize("loss", ["BCEWithLogitsLoss", "MSELoss", "HuberLoss", "L1Loss"])
@pytest.mark.parametrize("outputs", [1, 2])
def test_classes_can_be_learned_with_other_losses(loss: str, outputs: int) -> None:
    project = points(
        "gauss", outputs=outputs, loss=loss, epochs=15, batch_size=10, optimizer={"type": "Adam", "lr": 0.02}
    )
    trainer, _ = trainer_of(project, None)
    for _ in trainer.run():
        pass
    assert trainer.result is not None
    assert trainer.result["test_accuracy"] > 0.9


def test_without_validation_samples_their_metrics_are_null() -> None:
    result = train(points("gauss", options={"validation": 0.0}, epochs=1))
    assert result["val_loss"] is None
    assert result["val_accuracy"] is None


def test_early_stopping_takes_the_best_weights_back() -> None:
    trainer, _ = trainer_of(digits(epochs=12, early_stopping=2, optimizer={"type": "SGD", "lr": 0.05}), 200)
    best: list[tuple[float, dict[str, torch.Tensor]]] = []
    for moment in trainer.run():
        if moment is not Moment.EPOCH:
            continue
        assert trainer.score is not None
        state = {k: v.clone() for k, v in trainer.model.state_dict().items()}
        best.append((trainer.score.loss, state))
        if trainer.epoch == 3:  # from here on it can only get worse
            trainer.change_settings(replace(trainer.settings, optimizer=rate(60.0)), trainer.options)
    assert trainer.epoch < 12
    loss, state = min(best, key=lambda pair: pair[0])
    assert trainer.result is not None
    assert trainer.result["val_loss"] == pytest.approx(loss)
    for name, value in trainer.model.state_dict().items():
        assert torch.equal(value, state[name])


def rate(lr: float, kind: str = "SGD") -> Any:
    return TrainingSettings.from_mapping({"optimizer": {"type": kind, "lr": lr}}).optimizer


def test_live_changes_between_two_steps() -> None:
    trainer, events = trainer_of(digits(epochs=3, optimizer={"type": "SGD", "lr": 0.01}), 400)
    run_steps(trainer, 3)
    trainer.change_settings(replace(trainer.settings, optimizer=rate(0.002), batch_size=25), trainer.options)
    run_steps(trainer, 10)
    # 3 · 50 samples, then 10 · 25: the epoch ends where the samples end.
    assert trainer.ledger.samples == 400
    rates = [e.learning_rate for e in events if isinstance(e, Steps)]
    assert rates[0] == 0.01
    assert rates[-1] == 0.002
    trainer.change_settings(replace(trainer.settings, optimizer=rate(0.001, "Adam")), trainer.options)
    trainer.change_settings(replace(trainer.settings, epochs=2), trainer.options)
    for _ in trainer.run():
        pass
    assert trainer.epoch == 2


def test_a_blown_up_loss_names_step_cause_and_layer_and_keeps_good_weights(tmp_path: Path) -> None:
    project = digits(optimizer={"type": "SGD", "lr": 100.0}, epochs=20)
    events: list[Event] = []
    with pytest.raises(
        TrainingError, match=r"The loss became .* at step \d+.*lower learning rate \(now 100,"
    ) as caught:
        train(project, limit=400, on_event=events.append, out=tmp_path / "run")
    failed = events[-1]
    assert isinstance(failed, Failed)
    assert failed.kind == "nan"
    assert failed.node in ("dense1", "dense2", "relu1", "output")
    assert caught.value.node == failed.node
    assert (tmp_path / "run" / "model.safetensors").exists()


@pytest.mark.parametrize("lr", [100.0, 1e9, 1e20, 1e35])
@pytest.mark.parametrize("kind", ["SGD", "Adam"])
def test_the_last_good_weights_are_no_worse_than_untrained_ones(kind: str, lr: float) -> None:
    trainer, _ = trainer_of(digits(epochs=20), 400)
    part = rate(1.0, kind)
    huge = replace(part, values={**part.values, "lr": lr})
    trainer.change_settings(replace(trainer.settings, optimizer=huge), trainer.options)
    try:
        for _ in trainer.run():
            pass
    except NotFinite:
        trainer.take_good_weights()
        batch = trainer.train_split.piece(0, 400, trainer.objective.wanted)
        with torch.no_grad():
            loss = trainer.objective.loss(trainer.model.eval()(*batch.inputs), batch).item()
        assert math.isfinite(loss)
        assert loss < 6


def test_an_invalid_graph_is_told_before_anything_is_loaded() -> None:
    project = digits()
    broken = replace(project, graph=remove_nodes(project.graph, ["dense2"]))
    with pytest.raises(CompileError):
        train(broken)


def test_should_stop_ends_the_run_and_keeps_its_weights(tmp_path: Path) -> None:
    count = iter(range(100))
    with pytest.raises(Cancelled):
        train(digits(), limit=400, should_stop=lambda: next(count) >= 5, out=tmp_path)
    assert (tmp_path / "model.safetensors").exists()
    assert not (tmp_path / "result.json").exists()


def test_the_run_directory_holds_all_of_the_run(tmp_path: Path) -> None:
    out = tmp_path / "runs" / "first"
    project = digits(epochs=3)
    result = train(project, limit=300, out=out, epochs=2, seed=4)
    assert json.loads((out / "result.json").read_text()) == result
    assert read_project(out / "project.json").training["seed"] == 4
    rows = list(csv.DictReader((out / "history.csv").open()))
    assert [row["epoch"] for row in rows] == ["1", "2"]
    assert float(rows[-1]["val_loss"]) == pytest.approx(result["val_loss"])
    from safetensors.torch import load_file

    settings = settings_of(project)
    dataset = load_data(project, None, 4, 300)
    model = build_model(project, data.info("mnist"), settings.seed)
    model.load_state_dict(load_file(out / "model.safetensors"))
    trainer, _ = trainer_of(project, 10)
    split = type(trainer.train_split)(dataset.test, dataset, torch.device("cpu"))
    (inputs,), (target,) = split.piece(0, 1000, trainer.objective.wanted)
    with torch.no_grad():
        accuracy = (model.eval()(inputs).argmax(1) == target).float().mean().item()
    assert accuracy == pytest.approx(result["test_accuracy"], abs=0.002)


def test_the_history_has_the_rate_each_epoch_ended_with(tmp_path: Path) -> None:
    project = digits(epochs=3, optimizer={"type": "SGD", "lr": 0.1}, schedule={"type": "StepLR", "step_size": 1})
    train(project, limit=300, out=tmp_path / "run")
    rows = list(csv.DictReader((tmp_path / "run" / "history.csv").open()))
    assert [float(row["learning_rate"]) for row in rows] == pytest.approx([0.1, 0.01, 0.001])


@pytest.mark.parametrize("threshold", [1.0, 4.0])
def test_a_softplus_with_a_low_threshold_learns_the_same_in_both_engines(
    threshold: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    softplus = ("softplus1", "Softplus", {"threshold": threshold, "beta": 2.0})
    graph = chain(("dense1", "Linear", {"out_features": 8}), softplus, ("dense2", "Linear", {"out_features": 2}))
    project = replace(points(epochs=20, batch_size=10, optimizer={"type": "Adam", "lr": 0.01}), graph=graph)
    ours = train(project)
    monkeypatch.setattr("playground.train.step.engines.compact", lambda *_: None)
    theirs = train(project)
    assert ours["test_loss"] == pytest.approx(theirs["test_loss"], rel=2e-3)


@pytest.mark.parametrize("project", [digits, points], ids=["torch", "compact"])
@pytest.mark.parametrize("settings", [{}, {"l1": 0.5, "clip_norm": 0.01}], ids=["plain", "penalty and clipping"])
def test_the_gradients_shown_are_the_losses_own(project: Any, settings: dict[str, Any]) -> None:
    """torch's ``.grad`` after backward, whatever is then done to it, and whichever engine does the step."""
    chosen = project(optimizer={"type": "SGD", "lr": 0.1, "weight_decay": 0.3}, **settings)
    trainer, _ = trainer_of(chosen, 50)
    twin = build_model(chosen, trainer.dataset.info, 0)
    seen: list[Any] = []
    trainer.gradient_probe = GradientProbe(lambda step, values: seen.append(values))
    next(iter(trainer.run()))
    order = torch.randperm(50, generator=torch.Generator().manual_seed(0))
    batch = trainer.train_split.batch(order, trainer.objective.wanted)
    trainer.objective.loss(twin.train()(*batch.inputs), batch).backward()
    for node, norm in zip(seen[0]["nodes"], seen[0]["gradient_norm"], strict=True):
        grads = [p.grad for name, p in twin.named_parameters() if twin.node_of_parameter[name] == node]
        assert norm == pytest.approx(float(torch.cat([g.ravel() for g in grads]).norm()), rel=1e-4)


def test_a_run_directory_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TrainingError, match="cannot be written"):
        train(digits(), limit=100, out=tmp_path / "file" / "run")


def test_a_device_that_is_not_there_is_told() -> None:
    missing = next(
        name
        for name, there in (("mps", torch.backends.mps.is_available()), ("cuda", torch.cuda.is_available()))
        if not there
    )
    with pytest.raises(TrainingError, match=f"no {missing} device"):
        train(digits(), limit=100, device=missing)


def test_augmentation_is_applied_to_training_only() -> None:
    trainer, _ = trainer_of(small_cnn(), 100)
    index = torch.arange(20)
    wanted = trainer.objective.wanted
    (plain,) = trainer.train_split.batch(index, wanted).inputs
    (moved,) = trainer.train_split.batch(index, wanted, {"shift": 4}, torch.Generator().manual_seed(0)).inputs
    assert not torch.equal(plain, moved)
    (whole,) = trainer.train_split.piece(0, 20, wanted).inputs
    assert torch.equal(plain, whole)
    # What moves in is black: the standardised value of 0.
    assert moved.min() == pytest.approx(float(plain.min()))
