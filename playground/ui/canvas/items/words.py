"""What cards say, looked up once for all of them and kept until something they depend on changes."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from playground.compile.check import Problem
from playground.data import DatasetInfo
from playground.errors import PlaygroundError
from playground.graph.blocks import card_of, flat
from playground.graph.model import Graph, Node
from playground.messages import say
from playground.tasks.answers import Answer, task_of
from playground.ui.look.translation import shown
from playground.ui.look.wording import CardTexts, card_texts, translate
from playground.ui.state.document import Document


@dataclass(frozen=True)
class _Context:
    """What all cards' texts depend on besides their own nodes."""

    types: Mapping[str, int]
    data: DatasetInfo | None
    losses: Mapping[str, str]
    samples: int | None
    problems: Mapping[str, tuple[Problem, ...]]


class Words:
    """The texts of the cards of a document; ``learn`` before they are asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._samples: tuple[str, int | None] = ("", None)
        self._told: dict[str, tuple[tuple[object, ...], CardTexts]] = {}
        self._context = _Context({}, None, {}, None, {})

    def learn(self, graph: Graph) -> frozenset[str]:
        """Looks up what the cards' texts depend on. Gives the nodes with an error."""
        data = self.data()
        problems: dict[str, list[Problem]] = {}
        for problem in self._document.report.problems:
            if problem.node is not None:
                card = card_of(graph, problem.node)
                if card != problem.node:
                    message = say("{node}: {message}", node=problem.node, message=problem.message)
                    problem = replace(problem, message=message)
                problems.setdefault(card, []).append(problem)
        samples = self._samples[1] if data is not None and self._samples[0] == data.name else None
        self._context = _Context(
            graph.types,
            data,
            self.losses(),
            samples,
            {node_id: tuple(found) for node_id, found in problems.items()},
        )
        return frozenset(i for i, found in problems.items() if any(p.severity == "error" for p in found))

    def of(self, node: Node) -> CardTexts:
        """What the card of ``node`` says."""
        about, report = self._context, self._document.report
        entry, problems = report.by_id.get(node.id), about.problems.get(node.id, ())
        # Of hundreds of cards an edit touches a few: the others' texts need not be put together again.
        loss = about.losses.get(node.id, "")
        told = (node, entry, problems, about.types.get(node.type, 0) > 1, about.data, loss, about.samples)
        known = self._told.get(node.id)
        if known is None or known[0] != told:
            known = told, card_texts(node, about.types, entry, problems, about.data, loss, about.samples)
            self._told[node.id] = known
        return known[1]

    def forget(self, node_id: str) -> None:
        self._told.pop(node_id, None)

    def clear(self) -> None:
        self._told.clear()

    def count_samples(self, count: int) -> None:
        """So many samples of the data set of now are in use."""
        data = self.data()
        self._samples = (data.name if data is not None else "", count)

    def data(self) -> DatasetInfo | None:
        with suppress(PlaygroundError):
            return self._document.data_info
        return None

    def losses(self, graph: Graph | None = None) -> dict[str, str]:
        """Of each Output, of another ``graph`` on the same data: "Cross-entropy", "Binary cross-entropy · 1"."""
        with suppress(PlaygroundError):
            task = self._document.task if graph is None else task_of(flat(graph).graph, self._document.data_info)
            info = self._document.data_info
            learned = info.standardised_targets(self._document.project.options) if info is not None else ()
            return {node: _loss_text(answer, answer.column in learned) for node, answer in task.answers.items()}
        return {}


def _loss_text(answer: Answer, is_standardised: bool) -> str:
    """Its loss, and what it is compared with where that is not what is usual."""
    with_what = answer.column.name if answer.is_named and answer.column is not None else ""
    if answer.constant is not None:
        with_what = f"{answer.constant:g}".replace("-", "−")
    weight = f"×{answer.weight:g}" if answer.weight != 1 else ""
    learned = shown(say("standardised")) if is_standardised else ""
    return " · ".join(filter(None, (translate("Training", answer.loss.label), with_what, learned, weight)))
