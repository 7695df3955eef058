"""Whatever a project is called and its nodes are named, in a printed program it stays text."""

from __future__ import annotations

import ast
import io
import random
import re
import tokenize
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from compile_kit import alive, run_program

from playground import data
from playground.compile.export import export
from playground.compile.names import file_stem, identifiers
from playground.compile.plan import plan
from playground.compile.program import program
from playground.compile.source import model_class, script
from playground.compile.text import comment, literal
from playground.errors import PlaygroundError
from playground.graph.files import Project, parse_project, project_to_text
from playground.graph.model import Graph, Link, Node
from playground.project.settings import TrainingSettings

HOSTILE = [
    "coding: unicode_escape \\u000aimport os; os.system('touch HERE')",
    "-*- coding: utf-7 -*- +AAo-raise SystemExit(1)",
    "coding=utf-16",
    "vim: set fileencoding=unicode_escape :\\x0araise SystemExit",
    "/// script\ndependencies = ['surprise']\n///",
    "x" * 108 + " /// script " + 'dependencies=["surprise"]' + "#" * 100 + " /// " + "y" * 100,
    '"""\nraise SystemExit\n"""',
    "'''\nraise SystemExit\n'''",
    "\\",
    "\\\nraise SystemExit",
    "\nraise SystemExit",
    "\rraise SystemExit",
    "\r\nraise SystemExit",
    "\x0braise SystemExit",
    "\x0craise SystemExit",
    "\x1craise SystemExit",
    "\x1draise SystemExit",
    "\x1eraise SystemExit",
    "\x85raise SystemExit",
    "\u2028raise SystemExit",
    "\u2029raise SystemExit",
    "a\x00raise SystemExit",
    "\x1a raise SystemExit",
    "\x08\x08\x08\x7f raise SystemExit",
    "\ud800 half a pair \udfff",
    "\u202e} ;tixEmetsyS esiar {\u202d",
    "\u2066raise SystemExit\u2069\u200f\u061c",
    "\ufeffraise SystemExit",
    "{self.__class__} {} {0} %s %(x)s $HOME",
    "); raise SystemExit  #",
    "'); raise SystemExit  #",
    '"); raise SystemExit  #',
    "f'{__import__(\"os\")}'",
    "#!/usr/bin/env python -c raise",
    "<!-- --> <script>alert(1)</script>",
    "卷积神经网络",
    "ａｂｃ ｉｍｐｏｒｔ",
    "é e\u0301 ﬁ ℌ",
    "__class__",
    "class",
    "lambda x: x",
    "None",
    "self",
    "torch",
    "nn",
    "F",
    "x",
    "forward",
    "__init__",
    "Network",
    "loss_of",
    "🙂🏴‍☠️",
    "%(\x07)\x9b31m",
    " ",
    "\t",
    "",
]
PIECES = [
    *"\n\r\t\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\u200b\u202e\ud800\\\"'#:=;{}()$%`~",
    '"""',
    "'''",
    "coding",
    "coding:",
    "utf-7",
    "unicode_escape",
    "\\u000a",
    "\\N{LINE FEED}",
    "raise SystemExit",
    "import os",
    "# ",
    "///",
    "/// script",
    "卷积",
    "é",
    "🙂",
    "word ",
    "x" * 111,
]


def hostile(count: int) -> Iterator[str]:
    """The known ones first, then mixtures."""
    rng = random.Random(1)
    yield from HOSTILE[:count]
    for _ in range(count - len(HOSTILE)):
        yield "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 14)))


def project(name: str, description: str, ids: list[str]) -> Project:
    """Two branches and a merge, so that several variables carry the names of layers."""
    kinds = ["Input", "Linear", "ReLU", "Linear", "Add", "Linear", "Output"]
    own = [*dict.fromkeys(node_id[:100] for node_id in ids if node_id), *(f"spare{n}" for n in range(len(kinds)))]
    params = {1: {"out_features": 4}, 3: {"out_features": 4}, 5: {"out_features": 2}}
    nodes = tuple(Node(own[n], kind, params.get(n, {})) for n, kind in enumerate(kinds))
    pairs = [(0, 1), (1, 2), (2, 3), (1, 4), (3, 4), (4, 5), (5, 6)]
    graph = Graph(nodes, tuple(Link(own[a], own[b]) for a, b in pairs))
    return Project(name[:200], description[:10_000], "spiral", {"samples": 40}, graph, {"epochs": 1})


def settings(of: Project) -> dict[str, Any]:
    return TrainingSettings.from_mapping(of.training).to_mapping()


def harmless(of: Project) -> Project:
    """The same network under the names that the printed program gives its layers."""
    names = identifiers(node.id for node in of.graph.nodes)
    nodes = tuple(replace(node, id=names[node.id]) for node in of.graph.nodes)
    links = tuple(replace(k, source=names[k.source], target=names[k.target]) for k in of.graph.links)
    return replace(of, name="plain", description="plain", graph=Graph(nodes, links))


def assert_is_text(given: Project) -> None:
    """To Python, the program in bytes is that of harmless names; nothing in it hides from who reads it."""
    content = script(given, settings(given)).encode()
    plain = script(harmless(given), settings(given)).encode()
    assert tokenize.detect_encoding(io.BytesIO(content).readline)[0] == "utf-8"
    assert ast.dump(ast.parse(content)) == ast.dump(ast.parse(plain))
    assert [t[:2] for t in _tokens(content)] == [t[:2] for t in _tokens(plain)]
    text = content.decode()
    assert all(c == "\n" or c.isprintable() for c in text)
    assert max(len(line) for line in text.split("\n") if line.startswith("#")) <= 120
    assert not re.search(r"^# ///", text, re.M)
    assert text.split("\n")[:2] == plain.decode().split("\n")[:2]


def _tokens(content: bytes) -> list[tokenize.TokenInfo]:
    passed = (tokenize.COMMENT, tokenize.NL)
    return [t for t in tokenize.tokenize(io.BytesIO(content).readline) if t.type not in passed]


def texts(count: int) -> None:
    known = list(hostile(count))
    for number, text in enumerate(known):
        ids = [known[(number + step * 7) % count] for step in range(7)]
        assert_is_text(project(text, known[(number + 1) % count], ids))


def test_hostile_names_stay_text() -> None:
    texts(200)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_many_hostile_names_stay_text() -> None:
    texts(3000)


def test_a_name_is_no_encoding(tmp_path: Path) -> None:
    """The file as it lies on the disk, after a project file was read: nothing of its texts runs."""
    here = tmp_path / "HERE"
    name = f"coding: unicode_escape \\u000aopen({str(here)!r}, 'w').close()"
    given = parse_project(project_to_text(project(name, name, [name])))
    export(given, "python", None, tmp_path / "program.py", training=settings(given))
    space: dict[str, Any] = {"__name__": "printed"}
    exec(compile((tmp_path / "program.py").read_bytes(), "program.py", "exec"), space)
    assert not here.exists()
    assert "test: loss" in run_program((tmp_path / "program.py").read_text())


def test_names_of_classes_and_data_stay_text() -> None:
    plain = data.info("spiral")
    given = project("a", "b", [])
    made = plan(given.graph, plain)
    network = model_class(given.graph, plain)
    whole = program(given, plain, settings(given), network, made)
    for text in HOSTILE:
        columns = tuple(replace(c, classes=(text, text + "2")) if c.classes else c for c in plain.columns)
        info = replace(plain, label=text, columns=columns)
        code = program(given, info, settings(given), network, made)
        assert ast.dump(ast.parse(code.encode())) == ast.dump(ast.parse(whole.encode()))
        assert all(c == "\n" or c.isprintable() for c in code)


@pytest.mark.parametrize(
    "changed",
    [
        {"optimizer": {"type": "SGD(1)); raise SystemExit((", "lr": 0.1}},
        {"optimizer": {"type": "SGD", "lr": 0.1, "x=1); y": 1}},
        {"schedule": {"type": "x); raise SystemExit"}},
    ],
)
def test_settings_that_nobody_checked_are_no_code(changed: dict[str, Any]) -> None:
    given = project("a", "b", [])
    with pytest.raises(PlaygroundError, match=r"unknown (optimizer|schedule)"):
        script(given, {**settings(given), **changed})


@pytest.mark.parametrize("text", HOSTILE)
def test_literals(text: str) -> None:
    for value in (text, (text, 1.5, None), {text: [text]}):
        assert ast.literal_eval(literal(value)) == value
    assert literal(text).isprintable()
    # As the formatter writes it: double quotes, where there are none inside.
    assert literal("same") == '"same"'


def test_long_texts_are_broken() -> None:
    """Chinese has no spaces between its words, and a word may be as long as a whole description."""
    lines = comment("卷" * 1000)
    assert max(map(len, lines)) <= 110 and sum(map(len, lines)) == 1000
    assert comment("a b") == ["a b"] and comment(" \n ") == []


def test_naming_is_linear() -> None:
    """9 990 nodes of one cleaned name: the last is named as fast as the first."""
    ids = [chr(0x4E00 + n) for n in range(9990)]
    names = identifiers(ids)
    assert len(set(names.values())) == len(ids)
    assert names[ids[0]] == "layer_" and names[ids[1]] == "layer__2" and names[ids[-1]] == "layer__9990"
    # One number after the other, whatever stands between.
    some = identifiers(["a b", "a.b", "a_b_3", "a-b", "a_b", "a_b_2"])
    assert list(some.values()) == ["a_b", "a_b_2", "a_b_3", "a_b_4", "a_b_5", "a_b_2_2"]


def test_a_long_chain_of_one_name() -> None:
    chain = [f"a{chr(0x4E00 + n)}" for n in range(2000)]
    nodes = (Node("input", "Input", {"shape": (3,)}), *(Node(i, "ReLU") for i in chain), Node("output", "Output"))
    code = model_class(Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes))))
    assert code.count("nn.ReLU()") == 2000 and "self.a__2000 = nn.ReLU()" in code
    assert alive(code)["Network"]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("CIFAR-10 · residual network", "cifar_10_residual_network"),
        ("MNIST · attention", "mnist_attention"),
        ("  a -- b__c  ", "a_b_c"),
        ("卷积 网络", "卷积_网络"),
        ("../../etc/passwd", "etc_passwd"),
        ("con", "con_"),
        ("\ud800\x00\n", "model"),
        ("", "model"),
        ("…", "model"),
        ("x" * 200, "x" * 60),
    ],
)
def test_file_names(name: str, stem: str) -> None:
    assert file_stem(name) == stem
    assert file_stem("", "project") == "project"
    assert len(f"{file_stem('𝔘' * 200)}.safetensors".encode()) < 256
