"""Functions that printed programs carry along; they use only the standard library, numpy and torch."""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import sys
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from playground.data.shipped import sample_file

TAKE_WEIGHTS = (
    "if args.weights:",
    "    try:",
    "        load_weights(network, args.weights)",
    "    except Exception:  # whatever the file may hold",
    '        raise SystemExit(f"{args.weights}: these are not the weights of this network.") from None',
)
"""Lines of ``main``."""


def data_directory(given: Path | None) -> Path:
    """The folder that holds data sets: the given one, else PLAYGROUND_DATA, else where Playground keeps its own."""
    chosen = given or os.environ.get("PLAYGROUND_DATA")
    if not chosen:
        home = {"win32": "~/AppData/Local", "darwin": "~/Library/Application Support"}.get(sys.platform)
        return Path(os.environ.get("XDG_DATA_HOME") or home or "~/.local/share").expanduser() / "playground"
    folder = Path(chosen).expanduser()
    if not folder.is_dir():
        raise SystemExit(f"{folder}: there is no such folder; see --data-dir and PLAYGROUND_DATA.")
    return folder


def sample_of_playground(folder: Path) -> Path:
    """Where the samples that come with Playground lie, in place of a full set in ``folder``."""
    spec = importlib.util.find_spec("playground")  # only looked for, not imported
    packages = [Path(place) for place in spec.submodule_search_locations or []] if spec else []
    for place in (root / "assets" / "samples" for package in packages for root in (package, package.parent)):
        if place.is_dir():
            print(f"data: the sample that comes with Playground; no full set in {folder}")
            return place
    raise SystemExit(
        f"The data are missing: the official files are not in {folder}, and no Playground with its samples is "
        "installed for this Python. See --data-dir."
    )


def read_idx(path: Path) -> np.ndarray:
    """The array in an IDX file of bytes, gzipped or plain."""
    try:
        content = path.read_bytes()
        if content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
        dims = content[3]
        shape = np.frombuffer(content, ">u4", dims, 4)
        return np.frombuffer(content, np.uint8, offset=4 + 4 * dims).reshape(*map(int, shape))
    except (OSError, EOFError, zlib.error, IndexError, ValueError) as error:
        raise SystemExit(f"{path} cannot be read; it seems to be damaged ({error}). Get the file again.") from None


def load_idx(name: str, data_dir: Path | None) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Training images (N, 1, H, W) and labels (N), then those for the test."""
    folder = data_directory(data_dir) / name
    parts = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")
    pairs = [(folder / f"{part}-ubyte.gz", folder / f"{part}-ubyte") for part in parts]
    if all(packed.exists() or plain.exists() for packed, plain in pairs):
        print(f"data: {folder}")
        x, y, test_x, test_y = (read_idx(packed if packed.exists() else plain) for packed, plain in pairs)
    else:
        sample = sample_of_playground(folder)
        x, y = (read_idx(sample / f"{name}-{part}-ubyte.gz") for part in ("images-idx3", "labels-idx1"))
        x, y, test_x, test_y = x[:-1000], y[:-1000], x[-1000:], y[-1000:]
    if not all(a.shape == (len(b), 28, 28) and b.max(initial=0) < 10 for a, b in ((x, y), (test_x, test_y))):
        raise SystemExit(f"The files in {folder} do not belong together: images and labels do not match.")
    return x[:, None], y.astype(np.int64), test_x[:, None], test_y.astype(np.int64)


def load_cifar(name: str, data_dir: Path | None) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Training images (N, 3, 32, 32) and labels (N), then those for the test."""
    folder = data_directory(data_dir) / f"{name}-batches-bin"
    paths = [folder / name for name in (*(f"data_batch_{i}.bin" for i in range(1, 6)), "test_batch.bin")]
    if all(path.exists() for path in paths):
        print(f"data: {folder}")
        for path in paths:
            if path.stat().st_size % 3073 or not path.stat().st_size:
                raise SystemExit(f"{path} cannot be read; it seems to be damaged. Get the file again.")
        *train, test = (np.fromfile(path, np.uint8).reshape(-1, 3073) for path in paths)
        records, tests = np.concatenate([*train, test]), len(test)
        x, y = records[:, 1:].reshape(-1, 3, 32, 32), records[:, 0].astype(np.int64)
        if y.max() > 9:
            raise SystemExit(f"The files in {folder} are damaged: there are labels above 9.")
    else:
        (x, y), tests = read_cifar_sample(sample_of_playground(folder) / f"{name}.npz"), 1000
    return x[:-tests], y[:-tests], x[-tests:], y[-tests:]


def load_table(name: str, seed: int, tested: int, has_classes: bool) -> tuple[np.ndarray, ...]:
    """Training samples (N, features) and their targets, then those for the test, from a table that comes with
    Playground: the target is the last column."""
    values = np.loadtxt(sample_file(f"{name}.csv"), delimiter=",", skiprows=1)
    values = values[np.random.default_rng(seed).permutation(len(values))]
    x, y = values[:, :-1].astype(np.float32), values[:, -1]
    y = y.astype(np.int64) if has_classes else y[:, None].astype(np.float32)
    kept = len(x) - tested
    return x[:kept], y[:kept], x[kept:], y[kept:]


def read_cifar_sample(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Images and labels of Playground's sample: packed second differences of each plane, red and blue less green."""
    with np.load(path) as file:
        y = file["labels"].astype(np.int64)
        planes = [np.frombuffer(zlib.decompress(file[name].tobytes()), np.uint8) for name in ("red", "green", "blue")]
    x = np.stack([plane.reshape(-1, 32, 32) for plane in planes], axis=1)
    x = x.cumsum(axis=2, dtype=np.uint8).cumsum(axis=3, dtype=np.uint8)  # modulo 256
    x[:, [0, 2]] += x[:, [1]]
    return x, y


def statistics(x: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Mean and standard deviation of each channel of images, (C, 1, 1); counted by grey level, which is exact."""
    counts = np.stack([np.bincount(x[:, c].ravel(), minlength=256) for c in range(x.shape[1])])
    shares, levels = counts / counts.sum(1, keepdims=True), np.arange(256)
    mean = shares @ levels
    std = np.sqrt((shares * (levels - mean[:, None]) ** 2).sum(1))
    std = np.where(std > 1e-5, std, 255)
    return torch.tensor(mean[:, None, None]).float(), torch.tensor(std[:, None, None]).float()


def fitted(values: np.ndarray, axes: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation over these axes; what never changes keeps its size."""
    mean = values.mean(axes, np.float64, keepdims=True)
    std = values.std(axes, np.float64, keepdims=True)
    return mean.astype(np.float32), np.where(std > 1e-8, std, 1).astype(np.float32)


def measures(missed: torch.Tensor, wanted: torch.Tensor) -> dict[str, float]:
    """Mean absolute error, root of the mean squared error, and R², of answers (N, values) that missed by so much."""
    missed, wanted = missed.double().flatten(1), wanted.double().flatten(1)
    spread = (wanted - wanted.mean(0)).square().sum(0)
    explained = (1 - missed.square().sum(0) / spread)[spread > 0]
    found = {"mae": missed.abs().mean(), "rmse": missed.square().mean().sqrt(), "r2": explained.mean()}
    return {name: value.item() for name, value in found.items()}


def told(found: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:.4f}" for name, value in found.items())


def batches(order: torch.Tensor, size: int) -> list[torch.Tensor]:
    """Indices cut into batches; a single one left over joins the batch before it."""
    parts = list(torch.split(order, size))
    if len(parts) > 1 and len(parts[-1]) == 1 < size:
        last = parts.pop()
        parts[-1] = torch.cat([parts[-1], last])
    return parts


def balanced(labels: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """As many indices as there are labels (N,), each class as likely as any other: as torch's WeightedRandomSampler."""
    labels = labels.cpu().flatten().long()
    chances = 1 / torch.bincount(labels).double()[labels]
    return torch.multinomial(chances, len(labels), replacement=True, generator=generator)


def own_rates(network: nn.Module, factors: dict[str, float]) -> list[dict[str, Any]]:
    """Groups of parameters: all others first, then layers whose learning rate is a multiple of theirs."""
    groups: dict[float, list[nn.Parameter]] = {1.0: []}
    for name, parameter in network.named_parameters():
        factor = next((own for layer, own in factors.items() if name.startswith(f"{layer}.")), 1.0)
        groups.setdefault(factor, []).append(parameter)
    return [{"params": those, "factor": factor} for factor, those in groups.items()]


def among(groups: list[dict[str, Any]], own: list[nn.Parameter]) -> list[dict[str, Any]]:
    """Of groups of parameters, those that are a player's own."""
    return [{**group, "params": [p for p in group["params"] if p in set(own)]} for group in groups]


def members(network: nn.Module, *names: str) -> list[nn.Parameter]:
    """What the layers of these names learn."""
    own = tuple(f"{layer}." for layer in names)
    return [p for name, p in network.named_parameters() if name.startswith(own) and p.requires_grad]


def follow(optimizer: torch.optim.Optimizer) -> None:
    """Keeps the rates of all groups at their multiples of the first."""
    first, *others = optimizer.param_groups
    for group in others:
        group["lr"] = first["lr"] * group["factor"]


def load_weights(network: nn.Module, path: Path) -> None:
    """Reads what --save wrote (.pt), or a safetensors file: the length of a JSON header, the header, the values."""
    if path.suffix != ".safetensors":
        network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
        return
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


def demand(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Ends the program with a word about the first argument that cannot be, before any work is done."""
    if args.limit is not None and args.limit < 1:
        parser.error(f"--limit must be at least 1; got {args.limit}")
    if args.epochs < 0:
        parser.error(f"--epochs must be at least 0; got {args.epochs}")
    if args.weights and not args.weights.is_file():
        parser.error(f"--weights: there is no file {args.weights}")
    if args.save and (args.save.is_dir() or not args.save.absolute().parent.is_dir()):
        parser.error(f"--save: no file can be written at {args.save}")
    if args.device.split(":")[0] not in ("auto", "cpu", "cuda", "mps"):
        parser.error(f"--device must be auto, cpu, cuda or mps; got {args.device}")
    try:
        torch.empty(0, device=best_device() if args.device == "auto" else args.device)
    except (RuntimeError, AssertionError, NotImplementedError):
        parser.error(f"--device: torch finds no {args.device} here")


def best_device() -> str:
    """The fastest device that torch finds here."""
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
