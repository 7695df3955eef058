"""Which writer prints a project's training program, and the whole program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.compile.plan import Plan
from playground.compile.script import Writer
from playground.compile.script_arrays import ArraysWriter
from playground.compile.script_columns import ColumnsWriter, needs_columns
from playground.compile.script_pictures import PictureColumnsWriter, PicturesWriter
from playground.compile.script_series import SeriesWriter
from playground.compile.script_table import TableWriter
from playground.compile.script_text import TextWriter
from playground.data import is_series
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.graph.files import Project
from playground.messages import say

_OWN: Mapping[str, type[Writer]] = {"arrays": ArraysWriter, "text": TextWriter}
"""What prints programs of a person's own data, where they are neither a table nor pictures."""


def writer_of(project: Project, data: DatasetInfo, training: Mapping[str, Any], plan: Plan) -> Writer:
    """``training`` must hold every setting. Raises CompileError where one is missing or unknown."""
    needs = needs_columns(plan, data) or training.get("players")
    kind: type[Writer] = ColumnsWriter if needs else Writer
    if data.files == "texts":
        kind = TextWriter
    elif is_series(data.name):
        kind = SeriesWriter
    elif data.files == "own":
        pictures = PictureColumnsWriter if needs else PicturesWriter
        kind = _OWN.get(data.name) or (pictures if data.has_images else TableWriter)
    try:
        return kind(project, data, dict(training), plan)
    except KeyError as error:
        raise _lacking(error) from None


def program(project: Project, data: DatasetInfo, training: Mapping[str, Any], network: str, plan: Plan) -> str:
    """The text of the program around ``network``, the source of the class ``Network`` that ``plan`` describes.

    Raises CompileError as ``writer_of``.
    """
    try:
        return writer_of(project, data, training, plan).text(network)
    except KeyError as error:
        raise _lacking(error) from None


def _lacking(error: KeyError) -> CompileError:
    return CompileError(say("The training settings lack {name}, so no program can be written.", name=error))
