"""Blocks that are computed for each time step: what is in them sees a single step, with weights that are the same for
all.

Steps become samples of a larger batch and afterwards steps again, so that any layer can be in such a block, also one
that knows nothing of time. What does that are two layers that nobody puts there by hand.
"""

from __future__ import annotations

from dataclasses import replace

from playground.graph.model import INPUT, INPUT_PORT, OUTPUT, Graph, Link, Node

EACH_STEP = "each_step"
"""The parameter of a block."""
FOLD = "FoldTime"
UNFOLD = "UnfoldTime"
LIKE = "like"
"""The port of both by which they know how many steps there are."""
INNER = (FOLD, UNFOLD)

_stepped: dict[int, tuple[Graph, Graph]] = {}
"""By the identity of what is in a block: this and what it becomes, so that a check after an edit finds its nodes as
they were."""
_MOST = 500


def is_each_step(node: Node) -> bool:
    return node.params.get(EACH_STEP) is True


def stepwise(graph: Graph) -> Graph:
    """What is in a block, with steps folded into the batch behind its Inputs and back before its Outputs; itself where
    it has no Input."""
    known = _stepped.get(id(graph))
    if known is None or known[0] is not graph:
        if len(_stepped) >= _MOST:
            _stepped.clear()
        known = _stepped[id(graph)] = graph, _made(graph)
    return known[1]


def _made(graph: Graph) -> Graph:
    inputs = [n.id for n in graph.nodes if n.type == INPUT]
    if not inputs:
        return graph
    names: dict[str, str] = {}
    for port in (*inputs, *(n.id for n in graph.nodes if n.type == OUTPUT and len(graph.incoming[n.id]) == 1)):
        name = f"{port}_steps" if port in inputs else f"{port}_together"
        while name in graph or name in names.values():
            name += "_"
        names[port] = name
    nodes = [Node(name, FOLD if port in inputs else UNFOLD) for port, name in names.items()]
    links = [Link(port, names[port]) for port in inputs]
    links += [Link(inputs[0], names[port], target_port=LIKE) for port in names if port != inputs[0]]
    for link in graph.links:
        if link.source in inputs:
            link = replace(link, source=names[link.source])
        if link.target in names:
            links += [
                replace(link, target=names[link.target], target_port=INPUT_PORT),
                Link(names[link.target], link.target),
            ]
        else:
            links.append(link)
    return Graph((*graph.nodes, *nodes), tuple(dict.fromkeys(links)))
