from __future__ import annotations

import itertools
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.errors import GraphError
from playground.graph import model
from playground.graph.model import Diff, Graph, Link, Node


def chain(*ids: str) -> Graph:
    return Graph(
        tuple(Node(i, "ReLU", {}, (10.0 * k, 0.0)) for k, i in enumerate(ids)),
        tuple(Link(a, b) for a, b in itertools.pairwise(ids)),
    )


def test_two_nodes_with_one_id_are_refused_by_name() -> None:
    with pytest.raises(GraphError, match="“a”") as caught:
        Graph((Node("a", "ReLU"), Node("b", "ReLU"), Node("a", "Tanh")))
    assert caught.value.node == "a"


def test_links_need_both_ends_and_stand_once() -> None:
    with pytest.raises(GraphError, match="“gone”"):
        Graph((Node("a", "ReLU"),), (Link("a", "gone"),))
    with pytest.raises(GraphError, match="twice"):
        model.add_link(chain("a", "b"), Link("a", "b"))


def test_edits_leave_the_graph_they_start_from_alone() -> None:
    before = chain("a", "b", "c")
    nodes, links = before.nodes, before.links
    model.remove_nodes(before, ["b"])
    model.set_params(before, "a", {"inplace": True})
    model.move_nodes(before, {"a": (5, 5)})
    model.rename_node(before, "a", "z")
    assert (before.nodes, before.links) == (nodes, links)


def test_removing_a_node_takes_its_links_and_only_those() -> None:
    after = model.remove_nodes(chain("a", "b", "c", "d"), ["b"])
    assert [n.id for n in after.nodes] == ["a", "c", "d"]
    assert after.links == (Link("c", "d"),)


def test_links_at_a_node_keep_the_order_in_which_they_were_made() -> None:
    graph = Graph((Node("a", "ReLU"), Node("b", "ReLU"), Node("c", "Add")), (Link("b", "c"), Link("a", "c")))
    assert [k.source for k in graph.incoming["c"]] == ["b", "a"]
    assert graph.incoming["a"] == ()
    assert graph.outgoing["b"] == (Link("b", "c"),)


def test_rename_takes_the_links_along_and_refuses_a_taken_or_empty_name() -> None:
    after = model.rename_node(chain("a", "b", "c"), "b", "middle")
    assert after.links == (Link("a", "middle"), Link("middle", "c"))
    for bad in ("a", "", " x"):
        with pytest.raises(GraphError):
            model.rename_node(chain("a", "b"), "b", bad)


def test_set_params_keeps_the_others_and_unset_gives_the_default_back() -> None:
    graph = model.set_params(Graph((Node("a", "Linear", {"bias": False}),)), "a", {"out_features": 3})
    assert graph.node("a").params == {"bias": False, "out_features": 3}
    assert model.unset_params(graph, "a", ["bias"]).node("a").params == {"out_features": 3}


def test_insert_renames_on_collision_and_keeps_links_among_the_pasted() -> None:
    graph = chain("relu1", "relu2")
    after, names = model.insert(graph, graph, (24, 24))
    assert names == {"relu1": "relu3", "relu2": "relu4"}
    assert Link("relu3", "relu4") in after.links
    assert after.node("relu3").position == (24.0, 24.0)


def test_fresh_ids_count_up_and_input_and_output_stand_bare_at_first() -> None:
    graph = Graph((Node("input", "Input"), Node("relu1", "ReLU")))
    assert model.fresh_id(graph, "ReLU") == "relu2"
    assert model.fresh_id(graph, "Input") == "input1"
    assert model.fresh_id(graph, "Output") == "output"


graphs = st.lists(st.integers(0, 9), unique=True, max_size=8).flatmap(
    lambda ids: st.builds(
        lambda kinds, places, pairs: Graph(
            tuple(
                Node(str(i), kind, {"n": kind}, (float(place), 0.0))
                for i, kind, place in zip(ids, kinds, places, strict=True)
            ),
            tuple(dict.fromkeys(Link(str(a), str(b)) for a, b in pairs)),
        ),
        st.lists(st.sampled_from(["ReLU", "Tanh"]), min_size=len(ids), max_size=len(ids)),
        st.lists(st.integers(0, 2), min_size=len(ids), max_size=len(ids)),
        st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=8) if ids else st.just([]),
    )
)


def apply(old: Graph, diff: Diff) -> tuple[set[Node], set[Link]]:
    """What a view that only follows diffs would hold (nodes as comparable tuples)."""
    kept = {n.id: n for n in old.nodes}
    for node in diff.removed:
        del kept[node.id]
    for node in (*diff.added, *diff.changed, *diff.moved):
        kept[node.id] = node
    links = (set(old.links) - set(diff.links_removed)) | set(diff.links_added)
    return kept, links  # type: ignore[return-value]


@given(graphs, graphs)
def test_a_view_that_follows_diffs_ends_at_the_new_graph(old: Graph, new: Graph) -> None:
    nodes, links = apply(old, model.diff(old, new))
    assert nodes == {n.id: n for n in new.nodes}
    assert links == set(new.links)


@given(graphs)
def test_no_change_gives_an_empty_diff(graph: Graph) -> None:
    assert not model.diff(graph, graph)
    assert not model.diff(graph, Graph(graph.nodes, graph.links))


def test_a_move_alone_is_told_apart_from_a_change() -> None:
    graph = chain("a", "b")
    moved = model.diff(graph, model.move_nodes(graph, {"a": (3, 4)}))
    assert moved.only_moves and moved
    assert not model.diff(graph, model.set_params(graph, "a", {"x": 1})).only_moves


@given(graphs, st.randoms(use_true_random=False))
def test_a_diff_names_what_came_and_went_wherever_it_stands(graph: Graph, random: Random) -> None:
    kept = [n for n in graph.nodes if random.random() < 0.7]
    fresh = [Node(f"fresh{i}", "ReLU") for i in range(random.randint(0, 3))]
    nodes = [replace(n, position=(n.position[0] + 1, 0.0)) if random.random() < 0.3 else n for n in kept] + fresh
    random.shuffle(nodes)
    found = model.diff(graph, Graph(tuple(nodes)))
    before = graph.by_id
    assert found.added == tuple(n for n in nodes if n.id not in before)
    assert found.removed == tuple(n for n in graph.nodes if n.id not in {m.id for m in nodes})
    assert found.moved == tuple(n for n in nodes if n.id in before and n.position != before[n.id].position)
