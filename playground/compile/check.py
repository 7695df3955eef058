"""Shapes, sizes and all problems of a graph at once, each with its fixes. No torch: microseconds per layer.

One pass in topological order. A node that fails has no output shape; what lies behind it is not blamed for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import playground.layers  # noqa: F401 - fills the registry
from playground.compile import fixes, whole
from playground.compile.blocks import at_blocks, block_problems, shared_problems, with_blocks
from playground.compile.connect import can_connect, check_connect, connect
from playground.compile.facts import Facts
from playground.compile.findings import Findings
from playground.compile.fixes import Fix
from playground.compile.lifted import lifted
from playground.compile.one_node import look_at
from playground.compile.output import input_wire, task_problems
from playground.compile.playing import player_problems
from playground.compile.ranges import bare_sums, constants, range_problems
from playground.compile.report import LayerReport, Problem, Report
from playground.compile.terms import Terms, terms_problems
from playground.data.info import DatasetInfo
from playground.errors import PlaygroundError
from playground.graph.blocks import flat
from playground.graph.model import INPUT_PORT, OUTPUT_PORT, Graph
from playground.graph.order import topological_order, upstream
from playground.messages import say
from playground.tasks.answers import task_of

__all__ = [
    "Fix",
    "LayerReport",
    "Problem",
    "Report",
    "Terms",
    "can_connect",
    "check",
    "check_connect",
    "connect",
]

MAX_TRIED = 1000
"""Nodes that are checked again, all in all, to find out which fixes are good: some 20 ms."""
MAX_FIXES = 3


def check(
    graph: Graph,
    data: DatasetInfo | None = None,
    terms: Terms | None = None,
    *,
    try_fixes: bool = True,
) -> Report:
    """Everything there is to say about a graph. ``data`` gives Input its shape and Output its width; without it those
    are not checked. ``terms`` are the settings that a graph must fit. Without ``try_fixes`` the fixes are those that
    come to mind, tried on nothing.
    """
    unfolded = flat(graph)
    left = unfolded.graph
    found = _Check(left, data, terms or Terms())
    found.run()
    players = found.terms.players
    found.problems.extend(player_problems(left, found.task, found.layers, unfolded.owners, players))
    if graph.has_blocks:
        found.problems = list(
            at_blocks(unfolded, [*block_problems(graph), *shared_problems(unfolded, found), *found.problems])
        )
    if try_fixes:
        found.rank()
    report = found.report()
    if graph.has_blocks:
        report = with_blocks(unfolded, report)
    return report if left is graph else _with_muted(graph, report)


def _with_muted(graph: Graph, report: Report) -> Report:
    """The report of a graph without its muted nodes with these in it, and with the fixes that act on the whole graph:
    some are about wires that are not there."""
    layers = list(report.layers)
    shapes = {layer.id: layer.outputs for layer in layers}
    for node_id in topological_order(graph):
        node = graph.by_id[node_id]
        if node.muted and node_id not in shapes:
            wires = graph.incoming[node_id][:1]
            given = {p: s for k in wires if (s := shapes.get(k.source, {}).get(k.source_port)) for p in (OUTPUT_PORT,)}
            shapes[node_id] = given
            inputs = {INPUT_PORT: tuple(given.values())}
            layers.append(LayerReport(node_id, node.type, inputs, given, given.get(OUTPUT_PORT)))
    problems = tuple(replace(p, fixes=tuple(f for f in _fixes(p) if _acts(f, graph))) for p in report.problems)
    silent = tuple(_silent_outputs(graph))
    return replace(report, valid=report.valid and not silent, layers=tuple(layers), problems=(*problems, *silent))


def _silent_outputs(graph: Graph) -> Iterator[Problem]:
    """Muted nodes of which something else is read than what they hand on: a memory, or weights."""
    for node in graph.nodes:
        ports = {link.source_port: None for link in graph.outgoing[node.id]} if node.muted else {}
        ports.pop(OUTPUT_PORT, None)
        if ports:
            yield Problem(
                "error",
                say(
                    "It is muted and only hands on what comes in; nothing comes out of “{port}”.",
                    port=next(iter(ports)),
                ),
                node.id,
                None,
                (fixes.mark(node.id, say("Unmute {node}", node=node.id), muted=False),),
            )


def _fixes(problem: Problem) -> tuple[Fix, ...]:
    """Those of what lies in a block change the block."""
    where = problem.node or ""
    return tuple(lifted(fix, where) for fix in problem.fixes) if "/" in where else problem.fixes


def _acts(fix: Fix, graph: Graph) -> bool:
    try:
        return bool(fix.training) or fix.edit(graph) != graph
    except (PlaygroundError, KeyError):
        return False


class _Check(Findings):
    """``warns``: whether warnings are looked for, too."""

    def __init__(self, graph: Graph, data: DatasetInfo | None, terms: Terms, *, warns: bool = True) -> None:
        super().__init__(graph, data, task_of(graph, data), terms)
        self.warns = warns

    def run(self) -> None:
        graph = self.graph
        order = topological_order(graph)
        whole.cycles(self, len(order))
        for node_id in order:
            look_at(self, graph.by_id[node_id], shaped=True)
        if len(order) < len(graph.nodes):
            placed = set(order)
            for node in graph.nodes:
                if node.id not in placed:
                    look_at(self, node, shaped=False)
        outputs = list(self.task.answers)
        self.used = used = upstream(graph, outputs)
        whole.ends(self, outputs, order, used)
        whole.total(self, used)
        shapes = {i: s for i, s in self.shapes.items() if s is not None}
        facts = Facts(graph, self.contexts, self.kinds, shapes, used)
        self.problems.extend(task_problems(self))
        if self.data is not None and outputs:
            whole.learns(self, used)
            for answer in self.task.answers.values() if self.warns else ():
                wire = input_wire(graph, answer.node)
                if wire is not None and wire.source in self.contexts:
                    self.problems.extend(range_problems(facts, wire, answer))
            if self.warns:
                self.problems.extend(constants(facts))
                self.problems.extend(bare_sums(facts, self.terms.players))
        self.problems.extend(terms_problems(facts, self.terms, self.task))

    def report(self) -> Report:
        return Report(not self.errors, tuple(self.problems), tuple(self.layers), self.used)

    # Which fixes are good

    def rank(self) -> None:
        """Tries the fixes of every error on the whole graph, and keeps those that leave the fewest errors: of these
        first what takes nothing away. As far as there is time: a large graph keeps them as they were found."""
        left = MAX_TRIED
        for number, problem in enumerate(self.problems):
            cost = len(problem.fixes) * len(self.graph.nodes)
            if problem.severity == "error" and len(problem.fixes) > 1 and cost <= left:
                left -= cost
                self.problems[number] = replace(problem, fixes=self._best(problem))

    def _best(self, problem: Problem) -> tuple[Fix, ...]:
        tried = []
        for number, fix in enumerate(problem.fixes):
            after = self._after(fix)
            if after is None:
                continue
            stays = any((p.node, p.message) == (problem.node, problem.message) for p in after.problems)
            removed = sum(node.id not in after.graph for node in self.graph.nodes)
            unknown = len(after.graph.nodes) - len(after.contexts)
            tried.append(((after.errors + stays, unknown), (removed, number), fix))
        tried.sort(key=lambda entry: entry[:2])
        if not tried:
            return problem.fixes
        return tuple(fix for (errors, _), _, fix in tried if errors == tried[0][0][0])[:MAX_FIXES]

    def _after(self, fix: Fix) -> _Check | None:
        """What is left when a fix has been applied."""
        names = ("batch_size", "label_smoothing", "balanced_batches")
        known = {name: fix.training[name] for name in names if name in fix.training}
        try:
            after = _Check(fix.edit(self.graph), self.data, replace(self.terms, **known), warns=False)
            after.run()
        except (PlaygroundError, KeyError):
            return None
        return after
