"""Layers that torch.nn lacks or does otherwise, against the same written by hand in plain torch."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch.nn import functional as F

from playground.compile.build import Model, build
from playground.graph import Graph, Link, Node


def single(name: str, shapes: dict[str, tuple[int, ...]], **params: Any) -> Model:
    """Inputs of these shapes at the ports of one layer, and an Output."""
    nodes = [Node(f"in_{port}", "Input", {"shape": shape}) for port, shape in shapes.items()]
    links = [Link(f"in_{port}", "layer", target_port=port) for port in shapes]
    return build(
        Graph((*nodes, Node("layer", name, params), Node("output", "Output")), (*links, Link("layer", "output"))),
        seed=0,
    )


@pytest.mark.parametrize("power", [2.0, 4.0])
def test_power_pool_is_torchs_for_even_powers(power: float) -> None:
    x = torch.randn(2, 3, 9, 9)
    model = single("LPPool2d", {"input": (3, 9, 9)}, norm_type=power, kernel_size=3, stride=2)
    torch.testing.assert_close(model(x), F.lp_pool2d(x, power, 3, 2), atol=1e-5, rtol=1e-5)


def test_power_pool_learns_where_all_is_zero() -> None:
    """torch's own gives a gradient that is not a number there, and after a ReLU that is common."""
    x = torch.zeros(1, 1, 4, 4, requires_grad=True)
    single("LPPool2d", {"input": (1, 4, 4)})(x).sum().backward()
    assert x.grad is not None and x.grad.isfinite().all()


def test_fractional_windows_lie_evenly_after_training_and_at_random_before() -> None:
    x = torch.randn(2, 3, 13, 17)
    model = single("FractionalMaxPool2d", {"input": (3, 13, 17)}, output_ratio=0.6).eval()
    wanted = F.fractional_max_pool2d(x, 2, (7, 10), _random_samples=torch.full((2, 3, 2), 0.5))
    assert torch.equal(model(x), wanted) and torch.equal(model(x), wanted)
    model.train()
    assert any(not torch.equal(model(x), wanted) for _ in range(5))


def test_separable_convolution_is_two_convolutions() -> None:
    x = torch.randn(2, 3, 8, 8)
    model = single("SeparableConv2d", {"input": (3, 8, 8)}, out_channels=5, padding=1, stride=2, depth_multiplier=2)
    deep, mixed, bias = model.state_dict().values()
    wanted = F.conv2d(F.conv2d(x, deep, stride=2, padding=1, groups=3), mixed, bias)
    torch.testing.assert_close(model(x), wanted)


@pytest.mark.parametrize("is_causal", [False, True])
def test_dot_product_attention_is_softmax_of_products(is_causal: bool) -> None:
    q, k, v = torch.randn(2, 5, 4), torch.randn(2, 5, 4), torch.randn(2, 5, 3)
    model = single("ScaledDotProductAttention", {"query": (5, 4), "key": (5, 4), "value": (5, 3)}, is_causal=is_causal)
    scores = q @ k.transpose(1, 2) / 2
    if is_causal:
        scores = scores.masked_fill(torch.ones(5, 5).triu(1).bool(), float("-inf"))
    torch.testing.assert_close(model(q, k, v), scores.softmax(-1) @ v)


def test_a_causal_decoder_does_not_see_what_comes() -> None:
    model = single("TransformerDecoderLayer", {"input": (6, 8), "memory": (4, 8)}, nhead=2, dim_feedforward=16).eval()
    x, memory = torch.randn(1, 6, 8), torch.randn(1, 4, 8)
    changed = x.clone()
    changed[:, 4:] += 1
    before, after = model(x, memory), model(changed, memory)
    torch.testing.assert_close(before[:, :4], after[:, :4])
    assert not torch.allclose(before[:, 4:], after[:, 4:])
    assert not torch.allclose(before, model(x, memory + 1))


def test_noise_and_sampling_are_for_training_only() -> None:
    x = torch.randn(4, 1000)
    noisy = single("GaussianNoise", {"input": (1000,)}, std=0.5)
    assert abs(float((noisy.train()(x) - x).std()) - 0.5) < 0.05
    assert torch.equal(noisy.eval()(x), x)
    drawn = single("Sampling", {"mean": (1000,), "log_var": (1000,)})
    variance = torch.full_like(x, 4.0).log()
    assert abs(float((drawn.train()(x, variance) - x).std()) - 2) < 0.2
    assert torch.equal(drawn.eval()(x, variance), x)


def test_hundreds_of_branches_compile() -> None:
    """A row of operators is as deep for Python's compiler as it is long."""
    x = torch.randn(2, 3)
    names = [f"branch{i}" for i in range(1000)]
    for name in ("Maximum", "Average"):
        nodes = (Node("input", "Input", {"shape": (3,)}), Node("all", name), Node("output", "Output"))
        links = (*(Link("input", n) for n in names), *(Link(n, "all") for n in names), Link("all", "output"))
        graph = Graph((*nodes, *(Node(n, "Identity") for n in names)), links)
        torch.testing.assert_close(build(graph, seed=0)(x), x)


@pytest.mark.parametrize("norm_first", [False, True])
def test_a_causal_block_looks_back_alone(norm_first: bool) -> None:
    x, later = torch.randn(2, 6, 8), torch.randn(2, 6, 8)
    later[:, :4] = x[:, :4]
    blind = single("TransformerEncoderLayer", {"input": (6, 8)}, nhead=2, is_causal=True, norm_first=norm_first).eval()
    torch.testing.assert_close(blind(x)[:, :4], blind(later)[:, :4])
    assert not torch.allclose(blind(x)[:, 4:], blind(later)[:, 4:])
    seeing = single("TransformerEncoderLayer", {"input": (6, 8)}, nhead=2, norm_first=norm_first).eval()
    seeing.load_state_dict(blind.state_dict())
    assert not torch.allclose(seeing(x)[:, :4], seeing(later)[:, :4])
    torch.testing.assert_close(seeing(x)[:, 5], blind(x)[:, 5], msg="the last step sees all in any case")
