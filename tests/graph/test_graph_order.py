from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playground.graph import order
from playground.graph.model import Graph, Link, Node, add_link, set_params


def graph_of(count: int, pairs: list[tuple[int, int]]) -> Graph:
    nodes = tuple(Node(str(i), "ReLU") for i in range(count))
    return Graph(nodes, tuple(dict.fromkeys(Link(str(a % count), str(b % count)) for a, b in pairs)))


any_graph = st.builds(
    graph_of, st.integers(1, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30)
)


@given(any_graph)
def test_every_link_goes_forward_in_the_order(graph: Graph) -> None:
    place = {node_id: i for i, node_id in enumerate(order.topological_order(graph))}
    assert all(place[k.source] < place[k.target] for k in graph.links if k.target in place)


@given(any_graph)
def test_a_cycle_is_found_exactly_when_the_order_misses_nodes(graph: Graph) -> None:
    ring = order.cycle(graph)
    assert bool(ring) == (len(order.topological_order(graph)) < len(graph.nodes))
    for here, there in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        assert any(k.target == there for k in graph.outgoing[here])


@given(any_graph, st.integers(0, 11), st.integers(0, 11))
def test_would_cycle_agrees_with_adding_the_link(graph: Graph, a: int, b: int) -> None:
    if order.cycle(graph):
        return
    source, target = str(a % len(graph.nodes)), str(b % len(graph.nodes))
    if Link(source, target) in graph.links:
        return
    after = Graph(graph.nodes, (*graph.links, Link(source, target)))
    assert order.would_cycle(graph, source, target) == bool(order.cycle(after))


def test_sixty_four_diamonds_in_a_row_take_no_longer_than_their_links() -> None:
    # There are 2 ** 64 paths through it: anything that walks paths instead of links would never end.
    pairs = [(3 * i + a, 3 * i + b) for i in range(64) for a, b in ((0, 1), (0, 2), (1, 3), (2, 3))]
    graph = graph_of(3 * 64 + 1, pairs)
    assert len(order.topological_order(graph)) == 193
    assert len(order.upstream(graph, ["192"])) == 193
    assert len(order.downstream(graph, ["0"])) == 193
    assert order.would_cycle(graph, "192", "0")
    assert order.cycle(graph) == ()


def test_order_is_stable_for_nodes_that_do_not_depend_on_each_other() -> None:
    assert order.topological_order(graph_of(4, [(0, 3)])) == ("0", "1", "2", "3")


def test_what_is_known_of_the_wires_is_handed_on_by_edits_of_nodes_only() -> None:
    graph = Graph((Node("a", "ReLU"), Node("b", "ReLU"), Node("c", "ReLU")), (Link("a", "b"),))
    assert order.topological_order(graph) == ("a", "c", "b")
    edited = set_params(graph, "b", {"inplace": True})
    assert edited.order is graph.order and edited.incoming["b"] is graph.incoming["b"]
    fresh = Graph(edited.nodes, edited.links)
    assert edited == fresh and (edited.incoming, edited.outgoing) == (fresh.incoming, fresh.outgoing)
    assert edited.by_id["b"].params == {"inplace": True}
    rewired = add_link(edited, Link("b", "c"))
    assert order.topological_order(rewired) == ("a", "b", "c")
