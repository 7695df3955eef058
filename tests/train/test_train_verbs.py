"""Each verb is written once: it makes a command that can be sent, and whoever does it has a method of its name."""

from __future__ import annotations

import inspect
import pickle
from concurrent.futures import Future
from typing import Any

import pytest
from train_kit import Recorder, digits

from playground.errors import TrainingError
from playground.train.link.commands import Command, Look, Question, Turn
from playground.train.link.events import Failed, RunState
from playground.train.link.inbox import Inbox
from playground.train.link.remote import RemoteRunner
from playground.train.link.verbs import Verbs
from playground.train.look.predictor import Predictor
from playground.train.machine import device
from playground.train.run.filing import Filing
from playground.train.run.runner import Runner
from playground.train.run.worker import Worker

DOERS: dict[type[Command], type] = {Turn: Worker, Look: Predictor, Question: Filing}
HOW = {"tell", "ask", "state", "close"}
VERBS = [name for name in vars(Verbs) if not name.startswith("_") and name not in HOW]


class Listener(Verbs):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Command] = []

    def tell(self, command: Turn | Look) -> bool:
        self.heard.append(command)
        return True

    def ask(self, question: Question) -> Future[Any]:
        self.heard.append(question)
        return Future()

    @property
    def state(self) -> RunState:
        return RunState.IDLE

    def close(self) -> None: ...


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_has_one_doer(verb: str) -> None:
    listener = Listener()
    given = {
        "project": digits(),
        "path": "w.safetensors",
        "folder": "run",
        "format_name": "onnx",
        "probe": "filters",
        "image": None,
        "index": 1,
    }
    method = getattr(listener, verb)
    method(
        *(given[p.name] for p in inspect.signature(method).parameters.values() if p.default is p.empty and p.kind < 2)
    )
    (command,) = listener.heard
    assert command.verb == verb
    doing = getattr(DOERS[type(command)], verb)
    inspect.signature(doing).bind(None, *command.arguments, **command.options)
    assert pickle.loads(pickle.dumps(command)) == command


@pytest.mark.parametrize("runner", [Runner, RemoteRunner])
def test_no_side_has_a_verb_of_its_own(runner: type[Verbs]) -> None:
    assert set(VERBS) & set(vars(runner)) == set()


def test_numbers_are_given_once_and_in_order() -> None:
    listener = Listener()
    assert (listener.begin(), listener.set_drawing(None), listener.change_data(digits())) == (1, 2, 3)


def test_an_update_takes_the_place_of_the_one_right_before() -> None:
    inbox = Inbox()
    for command in (Turn("update", (1,)), Turn("update", (2,)), Turn("pause"), Turn("update", (3,))):
        inbox.put(command)
    assert [inbox.get()[0].arguments for _ in range(3)] == [(2,), (), (3,)]
    assert not inbox.waiting


def test_where_training_cannot_begin_questions_are_refused(outbox: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> tuple[str, ...]:
        raise OSError("no driver")

    monkeypatch.setattr(device, "available", broken)
    runner = Runner(outbox)
    runner.prepare(digits())
    outbox.wait(Failed)
    with pytest.raises(TrainingError, match="no driver"):
        runner.load_state("weights.safetensors").result(10)
    runner.close()
