"""Data folders as people and programs leave them: taken where they hold the official files, explained where not."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import numpy as np
import pytest

from playground import data
from playground.cli import main
from playground.data import cifar, folders, sources
from playground.data.idx import idx_bytes
from playground.errors import DataError

MNIST_LABELS = (5, 0, 4, 1, 9, 2, 1, 3, 1, 4)
FASHION_LABELS = (9, 0, 0, 3, 0, 2, 7, 2, 5, 5)


def write_idx(folder: Path, *, dot: bool = False, gz: bool = False, labels: tuple[int, ...] = MNIST_LABELS) -> None:
    """Ten images and labels for training and as many for the test, under the official names."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in folders.IDX_PARTS:
        values = np.array(labels, np.uint8) if "labels" in part else np.zeros((10, 28, 28), np.uint8)
        content = idx_bytes(values)
        name = part.replace("-idx", ".idx") if dot else part
        (folder / f"{name}{'.gz' if gz else ''}").write_bytes(gzip.compress(content) if gz else content)


@pytest.mark.parametrize("gz", [False, True])
@pytest.mark.parametrize("dot", [False, True])
@pytest.mark.parametrize("place", ["mnist", "MNIST/raw", "mnist/MNIST/raw", "raw", "."])
def test_mnist_is_taken_in_every_layout_it_comes_in(tmp_path: Path, place: str, dot: bool, gz: bool) -> None:
    write_idx(tmp_path / place, dot=dot, gz=gz)
    assert data.status("mnist", tmp_path).is_full
    assert data.status("mnist", tmp_path).note == ""
    assert len(data.load("mnist", data_dir=tmp_path).test) == 10


@pytest.mark.parametrize("place", ["fashion-mnist", "FashionMNIST/raw", "."])
def test_fashion_mnist_is_known_by_its_labels_where_the_names_are_the_same(tmp_path: Path, place: str) -> None:
    write_idx(tmp_path / place, labels=FASHION_LABELS)
    assert data.status("fashion-mnist", tmp_path).is_full
    status = data.status("mnist", tmp_path)
    assert not status.is_full
    if place == ".":
        assert "holds the files of fashion-mnist" in status.note


def test_files_of_the_other_set_in_a_set_s_own_folder_are_not_mixed_up(tmp_path: Path) -> None:
    write_idx(tmp_path / "mnist", labels=FASHION_LABELS)
    status = data.status("mnist", tmp_path)
    assert not status.is_full and f"{tmp_path / 'mnist'} holds the files of fashion-mnist" in status.note


def test_files_that_could_be_either_set_s_are_taken_for_mnist_unless_the_folder_says_fashion(tmp_path: Path) -> None:
    write_idx(tmp_path / "mine", labels=tuple(range(10)))
    assert data.status("mnist", tmp_path / "mine").is_full
    assert "do not say which set they are" in data.status("fashion-mnist", tmp_path / "mine").note
    write_idx(tmp_path / "my-fashion", labels=tuple(range(10)))
    assert data.status("fashion-mnist", tmp_path / "my-fashion").is_full
    assert not data.status("mnist", tmp_path / "my-fashion").is_full


def test_archives_that_unpack_into_a_folder_for_each_file_are_read(tmp_path: Path) -> None:
    write_idx(tmp_path / "flat")
    for part in folders.IDX_PARTS:
        target = tmp_path / "mnist" / part / part
        target.parent.mkdir(parents=True)
        (tmp_path / "flat" / part).rename(target)
    assert data.status("mnist", tmp_path).is_full


@pytest.mark.parametrize("place", ["cifar-10-batches-bin", "cifar-10/cifar-10-batches-bin", "."])
def test_cifar_is_taken_in_its_folder_and_without_it(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True, exist_ok=True)
    for name in cifar.FILES:
        (tmp_path / place / name).write_bytes(bytes(cifar.RECORD * 2))
    assert data.status("cifar-10", tmp_path).is_full
    assert len(data.load("cifar-10", data_dir=tmp_path).test) == 2


@pytest.mark.parametrize("inside", [True, False])
def test_pickles_are_not_opened_and_what_is_expected_is_said(tmp_path: Path, inside: bool) -> None:
    folder = tmp_path if inside else tmp_path / "cifar-10-batches-py"
    folder.mkdir(exist_ok=True)
    (folder / "data_batch_1").write_bytes(b"cos\nsystem\n(S'false'\ntR.")
    status = data.status("cifar-10", tmp_path)
    assert not status.is_full and "sample: 6 000" in status.text
    for part in (str(folder), "pickle", "binary version", "cifar-10-batches-bin"):
        assert part in status.note


@pytest.mark.parametrize(
    ("name", "file", "part"),
    [
        ("cifar-10", "cifar-10-binary.tar.gz", "unpack it"),
        ("cifar-10", "cifar-10-python.tar.gz", "pickles"),
        ("mnist", "mnist.npz", "train-images-idx3-ubyte"),
        ("mnist", "mnist_train.csv", "another form of mnist"),
    ],
)
def test_other_forms_are_named(tmp_path: Path, name: str, file: str, part: str) -> None:
    (tmp_path / file).touch()
    note = data.status(name, tmp_path).note
    assert str(tmp_path / file) in note and part in note


def test_a_named_folder_with_nothing_usable_is_never_passed_over_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "holiday.jpg").touch()
    for name in sources.NOUNS:
        note = data.status(name, tmp_path).note
        assert "holiday.jpg" in note and "Expected are" in note and str(tmp_path) in note
    assert main(["data", "--data-dir", str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("holiday.jpg") == 3
    write_idx(tmp_path / "mnist")
    assert data.status("cifar-10", tmp_path).note == "", "the folder has a use, which is enough"


def test_the_person_s_own_folder_need_not_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLAYGROUND_DATA")
    assert data.status("mnist").note == ""
    assert len(data.load("mnist").test) == 1000


def test_a_folder_that_was_named_and_is_not_there_is_an_error_either_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere"
    with pytest.raises(DataError, match=r"--data-dir .*there is no such folder"):
        data.load("mnist", data_dir=nowhere)
    monkeypatch.setenv("PLAYGROUND_DATA", str(nowhere))
    with pytest.raises(DataError, match=r"PLAYGROUND_DATA .*there is no such folder"):
        data.load("mnist")
    assert "There is no folder" in data.status("mnist").note
    for command in (["train", "mnist_mlp"], ["data"]):
        assert main(command) == 2
        error = capsys.readouterr().err
        assert "PLAYGROUND_DATA" in error and "no such folder" in error and error.count("\n") == 1


def test_the_home_folder_s_sign_works_in_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    write_idx(tmp_path / "sets" / "mnist")
    assert data.status("mnist", "~/sets").is_full
    assert main(["train", "mnist_mlp", "--data-dir=~/sets", "--epochs", "1", "--limit", "5"]) == 0
    monkeypatch.setenv("PLAYGROUND_DATA", "~/sets")
    assert len(data.load("mnist").test) == 10


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_a_reason(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "mnist").mkdir(parents=True)
    closed.chmod(0)
    try:
        assert "cannot be read" in data.status("mnist", closed).note
        with pytest.raises(DataError, match="cannot be read"):
            data.load("mnist", data_dir=closed)
    finally:
        closed.chmod(0o700)


def test_errors_of_the_file_system_are_reasons_not_tracebacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As without permission, which root always has."""
    write_idx(tmp_path / "mnist")

    def denied(place: object) -> object:
        raise PermissionError(13, "Permission denied", str(place))

    monkeypatch.setattr(os, "scandir", denied)
    assert "Permission denied" in data.status("mnist", tmp_path).note
    with pytest.raises(DataError, match="Permission denied"):
        data.load("mnist", data_dir=tmp_path)


def test_a_pipe_among_the_files_is_not_waited_for(tmp_path: Path) -> None:
    write_idx(tmp_path / "mnist")
    pipe = tmp_path / "mnist" / folders.IDX_PARTS[0]
    pipe.unlink()
    os.mkfifo(pipe)
    status = data.status("mnist", tmp_path)
    assert not status.is_full and "train-images-idx3-ubyte missing" in status.text
