"""The ports of one node: which wires end where, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from playground.compile import fixes
from playground.compile.findings import Findings
from playground.compile.remedies import Ports
from playground.graph.model import Link, Node
from playground.graph.order import downstream
from playground.layers.of import layer_of
from playground.layers.spec import Layer
from playground.messages import joined, say

MAX_SEARCHES = 50
"""For so many open ports a wire is proposed; each search is linear in the graph."""
MAX_SEARCHED = 500_000
"""So many nodes and wires are passed in all these searches together."""

MAX_NAMED = 8
"""How many of the wires that crowd a port are named, and offered to be kept."""


def ports_of(so_far: Findings, node: Node, layer: Layer) -> tuple[Ports, bool]:
    """The links by port, open optional ports filled from the port before, and whether nothing is amiss."""
    ports: dict[str, list[Link]] = {port.name: [] for port in layer.inputs}
    complete = True
    for link in so_far.graph.incoming[node.id]:
        port = layer.port(link.target_port)
        if port is None or not _source_port(so_far, link):
            complete = False
            if port is None:
                _unknown_port(so_far, link, layer)
        else:
            ports[port.name].append(link)
    for port in layer.inputs:
        if len(ports[port.name]) > 1 and not port.many:
            complete = False
            _crowded_port(so_far, node, layer, port.name, ports[port.name])
    before: list[Link] = []
    for port in layer.inputs:
        if not ports[port.name]:
            if not port.optional:
                _open_port(so_far, node, layer, port.name)
                complete = False
            ports[port.name] = [] if port.stays_empty else before
        before = ports[port.name]
    return {name: tuple(links) for name, links in ports.items()}, complete


def _source_port(so_far: Findings, link: Link) -> bool:
    source = layer_of(so_far.graph.by_id[link.source])
    if source is None or link.source_port in source.output_names:
        return True
    if source.outputs:
        message = say(
            "{source} has no output “{source_port}”; it has: {outputs}.",
            source=link.source,
            source_port=link.source_port,
            outputs=", ".join(source.output_names),
        )
        near = get_close_matches(str(link.source_port), source.output_names, n=1) or source.output_names[:1]
        found = [fixes.take_output(link, name) for name in near]
    else:
        message, found = (
            say("{source} is where the network ends; nothing can be read from it.", source=link.source),
            [],
        )
    so_far.error(
        message,
        link.source,
        None,
        *found,
        fixes.remove_wires([link], say("Remove the wire to {target}", target=link.target)),
    )
    return False


def _unknown_port(so_far: Findings, link: Link, layer: Layer) -> None:
    remove = fixes.remove_wires([link], say("Remove the wire from {source}", source=link.source))
    if not layer.inputs:
        so_far.error(
            say("{target} is where the data comes in; no wire can end at it.", target=link.target),
            link.target,
            None,
            remove,
        )
        return
    names = [port.name for port in layer.inputs]
    near = get_close_matches(str(link.target_port), names, n=1) or names[:1]
    so_far.error(
        say(
            "{type} has no port “{target_port}”; it has: {names}.",
            type=layer.type,
            target_port=link.target_port,
            names=", ".join(names),
        ),
        link.target,
        None,
        *(fixes.move_link(link, name) for name in near),
        remove,
    )


def _crowded_port(so_far: Findings, node: Node, layer: Layer, port: str, links: list[Link]) -> None:
    sources = [link.source for link in links[:MAX_NAMED]]
    if len(links) > MAX_NAMED:
        sources[-1] = "…"
    keep = [
        fixes.remove_wires(
            [k for k in links if k is not kept], say("Keep only the wire from {source}", source=kept.source)
        )
        for kept in dict.fromkeys(links[:MAX_NAMED])
    ]
    message = say(
        "{port} takes one wire; {links} end there, from {sources}.",
        port=_port_words(layer, port),
        links=len(links),
        sources=joined(sources, ", "),
    )
    so_far.error(message, node.id, None, *keep)


def _open_port(so_far: Findings, node: Node, layer: Layer, port: str) -> None:
    so_far.open.append(Link("", node.id, target_port=port))
    found = [fixes.connect_to(Link(source, node.id, target_port=port)) for source in _sources(so_far, node)]
    if not so_far.inputs:
        found.append(fixes.add_input(so_far.open[-1:]))
    so_far.error(
        say("{port} is not connected.", port=_port_words(layer, port)),
        node.id,
        None,
        *found,
        fixes.remove(node.id),
    )


def _sources(so_far: Findings, node: Node) -> Iterator[str]:
    """What an open port could read: the nearest node whose output nobody reads and that does not lie behind
    ``node``, and the nearest Input."""
    passed = len(so_far.open) * (len(so_far.graph.nodes) + len(so_far.graph.links))
    if not (so_far.ends or so_far.inputs) or len(so_far.open) > MAX_SEARCHES or passed > MAX_SEARCHED:
        return
    behind = downstream(so_far.graph, [node.id])
    found = []
    for those in (so_far.ends, so_far.inputs):
        near = [n for n in those if n.id not in behind]
        if near:
            found.append(min(near, key=lambda n: _distance(n, node)).id)
    yield from dict.fromkeys(found)


def _port_words(layer: Layer, port: str) -> str:
    return say("Its input") if len(layer.inputs) == 1 else say("Its port “{port}”", port=port)


def _distance(a: Node, b: Node) -> float:
    """How far b's card is from a's; a card on the right is a less likely source."""
    dx, dy = b.position[0] - a.position[0], b.position[1] - a.position[1]
    return abs(dx) + abs(dy) + (10_000.0 if dx < 0 else 0.0)
