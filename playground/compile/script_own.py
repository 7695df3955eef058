"""What printed programs of a person's own data have in common: how rows are parted, and how parts reach the device."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from playground.compile.script_data import DataWriter
from playground.compile.text import literal
from playground.data import folds
from playground.data.info import DatasetInfo
from playground.data.own import split

SPLITS: Mapping[str, Callable[..., Any]] = {
    "random": split.at_random,
    "in order": split.in_order,
    "stratified": split.stratified,
    "by group": split.by_group,
    "by column": split.by_column,
}
"""What parts rows, by what the option ``split`` says."""
PLACED = (
    "def on_device(index: np.ndarray) -> dict[str, torch.Tensor]:",
    "    return {name: torch.tensor(values[index], device=device) for name, values in columns.items()}",
    "",
)
"""Lines of ``main`` that bring rows of ``columns`` to the device."""


class OwnData(DataWriter):
    """Data whose parts are known by their ``sizes``: samples for training, validation and test."""

    def __init__(self, data: DatasetInfo, options: Mapping[str, Any], sizes: tuple[int, int, int]) -> None:
        super().__init__(data, options)
        self.sizes = sizes

    @property
    def has_test(self) -> bool:
        return self.sizes[2] > 0

    @property
    def has_validation(self) -> bool:
        return self.sizes[1] > 0


class PartedData(OwnData):
    """Such as are parted in one call, in which the shares stand."""

    def constants(self) -> list[str]:
        return super().constants() if self.folds else []


def parting(how: str, first: str, test: float, validation: float, seed: int) -> str:
    """The call that parts rows; ``first`` is how many there are, or by row the label that counts."""
    given = [first]
    given += [repr(test), repr(validation)] if how != "by column" else []
    given += [repr(seed)] if how not in ("in order", "by column") else []
    return f"{SPLITS[how].__name__}({', '.join(given)})"


def dealing(how: str) -> Callable[..., Any]:
    """What holds out a fold of rows that are parted so."""
    return split.DEALT.get(how, folds.folded)


def dealt(data: DataWriter, how: str, seed: int, labels: str = "labels") -> list[str]:
    """Lines by which one of several folds is held out in place of a share, where one is."""
    if not data.folds:
        return []
    pool = "np.concatenate([kept, aside])"
    if how == "by column":
        pool = f"np.random.default_rng({seed!r}).permutation({pool})"
    own = "" if dealing(how) is folds.folded else f", [{labels}[row] for row in pool]"
    return [f"pool = {pool}", f"kept, aside = {dealing(how).__name__}(pool{own}, FOLD, FOLDS)"]


def on_device(data: DataWriter, parts: Sequence[str] = ("kept", "aside", "tested")) -> list[str]:
    """Lines that make ``train``, ``val`` and ``test``; ``parts`` is what ``on_device`` takes for each."""
    train, validation, test = parts
    lines = [f"train = on_device({train})"]
    lines += [f"val = on_device({validation})"] if data.has_validation else []
    lines += [f"test = on_device({test})"] if data.has_test else []
    return [*lines, f"train_y = train[{literal(data.data.target.name)}]"]
