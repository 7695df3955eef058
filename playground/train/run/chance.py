"""What is random in a run, and in which order its samples come: it has to come back for the run to go on exactly."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

import torch

from playground.compile import script_parts


class Chance:
    """All random numbers of a run come from its seed."""

    def __init__(self, seed: int, device: torch.device) -> None:
        torch.manual_seed(seed)
        self._shuffle = torch.Generator().manual_seed(seed)
        self.augment = torch.Generator(device).manual_seed(seed)

    def order(self, samples: int) -> torch.Tensor:
        """In which the samples of the next epoch come."""
        return torch.randperm(samples, generator=self._shuffle)

    def balanced(self, labels: torch.Tensor) -> torch.Tensor:
        """As ``order``, with each class of ``labels`` (N,) as likely as any other: a sample of a rare one comes several
        times, one of a common one perhaps not at all."""
        return script_parts.balanced(labels, self._shuffle)

    def state(self) -> dict[str, torch.Tensor]:
        return {name: generator.get_state() for name, generator in self._generators.items()}

    def take(self, tensors: Mapping[str, torch.Tensor]) -> None:
        """What ``state`` once gave; a generator whose state does not fit stays as it is."""
        for name, generator in self._generators.items():
            # Those of another device have another size.
            with suppress(RuntimeError, TypeError, KeyError):
                generator.set_state(tensors[name])

    @property
    def _generators(self) -> dict[str, torch.Generator]:
        return {"shuffle": self._shuffle, "augment": self.augment, "chance": torch.default_generator}


def is_order(order: torch.Tensor, samples: int) -> bool:
    """Whether so many come in it, each of so many samples. Whether each comes once is not asked: in balanced batches
    they do not, and an epoch goes on in its order when that setting changes."""
    if order.dtype != torch.int64 or order.shape != (samples,):
        return False
    return samples == 0 or (int(order.min()) >= 0 and int(order.max()) < samples)
