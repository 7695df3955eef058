"""What was learned is not lost: renames, edits and their undo, a run that goes on after its end, states in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load, save_file
from train_kit import Recorder, chain, digits, points

from playground.errors import CompileError, PlaygroundError
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node, move_nodes, remove_nodes, rename_node, renames, set_params
from playground.train.link.events import Begun, EpochEnded, Failed, Finished, Prepared, RunState, Steps
from playground.train.link.outbox import Outbox
from playground.train.run.kept import Kept, Layer
from playground.train.run.runner import Runner
from playground.train.run.state import REST, WEIGHTS
from playground.train.step.trouble import gentler

LONG = 100_000


@pytest.fixture
def another() -> Iterator[Callable[[], tuple[Runner, Recorder]]]:
    made: list[Runner] = []

    def make() -> tuple[Runner, Recorder]:
        outbox = Recorder()
        made.append(Runner(outbox))
        return made[-1], outbox

    yield make
    for runner in made:
        runner.close()


def losses(outbox: Recorder, first: int = 1) -> Any:
    """By step, whatever the run."""
    found = {e.first + i: float(loss) for e in outbox.of(Steps) for i, loss in enumerate(e.losses)}
    return np.array([found[step] for step in range(first, max(found) + 1)])


def do(runner: Runner, outbox: Recorder, steps: int) -> None:
    """So many steps and no other: of a run that was started and paused, nobody knows how many it did between."""
    mark = outbox.now
    runner.step(steps)
    outbox.wait_state(RunState.PAUSED, after=mark)


def placed(project: Project) -> Project:
    """As on a canvas: every card at a place of its own."""
    places = {n.id: (100.0 * number, 0.0) for number, n in enumerate(project.graph.nodes)}
    return replace(project, graph=move_nodes(project.graph, places))


def edited(runner: Runner, outbox: Recorder, project: Project) -> Prepared:
    mark = outbox.now
    runner.update(project)
    return outbox.wait(Prepared, after=mark)


def weights(runner: Runner) -> dict[str, torch.Tensor]:
    assert runner.model is not None
    return {name: tensor.clone() for name, tensor in runner.model.state_dict().items()}


# Renames


def test_renames_are_seen_by_place_and_by_wires() -> None:
    graph = placed(digits()).graph
    renamed = rename_node(rename_node(graph, "dense1", "first"), "relu1", "bend")
    assert renames(graph, renamed) == {"first": "dense1", "bend": "relu1"}
    assert renames(renamed, graph) == {"dense1": "first", "relu1": "bend"}
    moved = move_nodes(rename_node(graph, "dense1", "first"), {"first": (0.0, 900.0)})
    assert renames(graph, moved) == {"first": "dense1"}
    assert renames(graph, set_params(moved, "first", {"out_features": 3})) == {}
    assert renames(graph, remove_nodes(graph, ["dense1"])) == {}
    twins = Graph((Node("a", "ReLU"), Node("b", "ReLU"), Node("i", "Input")), (Link("i", "a"),))
    assert renames(twins, rename_node(twins, "b", "c")) == {"c": "b"}
    assert renames(twins, rename_node(twins, "a", "c")) == {"c": "a"}


@pytest.mark.parametrize("optimizer", ["Adam", "SGD", "RMSprop"])
@pytest.mark.parametrize("make", [lambda **s: placed(digits(**s)), lambda **s: placed(points(**s))])
def test_a_rename_in_the_middle_of_a_run_changes_no_loss(
    make: Any, optimizer: str, another: Callable[[], tuple[Runner, Recorder]]
) -> None:
    values = {} if optimizer == "Adam" else {"momentum": 0.9}
    project = make(epochs=LONG, optimizer={"type": optimizer, "lr": 0.01, **values})
    runs = []
    for renames_it in (False, True):
        runner, outbox = another()
        runner.prepare(project)
        do(runner, outbox, 7)
        if renames_it:
            graph = rename_node(rename_node(project.graph, "dense1", "first layer"), "dense2", "dense1")
            assert edited(runner, outbox, replace(project, graph=graph)).is_current
        do(runner, outbox, 7)
        runs.append(losses(outbox))
    assert np.array_equal(runs[0], runs[1])


# Edits and their undo


@pytest.mark.parametrize("make", [lambda **s: placed(digits(**s)), lambda **s: placed(points(**s))])
def test_an_edit_and_its_undo_change_no_loss(make: Any, another: Callable[[], tuple[Runner, Recorder]]) -> None:
    project = make(epochs=LONG)
    wider = replace(project, graph=set_params(project.graph, "dense1", {"out_features": 33}))
    shorter = replace(
        project,
        graph=Graph(
            tuple(n for n in project.graph.nodes if n.id != "dense1"),
            tuple(
                replace(k, source=project.graph.incoming["dense1"][0].source) if k.source == "dense1" else k
                for k in project.graph.links
                if k.target != "dense1"
            ),
        ),
    )
    runs = []
    for edits in ((), (wider, project), (shorter, project), (wider, shorter, wider, project)):
        runner, outbox = another()
        runner.prepare(project)
        do(runner, outbox, 5)
        for number, edit in enumerate(edits):
            assert edited(runner, outbox, edit).is_current == (number == len(edits) - 1)
        do(runner, outbox, 5)
        runs.append(losses(outbox))
    for run in runs[1:]:
        assert np.array_equal(run, runs[0])


def test_what_a_layer_knew_comes_back_after_training_went_on_without_it(runner: Runner, outbox: Recorder) -> None:
    project = placed(digits(epochs=LONG))
    runner.prepare(project)
    do(runner, outbox, 5)
    before = weights(runner)
    edited(runner, outbox, replace(project, graph=set_params(project.graph, "dense1", {"out_features": 33})))
    do(runner, outbox, 5)
    renamed = rename_node(set_params(project.graph, "dense1", {"out_features": 33}), "dense1", "other")
    edited(runner, outbox, replace(project, graph=renamed))
    edited(runner, outbox, replace(project, graph=set_params(project.graph, "dense1", {"out_features": 33})))
    again = edited(runner, outbox, project)
    # They are back, but the last scores are of others.
    assert not again.is_current
    assert all(torch.equal(value, before[name]) for name, value in weights(runner).items())


def test_the_score_is_old_when_the_network_computes_something_else_with_the_same_weights(
    runner: Runner, outbox: Recorder
) -> None:
    project = placed(points(epochs=LONG))
    runner.prepare(project)
    do(runner, outbox, 5)
    bent = replace(
        project,
        graph=Graph(
            tuple(replace(n, type="ReLU") if n.id == "tanh1" else n for n in project.graph.nodes), project.graph.links
        ),
    )
    assert not edited(runner, outbox, bent).is_current
    assert edited(runner, outbox, project).is_current
    assert edited(runner, outbox, replace(project, training={**project.training, "batch_size": 10})).is_current


def test_other_data_and_back_keep_what_was_learned(runner: Runner, outbox: Recorder) -> None:
    project = placed(points(epochs=LONG))
    runner.prepare(project)
    do(runner, outbox, 9)
    before = weights(runner)
    mark = outbox.now
    runner.update(replace(project, dataset="circle"))
    outbox.wait_state(RunState.IDLE, after=mark)
    assert not all(torch.equal(value, before[name]) for name, value in weights(runner).items())
    mark = outbox.now
    runner.update(project)
    assert outbox.wait_state(RunState.IDLE, after=mark).can_continue
    assert all(torch.equal(value, before[name]) for name, value in weights(runner).items())
    # Data that cannot be had take nothing away either.
    mark = outbox.now
    runner.update(replace(project, dataset="no such set"))
    outbox.wait_state(RunState.FAILED, after=mark)
    mark = outbox.now
    runner.update(project)
    assert outbox.wait_state(RunState.IDLE, after=mark).can_continue
    mark = outbox.now
    do(runner, outbox, 1)
    assert outbox.wait(Steps, after=mark).first == 10


def test_kept_layers_are_bounded_and_the_oldest_go() -> None:
    def layer(numbers: int) -> Layer:
        return Layer({"weight": torch.zeros(numbers)})

    kept = Kept(limit=4 * 100)
    kept.put("a", layer(40))
    kept.put("a", layer(50))
    kept.put("b", layer(20))
    assert len(kept) == 2
    assert kept.take("a", {"weight": torch.empty(40)}) is None
    kept.rename({"c": "a"})
    assert kept.take("a", {"weight": torch.empty(50)}) is None
    assert kept.take("c", {"weight": torch.empty(50)}) is not None
    kept.put("large", layer(101))
    assert len(kept) == 0


# Going on


def test_a_finished_run_goes_on_as_one_that_was_longer_from_the_start(
    another: Callable[[], tuple[Runner, Recorder]],
) -> None:
    project = points(epochs=4, batch_size=50)
    whole, heard = another()
    whole.start(replace(project, training={**project.training, "epochs": 8}))
    heard.wait(Finished)
    runner, outbox = another()
    runner.start(project)
    outbox.wait(Finished)
    assert outbox.wait_state(RunState.FINISHED).can_continue
    mark = outbox.now
    runner.resume()
    assert outbox.wait(Prepared, after=mark).epochs == 8
    assert outbox.wait(Finished, after=mark).result["epochs"] == 8
    assert np.array_equal(losses(outbox), losses(heard))
    assert [e.epoch for e in outbox.of(EpochEnded)] == list(range(1, 9))
    assert {e.run for e in outbox.of(Steps)} == {1}
    # A raised setting is the end to go on to, not more on top.
    mark = outbox.now
    runner.update(replace(project, training={**project.training, "epochs": 9}))
    runner.resume()
    assert outbox.wait(Finished, after=mark).result["epochs"] == 9


def test_a_stopped_run_goes_on_where_it_stopped_and_a_step_too(runner: Runner, outbox: Recorder) -> None:
    runner.start(points(epochs=LONG))
    outbox.wait(Steps)
    runner.stop()
    outbox.wait_state(RunState.STOPPED)
    done = len(losses(outbox))
    mark = outbox.now
    runner.step(3)
    outbox.wait_state(RunState.PAUSED, after=mark)
    assert outbox.wait(Steps, after=mark).first == done + 1
    mark = outbox.now
    runner.stop()
    outbox.wait_state(RunState.STOPPED, after=mark)
    mark = outbox.now
    runner.resume()
    assert outbox.wait(Steps, after=mark).first == done + 4


def test_after_early_stopping_it_goes_on_from_the_best_weights(runner: Runner, outbox: Recorder) -> None:
    project = points(epochs=200, early_stopping=1, optimizer={"type": "SGD", "lr": 5.0})
    runner.start(project)
    first = outbox.wait(Finished).result["epochs"]
    assert first < 200
    mark = outbox.now
    runner.resume()
    assert outbox.wait(Finished, after=mark).result["epochs"] > first


def test_a_failure_proposes_a_rate_that_the_run_can_go_on_with(runner: Runner, outbox: Recorder) -> None:
    project = points("plane", outputs=1, epochs=LONG, optimizer={"type": "SGD", "lr": 96.0423})
    runner.start(project)
    failed = outbox.wait(Failed)
    assert failed.rate == 0.01
    assert outbox.wait_state(RunState.FAILED).can_continue
    rate: float = failed.rate
    for _ in range(4):
        mark = outbox.now
        runner.update(replace(project, training={**project.training, "optimizer": {"type": "SGD", "lr": rate}}))
        runner.resume()
        outbox.wait(Steps, after=mark)
        runner.pause()
        outbox.wait(Prepared, after=mark)
        rate = gentler(rate)
    assert [gentler(r) for r in (0.01, 1.0, 0.003, 96.0423)] == [0.001, 0.1, 0.0002, 5]


def test_other_settings_are_taken_up_when_a_run_goes_on(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=1)
    runner.start(project)
    outbox.wait(Finished)
    before = weights(runner)
    mark = outbox.now
    training = {**project.training, "precision": "bfloat16", "batch_size": 500, "epochs": 2}
    runner.update(replace(project, training=training))
    runner.resume()
    assert outbox.wait(Prepared, lambda e: e.precision == "bfloat16", after=mark).run == 1
    assert outbox.wait(Steps, after=mark).first > 1
    outbox.wait(Finished, after=mark)
    assert not torch.equal(weights(runner)["dense1.weight"], before["dense1.weight"])


# States in a folder


@pytest.mark.parametrize(
    "project",
    [
        digits(epochs=LONG, batch_size=70),
        points(epochs=LONG, batch_size=7),
        digits(
            epochs=LONG, optimizer={"type": "SGD", "lr": 0.1, "momentum": 0.9}, schedule={"type": "ReduceLROnPlateau"}
        ),
    ],
    ids=["digits", "points", "plateau"],
)
def test_a_state_goes_on_bit_by_bit_in_another_runner(
    project: Project, tmp_path: Path, another: Callable[[], tuple[Runner, Recorder]]
) -> None:
    runner, outbox = another()
    runner.prepare(project)
    do(runner, outbox, 150)
    assert runner.save_state(tmp_path / "net.trained").result() == 150
    do(runner, outbox, 60)
    other, heard = another()
    other.prepare(project)
    fitted = other.load_state(tmp_path / "net.trained").result()
    assert (fitted.left_out, fitted.step) == ((), 150)
    do(other, heard, 60)
    assert np.array_equal(losses(heard, 151), losses(outbox)[150:])


def test_of_a_state_of_another_graph_the_layers_that_fit_are_taken(
    tmp_path: Path, another: Callable[[], tuple[Runner, Recorder]]
) -> None:
    project = digits(epochs=LONG)
    runner, outbox = another()
    runner.start(project)
    outbox.wait(Steps)
    runner.pause()
    runner.save_state(tmp_path).result()
    trained = weights(runner)
    longer = chain(
        ("flatten", "Flatten", {}),
        ("dense1", "Linear", {"out_features": 32}),
        ("relu1", "ReLU", {}),
        ("dense2", "Linear", {"out_features": 20}),
        ("dense3", "Linear", {"out_features": 10}),
    )
    other, heard = another()
    other.prepare(replace(project, graph=longer))
    fitted = other.load_state(tmp_path).result()
    assert fitted.left_out == ("dense2", "dense3")
    assert fitted.loaded == 1
    assert torch.equal(weights(other)["dense1.weight"], trained["dense1.weight"])
    assert heard.of(Prepared)[-1].is_current is False
    other.prepare(replace(project, graph=chain(("flatten", "Flatten", {}), ("out", "Linear", {"out_features": 10}))))
    with pytest.raises(CompileError, match="another network"):
        other.load_state(tmp_path).result()


def test_damaged_and_hostile_states_are_one_sentence_or_left_out(
    runner: Runner, outbox: Recorder, tmp_path: Path
) -> None:
    project = digits(epochs=LONG)
    runner.start(project)
    outbox.wait(Steps)
    runner.pause()
    runner.save_state(tmp_path).result()
    good, rest = (tmp_path / WEIGHTS).read_bytes(), (tmp_path / REST).read_bytes()
    tensors = load(good)
    for content in (b"", b"\xff" * 300, good[:-9], good[: len(good) // 2], b"\x00" * 8 + good, b"{" * 10_000):
        (tmp_path / WEIGHTS).write_bytes(content)
        with pytest.raises(PlaygroundError, match=WEIGHTS):
            runner.load_state(tmp_path).result()
    for facts in ("[" * 5000, '{"epoch": -1}', '{"step": 1e400}', "{}" + " " * 30_000 + "x", '{"plateau": [0, 1]}'):
        save_file(tensors, tmp_path / WEIGHTS, {"state": facts})
        try:
            runner.load_state(tmp_path).result()
        except PlaygroundError as error:
            assert "damaged" in str(error)
    save_file({**tensors, "dense1.weight": tensors["dense1.weight"] * float("nan")}, tmp_path / WEIGHTS)
    assert runner.load_state(tmp_path).result().left_out == ("dense1",)
    # Without its optimiser the network goes on all the same.
    (tmp_path / WEIGHTS).write_bytes(good)
    strange = {"optimizer.dense1.weight.exp_avg": torch.zeros(3), "optimizer.dense1.bias.step": torch.tensor(-1.0)}
    strange |= {"order": torch.zeros(9000, dtype=torch.int64), "shuffle": torch.zeros(7), "rubbish": torch.ones(10**6)}
    save_file(strange, tmp_path / "strange", {"step": str(runner.load_state(tmp_path).result().step)})
    for content in (b"rubbish", rest[:-5], (tmp_path / "strange").read_bytes()):
        (tmp_path / REST).write_bytes(content)
        assert runner.load_state(tmp_path).result().left_out == ()
        do(runner, outbox, 2)
        assert np.isfinite(losses(outbox)).all()


# What belongs to what


def test_what_came_before_a_beginning_is_forgotten() -> None:
    outbox = Outbox()
    outbox.put(Steps(1, 1, np.ones(1, np.float32), np.ones(1, np.float32), 0.1))
    outbox.put(Begun(3))
    assert outbox.drain() == [Begun(3)]


def test_every_event_of_a_run_names_it(runner: Runner, outbox: Recorder) -> None:
    runner.watch("gradients")
    runner.watch("previews")
    runner.set_drawing(np.zeros((1, 28, 28), np.float32))
    for _ in range(2):
        mark = outbox.now
        runner.start(digits(epochs=1))
        outbox.wait_state(RunState.FINISHED, after=mark)
    named = [e for e in outbox.events[mark:] if hasattr(e, "run")]
    assert {type(e).__name__ for e in named} >= {
        "Prepared", "Steps", "EpochEnded", "Progress", "Observation", "Finished", "StateChanged",
    }  # fmt: skip
    late = [e for e in named if e.run != 2]
    assert all(type(e).__name__ in ("StateChanged", "Observation", "Prediction", "Progress") for e in late)
    assert {e.run for e in late} <= {1}
