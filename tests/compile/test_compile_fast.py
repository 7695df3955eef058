"""What runs is reordered; what comes out, and every gradient, is not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import torch
from asking import inputs_of
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import data
from playground.compile import kernels
from playground.compile.build import Model, build
from playground.compile.check import check
from playground.compile.fast import Fast, optimised
from playground.errors import ShapeError, TrainingError
from playground.graph.model import Graph, Link, Node
from playground.layers.param import Param
from playground.layers.spec import Context, registry
from playground.project import presets
from playground.project.opening import open_project

CPU = torch.device("cpu")
Layer = tuple[str, dict[str, Any]]


def network(layers: Sequence[Layer], extra: Sequence[Link] = (), data_name: str = "cifar-10") -> Graph:
    nodes = [
        Node("input", "Input"),
        *(Node(f"n{i}", t, p) for i, (t, p) in enumerate(layers)),
        Node("output", "Output"),
    ]
    links = [Link(a.id, b.id) for a, b in pairwise(nodes)]
    return Graph(tuple(nodes), (*links, *extra))


def built(graph: Graph, data_name: str = "cifar-10") -> Model:
    return build(graph, data.info(data_name), seed=1)


def assert_same(model: Model, *, training: bool = False, samples: int = 4) -> Any:
    """Outputs and all gradients, the input's too, in double precision, where rounding cannot hide a fault."""
    model.double().train(training)
    shape = model.input_shapes[0]
    x = [given.double() if given.is_floating_point() else given for given in inputs_of(model, samples)]
    before = {k: v.clone() for k, v in model.state_dict().items()}
    expected = _outputs_and_gradients(model, x, model)
    model.load_state_dict(before)
    net = optimised(model, shape, CPU)
    assert {id(p) for p in net.parameters()} == {id(p) for p in model.parameters()}
    for got, wanted in zip(_outputs_and_gradients(net, x, model), expected, strict=True):
        torch.testing.assert_close(got, wanted, atol=1e-10, rtol=1e-8)
    return net


def _outputs_and_gradients(net: Any, x: list[torch.Tensor], model: Model) -> list[torch.Tensor]:
    torch.manual_seed(5)
    given = [one.clone().requires_grad_(one.is_floating_point()) for one in x]
    results = net(*given)
    outs = results if isinstance(results, tuple) else (results,)
    total = torch.zeros((), dtype=torch.float64)
    for number, out in enumerate(outs):
        weight = torch.randn(out.shape, dtype=out.dtype, generator=torch.Generator().manual_seed(1 + number))
        total = total + (out * weight).sum()
    leaves = [one for one in given if one.requires_grad]
    gradients = torch.autograd.grad(total, [*leaves, *model.parameters()])
    return [*(out.detach() for out in outs), *gradients, *(b.clone() for b in model.buffers())]


@pytest.mark.parametrize("name", presets.names())
@pytest.mark.parametrize("training", [False, True])
def test_every_preset_stays_the_same(name: str, training: bool) -> None:
    project = open_project(name)
    assert_same(build(project.graph, data.describe(project.dataset, project.options), seed=0), training=training)


def conv(filters: int = 4, **params: Any) -> Layer:
    return "Conv2d", {"out_channels": filters, "kernel_size": 3, **params}


def pool(size: int = 2, **params: Any) -> Layer:
    return "MaxPool2d", {"kernel_size": size, **params}


TAIL: list[Layer] = [("Flatten", {}), ("Linear", {"out_features": 10})]

_images = st.one_of(
    st.builds(conv, st.integers(1, 5), stride=st.integers(1, 2), padding=st.sampled_from([0, 0, 1, "same"])).filter(
        lambda layer: layer[1]["padding"] != "same" or layer[1]["stride"] == 1
    ),
    st.builds(conv, st.integers(1, 5), dilation=st.integers(1, 2)),
    st.builds(
        lambda filters, stride: ("SeparableConv2d", {"out_channels": filters, "kernel_size": 3, "stride": stride}),
        st.integers(1, 5),
        st.integers(1, 2),
    ),
    st.builds(pool, st.integers(2, 3), ceil_mode=st.booleans()),
    st.builds(pool, st.just(3), stride=st.integers(1, 3), padding=st.integers(0, 1)),
    st.just(("AvgPool2d", {"kernel_size": 2})),
    st.sampled_from([("ReLU", {}), ("Tanh", {}), ("LeakyReLU", {"negative_slope": 0.1}), ("ELU", {}), ("GELU", {})]),
    st.sampled_from([("PReLU", {}), ("BatchNorm2d", {}), ("Dropout", {"p": 0.3}), ("Sigmoid", {}), ("Softplus", {})]),
)


@settings(max_examples=60)
@given(st.lists(_images, min_size=1, max_size=7), st.booleans(), st.data())
def test_random_chains_and_skips_stay_the_same(layers: list[Layer], training: bool, draw: Any) -> None:
    if training:
        # Which values fall away is drawn in the order they have in memory, and that is what the rewrite changes.
        layers = [("Dropout", {"p": 0.0}) if type_ == "Dropout" else (type_, params) for type_, params in layers]
    graph = network([*layers, *TAIL])
    report = check(graph, data.info("cifar-10"))
    if not report.valid:
        return
    # A second way round some layers, joined where the sizes are equal: the values in between have two readers.
    shapes = [(i, report.shape(f"n{i}")) for i in range(len(layers))]
    pairs = [(i, j) for i, a in shapes for j, b in shapes if j > i and a == b]
    if pairs:
        i, j = draw.draw(st.sampled_from(pairs))
        nodes = (*graph.nodes, Node("sum", "Add"))
        after = f"n{j + 1}"
        links = [k for k in graph.links if not (k.source == f"n{j}" and k.target == after)]
        graph = Graph(nodes, (*links, Link(f"n{i}", "sum"), Link(f"n{j}", "sum"), Link("sum", after)))
    assert_same(built(graph), training=training)


def _order(net: Fast, model: Model) -> list[tuple[int, ...]]:
    """Shapes that the activations see, in the order in which they run."""
    seen: list[tuple[int, ...]] = []
    hooks = [
        m.register_forward_hook(lambda m, i, o: seen.append(tuple(i[0].shape[1:])))
        for m in model.modules()
        if isinstance(m, torch.nn.ReLU)
    ]
    net(torch.zeros(1, *model.input_shapes[0]))
    for hook in hooks:
        hook.remove()
    return seen


def test_pool_goes_before_the_activation_it_alone_reads() -> None:
    model = built(network([conv(), ("ReLU", {}), pool(), *TAIL]))
    net = assert_same(model)
    model.float()
    assert _order(net, model) == [(4, 15, 15)]


def test_pool_stays_where_the_activation_has_another_reader() -> None:
    layers = [conv(), ("ReLU", {}), pool(), ("Upsample", {"scale_factor": 2}), *TAIL]
    graph = network(layers)
    links = [k for k in graph.links if k.target != "n4"]
    graph = Graph((*graph.nodes, Node("sum", "Add")), (*links, Link("n1", "sum"), Link("n3", "sum"), Link("sum", "n4")))
    model = built(graph)
    net = assert_same(model)
    model.float()
    assert _order(net, model) == [(4, 30, 30)]


@pytest.mark.parametrize("activation", [("GELU", {}), ("SiLU", {}), ("PReLU", {})])
def test_activations_that_can_fall_stay_before_the_pool(activation: Layer) -> None:
    model = built(network([conv(padding=1), activation, pool(), *TAIL]))
    assert_same(model)
    assert not isinstance(model.module_of("n1"), torch.nn.ReLU)


def test_rows_that_no_pool_reads_are_not_computed() -> None:
    model = built(network([conv(), ("ReLU", {}), pool(), conv(), ("ReLU", {}), pool(), *TAIL]))
    net = assert_same(model)
    model.float()
    seen: list[tuple[int, ...]] = []
    first = model.module_of("n0")
    assert first is not None
    hook = first.register_forward_hook(lambda m, i, o: seen.append(tuple(i[0].shape)))
    net(torch.zeros(2, 3, 32, 32))
    hook.remove()
    # 32 → 30 → 15 → 13 → 6 uses 12 of the 13, so 14 of the 15, 28 of the 30 and 30 of the 32.
    assert seen == [(2, 3, 30, 30)]


def test_normalisation_sees_the_whole_image() -> None:
    layers = [conv(), ("BatchNorm2d", {}), ("ReLU", {}), pool(), conv(), pool(), *TAIL]
    assert_same(built(network(layers)), training=True)


def test_output_of_a_convolution_is_channels_last_also_with_one_input_channel() -> None:
    graph = network([conv(8), ("ReLU", {}), pool(), *TAIL])
    model = build(graph, data.info("mnist"), seed=0)
    names = list(model.state_dict())
    optimised(model, (1, 28, 28), CPU)
    first = model.module_of("n0")
    assert first is not None
    out = first(torch.zeros(2, 1, 28, 28))
    assert out.is_contiguous(memory_format=torch.channels_last)
    assert list(model.state_dict()) == names


def test_a_network_without_images_runs_as_it_is() -> None:
    project = open_project("spiral_mlp")
    model = build(project.graph, data.info("spiral"), seed=0)
    assert optimised(model, (2,), CPU) is model


def test_a_failing_layer_is_named() -> None:
    model = built(network([conv(), ("ReLU", {}), pool(), *TAIL]))
    net = optimised(model, (3, 32, 32), CPU)
    with pytest.raises(TrainingError) as caught:
        net(torch.zeros(2, 5, 32, 32))
    assert caught.value.node == "n0"


def test_mode_is_the_models_own() -> None:
    model = built(network([conv(), ("ReLU", {}), pool(), ("Dropout", {}), *TAIL]))
    net = optimised(model, (3, 32, 32), CPU)
    net.eval()
    assert not model.training
    net.train()
    assert model.training


def test_linear_by_the_other_library_is_linear() -> None:
    x = torch.randn(7, 300, requires_grad=True)
    weight, bias = torch.randn(90, 300, requires_grad=True), torch.randn(90, requires_grad=True)
    leaves = (x, weight, bias)
    expected = torch.nn.functional.linear(x, weight, bias)
    got = kernels.linear(x, weight, bias)
    torch.testing.assert_close(got, expected, atol=1e-4, rtol=1e-5)
    slope = torch.randn_like(expected)
    for a, b in zip(torch.autograd.grad(got, leaves, slope), torch.autograd.grad(expected, leaves, slope), strict=True):
        torch.testing.assert_close(a, b, atol=1e-4, rtol=1e-5)
    without = kernels.linear(x, weight, None)
    torch.testing.assert_close(without, expected - bias, atol=1e-4, rtol=1e-5)


@pytest.mark.parametrize(("rows", "is_ours"), [(10, False), (64, True)])
def test_the_length_of_a_product_decides_about_its_library(
    rows: int, is_ours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    product = kernels._product
    monkeypatch.setattr(kernels, "_product", lambda *given: asked.append(given) or product(*given))
    kernels.linear(torch.randn(rows, 784), torch.randn(128, 784), None)
    assert bool(asked) is is_ours


@pytest.mark.parametrize(("maker", "expected"), [("AuthenticAMD", True), ("GenuineIntel", False), ("", False)])
def test_the_maker_of_the_processor_decides_never_a_clock(
    maker: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kernels, "maker", lambda: maker)
    monkeypatch.setattr(torch.backends.mkl, "is_available", lambda: True)
    kernels._mkl_holds_back.cache_clear()
    try:
        assert kernels.is_worth_it(torch.empty(128, 784)) is expected
        assert not kernels.is_worth_it(torch.empty(10, 128))
    finally:
        kernels._mkl_holds_back.cache_clear()


def _order_of_types(model: Model) -> list[str]:
    net = optimised(model, model.input_shapes[0], CPU)
    return [s.type for s in (net.plan if isinstance(net, Fast) else model).steps]


@pytest.mark.parametrize(
    ("activation", "moves"),
    [
        (("Softplus", {"threshold": 1.0}), False),
        (("Softplus", {"threshold": 5.0, "beta": 3.0}), False),
        (("Softplus", {}), True),
        (("ELU", {"alpha": 3.0}), True),
        (("LeakyReLU", {"negative_slope": 0.0}), True),
        (("Softmax", {"dim": 1}), False),
    ],
)
@pytest.mark.parametrize("pooling", [pool(), ("AdaptiveMaxPool2d", {"output_size": 5})])
def test_a_pool_goes_only_before_what_never_falls(activation: Layer, moves: bool, pooling: Layer) -> None:
    model = built(network([conv(padding=1), activation, pooling, *TAIL]))
    # Values on both sides of a threshold, in every window.
    first = model.module_of("n0")
    assert first is not None
    first.weight.data *= 8
    types = _order_of_types(model)
    assert (types.index(pooling[0]) < types.index(activation[0])) is moves
    assert_same(model)


def test_every_trait_of_an_activation_is_true() -> None:
    """Each registered activation over random parameters against torch: elementwise where it says so, and rising where
    it says so, in 32-bit numbers, from one value to the next."""
    grid = torch.cat([torch.linspace(-120, 120, 20_001), torch.linspace(-3, 3, 20_001)]).sort().values
    generator = random.Random(3)
    checked = 0
    for layer in registry().values():
        if layer.family != "activation":
            continue
        for _ in range(30):
            given = {p.name: _drawn(p, generator) for p in layer.params}
            if layer.type == "PReLU":
                given["num_parameters"] = 1
            try:
                context = Context({"input": ((len(grid),),)}, layer.values(given))
                layer.shape(context)
                call = layer.module(context)
            except ShapeError:
                continue
            assert call is not None
            module = getattr(torch.nn, call.target.removeprefix("nn."))(*call.args, **call.kwargs).eval()
            with torch.no_grad():
                values = module(grid[None])[0]
                if len(values) != len(grid):
                    assert not layer.is_elementwise
                    continue
                alone = module(grid[None, 5:6])[0, 0]
            assert bool(torch.allclose(alone, values[5])) is layer.is_elementwise, layer.type
            if layer.never_falls(layer.values(given)):
                checked += 1
                assert layer.is_elementwise
                assert bool((values.diff() >= 0).all()), (layer.type, given)
    assert checked > 100


def _drawn(param: Param, generator: random.Random) -> Any:
    if param.kind == "choice":
        return generator.choice(param.choices)
    if param.kind != "float":
        return param.default
    low, high = param.minimum or 0.0, param.maximum or 1.0
    return generator.choice([low, high, param.default, generator.uniform(low, high), generator.uniform(low, low + 20)])


@pytest.mark.parametrize("reads_places", [False, True])
def test_nothing_moves_across_an_output_that_is_read(reads_places: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pool that also gives the places of its largest values: those behind an activation are others than before it."""
    from playground.layers import spec
    from playground.layers.spec import OutputPort, Parts

    plain = registry()["MaxPool2d"]

    def module(c: Context) -> Any:
        made = plain.module(c)
        assert made is not None
        return replace(made, kwargs={**made.kwargs, "return_indices": True})

    with_places = replace(
        plain,
        type="MaxPoolPlaces",
        outputs=(OutputPort(), OutputPort("places", "Where they were.")),
        module=module,
        expression=lambda c: "{self}({input})[0]",
        parts=lambda c: Parts(
            "{self}({input})", "{y}, {places}", {"output": "{y}", "places": "{places}.to({y}.dtype)"}
        ),
        more_shapes=lambda c: {"places": plain.shape(c)},
    )
    monkeypatch.setitem(spec._registry, "MaxPoolPlaces", with_places)
    graph = network([conv(), ("ReLU", {}), ("MaxPoolPlaces", {"kernel_size": 2}), *TAIL])
    if reads_places:
        more = (Node("flat", "Flatten"), Node("small", "Linear", {"out_features": 10}), Node("sum", "Add"))
        last = graph.links[-1].source
        graph = Graph(
            (*graph.nodes, *more),
            (
                *graph.links[:-1],
                Link("n2", "flat", "places"),
                Link("flat", "small"),
                Link("small", "sum"),
                Link(last, "sum"),
                Link("sum", "output"),
            ),
        )
    model = built(graph)
    # Many values are 0 behind the ReLU: their places would be others.
    assert_same(model)
    types = _order_of_types(model)
    assert (types.index("MaxPoolPlaces") < types.index("ReLU")) is not reads_places
