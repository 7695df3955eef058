"""Functions that printed programs carry along; they use only the standard library, numpy and torch."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn


def read_idx(folder: Path, name: str) -> np.ndarray:
    """The array in an IDX file of bytes, gzipped or plain."""
    path = folder / name
    if not path.exists():
        path = folder / f"{name}.gz"
    if not path.exists():
        raise SystemExit(f"{path} is missing; see --data-dir.")
    content = path.read_bytes()
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    dims = content[3]
    shape = np.frombuffer(content, ">u4", dims, 4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dims).reshape(*map(int, shape))


def load_idx(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Training images (N, 1, H, W) and labels (N), then those for the test."""
    x, y = read_idx(folder, "train-images-idx3-ubyte"), read_idx(folder, "train-labels-idx1-ubyte")
    test_x, test_y = read_idx(folder, "t10k-images-idx3-ubyte"), read_idx(folder, "t10k-labels-idx1-ubyte")
    return x[:, None], y.astype(np.int64), test_x[:, None], test_y.astype(np.int64)


def load_cifar(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Training images (N, 3, 32, 32) and labels (N), then those for the test."""
    batches = []
    for name in (*(f"data_batch_{i}.bin" for i in range(1, 6)), "test_batch.bin"):
        if not (folder / name).exists():
            raise SystemExit(f"{folder / name} is missing; see --data-dir.")
        batches.append(np.fromfile(folder / name, np.uint8).reshape(-1, 3073))
    train, test = np.concatenate(batches[:-1]), batches[-1]
    x, test_x = (records[:, 1:].reshape(-1, 3, 32, 32) for records in (train, test))
    y, test_y = (records[:, 0].astype(np.int64) for records in (train, test))
    return x, y, test_x, test_y


def statistics(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of each channel, for values from 0 to 1; counted by grey level, which is exact."""
    counts = np.stack([np.bincount(x[:, c].ravel(), minlength=256) for c in range(x.shape[1])])
    shares, levels = counts / counts.sum(1, keepdims=True), np.arange(256) / 255
    mean = shares @ levels
    std = np.sqrt((shares * (levels - mean[:, None]) ** 2).sum(1))
    return mean, np.where(std > 1e-8, std, 1.0)


def batches(samples: int, size: int) -> list[torch.Tensor]:
    """Indices of all samples in random order, cut into batches; a single one left over joins the batch before it."""
    parts = list(torch.split(torch.randperm(samples), size))
    if len(parts) > 1 and len(parts[-1]) == 1 < size:
        last = parts.pop()
        parts[-1] = torch.cat([parts[-1], last])
    return parts


def load_weights(network: nn.Module, path: Path) -> None:
    """Reads a safetensors file: the length of a JSON header, the header, the values."""
    content = bytearray(path.read_bytes())
    start = 8 + int.from_bytes(content[:8], "little")
    kinds = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "I64": torch.int64}
    tensors = {}
    for name, entry in json.loads(content[8:start]).items():
        if name != "__metadata__":
            first, last = entry["data_offsets"]
            values = torch.frombuffer(content[start + first : start + last], dtype=kinds[entry["dtype"]])
            tensors[name] = values.reshape(entry["shape"])
    network.load_state_dict(tensors)


def best_device() -> str:
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
