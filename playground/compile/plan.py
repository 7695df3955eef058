"""What a model does, step by step: the common ground of the built module and the printed code. No torch.

A plan holds the layers that lead to Output, in an order in which each finds its inputs ready.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from playground.compile.check import check
from playground.compile.names import identifiers
from playground.compile.report import Report
from playground.compile.scopes import keys_of, names_in
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.graph.blocks import flat
from playground.graph.model import BLOCK, INPUT, OUTPUT, OUTPUT_PORT, Graph, Value
from playground.graph.mute import without_muted
from playground.layers.spec import Call, Context, Shape, get, pieces_of
from playground.messages import say
from playground.tasks.answers import Task, task_of

ALL = ""
"""In place of a port: all outputs of a layer, as its module gives them, in named pieces."""


@dataclass(frozen=True)
class Step:
    """One layer of a model, or one output picked from what a layer gave."""

    node: str
    type: str
    attribute: str
    """The node id as an identifier: what the module is called where it is called."""
    arguments: Mapping[str, tuple[Value, ...]]
    """What is read, by port; open optional ports read what the port before them reads."""
    call: Call | None
    """How the module is made; None for layers without one."""
    expression: str
    """The line of ``forward`` with ``{self}`` and the ports' names to be filled in."""
    shape: Shape
    """What comes out, without the batch."""
    parameters: int = 0
    frozen: bool = False
    lr_factor: float = 1.0
    init: Mapping[str, str] = field(default_factory=dict)
    """See ``Node``."""
    port: str = OUTPUT_PORT
    """The output it gives; ``ALL`` for all of them in one, of which later steps pick."""
    pattern: str = ""
    """How what it gives is taken apart, for ``ALL``."""
    key: str = ""
    """Where its module hangs in the model, and so what its weights are called: ``res1.0.conv1`` in a block."""

    @property
    def value(self) -> Value:
        return Value(self.node, self.port)

    @property
    def values(self) -> tuple[Value, ...]:
        """All that it gives: one value, or the pieces of ``ALL``."""
        return tuple(piece(self.node, name) for name in pieces_of(self.pattern)) or (self.value,)

    @property
    def is_pick(self) -> bool:
        """Whether it only picks one output of what the layer gave."""
        return any(source.node == self.node for source in self.sources)

    @property
    def hands_on(self) -> bool:
        """Whether it gives what it reads as it is."""
        return len(self.sources) == 1 and self.expression.strip("{}") in self.arguments

    @property
    def is_all_of_layer(self) -> bool:
        """Whether it is all that its layer does: what is told of the layer holds for the step."""
        return self.port == OUTPUT_PORT and not self.is_pick

    @property
    def sources(self) -> tuple[Value, ...]:
        """What is read, each once, in port order."""
        return tuple(dict.fromkeys(s for sources in self.arguments.values() for s in sources))

    def line(self, names: Mapping[Value, str], argument: str = "") -> str:
        """The Python expression with variables filled in; ``argument`` is what an Input reads."""
        fields: dict[str, object] = {"self": f"self.{self.attribute}", "input": argument}
        for port, sources in self.arguments.items():
            listed = _Listed(names[s] for s in sources)
            fields |= {port: listed, port + "s": listed}
        return self.expression.format(**fields)

    def target(self, names: Mapping[Value, str]) -> str:
        """Where what it gives goes, in Python; what has no name is not read."""
        if not self.pattern:
            return names[self.value]
        pieces = pieces_of(self.pattern)
        return self.pattern.format_map({name: names.get(piece(self.node, name), "_") for name in pieces})


def piece(node: str, name: str) -> Value:
    """A part of what a layer gives, before an output is picked of it."""
    # No port can be called that.
    return Value(node, f"({name})")


class _Listed(tuple[str, ...]):
    """Variables of a port: formats as ``a, b``, and ``[0]`` picks one."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return ", ".join(self)


@dataclass(frozen=True)
class Plan:
    steps: tuple[Step, ...]
    """Every layer that leads to Output, Input and Output included, each after what it reads. Where more is read of a
    layer than its first output, a step for all its outputs comes first, and one for each that is read or the first."""
    inputs: tuple[str, ...]
    """Ids of the Input nodes, in the order in which ``forward`` takes their tensors."""
    input_shapes: tuple[Shape, ...]
    """Sample shapes of those tensors."""
    task: Task
    """What the Inputs read and the Outputs answer, of those that are in it."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """Ids of the Output nodes, in the order in which ``forward`` gives what reaches them."""
        return tuple(self.task.answers)

    @property
    def results(self) -> tuple[Value, ...]:
        """All that ``forward`` gives, in order: what reaches each Output, and then those wired targets that no Input
        takes as they are."""
        as_they_are = {s.value for s in self.steps if s.type == INPUT and s.expression == "{input}"}
        wires = (value for node in self.outputs for value in self._ends[node].arguments["target"])
        targets = dict.fromkeys(value for value in wires if value not in as_they_are)
        return (*(self._ends[node].arguments["input"][0] for node in self.outputs), *targets)

    @property
    def places(self) -> Mapping[str, tuple[Literal["inputs", "results"], int]]:
        """Where an Output's wired target is found, by its node: among the tensors that ``forward`` takes, or among
        those that it gives."""
        found: dict[str, tuple[Literal["inputs", "results"], int]] = {}
        results = self.results
        for node in self.outputs:
            for value in self._ends[node].arguments["target"]:
                if value in results[len(self.outputs) :]:
                    found[node] = "results", results.index(value, len(self.outputs))
                else:
                    found[node] = "inputs", self.inputs.index(value.node)
        return found

    def only(self, outputs: Collection[str]) -> Plan:
        """What it takes to answer these Outputs, in the same order."""
        needed = {source for node in outputs for source in self._ends[node].sources}
        kept: list[Step] = []
        for step in reversed(self.steps):
            if step.node in outputs if step.type == OUTPUT else not needed.isdisjoint(step.values):
                needed.update(step.sources)
                kept.append(step)
        inputs = [node for node in self.inputs if Value(node) in needed]
        task = Task(
            {node: self.task.readings[node] for node in inputs},
            {node: answer for node, answer in self.task.answers.items() if node in outputs},
        )
        shapes = tuple(s for node, s in zip(self.inputs, self.input_shapes, strict=True) if node in inputs)
        return Plan(tuple(reversed(kept)), tuple(inputs), shapes, task)

    @property
    def _ends(self) -> Mapping[str, Step]:
        return {step.node: step for step in self.steps if step.type == OUTPUT}


def plan(graph: Graph, data: DatasetInfo | None = None, report: Report | None = None) -> Plan:
    """Raises CompileError with the first problem of a graph that cannot become a model.

    Without a ``report`` the graph is checked for ``data``, on which the shapes of Inputs and Outputs depend.
    """
    report = report or check(graph, data)
    for problem in report.problems:
        if problem.severity == "error":
            message = problem.message
            if problem.node is not None:
                message = say("{node}: {message}", node=problem.node, message=message)
            raise CompileError(message, node=problem.node, parameter=problem.parameter)
    unfolded, whole = flat(graph), graph
    graph = unfolded.graph
    used = [layer for layer in report.layers if layer.id in report.used and layer.type != BLOCK]
    owners = unfolded.owners
    modules = dict.fromkeys(owners.get(n.id, n.id) for n in graph.nodes if n.id in report.used)
    # What stands in the network itself is called as it hangs; what is in blocks may not take such a name.
    own = names_in(without_muted(whole), "", modules) if whole.has_blocks else ()
    attributes, keys = identifiers([*own, *(m for m in modules if m not in own)]), keys_of(whole, modules)
    made: set[str] = set()
    every = task_of(graph, data)
    task = Task(
        {node: reading for node, reading in every.readings.items() if node in report.used},
        {node: answer for node, answer in every.answers.items() if node in report.used},
    )
    steps: list[Step] = []
    for entry in used:
        node = graph.by_id[entry.id]
        layer = get(node.type)
        reading = task.readings.get(node.id)
        data_shape = reading.shape if reading is not None and reading.column is not None else None
        context = Context(entry.inputs, layer.values(layer.check(node.params)), data_shape)
        arguments: dict[str, tuple[Value, ...]] = {}
        before: tuple[Value, ...] = ()
        for port in layer.inputs:
            links = [k for k in graph.incoming[node.id] if layer.port(k.target_port) is port]
            before = arguments[port.name] = tuple(k.value for k in links) or (() if port.stays_empty else before)
        shape = entry.output_shape or ()
        call, line = layer.module(context), layer.expression(context)
        attribute = attributes[owners.get(node.id, node.id)]
        if attribute in made:
            # The layer whose weights it shares has made the module.
            call = None
        made.add(attribute)
        step = Step(
            *(node.id, node.type, attribute, arguments, call, line, shape, entry.parameters),
            *(node.frozen, node.lr_factor, node.init),
            key=keys.get(owners.get(node.id, node.id), attribute),
        )
        read = {k.source_port for k in graph.outgoing[node.id] if k.target in report.used}
        if read <= {OUTPUT_PORT} or layer.parts is None:
            steps.append(step)
            continue
        parts = layer.parts(context)
        steps.append(replace(step, expression=parts.line, port=ALL, pattern=parts.pattern))
        for name, picked_shape in entry.outputs.items():
            if name in read or name == OUTPUT_PORT:
                line = parts.picks[name]
                pieces = {part: (piece(node.id, part),) for part in pieces_of(line)}
                picked = Step(node.id, node.type, step.attribute, pieces, None, line, picked_shape, port=name)
                steps.append(replace(picked, key=step.key))
    # All that is given is given at the end.
    steps.sort(key=lambda step: step.type == OUTPUT)
    inputs = tuple(s for s in steps if s.type == INPUT)
    shapes = tuple(task.readings[s.node].shape or s.shape for s in inputs)
    return Plan(tuple(steps), tuple(s.node for s in inputs), shapes, task)


POOL = ("x", "y", "z", "u", "v", "w")
RESERVED = frozenset((*POOL, "_", "self", "torch", "nn", "math", "len", "tuple", "kernels"))


@dataclass(frozen=True)
class Assignment:
    """One line of ``forward``: ``target`` gets the step's value; ``done`` are variables nobody reads any more."""

    step: Step
    names: Mapping[Value, str]
    """Variables, at this line, of what it reads."""
    target: str
    """The variable, or several as they are unpacked: ``x, (hidden, _)``."""
    done: tuple[str, ...] = ()


def arguments(plan: Plan) -> dict[str, str]:
    """Names of ``forward``'s parameters by Input node: x, or the nodes' own names when there are several."""
    if len(plan.inputs) == 1:
        return {plan.inputs[0]: "x"}
    own = _own_names(plan.steps)
    return {node: own[Value(node)] for node in plan.inputs}


def assignments(plan: Plan) -> Iterator[Assignment]:
    """Chooses variables as a person would: a chain goes on in ``x``, a value read twice gets its layer's name, a second
    output the name of its port.

    A variable is used again as soon as its value is no longer needed, so that memory is given back early. Outputs that
    nobody reads are not picked.
    """
    every: set[Value] = {source for step in plan.steps for source in step.sources}
    steps = [step for step in plan.steps if step.value in every or not step.is_pick]
    own = _own_names(steps)
    reserved = {step.attribute for step in steps} | RESERVED | set(own.values())
    left: dict[Value, int] = {value: 0 for step in steps for value in step.values}
    for step in steps:
        for source in step.sources:
            left[source] += 1
    readers = dict(left)
    joins = {source for step in steps if len(step.sources) > 1 for source in step.sources}
    # A piece that is an output as it stands has that output's variable from the start.
    becomes = {s.sources[0]: s.value for s in steps if s.is_pick and s.hands_on and readers[s.sources[0]] == 1}
    names: dict[Value, str] = {Value(node): name for node, name in arguments(plan).items()}
    held = set(names.values())

    def in_chain(value: Value, dying: list[str]) -> str:
        reusable = sorted(POOL.index(name) for name in dying if name in POOL)
        if readers[value] > 1 or (value in joins and not reusable):
            return own[value]
        if reusable:
            return POOL[reusable[0]]
        return next((name for name in POOL if name not in held), own[value])

    def by_port(value: Value) -> str:
        short = value.port.strip("()")
        return own[value] if short in held or short in reserved else short

    for step in steps:
        before = {source: names[source] for source in step.sources}
        dying = []
        for source in step.sources:
            left[source] -= 1
            if left[source] == 0:
                dying.append(names[source])
        held.difference_update(dying)
        given: list[str] = []
        for number, value in enumerate(step.values):
            if step.type == INPUT or (step.pattern and not readers[value]):
                continue
            if step.is_pick and dying and (step.hands_on or step.port != OUTPUT_PORT):
                name = dying[0]
            elif (step.pattern and number) or (step.is_pick and step.port != OUTPUT_PORT):
                name = by_port(becomes.get(value, value))
            else:
                name = in_chain(becomes.get(value, value), dying)
            names[value] = name
            given.append(name)
            held.add(name)
        yield Assignment(step, before, step.target(names), tuple(name for name in dying if name not in given))


def _own_names(steps: Sequence[Step]) -> dict[Value, str]:
    taken = {step.attribute for step in steps} | RESERVED
    names: dict[Value, str] = {}
    first: dict[str, str] = {}
    for step in steps:
        for value in step.values:
            is_part = bool(step.pattern) or (step.is_pick and step.port != OUTPUT_PORT)
            name = f"{step.attribute}_{value.port.strip('()')}" if is_part else step.attribute
            # Layers that share a module have variables of their own.
            is_shared = first.setdefault(step.attribute, step.node) != step.node
            if is_part or is_shared or name in RESERVED:
                while name in taken:
                    name += "_"
                taken.add(name)
            names[value] = name
    return names
