"""A file of tensors in the safetensors format, written piece by piece: no copy of them all is ever made.

The header of a file says where each tensor lies, and their sizes alone tell that; the tensors follow one by one. The
bytes are those of the library ``safetensors``, but for metadata in the order of their names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

_TYPES = {
    "uint64": "U64", "int64": "I64", "float64": "F64", "float32": "F32", "uint32": "U32", "int32": "I32",
    "bfloat16": "BF16", "float16": "F16", "uint16": "U16", "int16": "I16", "int8": "I8", "uint8": "U8", "bool": "BOOL",
}  # fmt: skip
"""Names of the format, in the order in which tensors lie in a file: the wide ones first, so that each is aligned."""
_RANK = {name: number for number, name in enumerate(_TYPES)}


def pieces(tensors: Mapping[str, Tensor], metadata: Mapping[str, str]) -> Iterator[Any]:
    """The file as bytes-like objects: its head, then one for each tensor. They share the tensors' memory where that is
    the processor's and in one piece; else one tensor at a time is copied."""
    order = sorted(tensors, key=lambda name: (_RANK[_kind(tensors[name])], name))
    header: dict[str, Any] = {"__metadata__": dict(sorted(metadata.items()))}
    place = 0
    for name in order:
        tensor = tensors[name]
        end = place + tensor.numel() * tensor.element_size()
        header[name] = {"dtype": _TYPES[_kind(tensor)], "shape": list(tensor.shape), "data_offsets": [place, end]}
        place = end
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    yield len(text).to_bytes(8, "little") + text
    for name in order:
        yield _bytes(tensors[name])


def moment(tensors: Mapping[str, Tensor]) -> int:
    """Bytes of memory that writing takes for a moment: the largest tensor that must be copied."""
    copied = (t.numel() * t.element_size() for t in tensors.values() if t.device.type != "cpu" or not t.is_contiguous())
    return max(copied, default=0)


def _kind(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")


def _bytes(tensor: Tensor) -> Any:
    """As bytes in the order of the file, row by row and little-endian."""
    import sys

    import torch

    flat = tensor.detach().cpu().contiguous().reshape(-1)
    if not flat.numel():
        return b""
    array = flat.view(torch.uint8).numpy()
    if sys.byteorder == "big" and flat.element_size() > 1:
        array = array.reshape(-1, flat.element_size())[:, ::-1].copy()
    return array.data.cast("B") if array.ndim == 1 else array.tobytes()
