"""A project for data of a person's own, from nothing but their path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playground import data
from playground.data.options import STANDARDIZE_TARGET
from playground.data.own.arrays import parted_name
from playground.data.own.describe import describe_path
from playground.data.own.found import Found
from playground.errors import DataError
from playground.graph.files import Project
from playground.messages import joined, say
from playground.project.starters import starter

READ_AS_TEXT = ("table", "series")
"""What else can be read as texts, if a person says so: any of its columns may hold them."""


def options_for(path: Path, target: str | None = None, kind: str | None = None) -> tuple[str, dict[str, Any]]:
    """The data set and its options that a file or folder is used as; ``kind``: the data set, where a person
    says it. Raises DataError."""
    found = describe_path(path)
    name = _usable(found, kind)
    options: dict[str, Any] = {"path": str(Path(found.path).absolute())}
    if target is not None and name == "arrays":
        options["columns"] = {parted_name(target)[0]: {"use": "target"}}
    elif target is not None:
        names = [column.name for column in found.columns]
        if target not in names:
            raise DataError(
                say(
                    "{path} has no column “{name}”; there are: {names}.",
                    path=path,
                    name=target,
                    names=joined(names[:30] + (["…"] if len(names) > 30 else []), ", "),
                )
            )
        options |= {"target": target} if name == "text" else {"columns": {target: {"use": "target"}}}
    elif name == "table" and found.kind == "series":
        # Of rows in time the last ones are what is to be foretold.
        options["split"] = "in order"
    if name == "series":
        usual = data.info(name).values({})
        if found.samples < 5 * usual["window"]:
            options["window"] = max(1, found.samples // 5)
    return name, options


def _usable(found: Found, kind: str | None) -> str:
    known: tuple[str, ...] = (found.kind, *found.also)
    if "table" in known and "text" not in known:
        # Any column of a table may hold texts.
        known = (*known, "text")
    if kind is not None and kind not in known:
        raise DataError(
            say(
                "{path} cannot be used as “{kind}”; it can be as {known}.",
                path=found.path,
                kind=kind,
                known=joined([f"“{name}”" for name in known], ", "),
            )
        )
    name = kind if kind in data.OWN else next((kind for kind in known if kind in data.OWN), None)
    if name is None:
        raise DataError(
            say(
                "{path} holds {kind}, which cannot be learned from as they are.",
                path=found.path,
                kind=found.kind,
            )
        )
    return name


def project_for(path: Path, target: str | None = None, kind: str | None = None) -> Project:
    """A network to begin with for what is there; ``kind`` as in ``options_for``. Raises DataError."""
    name, options = options_for(path, target, kind)
    info = data.describe(name, options)
    assert info is not None
    if info.measured_targets:
        # A network begins with answers near 0, and prices lie far from there.
        options[STANDARDIZE_TARGET.name] = True
    return starter(info, options, data.training_samples(name, options), path.stem or name)
