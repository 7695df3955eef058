"""Networks with blocks as people write them: a module in a module, not one flat list.

The built model computes in one flat list of layers, since that costs nothing; only where its modules hang, and so what
its weights are called, follows the blocks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from playground.compile.names import identifiers
from playground.graph.each_step import is_each_step, stepwise
from playground.graph.model import BLOCK, Graph, Node
from playground.graph.mute import without_muted


def keys_of(graph: Graph, used: Collection[str]) -> dict[str, str]:
    """From the path of each layer in ``used`` to where its module hangs in the model: "res1/conv1" is
    ``res1.conv1``, "res1/2/conv1" of a block that is repeated ``res1.1.conv1``. Names are identifiers, different within
    their block."""
    if not graph.has_blocks:
        return identifiers(node.id for node in graph.nodes if node.id in used)
    return dict(_keys(without_muted(graph), "", "", used))


def _keys(graph: Graph, path: str, hung: str, used: Collection[str]) -> Iterator[tuple[str, str]]:
    names = names_in(graph, path, used)
    for node_id, name in names.items():
        node = graph.by_id[node_id]
        if node.type != BLOCK:
            yield path + node_id, hung + name
            continue
        inner, copies = content(graph, node)
        for number in range(1, copies + 1):
            step, place = (f"/{number}/", f".{number - 1}.") if copies > 1 else ("/", ".")
            yield from _keys(inner, path + node_id + step, hung + name + place, used)


def names_in(graph: Graph, path: str, used: Collection[str]) -> dict[str, str]:
    """Identifiers of the nodes of a block, or of the network itself, of which anything is used."""
    blocks = {one[len(path) :].partition("/")[0] for one in used if one.startswith(path)}
    return identifiers(node.id for node in graph.nodes if node.id in blocks)


def content(graph: Graph, node: Node) -> tuple[Graph, int]:
    """What is in a block, or in the one whose weights it uses, and how many copies of it follow each other."""
    shared = graph.by_id.get(node.share) if node.share else None
    one = node if shared is None or shared.graph is None else shared
    inner = without_muted(one.graph or Graph())
    return stepwise(inner) if is_each_step(node) else inner, one.repeat
