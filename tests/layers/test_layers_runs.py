"""What check calls valid runs: plain torch takes it forward and backward while training, with finite values.

Random parameters and shapes for every registered layer, in batches of one and of two samples.
"""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from test_layers_harness import LAYERS, network, parameters, rebuilt, shapes, tensors

from playground.compile.check import Terms, check
from playground.compile.source import model_class
from playground.layers import registry

# 5 draws for each of some 45 layers always, 3 000 in all when asked for.
FEW, MANY = 5, 70


def draw_and_run(name: str, data: st.DataObject) -> None:
    layer = registry()[name]
    params: dict[str, Any] = data.draw(parameters(layer))
    given_shapes = data.draw(shapes(layer))
    batch = data.draw(st.sampled_from([1, 2]))
    graph = network(layer, params, given_shapes)
    report = check(graph, terms=Terms(batch_size=batch))
    if not report.valid:
        return
    torch.manual_seed(0)
    module = rebuilt(model_class(graph, report=report)).train()
    inputs = [
        x[:1].repeat(batch, *[1] * (x.ndim - 1)) + torch.arange(batch).view(-1, *[1] * (x.ndim - 1)) % 2
        for x in tensors(layer, given_shapes)
    ]
    # Two samples that differ, and whole numbers where they are asked for.
    inputs = [x % 9 if layer.reads_numbers_of_things else x.requires_grad_() for x in inputs]
    output = module(*inputs)
    assert tuple(output.shape) == (batch, *(report.shape("layer") or ()))
    assert output.isfinite().all()
    if output.requires_grad:
        output.float().square().sum().backward()
        learned = [*inputs, *module.parameters()]
        assert all(x.grad is None or x.grad.isfinite().all() for x in learned)


@pytest.mark.parametrize("name", LAYERS)
@settings(max_examples=FEW)
@given(data=st.data())
def test_what_is_valid_runs(name: str, data: st.DataObject) -> None:
    draw_and_run(name, data)


@pytest.mark.slow
@pytest.mark.parametrize("name", LAYERS)
@settings(max_examples=MANY)
@given(data=st.data())
def test_what_is_valid_runs_thousands(name: str, data: st.DataObject) -> None:
    draw_and_run(name, data)


@pytest.mark.parametrize(
    ("shape", "name", "params", "batch"),
    [
        ((1, 28, 28), "MaxPool2d", {"kernel_size": 2, "padding": 1, "dilation": 29}, 2),
        ((1, 4, 28), "MaxPool2d", {"kernel_size": 2, "padding": (1, 0), "dilation": (5, 1)}, 2),
        ((3, 5), "MaxPool1d", {"kernel_size": 2, "padding": 1, "dilation": 6}, 2),
        ((8,), "GroupNorm", {"num_groups": 8}, 2),
        ((4, 1, 1), "GroupNorm", {"num_groups": 4}, 2),
        ((4, 1, 1), "InstanceNorm2d", {}, 2),
        ((8,), "BatchNorm1d", {}, 1),
        ((8, 1), "BatchNorm1d", {}, 1),
        ((8, 1, 1), "BatchNorm2d", {}, 1),
    ],
)
def test_what_dies_or_lies_when_run_is_refused(
    shape: tuple[int, ...], name: str, params: dict[str, Any], batch: int
) -> None:
    graph = network(registry()[name], params, [shape])
    problems = check(graph, terms=Terms(batch_size=batch)).problems
    assert [(p.severity, p.node) for p in problems] == [("error", "layer")]
    assert problems[0].fixes


@pytest.mark.parametrize(
    ("shape", "name", "params", "batch"),
    [
        ((1, 28, 28), "MaxPool2d", {"kernel_size": 2, "padding": 1, "dilation": 26}, 2),
        ((3, 5), "MaxPool1d", {"kernel_size": 3, "padding": 1, "dilation": 1}, 2),
        ((8,), "GroupNorm", {"num_groups": 4}, 1),
        ((8,), "BatchNorm1d", {}, 2),
        ((8, 2), "BatchNorm1d", {}, 1),
        ((8, 2, 1), "BatchNorm2d", {}, 1),
    ],
)
def test_what_runs_is_not_refused(shape: tuple[int, ...], name: str, params: dict[str, Any], batch: int) -> None:
    graph = network(registry()[name], params, [shape])
    assert check(graph, terms=Terms(batch_size=batch)).problems == ()
    with torch.no_grad():
        output = rebuilt(model_class(graph)).train()(torch.randn(batch, *shape))
    assert output.isfinite().all()
