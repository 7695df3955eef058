"""The learning-rate schedule of a printed program: torch's own scheduler of that name wherever it can do it alone.

Every rate of every step is that of ``playground.train.step.optim.Schedule``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SCHEDULES = ("Constant", "StepLR", "CosineAnnealingLR", "OneCycleLR", "ReduceLROnPlateau")
_MODULE = "torch.optim.lr_scheduler"

_COSINE = '''\
def schedule(step: int, warmup: int, steps: int) -> float:
    """The share of the learning rate at a step: it rises in a line, then falls along half a cosine{end}."""
    if step < warmup:
        return (step + 1) / warmup
    share = min((step - warmup) / max(steps - warmup, 1), 1.0)
    return {value}'''

_STEPS = '''\
def schedule(step: int, warmup: int, every: int) -> float:
    """The share of the learning rate at a step: it rises in a line, then falls to {gamma} times every so many steps."""
    if step < warmup:
        return (step + 1) / warmup
    return {gamma} ** ((step - warmup) // every)'''

_RISE = '''\
def schedule(step: int, steps: int) -> float:
    """The share of the highest learning rate at a step: from a 25th up along half a cosine, to the very end."""
    return 1 - 0.48 * (1 + math.cos(math.pi * step / (steps - 1))) if step < steps - 1 else 1.0'''


class RateWriter:
    """Text for the schedule in ``settings``, with the optimiser's own rate ``lr``."""

    def __init__(self, settings: Mapping[str, Any], lr: float, name: str = "schedule") -> None:
        """``name``: what the function is called that torch has no scheduler for."""
        self.name = name
        self.settings = settings
        self.lr = lr
        self.kind: str = settings["type"]
        self.warmup: float = settings.get("warmup", 0.0)

    def renamed(self, name: str) -> RateWriter:
        return RateWriter(self.settings, self.lr, name)

    @property
    def is_plateau(self) -> bool:
        return self.kind == "ReduceLROnPlateau"

    @property
    def is_stepped(self) -> bool:
        """Whether there is a ``scheduler`` to step after every batch."""
        return bool(self.warmup) or self.kind not in ("Constant", "ReduceLROnPlateau")

    def function(self) -> list[str]:
        """The function that torch has no scheduler for, if one is needed."""
        return [text.replace("def schedule(", f"def {self.name}(", 1) for text in self._function()]

    def _function(self) -> list[str]:
        if self.kind == "OneCycleLR":
            return [_RISE] if self.settings["pct_start"] == 1 else []
        if self.warmup and self.kind == "StepLR":
            return [_STEPS.format(gamma=self.settings["gamma"])]
        if self.warmup and self.kind == "CosineAnnealingLR":
            value, end = "(1 + math.cos(math.pi * share)) / 2", ""
            lowest = min(self.settings["eta_min"], self.lr)
            if lowest:
                low = lowest / self.lr
                value, end = f"{low!r} + {(1 - low) / 2!r} * (1 + math.cos(math.pi * share))", f" to {low:g} of it"
            return [_COSINE.format(value=value, end=end)]
        return []

    def lines(self) -> list[str]:
        """Lines of ``main`` that make ``scheduler`` and ``plateau`` of ``optimizer``, where there are such."""
        return [*self.lengths(), *self.of_optimizer()]

    def lengths(self) -> list[str]:
        """Lines that say how many steps there are, where that is asked."""
        lines = ["steps = len(batches(train_y, BATCH_SIZE))"] if self.is_stepped else []
        if self.warmup:
            lines.append(f"warmup = min(round({self.warmup!r} * steps), args.epochs * steps)")
        return lines

    def of_optimizer(self) -> list[str]:
        lines = self._scheduler() if self.is_stepped else []
        if self.is_plateau:
            s = self.settings
            listed = f"optimizer, factor={s['factor']!r}, patience={s['patience']!r}, eps=0"
            lines.append(f"plateau = {_MODULE}.ReduceLROnPlateau({listed})")
        return lines

    def _scheduler(self) -> list[str]:
        s = self.settings
        match self.kind:
            case "OneCycleLR" if s["pct_start"] == 1:
                return [_lambda(f"{self.name}(step, args.epochs * steps)")]
            case "OneCycleLR":
                return self._one_cycle(s["pct_start"])
            case "StepLR" if self.warmup:
                return [_lambda(f"{self.name}(step, warmup, {_times(s['step_size'])})")]
            case "StepLR":
                return [f"scheduler = {_MODULE}.StepLR(optimizer, {_times(s['step_size'])}, gamma={s['gamma']!r})"]
            case "CosineAnnealingLR" if self.warmup:
                return [_lambda(f"{self.name}(step, warmup, args.epochs * steps)")]
            case "CosineAnnealingLR":
                lowest = min(s["eta_min"], self.lr)
                extra = f", eta_min={lowest!r}" if lowest else ""
                total = "max(args.epochs * steps, 1)"
                return [f"scheduler = {_MODULE}.CosineAnnealingLR(optimizer, {total}{extra})"]
        # It only multiplies the rate, so that a plateau may lower it as well.
        return [
            f"scheduler = {_MODULE}.LinearLR(",
            "    optimizer, start_factor=1 / max(warmup, 1), total_iters=max(warmup - 1, 1)",
            ")",
        ]

    def _one_cycle(self, rising: float) -> list[str]:
        start, reason = repr(rising), ""
        if rising > 1e-6 and rising * round(1 / rising) == 1:
            start, reason = f"{rising!r} - 1e-9", "  # a rise of exactly one step would divide by zero"
        return [
            f"scheduler = {_MODULE}.OneCycleLR(",
            "    optimizer,",
            f"    max_lr={self.lr!r},",
            "    total_steps=max(args.epochs * steps, 1),",
            f"    pct_start={start},{reason}",
            "    cycle_momentum=False,",
            ")",
        ]


def _times(epochs: int) -> str:
    return "steps" if epochs == 1 else f"{epochs!r} * steps"


def _lambda(value: str) -> str:
    return f"scheduler = {_MODULE}.LambdaLR(optimizer, lambda step: {value})"
