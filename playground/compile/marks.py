"""What a person has said of a layer beside its parameters: whether it learns, how fast, and how its weights begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from playground.compile import fixes
from playground.compile.report import Problem
from playground.graph.model import BLOCK, Graph, Node
from playground.layers.of import layer_of
from playground.layers.param import Param
from playground.layers.spec import Layer
from playground.messages import joined, say

INITIALISERS: Mapping[str, int] = {
    "zeros_": 1,
    "ones_": 1,
    "uniform_": 1,
    "normal_": 1,
    "trunc_normal_": 1,
    "xavier_uniform_": 2,
    "xavier_normal_": 2,
    "kaiming_uniform_": 2,
    "kaiming_normal_": 2,
    "orthogonal_": 2,
}
"""Of ``torch.nn.init``: how many dimensions a tensor must have for it, at least."""
PARTS = ("weight", "bias")
"""Kinds of parameters that may begin in a way of their own; which one a parameter is, its name says."""


USUAL = "usual"
"""In place of an initialiser: torch's own way."""


def mark_params(layer: Layer) -> tuple[Param, ...]:
    """The marks that a node of this layer can have, as parameters of a form."""
    if not layer.inputs or not layer.outputs:
        return ()
    learning = (
        Param(
            "frozen",
            "bool",
            False,
            "Frozen",
            "Training leaves its weights and running statistics as they are: for layers that were trained before.",
        ),
        Param(
            "lr_factor",
            "float",
            1.0,
            "Rate factor",
            "Its learning rate as a multiple of the run's: 0.1 moves it ten times more slowly.",
            minimum=0,
            maximum=1000,
        ),
        *(
            Param(f"init_{part}", "choice", USUAL, label, text, choices=(USUAL, *suitable(part, layer)))
            for part, label, text in (
                ("weight", "Weights begin", "How its weights begin, by the name of the function in torch.nn.init."),
                ("bias", "Biases begin", "How its biases begin, by the name of the function in torch.nn.init."),
            )
        ),
    )
    muted = Param(
        "muted",
        "bool",
        False,
        "Muted",
        "Leaves it out for now: what comes in is handed on, so that you see what it is good for.",
    )
    if layer.type == BLOCK:
        # Each layer in it begins in a way of its own.
        return *(p for p in learning if not p.name.startswith("init_")), muted
    return (*learning, muted) if layer.has_weights else (muted,)


def can_learn(node: Node) -> bool:
    """Whether there are weights in it that are its own."""
    layer = layer_of(node)
    return layer is not None and not node.share and any(param.name == "frozen" for param in mark_params(layer))


def marks_of(node: Node) -> dict[str, Any]:
    """The marks of a node by the names of ``mark_params``."""
    begins = {f"init_{part}": node.init.get(part, USUAL) for part in PARTS}
    return {"frozen": node.frozen, "lr_factor": node.lr_factor, "muted": node.muted, **begins}


def marked(node: Node, name: str, value: Any) -> Node:
    """The node with one of its marks set, by the name it has in ``mark_params``."""
    part = name.removeprefix("init_")
    if part == name:
        return replace(node, **{name: value})
    others = {key: function for key, function in node.init.items() if key != part}
    return replace(node, init=others if value == USUAL else {**others, part: value})


def suitable(part: str, layer: Layer | None) -> tuple[str, ...]:
    """Initialisers for the weights, or the biases, of a layer."""
    rank = 1 if part == "bias" or layer is None else layer.weight_rank
    return tuple(name for name, least in INITIALISERS.items() if least <= rank)


def init_problems(node: Node, layer: Layer) -> Iterator[Problem]:
    """Initialisations of a node that cannot be."""
    for part, name in node.init.items():
        without = {key: value for key, value in node.init.items() if key != part}
        remove = fixes.mark(node.id, say("Begin {part} as usual", part=part), init=without)
        if part not in PARTS:
            message = say(
                "Only {parts} can begin in a way of their own; got “{part}”.", parts=joined(PARTS, ", "), part=part
            )
            yield Problem("error", message, node.id, "init", (remove,))
            continue
        known = suitable(part, layer)
        if name in known:
            continue
        near = get_close_matches(name, known, n=1)
        found = [fixes.mark(node.id, say("Use {name}", name=other), init={**node.init, part: other}) for other in near]
        message = say(
            "“{name}” cannot make the {part} of {type}; what can: {known}.",
            name=name,
            part=part,
            type=layer.type,
            known=joined(known, ", "),
        )
        yield Problem("error", message, node.id, "init", (*found, remove))


def all_frozen(graph: Graph, learning: list[str]) -> Iterator[Problem]:
    """Where every layer with weights is frozen, or has a learning rate of 0 times the run's."""
    still = [i for i in learning if graph.by_id[i].frozen or graph.by_id[i].lr_factor == 0]
    if learning and len(still) == len(learning):
        last = still[-1]
        yield Problem(
            "error",
            say("Nothing in this network can learn: every layer with weights is frozen."),
            last,
            None,
            (
                fixes.mark(last, say("Thaw {node}", node=last), frozen=False, lr_factor=1.0),
                fixes.thaw_all(tuple(still)),
            ),
        )
