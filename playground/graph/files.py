"""Project files: JSON with a format version, validation with the place of every fault, migrations, atomic writing.

This module knows the file's structure; whether layers, data sets and training settings mean anything is checked
above, in ``playground.train.project``.
"""

from __future__ import annotations

import json
import math
import os
import re
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from playground.disk import read_regular, replaceable
from playground.errors import GraphError, ProjectFileError
from playground.graph.model import INPUT_PORT, OUTPUT_PORT, Graph, Link, Node

FORMAT = 1
MAX_BYTES = 16 * 2**20
MAX_NODES = 10_000
UNFINISHED = 60.0
"""Seconds after which what is written beside a file is nobody's any more."""

MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a format number to the function that lifts a document of that format to the next."""


@dataclass(frozen=True)
class Project:
    """Everything a project file holds. ``training`` and ``options`` are plain JSON values, checked by their owners."""

    name: str = "Untitled"
    description: str = ""
    dataset: str = "mnist"
    options: Mapping[str, Any] = field(default_factory=dict)
    graph: Graph = field(default_factory=Graph)
    training: Mapping[str, Any] = field(default_factory=dict)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


_Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
_Coordinate = Annotated[float, Field(allow_inf_nan=False, ge=-1e7, le=1e7, strict=False)]


class _FileNode(_Strict):
    id: _Name
    type: _Name
    params: dict[str, Any] = Field(default_factory=dict)
    position: Annotated[list[_Coordinate], Field(min_length=2, max_length=2)] = Field(
        default_factory=lambda: [0.0, 0.0]
    )


class _FileLink(_Strict):
    source: _Name
    target: _Name
    source_port: _Name = OUTPUT_PORT
    target_port: _Name = INPUT_PORT


class _FileData(_Strict):
    dataset: _Name
    options: dict[str, Any] = Field(default_factory=dict)


class _File(_Strict):
    format: int
    name: Annotated[str, StringConstraints(max_length=200)] = "Untitled"
    description: Annotated[str, StringConstraints(max_length=10_000)] = ""
    data: _FileData
    nodes: Annotated[list[_FileNode], Field(max_length=MAX_NODES)]
    links: Annotated[list[_FileLink], Field(max_length=10 * MAX_NODES)] = Field(default_factory=list)
    training: dict[str, Any] = Field(default_factory=dict)


def read_project(path: str | os.PathLike[str]) -> Project:
    """Reads a project file. Raises ProjectFileError with the file's name and the place of the fault."""
    file = Path(path)
    try:
        raw = read_regular(file, MAX_BYTES)
    except FileNotFoundError:
        raise ProjectFileError(f"{file}: there is no such file.") from None
    except IsADirectoryError:
        raise ProjectFileError(f"{file}: expected a project file, found a folder.") from None
    except OSError as error:
        raise ProjectFileError(f"{file}: cannot be read ({error.strerror or error}).") from None
    if len(raw) > MAX_BYTES:
        raise ProjectFileError(f"{file}: larger than {MAX_BYTES // 2**20} MiB; a project file never is.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectFileError(f"{file}: not a text file in UTF-8, so not a project file.") from None
    return parse_project(text, source=str(file))


def parse_project(text: str, *, source: str = "project") -> Project:
    """Reads a project from its JSON text. ``source`` stands in front of every message."""
    try:
        document = json.loads(text, object_pairs_hook=_no_twice, parse_constant=_no_constant, parse_int=_short_int)
    except json.JSONDecodeError as error:
        raise ProjectFileError(
            f"{source}: not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}."
        ) from None
    except RecursionError:
        raise ProjectFileError(f"{source}: nested far too deeply for a project file.") from None
    except ValueError as error:
        raise ProjectFileError(f"{source}: {error}.") from None
    return project_from_document(document, source=source)


def project_from_document(document: Any, *, source: str = "project") -> Project:
    """Builds a project from decoded JSON."""
    if not isinstance(document, dict):
        raise ProjectFileError(f"{source}: expected an object {{…}} at the top, got {_kind(document)}.")
    document = _migrated(document, source)
    try:
        file = _File.model_validate(document)
    except ValidationError as error:
        raise ProjectFileError(f"{source}: {_explain(error, document)}") from None
    nodes = tuple(Node(n.id, n.type, n.params, (n.position[0], n.position[1])) for n in file.nodes)
    links = tuple(Link(k.source, k.target, k.source_port, k.target_port) for k in file.links)
    try:
        graph = Graph(nodes, links)
    except GraphError as error:
        raise ProjectFileError(f"{source}: {error.message}", node=error.node) from None
    return Project(file.name, file.description, file.data.dataset, file.data.options, graph, file.training)


def project_to_document(project: Project) -> dict[str, Any]:
    """The project as the JSON document of the newest format; ports at their defaults are left out."""
    return {
        "format": FORMAT,
        "name": project.name,
        "description": project.description,
        "data": {"dataset": project.dataset, "options": dict(project.options)},
        "nodes": [
            {
                "id": n.id,
                "type": n.type,
                "params": dict(n.params),
                "position": [_tidy(n.position[0]), _tidy(n.position[1])],
            }
            for n in project.graph.nodes
        ],
        "links": [_link_document(link) for link in project.graph.links],
        "training": dict(project.training),
    }


def project_to_text(project: Project) -> str:
    """JSON with a line per node and per link, so that versions compare well."""
    document = project_to_document(project)
    lines = []
    for key, value in document.items():
        if key in ("nodes", "links") and value:
            rows = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in value)
            lines.append(f"  {json.dumps(key)}: [\n{rows}\n  ]")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def write_project(project: Project, path: str | os.PathLike[str]) -> None:
    """Writes atomically: the old file stays whole until the new one is complete on disk."""
    write_atomically(Path(path), project_to_text(project).encode())


def write_atomically(path: Path, content: bytes) -> None:
    """Replaces ``path``, or the file that a link there leads to, in one step. Raises ProjectFileError when the folder
    cannot be written, or when what lies there is read-only or no regular file."""
    named = path
    try:
        path = replaceable(path)
        handle, temporary = tempfile.mkstemp(prefix=_prefix(path), dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ProjectFileError(f"{named}: cannot be written ({error.strerror or error}).") from None


def clear_unfinished(path: Path) -> None:
    """Removes what writers of this file left beside it that were killed; what is younger may be somebody's still."""
    name = re.compile(re.escape(_prefix(path)) + r"[a-z0-9_]{8}")
    with suppress(OSError):
        for entry in os.scandir(path.parent):
            if name.fullmatch(entry.name) and time.time() - entry.stat().st_mtime > UNFINISHED:
                Path(entry.path).unlink()


def _prefix(path: Path) -> str:
    # A name may have 255 bytes: there is no room for all of it and something before it.
    return f".{path.name[:40]}."


def _link_document(link: Link) -> dict[str, str]:
    document = {"source": link.source, "target": link.target}
    if link.source_port != OUTPUT_PORT:
        document["source_port"] = link.source_port
    if link.target_port != INPUT_PORT:
        document["target_port"] = link.target_port
    return document


def _tidy(number: float) -> int | float:
    return int(number) if float(number).is_integer() else round(number, 2)


def _migrated(document: dict[str, Any], source: str) -> dict[str, Any]:
    version = document.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        known = "1" if FORMAT == 1 else f"a whole number from 1 to {FORMAT}"
        raise ProjectFileError(f"{source}: “format” must be {known}; got {_shown(version)}.")
    if version > FORMAT:
        raise ProjectFileError(
            f"{source}: made by a newer Playground (format {version}; this one reads up to {FORMAT}). Please update."
        )
    while version < FORMAT:
        document = MIGRATIONS[version](document)
        version = document["format"]
    return document


def _no_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise ValueError(f"the key {json.dumps(key)} stands twice in one object")
            seen.add(key)
    return result


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number JSON knows")


def _short_int(digits: str) -> int:
    if len(digits) > 30:
        raise ValueError(f"a whole number with {len(digits)} digits is too large")
    return int(digits)


def _explain(error: ValidationError, document: Mapping[str, Any]) -> str:
    """The first fault as a sentence: place, expectation, what came."""
    first = error.errors()[0]
    place = _place(first["loc"], document)
    if first["type"] == "extra_forbidden":
        return f"{place} is not a key that belongs here; remove it or correct its spelling."
    if first["type"] == "missing":
        return f"{place} is missing."
    return f"{place} must {_wanted(first['type'], first.get('ctx', {}))}; got {_shown(first['input'])}."


def _wanted(kind: str, bounds: Mapping[str, Any]) -> str:
    """What pydantic asks for, in words for people."""
    fixed = {
        "string_type": "be a text in quotes",
        "int_type": "be a whole number",
        "int_from_float": "be a whole number",
        "float_type": "be a number",
        "float_parsing": "be a number",
        "finite_number": "be a finite number",
        "list_type": "be a list",
        "dict_type": "be an object {…}",
        "model_type": "be an object {…}",
    }
    if kind in fixed:
        return fixed[kind]
    limits = {
        "string_too_short": ("not be empty", "min_length"),
        "string_too_long": ("have at most {} characters", "max_length"),
        "too_short": ("have at least {} entries", "min_length"),
        "too_long": ("have at most {} entries", "max_length"),
        "greater_than_equal": ("be at least {}", "ge"),
        "less_than_equal": ("be at most {}", "le"),
    }
    words, name = limits.get(kind, ("be something else", ""))
    bound = bounds.get(name)
    return words.format(f"{bound:,.0f}" if isinstance(bound, int | float) else bound)


def _place(location: tuple[int | str, ...], document: Mapping[str, Any]) -> str:
    parts = list(location)
    prefix = ""
    if len(parts) >= 2 and parts[0] in ("nodes", "links") and isinstance(parts[1], int):
        entry = document[parts[0]][parts[1]]
        what = "node" if parts[0] == "nodes" else "link"
        named = entry.get("id") if what == "node" and isinstance(entry, dict) else None
        prefix = f"{what} “{named}”: " if isinstance(named, str) else f"{what} number {parts[1] + 1}: "
        parts = parts[2:]
    return prefix + ("“" + ".".join(map(str, parts)) + "”" if parts else "the entry")


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "nothing"}
    return names.get(type(value), "a number")


def _shown(value: Any) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return "a number that is not finite"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"
