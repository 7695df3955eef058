"""The graph as a torch.nn.Module.

``forward`` is compiled once from the declared lines of the layers (fixed templates, filled with identifiers and checked
numbers), so a call costs no more than a module written by hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from types import CodeType, TracebackType
from typing import Any, Literal

import torch
from torch import Tensor, nn

from playground.compile import modules
from playground.compile.begin import begun
from playground.compile.plan import Plan, Step, arguments, assignments, plan
from playground.compile.report import Report
from playground.data.info import DatasetInfo
from playground.errors import CompileError, PlaygroundError, TrainingError
from playground.graph.blocks import flat, top
from playground.graph.model import OUTPUT, OUTPUT_PORT, Graph, Value
from playground.layers.spec import Call, Shape, pieces_of
from playground.messages import say
from playground.tasks.answers import Task

Run = Callable[..., Any]


class Model(nn.Module):
    """A network made from a graph.

    ``forward`` takes one tensor (batch, *shape) per Input, in the order of ``inputs``; a single tensor goes to every
    Input. It gives what reaches Output; with several Outputs a tuple, in the order of ``outputs``, and after these what
    Outputs are compared with where that is computed here (see ``places``).

    A failing operation raises TrainingError with the node it happened in; the original error is its cause.
    """

    inputs: tuple[str, ...]
    """Ids of the Input nodes."""
    input_shapes: tuple[Shape, ...]
    """Sample shapes of the tensors ``forward`` takes."""
    outputs: tuple[str, ...]
    """Ids of the Output nodes."""
    places: Mapping[str, tuple[Literal["inputs", "results"], int]]
    """Where the wired targets of Outputs are: see ``Plan.places``."""
    task: Task
    """What the Inputs read and the Outputs answer."""
    plan: Plan
    attribute_of: Mapping[str, str]
    """The name of each node's module."""
    node_of_parameter: Mapping[str, str]
    """From the name of each parameter to the id of its node."""
    lr_factors: Mapping[str, float]
    """Learning rates of parameters as multiples of the run's, by name, where that is not 1."""

    def __init__(self, graph: Graph, data: DatasetInfo | None, the_plan: Plan, seed: int) -> None:
        super().__init__()
        unfolded = flat(graph)
        self.graph = unfolded.graph
        """Without blocks and muted nodes."""
        self.given: Mapping[Value, Value] = {
            Value(path, port): value
            for path, block in unfolded.blocks.items()
            for port, value in block.outputs.items()
            if value is not None
        }
        """What each block gives, as what a layer in it does."""
        self.data = data
        self.plan = the_plan
        self.steps: tuple[Step, ...] = the_plan.steps
        self.inputs = the_plan.inputs
        self.input_shapes = the_plan.input_shapes
        self.outputs: tuple[str, ...] = the_plan.outputs
        self.places = the_plan.places
        self.task = the_plan.task
        self.attribute_of = {s.node: s.attribute for s in the_plan.steps}
        self._keys = {s.attribute: s.key for s in the_plan.steps if s.call is not None and "." in s.key}
        """Of layers in blocks, from what they are called to where they hang."""
        self._shapes: Mapping[Value, Shape] = {s.value: s.shape for s in the_plan.steps}
        for step in the_plan.steps:
            if step.call is not None:
                torch.default_generator.manual_seed(_seed_of(seed, step.node))
                self.hang(step, begun(_made(step.call), step.init, is_frozen=step.frozen))
        self.node_of_parameter = {
            f"{step.key}.{name}": step.node
            for step in the_plan.steps
            if step.call is not None and (module := self.module_of(step.node)) is not None
            for name, _ in module.named_parameters()
        }
        self._frozen = tuple(step.node for step in the_plan.steps if step.frozen and step.call is not None)
        factors = {step.node: step.lr_factor for step in the_plan.steps if step.lr_factor != 1}
        self.lr_factors = {name: factors[node] for name, node in self.node_of_parameter.items() if node in factors}
        self._forward, self._forward_lines = _compiled(_forward_source(the_plan))
        self._trace, self._trace_lines = _compiled(_trace_source(the_plan), Value=Value)

    def train(self, mode: bool = True) -> Model:
        """As in torch; frozen layers stay as they are after training, with their running statistics."""
        super().train(mode)
        for node in self._frozen:
            module = self.module_of(node)
            if module is not None:
                module.eval()
        return self

    def hang(self, step: Step, module: nn.Module) -> None:
        """Puts a module where it belongs: what is in a block lies in a module of its own, and is known here as well,
        where it is called."""
        *blocks, name = step.key.split(".")
        place: nn.Module = self
        for block in blocks:
            if block not in place._modules:
                place.add_module(block, nn.Module())
            place = place.get_submodule(block)
        place.add_module(name, module)
        if blocks or name != step.attribute:
            # Beside torch's own list of what hangs here, so that it is not counted twice.
            self.__dict__[step.attribute] = module

    def module_of(self, node_id: str) -> nn.Module | None:
        """The module of a node; None for layers without one and for nodes that do not lead to Output."""
        attribute = self.attribute_of.get(node_id)
        if attribute is None:
            return None
        module: nn.Module | None = self._modules.get(attribute) or self.__dict__.get(attribute)
        return module

    def named_as_now(self, name: str) -> str:
        """The name of a tensor of this model that was written when what is in blocks hung flat: "res1_2_conv1.weight"
        is "res1.1.conv1.weight" now. All others as they are."""
        attribute, _, rest = name.partition(".")
        return f"{self._keys[attribute]}.{rest}" if attribute in self._keys and rest else name

    def nodes_of_parameters(self) -> dict[str, tuple[str, ...]]:
        """From the name of each parameter to the ids of all nodes that use it: several where they share it."""
        keys = {step.node: step.key for step in self.steps}
        users: dict[str, list[str]] = {}
        for node, key in keys.items():
            users.setdefault(key, []).append(node)
        return {name: tuple(users[keys[node]]) for name, node in self.node_of_parameter.items()}

    def shape_of(self, node_id: str, port: str = OUTPUT_PORT) -> Shape:
        """What a node gives, without the batch. Raises KeyError for what does not lead to Output."""
        return self._shapes[Value(node_id, port)]

    def forward(self, *inputs: Tensor) -> Any:
        try:
            result: Tensor | tuple[Tensor, ...] = self._forward(
                self, *(inputs if len(inputs) == len(self.inputs) else self._spread(inputs))
            )
        except Exception as error:
            raise self._located(error, self._forward.__code__, self._forward_lines) from error
        return result

    def trace(self, *inputs: Tensor) -> dict[Value, Tensor]:
        """What every node gives, Input and Output included: the first output of each, and all that are read."""
        try:
            values: dict[Value, Tensor] = self._trace(
                self, *(inputs if len(inputs) == len(self.inputs) else self._spread(inputs))
            )
        except Exception as error:
            raise self._located(error, self._trace.__code__, self._trace_lines) from error
        return values

    def _spread(self, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        if len(inputs) == 1:
            return inputs * len(self.inputs)
        raise CompileError(
            say(
                "The network has {inputs} inputs; it was given {tensors} tensors.",
                inputs=len(self.inputs),
                tensors=len(inputs),
            )
        )

    def _located(self, error: Exception, code: CodeType, lines: tuple[str, ...]) -> PlaygroundError:
        """The error with the node whose line failed."""
        if isinstance(error, PlaygroundError):
            return error
        node = _node_at(error.__traceback__, code, lines)
        reason = str(error).strip().split("\n")[0].rstrip(".")
        if isinstance(error, torch.OutOfMemoryError | MemoryError) or "t allocate memory" in reason:
            reason = say("the memory is full; a smaller batch or a smaller network needs less")
        elif not reason:
            reason = type(error).__name__
        if not node:
            return TrainingError(say("{reason}.", reason=reason))
        return TrainingError(say("{node} failed: {reason}.", node=node, reason=reason), node=node)


def build(
    graph: Graph,
    data: DatasetInfo | None = None,
    *,
    seed: int | None = None,
    previous: Model | None = None,
    names: Mapping[str, str] | None = None,
    report: Report | None = None,
) -> Model:
    """The model of a graph, on the CPU or where ``previous`` is. Raises CompileError when the graph has problems.

    ``report`` is as for ``plan``.

    The initial weights of a node depend only on ``seed`` and its id; without a seed they differ every time. Nodes of
    ``previous`` with the same id and tensors of the same shapes keep their weights and running statistics; ``names``
    gives the id that a node had there where it was another.
    """
    start = int(torch.randint(2**62, ())) if seed is None else seed
    the_plan = plan(graph, data, report)
    state = torch.default_generator.get_state()
    try:
        model = Model(graph, data, the_plan, start)
    finally:
        torch.default_generator.set_state(state)
    if previous is not None:
        _keep_weights(model, previous, names or {})
    return model


def _seed_of(seed: int, node_id: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{seed}:{node_id}".encode()).digest()[:8], "big") >> 1


def _made(call: Call) -> nn.Module:
    made: nn.Module = modules.class_of(call.target)(*call.args, **call.kwargs)
    return made


@torch.no_grad()
def _keep_weights(model: Model, previous: Model, names: Mapping[str, str]) -> None:
    for step in model.steps:
        block = top(step.node)
        new, old = model.module_of(step.node), previous.module_of(names.get(block, block) + step.node[len(block) :])
        if new is not None and old is not None and fits(new.state_dict(), old.state_dict()):
            new.load_state_dict(old.state_dict())
    device = next(previous.parameters(), torch.empty(0)).device
    model.to(device).train(previous.training)


def fits(tensors: Mapping[str, Tensor], kept: Mapping[str, Tensor]) -> bool:
    """Whether a module with these tensors can take those, by name and shape."""
    return {k: t.shape for k, t in tensors.items()} == {k: t.shape for k, t in kept.items()}


def _forward_source(the_plan: Plan) -> list[tuple[str, str]]:
    """Lines of ``forward`` with the node each belongs to, the head first."""
    names = arguments(the_plan)
    lines = [(f"def forward(self, {', '.join(names.values())}):", "")]
    given: dict[Value, str] = {}
    for a in assignments(the_plan):
        given |= a.names
        value = a.step.line(a.names, a.target)
        if a.step.type == OUTPUT:
            continue
        if value != a.target:
            freed = f"; del {', '.join(a.done)}" if a.done else ""
            lines.append((f"    {a.target} = {value}{freed}", a.step.node))
    return [*lines, (f"    return {', '.join(given[value] for value in the_plan.results)}", the_plan.outputs[0])]


def _trace_source(the_plan: Plan) -> list[tuple[str, str]]:
    names = {
        value: f"{'a' if step.pattern else 'v'}[{tuple(value)!r}]" for step in the_plan.steps for value in step.values
    }
    given = [f"x{number}" for number in range(len(the_plan.inputs))]
    argument = dict(zip(the_plan.inputs, given, strict=True))
    lines = [(f"def trace(self, {', '.join(given)}):", ""), ("    v, a = {}, {}", "")]
    lines += [(f"    {s.target(names)} = {s.line(names, argument.get(s.node, ''))}", s.node) for s in the_plan.steps]
    return [*lines, ("    return {Value(*key): value for key, value in v.items()}", "")]


def _compiled(lines: list[tuple[str, str]], **names: Any) -> tuple[Run, tuple[str, ...]]:
    """The function, and the node of each of its lines. ``names`` are known to the lines besides ``torch``."""
    space: dict[str, Any] = {"torch": torch, **names}
    code = "\n".join(text for text, _ in lines)
    exec(compile(code, "<network>", "exec"), space)  # declared templates, identifiers and checked numbers only
    return space[lines[0][0].split("(")[0].removeprefix("def ")], tuple(node for _, node in lines)


@cache
def declared(line: str) -> Run:
    """A line that a layer declares beside its ``forward``, as a function of what stands in braces there, by keyword."""
    names = pieces_of(line)
    given = line.format_map({name: name for name in names})
    run, _ = _compiled([(f"def read(*, {', '.join(names)}):", ""), (f"    return {given}", "")])
    return run


def _node_at(trace: TracebackType | None, code: CodeType, lines: tuple[str, ...]) -> str | None:
    while trace is not None:
        if trace.tb_frame.f_code is code:
            return lines[trace.tb_lineno - 1] or None
        trace = trace.tb_next
    return None
