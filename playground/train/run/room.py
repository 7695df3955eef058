"""How much memory a run will take, and how much there is, asked before any is taken.

A process that takes more than there is is ended by the system without a word, or ends in the middle of a library that
cannot say so. The estimate is a lower bound: what it refuses could never have worked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from math import prod
from pathlib import Path

from playground.compile.report import LayerReport, Problem, Report
from playground.layers.spec import registry
from playground.messages import say
from playground.project.settings import TrainingSettings
from playground.train.machine.memory import freed_memory

TRAINING = "training"
FLOAT = 4
"""Bytes of a parameter."""
SAFETY_COPIES = 2
"""Of the weights, kept for the case that a run fails (``playground.train.step.weights.GoodWeights``)."""
_EXPORT_COPIES = {"safetensors": 0, "torch": 1, "onnx": 2}
"""Of the weights, besides the network's own, taken to write them in a format; none where they are written singly."""
SMALL = 128 << 20
"""Bytes that are not worth asking for."""
_MARGIN = 256 << 20
"""Of a limit on addresses: what threads and the allocator reserve without using it."""
_AVERAGES = {"Adam": 2, "AdamW": 2, "RMSprop": 1, "Adagrad": 1}
"""Numbers that an optimiser keeps for every parameter; SGD has one with momentum."""


@dataclass(frozen=True)
class Room:
    """Free memory in bytes, and what bounds it."""

    free: int
    bound: str


def room() -> Room | None:
    """What this process can still take; None where the system does not say."""
    return min(_rooms(), key=lambda found: found.free, default=None)


def _rooms() -> Iterator[Room]:
    if sys.platform.startswith("linux"):
        values = _table(Path("/proc/meminfo"))
        if "MemAvailable" in values:
            yield Room(values["MemAvailable"] + values.get("SwapFree", 0), say("free in this machine"))
        yield from _cgroup()
        own = _table(Path("/proc/self/status"))
        limit = _address_limit()
        if limit is not None and "VmSize" in own:
            free = limit - own["VmSize"] - _MARGIN + freed_memory()
            yield Room(max(free, 0), say("left under the limit of {limit} (ulimit -v)", limit=amount(limit)))
    elif hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        yield Room(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"), say("in this machine"))


def _table(file: Path) -> dict[str, int]:
    """Lines such as ``MemAvailable:  1024 kB`` as bytes."""
    values = {}
    with suppress(OSError):
        for line in file.read_text("ascii", "replace").splitlines():
            name, _, rest = line.partition(":")
            words = rest.split()
            if len(words) == 2 and words[1] == "kB" and words[0].isdigit():
                values[name] = int(words[0]) * 1024
    return values


def _address_limit() -> int | None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        limit = resource.getrlimit(resource.RLIMIT_AS)[0]
        return None if limit == resource.RLIM_INFINITY else limit
    return None


def _cgroup() -> Iterator[Room]:
    """The limits of the container, of version 2 and of version 1."""
    with suppress(OSError, ValueError):
        for line in Path("/proc/self/cgroup").read_text("utf-8", "replace").splitlines():
            _, kinds, name = line.split(":", 2)
            if kinds == "":
                root, files = Path("/sys/fs/cgroup"), ("memory.max", "memory.current", "inactive_file")
            elif "memory" in kinds.split(","):
                root = Path("/sys/fs/cgroup/memory")
                files = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
            else:
                continue
            place = root / name.lstrip("/")
            for folder in (place, *place.parents):
                found = _cgroup_room(folder, *files)
                if found is not None:
                    yield found
                if folder == root:
                    break


def _cgroup_room(folder: Path, limit_file: str, used_file: str, cached: str) -> Room | None:
    with suppress(OSError, ValueError):
        limit = (folder / limit_file).read_text().strip()
        if limit == "max" or int(limit) >= 1 << 60:
            return None
        used = int((folder / used_file).read_text())
        # Pages of files that were read count as used, and are given back when they are needed.
        for line in (folder / "memory.stat").read_text().splitlines():
            if line.startswith(f"{cached} "):
                used -= int(line.split()[1])
        return Room(
            max(int(limit) - used, 0),
            say("left under the limit of {limit} of this container", limit=amount(int(limit))),
        )
    return None


def lacking(report: Report, settings: TrainingSettings, purpose: str = TRAINING) -> Problem | None:
    """The problem of a network that does not fit into memory, None where it may. ``purpose`` is training, or the format
    of an export."""
    weights = report.parameters * FLOAT
    batch = 0
    if purpose != TRAINING:
        needed, what = weights * (1 + _EXPORT_COPIES[purpose]), say("to be written")
    else:
        batch = _activations(report, settings)
        copies = 2 + _averages(settings) + SAFETY_COPIES + (settings.early_stopping is not None)
        needed = weights * copies + batch
        what = say("to be trained")
    found = room() if needed >= SMALL else None
    if found is None or needed <= found.free:
        return None
    # Asked only here: which devices there are takes a second to find out.
    if purpose == TRAINING and _trains_elsewhere(settings):
        needed, what, batch = weights * (1 + SAFETY_COPIES), say("here, before it goes to the device"), 0
        if needed < SMALL or needed <= found.free:
            return None
    parts = say("{parameters:,} parameters with all that belongs to them", parameters=report.parameters)
    if batch:
        parts = say(
            "{parts}, {batch} for a batch of {size}", parts=parts, batch=amount(batch), size=settings.batch_size
        )
    is_batch = batch > needed / 2
    largest = max(report.layers, key=lambda layer: layer.parameters, default=None)
    advice = say("a smaller batch size") if is_batch else say("fewer units or channels")
    node = None if is_batch or largest is None else largest.id
    return Problem(
        "error",
        say(
            "The network needs at least {needed} of memory {what} ({parts}), and {free} are {bound}. Take {advice}.",
            needed=amount(needed),
            what=what,
            parts=parts,
            free=amount(found.free),
            bound=found.bound,
            advice=advice,
        ),
        node,
    )


def _trains_elsewhere(settings: TrainingSettings) -> bool:
    if settings.device == "cpu":
        return False
    from playground.train.machine import device

    return device.choose(settings.device).type != "cpu"


def _averages(settings: TrainingSettings) -> int:
    if settings.optimizer.type == "SGD":
        return int(bool(settings.optimizer["momentum"]))
    return _AVERAGES.get(settings.optimizer.type, 0)


def _activations(report: Report, settings: TrainingSettings) -> int:
    """Bytes that the layers' outputs of one batch take until the backward pass has used them."""
    values = sum(_kept(layer) for layer in report.layers if layer.id in report.used)
    return values * settings.batch_size * (FLOAT if settings.precision == "float32" else FLOAT // 2)


def _kept(layer: LayerReport) -> int:
    declared = registry().get(layer.type)
    # What folds time steps is no layer of the registry, and a view.
    is_view = declared is None or declared.rearranges or not declared.outputs or not declared.inputs
    return 0 if is_view else layer.times * sum(map(prod, layer.outputs.values()))


def amount(size: int) -> str:
    """Bytes for people: "310 MB", "23.8 GB"."""
    return f"{size / 1e9:,.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
