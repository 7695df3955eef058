"""A person's own arrays as a data set: what they are, which are for what, drawn where they are large."""

from __future__ import annotations

import io
import pickle
import random
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from playground import data
from playground.data.drawn import Drawn
from playground.data.own import array_files, shelf
from playground.data.own.arrays import parted_name
from playground.errors import DataError, PlaygroundError
from playground.train.step.batches import DeviceSplit, Wanted

RNG = np.random.default_rng(1)
Y = RNG.integers(0, 4, 60)
PICTURES = RNG.integers(0, 256, (60, 10, 10), dtype=np.uint8)


def described(path: Path, columns: Any = None) -> list[tuple[str, str, tuple[int, ...], str]]:
    info = data.describe("arrays", {"path": str(path), "columns": columns or {}})
    assert info is not None
    return [(c.name, c.kind, c.shape, c.role) for c in info.columns]


@pytest.mark.parametrize(
    ("x", "kind", "shape"),
    [
        (PICTURES, "image", (1, 10, 10)),
        (np.zeros((60, 10, 10, 3)), "image", (3, 10, 10)),
        (np.zeros((60, 3, 10, 12)), "image", (3, 10, 12)),
        (np.zeros((60, 20, 4)), "sequence", (20, 4)),
        (np.zeros((60, 5)), "vector", (5,)),
        (np.zeros(60), "vector", (1,)),
        (np.zeros((60, 5, 5, 5, 2)), "vector", (250,)),
        (np.zeros((60, 28, 28), np.float32), "image", (1, 28, 28)),
    ],
)
def test_what_samples_are_is_told_by_their_shape(x: np.ndarray, kind: str, shape: Any, tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=x, y=Y)
    assert described(tmp_path / "a.npz") == [("x", kind, shape, "input"), ("y", "category", (), "target")]


@pytest.mark.parametrize(
    ("y", "kind", "classes"),
    [
        (Y * 5, "category", ("0", "5", "10", "15")),
        (Y[:, None], "category", ("0", "1", "2", "3")),
        (np.eye(4)[Y], "category", ("0", "1", "2", "3")),
        ((PICTURES[:, 0, :3] > 99).astype(int), "labels", ("0", "1", "2")),
        (Y * 0.5, "number", ()),
        (RNG.normal(size=(60, 2)), "number", ()),
        (Y > 1, "category", ("0", "1")),
    ],
)
def test_targets(y: np.ndarray, kind: str, classes: tuple[str, ...], tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=PICTURES, y=y)
    got = data.load("arrays", {"path": str(tmp_path / "a.npz"), "split": "in order"})
    assert (got.info.target.kind, got.info.classes) == (kind, classes)
    if kind == "category":
        known = np.unique(np.argmax(y, 1) if y.ndim == 2 and y.shape[1] > 1 else y.ravel())
        told = np.array([float(known[n]) for n in got.train.targets])
        assert (told == (np.argmax(y, 1) if y.ndim == 2 and y.shape[1] > 1 else y.ravel())[: len(told)]).all()


def test_kinds_can_be_said(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=PICTURES, y=Y, z=RNG.normal(size=(60, 7)))
    path = tmp_path / "a.npz"
    columns = {"x": {"kind": "vector"}, "y": {"kind": "number"}, "z": {"use": "input", "kind": "sequence"}}
    assert described(path, columns) == [
        ("x", "vector", (100,), "input"),
        ("z", "sequence", (7, 1), "input"),
        ("y", "number", (1,), "target"),
    ]
    assert described(path, {"y": {"use": "input", "kind": "category"}, "z": {"use": "target"}}) == [
        ("x", "image", (1, 10, 10), "input"),
        ("y", "category", (), "input"),
        ("z", "number", (7,), "target"),
    ]
    last = {"x": {"kind": "image", "channels": "last"}}
    np.savez(path, x=np.zeros((60, 9, 9, 9)), y=Y)
    assert described(path, last)[0] == ("x", "image", (9, 9, 9), "input")


def test_arrays_of_parts_as_keras_has_them(tmp_path: Path) -> None:
    np.savez(tmp_path / "mnist.npz", x_train=PICTURES, y_train=Y, x_test=PICTURES[:20], y_test=Y[:20])
    got = data.load("arrays", {"path": str(tmp_path / "mnist.npz")})
    assert (len(got.train), len(got.validation), len(got.test)) == (54, 6, 20)
    np.testing.assert_array_equal(got.test.inputs[:, 0], PICTURES[:20])
    order = np.random.default_rng(0).permutation(60)
    np.testing.assert_array_equal(got.train.inputs[:, 0], PICTURES[order[:54]])
    np.testing.assert_array_equal(got.validation.targets, Y[order[54:]])
    assert data.training_samples("arrays", {"path": str(tmp_path / "mnist.npz")}) == 54
    names = {
        "x_train": ("x", "train"),
        "test_labels": ("labels", "test"),
        "xVal": ("x", "validation"),
        "y": ("y", "train"),
    }
    assert {name: parted_name(name) for name in names} == names  # fmt: skip


def test_files_side_by_side_belong_together(tmp_path: Path) -> None:
    for name, array in {"x_train": PICTURES, "y_train": Y, "x_test": PICTURES[:9], "y_test": Y[:9]}.items():
        np.save(tmp_path / f"{name}.npy", array)
    np.save(tmp_path / "other.npy", np.zeros((7, 3)))
    (tmp_path / "broken.npy").write_bytes(b"none")
    got = data.load("arrays", {"path": str(tmp_path / "x_train.npy")})
    assert (len(got.train) + len(got.validation), len(got.test)) == (60, 9)
    assert [c.name for c in got.info.columns] == ["x", "y"]


@pytest.mark.parametrize("form", ["npy", "npz", "fortran"])
def test_large_arrays_are_drawn_and_the_same(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    x = RNG.normal(3, 2, (60, 20, 4))
    if form == "npz":
        np.savez(tmp_path / "x.npz", x=x, y=Y)
    else:
        np.save(tmp_path / "x.npy", np.asfortranarray(x) if form == "fortran" else x)
        np.save(tmp_path / "y.npy", Y)
    options = {"path": str(tmp_path / ("x.npz" if form == "npz" else "x.npy"))}
    whole = data.load("arrays", options)
    monkeypatch.setattr(shelf, "IN_MEMORY", 100)
    drawn = data.load("arrays", options)
    assert isinstance(drawn.train.inputs, Drawn) and isinstance(whole.train.inputs, np.ndarray)
    assert drawn.preparations == whole.preparations
    np.testing.assert_array_equal(np.asarray(drawn.test.inputs), whole.test.inputs)
    np.testing.assert_array_equal(drawn.test.inputs[3], whole.test.inputs[3])
    wanted, index = Wanted(("x",), ("y",)), torch.tensor([7, 2, 7, 30])
    a, b = (DeviceSplit(d.train, d, torch.device("cpu")) for d in (whole, drawn))
    for mine, theirs in (
        (a.batch(index, wanted), b.batch(index, wanted)),
        (a.piece(5, 99, wanted), b.piece(5, 99, wanted)),
    ):
        torch.testing.assert_close(mine.inputs[0], theirs.inputs[0])
        assert torch.equal(mine.targets[0], theirs.targets[0])  # type: ignore[arg-type]
    again = pickle.loads(pickle.dumps(drawn.train.inputs))
    np.testing.assert_array_equal(again[0], drawn.train.inputs[0])


def npz(folder: Path, **arrays: Any) -> Path:
    np.savez(folder / "x.npz", **arrays)
    return folder / "x.npz"


def cut(folder: Path) -> Path:
    np.save(folder / "x.npy", PICTURES)
    content = (folder / "x.npy").read_bytes()
    (folder / "x.npy").write_bytes(content[:-10])
    return folder / "x.npy"


def packed(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "x.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in "xy":
            stream = io.BytesIO()
            np.save(stream, Y)
            archive.writestr(f"{name}.npy", stream.getvalue())
    content = bytearray((folder / "x.npz").read_bytes())
    content[60:80] = bytes(20)
    (folder / "x.npz").write_bytes(content)
    return folder / "x.npz"


def objects(folder: Path) -> Path:
    np.savez(folder / "x.npz", x=np.array([{}, None], object), y=Y[:2])
    return folder / "x.npz"


WRONG: dict[str, Any] = {
    "no target": (lambda f: npz(f, x=PICTURES), {}, "no array is a target"),
    "unlike": (lambda f: npz(f, x=PICTURES, y=Y[:-1]), {}, "“x” has 60 samples, “y” has 59"),
    "unlike test": (lambda f: npz(f, x_train=PICTURES, y_train=Y, x_test=PICTURES, y_test=Y[:3]), {}, "“y_test” has 3"),
    "no test targets": (
        lambda f: npz(f, x_train=PICTURES, y_train=Y, x_test=PICTURES),
        {},
        "“y” has no array for test",
    ),
    "other samples": (
        lambda f: npz(f, x_train=PICTURES, y_train=Y, x_test=PICTURES[:, :5], y_test=Y),
        {},
        "samples of “x_train” are 10×10, those of “x_test” 5×10",
    ),
    "empty": (lambda f: npz(f, x=PICTURES[:0], y=Y[:0]), {}, "is empty"),
    "nothing": (lambda f: npz(f), {}, "there is no array in it"),
    "cut": (cut, {}, "is cut short: the array “x” of 60×10×10 needs"),
    "objects": (objects, {}, "holds Python objects"),
    "complex": (lambda f: npz(f, x=PICTURES * 1j, y=Y), {"x": {"use": "input"}}, "cannot read the array “x” (complex"),
    "damaged": (packed, {}, "cannot be read"),
    "nan": (lambda f: npz(f, x=np.where(PICTURES == 7, np.nan, 1.0), y=Y), {}, "no numbers, such as in sample"),
    "no such": (lambda f: npz(f, x=PICTURES, y=Y), {"z": {}}, "no array “z”; there are: x, y"),
    "no picture": (lambda f: npz(f, x=PICTURES[:, 0], y=Y), {"x": {"kind": "image"}}, "are 10, which is no image"),
    "no classes": (
        lambda f: npz(f, x=PICTURES, y=RNG.normal(size=(60, 2))),
        {"y": {"kind": "category"}},
        "“y” does not hold classes: rows are not of 0 and 1",
    ),
    "one class": (lambda f: npz(f, x=PICTURES, y=Y * 0), {"y": {"kind": "category"}}, "there are 1 different values"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_read_is_told_in_a_sentence(name: str, tmp_path: Path) -> None:
    make, columns, told = WRONG[name]
    path = make(tmp_path)
    with pytest.raises(DataError) as caught:
        data.load("arrays", {"path": str(path), "columns": columns})
    assert told in caught.value.message and "x.np" in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", ["x.npy", "a.npz", "b.npz"])
def test_damaged_files_are_told_in_a_sentence(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    x = np.arange(60.0).reshape(20, 3)
    np.save(tmp_path / "y.npy", np.arange(20) % 3)
    np.save(tmp_path / "x.npy", x)
    np.savez(tmp_path / "a.npz", x=x, y=np.arange(20) % 3)
    np.savez_compressed(tmp_path / "b.npz", x=x, y=np.arange(20) % 3)
    whole, rng = (tmp_path / name).read_bytes(), random.Random(0)
    for number in range(120):
        content = bytearray(whole)
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(min(len(content), 200) if rng.random() < 0.7 else len(content))
            content[at : at + 1] = rng.choice((bytes([rng.randrange(256)]), b"(", b"'", b"9", b"O", b""))
        (tmp_path / name).write_bytes(content)
        monkeypatch.setattr(shelf, "IN_MEMORY", (1 << 28, 10)[number % 2])
        try:
            np.asarray(data.load("arrays", {"path": str(tmp_path / name)}).train.inputs)
        except PlaygroundError as error:
            assert "\n" not in error.message and error.message


def test_what_is_compressed_and_too_large_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    np.savez_compressed(tmp_path / "x.npz", x=PICTURES, y=Y)
    monkeypatch.setattr(array_files, "MOST_PACKED", 1000)
    with pytest.raises(DataError, match=r"“x” is compressed and too large .* save it with numpy\.savez"):
        data.load("arrays", {"path": str(tmp_path / "x.npz")})


def test_a_stratified_split_and_folds(tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=PICTURES, y=Y)
    options = {"path": str(tmp_path / "x.npz"), "split": "stratified"}
    got = data.load("arrays", options)
    counts = np.bincount(got.test.targets, minlength=4)
    assert (np.abs(counts - np.bincount(Y) * 0.2) <= 0.5).all()
    aside = [data.load("arrays", {**options, "folds": 4, "fold": f}).validation for f in range(1, 5)]
    assert sum(map(len, aside)) == 60 - len(got.test)
    np.savez(tmp_path / "x.npz", x=PICTURES, y=Y / 3)
    with pytest.raises(DataError, match="stratified split needs classes"):
        data.load("arrays", options)
