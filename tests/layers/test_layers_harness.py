"""One harness for every registered layer: what is declared is what torch does.

For random parameters and input shapes: declared shape and parameter count are those of the built module, the printed
class rebuilds it with the same weights and outputs, and what the rule refuses torch refuses too (where ranks agree).
"""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from layer_kit import LAYERS, network, parameters, shapes, tensors

from playground.compile import modules
from playground.compile.build import build
from playground.compile.check import check
from playground.compile.source import CLASS_NAME, model_class
from playground.errors import ShapeError
from playground.layers import Layer, registry
from playground.layers.spec import Context

DOCUMENTED = {
    "Module": "arguments that torch takes are refused where they mix the batch up; see test_compile_nn_modules",
    # What torch would take but means something else for a sample without its batch.
    "Softmax": "dimension 0 is the batch",
    "LogSoftmax": "dimension 0 is the batch",
    "Softmin": "dimension 0 is the batch",
    "GLU": "dimension 0 is the batch",
    "Unflatten": "dimension 0 is the batch",
    "CosineSimilarity": "dimension 0 is the batch, and branches need the same shape",
    "Flatten": "dimension 0 is the batch",
    "Concatenate": "dimension 0 is the batch",
    "Lambda": "branches need the same shape, and the formula must be one",
    "Permute": "dimension 0 is the batch",
    "PatchEmbedding": "patches must cover the image",
    "Add": "branches need as many dimensions",
    "Multiply": "branches need as many dimensions",
    "MatMul": "both need as many dimensions",
    "Maximum": "branches need as many dimensions",
    "Average": "branches need as many dimensions",
    **dict.fromkeys(("Subtract", "DotProduct", "PairwiseDistance", "Sampling"), "branches need the same shape"),
    "ScaledDotProductAttention": "query, key and value need the same heads",
    "InstanceNorm2d": "fails while training only",
    "GroupNorm": "one value in a group fails for a single sample only, and gives nothing but 0 for more",
}


@pytest.mark.parametrize("name", LAYERS)
@settings(max_examples=60)
@given(data=st.data())
def test_declaration_agrees_with_torch(name: str, data: st.DataObject) -> None:
    layer = registry()[name]
    params = data.draw(parameters(layer))
    given_shapes = data.draw(shapes(layer))
    graph = network(layer, params, given_shapes)
    report = check(graph)
    entry = report.by_id["layer"]
    if not report.valid:
        assert entry.output_shape is None
        assert all(p.node == "layer" and p.message for p in report.problems)
        refused(layer, layer.values(layer.check(params)), given_shapes)
        return
    model = build(graph, seed=0)
    inputs = tensors(layer, given_shapes)
    output = model(*inputs)
    assert tuple(output.shape) == (2, *(entry.output_shape or ()))
    assert sum(p.numel() for p in model.parameters()) == entry.parameters == report.parameters
    assert tuple(entry.outputs) == layer.output_names
    for port, shape in entry.outputs.items():
        reading = network(layer, params, given_shapes, port)
        model = build(reading, seed=0).eval()
        printed = rebuilt(model_class(reading))
        printed.load_state_dict(model.state_dict())
        with torch.no_grad():
            output = model(*inputs)
            assert tuple(output.shape) == (2, *shape)
            assert torch.allclose(printed(*inputs), output, atol=1e-6, equal_nan=True)


def refused(layer: Layer, values: dict[str, Any], given_shapes: list[tuple[int, ...]]) -> None:
    """Where a rule refuses shapes of a rank it reads, torch cannot compute it either."""
    names = ["input"] * len(given_shapes) if layer.inputs[0].many else [port.name for port in layer.inputs]
    grouped: dict[str, tuple[tuple[int, ...], ...]] = {}
    for name, shape in zip(names, given_shapes, strict=False):  # ports that may stay open
        grouped[name] = (*grouped.get(name, ()), shape)
    context = Context(grouped, values)
    with pytest.raises(ShapeError) as caught:
        layer.shape(context)
    message = caught.value.message
    # A window in the padding: torch reads outside its memory.
    if (
        "reads" in message
        or "sequence" in message
        or "wholly in the padding" in message
        or layer.type in DOCUMENTED
        or layer.type == "Reshape"
    ):
        return
    with pytest.raises((RuntimeError, ValueError, AssertionError, TypeError, IndexError)):
        if bare(layer, context, given_shapes).numel() == 0:
            raise ValueError("nothing left")  # what an empty output is to a person


def bare(layer: Layer, context: Context, given_shapes: list[tuple[int, ...]]) -> torch.Tensor:
    call = layer.module(context)
    space: dict[str, Any] = {"torch": torch, "nn": torch.nn, **vars(modules)}
    module = eval(call.code(), space) if call else None
    space |= {"module": module} | {f"x{i}": x for i, x in enumerate(tensors(layer, given_shapes))}
    ports = {port.name: f"x{i}" for i, port in enumerate(layer.inputs)}
    result: torch.Tensor = eval(layer.expression(context).format(self="module", **ports), space)
    return result


def rebuilt(code: str) -> torch.nn.Module:
    space: dict[str, Any] = {}
    exec(compile(code, "<printed>", "exec"), space)
    module: torch.nn.Module = space[CLASS_NAME]()
    return module.eval()
