"""Whether Inputs fit the data they read, and what reaches each Output fits what it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import prod

from playground.compile import fixes
from playground.compile.findings import Findings
from playground.compile.fixes import Fix
from playground.compile.report import Problem
from playground.data.columns import IMBALANCE
from playground.graph.model import INPUT, INPUT_PORT, Graph, Link, Value
from playground.layers.inserted import Inserted, arrangement, channels, row, width
from playground.layers.of import layer_of
from playground.layers.rules import counted, shape_text
from playground.layers.spec import Shape, get
from playground.messages import say
from playground.tasks.answers import Answer, Fault, Reading


def input_wire(graph: Graph, output: str) -> Link | None:
    """The wire that brings an Output its answer, None where there is not exactly one."""
    wires = [k for k in graph.incoming[output] if k.target_port == INPUT_PORT]
    return wires[0] if len(wires) == 1 else None


def task_problems(found: Findings) -> Iterator[Problem]:
    for fault in found.task.faults:
        yield _told(fault)
    for reading in found.task.readings.values():
        yield from _reading_problems(found, reading)
    for answer in found.task.answers.values():
        yield from _answer_problems(found.graph, answer, found.shapes, found)
        yield from _imbalance(answer, found)


def _told(fault: Fault) -> Problem:
    ways = []
    for way in fault.ways:
        name, value = next(iter(way.items()))
        if value is None:
            ways.append(fixes.Fix(say("Set it back to automatic"), fixes.dropping(fault.node, name)))
        elif fault.parameter == "loss":
            ways.append(fixes.use_loss(fault.node, value))
        else:
            ways.append(fixes.Fix(say("Take “{name}”", name=value), fixes.giving(fault.node, name, value)))
    return Problem("error", fault.message, fault.node, fault.parameter, tuple(ways))


def _reading_problems(found: Findings, reading: Reading) -> Iterator[Problem]:
    """An own shape that the data do not fill. The shapes behind follow from it all the same."""
    own, context = found.shapes.get(Value(reading.node)), found.contexts.get(reading.node)
    if reading.column is None or own is None or context is None or reading.shape is None:
        return
    if prod(own) != prod(reading.shape):
        yield Problem(
            "error",
            say(
                "Its shape {own} holds {count}, and a sample of the data set, {data}, has {wanted}.",
                own=shape_text(own),
                count=counted(prod(own), "value"),
                data=shape_text(reading.shape),
                wanted=prod(reading.shape),
            ),
            reading.node,
            "shape",
            (fixes.set_parameter(reading.node, get(INPUT), "shape", None),),
        )


def _imbalance(answer: Answer, found: Findings) -> Iterator[Problem]:
    """Rare classes that count as little as they are rare. Weights as scikit-learn's "balanced" (King, Zeng 2001): the
    samples of each class together count the same, and a sample counts 1 on average."""
    column = answer.column
    if column is None or not answer.has_classes or not answer.loss.weighs_classes or answer.class_weights is not None:
        return
    is_balanced = answer == found.task.balanced
    if is_balanced and found.terms.balanced_batches:
        return
    if column.imbalance > IMBALANCE:
        most, least = (pick(zip(column.counts, column.classes, strict=True)) for pick in (max, min))
        total, classes = sum(column.counts), len(column.counts)
        weights = tuple(float(f"{total / (classes * max(count, 1)):.4g}") for count in column.counts)
        message = say(
            "Classes are unequal: “{most}” occurs {most_count} times, “{least}” {least_count} times.",
            most=most[1],
            most_count=most[0],
            least=least[1],
            least_count=least[0],
        )
        weigh = fixes.giving(answer.node, "class_weights", weights)
        ways = [Fix(say("Weigh rare classes more"), weigh)]
        if is_balanced:
            ways.append(fixes.setting(say("Draw balanced batches"), balanced_batches=True))
        yield Problem("warning", message, answer.node, "class_weights", tuple(ways))


def _answer_problems(
    graph: Graph, answer: Answer, shapes: Mapping[Value, Shape | None], found: Findings
) -> Iterator[Problem]:
    wire = input_wire(graph, answer.node)
    shape = shapes.get(wire.value) if wire is not None else None
    if wire is None or shape is None:
        return
    if answer.wire is not None:
        target = shapes.get(answer.wire)
        if target is not None and target != shape:
            yield _other_shape(wire, answer, shape, target)
    elif answer.loss.type == "GaussianKL":
        if prod(shape) % 2:
            message = say(
                "Half of what comes in are means, half are logarithms of variances; {count} cannot be halved.",
                count=counted(prod(shape), "value"),
            )
            yield Problem("error", message, answer.node)
    elif answer.shape is not None and shape != answer.shape and not (answer.can_be_single and shape == (1,)):
        yield _wrong_shape(graph, wire, shape, shapes, answer, found)


def _other_shape(wire: Link, answer: Answer, shape: Shape, target: Shape) -> Problem:
    message = say(
        "What is compared must have one shape: {shape} comes in, and {target} at its port target.",
        shape=shape_text(shape),
        target=shape_text(target),
    )
    if prod(shape) == prod(target):
        way = fixes.insert_before(wire, *arrangement(target))
    elif len(target) == 1:
        way = fixes.insert_before(wire, *width(target[0]))
        if len(shape) > 1:
            way = fixes.chain_before(wire, (row(), width(target[0])))
    else:
        way = fixes.chain_before(wire, _made_into(shape, target))
    return Problem("error", message, answer.node, None, (way,))


def _made_into(shape: Shape, wanted: Shape) -> list[Inserted]:
    """Layers that make a picture or a sequence of anything."""
    return [*([row()] if len(shape) > 1 else []), width(prod(wanted)), arrangement(wanted)]


def _wrong_shape(
    graph: Graph, wire: Link, shape: Shape, shapes: Mapping[Value, Shape | None], answer: Answer, found: Findings
) -> Problem:
    wanted, column = answer.shape, answer.column
    assert wanted is not None and column is not None and found.data is not None
    ways: list[Fix] = []
    if len(wanted) > 1:
        message = say(
            "“{column}” asks for {wanted}, and what comes in is {shape}.",
            column=column.name,
            wanted=shape_text(wanted),
            shape=shape_text(shape),
        )
        if answer.goal == "pixels" and len(shape) == 3 and shape[1:] == wanted[1:]:
            ways.append(fixes.insert_before(wire, *channels(wanted[0])))
        elif len(shape) == len(wanted) and shape[:-1] == wanted[:-1]:
            ways += _widened(graph, wire.source, wanted[-1])
            ways.append(fixes.insert_before(wire, *width(wanted[-1])))
        elif prod(shape) == prod(wanted):
            ways.append(fixes.insert_before(wire, *arrangement(wanted)))
        else:
            ways.append(fixes.chain_before(wire, _made_into(shape, wanted)))
        return Problem("error", message, wire.target, None, tuple(ways))
    numbers = wanted[-1]
    is_usual = column.name == found.data.target.name
    message = say(
        "{label} has {what}, so {outputs} must reach the Output; what comes in is {shape}.",
        label=found.data.label if is_usual else say("“{column}”", column=column.name),
        what=counted(numbers, "class", "classes") if column.classes else counted(numbers, "target value"),
        outputs=counted(numbers, "number"),
        shape=shape_text(shape),
    )
    widened = _widened(graph, wire.source, numbers)
    if len(shape) > 1:
        unflattened = _first_product_on_images(graph, wire.source, shapes)
        if unflattened is not None and widened:
            flatten = fixes.insert_before(unflattened, *row())
            ways.append(fixes.together(flatten.text, flatten, *widened))
        ways.append(fixes.chain_before(wire, (row(), width(numbers))))
    else:
        ways += [*widened, fixes.insert_before(wire, *width(numbers))]
    if shape == (1,) and len(answer.classes) == 2 and answer.loss.by_number:
        text = say("Use BCEWithLogitsLoss, for one output")
        ways.append(fixes.use_loss(answer.node, "BCEWithLogitsLoss", text))
    return Problem("error", message, wire.target, None, tuple(ways))


def _widened(graph: Graph, node_id: str, numbers: int) -> list[Fix]:
    """Another last dimension for what ``node_id`` gives: set where it is made, behind layers that keep it."""
    seen: set[str] = set()
    while node_id not in seen:
        seen.add(node_id)
        layer = layer_of(graph.by_id[node_id])
        if layer is not None and layer.sets_width:
            text = say("Set units of {node_id} to {width}", node_id=node_id, width=numbers)
            return [Fix(text, fixes.giving(node_id, layer.sets_width, numbers))]
        wires = graph.incoming[node_id]
        if layer is None or not layer.keeps_width or len(wires) != 1:
            break
        node_id = wires[0].source
    return []


def _first_product_on_images(graph: Graph, node_id: str, shapes: Mapping[Value, Shape | None]) -> Link | None:
    """The wire into the first of the weighted sums that end a network and still see an image or a sequence."""
    found: Link | None = None
    seen: set[str] = set()
    while node_id not in seen:
        seen.add(node_id)
        layer = layer_of(graph.by_id[node_id])
        wires = graph.incoming[node_id]
        if layer is None or len(wires) != 1 or not (layer.keeps_width or layer.is_product):
            break
        source_shape = shapes.get(wires[0].value)
        if layer.is_product and source_shape is not None and len(source_shape) > 1:
            found = wires[0]
        node_id = wires[0].source
    return found
