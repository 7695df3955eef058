"""Project files that somebody, or something, has damaged: each a pure function of its seed.

Mutations of the shipped presets and of a small network, of the kinds that have found faults: values of other types and
of no bearable size, keys taken away, doubled or misspelt, wires to anywhere, hostile names, text that is cut or
nested without end.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

from cli_kit import TINY

from playground.layers.spec import registry
from playground.project import presets

NAMES = [
    "", " ", "a b", "input", "output", "self", "class", "forward", "__class__", "x" * 100, "x" * 101, "名" * 100,
    "\x1b[31mred", "a\nb", "a\rb", "a\tb", "\x00", "\u202etxt", "\u2028", "\ud800", "\udfff", "\ufeff", "{0}",
    "{self}", "%s", "“q”", "\"", "'", "\\", "../../etc/passwd", "/", "a.b", "a/b", "0", "-1", "🦄", "e\u0301",
    "ﬁ", "İ", "import os", "lambda: 0", "${HOME}", "<b>",
]  # fmt: skip
NUMBERS = [
    0, -1, 1, 2, 3, 7, 64, 255, 1000, 2**31 - 1, 2**31, 2**63 - 1, 2**63, 2**64, 10**18, 10**29, -(10**29),
    -(2**63), 0.0, -0.0, 0.5, 1.0, -0.5, 1e-9, 1e-320, 1e-400, 1e9, 1e18, 1e300, 1.7976931348623157e308,
    1 + 1e-16, 3.0,
]  # fmt: skip
SIZES = [0, 1, 2, 3, 5, 7, 28, 29, 100, 65_536, 10**6, 2**31]
OTHERS: list[Any] = [
    None, True, False, [], {}, [0], [1, 2], [1, 2, 3], [[1]], [None], {"a": 1}, {"type": "Adam"}, "same",
    "valid", "auto", "1", "1e3", "nan", [2**31, 2**31], [10**6] * 3, [0, 0], [-1, 3], ["3", 3], [1] * 1000,
]  # fmt: skip
TEXTS = [
    "NaN", "Infinity", "-Infinity", "1e400", "-1e400", "9" * 31, "9" * 5000, "0x10", "01", "tru", "'a'",
    '"\\ud800"', '"\\u0000"', "[" * 400, "[" * 100_000, '{"a":' * 2_000, "{}{}", "//", "/* */", ",", ":", '"',
    "\\", "\x00", "\x1b[2J", "\ufeff",
]  # fmt: skip


def bases() -> list[dict[str, Any]]:
    return [TINY, *(json.loads(presets.path(name).read_text("utf-8")) for name in presets.names())]


def mutant(seed: int, originals: list[dict[str, Any]]) -> bytes:
    """The file of this seed."""
    chance = random.Random(seed)
    document = json.loads(json.dumps(chance.choice(originals)))
    document["training"].pop("early_stopping", None)
    is_sound = chance.random() < 0.4
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        chance.choice(_SOUND if is_sound else _OF_DOCUMENTS)(chance, document)
    text = json.dumps(document, ensure_ascii=chance.random() < 0.5)
    if chance.random() < (0.05 if is_sound else 0.25):
        text = chance.choice(_OF_TEXTS)(chance, text)
    return text.encode("utf-8", "surrogatepass")


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a document that holds something: container and key."""
    for key, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(item, dict | list):
            yield from places(item)


def _any_value(chance: random.Random) -> Any:
    pool = chance.choice((NUMBERS, NUMBERS, OTHERS, NAMES, ["x" * 1_000_000] if chance.random() < 0.02 else OTHERS))
    return json.loads(json.dumps(chance.choice(pool)))


def _replace(chance: random.Random, document: dict[str, Any]) -> None:
    where, key = chance.choice(list(places(document)))
    where[key] = _any_value(chance)


def _remove(chance: random.Random, document: dict[str, Any]) -> None:
    where, key = chance.choice(list(places(document)))
    del where[key]


def _exchange(chance: random.Random, document: dict[str, Any]) -> None:
    (a, i), (b, k) = chance.choice(list(places(document))), chance.choice(list(places(document)))
    a[i] = json.loads(json.dumps(b[k]))


def _new_key(chance: random.Random, document: dict[str, Any]) -> None:
    where = chance.choice([w for w, _ in places(document) if isinstance(w, dict)])
    where[chance.choice((*NAMES, *where))] = _any_value(chance)


def _nodes(document: dict[str, Any]) -> list[dict[str, Any]]:
    nodes = document.get("nodes")
    return [n for n in nodes if isinstance(n, dict)] if isinstance(nodes, list) else []


def _layer(chance: random.Random, document: dict[str, Any]) -> None:
    """Another layer in a node's place, with parameters from anywhere."""
    for node in chance.sample(_nodes(document), min(1, len(_nodes(document)))):
        kind = registry()[chance.choice(sorted(registry()))]
        node["type"] = kind.type
        node["params"] = {
            p.name: chance.choice((chance.choice(SIZES), _any_value(chance), p.default if p.kind != "size" else 3))
            for p in kind.params
            if chance.random() < 0.6
        }
        node["params"] = json.loads(json.dumps(node["params"], default=str))


def _sound_layer(chance: random.Random, document: dict[str, Any]) -> None:
    """Another layer in a node's place or on a wire, with parameters that it takes."""
    kind = registry()[chance.choice([name for name in sorted(registry()) if name not in ("Input", "Output")])]
    values = {p.name: chance.choice((1, 2, 3, 4, 5, 8)) for p in kind.params if p.kind in ("int", "size")}
    params = {k: v for k, v in values.items() if kind.param(k).accepts(v) and chance.random() < 0.5}
    params |= {p.name: values.get(p.name, 10) for p in kind.params if p.default is None and not p.optional}
    middle = [n for n in _nodes(document) if n.get("type") not in ("Input", "Output")]
    links = document.get("links")
    if chance.random() < 0.5 and middle:
        chance.choice(middle).update(type=kind.type, params=params)
    elif isinstance(links, list) and links and isinstance(link := chance.choice(links), dict) and "target" in link:
        name = f"new{len(_nodes(document))}"
        document["nodes"].append({"id": name, "type": kind.type, "params": params})
        links.append({**link, "source": name, "source_port": "output"})
        link["target"] = name
        link.pop("target_port", None)


def _size(chance: random.Random, document: dict[str, Any]) -> None:
    """Another number where there is one."""
    found = [(w, k) for w, k in places(document) if isinstance(w[k], int | float) and not isinstance(w[k], bool)]
    if found:
        where, key = chance.choice(found)
        where[key] = chance.choice((chance.choice(SIZES), where[key] * 10, -where[key], where[key] + 1))


def _wire(chance: random.Random, document: dict[str, Any]) -> None:
    """Wires to anywhere, circles and doubles among them."""
    ids = [n.get("id") for n in _nodes(document)] or ["x"]
    links = document.get("links")
    if isinstance(links, list):
        for _ in range(chance.choice((1, 1, 3, 30))):
            link = {"source": chance.choice(ids), "target": chance.choice(ids)}
            if chance.random() < 0.3:
                link["target_port"] = chance.choice(("input", "query", "key", "value", "target", *NAMES[:6]))
            if chance.random() < 0.2:
                link["source_port"] = chance.choice(("output", "hidden", "weights", *NAMES[:6]))
            links.append(link)
        if chance.random() < 0.3:
            del links[chance.randrange(len(links))]


def _rename(chance: random.Random, document: dict[str, Any]) -> None:
    """A name from the list for a node, here and in its wires."""
    new = chance.choice(NAMES)
    for node in chance.sample(_nodes(document), min(1, len(_nodes(document)))):
        old, node["id"] = node.get("id"), new
        links = document.get("links")
        for where, key in places(links) if isinstance(links, list) else ():
            if key in ("source", "target") and where[key] == old:
                where[key] = new


def _title(chance: random.Random, document: dict[str, Any]) -> None:
    document[chance.choice(("name", "description"))] = chance.choice((*NAMES, "x" * 201, "x" * 10_001))


def _many(chance: random.Random, document: dict[str, Any]) -> None:
    """A great many layers, in a row, side by side, or with nothing between them; seldom."""
    if chance.random() < 0.8 or not _nodes(document):
        return _wire(chance, document)
    count, kind = chance.choice((300, 2_000, 10_001)), chance.choice(("ReLU", "Output", "Input", "Add", "Nothing"))
    start = _nodes(document)[0].get("id")
    document["nodes"] = [*_nodes(document), *({"id": f"m{i}", "type": kind} for i in range(count))]
    shape = chance.choice(("row", "star", "join", "loose"))
    ends = {
        "row": lambda i: (f"m{i - 1}" if i else start, f"m{i}"),
        "star": lambda i: (start, f"m{i}"),
        "join": lambda i: (f"m{i}", "m0" if i else start),
    }
    if shape in ends and isinstance(document.get("links"), list):
        document["links"] += [dict(zip(("source", "target"), ends[shape](i), strict=True)) for i in range(count)]
    return None


_OF_DOCUMENTS: list[Callable[[random.Random, dict[str, Any]], None]] = [
    _replace, _replace, _remove, _exchange, _new_key, _layer, _layer, _size, _size, _wire, _rename, _title, _many,
]  # fmt: skip

_SOUND = [_sound_layer, _sound_layer, _wire]
"""After these a file is mostly a project still, though often no network."""


def _cut(chance: random.Random, text: str) -> str:
    return text[: chance.randrange(len(text))]


def _foreign(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text))
    return text[:place] + chance.choice(TEXTS) + text[place + chance.choice((0, 0, 1, 5)) :]


def _foreign_value(chance: random.Random, text: str) -> str:
    starts = [i + 1 for i, c in enumerate(text) if c == ":"]
    place = chance.choice(starts) if starts else 0
    return text[:place] + " " + chance.choice(TEXTS) + ", " + '"again":' + text[place:]


def _twice(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start : start + chance.randrange(200)] * 2 + text[start + 200 :]


_OF_TEXTS: list[Callable[[random.Random, str], str]] = [_cut, _foreign, _foreign_value, _twice]
