"""Parts of a graph on the system clipboard: the project file's own form of nodes and links, as JSON."""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData

from playground.errors import PlaygroundError, ProjectFileError
from playground.graph.files import Project, project_from_document, project_to_document
from playground.graph.model import Graph
from playground.messages import say
from playground.project.opening import checked

MIME = "application/x-playground-graph+json"
MAX_CHARACTERS = 4 * 2**20


def to_mime(part: Graph) -> QMimeData:
    document = project_to_document(Project(graph=part))
    text = json.dumps({key: document[key] for key in ("format", "nodes", "links")}, ensure_ascii=False, indent=1)
    mime = QMimeData()
    mime.setData(MIME, text.encode())
    mime.setText(text)
    return mime


def has_layers(mime: QMimeData) -> bool:
    return mime.hasFormat(MIME)


def from_mime(mime: QMimeData) -> Graph:
    """The nodes and links in ``mime``, from a copy or from a project file's text. Raises PlaygroundError."""
    text = bytes(mime.data(MIME).data()).decode(errors="replace") if mime.hasFormat(MIME) else mime.text()
    if not mime.formats():
        raise ProjectFileError(say("The clipboard is empty."))
    if len(text) > MAX_CHARACTERS:
        raise ProjectFileError(say("The clipboard holds too much text to be a part of a network."))
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise ProjectFileError(say("The clipboard holds no layers; copy some cards first.")) from None
    if not isinstance(document, dict) or "nodes" not in document:
        raise ProjectFileError(say("The clipboard holds no layers; copy some cards first."))
    part = project_from_document({"data": {"dataset": "none"}, **document}, source="clipboard").graph
    if not part.nodes:
        raise ProjectFileError(say("The clipboard holds no layers; copy some cards first."))
    return _checked(part)


def _checked(part: Graph) -> Graph:
    try:
        part = checked(part)
    except PlaygroundError as error:
        raise ProjectFileError(
            say("{source}: node “{node}”: {message}", source="clipboard", node=error.node, message=error.message),
            node=error.node,
        ) from None
    return part
