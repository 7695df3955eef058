"""A class for each pixel: its loss, its metrics, and what the check says of pictures that do not fit."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from playground import data
from playground.compile.check import check
from playground.graph.model import Graph, Link, Node
from playground.project.opening import open_project
from playground.tasks.answers import task_of
from playground.tasks.metrics import PixelSums, measured, metrics_for
from playground.train.step.objective import Asked

INFO = data.describe("digit-scenes")


def network(*layers: Node) -> Graph:
    nodes = [Node("input", "Input"), *layers, Node("output", "Output")]
    return Graph(tuple(nodes), tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def test_the_loss_is_the_cross_entropy_of_every_pixel() -> None:
    main = task_of(network(), INFO).main
    assert main is not None and main.goal == "pixels" and main.shape == (11, 48, 48)
    asked, generator = Asked(main), torch.Generator().manual_seed(1)
    output = torch.randn(2, 11, 48, 48, generator=generator)
    target = torch.randint(0, 11, (2, 48, 48), generator=generator)
    rows = output.permute(0, 2, 3, 1).reshape(-1, 11)
    wanted = F.cross_entropy(rows, target.flatten())
    torch.testing.assert_close(asked.loss(output, target.to(torch.uint8)), wanted)
    assert torch.equal(asked.predicted(output).flatten(), rows.argmax(1))
    torch.testing.assert_close(asked.probabilities(output).sum(1), torch.ones(2, 48, 48))
    assert [metric.name for metric in metrics_for(main)] == ["iou", "accuracy"]


def test_iou_is_that_of_sets_of_pixels() -> None:
    generator = np.random.default_rng(3)
    true, told = generator.integers(0, 4, (2, 900))
    true[true == 3] = 0
    told[told == 3] = 1  # a class that nothing has counts for nothing
    confusion = np.zeros((4, 4), np.int64)
    np.add.at(confusion, (true, told), 1)
    each = [((true == c) & (told == c)).sum() / ((true == c) | (told == c)).sum() for c in range(3)]
    found = measured(PixelSums(confusion))
    assert found["iou"] == pytest.approx(np.mean(each))
    assert found["accuracy"] == pytest.approx((true == told).mean())


def test_a_picture_of_other_channels_gets_a_convolution() -> None:
    bare = network(Node("conv", "Conv2d", {"out_channels": 7, "kernel_size": 3, "padding": "same"}))
    (problem,) = check(bare, INFO).problems
    mended = problem.fixes[0].edit(bare)
    assert check(mended, INFO).valid
    assert [node.type for node in mended.nodes].count("Conv2d") == 2


def test_presets_on_scenes_answer_masks_boxes_and_labels() -> None:
    goals = {}
    for name in ("scenes_unet", "scenes_detector", "scenes_labels"):
        graph = open_project(name).graph
        goals[name] = [answer.goal for answer in task_of(graph, INFO).answers.values()]
    assert goals == {
        "scenes_unet": ["pixels"],
        "scenes_detector": ["pixels", "numbers"],
        "scenes_labels": ["labels"],
    }
