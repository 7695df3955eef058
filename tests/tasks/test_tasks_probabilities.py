"""Losses that compare probabilities, against their formulas and against the losses of logits."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch

from playground import data
from playground.compile.check import check
from playground.graph.model import Graph, Link, Node
from playground.tasks.answers import task_of
from playground.train.step.objective import Asked

SEED = torch.Generator().manual_seed(5)


def chain(*layers: tuple[str, str], loss: str) -> Graph:
    nodes = [Node("input", "Input"), Node("flat", "Flatten"), Node("dense", "Linear", {"out_features": 10})]
    nodes += [Node(name, kind) for name, kind in layers]
    nodes.append(Node("output", "Output", {"loss": loss}))
    return Graph(tuple(nodes), tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def asked(loss: str) -> Asked:
    main = task_of(chain(loss=loss), data.describe("mnist")).main
    assert main is not None and main.loss.type == loss
    return Asked(main)


def test_cross_entropy_of_probabilities_is_that_of_keras() -> None:
    chances = torch.randn(7, 10, generator=SEED).softmax(1)
    target = torch.randint(0, 10, (7,), generator=SEED)
    chances[0, target[0]] = 0.0  # Keras cuts at its epsilon
    wanted = -np.log(np.clip(chances.numpy()[np.arange(7), target], 1e-7, 1)).mean()
    assert asked("CategoricalCrossentropy").loss(chances, target).item() == pytest.approx(wanted, rel=1e-5)


def test_the_three_cross_entropies_agree_on_one_network() -> None:
    logits, target = torch.randn(9, 10, generator=SEED), torch.randint(0, 10, (9,), generator=SEED)
    usual = asked("CrossEntropyLoss")
    for loss, output in (("CategoricalCrossentropy", logits.softmax(1)), ("NLLLoss", logits.log_softmax(1))):
        other = asked(loss)
        assert other.loss(output, target).item() == pytest.approx(usual.loss(logits, target).item(), rel=1e-5)
        assert torch.allclose(other.probabilities(output), usual.probabilities(logits), atol=1e-6)
        assert torch.allclose(other.log_chances(output.double()), logits.double().log_softmax(1), atol=1e-5)


def test_binary_cross_entropy_of_probabilities_is_that_of_logits() -> None:
    logits, target = torch.randn(9, 10, generator=SEED), torch.randint(0, 10, (9,), generator=SEED)
    wanted = asked("BCEWithLogitsLoss").loss(logits, target).item()
    assert asked("BCELoss").loss(logits.sigmoid(), target).item() == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize(("loss", "layer"), [("CategoricalCrossentropy", "Softmax"), ("NLLLoss", "LogSoftmax")])
def test_what_such_a_loss_asks_for_is_told_and_one_click_away(loss: str, layer: str) -> None:
    info = data.describe("mnist")
    assert not check(chain(("last", layer), loss=loss), info).problems
    bare = chain(loss=loss)
    (problem,) = check(bare, info).problems
    assert problem.severity == "warning" and layer in str(problem.message)
    mended = problem.fixes[0].edit(bare)
    assert any(node.type == layer for node in mended.nodes)
    assert not check(mended, info).problems
