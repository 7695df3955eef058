"""The automatic layout: no two cards overlap, links go right or down, order and rows hold."""

from __future__ import annotations

from itertools import chain, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from playground.ui.canvas.geometry.layout import Box, layout

BOX = Box()
SMALL = Box(height=72.0, line=36.0)


@st.composite
def networks(draw):
    count = draw(st.integers(1, 24))
    ids = [f"n{i}" for i in range(count)]
    heights = draw(st.lists(st.sampled_from([72.0, 104.0, 112.0]), min_size=count, max_size=count))
    labels = draw(st.lists(st.floats(0, 140), min_size=count, max_size=count))
    boxes = {
        i: Box(height=h, line=36.0 if h == 72.0 else 52.0, label=w)
        for i, h, w in zip(ids, heights, labels, strict=True)
    }
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    links = [(ids[a], ids[b]) for a, b in draw(st.lists(pairs, max_size=40))]
    view = draw(st.none() | st.tuples(st.floats(200, 3000), st.floats(200, 2000)))
    return boxes, links, view


def rects(boxes, places):
    return {i: (x, y, x + boxes[i].width, y + boxes[i].height) for i, (x, y) in places.items()}


@given(networks())
@settings(max_examples=150)
def test_no_two_cards_overlap_whatever_the_links(network):
    boxes, links, view = network
    placed = rects(boxes, layout(boxes, links, view=view))
    assert placed.keys() == boxes.keys()
    items = list(placed.values())
    for number, (a, b, c, d) in enumerate(items):
        for e, f, g, h in items[number + 1 :]:
            assert c <= e or g <= a or d <= f or h <= b


@given(networks())
@settings(max_examples=150)
def test_links_without_a_circle_lead_right_or_into_a_row_below(network):
    boxes, links, view = network
    forward = [(a, b) for a, b in links if int(a[1:]) < int(b[1:])]
    placed = rects(boxes, layout(boxes, forward, view=view))
    for source, target in forward:
        right_of = placed[target][0] >= placed[source][2]
        below = placed[target][1] >= placed[source][3]
        assert right_of or (below and view is not None)


@given(networks())
@settings(max_examples=50)
def test_the_same_network_is_laid_out_the_same_and_on_the_grid(network):
    boxes, links, view = network
    first = layout(boxes, links, view=view)
    assert first == layout(boxes, links, view=view)
    assert all(x % 8 == 0 and y % 8 == 0 for x, y in first.values())


def test_a_chain_stays_level_though_its_cards_differ_in_height():
    boxes = {"a": BOX, "b": SMALL, "c": BOX, "d": SMALL}
    places = layout(boxes, [("a", "b"), ("b", "c"), ("c", "d")])
    assert {places[i][1] + boxes[i].line for i in boxes} == {52.0}
    assert [places[i][0] for i in "abcd"] == [0, 240, 480, 720]


def test_a_long_chain_goes_on_in_rows_of_even_length():
    ids = [f"n{i}" for i in range(12)]
    places = layout(dict.fromkeys(ids, BOX), list(pairwise(ids)), view=(1200.0, 700.0))
    rows: dict[float, list[str]] = {}
    for node_id in ids:
        rows.setdefault(places[node_id][1], []).append(node_id)
    assert [len(row) for row in rows.values()] == [4, 4, 4]
    assert list(chain.from_iterable(rows.values())) == ids


def test_a_skip_link_has_a_lane_of_its_own_and_the_main_path_stays_straight():
    ids = ["start", "conv", "norm", "relu", "add", "end"]
    links = [*pairwise(ids), ("start", "add")]
    places = layout(dict.fromkeys(ids, BOX), links)
    assert len({y for _, y in places.values()}) == 1


def test_branches_lie_one_above_the_other_and_the_merge_in_their_middle():
    boxes = dict.fromkeys(["in", "a", "b", "c", "cat"], BOX)
    links = [("in", x) for x in "abc"] + [(x, "cat") for x in "abc"]
    places = layout(boxes, links)
    assert len({places[x][0] for x in "abc"}) == 1
    assert places["in"][1] == places["b"][1] == places["cat"][1]
    assert places["a"][1] < places["b"][1] < places["c"][1]


def test_crossed_branches_are_uncrossed():
    boxes = dict.fromkeys(["s", "a", "b", "x", "y", "t"], BOX)
    links = [("s", "a"), ("s", "b"), ("a", "y"), ("b", "x"), ("x", "t"), ("y", "t")]
    places = layout(boxes, links)
    assert (places["a"][1] < places["b"][1]) == (places["y"][1] < places["x"][1])


def test_a_second_input_stands_beside_what_it_feeds():
    ids = ["in", "a", "b", "c", "add", "mask"]
    links = [("in", "a"), ("a", "b"), ("b", "c"), ("c", "add"), ("mask", "add")]
    places = layout(dict.fromkeys(ids, BOX), links)
    assert places["mask"][0] == places["c"][0]


def test_a_circle_does_not_stop_it():
    places = layout(dict.fromkeys("abc", BOX), [("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")])
    assert len(set(places.values())) == 3


def test_nothing_gives_nothing():
    assert layout({}, []) == {}
