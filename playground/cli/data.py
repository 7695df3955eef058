"""``playground data``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from playground.cli import out
from playground.cli.arguments import DATA_DIR, command, folder
from playground.disk import exists
from playground.errors import DataError, ParameterError
from playground.messages import Message, say

if TYPE_CHECKING:
    from playground.data.columns import Column
    from playground.data.download import Progress
    from playground.data.info import Dataset
    from playground.data.own.found import FoundColumn
    from playground.data.statistics import Figures

Got = TypeVar("Got")
MOST_WORDS = 50
"""So many of a vocabulary are listed."""


def add(commands: Any) -> None:
    text = "lists the data sets and where each comes from; gets the one named, or says what is in a file or folder"
    parser = command(commands, "data", run, text)
    parser.add_argument("name", nargs="?", metavar="NAME_OR_PATH")
    parser.add_argument("--data-dir", type=folder, metavar="DIR", help=DATA_DIR)
    parser.add_argument("--json", action="store_true", help="prints one JSON document: data sets with their columns")


def run(options: argparse.Namespace) -> int:
    from playground import data
    from playground.data import movielens

    if options.name is None:
        data.demand_root(options.data_dir)
        if options.json:
            out.say_json([*(_told(name, options.data_dir) for name in data.names()), _told_films(options.data_dir)])
            return 0
        for name in data.names():
            _list(name, options.data_dir)
        _list_films(options.data_dir)
        return 0
    if options.name == movielens.NAME:
        return _fetch_films(options.data_dir, options.json)
    if options.name not in data.names() and _is_path(options.name):
        return _describe(options.name, options.json)
    _get(lambda show: data.fetch(options.name, options.data_dir, progress=show))
    if options.json:
        out.say_json(_told(options.name, options.data_dir) | _measured(_loaded(options.name, {}, options.data_dir)))
        return 0
    out.say(data.status(options.name, options.data_dir).text)
    _list_figures(_loaded(options.name, {}, options.data_dir))
    return 0


def _list_figures(dataset: Dataset | None) -> None:
    from playground.data.statistics import statistics

    if dataset is None:
        return
    found = statistics(dataset)
    out.say(f"  measured: {found.measured} of {found.samples} samples of the training part")
    width = max(len(column.name) for column in found.columns)
    for column in found.columns:
        out.say(f"  {column.name:{width}}  {column.role:6}  {_figures_text(column)}")
    for text in _findings(dataset):
        out.say(f"  ! {text}")


def _figures_text(column: Figures) -> str:
    parts = []
    if column.minimum is not None:
        parts.append(f"{column.minimum:.4g} to {column.maximum:.4g}, mean {column.mean:.4g} ± {column.std:.4g}")
    elif column.classes:
        common = sorted(column.classes, key=lambda pair: -pair[1])[:5]
        rest = f", … ({len(column.classes)} in all)" if len(column.classes) > 5 else ""
        parts.append(", ".join(f"{name} ({count})" for name, count in common) + rest)
    if column.missing:
        parts.append(f"{column.missing:.1%} missing")
    return ", ".join(parts)


def _get(fetch: Callable[[Progress | None], Got]) -> Got:
    """Fetches with a line of progress on a terminal."""
    show = _download_line if out.is_terminal() else None
    got = fetch(show)
    if show:
        out.tell()
    return got


def _fetch_films(data_dir: Path | None, as_json: bool) -> int:
    """The one set that is fetched to be used as a table of one's own."""
    from playground.data import movielens

    path = _get(lambda show: movielens.fetch(data_dir, progress=show))
    if as_json:
        out.say_json(_told_films(data_dir))
        return 0
    _list_films(data_dir)
    out.say(say("To begin with it: playground new {path} -o PROJECT", path=path))
    return 0


def _told_films(data_dir: Path | None) -> dict[str, Any]:
    from playground.data import movielens

    path, state = movielens.table(data_dir), movielens.text(data_dir)
    told = _entry(movielens.NAME, "MovieLens 100K", movielens.SUMMARY, (), state, movielens.SOURCE, movielens.LICENCE)
    return {**told, "path": str(path) if path.is_file() else None}


def _list_films(data_dir: Path | None) -> None:
    from playground.data import movielens

    state = movielens.text(data_dir)
    _say_entry(movielens.NAME, movielens.SUMMARY, (state,), movielens.SOURCE, movielens.LICENCE)


def _is_path(name: str) -> bool:
    """Whether it means a file or a folder: there is one, or it is written as one."""
    path = Path(name)
    return exists(path) or bool(path.suffix) or path.parent != Path()


def _describe(source: str, as_json: bool) -> int:
    from playground.data.own.describe import describe_path

    found = describe_path(source)
    dataset = _loaded(found.kind, {"path": found.path}) if found.kind in ("table", "arrays") else None
    if as_json:
        out.say_json(found.to_mapping() | _measured(dataset))
        return 0
    out.say(f"{found.path}: {found.samples} samples, to be used as “{found.kind}”")
    for name in ("encoding", "separator", "decimal", "sheet"):
        if name in found.facts:
            out.say(f"  {name}: {json.dumps(found.facts[name], ensure_ascii=False)}")
    width = max((len(column.name) for column in found.columns), default=0)
    for column in found.columns:
        out.say(f"  {column.name:{width}}  {column.role:6}  {column.kind:8}  {_column_text(column)}".rstrip())
    for note in (*found.notes, *_findings(dataset)):
        out.say(f"  ! {note}")
    return 0


def _loaded(name: str, options: dict[str, Any], data_dir: Path | None = None) -> Dataset | None:
    """With what is proposed for it; None where a person has to choose or to draw first."""
    from playground import data

    try:
        return data.load(name, options, data_dir)
    except (DataError, ParameterError):
        return None


def _findings(dataset: Dataset | None) -> tuple[Message, ...]:
    """Nobody measured the columns of generated data: nothing is looked for there."""
    from playground.data.leaks import leaks

    if dataset is None or dataset.info.is_generated:
        return ()
    return dataset.noticed if dataset.info.files == "own" else leaks(dataset)


def _measured(dataset: Dataset | None) -> dict[str, Any]:
    """Nothing where there are no data to measure."""
    from playground.data.statistics import statistics

    if dataset is None:
        return {}
    return {"statistics": statistics(dataset).to_mapping(), "findings": [str(text) for text in _findings(dataset)]}


def _column_text(column: FoundColumn) -> str:
    """What stands in a column, in a line."""
    parts = []
    if column.minimum is not None and column.maximum is not None:
        parts.append(f"{column.minimum:g} to {column.maximum:g}, mean {column.mean:.4g}")
    elif column.classes:
        shown = ", ".join(f"{name} ({count})" for name, count in column.classes[:5])
        parts.append(shown + (f", … ({column.distinct} in all)" if column.distinct > 5 else ""))
    elif column.shape:
        parts.append("×".join(map(str, column.shape)) + (f" {column.type}" if column.type else ""))
    elif column.examples:
        parts.append("; ".join(column.examples[:3]))
    if column.missing:
        parts.append(f"{column.missing} missing")
    return ", ".join(parts)


def _told(name: str, data_dir: Path | None) -> dict[str, Any]:
    """What a data set is, and which version of it is in use."""
    from playground import data

    info, status = data.info(name), data.status(name, data_dir)
    return _entry(name, info.label, info.summary, info.columns, status.text, info.source, info.licence)


def _entry(
    name: str, label: str, summary: str, columns: Sequence[Column], in_use: str, source: str, licence: str
) -> dict[str, Any]:
    return {
        "name": name,
        "label": str(label),
        "summary": str(summary),
        "columns": [_column(column) for column in columns],
        "in_use": str(in_use),
        "source": source,
        "licence": licence,
    }


def _column(column: Column) -> dict[str, Any]:
    """``vocabulary`` has the first of the tokens or classes by number, ``vocabulary_size`` says how many there are."""
    told: dict[str, Any] = {
        "name": column.name,
        "role": column.role,
        "kind": column.kind,
        "shape": list(column.shape),
        "classes": list(column.classes),
    }
    if column.holds_whole_numbers:
        told |= {
            "vocabulary": list(column.words[:MOST_WORDS]),
            "vocabulary_size": len(column.words),
            "special": {"padding": column.padding, "start": column.start, "end": column.end},
        }
    return told


def _list(name: str, data_dir: Path | None) -> None:
    from playground import data

    info, status = data.info(name), data.status(name, data_dir)
    _say_entry(name, info.summary, (status.text, status.note), info.source, info.licence)


def _say_entry(name: str, summary: str, states: Sequence[str], source: str, licence: str) -> None:
    out.say(f"{name:14} {summary}")
    for state in filter(None, states):
        out.say(f"{'':14} {state}")
    if source:
        out.say(f"{'':14} from {source} ({licence})")


def _download_line(done: int, total: int, file: str) -> None:
    share = f"{done / total:4.0%}" if total else ""
    out.tell(f"\r{file}  {share}  {done / 1e6:.1f} MB", end="")
