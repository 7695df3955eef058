"""Whether a graph and the settings it is trained with fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from playground.compile import fixes
from playground.compile.facts import Facts
from playground.compile.fixes import Fix
from playground.compile.report import Problem
from playground.graph.each_step import FOLD
from playground.graph.model import Graph
from playground.layers import inserted
from playground.layers.param import figure
from playground.layers.rules import counted
from playground.layers.spec import Context
from playground.messages import joined, say
from playground.project.players import Player
from playground.tasks.answers import Task
from playground.tasks.losses import LOSSES

MOST_BALANCED = 2**24
"""Samples that torch.multinomial can choose among."""


@dataclass(frozen=True)
class Terms:
    """What a graph is trained with, as far as it has to fit. None: not known, and not checked."""

    batch_size: int | None = None
    samples: int | None = None
    """How many there are to train on."""
    label_smoothing: float = 0.0
    players: tuple[Player, ...] = ()
    balanced_batches: bool = False


def terms_problems(facts: Facts, terms: Terms, task: Task) -> Iterator[Problem]:
    batch, samples = terms.batch_size, terms.samples
    if batch is None:
        return
    if samples == 0:
        text = say("There is nothing to train on yet: draw some points on the decision surface.")
        yield Problem("error", text, None, "points")
        return
    if samples is not None and batch > samples:
        fitting = 2 ** (samples.bit_length() - 1)
        yield Problem(
            "warning",
            say(
                "The batch size of {batch} is larger than the data: there {are} only {samples} to train on, so an "
                "epoch is one step.",
                batch=figure(batch),
                are=say("is") if samples == 1 else say("are"),
                samples=counted(samples, "sample"),
            ),
            None,
            "batch_size",
            (fixes.setting(say("Set batch size to {fitting}", fitting=fitting), batch_size=fitting),),
        )
    used = {answer.loss.type: answer.loss for answer in task.answers.values()}
    if terms.label_smoothing and used and not any(loss.smooths for loss in used.values()):
        yield Problem(
            "warning",
            say(
                "Label smoothing acts only with {for_classes}; with {loss} it does nothing.",
                for_classes=joined((k.type for k in LOSSES.values() if k.smooths), " and "),
                loss=joined(used, " and "),
            ),
            None,
            "label_smoothing",
            (fixes.setting(say("Set label smoothing to 0"), label_smoothing=0.0),),
        )
    if terms.balanced_batches:
        yield from _balancing(samples, task)
    together = batch if samples is None else min(batch, samples)
    for node_id, context in facts.contexts.items():
        values = facts.layers[node_id].batch_values
        if values is None or node_id not in facts.used or _is_in_steps(facts.graph, node_id):
            continue
        if together * values(context) == 1:
            size = say("the batch size of {batch}", batch=batch) if batch == 1 else say("a single sample to train on")
            yield Problem(
                "error",
                say(
                    "It compares the samples of a batch, and with {size} there is one value per channel: nothing to "
                    "compare.",
                    size=size,
                ),
                node_id,
                None,
                tuple(_without_the_batch(node_id, context, batch, samples)),
            )


def _balancing(samples: int | None, task: Task) -> Iterator[Problem]:
    off = (fixes.setting(say("Turn balanced batches off"), balanced_batches=False),)
    if task.balanced is None and task.answers:
        text = say("Balanced batches act only where the answer is one of some classes; here they do nothing.")
        yield Problem("warning", text, None, "balanced_batches", off)
    elif samples is not None and samples > MOST_BALANCED:
        text = say(
            "Balanced batches can be drawn from at most {most}; there are {samples}.",
            most=counted(MOST_BALANCED, "sample"),
            samples=figure(samples),
        )
        yield Problem("error", text, None, "balanced_batches", off)
    elif task.balanced is not None and task.balanced.class_weights is not None:
        text = say("Rare classes count twice more: batches are balanced, and the Output weighs classes as well.")
        yield Problem("warning", text, None, "balanced_batches", off)


def _is_in_steps(graph: Graph, node_id: str) -> bool:
    """Whether a layer lies in a block that is computed for each time step: it then sees several even of one sample."""
    return any(n.type == FOLD and node_id.startswith(n.id.rpartition("/")[0] + "/") for n in graph.nodes)


def _without_the_batch(node_id: str, context: Context, batch: int, samples: int | None) -> Iterator[Fix]:
    if batch == 1 and samples != 1:
        yield fixes.setting(say("Set batch size to 2"), batch_size=2)
    if prod(context.shape) == 1:
        yield fixes.bypass(node_id)
    else:
        yield fixes.change_type(node_id, *inserted.normalisation(context.shape))
