"""Attention from two matrix products and a softmax is the attention of torch and of the layer."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from playground.compile.build import build
from playground.graph.model import Graph, Link, Node


def wired(*links: str) -> tuple[Link, ...]:
    ends = [link.split(" > ") for link in links]
    return tuple(Link(a, b.split(".")[0], target_port=[*b.split("."), "input"][1]) for a, b in ends)


def projections() -> list[Node]:
    return [
        Node("input", "Input", {"shape": [7, 16]}),
        *(Node(name, "Linear", {"out_features": 16, "bias": False}) for name in ("query", "key", "value")),
    ]


def by_hand() -> Graph:
    nodes = (
        *projections(),
        Node("scores", "MatMul", {"transpose": True, "scaled": True}),
        Node("softmax", "Softmax"),
        Node("attended", "MatMul"),
        Node("output", "Output"),
    )
    links = ("input > query", "input > key", "input > value", "query > scores", "key > scores.other")
    more = ("scores > softmax", "softmax > attended", "value > attended.other", "attended > output")
    return Graph(nodes, wired(*links, *more))


def by_layer() -> Graph:
    nodes = (*projections(), Node("attention", "ScaledDotProductAttention"), Node("output", "Output"))
    links = ("input > query", "input > key", "input > value", "query > attention.query", "key > attention.key")
    return Graph(nodes, wired(*links, "value > attention.value", "attention > output"))


def test_attention_by_hand_is_that_of_the_layer_and_of_torch() -> None:
    hand, layer = build(by_hand(), seed=1).eval(), build(by_layer(), seed=2).eval()
    layer.load_state_dict(hand.state_dict())
    x = torch.randn(3, 7, 16, generator=torch.Generator().manual_seed(4))
    weights = hand.state_dict()
    q, k, v = (F.linear(x, weights[f"{name}.weight"]) for name in ("query", "key", "value"))
    torch.testing.assert_close(hand(x), layer(x))
    torch.testing.assert_close(hand(x), F.scaled_dot_product_attention(q, k, v))
    whole = nn.MultiheadAttention(16, 1, bias=False, batch_first=True)
    with torch.no_grad():
        whole.in_proj_weight.copy_(torch.cat([weights[f"{name}.weight"] for name in ("query", "key", "value")]))
        whole.out_proj.weight.copy_(torch.eye(16))
    torch.testing.assert_close(hand(x), whole(x, x, x)[0])
