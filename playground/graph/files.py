"""Project files: JSON with a format version, validation with the place of every fault, migrations, atomic writing.

This module knows the file's structure; whether layers, data sets and training settings mean anything is checked
above, in ``playground.project.opening``.
"""

from __future__ import annotations

import json
import math
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from playground.disk import read_regular, replaceable
from playground.errors import GraphError, ProjectFileError, cleaned
from playground.graph.model import BLOCK, INPUT_PORT, OUTPUT, OUTPUT_PORT, Graph, Link, Node
from playground.graph.places import located, portable
from playground.messages import say

FORMAT = 2
MAX_BYTES = 16 * 2**20
MAX_NODES = 10_000
"""Nodes of a network, those in blocks and their copies included."""
MAX_DEPTH = 16
"""So deep blocks lie in blocks at most."""
MAX_REPEAT = 1000
UNFINISHED = 60.0
"""Seconds after which what is written beside a file is nobody's any more."""


def _from_1(document: dict[str, Any]) -> dict[str, Any]:
    """The loss was a setting of training; it is its Output's since there can be several. What is wrong in the document
    stays wrong, to be told as what it is."""
    training, nodes = document.get("training"), document.get("nodes")
    if not isinstance(training, dict) or "loss" not in training or not isinstance(nodes, list):
        return {**document, "format": 2}
    loss = training["loss"]
    rest = {key: value for key, value in training.items() if key != "loss"}
    return {**document, "format": 2, "training": rest, "nodes": [_with_loss(node, loss) for node in nodes]}


def _with_loss(node: Any, loss: Any) -> Any:
    if not isinstance(node, dict) or node.get("type") != OUTPUT or loss is None:
        return node
    params = node.get("params", {})
    return {**node, "params": {**params, "loss": loss}} if isinstance(params, dict) else node


MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}
"""From a format number to the function that lifts a document of that format to the next."""


@dataclass(frozen=True)
class Project:
    """Everything a project file holds. ``training`` and ``options`` are plain JSON values, checked by their owners."""

    name: str = "Untitled"
    description: str = ""
    dataset: str | None = None
    """The name of a data set; None where there are no data."""
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
    frozen: bool = False
    lr_factor: Annotated[float, Field(allow_inf_nan=False, ge=0, le=1000, strict=False)] = 1.0
    init: dict[_Name, _Name] = Field(default_factory=dict)
    muted: bool = False
    graph: _FileGraph | None = None
    repeat: Annotated[int, Field(ge=1, le=MAX_REPEAT)] = 1
    share: _Name | None = None


class _FileLink(_Strict):
    source: _Name
    target: _Name
    source_port: _Name = OUTPUT_PORT
    target_port: _Name = INPUT_PORT


class _FileGraph(_Strict):
    nodes: Annotated[list[_FileNode], Field(max_length=MAX_NODES)]
    links: Annotated[list[_FileLink], Field(max_length=10 * MAX_NODES)] = Field(default_factory=list)


class _FileData(_Strict):
    dataset: _Name
    options: dict[str, Any] = Field(default_factory=dict)


class _File(_Strict):
    format: int
    name: Annotated[str, StringConstraints(max_length=200)] = "Untitled"
    description: Annotated[str, StringConstraints(max_length=10_000)] = ""
    data: _FileData | None
    nodes: Annotated[list[_FileNode], Field(max_length=MAX_NODES)]
    links: Annotated[list[_FileLink], Field(max_length=10 * MAX_NODES)] = Field(default_factory=list)
    training: dict[str, Any] = Field(default_factory=dict)


def read_project(path: str | os.PathLike[str]) -> Project:
    """Reads a project file. Raises ProjectFileError with the file's name and the place of the fault."""
    file = Path(path)
    try:
        raw = read_regular(file, MAX_BYTES)
    except FileNotFoundError:
        raise ProjectFileError(say("{file}: there is no such file.", file=file)) from None
    except IsADirectoryError:
        raise ProjectFileError(say("{file}: expected a project file, found a folder.", file=file)) from None
    except OSError as error:
        raise ProjectFileError(
            say("{file}: cannot be read ({error}).", file=file, error=error.strerror or error)
        ) from None
    if len(raw) > MAX_BYTES:
        raise ProjectFileError(
            say(
                "{file}: larger than {max_bytes} MiB; a project file never is.", file=file, max_bytes=MAX_BYTES // 2**20
            )
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectFileError(say("{file}: not a text file in UTF-8, so not a project file.", file=file)) from None
    project = parse_project(text, source=str(file))
    return replace(project, options=located(project.options, file.parent.absolute()))


def parse_project(text: str, *, source: str = "project") -> Project:
    """Reads a project from its JSON text. ``source`` stands in front of every message."""
    try:
        document = json.loads(text, object_pairs_hook=_no_twice, parse_constant=_no_constant, parse_int=_short_int)
    except json.JSONDecodeError as error:
        raise ProjectFileError(
            say(
                "{source}: not valid JSON at line {lineno}, column {colno}: {msg}.",
                source=source,
                lineno=error.lineno,
                colno=error.colno,
                msg=error.msg,
            )
        ) from None
    except RecursionError:
        raise ProjectFileError(say("{source}: nested far too deeply for a project file.", source=source)) from None
    except ValueError as error:
        raise ProjectFileError(say("{source}: {error}.", source=source, error=error.args[0])) from None
    return project_from_document(document, source=source)


def project_from_document(document: Any, *, source: str = "project") -> Project:
    """Builds a project from decoded JSON."""
    if not isinstance(document, dict):
        raise ProjectFileError(
            say(
                "{source}: expected an object {{…}} at the top, got {document}.",
                source=source,
                document=_kind(document),
            )
        )
    document = _migrated(document, source)
    if _depth(document) > MAX_DEPTH:
        raise ProjectFileError(
            say("{source}: blocks lie in blocks more than {most} deep.", source=source, most=MAX_DEPTH)
        )
    try:
        file = _File.model_validate(document)
    except ValidationError as error:
        raise ProjectFileError(say("{source}: {error}", source=source, error=_explain(error, document))) from None
    try:
        graph = _graph(file.nodes, file.links)
        if size(graph) > MAX_NODES:
            message = say("The blocks hold {count:,} layers; {most:,} are the most.", count=size(graph), most=MAX_NODES)
            raise ProjectFileError(say("{source}: {message}", source=source, message=message))
    except GraphError as error:
        raise ProjectFileError(
            say("{source}: {message}", source=source, message=error.message), node=error.node
        ) from None
    data = file.data or _FileData.model_construct(dataset=None)
    return Project(file.name, file.description, data.dataset, data.options, graph, file.training)


def _depth(document: Mapping[str, Any]) -> int:
    """How many graphs lie in each other; of anything, whether it is a project or not."""
    depth, level = 0, [document]
    while level and depth <= MAX_DEPTH:
        depth += 1
        found = [d.get("nodes") for d in level]
        nodes = [n for those in found if isinstance(those, list) for n in those]
        level = [n["graph"] for n in nodes if isinstance(n, dict) and isinstance(n.get("graph"), dict)]
    return depth


def size(graph: Graph) -> int:
    """How many nodes it has when every block is unfolded."""
    return sum(1 if n.graph is None else n.repeat * size(n.graph) for n in graph.nodes)


def _graph(file_nodes: Iterable[_FileNode], file_links: Iterable[_FileLink], path: str = "") -> Graph:
    """Raises GraphError with the path of the node that is wrong."""
    nodes: dict[str, Node] = {}
    for n in file_nodes:
        where = path + n.id
        inner = None
        if n.type != BLOCK:
            if n.graph is not None or n.repeat != 1 or n.share is not None:
                raise GraphError(
                    say(
                        "{node}: only a Block has “graph”, “repeat” or “share”; it is a {type}.",
                        node=where,
                        type=n.type,
                    ),
                    node=where,
                )
        elif (n.graph is None) == (n.share is None):
            raise GraphError(say("{node}: a Block has either a “graph” or a “share”.", node=where), node=where)
        elif n.graph is not None:
            inner = _graph(n.graph.nodes, n.graph.links, where + "/")
        place = (n.position[0], n.position[1])
        marks = (n.frozen, n.lr_factor, n.init, n.muted)
        node = Node(n.id, n.type, n.params, place, *marks, inner, n.repeat, n.share or "")
        if n.id in nodes:
            Graph((nodes[n.id], node))
        nodes[n.id] = node
    for node in nodes.values():
        if node.share:
            owner = nodes.get(node.share)
            if owner is None or owner.graph is None or owner.share:
                raise GraphError(
                    say(
                        "{node}: “share” must name a Block beside it that has a graph of its own; got “{share}”.",
                        node=path + node.id,
                        share=node.share,
                    ),
                    node=path + node.id,
                )
            nodes[node.id] = replace(node, graph=owner.graph, repeat=owner.repeat)
    links = tuple(Link(k.source, k.target, k.source_port, k.target_port) for k in file_links)
    return Graph(tuple(nodes.values()), links)


def project_to_document(project: Project) -> dict[str, Any]:
    """The project as the JSON document of the newest format; ports at their defaults are left out."""
    return {
        "format": FORMAT,
        "name": project.name,
        "description": project.description,
        "data": {"dataset": project.dataset, "options": dict(project.options)} if project.dataset is not None else None,
        "nodes": [_node_document(n) for n in project.graph.nodes],
        "links": [_link_document(link) for link in project.graph.links],
        "training": dict(project.training),
    }


def _node_document(node: Node) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": node.id,
        "type": node.type,
        "params": dict(node.params),
        "position": [_tidy(node.position[0]), _tidy(node.position[1])],
        **_marks(node),
    }
    if node.share:
        return {**document, "share": node.share}
    if node.repeat != 1:
        document["repeat"] = node.repeat
    if node.graph is not None:
        document["graph"] = {
            "nodes": [_node_document(n) for n in node.graph.nodes],
            "links": [_link_document(link) for link in node.graph.links],
        }
    return document


def _marks(node: Node) -> dict[str, Any]:
    """Those that are not as they usually are."""
    usual = Node(node.id, node.type)
    found = {"frozen": node.frozen, "lr_factor": node.lr_factor, "init": dict(node.init), "muted": node.muted}
    return {name: value for name, value in found.items() if value != getattr(usual, name)}


def project_to_text(project: Project, folder: Path | None = None) -> str:
    """JSON with a line per node and per link, so that versions compare well. Paths are relative to ``folder``, in which
    the file is to lie; absolute without one."""
    document = project_to_document(replace(project, options=portable(project.options, folder)))
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
    file = Path(path)
    write_atomically(file, project_to_text(project, file.parent.absolute()).encode())


def write_atomically(path: Path, content: bytes | memoryview | Iterable[bytes | memoryview]) -> None:
    """Replaces ``path``, or the file that a link there leads to, in one step; ``content`` may come in pieces. Raises
    ProjectFileError when the folder cannot be written, or when what lies there is read-only or no regular file."""
    named = path
    try:
        path = replaceable(path)
        handle, temporary = tempfile.mkstemp(prefix=_prefix(path), dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                for piece in (content,) if isinstance(content, bytes | memoryview) else content:
                    stream.write(piece)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ProjectFileError(
            say("{named}: cannot be written ({error}).", named=named, error=error.strerror or error)
        ) from None


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
        known = "1" if FORMAT == 1 else say("a whole number from 1 to {format}", format=FORMAT)
        raise ProjectFileError(
            say(
                "{source}: “format” must be {known}; got {version}.",
                source=source,
                known=known,
                version=_shown(version),
            )
        )
    if version > FORMAT:
        raise ProjectFileError(
            say(
                "{source}: made by a newer Playground (format {version}; this one reads up to {format}). Please "
                "update.",
                source=source,
                version=version,
                format=FORMAT,
            )
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
                raise ValueError(say("the key {key} stands twice in one object", key=json.dumps(key)))
            seen.add(key)
    return result


def _no_constant(name: str) -> float:
    raise ValueError(say("{name} is not a number JSON knows", name=name))


def _short_int(digits: str) -> int:
    if len(digits) > 30:
        raise ValueError(say("a whole number with {digits} digits is too large", digits=len(digits)))
    return int(digits)


def _explain(error: ValidationError, document: Mapping[str, Any]) -> str:
    """The first fault as a sentence: place, expectation, what came."""
    first = error.errors()[0]
    place = _place(first["loc"], document)
    if first["type"] == "extra_forbidden":
        return say("{place} is not a key that belongs here; remove it or correct its spelling.", place=place)
    if first["type"] == "missing":
        return say("{place} is missing.", place=place)
    return say(
        "{place} must {wanted}; got {value}.",
        place=place,
        wanted=_wanted(first["type"], first.get("ctx", {})),
        value=_shown(first["input"]),
    )


def _wanted(kind: str, bounds: Mapping[str, Any]) -> str:
    """What pydantic asks for, in words for people."""
    fixed = {
        "string_type": say("be a text in quotes"),
        "int_type": say("be a whole number"),
        "int_from_float": say("be a whole number"),
        "float_type": say("be a number"),
        "float_parsing": say("be a number"),
        "finite_number": say("be a finite number"),
        "list_type": say("be a list"),
        "dict_type": say("be an object {{…}}"),
        "model_type": say("be an object {{…}}"),
    }
    if kind in fixed:
        return fixed[kind]
    bound = next((f"{bounds[n]:,.0f}" for n in ("min_length", "max_length", "ge", "le") if n in bounds), "")
    limits = {
        "string_too_short": say("not be empty"),
        "string_too_long": say("have at most {bound} characters", bound=bound),
        "too_short": say("have at least {bound} entries", bound=bound),
        "too_long": say("have at most {bound} entries", bound=bound),
        "greater_than_equal": say("be at least {bound}", bound=bound),
        "less_than_equal": say("be at most {bound}", bound=bound),
    }
    return limits.get(kind) or say("be something else")


def _place(location: tuple[int | str, ...], document: Mapping[str, Any]) -> str:
    parts = list(location)
    named = number = None
    is_node = parts[:1] == ["nodes"]
    if len(parts) >= 2 and parts[0] in ("nodes", "links") and isinstance(parts[1], int):
        entry = document[parts[0]][parts[1]]
        named = entry.get("id") if is_node and isinstance(entry, dict) else None
        number = parts[1] + 1
        parts = parts[2:]
    place = say("“{key}”", key=cleaned(".".join(map(str, parts)))) if parts else say("the entry")
    if isinstance(named, str):
        return say("node “{named}”: {place}", named=cleaned(named), place=place)
    if number is None:
        return place
    if is_node:
        return say("node number {number}: {place}", number=number, place=place)
    return say("link number {number}: {place}", number=number, place=place)


def _kind(value: Any) -> str:
    names = {
        dict: say("an object"),
        list: say("a list"),
        str: say("a text"),
        bool: say("true or false"),
        type(None): say("nothing"),
    }
    return names.get(type(value), say("a number"))


def _shown(value: Any) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return say("a number that is not finite")
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"
