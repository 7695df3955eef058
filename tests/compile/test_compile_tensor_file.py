"""Files of tensors written piece by piece, held against the library that reads them."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load, save

from playground.compile import tensor_file
from playground.errors import ProjectFileError
from playground.graph.files import write_atomically

KINDS = [
    torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
    torch.uint8, torch.bool,
]  # fmt: skip


def tensors() -> dict[str, torch.Tensor]:
    torch.manual_seed(0)
    values = {f"{k}.{kind}".replace("torch.", ""): (torch.randn(3, k) * 50).to(kind) for kind in KINDS for k in (1, 2)}
    return values | {
        "z.single": torch.tensor(7),
        "a.none": torch.zeros(0, 4),
        "channels last": torch.randn(2, 3, 5, 4).to(memory_format=torch.channels_last),
        "transposed": torch.randn(4, 6).T,
        "learnt": torch.nn.Parameter(torch.randn(5)),
        "größe “q” \x01": torch.randn(2),
    }


def test_the_library_reads_what_was_written(tmp_path: Path) -> None:
    given = tensors()
    write_atomically(tmp_path / "x", tensor_file.pieces(given, {"b": "2", "a": "ü"}))
    content = (tmp_path / "x").read_bytes()
    read = load(content)
    assert read.keys() == given.keys()
    for name, tensor in given.items():
        assert read[name].dtype == tensor.dtype and torch.equal(read[name], tensor.detach()), name
    with safe_open(tmp_path / "x", "pt") as file:
        assert file.metadata() == {"a": "ü", "b": "2"}


def test_the_bytes_are_the_library_s() -> None:
    """All but the metadata, which it puts in another order every time."""
    given = {name: t.detach().contiguous() for name, t in tensors().items() if t.dtype in (torch.float32, torch.int64)}
    ours, theirs = b"".join(tensor_file.pieces(given, {"m": "1"})), save(given, {"m": "1"})
    start = int.from_bytes(theirs[:8], "little") + 8
    assert ours[int.from_bytes(ours[:8], "little") + 8 :] == theirs[start:]
    assert json.loads(ours[8 : int.from_bytes(ours[:8], "little") + 8]) == json.loads(theirs[8:start])
    assert len(ours) % 8 == 0 or len(theirs) % 8


def test_no_copy_is_made_of_what_lies_in_one_piece(tmp_path: Path) -> None:
    large = {"a": torch.ones(4_000_000), "b": torch.ones(4_000_000)}
    assert tensor_file.moment(large) == 0
    assert tensor_file.moment({**large, "c": torch.ones(1000, 7).T}) == 28_000
    pointers = [memoryview(piece) for piece in tensor_file.pieces(large, {})][1:]
    large["a"][0] = 5.0
    assert pointers[0][:4].tobytes() == torch.tensor(5.0).numpy().tobytes(), "the memory is shared"
    tracemalloc.start()
    try:
        write_atomically(tmp_path / "x", tensor_file.pieces(large, {}))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_what_fails_between_two_pieces_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("old")

    def broken():
        yield b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(ProjectFileError, match="No space left"):
        write_atomically(tmp_path / "x", broken())
    assert [p.name for p in tmp_path.iterdir()] == ["x"] and (tmp_path / "x").read_text() == "old"
