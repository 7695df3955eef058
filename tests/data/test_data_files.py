"""IDX and CIFAR files: what is right is read to the byte, what is wrong is one clear error."""

from __future__ import annotations

import contextlib
import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import data
from playground.data import cifar, resources, sources
from playground.data.idx import idx_bytes, read_idx
from playground.errors import DataError, PlaygroundError

IMAGES = np.random.default_rng(0).integers(0, 256, (12, 28, 28), dtype=np.uint8)


@pytest.mark.parametrize("packed", [False, True])
def test_idx_files_are_read_as_written(tmp_path: Path, packed: bool) -> None:
    file = tmp_path / "images"
    content = idx_bytes(IMAGES)
    file.write_bytes(gzip.compress(content) if packed else content)
    np.testing.assert_array_equal(read_idx(file, (28, 28), 60_000), IMAGES)


def header(count: int, *sizes: int, kind: int = 8) -> bytes:
    return struct.pack(f">HBB{1 + len(sizes)}I", 0, kind, 1 + len(sizes), count, *sizes)


WRONG = [
    (b"", "begins with nothing"),
    (b"\x89PNG....................", "begins with 89 50 4e 47"),
    (header(12, 28, 28, kind=13) + IMAGES.tobytes(), "not an IDX file of bytes"),
    (header(12, 784) + IMAGES.tobytes(), "with 3 dimensions"),
    (header(12, 28, 27) + IMAGES.tobytes(), "expected items of size 28×28, got 28×27"),
    (header(0, 28, 28), "expected 1 to 100 items, got 0"),
    (header(2**32 - 1, 28, 28), "expected 1 to 100 items, got 4294967295"),
    (header(13, 28, 28) + IMAGES.tobytes(), "expected 10192 bytes of values for 13 items, got 9408"),
    (header(11, 28, 28) + IMAGES.tobytes(), "expected 8624 bytes of values for 11 items, got more"),
    (gzip.compress(idx_bytes(IMAGES))[:-500], "damaged or cut short"),
    (gzip.compress(idx_bytes(IMAGES))[:300] + b"?" * 500, "damaged or cut short"),
    (b"\x1f\x8b nothing gzip knows", "damaged or cut short"),
]


@pytest.mark.parametrize(("content", "message"), WRONG)
def test_wrong_idx_files_are_named_with_their_fault(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "images"
    file.write_bytes(content)
    with pytest.raises(DataError, match=message) as caught:
        read_idx(file, (28, 28), 100)
    assert str(file) in str(caught.value)


def test_a_missing_idx_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_idx(tmp_path / "nowhere", (), 10)


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_give_an_array_or_one_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, packed: bool
) -> None:
    file = tmp_path_factory.mktemp("idx") / "labels"
    file.write_bytes(gzip.compress(content) if packed else content)
    with contextlib.suppress(DataError):
        assert read_idx(file, (), 100).ndim == 1


def write_mnist(folder: Path, train: int = 40, test: int = 10, *, gz: bool = True, name: str = "mnist") -> None:
    """A small data set in the official form; image k is filled with k, its label is k modulo 10."""
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    for part, n in (("train", train), ("t10k", test)):
        number = np.arange(n, dtype=np.uint8)
        arrays = {"images-idx3": np.broadcast_to(number[:, None, None], (n, 28, 28)), "labels-idx1": number % 10}
        for kind, values in arrays.items():
            content = idx_bytes(np.ascontiguousarray(values))
            file = target / f"{part}-{kind}-ubyte{'.gz' if gz else ''}"
            file.write_bytes(gzip.compress(content) if gz else content)


@pytest.mark.parametrize("gz", [True, False])
@pytest.mark.parametrize("name", ["mnist", "fashion-mnist"])
def test_idx_sets_load_from_the_data_directory(tmp_path: Path, name: str, gz: bool) -> None:
    write_mnist(tmp_path, gz=gz, name=name)
    loaded = data.load(name, data_dir=tmp_path)
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (36, 4, 10)
    for split in (loaded.train, loaded.validation, loaded.test):
        assert split.inputs.shape[1:] == (1, 28, 28)
        np.testing.assert_array_equal(split.inputs[:, 0, 5, 5] % 10, split.targets)


def test_the_environment_names_the_data_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_mnist(tmp_path)
    monkeypatch.setenv("PLAYGROUND_DATA", str(tmp_path))
    assert data.data_root() == tmp_path
    assert len(data.load("mnist").test) == 10
    assert data.data_root("/elsewhere") == Path("/elsewhere")
    monkeypatch.delenv("PLAYGROUND_DATA")
    assert "playground" in str(data.data_root())


def test_files_of_other_counts_than_the_official_ones_are_not_called_full(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    loaded = data.load("mnist", data_dir=tmp_path)
    assert loaded.is_sample
    assert loaded.origin == f"sample: 50 of 70 000 digits (from {tmp_path / 'mnist'})"


def test_the_full_counts_are_called_full(tmp_path: Path) -> None:
    folder = tmp_path / "mnist"
    folder.mkdir()
    for part, n in (("train", 60_000), ("t10k", 10_000)):
        blank = gzip.compress(idx_bytes(np.zeros((n, 28, 28), np.uint8)), 1)
        (folder / f"{part}-images-idx3-ubyte.gz").write_bytes(blank)
        (folder / f"{part}-labels-idx1-ubyte").write_bytes(idx_bytes((np.arange(n) % 10).astype(np.uint8)))
    status = data.status("mnist", tmp_path)
    assert (status.is_full, status.path, status.text) == (True, folder, "full: 70 000 digits")
    loaded = data.load("mnist", data_dir=tmp_path)
    assert (loaded.is_sample, loaded.origin) == (False, "full: 70 000 digits")
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (54_000, 6_000, 10_000)


def test_an_incomplete_folder_means_the_sample_and_says_so(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    (tmp_path / "mnist" / "t10k-labels-idx1-ubyte.gz").unlink()
    status = data.status("mnist", tmp_path)
    assert not status.is_full
    assert "sample: 10 000 of 70 000 digits" in status.text
    assert "t10k-labels-idx1-ubyte missing" in status.text
    assert data.load("mnist", data_dir=tmp_path).origin == status.text


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    assert len(data.load("mnist", data_dir=tmp_path).test) == 10
    write_mnist(tmp_path, test=7)
    assert len(data.load("mnist", data_dir=tmp_path).test) == 7


def test_labels_that_do_not_fit_the_images_are_an_error(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    labels = tmp_path / "mnist" / "train-labels-idx1-ubyte.gz"
    labels.write_bytes(gzip.compress(idx_bytes(np.zeros(39, np.uint8))))
    with pytest.raises(DataError, match=r"holds 40 images, but .* holds 39 labels"):
        data.load("mnist", data_dir=tmp_path)
    labels.write_bytes(gzip.compress(idx_bytes(np.full(40, 10, np.uint8))))
    with pytest.raises(DataError, match="labels must be 0 to 9; found 10"):
        data.load("mnist", data_dir=tmp_path)


def write_cifar(folder: Path, each: int = 6) -> None:
    target = folder / "cifar-10-batches-bin"
    target.mkdir(parents=True)
    for k, name in enumerate(cifar.FILES):
        records = np.zeros((each, cifar.RECORD), np.uint8)
        records[:, 0] = np.arange(each) % 10
        records[:, 1 : 1 + 1024] = 10 * k
        records[:, 1 + 1024 : 1 + 2048] = records[:, :1]
        records[:, -1] = 255
        (target / name).write_bytes(records.tobytes())


def test_cifar_files_load_with_planes_in_their_places(tmp_path: Path) -> None:
    write_cifar(tmp_path)
    loaded = data.load("cifar-10", data_dir=tmp_path)
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (27, 3, 6)
    test = loaded.test.inputs
    assert test.shape == (6, 3, 32, 32)
    assert (test[:, 0] == 50).all()
    np.testing.assert_array_equal(test[:, 1, 31, 0], loaded.test.targets)
    assert (test[:, 2, 31, 31] == 255).all()
    assert test[:, 2].sum() == 6 * 255
    assert sorted(set(loaded.train.inputs[:, 0, 0, 0].tolist())) == [0, 10, 20, 30, 40]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "got 0 bytes"),
        (b"\0" * (cifar.RECORD + 1), "records of 3073 bytes"),
        (b"\x0a" + b"\0" * 3072, "labels must be 0 to 9; found 10"),
    ],
)
def test_wrong_cifar_files_are_one_clear_error(tmp_path: Path, content: bytes, message: str) -> None:
    write_cifar(tmp_path)
    (tmp_path / "cifar-10-batches-bin" / "data_batch_3.bin").write_bytes(content)
    with pytest.raises(DataError, match=message) as caught:
        data.load("cifar-10", data_dir=tmp_path)
    assert "data_batch_3.bin" in str(caught.value)


def test_a_cifar_file_larger_than_official_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    write_cifar(tmp_path)
    with (tmp_path / "cifar-10-batches-bin" / "test_batch.bin").open("r+b") as file:
        file.truncate(cifar.RECORD * 10_001)
    with pytest.raises(DataError, match="expected up to 10000 records"):
        data.load("cifar-10", data_dir=tmp_path)


@pytest.mark.parametrize("keep", [0, 100, 3000])
def test_a_damaged_bundled_sample_is_one_clear_error(tmp_path: Path, keep: int) -> None:
    whole = resources.sample("cifar-10.npz").read_bytes()
    damaged = tmp_path / "cifar-10.npz"
    damaged.write_bytes(whole[:keep])
    with pytest.raises(DataError, match="install Playground again"):
        cifar.read_sample(damaged)


def test_arrays_in_memory_cannot_be_changed_by_accident() -> None:
    raw = sources.read("mnist")
    with pytest.raises(ValueError, match="read-only"):
        raw.train.inputs[0] = 0


def test_unknown_data_sets_list_the_known_ones() -> None:
    with pytest.raises(PlaygroundError, match="mnist, fashion-mnist, cifar-10, digits, circle"):
        data.info("mnits")
