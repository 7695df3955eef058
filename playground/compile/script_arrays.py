"""The printed training program of a person's own arrays: read, parted and prepared as Playground does it. The inputs
stay in their file until a batch is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from playground.compile import script_arrays_parts as parts
from playground.compile import script_parts
from playground.compile.plan import Plan
from playground.compile.script_columns import ColumnsWriter
from playground.compile.script_data import printed
from playground.compile.script_own import SPLITS, PartedData, dealing, dealt, on_device, parting
from playground.compile.text import literal
from playground.data.info import DatasetInfo
from playground.data.own import array_parts, shelf
from playground.data.own.shelf import Stack
from playground.graph.files import Project

_PARTS = {"train": "kept", "validation": "aside", "test": "tested"}
"""The names of the rows of each part, in the program."""


class _ArraysData(PartedData):
    def __init__(self, data: DatasetInfo, options: Mapping[str, Any]) -> None:
        super().__init__(data, options, shelf.sizes(options))
        self.shelf = shelf.shelf_of(options)
        self.is_bytes = self.shelf.used[0].first.dtype == np.uint8

    def prepared_images(self) -> str:
        if self.options["standardize"]:
            return "(images - mean) / std"
        return f"images / {self.data.input.white}" if self.is_bytes else "images.float()"


class ArraysWriter(ColumnsWriter):
    own_data = "the file of arrays"

    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        super().__init__(project, data, training, plan)
        options = data.values(data.check(project.options))
        self.data: _ArraysData = _ArraysData(data, options)
        self.options = options
        self.shelf = self.data.shelf
        self.prepare = "prepare" if self.data.is_image else ""
        self._own = [part for part in ("validation", "test") if shelf.own_parts(self.shelf, options).get(part)]

    def constants(self) -> str:
        return "\n".join([super().constants(), f"DATA = {literal(self.options['path'])}"])

    def functions(self) -> list[str]:
        used: list[Any] = [parts.load_array, array_parts.arranged, array_parts.measured]
        used += [array_parts.class_numbers] if any(s.kind == "category" for s in self.shelf.of("target")) else []
        how = self.options["split"]
        used += [SPLITS[how], *([dealing(how)] if self.data.folds else []), parts.Rows]
        if self.data.is_image and self.options["standardize"] and self.data.is_bytes:
            used.append(script_parts.statistics)
        return [*map(printed, used), *self.data._augment()]

    @property
    def _needs_fit(self) -> bool:
        """Whether a column is shifted and scaled that is none of bytes of pictures."""
        first, inputs = self.data.data.input, self.data.data.inputs
        told = [c for c in inputs if c.is_measured and not (c == first and self.prepare and self.data.is_bytes)]
        return bool(self.options["standardize"]) and bool(told)

    def _prepare_columns(self) -> list[str]:
        """Only what the tools of the program are chosen by."""
        lines = self.learned_lines(("columns",))
        return [*lines, "fitted("] if self._needs_fit else lines

    def load(self) -> list[str]:
        lines = []
        used = self.shelf.used
        there = ["train", *self._own]
        for number, stack in enumerate(used):
            for part in there:
                head = stack.heads[part]
                name = Path(head.file).name if not head.member else head.member
                member = literal(head.member) if head.member else "None"
                where = "args.data" if head.file == self.shelf.path else f"args.data.with_name({literal(name)})"
                lines.append(f"{part}{number} = load_array({where}, {member})")
        lines += self._parted()
        lines += ["", "columns = {"]
        for number, stack in enumerate(used):
            if stack.role == "target":
                made = ", ".join(f'"{part}": {self._values_of(stack, f"{part}{number}")}' for part in there)
                lines.append(f"    {literal(stack.name)}: {{{made}}},")
        lines.append("}")
        source = {part: part if part in self._own else "train" for part in _PARTS}
        lines.append(f"rows = {{{', '.join(f'{literal(part)}: {rows}' for part, rows in _PARTS.items())}}}")
        lines.append(f"source = {literal(source)}  # which arrays each part is of")
        lines += self._learned()
        lines += self._inputs(used, there)
        lines += ["", *self._split()]
        return lines

    def _parted(self) -> list[str]:
        o, target = self.options, self.shelf.of("target")[0]
        test, validation = (0.0 if part in self._own else o[part] for part in ("test", "validation"))
        first = "len(train0)"
        lines = []
        if o["split"] == "stratified":
            number = next(i for i, s in enumerate(self.shelf.used) if s.role == "target" and s.kind == "category")
            target = self.shelf.used[number]
            lines.append(f"labels = list(map(str, {self._values_of(target, f'train{number}')}))")
            first = "labels"
        lines.append(f"kept, aside, tested = {parting(o['split'], first, test, validation, o['seed'])}")
        lines += dealt(self.data, o["split"], o["seed"])
        lines += [f"{_PARTS[part]} = np.arange(len({part}0))" for part in self._own]
        return [*lines, "kept = kept[: args.limit]"]

    def _values_of(self, stack: Stack, values: str) -> str:
        if stack.kind == "category":
            return f"class_numbers(np.asarray({values}), {list(stack.values)!r})"
        return f"arranged(np.asarray({values}), {stack.shape!r}, False).astype(np.float32)"

    def _learned(self) -> list[str]:
        if not self.learned:
            return []
        lines = ["# What the network learns; an answer in the unit of the data is output * unit + middle."]
        lines += ["units = {}"]
        for column in self.learned:
            key = literal(column.name)
            axes = tuple(axis for axis in range(len(column.shape) + 1) if axis != column.channel_axis)
            size = 4 * int(np.prod(column.shape))
            lines += [
                f"some = kept[measured(len(kept), {size}, {array_parts.MEASURED})]",
                f'middle, unit = fitted(columns[{key}]["train"][some], {axes!r})',
                f"columns[{key}] = {{part: (values - middle) / unit for part, values in columns[{key}].items()}}",
                f"units[{key}] = torch.tensor(unit, device=device)",
            ]
        return lines

    def _inputs(self, used: tuple[Stack, ...], there: list[str]) -> list[str]:
        """Lines that make ``read``: by column the arrays of each part, and what makes them what the network reads."""
        lines = ["read = {}"]
        first = self.data.data.input
        for number, stack in enumerate(used):
            if stack.role != "input":
                continue
            column, key = stack.column, literal(stack.name)
            is_bytes = stack.first.dtype == np.uint8
            size = int(np.prod(stack.shape)) * (1 if is_bytes else 4)
            measured = f"kept[measured(len(kept), {size}, {array_parts.MEASURED})]"
            some = f"arranged(train{number}[np.sort({measured})], {stack.shape!r}, {stack.is_last!r})"
            if not is_bytes:
                some += ".astype(np.float32)"
            arrays = ", ".join(f'"{part}": {part}{number}' for part in there)
            if stack.kind == "category":
                lines.append(
                    f"read[{key}] = {{{arrays}}}, lambda rows: "
                    f"torch.from_numpy(class_numbers(rows, {list(stack.values)!r}))"
                )
                continue
            taken = f"torch.from_numpy(arranged(rows, {stack.shape!r}, {stack.is_last!r}))"
            if column == first and self.prepare:
                if self.options["standardize"] and is_bytes:
                    lines.append(f"mean, std = (values.to(device) for values in statistics({some}))")
                elif self.options["standardize"]:
                    lines.append(f"mean, std = (torch.tensor(v[0], device=device) for v in fitted({some}, (0, 2, 3)))")
                # Bytes stay bytes until a batch is prepared.
                kept = taken if is_bytes else f"{taken}.float()"
                lines.append(f"read[{key}] = {{{arrays}}}, lambda rows: {kept}")
                continue
            scale = f" / {column.white}" if is_bytes else ""
            if self.options["standardize"]:
                axes = tuple(axis for axis in range(len(column.shape) + 1) if axis != column.channel_axis)
                numbers = f"({some}{scale}).astype(np.float32)" if scale else some
                lines.append(f"m{number}, s{number} = map(torch.from_numpy, fitted({numbers}, {axes!r}))")
                made = f"(({taken}.float(){scale}) - m{number}) / s{number}"
            else:
                made = f"{taken}.float(){scale}"
            lines.append(f"read[{key}] = {{{arrays}}}, lambda rows: {made}")
        if self.prepare:
            lines += ["", "def prepare(images: torch.Tensor) -> torch.Tensor:  # images as the network sees them"]
            lines += [f"    return {self.data.prepared_images()}"]
        return lines

    def _split(self) -> list[str]:
        lines = [
            "def on_device(part: str) -> dict[str, object]:",
            "    found = {name: Rows(arrays[source[part]], rows[part], ready, device)",
            "             for name, (arrays, ready) in read.items()}",
            "    for name, arrays in columns.items():",
            "        found[name] = torch.from_numpy(arrays[source[part]][rows[part]]).to(device)",
            "    return found",
            "",
        ]
        return [*lines, *on_device(self.data, tuple(map(literal, _PARTS)))]
