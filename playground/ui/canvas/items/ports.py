"""Ports: the places where wires begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from playground.graph.model import Graph, Link
from playground.layers import registry


@dataclass(frozen=True)
class Port:
    """One port of one node."""

    node: str
    name: str
    is_output: bool

    def link_to(self, other: Port) -> Link:
        """The wire between two ports, whichever of them was taken hold of first."""
        source, target = (self, other) if self.is_output else (other, self)
        return Link(source.node, target.node, source.name, target.name)

    def links(self, graph: Graph) -> tuple[Link, ...]:
        """The wires at this port, oldest first."""
        if self.is_output:
            return tuple(k for k in graph.outgoing[self.node] if k.source_port == self.name)
        layer = registry().get(graph.by_id[self.node].type)
        named = {p.name: p for p in layer.inputs} if layer else {}
        # A link may name a port by the common name of all single inputs.
        return tuple(
            k
            for k in graph.incoming[self.node]
            if k.target_port == self.name or (layer and named.get(self.name) is layer.port(k.target_port))
        )
