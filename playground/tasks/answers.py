"""What a network reads and what it is asked: one ``Reading`` for each Input, one ``Answer`` for each Output.

Both follow from the graph and the columns of the data. No torch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from playground.data.columns import Column, Description
from playground.errors import ParameterError
from playground.graph.model import INPUT, OUTPUT, Graph, Node, Value
from playground.layers.of import layer_of
from playground.layers.spec import Shape
from playground.messages import joined, say
from playground.tasks.losses import LOSSES, Goal, Loss, losses_for, usual_loss


@dataclass(frozen=True)
class Reading:
    """What an Input gives the network."""

    node: str
    column: Column | None = None
    """The column of the data that it reads; None for noise, and where there are no data."""
    is_noise: bool = False
    shape: Shape | None = None
    """Of one sample as ``forward`` takes it; a category comes as one number in a row. None where it is not known."""

    @property
    def holds_whole_numbers(self) -> bool:
        """Whether what it reads may be numbers of things, which a layer looks up."""
        return self.column.holds_whole_numbers if self.column is not None else not self.is_noise


@dataclass(frozen=True)
class Answer:
    """What reaches an Output, and what it is compared with."""

    node: str
    goal: Goal | None
    """None where there are no data that could say."""
    loss: Loss
    column: Column | None = None
    """Of the data, for a goal that is one."""
    wire: Value | None = None
    """What the port ``target`` reads."""
    constant: float | None = None
    weight: float = 1.0
    temperature: float = 1.0
    ignore: int | None = None
    class_weights: tuple[float, ...] | None = None
    """How much each class counts; none where all count alike."""
    is_named: bool = False
    """Whether the column was named, and is not just the first."""

    @property
    def is_of_data(self) -> bool:
        """Whether it is compared with a column of the data, so that an answer can be right or wrong."""
        return self.column is not None

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of the classes it chooses one of; empty for all other goals."""
        return self.column.classes if self.goal == "classes" and self.column is not None else ()

    @property
    def has_classes(self) -> bool:
        """Whether it is one of some classes."""
        return self.goal == "classes"

    @property
    def can_be_right(self) -> bool:
        """Whether an answer is right or wrong, not more or less near."""
        return self.goal in ("classes", "tokens", "labels", "pixels")

    @property
    def can_be_single(self) -> bool:
        """Whether one output can speak for both of two classes."""
        return len(self.classes) == 2 and not self.loss.by_number

    @property
    def shape(self) -> Shape | None:
        """What must reach the Output, without the batch; None where that is not said by the data."""
        column = self.column
        if column is None:
            return None
        if self.goal == "classes":
            return (len(column.classes),)
        if self.goal == "pixels":
            return (column.outputs, *column.shape)
        return (*column.shape, column.outputs) if self.goal == "tokens" else column.shape

    def body(self, *, is_single: bool = False, smoothing: float = 0.0) -> list[str]:
        """Lines of Python that end in the return of the mean loss of ``output`` (N, …) against ``target``: class
        numbers (N,), (N, time) or (N, height, width), or values of the output's shape. ``is_single``: one output speaks
        for both of two classes.

        Label smoothing ε is for the losses that read shares of certainty: cross-entropy spreads it over all classes,
        BCE over the two answers of each output, so that a target t becomes t·(1 - ε) + ε/2 (Szegedy et al. 2016).
        """
        loss, lines = self.loss, []
        if self.goal == "tokens":
            lines.append("output, target = output.flatten(0, 1), target.flatten()  # one class for each time step")
        elif self.goal == "classes" and not loss.by_number and is_single:
            lines.append("target = target[:, None].to(output.dtype)  # 0 or 1")
        elif self.goal == "classes" and not loss.by_number:
            lines.append("target = F.one_hot(target, output.shape[1]).to(output.dtype)")
        elif self.goal == "pixels":
            lines.append("target = target.long()  # one class for each pixel")
        elif self.goal == "constant":
            lines.append(f"target = torch.full_like(output, {self.constant!r})")
        if smoothing and loss.smooths == "towards a half":
            lines.append(f"target = target * (1 - {smoothing!r}) + {smoothing!r} / 2  # label smoothing")
        words = {
            "smoothing": f", label_smoothing={smoothing!r}" if smoothing and loss.smooths == "over classes" else "",
            "weights": f", output.new_tensor({list(self.class_weights)!r})" if self.class_weights is not None else "",
            "ignore": f", ignore_index={self.ignore!r}" if self.ignore is not None and self.goal == "tokens" else "",
            "temperature": repr(self.temperature),
        }
        lines += [line.format(**words) for line in loss.before]
        return [*lines, f"return {loss.line.format(**words)}"]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a parameter of an Input or Output, and parameters to set instead (None: back to automatic)."""

    node: str
    parameter: str
    message: str
    ways: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Task:
    """Everything a network reads and answers, in the order of the graph's nodes."""

    readings: Mapping[str, Reading] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    @property
    def main(self) -> Answer | None:
        """The answer that views show: a class before anything else, then what the data ask for, then the first."""
        found = sorted(self.answers.values(), key=lambda a: (a.goal != "classes", not a.is_of_data))
        return found[0] if found else None

    @property
    def balanced(self) -> Answer | None:
        """The answer whose classes balanced batches make equally frequent; None where none is one of some classes."""
        main = self.main
        return main if main is not None and main.has_classes and main.column is not None else None

    @property
    def has_classes(self) -> bool:
        """Whether the main answer is one of some classes."""
        return self.main is not None and self.main.has_classes

    @property
    def classes(self) -> tuple[str, ...]:
        """Those of the main answer."""
        return self.main.classes if self.main is not None else ()


def task_of(graph: Graph, data: Description | None) -> Task:
    """``graph`` is without blocks, whose Inputs and Outputs are only their ports. Never raises: what is wrong stands in
    ``faults``, and counts as not said."""
    faults: list[Fault] = []
    readings: dict[str, Reading] = {}
    answers: dict[str, Answer] = {}
    for node in graph.nodes:
        if node.type == INPUT:
            readings[node.id] = _reading(node, data, faults)
        elif node.type == OUTPUT:
            answers[node.id] = _answer(node, graph, data, faults)
    return Task(readings, answers, tuple(faults))


def _values(node: Node) -> dict[str, Any]:
    """All parameters; those that are wrong, which a check tells by itself, at their defaults."""
    layer = layer_of(node)
    assert layer is not None
    try:
        return layer.values(layer.check(node.params))
    except ParameterError:
        known = {p.name: p for p in layer.params}
        return layer.values({k: v for k, v in node.params.items() if k in known and known[k].accepts(v)})


def _reading(node: Node, data: Description | None, faults: list[Fault]) -> Reading:
    p = _values(node)
    if p["noise"] is not None:
        return Reading(node.id, None, True, p["shape"])
    column = _column(node, p["column"], data.inputs if data is not None else (), faults)
    if column is None:
        column = data.input if data is not None else None
    return Reading(node.id, column, False, (column.shape or (1,)) if column is not None else p["shape"])


def _answer(node: Node, graph: Graph, data: Description | None, faults: list[Fault]) -> Answer:
    p = _values(node)
    wires = [k.value for k in graph.incoming[node.id] if k.target_port == "target"]
    named = p["loss"]
    if named is not None and named not in LOSSES:
        message = say("loss must be one of {losses}; got “{loss}”.", losses=joined(LOSSES, ", "), loss=named)
        near = get_close_matches(named, LOSSES, n=1)
        faults.append(Fault(node.id, "loss", message, ({"loss": near[0] if near else None},)))
        named = None
    loss = LOSSES[named] if named is not None else None
    column: Column | None = None
    goal: Goal | None = None
    if wires:
        goal = "wire"
    elif p["constant"] is not None:
        goal = "constant"
    elif loss is not None and not loss.needs_target:
        goal = "nothing"
    elif data is not None:
        column = _column(node, p["column"], data.targets, faults) or data.target
        goal = _goal_of(column)
    if loss is not None and goal is not None and goal not in loss.goals:
        faults.append(_unfit(node, loss, goal, column))
        loss = None
    if loss is None:
        loss = usual_loss(goal or "numbers")
    return Answer(
        node.id,
        goal,
        loss,
        column,
        wires[0] if wires else None,
        p["constant"] if goal == "constant" else None,
        p["weight"],
        p["temperature"],
        p["ignore"],
        _class_weights(node, p["class_weights"], loss, column, faults),
        p["column"] is not None,
    )


def _class_weights(
    node: Node, weights: tuple[float, ...] | None, loss: Loss, column: Column | None, faults: list[Fault]
) -> tuple[float, ...] | None:
    """Those that are given, where the loss can heed them and there is one for each class."""
    if weights is None:
        return None
    if not loss.weighs_classes or column is None:
        message = say("{loss} does not weigh classes; leave class_weights out.", loss=loss.type)
    elif len(weights) != column.outputs:
        message = say(
            "class_weights has {count}, and there are {classes} classes.", count=len(weights), classes=column.outputs
        )
    else:
        return weights
    faults.append(Fault(node.id, "class_weights", message, ({"class_weights": None},)))
    return None


def _goal_of(column: Column) -> Goal:
    if column.kind == "category":
        return "classes"
    if column.kind == "tokens":
        return "tokens"
    if column.kind == "mask":
        return "pixels"
    return "labels" if column.kind == "labels" else "numbers"


def _unfit(node: Node, loss: Loss, goal: Goal, column: Column | None) -> Fault:
    """A loss that cannot be computed for what it is asked."""
    others = losses_for(goal)
    asked = {
        "classes": say("one of some classes"),
        "tokens": say("a class for each time step"),
        "labels": say("a yes or no for each class"),
        "pixels": say("a class for each pixel"),
        "numbers": say("numbers"),
        "wire": say("what comes through its port target"),
        "constant": say("one number"),
        "nothing": say("nothing"),
    }[goal]
    if not loss.needs_target:
        message = say("{loss} has no target, and this Output is compared with {asked}.", loss=loss.type, asked=asked)
    elif loss.goals == ("wire",):
        message = say("{loss} compares with what a wire into the port target brings: there is none.", loss=loss.type)
    elif loss.is_for_classes and goal == "numbers" and column is not None:
        message = say(
            "The loss {loss} is for classes, and “{column}” asks for numbers: choose one of {losses}.",
            loss=loss.type,
            column=column.name,
            losses=joined(others, ", "),
        )
    else:
        message = say(
            "{loss} cannot compare with {asked}: choose one of {losses}.",
            loss=loss.type,
            asked=asked,
            losses=joined(others, ", "),
        )
    usual = usual_loss(goal).type
    second = next((name for name in ("HuberLoss", *others) if name in others and name != usual), None)
    ways = tuple({"loss": name} for name in (usual, second) if name is not None)
    return Fault(node.id, "loss", message, ways)


def _column(node: Node, name: str | None, columns: Sequence[Column], faults: list[Fault]) -> Column | None:
    """The column that is named, None where none is, or where there is none of that name."""
    if name is None or not columns:
        return None
    found = next((column for column in columns if column.name == name), None)
    if found is None:
        names = [column.name for column in columns]
        message = say(
            "The data have no column “{name}” here; there are: {names}.", name=name, names=joined(names, ", ")
        )
        near = get_close_matches(name, names, n=1) or names[:1]
        faults.append(Fault(node.id, "column", message, ({"column": near[0]}, {"column": None})))
    return found
