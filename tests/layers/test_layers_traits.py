"""What layers say of themselves is true: each trait over random parameters, held against what torch does."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from layer_kit import network, parameters, shapes, tensors

from playground.compile.build import Model, build, declared
from playground.compile.check import check
from playground.layers import registry
from playground.layers.spec import Layer

WINDOWED = [layer.type for layer in registry().values() if layer.window({p.name: p.default for p in layer.params})]
PRODUCTS = [layer.type for layer in registry().values() if layer.is_product]
FLATTENING = [layer.type for layer in registry().values() if layer.flattens(layer.values({}))]
WIDE = [layer.type for layer in registry().values() if layer.sets_width]
SHOWN = [layer.type for layer in registry().values() if layer.kernels]


def drawn(name: str, data: st.DataObject) -> tuple[Layer, dict[str, Any], Model, list[torch.Tensor]] | None:
    """The layer with random parameters in the smallest network, and inputs; None where they do not fit."""
    layer = registry()[name]
    params = data.draw(parameters(layer))
    given_shapes = data.draw(shapes(layer))
    graph = network(layer, params, given_shapes)
    if not check(graph).valid:
        return None
    model = build(graph, seed=0).eval().double()
    return layer, layer.values(params), model, [x.double() for x in tensors(layer, given_shapes)]


@pytest.mark.parametrize("name", WINDOWED)
@settings(max_examples=60)
@given(data=st.data())
def test_each_output_sees_its_window_alone(name: str, data: st.DataObject) -> None:
    found = drawn(name, data)
    if found is None:
        return
    layer, params, model, (x,) = found
    window = layer.window(params)
    if window is None:
        return
    reach, step = window
    x.requires_grad_()
    y = model(x)
    assert y.shape[2:] == tuple((n - r) // s + 1 for n, r, s in zip(x.shape[2:], reach, step, strict=True))
    row, column = (data.draw(st.integers(0, n - 1)) for n in y.shape[2:])
    y[..., row, column].square().sum().backward()
    assert x.grad is not None
    top, left = row * step[0], column * step[1]
    x.grad[..., top : top + reach[0], left : left + reach[1]] = 0
    assert not x.grad.any()


@pytest.mark.parametrize("name", PRODUCTS)
@settings(max_examples=30)
@given(data=st.data())
def test_a_product_is_one(name: str, data: st.DataObject) -> None:
    found = drawn(name, data)
    if found is None:
        return
    _, _, model, (x,) = found
    module: Any = model.module_of("layer")
    wanted = torch.einsum("...i,oi->...o", x, module.weight) + (0 if module.bias is None else module.bias)
    torch.testing.assert_close(model(x), wanted)


@pytest.mark.parametrize("name", FLATTENING)
@settings(max_examples=30)
@given(data=st.data())
def test_what_flattens_makes_one_row_in_order(name: str, data: st.DataObject) -> None:
    found = drawn(name, data)
    if found is not None:
        layer, params, model, (x,) = found
        # Where it joins some dimensions only, the row may still be all there is.
        assert not layer.flattens(params) or torch.equal(model(x), x.reshape(len(x), -1))


@pytest.mark.parametrize("name", WIDE)
@settings(max_examples=30)
@given(data=st.data())
def test_the_width_is_the_parameter_that_sets_it(name: str, data: st.DataObject) -> None:
    found = drawn(name, data)
    if found is not None:
        layer, params, model, inputs = found
        assert model(*inputs).shape[-1] == params[layer.sets_width]


@pytest.mark.parametrize("name", SHOWN)
@settings(max_examples=30)
@given(data=st.data())
def test_kernels_are_pictures_of_weights(name: str, data: st.DataObject) -> None:
    found = drawn(name, data)
    if found is not None:
        layer, _, model, _ = found
        pictures = declared(layer.kernels)(self=model.module_of("layer"))
        assert pictures.ndim == 4
        assert any(torch.equal(p.flatten().sort().values, pictures.flatten().sort().values) for p in model.parameters())


@pytest.mark.parametrize("name", [layer.type for layer in registry().values() if layer.family != "data"])
def test_what_is_random_is_so_while_training_only(name: str) -> None:
    layer = registry()[name]
    usual: dict[str, Any] = {p.name: p.default for p in layer.params}
    shape = next((s for s in ((8,), (4, 8), (4, 8, 8), (2, 4, 4, 4)) if check(network(layer, {}, [s])).valid), None)
    if shape is None or len(layer.inputs) > 1 or layer.reads_numbers_of_things:
        assert not layer.is_random
        return
    model, x = build(network(layer, usual, [shape]), seed=0), torch.randn(6, *shape)
    with torch.no_grad():
        same_answers = torch.equal(model.train()(x), model(x))
        hands_on = torch.equal(model.eval()(x).reshape(-1), x.reshape(-1))
    assert layer.is_random == (hands_on and not same_answers)


def test_whose_units_can_die_names_one_whose_do_not() -> None:
    layers = [layer for layer in registry().values() if layer.lives_as]
    assert layers
    for layer in layers:
        other = registry()[layer.lives_as]
        assert layer.dies(layer.values({})) and not other.dies(other.values({}))
