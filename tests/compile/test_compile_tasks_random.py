"""Random graphs with several Inputs, Outputs, wired targets, blocks, repeats, shared and frozen nodes.

The check's shapes and counts are torch's, and the printed script gives what the built model gives."""

from __future__ import annotations

from typing import Any

import torch
from compile_kit import network as rebuilt
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.fast import optimised
from playground.compile.source import model_class
from playground.graph.files import Project, parse_project, project_to_text
from playground.graph.model import Graph, Link, Node, Value
from playground.train.step.objective import Objective

WIDTHS = st.integers(1, 4)


Ports = dict[str, int]
"""The outputs of a block, and how wide they are."""


def inner(draw: st.DrawFn, width: int, *, keeps: bool, depth: int = 1) -> tuple[Graph, Ports]:
    """What lies in a block: a vector in and one out, of the same width where it is to be repeated, or two out. There
    may be a block in it, and another that shares its weights, of which other outputs are read."""
    hidden = draw(WIDTHS)
    nodes = [Node("input", "Input"), Node("a", "Linear", {"out_features": hidden}), Node("t", "Tanh")]
    links = [Link("input", "a"), Link("a", "t")]
    values: list[Value] = [Value("t")]
    if depth and draw(st.booleans()):
        graph, ports = inner(draw, hidden, keeps=False, depth=depth - 1)
        nodes += [Node("n", "Block", graph=graph), Node("m", "Block", graph=graph, share="n")]
        links += [Link("t", "n"), Link("a", "m")]
        values += [Value(name, port) for name in ("n", "m") for port in ports]
    given = {"output": width if keeps else draw(WIDTHS)}
    if not keeps and draw(st.booleans()):
        given["other"] = draw(WIDTHS)
    for port, out in given.items():
        read = draw(st.sampled_from(values))
        nodes += [Node(f"to_{port}", "Linear", {"out_features": out}), Node(port, "Output")]
        links += [Link(read.node, f"to_{port}", read.port), Link(f"to_{port}", port)]
    return Graph(tuple(nodes), tuple(links)), given


@st.composite
def networks(draw: st.DrawFn) -> Graph:
    nodes: list[Node] = []
    links: list[Link] = []
    widths: dict[Value, int] = {}

    def add(kind: str, reads: list[Value], **given: Any) -> str:
        name = f"{kind.lower()}{len(nodes)}"
        params = given.pop("params", {})
        nodes.append(Node(name, kind, params, **given))
        links.extend(Link(value.node, name, value.port) for value in reads)
        return name

    for _ in range(draw(st.integers(1, 3))):
        width = draw(WIDTHS)
        noise = {"noise": "normal"} if draw(st.booleans()) else {}
        widths[Value(add("Input", [], params={"shape": (width,), **noise}))] = width
    blocks: list[tuple[Node, int, Ports]] = []
    for _ in range(draw(st.integers(1, 6))):
        source = draw(st.sampled_from(sorted(widths)))
        kind = draw(st.sampled_from(["Linear", "Tanh", "Concatenate", "Block", "Share"]))
        same = [b for b in blocks if b[1] == widths[source]]
        if kind == "Linear":
            width = draw(WIDTHS)
            frozen = draw(st.booleans())
            widths[Value(add("Linear", [source], params={"out_features": width}, frozen=frozen))] = width
        elif kind == "Concatenate":
            other = draw(st.sampled_from(sorted(widths)))
            if other != source:
                widths[Value(add("Concatenate", [source, other]))] = widths[source] + widths[other]
        elif kind == "Block":
            repeat = draw(st.integers(1, 3))
            graph, ports = inner(draw, widths[source], keeps=repeat > 1)
            name = add("Block", [source], graph=graph, repeat=repeat)
            blocks.append((nodes[-1], widths[source], ports))
            widths |= {Value(name, port): width for port, width in ports.items()}
        elif kind == "Share" and same:
            owner, _, ports = draw(st.sampled_from(same))
            name = add("Block", [source], graph=owner.graph, share=owner.id, repeat=owner.repeat)
            widths |= {Value(name, port): width for port, width in ports.items()}
        else:
            widths[Value(add("Tanh", [source]))] = widths[source]
    for _ in range(draw(st.integers(1, 3))):
        source = draw(st.sampled_from(sorted(widths)))
        target = draw(st.sampled_from([None, *sorted(n for n in widths if widths[n] == widths[source])]))
        params = {} if target is not None else {"constant": 0.5, "weight": draw(st.sampled_from([1.0, 0.3]))}
        name = add("Output", [source], params=params)
        if target is not None:
            links.append(Link(target.node, name, target.port, "target"))
    return Graph(tuple(nodes), tuple(links))


@settings(max_examples=150, deadline=None)
@given(graph=networks())
def test_check_build_and_printed_code_agree(graph: Graph) -> None:
    report = check(graph)
    assert report.valid, [p.message for p in report.problems]
    text = project_to_text(Project(graph=graph))
    assert project_to_text(parse_project(text)) == text
    model = build(graph, seed=1).eval()
    inputs = [torch.randn(3, *shape) for shape in model.input_shapes]
    trace = model.trace(*inputs)
    for (node, port), value in trace.items():
        assert tuple(value.shape[1:]) == report.shape(node, port) == model.shape_of(node, port)
    assert sum(p.numel() for p in model.parameters()) == report.parameters
    printed = rebuilt(model_class(graph))
    printed.load_state_dict(model.state_dict())
    fast = optimised(model, model.input_shapes[0], torch.device("cpu"))
    with torch.no_grad():
        wanted = model(*inputs)
        for other in (printed, fast):
            torch.testing.assert_close(other(*inputs), wanted, atol=1e-6, rtol=1e-6)
        outputs = wanted if isinstance(wanted, tuple) else (wanted,)
        for node, output in zip(model.outputs, outputs, strict=False):
            torch.testing.assert_close(output, trace[node, "output"])  # type: ignore[index]
    _losses_are_of_what_is_wired(graph, model, inputs)


def _losses_are_of_what_is_wired(graph: Graph, model: Any, inputs: list[torch.Tensor]) -> None:
    """Each loss and their sum, from the values on the wires; no gradient flows into a target."""
    from playground.train.step.batches import Batch

    objective = Objective(model)
    batch = Batch(tuple(inputs), (None,) * len(model.outputs))
    results = model(*inputs)
    losses = objective.losses(results, batch)
    trace = model.trace(*inputs)
    trace |= {block: trace[value] for block, value in model.given.items() if value in trace}
    total = torch.zeros(())
    for node, loss in zip(model.outputs, losses, strict=True):
        wires = {k.target_port: trace[k.value] for k in graph.incoming[node]}
        params = graph.by_id[node].params
        if "target" in wires:
            wanted = torch.nn.functional.mse_loss(wires["input"], wires["target"].detach())
        else:
            half = torch.full_like(wires["input"], 0.5)
            wanted = torch.nn.functional.binary_cross_entropy_with_logits(wires["input"], half)
        torch.testing.assert_close(loss, wanted)
        total = total + params.get("weight", 1.0) * wanted
    torch.testing.assert_close(objective.loss(results, batch), total)
    weights = [p for p in model.parameters() if p.requires_grad]
    if weights and total.requires_grad:
        ours = torch.autograd.grad(objective.loss(results, batch), weights, allow_unused=True)
        theirs = torch.autograd.grad(total, weights, allow_unused=True)
        for a, b in zip(ours, theirs, strict=True):
            assert (a is None) == (b is None)
            if a is not None and b is not None:
                torch.testing.assert_close(a, b, atol=1e-6, rtol=1e-5)


@settings(max_examples=60, deadline=None)
@given(graph=networks(), data=st.data())
def test_a_part_of_the_outputs_is_answered_the_same(graph: Graph, data: st.DataObject) -> None:
    model = build(graph, seed=1).eval()
    some = data.draw(st.lists(st.sampled_from(model.outputs), min_size=1, unique=True))
    plan = model.plan.only(some)
    part = optimised(model, plan.input_shapes[0] if plan.inputs else (), torch.device("cpu"), some)
    inputs = {node: torch.randn(2, *shape) for node, shape in zip(model.inputs, model.input_shapes, strict=True)}
    with torch.no_grad():
        whole = model(*inputs.values())
        given = whole if isinstance(whole, tuple) else (whole,)
        found = part(*(inputs[node] for node in plan.inputs))
        answered = found if isinstance(found, tuple) else (found,)
    kept = dict(zip(model.outputs, given, strict=False))
    for node, value in zip(plan.outputs, answered, strict=False):
        torch.testing.assert_close(value, kept[node])
