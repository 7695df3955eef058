"""Opening a project: a file or a preset's name becomes a Project whose every value has been checked."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from playground import data
from playground.disk import exists, is_regular
from playground.errors import DataError, ParameterError, ProjectFileError
from playground.graph.files import Project, read_project
from playground.graph.model import Graph
from playground.layers import spec
from playground.layers.each_step import PARAM as EACH_STEP
from playground.layers.param import check_values
from playground.messages import joined, say
from playground.project import presets
from playground.project.settings import TrainingSettings


def open_project(source: str | os.PathLike[str]) -> Project:
    """Reads a file, or a preset by name. Raises ProjectFileError naming file, node, parameter, expected, received."""
    return validated(read_project(file_of(source)), source=str(source))


def file_of(source: str | os.PathLike[str]) -> Path:
    """The file that a name means: itself, or a preset's. Raises ProjectFileError when it can be neither."""
    path, known = Path(source), presets.names()
    if is_regular(path) or path.suffix or path.parent != Path():
        return path
    if str(source) in known:
        return presets.path(str(source))
    if exists(path):
        return path
    raise ProjectFileError(
        say(
            "{source}: there is no such file, and no preset of that name. Presets with names like it: {near}; "
            "playground presets lists all.",
            source=source,
            near=joined(presets.near(str(source)), ", "),
        )
    )


def checked(graph: Graph, path: str = "") -> Graph:
    """The graph with the parameters of all layers, those in blocks included, in their normal forms. Raises
    ParameterError with the path of the node."""
    nodes = []
    for node in graph.nodes:
        where = path + node.id
        if node.graph is None:
            nodes.append(
                replace(node, params=spec.get(node.type, node=where, is_written=True).check(node.params, node=where))
            )
            continue
        params = check_values((EACH_STEP,), node.params, owner=node.type, node=where)
        owner = next((n for n in nodes if n.id == node.share), None)
        inner = owner.graph if owner is not None else checked(node.graph, where + "/")
        nodes.append(replace(node, graph=inner, params=params))
    return Graph(tuple(nodes), graph.links)


def validated(project: Project, *, source: str = "project") -> Project:
    """The project with all values in their normal forms: layer types and parameters, data options, settings."""
    try:
        graph = checked(project.graph)
    except ParameterError as error:
        raise ProjectFileError(
            say("{source}: node “{node}”: {message}", source=source, node=error.node, message=error.message),
            node=error.node,
            parameter=error.parameter,
        ) from None
    try:
        options = data.info(project.dataset).check(project.options) if project.dataset is not None else {}
    except (DataError, ParameterError) as error:
        raise ProjectFileError(
            say("{source}: data: {message}", source=source, message=error.message), parameter=error.parameter
        ) from None
    try:
        TrainingSettings.from_mapping(project.training)
    except ParameterError as error:
        raise ProjectFileError(
            say("{source}: training: {message}", source=source, message=error.message), parameter=error.parameter
        ) from None
    return replace(project, graph=graph, options=options)
