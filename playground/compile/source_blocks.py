"""Classes of a network with blocks, one for each that is different.

Every block, and the network itself, is planned as a network of its own in which the blocks in it are layers; its lines
are then chosen as those of any network. Two blocks of one text have one class, blocks that share weights are one module
called twice: where the second must compute otherwise, since what comes in has another shape or another of its outputs
is read, by a method of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from playground.compile.names import identifiers
from playground.compile.plan import ALL, Plan, Step, piece
from playground.compile.scopes import content, names_in
from playground.compile.source_class import Class, Made, forward_lines, init_lines, train_lines
from playground.errors import CompileError
from playground.graph.blocks import flat, input_ports, output_ports
from playground.graph.model import BLOCK, INPUT, OUTPUT, Graph, Link, Node, Value
from playground.graph.mute import without_muted
from playground.graph.order import topological_order
from playground.layers.spec import Shape, get
from playground.messages import say


@dataclass(frozen=True)
class Scope(Plan):
    """A graph in which blocks are layers. That of a block gives what reaches its Outputs."""

    given: tuple[Value, ...] | None = None
    """What ``forward`` gives; None where it is what any network gives."""
    ports: tuple[str, ...] = ()
    """The outputs that it gives, in order."""
    made: tuple[Made, ...] = ()
    """The blocks in it."""
    idle: tuple[Step, ...] = ()
    """Layers that it has for others alone, which share its weights: it does not compute with them."""

    @property
    def all_steps(self) -> tuple[Step, ...]:
        return self.steps + self.idle

    @property
    def results(self) -> tuple[Value, ...]:
        return self.given if self.given is not None else super().results


_PROGRAM = ("Path", "F", "DATA", "EPOCHS", "SEED", "VALIDATION", "FOLD", "FOLDS", "WEIGHTS", "MISSING", "CLASSES",
            "PARTS", "SUFFIXES", "LIMIT", "DEVICE")  # fmt: skip
"""What a program may hold under names that a class could have."""


@dataclass
class _Printer:
    plan: Plan
    owners: Mapping[str, str]
    """Layers that have the weights of others, and whose."""
    taken: set[str]
    """Names of classes."""
    idle: dict[str, dict[str, _Use]] = field(default_factory=dict)
    """By the path of a block with weights of its own, what only others that share these compute with: by module."""
    classes: list[Class] = field(default_factory=list)
    class_of_path: dict[str, list[Class]] = field(default_factory=dict)
    """By the path of a block with weights of its own: its class, or those of its copies."""
    hung: set[str] = field(default_factory=set)
    """Paths of layers that a class has."""

    def __post_init__(self) -> None:
        self.by_node: dict[str, list[Step]] = {}
        for step in self.plan.steps:
            self.by_node.setdefault(step.node, []).append(step)
        self.used = frozenset(self.by_node)
        self.modules = frozenset(self.owners.get(node, node) for node in self.by_node)
        """Layers that have weights of their own, and so a name in the weights."""

    def class_of(self, scope: Scope, node: Node) -> Class:
        """The class of a block, a new one or one of the same text."""
        made, train = init_lines(scope.all_steps, scope.made), train_lines(scope.all_steps)
        forward = forward_lines(scope)
        for known in self.classes:
            if (known.made, known.train, known.forwards[0]) == (made, train, forward):
                return known
        stem = "".join(word[:1].upper() + word[1:] for word in identifiers([node.id])[node.id].split("_") if word)
        name, number = stem, 2
        while name in self.taken:
            name, number = f"{stem}{number}", number + 1
        self.taken.add(name)
        total = sum(step.parameters for step in scope.all_steps)
        self.classes.append(Class(name, total, made, train, [forward]))
        return self.classes[-1]


@dataclass(frozen=True)
class _Use:
    """Where a layer or a block is computed: its scope and its id, and the shapes of what reaches a block."""

    path: str
    node: str
    shapes: Mapping[str, Shape] = field(default_factory=dict)


class _Planning:
    """Plans one graph at its place; ``inside`` are the blocks in it."""

    def __init__(
        self,
        printer: _Printer,
        graph: Graph,
        path: str,
        home: str,
        shapes: Mapping[str, Shape] | None = None,
        *,
        makes: bool = True,
    ) -> None:
        """``home``: the path of the block whose weights it has, most often its own. ``shapes``: of what reaches the
        Inputs of a block; None for the network itself. ``makes``: whether its class is made of it, not of another that
        has the same weights."""
        self.printer = printer
        self.graph = graph
        self.path = path
        self.home = home
        self.shapes = shapes
        self.makes = makes
        modules = names_in(graph, home, printer.modules)
        # What only has a variable is named after what has a module: the names of these are those in the weights.
        self.names = identifiers([*modules, *(n.id for n in graph.nodes if n.id not in modules)])
        self.inside = frozenset(names_in(graph, path, printer.used))
        self.made: list[Made] = []
        self.steps: list[Step] = []
        self.given_by: dict[str, tuple[str, ...]] = {}
        """By block, the outputs it gives."""

    def run(self) -> Scope:
        plan, is_whole = self.printer.plan, self.shapes is None
        for node_id, shape in (self.shapes or {}).items():
            self.steps.append(Step(node_id, INPUT, self.names[node_id], {}, None, "{input}", shape))
        order = topological_order(self.graph)
        for node_id in self.inside.difference(order):
            if self.graph.by_id[node_id].type == BLOCK:
                raise CompileError(
                    say("“{node}” reads what it gives itself, so it cannot be printed as one module; unpack it.",
                        node=self.path + node_id),
                    node=self.path + node_id,
                )  # fmt: skip
        for node_id in order:
            node = self.graph.by_id[node_id]
            if node.type == BLOCK:
                if node_id in self.inside:
                    self._block(node)
            elif is_whole or node.type not in (INPUT, OUTPUT):
                self._layer(node)
        idle = tuple(step for use in self.printer.idle.get(self.home, {}).items() for step in self._idle(*use))
        if is_whole:
            self.steps.sort(key=lambda step: step.type == OUTPUT)
            made = tuple(self.made)
            return Scope(tuple(self.steps), plan.inputs, plan.input_shapes, plan.task, made=made, idle=idle)
        given = {port: value for port in output_ports(self.graph) if (value := self._reaching(port)) is not None}
        for port, value in given.items():
            self.steps.append(Step(port, OUTPUT, self.names[port], {"input": (value,)}, None, "{input}", ()))
        inputs = dict(self.shapes or {})
        ends = (tuple(given.values()), tuple(given), tuple(self.made), idle)
        return Scope(tuple(self.steps), tuple(inputs), tuple(inputs.values()), plan.task, *ends)

    def shape_of(self, value: Value) -> Shape:
        return next((step.shape for step in reversed(self.steps) if step.value == value and step.type != OUTPUT), ())

    # What links carry

    def _reaching(self, port: str) -> Value | None:
        links = self.graph.incoming[port]
        return self.value(links[0]) if links else None

    def value(self, link: Link) -> Value | None:
        """What a link carries here; None for what is not computed."""
        node = self.graph.by_id[link.source]
        if node.type == BLOCK:
            if link.source_port in self.given_by.get(link.source, ()):
                return Value(link.source, link.source_port)
            return self._through(node, link.source_port)
        if self.shapes is not None and node.type == INPUT:
            return Value(link.source) if link.source in self.shapes else None
        return link.value if self.path + link.source in self.printer.used else None

    def _through(self, node: Node, port: str) -> Value | None:
        """What a block only hands on."""
        reached = handed_on(self.graph, node, port)
        if reached is None:
            return None
        inner, _ = content(self.graph, node)
        outer = [k for k in self.graph.incoming[node.id] if _port_of(k, inner) == reached]
        return self.value(outer[0]) if outer else None

    # Steps

    def _layer(self, node: Node) -> None:
        for step in self.printer.by_node.get(self.path + node.id, ()):
            if step.is_pick:
                arguments = {
                    port: tuple(Value(node.id, v.port) for v in values) for port, values in step.arguments.items()
                }
            else:
                arguments = self._arguments(node)
            if step.call is not None:
                self._hang(node)
            name = self.names[node.id]
            self.steps.append(replace(step, node=node.id, attribute=name, key=name, arguments=arguments))

    def _hang(self, node: Node, shapes: Mapping[str, Shape] | None = None) -> None:
        """Notes that the class has this node, or that it has to have it for a use of its weights elsewhere."""
        module = self._owner(node)
        if self.makes:
            self.printer.hung.add(self.home + module)
        elif self.home + module not in self.printer.hung:
            self.printer.idle.setdefault(self.home, {}).setdefault(module, _Use(self.path, node.id, shapes or {}))

    def _idle(self, module: str, use: _Use) -> Iterator[Step]:
        """What a node that is not computed here is in the class."""
        if not self.makes or self.home + module in self.printer.hung:
            return
        node = self.graph.by_id[use.node]
        self._hang(node)
        if node.type == BLOCK:
            inner, copies = content(self.graph, node)
            self._make(node, self._copies(node, inner, copies, dict(use.shapes), use.path))
            return
        name = self.names[module]
        step = next(step for step in self.printer.by_node[use.path + node.id] if step.call is not None)
        yield replace(step, node=node.id, attribute=name, key=name)

    def _arguments(self, node: Node) -> dict[str, tuple[Value, ...]]:
        layer = get(node.type)
        arguments: dict[str, tuple[Value, ...]] = {}
        before: tuple[Value, ...] = ()
        for port in layer.inputs:
            links = [k for k in self.graph.incoming[node.id] if layer.port(k.target_port) is port]
            values = tuple(v for k in links if (v := self.value(k)) is not None)
            before = arguments[port.name] = values or (() if port.stays_empty else before)
        return arguments

    def _block(self, node: Node) -> None:
        inner, copies = content(self.graph, node)
        reached = {_port_of(k, inner): v for k in self.graph.incoming[node.id] if (v := self.value(k)) is not None}
        ports = [port for port in input_ports(inner) if inner.outgoing[port] and port in reached]
        given = tuple(reached[port] for port in ports)
        reaching = {port: self.shape_of(reached[port]) for port in ports}
        owner = self._owner(node)
        is_own = self.home + owner not in self.printer.class_of_path
        self._hang(node, reaching)
        scopes = self._copies(node, inner, copies, reaching, self.path)
        made, attribute = self._make(node, scopes), self.names[owner]
        methods = [known.method(forward_lines(scope)) for known, scope in zip(made, scopes, strict=True)]
        calls = ["" if name == "forward" else f".{name}" for name in methods]
        if copies > 1 and any(calls):
            # One after the other: all at once they would compute what the block they are of does.
            for number, call in enumerate(calls[:-1]):
                step = self._call(f"{node.id}/{number + 1}", attribute, f"[{number}]{call}", given)
                self.steps.append(step)
                given = (step.value,)
            calls[-1] = f"[{copies - 1}]{calls[-1]}"
        last = scopes[-1]
        total = sum(known.parameters for known in made) if is_own else 0
        step = replace(self._call(node.id, attribute, calls[-1], given), parameters=total)
        known = {one.value: one.shape for one in last.steps if one.type != OUTPUT}
        shapes = [known.get(value, ()) for value in last.results]
        self.given_by[node.id] = last.ports
        if len(last.ports) == 1:
            self.steps.append(replace(step, port=last.ports[0], shape=shapes[0]))
            return
        names = [f"o{number}" for number in range(len(last.ports))]
        self.steps.append(replace(step, port=ALL, pattern=", ".join(f"{{{name}}}" for name in names)))
        for name, port, shape in zip(names, last.ports, shapes, strict=True):
            read = {name: (piece(node.id, name),)}
            self.steps.append(Step(node.id, BLOCK, attribute, read, None, f"{{{name}}}", shape, port=port))

    def _make(self, node: Node, scopes: Sequence[Scope]) -> list[Class]:
        """The classes of a block's copies, made where there are none yet of what has its weights."""
        owner = self._owner(node)
        known = self.printer.class_of_path.get(self.home + owner)
        if known is None:
            known = [self.printer.class_of(scope, node) for scope in scopes]
            self.printer.class_of_path[self.home + owner] = known
            self.made.append((self.names[owner], _made(known), sum(one.parameters for one in known)))
        return known

    def _copies(self, node: Node, inner: Graph, copies: int, shapes: dict[str, Shape], path: str) -> list[Scope]:
        """The block, or each of its copies, planned one after the other, as it is in the scope at ``path``."""
        makes = self.makes and self.home + self._owner(node) not in self.printer.class_of_path
        scopes: list[Scope] = []
        for number in range(1, copies + 1):
            copy = f"/{number}/" if copies > 1 else "/"
            if scopes:
                known = {one.value: one.shape for one in scopes[-1].steps if one.type != OUTPUT}
                shape = known.get(scopes[-1].results[0], ()) if scopes[-1].results else ()
                shapes = {port: shape for port in input_ports(inner) if inner.outgoing[port]}
            places = path + node.id + copy, self.home + self._owner(node) + copy
            scopes.append(_Planning(self.printer, inner, *places, shapes, makes=makes).run())
        return scopes

    def _owner(self, node: Node) -> str:
        """The block whose weights one has. Where that is muted, and so not here, the first of those that share them."""
        if not node.share or node.share in self.graph:
            return node.share or node.id
        return next(other.id for other in self.graph.nodes if other.share == node.share)

    def _call(self, node_id: str, attribute: str, call: str, given: Sequence[Value]) -> Step:
        arguments = {f"a{number}": (value,) for number, value in enumerate(given)}
        listed = ", ".join(f"{{{name}}}" for name in arguments)
        return Step(node_id, BLOCK, attribute, arguments, None, f"{{self}}{call}({listed})", ())


def _made(classes: Sequence[Class]) -> str:
    """How the modules of a block are made: one, or copies in a row."""
    own = [f"{known.name}()" for known in classes]
    if len(own) == 1:
        return own[0]
    if len(own) > 2 and len(set(own)) == 1:
        return f"nn.Sequential(*({own[0]} for _ in range({len(own)})))"
    return f"nn.Sequential({', '.join(own)})"


def handed_on(graph: Graph, node: Node, port: str) -> str | None:
    """The Input of a block that one of its Outputs gives as it is; None where there are layers between."""
    inner, copies = content(graph, node)

    def back(link: Link) -> str | None:
        source = inner.by_id[link.source]
        if source.type == INPUT:
            return source.id
        reached = handed_on(inner, source, link.source_port) if source.type == BLOCK else None
        if reached is None:
            return None
        below, _ = content(inner, source)
        wires = [k for k in inner.incoming[source.id] if _port_of(k, below) == reached]
        return back(wires[0]) if wires else None

    def of(output: str) -> str | None:
        return back(inner.incoming[output][0]) if output in inner and inner.incoming[output] else None

    # What reaches a copy is the first output of the one before.
    return of(port) if copies == 1 or of(port) is None else of(output_ports(inner)[0])


def _port_of(link: Link, inner: Graph) -> str:
    """The Input of a block that a link from outside reaches."""
    names = input_ports(inner)
    return names[0] if link.target_port == "input" and "input" not in names else link.target_port


def block_classes(graph: Graph, plan: Plan, taken: Sequence[str]) -> tuple[list[Class], Scope]:
    """The classes of all blocks, each after those it is made of, and the network in which these are layers. ``taken``:
    names that other classes have."""
    owners = flat(graph).owners
    idle: dict[str, dict[str, _Use]] = {}
    while True:
        known = sum(len(uses) for uses in idle.values())
        printer = _Printer(plan, owners, {*taken, *_PROGRAM}, idle)
        whole = _Planning(printer, without_muted(graph), "", "").run()
        if known == sum(len(uses) for uses in idle.values()):
            return printer.classes, whole
        # Once more: a use of shared weights computes with what the first use of them does not.
