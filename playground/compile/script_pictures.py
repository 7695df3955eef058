"""The printed training program of a person's own pictures: the folder is read, fitted and parted as in Playground."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playground.compile import script_parts
from playground.compile import script_pictures_parts as parts
from playground.compile.plan import Plan
from playground.compile.script import Writer
from playground.compile.script_columns import ColumnsWriter
from playground.compile.script_data import printed
from playground.compile.script_own import SPLITS, OwnData
from playground.compile.text import literal
from playground.data.info import DatasetInfo
from playground.data.own import images, pictures, tables
from playground.errors import CompileError
from playground.graph.files import Project
from playground.messages import say


class _Pictures(OwnData):
    def __init__(self, data: DatasetInfo, options: Mapping[str, Any]) -> None:
        super().__init__(data, options, images.sizes(options))
        self.album = images.album_of(options)
        self._table = self.album.table
        if self._table is not None and self._table[0].suffix.lower() not in tables.TEXT_SUFFIXES:
            raise CompileError(
                say(
                    "{path}: a program reads labels from a text alone; save the table as CSV.", path=self._table[0].name
                )
            )

    def constants(self) -> list[str]:
        folder = Path(self.options["path"])
        left_out = [os.path.relpath(path, folder).replace(os.sep, "/") for path in self.album.damaged]
        lines = [
            *super().constants(),
            f"DATA = {literal(self.options['path'])}",
            f"CLASSES = {literal(list(self.album.classes))}",
            f"SUFFIXES = {literal(pictures.SUFFIXES)}",
            f"LEFT_OUT = {literal(left_out)}  # cannot be read",
        ]
        return lines if self._table else [*lines, f"PARTS = {literal(pictures.PARTS)}  # folders above the classes"]

    def functions(self) -> list[str]:
        finding = parts.by_table if self._table is not None else parts.by_folder
        by = SPLITS[self.options["split"]]
        used = [parts.files_in, finding, images.fitted, *(() if self.album.has_parts else (by,)), parts.load_pictures]
        used += [script_parts.statistics] if self.options["standardize"] else []
        return [*self.folding(), *map(printed, used), *self._augment()]

    def read(self) -> list[str]:
        o, shape = self.options, images.shape_of(self.album, self.options)
        if self._table is not None:
            path, name, label = self._table
            facts = tables.read_table(path).facts
            given = (path.name, name, label, facts["encoding"], facts["separator"])
            found = f"by_table(args.data, {', '.join(map(literal, given))})"
        else:
            found = "by_folder(args.data)"
        lines = [
            f"files, labels, parts = {found}",
            f"x, y = load_pictures(files, labels, {shape!r}, {literal(o['fit'])})",
        ]
        if self.album.has_parts:
            lines.append('pool, rest = (np.flatnonzero((np.array(parts) == "test") == want) for want in (False, True))')
        else:
            which = "stratified(labels" if o["split"] == "stratified" else "at_random(len(labels)"
            lines.append(f"pool, _, rest = {which}, {o['test']!r}, 0.0, {o['seed']!r})")
        rest = ["x, y, test_x, test_y = x[pool], y[pool], x[rest], y[rest]"]
        return [*lines, *(rest if self.has_test else ["x, y = x[pool], y[pool]"])]


class _Own(Writer):
    """What is alike in programs of one column and of several."""

    needs = "torch, numpy and Pillow"
    own_data = "the folder of pictures"

    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        super().__init__(project, data, training, plan)
        self.data = _Pictures(data, data.values(data.check(project.options)))


class PicturesWriter(_Own):
    pass


class PictureColumnsWriter(_Own, ColumnsWriter):
    pass
