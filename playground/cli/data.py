"""``playground data``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.cli.arguments import DATA_DIR, command, folder


def add(commands: Any) -> None:
    parser = command(commands, "data", run, "lists the data sets and where each comes from; with a name, gets it")
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument("--data-dir", type=folder, metavar="DIR", help=DATA_DIR)
    parser.add_argument("--json", action="store_true", help="prints one JSON document: data sets with their columns")


def run(options: argparse.Namespace) -> int:
    from playground import data

    if options.name is None:
        data.demand_root(options.data_dir)
        if options.json:
            out.say_json([_told(name, options.data_dir) for name in data.names()])
            return 0
        for name in data.names():
            _list(name, options.data_dir)
        return 0
    show = _download_line if out.is_terminal() else None
    data.fetch(options.name, options.data_dir, progress=show)
    if show:
        out.tell()
    if options.json:
        out.say_json(_told(options.name, options.data_dir))
    else:
        out.say(data.status(options.name, options.data_dir).text)
    return 0


def _told(name: str, data_dir: Path | None) -> dict[str, Any]:
    """What a data set is, and which version of it is in use."""
    from playground import data

    info, status = data.info(name), data.status(name, data_dir)
    columns = [
        {"name": c.name, "role": c.role, "kind": c.kind, "shape": list(c.shape), "classes": list(c.classes)}
        for c in info.columns
    ]
    return {
        "name": name,
        "label": str(info.label),
        "summary": str(info.summary),
        "columns": columns,
        "in_use": str(status.text),
        "source": info.source,
        "licence": info.licence,
    }


def _list(name: str, data_dir: Path | None) -> None:
    from playground import data

    info, status = data.info(name), data.status(name, data_dir)
    out.say(f"{name:14} {info.summary}")
    out.say(f"{'':14} {status.text}")
    if status.note:
        out.say(f"{'':14} {status.note}")
    if info.source:
        out.say(f"{'':14} from {info.source} ({info.licence})")


def _download_line(done: int, total: int, file: str) -> None:
    share = f"{done / total:4.0%}" if total else ""
    out.tell(f"\r{file}  {share}  {done / 1e6:.1f} MB", end="")
