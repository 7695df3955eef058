"""Whether the players of a training and the graph that they train fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from playground.compile import fixes
from playground.compile.fixes import Fix
from playground.compile.report import LayerReport, Problem
from playground.graph.model import Graph
from playground.messages import say
from playground.project.players import Player, is_of
from playground.tasks.answers import Task

MAX_NAMED = 3


def player_problems(
    graph: Graph, task: Task, layers: Sequence[LayerReport], owners: Mapping[str, str], players: Sequence[Player]
) -> Iterator[Problem]:
    """``graph`` is without blocks; ``owners`` gives, of a layer that uses another's weights, whose they are."""
    for player in players:
        yield from _unknown(graph, task, player, players)
    if not players:
        return
    for output in task.answers:
        if not any(output in player.minimises for player in players):
            yield Problem("warning", say("No player makes this loss small."), output)
    trained: dict[str, str] = {}
    for player in players:
        for node in graph.nodes:
            owner = owners.get(node.id, node.id)
            if player.has(node.id) and trained.setdefault(owner, player.name) != player.name:
                message = say(
                    "It is trained by two players, “{one}” and “{other}”; weights belong to one.",
                    one=trained[owner],
                    other=player.name,
                )
                yield Problem("error", message, node.id, None, (_alone(),))
    idle = [
        layer.id
        for layer in layers
        if layer.parameters and owners.get(layer.id, layer.id) not in trained and not graph.by_id[layer.id].frozen
    ]
    for node_id in idle[:MAX_NAMED]:
        yield Problem("warning", say("No player trains it, so it stays as it began."), node_id)


def apart(one: str, other: str, players: Sequence[Player]) -> bool:
    """Whether two nodes are trained by different players, each of which sees the other's as given."""
    return any(player.has(one) != player.has(other) for player in players)


def _unknown(graph: Graph, task: Task, player: Player, players: Sequence[Player]) -> Iterator[Problem]:
    for message in player.lacks:
        yield Problem("error", message, None, "players", (_alone(),))
    for one in player.trains:
        if not any(is_of(node.id, one) for node in graph.nodes):
            message = say("The player “{name}” trains “{node}”, and there is no such node.", name=player.name, node=one)
            yield Problem("error", message, None, "players", (_taken_out(one, player, players), _alone()))
    for one in player.minimises:
        if one not in task.answers:
            message = say(
                "The player “{name}” makes the loss of “{node}” small, and there is no such Output.",
                name=player.name,
                node=one,
            )
            yield Problem("error", message, None, "players", (_taken_out(one, player, players), _alone()))


def _taken_out(node: str, player: Player, players: Sequence[Player]) -> Fix:
    trains, minimises = (tuple(o for o in ids if o != node) for ids in (player.trains, player.minimises))
    without = replace(player, trains=trains, minimises=minimises)
    rest = [(without if one is player else one).to_mapping() for one in players]
    return fixes.setting(say("Take “{node}” out of the player “{name}”", node=node, name=player.name), players=rest)


def _alone() -> Fix:
    return fixes.setting(say("Train everything with one optimiser"), players=None)
