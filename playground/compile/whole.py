"""What only the whole graph tells: circles, where it begins and ends, whether it can learn, and how large it is."""

from __future__ import annotations

from playground.compile import fixes
from playground.compile.findings import Findings
from playground.compile.marks import all_frozen
from playground.compile.one_node import MAX_PARAMETERS
from playground.compile.ports import MAX_SEARCHES
from playground.compile.report import Problem
from playground.graph.model import INPUT, INPUT_PORT, Link, remove_links
from playground.graph.order import cycle
from playground.layers import inserted
from playground.layers.of import layer_of
from playground.messages import say

MAX_CYCLES = 20
"""How many separate cycles are reported at once."""


def cycles(so_far: Findings, ordered: int) -> None:
    if ordered == len(so_far.graph.nodes):
        return
    graph, age = so_far.graph, {link: i for i, link in enumerate(so_far.graph.links)}
    for _ in range(MAX_CYCLES):
        ring = cycle(graph)
        if not ring:
            return
        followers = dict(zip(ring, (*ring[1:], ring[0]), strict=True))
        on_ring = [k for i in ring for k in graph.outgoing[i] if k.target == followers[i]]
        # Each wire between the same two nodes keeps the ring closed: break it where they are few, then new.
        pairs: dict[tuple[str, str], list[Link]] = {}
        for link in on_ring:
            pairs.setdefault((link.source, link.target), []).append(link)
        closing = max(pairs.values(), key=lambda links: (-len(links), max(age[k] for k in links)))
        shown = " → ".join((*ring[:8], "…") if len(ring) > 8 else (*ring, ring[0]))
        so_far.error(
            say("The wires run in a circle: {shown}. A network must go forward.", shown=shown),
            closing[0].target,
            None,
            fixes.remove_wires(
                closing,
                say("Remove the wire {source} → {target}", source=closing[0].source, target=closing[0].target),
            ),
        )
        graph = remove_links(graph, closing)


def ends(so_far: Findings, outputs: list[str], order: tuple[str, ...], used: frozenset[str]) -> None:
    graph = so_far.graph
    if not any(n.type == INPUT for n in graph.nodes):
        ways = dict.fromkeys((tuple(so_far.open[:1]), tuple(so_far.open[:MAX_SEARCHES])))
        so_far.error(say("There is no Input, so no data comes in."), None, None, *map(fixes.add_input, ways))
    if not outputs:
        loose = [i for i in order if not graph.outgoing[i] and (k := layer_of(graph.by_id[i])) and k.outputs]
        so_far.error(
            say("There is no Output, so nothing can be learned."),
            None,
            None,
            fixes.add_output(loose[-1] if loose else None),
        )
        return
    troubled = {p.node for p in so_far.problems}
    for node in graph.nodes:
        if node.id not in used and not graph.outgoing[node.id] and node.id not in troubled:
            so_far.problems.append(
                Problem(
                    "warning",
                    say("Nothing reads what it gives, so it is not part of the network."),
                    node.id,
                    None,
                    (fixes.remove(node.id),),
                )
            )


def learns(so_far: Findings, used: frozenset[str]) -> None:
    if so_far.errors:
        return
    learning = [layer.id for layer in so_far.layers if layer.id in used and layer.parameters]
    so_far.problems.extend(all_frozen(so_far.graph, learning))
    if learning:
        return
    main = so_far.task.main
    assert main is not None
    width = (main.shape or (1,))[-1]
    wires = [k for k in so_far.graph.incoming[main.node] if k.target_port == INPUT_PORT]
    found = [fixes.insert_before(link, *inserted.width(width)) for link in wires]
    so_far.error(say("Nothing in this network can learn: no layer has weights."), main.node, None, *found)


def total(so_far: Findings, used: frozenset[str]) -> None:
    counted = [layer for layer in so_far.layers if not used or layer.id in used]
    total = sum(layer.parameters for layer in counted)
    if total > MAX_PARAMETERS:
        largest = max(counted, key=lambda layer: layer.parameters)
        so_far.error(
            say(
                "The network would have {total:,} parameters, more than fit into memory; {parameters:,} of them "
                "are here.",
                total=total,
                parameters=largest.parameters,
            ),
            largest.id,
        )
