"""A person's own pictures as a data set: found, fitted, parted and kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from own_kit import album
from PIL import Image, ImageOps

from playground import data
from playground.cli import main
from playground.data.own import images
from playground.errors import DataError
from playground.project.own import project_for


def test_pictures_are_those_of_pillow_and_every_class_has_its_share(tmp_path: Path) -> None:
    folder = album(tmp_path, 20)
    got = data.load("images", {"path": str(folder)})
    assert got.info.shape == (3, 10, 12) and got.info.classes == ("blue", "red", "绿色")
    assert Counter(got.test.targets.tolist()) == {0: 4, 1: 4, 2: 4}
    assert [len(part) for part in (got.train, got.validation)] == [43, 5]
    known = {np.asarray(Image.open(f)).transpose(2, 0, 1).tobytes(): f.parent.name for f in folder.rglob("*.png")}
    for part in (got.train, got.validation, got.test):
        assert [known[x.tobytes()] for x in part.inputs] == [got.info.classes[y] for y in part.targets]
    assert got.origin == "album: 60 pictures"
    np.testing.assert_allclose(got.mean, got.train.inputs.mean((0, 2, 3)) / 255, rtol=1e-5)


@pytest.mark.parametrize("fit", ["crop", "pad", "stretch"])
@pytest.mark.parametrize("colour", ["grey", "colour"])
def test_they_are_fitted_as_said(fit: str, colour: str, tmp_path: Path) -> None:
    folder = album(tmp_path, 2, (30, 20))
    got = data.load("images", {"path": str(folder), "side": 16, "fit": fit, "colour": colour, "test": 0.0})
    assert got.info.shape == (1 if colour == "grey" else 3, 16, 16)
    first = Image.open(sorted(folder.rglob("*.png"))[0]).convert("L" if colour == "grey" else "RGB")
    way = {"crop": ImageOps.fit, "pad": ImageOps.pad, "stretch": lambda image, size, how: image.resize(size, how)}
    wanted = np.asarray(way[fit](first, (16, 16), Image.Resampling.BILINEAR))
    wanted = wanted[None] if colour == "grey" else wanted.transpose(2, 0, 1)
    every = np.concatenate([got.train.inputs, got.validation.inputs])
    assert any(np.array_equal(wanted, image) for image in every)


def test_odd_modes_are_read(tmp_path: Path) -> None:
    for name, mode in (("a", "RGBA"), ("b", "P"), ("c", "LA"), ("d", "I;16"), ("e", "1"), ("f", "CMYK")):
        place = tmp_path / "odd" / name
        place.mkdir(parents=True)
        for i in range(3):
            Image.new(mode, (8, 8)).save(place / f"{i}.{'tif' if mode == 'CMYK' else 'png'}")
    got = data.load("images", {"path": str(tmp_path / "odd"), "test": 0.0, "validation": 0.0})
    assert len(got.train) == 18
    clear = got.train.inputs[got.train.targets == 0]
    assert (clear == 255).all(), "nothing but what is behind: white"


def test_parts_and_labels_are_those_that_the_folder_says(tmp_path: Path) -> None:
    for part, count in (("train", 6), ("test", 2)):
        for name in ("a", "b"):
            place = tmp_path / "parts" / part / name
            place.mkdir(parents=True)
            for i in range(count):
                Image.new("L", (8, 8), i).save(place / f"{i}.png")
    got = data.load("images", {"path": str(tmp_path / "parts"), "validation": 0.25})
    assert [len(p) for p in (got.train, got.validation, got.test)] == [9, 3, 4]
    table = tmp_path / "table"
    table.mkdir()
    for i in range(10):
        Image.new("L", (8, 8), 20 * i).save(table / f"p{i}.png")
    rows = "".join(f"p{i}.png,{'even' if i % 2 == 0 else 'odd'}\n" for i in range(9))
    (table / "labels.csv").write_text("file,kind\n" + rows)
    got = data.load("images", {"path": str(table), "test": 0.0, "validation": 0.0})
    assert len(got.train) == 9
    for image, target in zip(got.train.inputs, got.train.targets, strict=True):
        assert got.info.classes[target] == ("even" if image.max() // 20 % 2 == 0 else "odd")


def test_the_second_start_reads_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = album(tmp_path)
    first = data.load("images", {"path": str(folder)})
    monkeypatch.setattr(images, "fitted", lambda *_: pytest.fail("it was read again"))
    again = data.load("images", {"path": str(folder)})
    np.testing.assert_array_equal(first.train.inputs, again.train.inputs)
    monkeypatch.undo()
    changed = next(folder.rglob("*.png"))
    Image.new("RGB", (12, 10), "white").save(changed)
    new = data.load("images", {"path": str(folder)})
    every = np.concatenate([new.train.inputs, new.validation.inputs, new.test.inputs])
    assert any((image == 255).all() for image in every)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"path": ""}, "No folder is named"),
        ({"path": "nowhere"}, "there is no such file or folder"),
        ({"path": "empty"}, "has no pictures in it"),
        ({"path": "flat"}, "has no classes"),
        ({"side": 1024, "path": "album"}, "choose a smaller side"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    change: dict[str, Any], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    album(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "flat").mkdir()
    Image.new("L", (8, 8)).save(tmp_path / "flat" / "one.png")
    monkeypatch.setattr(images, "MOST_BYTES", 1 << 20)
    path = str(tmp_path / change["path"]) if change.get("path") else ""
    with pytest.raises(DataError, match=sentence):
        data.load("images", {**change, "path": path})


def test_new_makes_a_network_that_tells_them_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = project_for(album(tmp_path, 20))
    assert any(node.type == "Conv2d" for node in project.graph.nodes)
    assert main(["new", str(tmp_path / "album"), "-o", str(tmp_path / "own.json")]) == 0
    assert main(["train", str(tmp_path / "own.json"), "--epochs", "15", "--device", "cpu"]) == 0
    said = capsys.readouterr().out
    accuracy = next(float(line.split()[1]) for line in said.splitlines() if line.startswith("test_accuracy"))
    assert accuracy > 0.9
