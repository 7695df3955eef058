"""Ports: the places where wires begin and end."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from playground.compile.report import Report
from playground.graph.model import Graph, Link
from playground.layers.of import layer_of
from playground.ui.look.wording import shape_label, translate


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
        layer = layer_of(graph.by_id[self.node])
        named = {p.name: p for p in layer.inputs} if layer else {}
        # A link may name a port by the common name of all single inputs.
        return tuple(
            k
            for k in graph.incoming[self.node]
            if k.target_port == self.name or (layer and named.get(self.name) is layer.port(k.target_port))
        )


def port_tooltip(port: Port, graph: Graph, report: Report) -> str:
    """What a port is for and what flows there; nothing for the only port of its side, which explains itself."""
    node = graph.by_id[port.node]
    layer = layer_of(node)
    if layer is None:
        return ""
    declared = {p.name: p.help for p in (layer.outputs if port.is_output else layer.inputs)}
    if not declared.get(port.name):
        return ""
    shape = report.shape(port.node, port.name) if port.is_output else None
    flows = f" · {shape_label(shape)}" if shape is not None else ""
    return f"<qt><b>{port.name}</b>{flows}<br>{escape(translate('Layers', declared[port.name]))}</qt>"
