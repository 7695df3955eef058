"""The printed training program of a person's own series: read, prepared and cut into windows as Playground does it.

Everything that is measured is measured again when the program runs, on the rows it trains on.
"""

from __future__ import annotations

from typing import Any

from playground.compile import script_table_parts as parts
from playground.compile.plan import Plan
from playground.compile.script_columns import ColumnsWriter
from playground.compile.script_data import printed
from playground.compile.script_own import PartedData, on_device
from playground.compile.script_table import NEEDS, READERS, missing_words, reading
from playground.compile.text import literal
from playground.data.info import DatasetInfo
from playground.data.own import series, windows
from playground.data.own.kinds import KINDS, complete
from playground.data.own.series_declared import PAST
from playground.data.shipped import sample_file
from playground.graph.files import Project


class _SeriesData(PartedData):
    def constants(self) -> list[str]:
        return [
            *super().constants(),
            f"WINDOW = {self.options['window']!r}  # steps of the past that are read",
            f"HORIZON = {self.options['horizon']!r}  # steps ahead that are told",
        ]


class SeriesWriter(ColumnsWriter):
    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        super().__init__(project, data, training, plan)
        options = data.values(data.check(project.options))
        self.data = _SeriesData(data, options, KINDS[data.name].sizes(options))
        self.options = options
        self.chart = series.chart_of(complete(data.name, options))
        self.is_own = data.files == "own"
        self.own_data = "the series" if self.is_own else ""
        self.needs = NEEDS[self.chart.facts["format"]] or self.needs
        self._names = list(dict.fromkeys((*self.chart.read, *self.chart.told)))

    def constants(self) -> str:
        place = [f"DATA = {literal(self.options['path'])}"] if self.is_own else []
        return "\n".join([super().constants(), *place, missing_words()])

    def functions(self) -> list[str]:
        used: list[Any] = [
            READERS[self.chart.facts["format"]],
            parts.column,
            parts.numbers,
            parts.fill_of,
            parts.scaled,
        ]
        used += [] if self.is_own else [sample_file]
        used += [windows.by_time, windows.whole, windows.filled, windows.views, windows.taken]
        return list(map(printed, used))

    def load(self) -> list[str]:
        facts, o, names = self.chart.facts, self.options, self._names
        places = {column.name: place for place, column in enumerate(self.chart.columns)}
        read = reading(facts)
        if not self.is_own:
            read = read.replace("args.data,", f"sample_file({literal(self.chart.path.name)}),")
        lines = [f"rows = {read}", ""]
        for number, name in enumerate(names):
            lines.append(f"c{number} = numbers(column(rows, {places[name]}), {literal(self.chart.decimal)})")
        value = {name: f"c{number}" for number, name in enumerate(names)}
        shares = f"{o['test']!r}, {o['validation']!r}" + (", FOLD, FOLDS" if self.data.folds else "")
        lines += ["", f"kept, aside, tested = by_time(len(rows), WINDOW, HORIZON, {shares})"]
        checks = [f"whole(some, np.isfinite({value[name]}), WINDOW, HORIZON)" for name in self.chart.told]
        if o["missing"] == "leave out":
            checks += [f"whole(some, np.isfinite({value[name]}), 0, WINDOW)" for name in self.chart.read]
        lines += [f"kept, aside, tested = ({check} for some in (kept, aside, tested))" for check in checks]
        lines += [
            "kept = kept[: args.limit]",
            "known = np.arange(kept[-1] + WINDOW + HORIZON)  # the rows of training",
            "past = [",
        ]
        how = literal("last" if o["missing"] == "leave out" else o["missing"])
        for name in self.chart.read:
            own = self.chart.settings[name]
            given = [f"filled({value[name]}, known, {how})", "known", literal("mean")]
            given += [f"log={own['log']!r}"] if own["log"] else []
            given += [f"scale={literal(own['scale'])}"] if own["scale"] != "standardise" else []
            lines.append(f"    scaled({', '.join(given)}),")
        lines += ["]", "columns = {", f"    {literal(PAST)}: views(np.stack(past, 1).astype(np.float32), WINDOW),"]
        for name in self.chart.told:
            lines.append(f"    {literal(name)}: views({value[name]}.astype(np.float32), HORIZON)[WINDOW:],")
        lines += ["}", *self.learned_lines(("columns",)), ""]
        lines += [
            "def on_device(starts: np.ndarray) -> dict[str, torch.Tensor]:",
            "    return {name: torch.from_numpy(taken(every, starts)).to(device) for name, every in columns.items()}",
            "",
        ]
        return [*lines, *on_device(self.data)]
