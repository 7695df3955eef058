"""What the tests of training share: an outbox that can be waited on, and a runner whose threads end with it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from train_kit import Recorder

from playground.train.run.runner import Runner


@pytest.fixture
def outbox() -> Recorder:
    return Recorder()


@pytest.fixture
def runner(outbox: Recorder) -> Iterator[Runner]:
    runner = Runner(outbox)
    yield runner
    runner.close()
    assert not [t.name for t in threading.enumerate() if t.name.startswith("playground")]
