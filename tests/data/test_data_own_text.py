"""A person's own texts as a data set: what is found, how it becomes numbers, what is built on what, what is refused."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_kit import as_files, as_lines, as_pairs, as_table, reviews

from playground import data
from playground.cli import main
from playground.compile.export import weights_metadata
from playground.data import resources
from playground.data.own.corpus import kind_of_text
from playground.data.own.describe import describe_path
from playground.data.own.text import book_of
from playground.data.tokens import TextForm, numbered, pieces_of, tokens_of, vocabulary_of
from playground.errors import DataError


def loaded(path: Path, **options: Any) -> data.Dataset:
    return data.load("text", {"path": str(path), **options})


def said(dataset: data.Dataset, row: Any) -> str:
    """What a row of numbers stands for, without what fills it up."""
    words = dataset.info.input.vocabulary
    return " ".join(words[number] for number in row.tolist() if number)


@pytest.mark.parametrize(
    ("text", "by", "lower", "tokens"),
    [
        ("It's 3.50 — don’t!", "words", True, ["it's", "3", ".", "50", "—", "don’t", "!"]),
        ("Größe: XL_2", "words", False, ["Größe", ":", "XL", "_", "2"]),
        ("我爱PyTorch，真的", "words", False, ["我", "爱", "PyTorch", "，", "真", "的"]),
        ("ABC d", "characters", True, list("abc d")),
        ("", "words", True, []),
    ],
)
def test_tokens(text: str, by: str, lower: bool, tokens: list[str]) -> None:
    assert list(tokens_of(text, by, lower)) == tokens


@given(st.lists(st.text(alphabet="ab cd", max_size=12), min_size=1, max_size=6), st.integers(2, 6))
def test_pieces_put_together_are_the_texts(texts: list[str], length: int) -> None:
    pieces, of = pieces_of(texts, length)
    for number, text in enumerate(texts):
        own = [piece for piece, which in zip(pieces, of, strict=True) if which == number]
        assert [own[0][0], *(t for piece in own for t in piece[1:])] == ["(start)", *text, "(end)"]
        assert all(len(piece) <= length + 1 for piece in own)


def test_numbers_of_tokens() -> None:
    known = vocabulary_of(["bba", "bc"], ["(padding)", "(unknown)"], 4, 1)
    assert known == ["(padding)", "(unknown)", "b", "a"], "the commonest first, then by the alphabet"
    assert numbered(["abc", "", "babab"], known, 4, "before").tolist() == [[0, 3, 2, 1], [0, 0, 0, 0], [2, 3, 2, 3]]
    assert numbered(["abc"], known, 4, "behind").tolist() == [[3, 2, 1, 0]]
    form = TextForm("words", True, "before")
    assert form.written(["he", "said", ",", "“", "no", "”", "!"]) == "he said, “no”!"
    assert form.written(["我", "爱", "，", "Python", "呀"]) == "我爱， Python 呀"


@pytest.mark.parametrize("made", [as_table, as_pairs, as_files])
def test_every_form_says_the_same(made: Callable[[Path], Path], tmp_path: Path) -> None:
    got = loaded(made(tmp_path))
    text, label = got.info.columns
    assert (text.name, text.kind, text.padding, label.classes) == ("text", "tokens", 0, ("neg", "pos"))
    assert got.info.can_be_typed and not got.info.can_be_written
    parts = (got.train, got.validation, got.test)
    assert [len(part) for part in parts] == [86, 10, 24]
    assert all(0.4 < part.targets.mean() < 0.6 for part in parts), "each class in its share"
    rows = Counter(
        (said(got, x), label.classes[int(y)]) for part in parts for x, y in zip(part.inputs, part.targets, strict=True)
    )
    vocabulary = set(text.vocabulary)
    expected: Counter[tuple[str, str]] = Counter()
    for review, kind in reviews():
        tokens = list(tokens_of(review, "words", True))[: text.shape[0]]
        expected[" ".join(t if t in vocabulary else "(unknown)" for t in tokens), kind] += 1
    assert rows == expected
    assert got.train.inputs.dtype == np.int64


def test_the_vocabulary_is_of_the_training_part_alone(tmp_path: Path) -> None:
    file = as_table(tmp_path)
    options = {"split": "by column", "split_column": "part"}
    before = loaded(file, **options)
    lines = file.read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if ",test," in line or ",val," in line:
            lines[number] = line.replace("the", "zyzzyva zyzzyva")
    file.write_text("\n".join(lines) + "\n", "utf-8")
    after = loaded(file, **options)
    assert after.info.input.vocabulary == before.info.input.vocabulary and "zyzzyva" not in after.info.input.vocabulary
    np.testing.assert_array_equal(after.train.inputs, before.train.inputs)
    assert "(unknown) (unknown)" in " ".join(said(after, row) for row in after.test.inputs)
    counts = Counter(t for row in before.train.inputs for t in said(before, row).split())
    known = before.info.input.vocabulary[2:]
    assert [counts[t] for t in known] == sorted(counts.values(), reverse=True), "the commonest first"


def test_every_text_is_held_out_once_and_one_network_fits_every_fold(tmp_path: Path) -> None:
    file, shapes, held = as_pairs(tmp_path), set(), Counter[str]()
    for fold in (1, 2, 3):
        got = loaded(file, folds=3, fold=fold)
        shapes.add((got.info.shape, len(got.info.input.vocabulary)))
        own = book_of(data.info("text").values({"path": str(file), "folds": 3, "fold": fold}))
        held.update(own.corpus.texts[own.used[i]] for i in own.validation)
        assert not {own.used[i] for i in own.validation} & {own.used[i] for i in own.train}
    whole = loaded(file)
    assert shapes == {(whole.info.shape, len(whole.info.input.vocabulary))}
    assert sum(held.values()) == len(whole.train) + len(whole.validation) and max(held.values()) == 1


def test_groups_stay_together(tmp_path: Path) -> None:
    got = loaded(as_table(tmp_path), split="by group", split_column="group", target="group", length=32)
    held = {int(y) for y in got.test.targets}
    assert held and not held & {int(y) for y in got.train.targets}


def test_folders_may_name_the_parts(tmp_path: Path) -> None:
    got = loaded(as_files(tmp_path, "train", "train", "val", "test"))
    assert [len(p) for p in (got.train, got.validation, got.test)] == [60, 30, 30]


def test_lines_are_learned_to_be_written_on(tmp_path: Path) -> None:
    file = as_lines(tmp_path)
    got = loaded(file)
    text, after = got.info.columns
    assert (text.name, after.name, after.role, text.start, text.end) == ("text", "next", "target", 2, 3)
    assert got.info.can_be_written and after.vocabulary == text.vocabulary
    names = set(file.read_text("utf-8").split())
    for x, y in zip(got.test.inputs, got.test.targets, strict=True):
        filled = int((y != 0).sum())
        assert x[0] == 2 and y[filled - 1] == 3
        assert x[1:filled].tolist() == y[: filled - 1].tolist(), "one step on"
        assert "".join(text.vocabulary[int(t)] for t in y[: filled - 1]) in names
    whole = loaded(file, unit="whole", length=16)
    assert len(whole.train) + len(whole.validation) + len(whole.test) == -(-(len(file.read_text()) - 1 + 1) // 16)


def test_what_is_chosen(tmp_path: Path) -> None:
    got = loaded(as_pairs(tmp_path), by="characters", case="kept", length=10, padding="behind", vocabulary=12, least=2)
    column = got.info.input
    assert column.form == TextForm("characters", False, "behind")
    assert column.shape == (10,) and len(column.vocabulary) == 12
    written = loaded(as_table(tmp_path), task="write")
    assert written.info.can_be_written and written.info.input.form == TextForm("characters", False, "behind")


def test_prose_is_no_table(tmp_path: Path) -> None:
    prose = "It was late, and it rained.\nNobody came, nobody left.\nThe lamp, it seemed, was cold.\nA dog, far away.\n"
    assert kind_of_text(prose) == "plain"
    assert kind_of_text("spam\tbuy now\nham\thello\nham\tlunch, maybe\n") == "pairs"
    assert kind_of_text("1,2\n3,4\n") == "table" and kind_of_text("a;b\nx y;z\nu;w\n") == "table"
    assert kind_of_text("one two three\nfour five six\nseven eight nine\n") == "plain" == kind_of_text("Well, then.")
    assert kind_of_text("1 2 x\n3 4 y\n") == "table" == kind_of_text("1,2")
    assert kind_of_text("hello\thallo\nworld\tWelt\nhouse\tHaus\ncat\tKatze\nblue\tblau\n") == "table", "no classes"
    file = tmp_path / "prose.txt"
    file.write_text("\n\n".join([prose.strip()] * 12), "utf-8")
    got = loaded(file)
    assert describe_path(file).kind == "text"
    assert got.info.can_be_written and "\n" in got.info.input.vocabulary, "a paragraph each"


QUOTED = 'spam\t"Win now\nham\tshe said "no"\nspam\t"free" prize\nham\t"\n'


def test_quotes_in_lines_are_only_quotes(tmp_path: Path) -> None:
    file = tmp_path / "sms.txt"
    file.write_text(QUOTED * 5, "utf-8")
    found = describe_path(file)
    assert (found.samples, found.columns[1].classes) == (20, (("ham", 10), ("spam", 10)))


def test_names_above_pairs_are_no_sample(tmp_path: Path) -> None:
    file = tmp_path / "sms.txt"
    file.write_text("label\ttext\n" + QUOTED * 5, "utf-8")
    assert describe_path(file).samples == 20


TABLE = {"separator": ",", "target": "text", "text_column": "text"}
BROKEN: dict[str, tuple[str | bytes, dict[str, Any], str]] = {
    "empty": ("", {}, "is empty"),
    "white space": (" \n\n", {}, "is empty"),
    "one label": ("spam\ta b\nspam\tc d\n", {}, "have the same label, “spam”"),
    "a line without a label": ("spam\ta\nham\tb\nham c\nham\td\n", {}, "line 3: no tab stands between label and text"),
    "bytes": (bytes(range(256)) * 3, {}, "is not a text"),
    "a wrong encoding": (b"spam\tcaf\xe9\nham\tb\n", {"encoding": "utf-8"}, "line 1: the byte 0xe9 is none of utf-8"),
    "no labels, but wanted": ("one\ntwo\nthree\n", {"task": "label"}, "the texts have no labels"),
    "no such column": (
        "text,label\na b,x\nc d,y\n",
        {**TABLE, "target": "labl"},
        "no column “labl”; there are: text, ",
    ),
    "text and label at once": ("text,label\na b,x\nc d,y\n", TABLE, "cannot be text and label at once"),
    "nothing left": ("a\tx\nb\ty\n", {"test": 0.8, "validation": 0.8}, "leaves no samples to train on"),
    "a split that needs a column": ("a\tx\nb\ty\n" * 9, {"split": "by group"}, "needs a column of the table"),
    "only names": ("label\ttext\n", {}, "no rows below"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_learned_from_is_said(name: str, tmp_path: Path) -> None:
    content, options, message = BROKEN[name]
    file = tmp_path / "t.txt"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(DataError) as caught:
        loaded(file, **options)
    assert message in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "content", ["a\n", "spam\ta\nham\tb\n", "x" * 300_000, "word " * 60_000, "很好\n" * 3, "\ufeffab\ncd\n"]
)
def test_little_and_much_is_learned_from(content: str, tmp_path: Path) -> None:
    file = tmp_path / "t.txt"
    file.write_text(content, "utf-8")
    got = loaded(file)
    assert len(got.train) >= 1 and got.train.inputs.shape[1] == got.info.shape[0] <= 256
    assert "\ufeff" not in got.info.input.vocabulary


def test_labels_that_are_missing_are_told(tmp_path: Path) -> None:
    file = as_table(tmp_path)
    lines = file.read_text("utf-8").splitlines()
    lines[3] = lines[3].rsplit(",", 1)[0] + ","
    file.write_text("\n".join(lines), "utf-8")
    info = data.info("text")
    book = book_of(info.values({"path": str(file)}))
    assert "1 of 120 texts have no label and are left out." in [str(note) for note in book.notes]
    assert len(book.samples) == 119


@given(st.text(alphabet='ab1.,;\t"\n -é中', max_size=120))
def test_any_text_is_learned_from_or_refused_in_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    file = tmp_path_factory.mktemp("any") / "t.txt"
    file.write_text(content, "utf-8")
    try:
        got = loaded(file)
    except DataError as error:
        assert str(file) in str(error) or "split" in str(error)
    else:
        assert got.train.inputs.max(initial=0) < len(got.info.input.vocabulary)


# From the command line


def test_from_a_file_to_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, project, run = as_table(tmp_path), tmp_path / "p.json", tmp_path / "run"
    assert main(["new", str(file), "-o", str(project)]) == 0
    assert json.loads(project.read_text())["data"] == {"dataset": "text", "options": {"path": "reviews.csv"}}
    assert main(["train", str(project), "--epochs", "12", "--out", str(run), "--json"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert result["test_accuracy"] > 0.9
    told = weights_metadata(run / "model.safetensors")
    known = json.loads(told["vocabulary"])
    assert tuple(known) == data.describe("text", {"path": str(file)}).input.vocabulary  # type: ignore[union-attr]
    assert json.loads(told["text"]) == {"by": "words", "lower": True, "padding": "before"}
    assert main(["evaluate", str(run), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["test_accuracy"] == result["test_accuracy"]


def test_weights_are_measured_with_the_vocabulary_they_learned(tmp_path: Path) -> None:
    """In a file whose words have changed their frequencies since."""
    got = loaded(as_pairs(tmp_path))
    known = got.info.input.vocabulary
    other = (*known[:2], *reversed(known[2:]))
    told = {"dataset": "text", "vocabulary": json.dumps(other)}
    again = data.prepared_as(got, told)
    assert again.info.input.vocabulary == other
    assert [said(again, row) for row in again.test.inputs] == [said(got, row) for row in got.test.inputs]
    assert data.prepared_as(got, {"vocabulary": "[1]"}).info is got.info


def test_a_table_with_texts_can_be_a_table(tmp_path: Path) -> None:
    file, project = as_table(tmp_path), tmp_path / "p.json"
    assert main(["new", str(file), "-o", str(project), "--as", "table", "--target", "sentiment"]) == 0
    assert json.loads(project.read_text())["data"]["dataset"] == "table"
    assert main(["new", str(file), "-o", str(project), "--target", "group", "--force"]) == 0
    assert json.loads(project.read_text())["data"]["options"] == {"path": "reviews.csv", "target": "group"}


# What comes along


@pytest.mark.parametrize(("name", "samples"), [("spam", 1218), ("reviews-zh", 8000), ("poems", 409)])
def test_what_comes_along_is_whole(name: str, samples: int) -> None:
    got = data.load(name)
    assert got.info.train_size == samples and not got.is_sample
    if not got.info.can_be_written:
        assert len(got.train) + len(got.validation) + len(got.test) == samples
        assert abs(got.test.targets.mean() - 0.5) < 0.01, "as many of one kind as of the other"
    assert got.info.source and got.info.licence
    said = resources.sample(f"{name}.txt").read_text("utf-8")
    assert not re.search(r"\S@\S+\.\S|https?://", said), "no addresses"
