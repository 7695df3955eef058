"""Whether what reaches Output fits the data set and the loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from playground.compile import fixes
from playground.compile.fixes import Fix
from playground.compile.report import Problem
from playground.data.info import DatasetInfo
from playground.graph.model import Graph, Link, Value, set_params
from playground.layers.of import layer_of
from playground.layers.rules import counted, show
from playground.layers.spec import Shape
from playground.messages import joined, say
from playground.tasks.losses import LOSSES, for_numbers, usual_loss


def output_problems(
    graph: Graph, output: str, shapes: Mapping[Value, Shape | None], data: DatasetInfo, loss: str | None
) -> Iterator[Problem]:
    """Width, rank and last layer before the Output node ``output``, and whether loss and task agree."""
    wires = graph.incoming[output]
    shape = shapes.get(wires[0].value) if len(wires) == 1 else None
    loss = loss or usual_loss(data.has_classes)
    # Losses for numbers and for yes or no can learn two classes from one output.
    single = len(data.classes) == 2 and not LOSSES[loss].by_number
    if shape is not None and shape != (data.outputs,) and not (single and shape == (1,)):
        yield _wrong_shape(graph, wires[0], shape, shapes, data, loss)
    if not data.has_classes and LOSSES[loss].is_for_classes:
        yield Problem(
            "error",
            say(
                "The loss {loss} is for classes, and {label} asks for numbers: choose one of {losses}.",
                loss=loss,
                label=data.label,
                losses=joined(for_numbers(), ", "),
            ),
            output,
            "loss",
            (fixes.setting(say("Use MSELoss"), loss="MSELoss"), fixes.setting(say("Use HuberLoss"), loss="HuberLoss")),
        )


def _wrong_shape(
    graph: Graph, wire: Link, shape: Shape, shapes: Mapping[Value, Shape | None], data: DatasetInfo, loss: str
) -> Problem:
    classes = data.has_classes
    what = counted(data.outputs, "class", "classes") if classes else counted(data.outputs, "target value")
    message = say(
        "{label} has {what}, so {outputs} must reach the Output; what comes in is {shape}.",
        label=data.label,
        what=what,
        outputs=counted(data.outputs, "number"),
        shape=show(shape),
    )
    linear = ("Linear", {"out_features": data.outputs})
    chain = _unchanged_back(graph, wire.source)
    last = next((i for i in chain if graph.by_id[i].type == "Linear"), None)
    found: list[Fix] = []
    if len(shape) > 1:
        unflattened = _first_linear_on_images(graph, wire.source, shapes)
        if unflattened is not None and last is not None:
            flatten = fixes.insert_before(unflattened, "Flatten", {})
            found.append(fixes.together(flatten.text, flatten, _widen(last, data.outputs)))
        found.append(fixes.chain_before(wire, (("Flatten", {}), linear)))
    else:
        if last is not None:
            found.append(_widen(last, data.outputs))
        found.append(fixes.insert_before(wire, *linear))
    if shape == (1,) and len(data.classes) == 2 and LOSSES[loss].by_number:
        found.append(fixes.setting(say("Use BCEWithLogitsLoss, for one output"), loss="BCEWithLogitsLoss"))
    return Problem("error", message, wire.target, None, tuple(found))


def _widen(node_id: str, width: int) -> Fix:
    return Fix(
        say("Set units of {node_id} to {width}", node_id=node_id, width=width),
        lambda g: set_params(g, node_id, {"out_features": width}) if node_id in g else g,
    )


def _unchanged_back(graph: Graph, node_id: str) -> list[str]:
    """From ``node_id`` back through layers that keep the last dimension, up to and with the one that sets it."""
    chain: list[str] = []
    while node_id not in chain:
        chain.append(node_id)
        layer: Any = layer_of(graph.by_id[node_id])
        wires = graph.incoming[node_id]
        if layer is None or not layer.keeps_width or len(wires) != 1:
            break
        node_id = wires[0].source
    return chain


def _first_linear_on_images(graph: Graph, node_id: str, shapes: Mapping[Value, Shape | None]) -> Link | None:
    """The wire into the first of the Linear layers that end a network and still see an image or a sequence."""
    found: Link | None = None
    seen: set[str] = set()
    while node_id not in seen:
        seen.add(node_id)
        layer: Any = layer_of(graph.by_id[node_id])
        wires = graph.incoming[node_id]
        if layer is None or len(wires) != 1 or not (layer.keeps_width or layer.type == "Linear"):
            break
        source_shape = shapes.get(wires[0].value)
        if layer.type == "Linear" and source_shape is not None and len(source_shape) > 1:
            found = wires[0]
        node_id = wires[0].source
    return found
