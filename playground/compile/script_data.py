"""The part of a printed program that is about data: reading, splitting, preparing, augmenting.

Reading, toys and moving pixels are printed from functions that Playground runs itself, or tests against its own.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from playground.compile import script_parts
from playground.compile.text import comment, literal
from playground.data import augment, folders, folds, plane, shipped, toys
from playground.data.generated import count
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.messages import say

_ANNOTATIONS = {
    "-> Made": "-> tuple[np.ndarray, np.ndarray]",
    "-> Parts:": "-> tuple:",
    "-> Pair:": "-> tuple:",
    "list[list[Rows]]": "list",
    "points: Drawn": "points: list",
    "points: Array": "points: np.ndarray",
    "-> Array:": "-> np.ndarray:",
    ": Rows": ": np.ndarray",
    "Mapping[str, Any]": "dict",
}


class DataWriter:
    """Text for one data set with its options, checked and complete."""

    def __init__(self, data: DatasetInfo, options: Mapping[str, Any], *, learns_units: bool = False) -> None:
        """``learns_units``: the targets are standardised for the network."""
        self.data = data
        self.learns_units = learns_units
        self.options = options
        self.is_image = data.has_images
        self.is_augmented = self.is_image and augment.wanted(options)
        self.is_sampled = not data.is_complete
        """Whether there is a full set and a sample of it: which of them is there shows when the program runs."""
        self.points = 0 if self.is_sampled else count(data, options)
        if "points" in options and not self.points:
            raise CompileError(say("There are no points yet: draw some on the decision surface."), parameter="points")
        self.tested = round(self.points * options.get("test", 0.0))
        self.folds: int = options.get("folds", 0)

    @property
    def has_test(self) -> bool:
        return self.is_sampled or self.tested > 0

    @property
    def has_validation(self) -> bool:
        """Whether samples are held out."""
        if self.folds:
            return True
        share = self.options["validation"]
        return bool(round((self.points - self.tested) * share) if self.points else share)

    @property
    def may_hold_none(self) -> bool:
        """Whether a share of so few images may be none at all."""
        return self.is_sampled and not self.folds and self.options["validation"] < 0.01

    def head(self) -> list[str]:
        """Lines for the comment at the top."""
        what = f"Data: {self.data.label}"
        if self.is_sampled:
            folder = folders.own_folder(self.data.name, Path())
            what += f", from the official files in a folder {folder} under --data-dir, else Playground's sample"
        lines = comment(f"{what}.")
        if self.data.classes:
            lines += comment(f"Classes: {', '.join(self.data.classes)}.")
        return lines

    def constants(self) -> list[str]:
        drawn = self._drawn()
        if not self.has_validation:
            return drawn
        if self.folds:
            return [*drawn, f"FOLD, FOLDS = {self.options['fold']!r}, {self.folds!r}  # which of the folds is held out"]
        return [*drawn, f"VALIDATION = {self.options['validation']!r}  # share of the training samples kept aside"]

    def _drawn(self) -> list[str]:
        if "points" not in self.options:
            return []
        text = ", ".join(f"({x!r}, {y!r}, {c})" for x, y, c in self.options["points"])
        lines = textwrap.wrap(f"{text},", 96, break_long_words=False)
        what = "# The points as they were drawn: x, y and the number of the class."
        return [what, "POINTS = [", *(f"    {line}" for line in lines), "]"]

    def functions(self) -> list[str]:
        return [*self.folding(), *self._reading()]

    def folding(self) -> list[str]:
        """The function that holds out a fold, where one is."""
        return [printed(folds.folded)] if self.folds else []

    def parting(self, kept: str) -> list[str]:
        """Lines that divide ``order``, numbers of samples, into those to train on and those held ``aside``."""
        if self.folds:
            return [f"{kept}, aside = folded(order, FOLD, FOLDS)", f"{kept} = {kept}[: args.limit]"]
        if self.has_validation:
            return [
                "held = round(len(order) * VALIDATION)",
                f"{kept}, aside = order[: len(order) - held][: args.limit], order[len(order) - held :]",
            ]
        return [f"{kept} = order[: args.limit]"]

    def _reading(self) -> list[str]:
        if self.data.files == "none":
            draw = printed(toys.TOYS[self.data.name]).replace("RADIUS", repr(toys.RADIUS))
            helper = [printed(toys._alternate)] if "_alternate(" in draw else []
            read = [printed(plane.features)] if self.data.input.features else []
            return [*helper, draw, *read, self._points()]
        shared = [script_parts.data_directory, script_parts.sample_of_playground]
        if self.data.files == "table":
            reading: list[Callable[..., Any]] = [shipped.sample_file, script_parts.load_table]
        elif self.data.files == "cifar":
            reading = [*shared, script_parts.read_cifar_sample, script_parts.load_cifar]
        else:
            reading = [*shared, script_parts.read_idx, script_parts.load_idx]
        return [*map(printed, reading), *self.for_images()]

    def for_images(self) -> list[str]:
        """Functions that prepare batches of images."""
        if not self.is_image:
            return []
        return [*([printed(script_parts.statistics)] if self.options["standardize"] else []), *self._augment()]

    def _points(self) -> str:
        o, names = self.options, self.data.input.features
        kept = self.points - self.tested
        drawn = "POINTS" if "points" in o else repr(self.points)
        more = "".join(f", {name}={literal(value)}" for name, value in toys.further(o).items())
        listed = "".join(f"{literal(name)}, " for name in names)
        read = [f"    x = features(x, ({listed.removesuffix(' ') if len(names) == 1 else listed.removesuffix(', ')}))"]
        what = f"{', '.join(names)} of points" if names else "Points (N, 2)"
        return "\n".join(
            [
                "def load_points() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:",
                f'    """{what} and their targets for training, then those for the test."""',
                f"    rng = np.random.default_rng({o['seed']!r})",
                f"    x, y = {toys.TOYS[self.data.name].__name__}({drawn}, {o['noise']!r}, rng{more})",
                f"    order = rng.permutation({self.points!r})",
                "    x, y = np.clip(x, -6, 6).astype(np.float32)[order], y[order]",
                *(read if names else []),
                f"    return x[:{kept}], y[:{kept}], x[{kept}:], y[{kept}:]",
            ]
        )

    def _augment(self) -> list[str]:
        """``augment`` with only what the options ask for, and the functions it needs.

        It draws the same random numbers in the same order as ``playground.data.augment``.
        """
        o = self.options
        if not self.is_augmented:
            return []
        flip, reach, angle, size = o["flip"], o["shift"], o["rotation"], o["cutout"]
        told = [
            "mirrored" if flip else "",
            f"turned by up to {angle:g} degrees" if angle else "",
            f"moved by up to {reach} pixels" if reach else "",
            f"with a black square of {size} pixels" if size else "",
        ]
        lines = [
            "def augment(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:",
            f'    """Images (N, C, H, W), each at random {", ".join(filter(None, told))}."""',
        ]
        if not (reach or angle or size):
            lines += [
                "    flipped = torch.randint(0, 2, (len(images),), generator=generator, device=images.device).bool()",
                "    return torch.where(flipped[:, None, None, None], images.flip(3), images)",
            ]
            return ["\n".join(lines)]
        lines += [
            "    n, _, height, width = images.shape" if size else "    n = len(images)",
            "",
            "    def whole(low: int, high: int) -> torch.Tensor:",
            "        return torch.randint(low, high + 1, (n,), generator=generator, device=images.device)",
            "",
        ]
        moves = bool(flip or reach or angle)
        if moves:
            still = "torch.zeros(n, dtype=torch.bool, device=images.device)"
            lines.append(f"    flipped = {'whole(0, 1).bool()' if flip else still}")
            still = "torch.zeros(n, 2, dtype=torch.int64, device=images.device)"
            shift = f"torch.stack([whole(-{reach}, {reach}), whole(-{reach}, {reach})], 1)"
            lines.append(f"    offsets = {shift if reach else still}")
        if angle:
            lines.append("    share = torch.rand(n, generator=generator, device=images.device)")
            lines.append(f"    images = turn(images, flipped, (share * 2 - 1) * {angle!r}, offsets)")
        elif moves:
            lines.append(f"    images = move(images, flipped, offsets, {reach})")
        if size:
            lines.append("    centres = torch.stack([whole(0, height - 1), whole(0, width - 1)], 1)")
            lines.append(f"    images = cutout(images, centres, {size})")
        lines.append("    return images")
        moving = [augment.turn] if angle else [augment.move] if moves else []
        covering = [augment._inside, augment.cutout] if size else []
        return [*map(printed, (*moving, *covering)), "\n".join(lines)]

    def load(self) -> list[str]:
        """Lines of ``main`` that make ``train_x``, ``train_y`` and so on, tensors on the device."""
        lines = [*self.read(), "order = np.random.default_rng(SEED).permutation(len(x))"]
        lines += self.parting("train")
        lines += self._prepare_images() if self.is_image else self._prepare_points()
        if self.learns_units:
            lines += ["# What the network learns; an answer in the unit of the data is output * unit + middle."]
            lines += ["middle, unit = fitted(y[train], (0,))"]
            lines += [f"{part} = ({part} - middle) / unit" for part in ("y", *(["test_y"] if self.has_test else []))]
            lines += ["unit = torch.tensor(unit, device=device)", ""]
        lines.append("train_x, train_y = on_device(x[train], y[train])")
        if self.has_validation:
            lines.append("val_x, val_y = on_device(x[aside], y[aside])")
        if self.has_test:
            lines.append("test_x, test_y = on_device(test_x, test_y)")
        return lines

    def read(self) -> list[str]:
        """Lines that make the arrays ``x`` and ``y`` of the samples that may be trained on, ``test_x`` and ``test_y``
        of those for the test."""
        if self.data.files == "table":
            load = f'load_table("{self.data.name}", {self.options["seed"]!r}, {self.tested!r}, {self.data.has_classes})'
        elif self.data.files == "none":
            load = "load_points()"
        elif self.data.files == "cifar":
            load = f'load_cifar("{self.data.name}", args.data_dir)'
        else:
            load = f'load_idx("{self.data.name}", args.data_dir)'
        lines = [f"x, y, test_x, test_y = {load}" if self.has_test else f"x, y, _, _ = {load}"]
        if self.is_image and self.data.files == "table":
            shape = f"(-1, {', '.join(map(str, self.data.shape))})"
            parts = ("x", "test_x") if self.has_test else ("x",)
            lines += [f"{part} = {part}.reshape{shape}.astype(np.uint8)" for part in parts]
        return lines

    def prepared_images(self) -> str:
        """What makes ``images``, whole numbers, the values that the network sees."""
        return "(images - mean) / std" if self.options["standardize"] else f"images / {self.data.input.white}"

    def _prepare_images(self) -> list[str]:
        lines = []
        if self.options["standardize"]:
            lines.append("mean, std = (values.to(device) for values in statistics(x[train]))")
        return [
            *lines,
            "",
            "def prepare(images: torch.Tensor) -> torch.Tensor:  # bytes as the network sees them",
            f"    return {self.prepared_images()}",
            "",
            "def on_device(x: np.ndarray, y: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:",
            "    return torch.tensor(x, device=device), torch.tensor(y, device=device)",
            "",
        ]

    def _prepare_points(self) -> list[str]:
        lines = []
        if self.options["standardize"]:
            lines.append("mean, std = x[train].mean(0), x[train].std(0)")
            if "points" in self.options:
                lines.append("std = np.where(std > 1e-8, std, 1).astype(np.float32)  # where all are alike")
            lines.append(
                "x, test_x = (x - mean) / std, (test_x - mean) / std" if self.has_test else "x = (x - mean) / std"
            )
        return [
            *lines,
            "",
            "def on_device(x: np.ndarray, y: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:",
            "    return torch.tensor(x, device=device), torch.tensor(y, device=device)",
            "",
        ]


@cache
def printed(function: Callable[..., Any]) -> str:
    """The source of a function, without imports inside it and names that only the type checker needs."""
    text = re.sub(r"\n    import torch[^\n]*(?=\n)", "", inspect.getsource(function).rstrip())
    text = re.sub(r'("""\n)\n+(?=    \S)', r"\1", text)
    for old, new in _ANNOTATIONS.items():
        text = text.replace(old, new)
    return re.sub(r"npt\.NDArray\[[^\]]*\]", "np.ndarray", text)
