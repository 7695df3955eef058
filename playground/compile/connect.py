"""Wires a person draws: what may be connected, and what a new wire replaces."""

from __future__ import annotations

from dataclasses import replace

import playground.layers  # noqa: F401 - fills the registry
from playground.errors import GraphError
from playground.graph.model import INPUT_PORT, OUTPUT_PORT, Graph, Link, add_link, remove_links
from playground.graph.order import would_cycle
from playground.layers.of import layer_of
from playground.messages import say


def check_connect(graph: Graph, link: Link) -> None:
    """Raises GraphError with a sentence when the wire cannot be: unknown port, to itself, twice, or in a circle."""
    source, target = graph.node(link.source), graph.node(link.target)
    if link.source == link.target:
        raise GraphError(say("A layer cannot read its own output."), node=link.target)
    from_layer, to_layer = layer_of(source), layer_of(target)
    outputs = from_layer.output_names if from_layer else (OUTPUT_PORT,)
    if link.source_port not in outputs:
        what = (
            say("is where the network ends")
            if not outputs
            else say("has no output “{source_port}”", source_port=link.source_port)
        )
        raise GraphError(
            say("{source} {what}; nothing can be read from it there.", source=link.source, what=what), node=link.source
        )
    if to_layer is not None and to_layer.port(link.target_port) is None:
        if not to_layer.inputs:
            raise GraphError(
                say("{target} is where the data comes in; no wire can end at it.", target=link.target), node=link.target
            )
        names = ", ".join(port.name for port in to_layer.inputs)
        raise GraphError(
            say(
                "{target} has no port “{target_port}”; it has: {names}.",
                target=link.target,
                target_port=link.target_port,
                names=names,
            ),
            node=link.target,
        )
    if _named(graph, link) in {_named(graph, k) for k in graph.incoming[link.target]}:
        raise GraphError(
            say("{source} and {target} are connected already.", source=link.source, target=link.target),
            node=link.target,
        )
    if would_cycle(graph, link.source, link.target):
        raise GraphError(
            say("The wire {source} → {target} would close a circle.", source=link.source, target=link.target),
            node=link.target,
        )


def can_connect(graph: Graph, link: Link) -> bool:
    try:
        check_connect(graph, link)
    except GraphError:
        return False
    return True


def connect(graph: Graph, link: Link) -> Graph:
    """Adds the wire; on a port that takes one it replaces the wire that is there. Raises GraphError."""
    check_connect(graph, link)
    named = _named(graph, link)
    layer = layer_of(graph.by_id[link.target])
    port = layer.port(link.target_port) if layer else None
    if port is None or not port.many:
        present = [k for k in graph.incoming[link.target] if _named(graph, k).target_port == named.target_port]
        graph = remove_links(graph, present)
    return add_link(graph, named)


def _named(graph: Graph, link: Link) -> Link:
    """The link with its port's own name instead of the common name ``input``."""
    layer = layer_of(graph.by_id[link.target])
    port = layer.port(link.target_port) if layer else None
    return replace(link, target_port=port.name) if port and link.target_port == INPUT_PORT else link
