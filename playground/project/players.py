"""Who minimises what: groups of nodes that learn in turn, each from Outputs of its own.

One player over everything is the usual case and needs no mention. A GAN has two (Goodfellow et al. 2014): the
discriminator trains on real and generated samples, the generator on what the discriminator makes of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playground.errors import ParameterError, value_text
from playground.layers.param import Param
from playground.messages import Message, joined, say
from playground.project.parts import OPTIMIZERS, Part, part_of

MOST = 8
STEPS = Param(
    "steps",
    "int",
    1,
    "Steps per turn",
    "How many steps it does before the next player's turn, all on the same batch.",
    minimum=1,
    maximum=100,
)
_KEYS = ("name", "trains", "minimises", "optimizer", "steps")


@dataclass(frozen=True)
class Player:
    """``trains``: ids of nodes, blocks included; ``minimises``: ids of Outputs; ``steps``: how many it does before the
    next one's turn, all on the same batch."""

    name: str
    trains: tuple[str, ...]
    minimises: tuple[str, ...]
    optimizer: Part
    steps: int = 1

    def to_mapping(self) -> dict[str, Any]:
        """As the project file writes it."""
        found: dict[str, Any] = {
            "name": self.name,
            "trains": list(self.trains),
            "minimises": list(self.minimises),
            "optimizer": self.optimizer.to_mapping(),
        }
        return found if self.steps == 1 else {**found, "steps": self.steps}

    @property
    def lacks(self) -> Iterator[Message]:
        """What it cannot play without."""
        if not self.trains:
            yield say("The player “{name}” trains no node: choose some for it, or remove it.", name=self.name)
        if not self.minimises:
            yield say("The player “{name}” makes no loss small: choose Outputs for it, or remove it.", name=self.name)

    def has(self, node: str) -> bool:
        """Whether a node is one of those it trains, or lies in a block that is."""
        return any(is_of(node, one) for one in self.trains)


def is_of(node: str, one: str) -> bool:
    """Whether a node, by its path, is this one or lies in it."""
    return node == one or node.startswith(f"{one}/")


def players_of(values: Any) -> tuple[Player, ...]:
    """Reads ``training.players``. Raises ParameterError that names the place."""
    if values is None:
        return ()
    if not isinstance(values, list | tuple) or len(values) > MOST:
        raise ParameterError(say("players must be a list of at most {most}.", most=MOST), parameter="players")
    found = tuple(_player(value, number) for number, value in enumerate(values, 1))
    names = [player.name for player in found]
    for name in names:
        if names.count(name) > 1:
            raise ParameterError(say("players: the name “{name}” stands twice.", name=name), parameter="players")
    return found


def with_names(training: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The settings after nodes were renamed: old id → new id."""

    def renamed(ids: Any) -> list[str]:
        return [names.get(one, one) for one in ids]

    players = [
        {**player, "trains": renamed(player["trains"]), "minimises": renamed(player["minimises"])}
        for player in _given(training)
    ]
    return _with(training, players)


def with_another(
    training: Mapping[str, Any], name: str, nodes: Sequence[str], outputs: Sequence[str]
) -> dict[str, Any]:
    """The settings with one more player, last in turn. Of these nodes and Outputs it has what the others have left; it
    begins with the optimiser that one player over everything has."""
    players = _given(training)
    taken = [one for player in players for one in player["trains"]]
    minimised = {one for player in players for one in player["minimises"]}
    made = {
        "name": name,
        "trains": [node for node in nodes if not any(is_of(node, one) or is_of(one, node) for one in taken)],
        "minimises": [output for output in outputs if output not in minimised],
        "optimizer": dict(training.get("optimizer") or {"type": "Adam"}),
    }
    return _with(training, [*players, made])


def with_change(training: Mapping[str, Any], number: int, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The settings with keys of one player set. What it trains from now on the others train no longer: weights belong
    to one."""
    players = _given(training)
    had = players[number]["trains"]
    new = [one for one in changes.get("trains", ()) if one not in had]
    for other in players[:number] + players[number + 1 :]:
        other["trains"] = [one for one in other["trains"] if not any(is_of(one, n) or is_of(n, one) for n in new)]
    players[number].update(changes)
    return _with(training, players)


def at_most(training: Mapping[str, Any], rate: float) -> dict[str, Any]:
    """What to set for this learning rate; with players, for none above it."""
    players = _given(training)
    if not players:
        return {"optimizer": {**(training.get("optimizer") or {"type": "Adam"}), "lr": rate}}
    for player in players:
        own = player.get("optimizer", {"type": "Adam"})
        if part_of(own, OPTIMIZERS, "optimizer")["lr"] > rate:
            player["optimizer"] = {**own, "lr": rate}
    return {"players": players}


def without(training: Mapping[str, Any], number: int) -> dict[str, Any]:
    """The settings without one player; without the last one a single optimiser trains everything."""
    players = _given(training)
    del players[number]
    return _with(training, players)


def _given(training: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [dict(player) for player in training.get("players") or ()]


def _with(training: Mapping[str, Any], players: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    others = {key: value for key, value in training.items() if key != "players"}
    return {**others, "players": list(players)} if players else others


def _player(value: Any, number: int) -> Player:
    where = say("player number {number}", number=number)
    if not isinstance(value, Mapping):
        raise _wrong(say("{where} must be an object {{…}}; got {value}.", where=where, value=value_text(value)))
    for key in value:
        if key not in _KEYS:
            listed = joined(_KEYS, ", ")
            raise _wrong(
                say(
                    "{where} has no key {key}; its keys are: {listed}.", where=where, key=value_text(key), listed=listed
                )
            )
    name = value.get("name", "")
    if not isinstance(name, str) or not 0 < len(name) <= 100:
        raise _wrong(say("{where}: name must be a text; got {value}.", where=where, value=value_text(name)))
    trains, minimises = (_ids(value.get(key), key, name) for key in ("trains", "minimises"))
    steps = value.get("steps", STEPS.default)
    if not STEPS.accepts(steps):
        raise _wrong(
            say(
                "player “{name}”: steps must be a whole number from 1 to {most}; got {value}.",
                name=name,
                most=STEPS.maximum,
                value=value_text(steps),
            )
        )
    optimizer = part_of(value.get("optimizer", {"type": "Adam"}), OPTIMIZERS, "optimizer")
    return Player(name, trains, minimises, optimizer, STEPS.check(steps))


def _ids(value: Any, key: str, name: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) and one for one in value):
        raise _wrong(
            say(
                "player “{name}”: {key} must be a list of ids of nodes; got {value}.",
                name=name,
                key=key,
                value=value_text(value),
            )
        )
    return tuple(dict.fromkeys(value))


def _wrong(message: str) -> ParameterError:
    return ParameterError(message, parameter="players")
