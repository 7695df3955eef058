"""The printed program of a person's own texts: it reads, cuts and parts alike, and trains to the same figures."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from compile_kit import run_program
from openpyxl import Workbook
from test_compile_script_same import printed, same, trained_here
from text_kit import as_files, as_lines, as_pairs, as_table, reviews

from playground import data
from playground.compile.export import export
from playground.compile.source import script
from playground.graph.files import Project
from playground.project.settings import TrainingSettings
from playground.project.starters import starter


def own(path: Path, **options: Any) -> Project:
    """A small network for it, without what is random while it trains."""
    known = {"path": str(path), **options}
    info = data.describe("text", known)
    assert info is not None
    made = starter(info, known, 100, "own")
    nodes = tuple(n for n in made.graph.nodes if n.type != "Dropout")
    training = {"epochs": 2, "batch_size": 16, "precision": "float32", "optimizer": {"type": "Adam", "lr": 0.01}}
    graph = made.graph
    if len(nodes) < len(graph.nodes):
        from playground.graph.model import Graph, Link

        skipped = next(n.id for n in graph.nodes if n.type == "Dropout")
        source = next(k.source for k in graph.links if k.target == skipped)
        links = tuple(Link(source, k.target) if k.source == skipped else k for k in graph.links if k.target != skipped)
        graph = Graph(nodes, links)
    return Project("own", "", "text", known, graph, training)


def workbook(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["message", "label"])
    for text, label in reviews():
        sheet.append([text, label])
    book.save(folder / "reviews.xlsx")
    return folder / "reviews.xlsx"


def parquet(folder: Path) -> Path:
    texts, labels = zip(*reviews(), strict=True)
    pl.DataFrame({"message": texts, "label": labels}).write_parquet(folder / "reviews.parquet")
    return folder / "reviews.parquet"


BY_GROUP = {"split": "by group", "split_column": "group"}
BY_PART = {"split": "by column", "split_column": "part"}


@pytest.mark.parametrize(
    ("made", "options"),
    [
        (as_table, {}),
        (as_table, {**BY_GROUP, "by": "characters", "length": 24, "padding": "behind"}),
        (as_table, {**BY_PART, "vocabulary": 20, "case": "kept"}),
        (as_table, {"split": "in order", "target": "group"}),
        (as_table, {"task": "write", "length": 16}),
        (as_pairs, {"split": "random", "least": 3}),
        (as_files, {"test": 0.0}),
        (as_pairs, {"folds": 4, "fold": 2}),
        (as_table, {**BY_GROUP, "folds": 3, "fold": 3}),
        (as_table, {**BY_PART, "folds": 3}),
        (as_table, {"split": "random", "folds": 3, "fold": 2}),
        (lambda f: as_files(f, "train", "train", "val", "test"), {"folds": 3}),
        (as_lines, {"folds": 3, "fold": 2}),
        (lambda f: as_files(f, "train", "train", "test"), {}),
        (lambda f: as_files(f, "train", "train", "train", "val", "test"), {"seed": 3}),
        (workbook, {}),
        (parquet, {}),
        (as_lines, {}),
        (as_lines, {"unit": "whole", "split": "in order", "length": 12, "validation": 0.2}),
    ],
)
def test_it_trains_to_the_same_figures(made: Callable[[Path], Path], options: dict[str, Any], tmp_path: Path) -> None:
    project = own(made(tmp_path), **options)
    if options.get("task") != "write" and made is not as_lines:
        same(project, tmp_path)
        return
    # The share of right tokens is of each piece there, and of all here: losses are the same.
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    assert [row[:-1] for row in theirs] == [pytest.approx(row[:-1], rel=2e-3, abs=2e-3) for row in ours]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings(encoding: str, tmp_path: Path) -> None:
    rows = [("很好，值得买", "好"), ("太差了，退货", "差"), ("喜欢", "好"), ("质量差", "差"), ("不错不错", "好")] * 6
    if encoding == "cp1252":
        rows = [("sehr schön, gern wieder", "gut"), ("für nichts", "schlecht"), ("größer als nötig", "gut")] * 10
    file = tmp_path / "texte.txt"
    file.write_text("\n".join(f"{text}\t{label}" for text, label in rows), encoding=encoding)
    project = own(file)
    info = data.describe("text", project.options)
    assert info is not None and info.input.form is not None
    assert info.input.form.by == ("words" if encoding == "cp1252" else "characters")
    assert "好" in info.input.vocabulary or "schön" in info.input.vocabulary
    same(project, tmp_path)


def test_files_of_several_encodings_and_none(tmp_path: Path) -> None:
    folder = as_files(tmp_path)
    (folder / "pos" / "x.txt").write_bytes("非常好看的电影，强烈推荐大家去看".encode("gb18030"))
    (folder / "neg" / "y.txt").write_bytes(b"\0\1\2")
    same(own(folder), tmp_path)


def test_other_texts_can_be_named_and_a_missing_file_is_told(tmp_path: Path) -> None:
    project = own(as_pairs(tmp_path))
    text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
    other = (tmp_path / "reviews.txt").rename(tmp_path / "moved.txt")
    with pytest.raises(SystemExit, match=r"reviews\.txt: there is no such file; --data names another"):
        run_program(text)
    assert "test: " in run_program(text, "--data", str(other), "--epochs", "1")


def test_a_notebook_reads_them_too(tmp_path: Path) -> None:
    project = own(as_files(tmp_path))
    export(project, "notebook", None, tmp_path / "own.ipynb", training=TrainingSettings().to_mapping())
    text = (tmp_path / "own.ipynb").read_text("utf-8")
    assert "read_files(Path(DATA), " in text and "args" not in re.sub(r"given|\*args", "", text)


def test_a_program_writes_as_playground_does(tmp_path: Path) -> None:
    """From the same weights the likeliest tokens are the same; here each has but one that can follow."""
    file = tmp_path / "abc.txt"
    file.write_text("abcdefgh\n" * 40, "utf-8")
    project = own(file, length=12)
    text = script(project, TrainingSettings.from_mapping({**project.training, "epochs": 30}).to_mapping())
    said = run_program(text, "--write", "abc").splitlines()[-1]
    assert said == "abcdefgh"
    export(project, "notebook", None, tmp_path / "own.ipynb", training=TrainingSettings().to_mapping())
    assert 'write(network, vocabulary, START, 12, \\"characters\\"' in (tmp_path / "own.ipynb").read_text("utf-8")
