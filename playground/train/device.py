"""Where to train: the device by its name in the settings."""

from __future__ import annotations

import torch

from playground.errors import TrainingError


def choose(name: str) -> torch.device:
    """The device for "auto", "cpu", "cuda" or "mps". Raises TrainingError where this machine has none such."""
    available = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if name == "auto":
        return torch.device(next(kind for kind, there in available.items() if there))
    if not available.get(name, False):
        here = ", ".join(kind for kind, there in available.items() if there)
        raise TrainingError(
            f"This machine has no {name} device that torch can use; choose auto or one of: {here}.", parameter="device"
        )
    return torch.device(name)


def describe(device: torch.device) -> str:
    """The device in words: "cpu · 2 threads", "cuda · NVIDIA H200"."""
    if device.type == "cuda":
        return f"cuda · {torch.cuda.get_device_name(device)}"
    if device.type == "cpu":
        threads = torch.get_num_threads()
        return f"cpu · {threads} thread{'s' if threads > 1 else ''}"
    return device.type
