"""Where to train: the device by its name in the settings."""

from __future__ import annotations

import torch

from playground.errors import TrainingError
from playground.layers.rules import counted
from playground.messages import joined, say


def available() -> tuple[str, ...]:
    """The devices of this machine that torch can use, the fastest first."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return tuple(kind for kind, is_there in there.items() if is_there)


def choose(name: str) -> torch.device:
    """The device for "auto", "cpu", "cuda" or "mps". Raises TrainingError where this machine has none such."""
    devices = available()
    if name == "auto":
        return torch.device(devices[0])
    if name not in devices:
        here = ", ".join(devices)
        raise TrainingError(
            say(
                "This machine has no {name} device that torch can use; choose auto or one of: {here}.",
                name=name,
                here=here,
            ),
            parameter="device",
        )
    return torch.device(name)


def describe(device: torch.device) -> str:
    """The device in words: "cpu · 2 threads", "cuda · NVIDIA H200"."""
    if device.type == "cuda":
        return f"cuda · {torch.cuda.get_device_name(device)}"
    if device.type == "cpu":
        threads = torch.get_num_threads()
        return joined(["cpu", counted(threads, "thread")], " · ")
    return device.type
