"""The printed training program of a person's own table: the file is read, parted and prepared as Playground does it.

Everything that is measured is measured again when the program runs, on the rows it trains on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from playground.compile import script_table_parts as parts
from playground.compile.plan import Plan
from playground.compile.script_columns import ColumnsWriter
from playground.compile.script_data import printed
from playground.compile.script_own import PLACED, SPLITS, PartedData, dealing, dealt, on_device, parting
from playground.compile.text import literal
from playground.data.info import DatasetInfo
from playground.data.own import split, table
from playground.data.own.dialect import MISSING
from playground.data.own.found import FoundColumn
from playground.graph.files import Project

if TYPE_CHECKING:
    import polars as pl

READERS: Mapping[str, Callable[..., Any]] = {
    "text": parts.read_rows,
    "workbook": parts.read_sheet,
    "parquet": parts.read_parquet,
}
"""What reads each format."""
NEEDS = {"text": "", "workbook": "torch, numpy, polars and fastexcel", "parquet": "torch, numpy and polars"}
"""What a program for each needs, where that is more than all do."""


def reading(facts: Mapping[str, Any]) -> str:
    """The call that reads the rows."""
    given = ["args.data"]
    if facts["format"] == "text":
        given += [literal(facts["encoding"]), literal(facts["separator"]), repr(facts["header"])]
    elif facts["format"] == "workbook":
        given += [literal(facts["sheet"]), repr(facts["header"])]
    return f"{READERS[facts['format']].__name__}({', '.join(given)})"


def missing_words() -> str:
    """The constant with what stands for a missing value."""
    words = ", ".join(literal(word) for word in sorted(MISSING))
    return f"# In small letters.\nMISSING = {{{words}}}"


class TableWriter(ColumnsWriter):
    own_data = "the table"

    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        super().__init__(project, data, training, plan)
        options = data.values(data.check(project.options))
        self.data = PartedData(data, options, table.sizes(options))
        self.options = options
        self.sheet = table.sheet_of(options)
        self.needs = NEEDS[self.sheet.facts["format"]] or self.needs
        self._places = {name: place for place, name in enumerate(self.sheet.frame.columns)}

    def constants(self) -> str:
        return "\n".join([super().constants(), f"DATA = {literal(self.options['path'])}", missing_words()])

    def functions(self) -> list[str]:
        used: list[Callable[..., Any]] = [READERS[self.sheet.facts["format"]], parts.column]
        columns = [c for c in self.sheet.columns if c.role != "none"]
        kinds = {c.kind for c in columns}
        by = table.split_column(self.sheet, self.options)
        numeric = [c for c in self.sheet.numeric if c.kind != "category"]
        used += [parts.numbers] if "number" in kinds else []
        used += [parts.days] if "date" in kinds else []
        used += [parts.classes] if "category" in kinds or by is not None else []
        used += [parts.fill_of, parts.scaled] if numeric else []
        used += (
            [parts.circles] if any(self._setting(c, "encode") == "parts" for c in numeric if c.kind == "date") else []
        )
        used += [parts.one_hot] if any(c.kind == "category" for c in self.sheet.numeric) else []
        indexed = [c for c in columns if c.kind == "category" and c not in self.sheet.numeric]
        used += [parts.places] if indexed else []
        used.append(SPLITS[self.options["split"]])
        used += [dealing(self.options["split"])] if self.data.folds else []
        texts = [printed(function) for function in used]
        if self.options["split"] == "by column":
            texts.insert(0, f"PARTS = {literal(split.PARTS)}")
        return texts

    def _setting(self, column: FoundColumn, name: str) -> Any:
        return self.sheet.settings[column.name][name]

    def _is_parts(self, column: FoundColumn) -> bool:
        return column.kind == "date" and self._setting(column, "encode") == "parts"

    # Lines of main

    def load(self) -> list[str]:
        lines = [f"rows = {reading(self.sheet.facts)}", ""]
        targets = self.sheet.of("target")
        for number, column in enumerate((*self.sheet.of("input"), *targets)):
            lines.append(f"c{number} = {self._values(column)}")
        inputs = self.sheet.of("input")
        names = {column.name: f"c{number}" for number, column in enumerate((*inputs, *targets))}
        lines += ["", *self._usable(names), *self._parted(), *self._features(names)]
        lines.append("columns = {")
        if self.sheet.numeric:
            lines.append(f"    {literal(table.FEATURES)}: features,")
        for column in inputs:
            if self.sheet.is_indexed(column):
                listed = literal(list(table.classes_of(column)))
                lines.append(f"    {literal(column.name)}: places({names[column.name]}, {listed}),")
        for column in targets:
            value = names[column.name]
            if column.kind == "category":
                lines.append(
                    f"    {literal(column.name)}: places({value}, {literal(list(table.target_classes(column)))}),"
                )
            else:
                lines.append(f"    {literal(column.name)}: {value}[:, None].astype(np.float32),")
        lines += ["}", *self.learned_lines(("columns",)), ""]
        return [*lines, *PLACED, *on_device(self.data)]

    def _values(self, column: FoundColumn) -> str:
        """What a column's fields are as."""
        fields = f"column(rows, {self._places[column.name]})"
        if column.kind == "category":
            return f"classes({fields})"
        if column.kind == "date":
            return f"days({fields}, {literal(_strptime(column.format, self.sheet.frame[column.name]))})"
        return f"numbers({fields}, {literal(self.sheet.decimal)})"

    def _usable(self, names: Mapping[str, str]) -> list[str]:
        """Rows in which nothing is missing that must be there."""
        needs = []
        for column in self.sheet.columns:
            if column.role == "target" or (column.role == "input" and self._setting(column, "missing") == "leave out"):
                value = names[column.name]
                is_class = column.kind == "category"
                needs.append(f'np.array({value}) != "(missing)"' if is_class else f"np.isfinite({value})")
        first, *more = needs
        return [f"usable = {first}", *(f"usable &= {need}" for need in more), "usable = np.flatnonzero(usable)"]

    def _parted(self) -> list[str]:
        o = self.options
        by = table.split_column(self.sheet, o)
        lines, first = [], "len(usable)"
        if by is not None:
            lines = [f"labels = classes(column(rows, {self._places[by]}))"]
            first = "[labels[row] for row in usable]"
        call = parting(o["split"], first, o["test"], o["validation"], o["seed"])
        lines.append(f"kept, aside, tested = (usable[part] for part in {call})")
        return [*lines, *dealt(self.data, o["split"], o["seed"]), "kept = kept[: args.limit]"]

    def _features(self, names: Mapping[str, str]) -> list[str]:
        if not self.sheet.numeric:
            return []
        lines = ["features = ["]
        for column in self.sheet.numeric:
            value, own = names[column.name], self.sheet.settings[column.name]
            if column.kind == "category":
                lines.append(f"    *one_hot({value}, {literal(list(table.classes_of(column)))}),")
                continue
            missing = "median" if own["missing"] == "leave out" else own["missing"]
            given = [value, "kept", literal(missing)]
            given += [f"log={own['log']!r}"] if own["log"] else []
            given += [f"clip={own['clip']!r}"] if own["clip"] else []
            given += [f"scale={literal(own['scale'])}"] if own["scale"] != "standardise" else []
            lines.append(f"    scaled({', '.join(given)}),")
            if self._is_parts(column):
                lines.append(f"    *circles({value}, kept, {literal(missing)}),")
            if own["indicator"]:
                lines.append(f"    np.where(np.isfinite({value}), 0.0, 1.0),")
        return [*lines, "]", "features = np.stack(features, 1).astype(np.float32)"]


def _strptime(form: str, series: pl.Series) -> str:
    """The way dates are written, in the words of the standard library; typed ones come as polars writes them."""
    import polars as pl

    if form:
        return form.replace("%S%.f", "%S.%f")
    return "%Y-%m-%d" if series.dtype == pl.Date else "%Y-%m-%d %H:%M:%S.%f"
