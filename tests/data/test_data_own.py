"""Files and folders of a person's own, well made and otherwise: what is found in them, or one sentence."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from PIL import Image

from playground.cli import main
from playground.data import resources
from playground.data.own.columns import as_dates, as_numbers
from playground.data.own.describe import describe_path
from playground.data.own.dialect import guess
from playground.data.own.encoding import encoding_of
from playground.data.own.found import Found, FoundColumn
from playground.errors import DataError


def put(folder: Path, content: str | bytes, name: str = "data.csv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return file


def column(found: Found, name: str) -> FoundColumn:
    return next(c for c in found.columns if c.name == name)


def notes(found: Found) -> str:
    return "\n".join(map(str, found.notes))


# Tables: how they are written

PEOPLE = [("张三", "23", "北京", "好"), ("李四", "35", "上海", "坏"), ("王五", "41", "广州", "好")]
CHINESE = "姓名,年龄,城市,标签\n" + "\n".join(map(",".join, PEOPLE)) + "\n"
GERMAN = "Größe;Preis;Stadt\n1,5;1.200,50;Köln\n2,5;300,00;Düren\n3,5;1.000,00;Köln\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_chinese_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    text = CHINESE if not encoding.startswith("utf-16-") else "name,age,city,label\nAda,23,Rome,1\nBo,35,Bonn,0\n"
    found = describe_path(put(tmp_path, text, encoding=encoding))
    assert found.facts["encoding"] == {"gbk": "gb18030"}.get(encoding, encoding)
    assert [c.name for c in found.columns] == text.splitlines()[0].split(",")
    assert (found.columns[1].kind, found.columns[1].minimum) == ("number", 23)
    assert found.columns[3].role == "target"


def test_a_german_table(tmp_path: Path) -> None:
    found = describe_path(put(tmp_path, GERMAN, encoding="cp1252"))
    assert {k: found.facts[k] for k in ("encoding", "separator", "decimal", "header")} == {
        "encoding": "cp1252",
        "separator": ";",
        "decimal": ",",
        "header": True,
    }
    price = column(found, "Preis")
    assert (price.minimum, price.maximum, price.mean) == (300, 1200.5, pytest.approx((1200.5 + 300 + 1000) / 3))
    assert column(found, "Stadt").classes == (("Köln", 2), ("Düren", 1))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_separators_and_ends_of_lines(separator: str, newline: str, tmp_path: Path) -> None:
    rows = [["a", "b", "kind"], ["1", "2.5", "x"], ["3", "4.5", "y"], ["5", "0.25", "x"]]
    content = newline.join(map(separator.join, rows)) + newline
    found = describe_path(put(tmp_path, content.encode()))
    assert found.facts["separator"] == separator
    assert found.samples == 3
    assert [c.kind for c in found.columns] == ["number", "number", "category"]


def test_several_spaces_are_one_separator(tmp_path: Path) -> None:
    found = describe_path(put(tmp_path, "  18.0   8   307.0\n  15.0   8   350.0\n  18.0   6   318.0\n", "auto.data"))
    assert [c.kind for c in found.columns] == ["number", "number", "number"]
    assert found.facts["header"] is False and found.samples == 3


def test_quoted_fields_hold_anything(tmp_path: Path) -> None:
    content = 'text,label\n"one, two",a\n"line one\nline two",b\n"he said ""no""",a\n'
    found = describe_path(put(tmp_path, content))
    assert found.samples == 3
    assert column(found, "text").examples == ("one, two", "line one\\nline two", 'he said "no"')


def test_without_a_header_columns_are_numbered(tmp_path: Path) -> None:
    found = describe_path(put(tmp_path, "5.1,3.5,setosa\n4.9,3.0,setosa\n6.3,3.3,virginica\n"))
    assert found.facts["header"] is False and found.samples == 3
    assert [c.name for c in found.columns] == ["column 1", "column 2", "column 3"]


def test_names_that_are_double_or_empty(tmp_path: Path) -> None:
    found = describe_path(put(tmp_path, "a,a,,b \n1,2,3,4\n5,6,7,8\n"))
    assert [c.name for c in found.columns] == ["a", "a (2)", "column 3", "b"]


def test_what_is_given_counts_for_more_than_what_is_found(tmp_path: Path) -> None:
    file = put(tmp_path, "1.500;2\n2.500;3\n")
    assert describe_path(file).columns[0].maximum == 2.5
    given_ = describe_path(file, {"decimal": ",", "header": False})
    assert given_.columns[0].maximum == 2500
    assert describe_path(file, {"separator": ","}).kind == "text"
    with pytest.raises(DataError, match="no encoding “klingon”"):
        describe_path(file, {"encoding": "klingon"})
    with pytest.raises(DataError, match="line 1: the byte 0xe9 is none of utf-8"):
        describe_path(put(tmp_path, b"caf\xe9,1\n"), {"encoding": "utf-8"})


def test_two_thousand_columns(tmp_path: Path) -> None:
    values = np.random.default_rng(0).normal(size=(20, 2000)).round(4)
    names = [f"gene{i}" for i in range(2000)]
    content = ",".join(names) + "\n" + "\n".join(",".join(map(str, row)) for row in values) + "\n"
    found = describe_path(put(tmp_path, content))
    assert len(found.columns) == 2000 and found.samples == 20
    means = [c.mean for c in found.columns]
    np.testing.assert_allclose(np.array(means, float), values.mean(0), rtol=1e-9)


# Tables: what stands in them


def test_numbers_are_those_of_numpy() -> None:
    found = describe_path(resources.sample("iris.csv"))
    values = np.loadtxt(resources.sample("iris.csv"), delimiter=",", skiprows=1)
    assert found.samples == 150
    for i, c in enumerate(found.columns[:4]):
        expected = (values[:, i].min(), values[:, i].max(), values[:, i].mean(), values[:, i].std())
        assert (c.minimum, c.maximum, c.mean, c.deviation) == pytest.approx(expected)
    assert found.columns[4].role == "target"
    assert dict(found.columns[4].classes) == {"0": 50, "1": 50, "2": 50}
    same = len(values) - len(np.unique(values, axis=0))
    assert f"{same} of 150 rows occur more than once" in notes(found)


def test_missing_values_are_counted(tmp_path: Path) -> None:
    content = "a,b,c\n" + "".join(f"{i},{i}.5,x\n" for i in range(10)) + ",NA,?\n-,nan,null\n缺失,3.5,y\n"
    found = describe_path(put(tmp_path, content))
    assert [(c.kind, c.missing) for c in found.columns] == [("number", 3), ("number", 2), ("category", 2)]
    assert "The target “c” is missing in 2 of 13 rows" in notes(found)


def test_values_of_another_kind_are_named(tmp_path: Path) -> None:
    content = "size,kind\n" + "".join(f"{i / 2},{'ab'[i % 2]}\n" for i in range(100)) + "about 7,a\n"
    size = column(describe_path(put(tmp_path, content)), "size")
    assert (size.kind, size.wrong, size.wrong_count, size.missing) == ("number", ((102, "about 7"),), 1, 1)
    assert "“about 7” in line 102" in notes(describe_path(tmp_path / "data.csv"))


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("1", ".", 1), ("-2.5", ".", -2.5), ("1e3", ".", 1000), (".5", ".", 0.5), ("1,234.5", ".", 1234.5),
        ("12%", ".", 12), ("$1,000", ".", 1000), ("€ 3.5", ".", 3.5), ("1 000", ".", 1000), ("3元", ".", 3),
        ("1.234,5", ",", 1234.5), ("0,5", ",", 0.5), ("1.000", ",", 1000), ("-7", ",", -7), ("1.5", ",", 1.5),
        ("abc", ".", None), ("1.2.3", ".", None), ("1,2,3", ".", None), ("inf", ".", None), ("", ".", None),
        ("--1", ".", None), ("1-2", ".", None),
    ],
)  # fmt: skip
def test_texts_as_numbers(text: str, decimal: str, number: float | None) -> None:
    assert as_numbers(pl.Series([text]), decimal).to_list() == [number]


@pytest.mark.parametrize(
    ("dates", "form"),
    [
        (["2020-01-31", "2021-12-01"], "%Y-%m-%d"),
        (["31.01.2020", "01.12.2021"], "%d.%m.%Y"),
        (["01/31/2020", "12/01/2021"], "%m/%d/%Y"),
        (["31/01/2020", "01/12/2021"], "%d/%m/%Y"),
        (["2020年1月31日", "2021年12月1日"], "%Y年%m月%d日"),
        (["2020-01-31 10:20:30", "2021-12-01 00:00:00"], "%Y-%m-%d %H:%M:%S"),
        (["2020-01", "2021-12"], "%Y-%m"),
    ],
)
def test_dates(dates: list[str], form: str, tmp_path: Path) -> None:
    content = "when;value\n" + "".join(f"{d};{i}.5\n" for i, d in enumerate(dates * 3))
    when = column(describe_path(put(tmp_path, content)), "when")
    assert (when.kind, when.format) == ("date", form)
    read = as_dates(pl.Series(dates), form).to_list()
    assert [(d.year, d.month) for d in read] == [(2020, 1), (2021, 12)]


def test_what_a_column_is_for(tmp_path: Path) -> None:
    rng = random.Random(0)
    lines = ["id,name,always,nothing,story,size,species"]
    for i in range(60):
        story = " ".join(rng.choice(["birds", "fly", "far", "over", "the", "sea", "today"]) for _ in range(9))
        lines.append(f"{i},n{i}x,7,,{story},{rng.random():.3f},{'ab' if i % 10 else 'c'}")
    found = describe_path(put(tmp_path, "\n".join(lines) + "\n"))
    assert {c.name: (c.kind, c.role) for c in found.columns} == {
        "id": ("name", "none"),
        "name": ("name", "none"),
        "always": ("constant", "none"),
        "nothing": ("empty", "none"),
        "story": ("text", "input"),
        "size": ("number", "input"),
        "species": ("category", "target"),
    }
    assert (found.kind, found.also) == ("text", ("table",))
    assert "“ab” occurs 54 times, “c” 6 times" in notes(found)
    assert "always the same: “always”" in notes(found)


def test_a_series_rises_in_time(tmp_path: Path) -> None:
    days = [f"2020-{m:02}-{d:02}" for m in (1, 2) for d in range(1, 29)]
    content = "date,temperature\n" + "".join(f"{day},{i % 9}.5\n" for i, day in enumerate(days))
    found = describe_path(put(tmp_path, content))
    assert (found.kind, found.also) == ("series", ("table",))
    years = describe_path(put(tmp_path, "year,spots\n" + "".join(f"{1700 + i},{i % 11}.5\n" for i in range(60))))
    assert years.kind == "series"
    mixed = describe_path(put(tmp_path, "date,t\n" + "".join(f"{day},{i}.5\n" for i, day in enumerate(days[::-1]))))
    assert mixed.kind == "table"


# Tables of other programs


def workbook(folder: Path, rows: list[list[object]], name: str = "book.xlsx") -> Path:
    book = Workbook()
    book.create_sheet("numbers")
    for row in rows:
        book["numbers"].append(row)
    book.save(folder / name)
    return folder / name


def test_a_workbook(tmp_path: Path) -> None:
    rows: list[list[object]] = [["大小", "kind"], [1.5, "x"], [2, "y"], [None, "x"]]
    found = describe_path(workbook(tmp_path, rows))
    assert (found.facts["sheet"], found.facts["sheets"], found.samples) == ("numbers", ["Sheet", "numbers"], 3)
    size = column(found, "大小")
    assert (size.kind, size.minimum, size.maximum, size.missing) == ("number", 1.5, 2, 1)
    with pytest.raises(DataError, match="no sheet “other”; there are: Sheet, numbers"):
        describe_path(tmp_path / "book.xlsx", {"sheet": "other"})
    with pytest.raises(DataError, match="is empty: no sheet"):
        describe_path(workbook(tmp_path, [], "empty.xlsx"))


def test_parquet_says_its_types(tmp_path: Path) -> None:
    frame = pl.DataFrame(
        {
            "x": [1.5, None, 3.5],
            "n": [1, 2, 4],
            "yes": [True, False, True],
            "list": [[1], [2], [3]],
            "kind": ["a", "b", "a"],
        }
    )
    frame.write_parquet(tmp_path / "t.parquet")
    found = describe_path(tmp_path / "t.parquet")
    assert [c.kind for c in found.columns] == ["number", "number", "category", "other", "category"]
    assert found.columns[0].missing == 1
    assert "no network reads: “list”" in notes(found)


# Pictures, texts and arrays


def picture(path: Path, size: tuple[int, int] = (8, 6), mode: str = "RGB") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new(mode, size).save(path)
    return path


def test_a_folder_for_each_class(tmp_path: Path) -> None:
    for name, count in (("猫", 3), ("dog", 2)):
        for i in range(count):
            picture(tmp_path / name / f"{i}.png")
    picture(tmp_path / ".hidden" / "x.png")
    found = describe_path(tmp_path)
    assert (found.kind, found.samples, found.columns[0].shape) == ("images", 5, (3, 6, 8))
    assert found.columns[1].classes == (("猫", 3), ("dog", 2))


def test_parts_above_the_classes(tmp_path: Path) -> None:
    for part, count in (("train", 3), ("test", 1)):
        for name in ("a", "b"):
            for i in range(count):
                picture(tmp_path / part / name / f"{i}.jpg", mode="L")
    found = describe_path(tmp_path)
    assert found.facts["parts"] == {"train": 6, "test": 2}
    assert found.columns[0].shape == (1, 6, 8)
    assert [name for name, _ in found.columns[1].classes] == ["a", "b"]


def test_pictures_beside_a_table_of_labels(tmp_path: Path) -> None:
    for i in range(4):
        picture(tmp_path / f"{i}.png")
    put(tmp_path, "file,label\n0.png,a\n1.png,b\n2.png,a\n", "labels.csv")
    found = describe_path(tmp_path)
    assert found.columns[1].classes == (("a", 2), ("b", 1))
    assert "1 pictures do not stand in the table" in notes(found)


def test_pictures_of_mixed_size_mode_and_damage(tmp_path: Path) -> None:
    picture(tmp_path / "a" / "1.png", (4, 4), "RGBA")
    picture(tmp_path / "a" / "2.png", (9, 5), "P")
    picture(tmp_path / "b" / "1.gif", (4, 4), "L")
    whole = picture(tmp_path / "b" / "2.png", (64, 64)).read_bytes()
    put(tmp_path, whole[: len(whole) // 2], "b/3.png")
    put(tmp_path, b"", "b/4.jpg")
    put(tmp_path, "no picture", "b/5.bmp")
    found = describe_path(tmp_path)
    assert found.samples == 4
    assert sorted(found.facts["damaged"]) == ["b/3.png", "b/4.jpg", "b/5.bmp"]
    assert "3 pictures cannot be read" in notes(found) and "of 3 sizes, from 4×4 to 64×64" in notes(found)


def test_texts_by_line_and_by_folder(tmp_path: Path) -> None:
    poem = put(tmp_path, "床前明月光，\n疑是地上霜。\n", "poem.txt", "gb18030")
    found = describe_path(poem)
    assert (found.kind, found.samples, found.facts["encoding"], found.facts["vocabulary"]) == ("text", 2, "gb18030", 12)
    folder = tmp_path / "mails"
    put(folder, "buy now", "spam/1.txt")
    put(folder, "see you tomorrow", "ham/1.txt")
    put(folder, "lunch?", "ham/2.txt")
    put(folder, b"\0\1\2", "ham/3.txt")
    found = describe_path(folder)
    assert (found.samples, found.columns[1].classes) == (3, (("ham", 2), ("spam", 1)))
    assert "1 files are empty or no texts" in notes(found)


def test_arrays_by_their_heads(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    np.savez(
        tmp_path / "keras.npz",
        x_train=rng.integers(0, 255, (30, 8, 8), dtype=np.uint8),
        y_train=rng.integers(0, 10, 30),
        x_test=rng.integers(0, 255, (10, 8, 8), dtype=np.uint8),
        y_test=rng.integers(0, 10, 10),
    )
    found = describe_path(tmp_path / "keras.npz")
    assert {c.name: (c.role, c.rows, c.shape) for c in found.columns} == {
        "x_train": ("input", 30, (8, 8)),
        "y_train": ("target", 30, ()),
        "x_test": ("input", 10, (8, 8)),
        "y_test": ("target", 10, ()),
    }
    assert not found.notes
    np.savez(tmp_path / "unlike.npz", a=np.zeros((5, 3)), b=np.zeros(4))
    assert "no array of targets" in notes(describe_path(tmp_path / "unlike.npz"))
    np.savez(tmp_path / "torn.npz", x=np.zeros((5, 3)), y=np.zeros(4))
    assert "“x” has 5 samples, “y” has 4" in notes(describe_path(tmp_path / "torn.npz"))
    np.save(tmp_path / "one.npy", np.zeros((7, 2), np.float32))
    assert describe_path(tmp_path / "one.npy").samples == 7


def test_a_large_array_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.npy").open("wb") as stream:
        np.lib.format.write_array_header_1_0(stream, {"descr": "<f8", "fortran_order": False, "shape": (10**6, 10**3)})
        stream.truncate(stream.tell() + 8 * 10**9)
    assert describe_path(tmp_path / "large.npy").samples == 10**6


# What cannot be read


def objects(folder: Path) -> Path:
    np.save(folder / "objects.npy", np.array([{}, None], object), allow_pickle=True)
    return folder / "objects.npy"


def damaged_zip(folder: Path) -> Path:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x.npy", b"no array at all")
    return put(folder, stream.getvalue(), "bad.npz")


def many_tables(folder: Path) -> Path:
    put(folder, "a,b\n1,2\n", "many/one.csv")
    put(folder, "a,b\n1,2\n", "many/two.csv")
    return folder / "many"


BROKEN: dict[str, tuple[Callable[[Path], Path], str]] = {
    "nothing there": (lambda f: f / "no.csv", "there is no such file or folder"),
    "empty": (lambda f: put(f, ""), "is empty"),
    "white space": (lambda f: put(f, "  \n\n \t\n"), "is empty"),
    "only a header": (lambda f: put(f, "a,b\n"), "no rows below"),
    "ragged": (lambda f: put(f, "a,b\n1,2\n3,4,5\n"), "line 3: there are 3 fields, for 2 columns; “5” is too much"),
    "bytes": (lambda f: put(f, bytes(range(256)) * 4), "is not a text"),
    "bytes of no kind": (lambda f: put(f, bytes(range(256)) * 4, "x.bin"), "files of this kind are not known"),
    "huge field": (lambda f: put(f, "a,b\n" + "x" * (1 << 24) + "y,2\n"), "line 2: this row cannot be read"),
    "many columns": (lambda f: put(f, ",".join("a" * 20_001) + "\n"), "20001 columns; at most 20000"),
    "no workbook": (lambda f: put(f, "a,b\n1,2\n", "t.xlsx"), "this workbook cannot be read"),
    "no parquet": (lambda f: put(f, "a,b\n1,2\n", "t.parquet"), "this Parquet file cannot be read"),
    "empty workbook file": (lambda f: put(f, "", "t.xlsx"), "is empty"),
    "one picture": (lambda f: picture(f / "x.png"), "is one picture; a folder of pictures"),
    "pictures all damaged": (lambda f: put(f, "x", "d/a/1.png").parents[1], "this picture cannot be read"),
    "empty folder": (lambda f: f, "without pictures, texts or tables"),
    "several tables": (many_tables, "2 tables; choose one of them, such as one.csv"),
    "objects": (objects, "holds Python objects"),
    "no arrays": (damaged_zip, "cannot be read"),
    "no zip": (lambda f: put(f, "x", "x.npz"), "cannot be read"),
    "cut array": (lambda f: put(f, b"\x93NUMPY\x01\x00v", "x.npy"), "cannot be read"),
    "texts none of which is one": (lambda f: put(f, b"\0\1", "d/1.txt").parent, "none of its 1 texts"),
}


@pytest.mark.parametrize("case", BROKEN, ids=str)
def test_what_cannot_be_read_is_one_sentence(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make, expected = BROKEN[case]
    path = make(tmp_path)
    assert main(["data", str(path)]) == 2
    said = capsys.readouterr()
    assert expected in said.err and said.err.count("\n") == 1 and not said.out
    assert path.name in said.err


@pytest.mark.parametrize(
    ("content", "rows"), [("a,b\n1,2\n", 1), ("a,b\n1\n3,4\n\n5,6\n", 3), ("a;b\n1;2;\n3;4;\n", 2), ("x\n1\n2\n", 2)]
)
def test_what_is_a_little_off_is_read(content: str, rows: int, tmp_path: Path) -> None:
    found = describe_path(put(tmp_path, content))
    assert found.samples == rows
    if "\n1\n3" in content:
        assert "1 rows are short of fields" in notes(found) and "line 2" in notes(found)


@given(st.binary(max_size=400), st.sampled_from([".csv", ".txt", ".xlsx", ".parquet", ".npy", ".npz", ".bin", ""]))
def test_any_bytes_give_a_description_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    file = put(tmp_path_factory.mktemp("any"), content, f"x{suffix}")
    try:
        json.dumps(describe_path(file).to_mapping(), allow_nan=False)
    except DataError as error:
        assert "\n" not in str(error)


@given(st.text(alphabet='ab1.,;\t"\n -é中', max_size=200))
def test_any_text_gives_a_description_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    test_any_bytes_give_a_description_or_one_sentence.hypothesis.inner_test(  # type: ignore[attr-defined]
        tmp_path_factory, content.encode(), ".csv"
    )
    guess(content)


def test_western_letters_are_no_chinese() -> None:
    text = "prénom,âge\nJérôme,40\nZoë,31\n".encode("cp1252")
    assert encoding_of(text, True) == "cp1252"
    assert encoding_of("床前明月光，疑是地上霜".encode("gb18030")[:-1], False) == "gb18030"


# The command line


def test_the_command_tells_a_person_and_a_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = put(tmp_path, CHINESE)
    assert main(["data", str(file)]) == 0
    said = capsys.readouterr().out
    assert "3 samples" in said and "年龄" in said and "好 (2)" in said
    assert main(["data", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["kind"] == "table" and told["samples"] == 3
    assert told["columns"][1]["mean"] == pytest.approx(33)
    assert told["columns"][3]["classes"] == [["好", 2], ["坏", 1]]
