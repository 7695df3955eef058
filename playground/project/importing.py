"""Projects from files of other kinds: what reads them is declared once, and comes in through the plugins' door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from playground import plugins
from playground.disk import exists, is_regular
from playground.errors import PlaygroundError, ProjectFileError
from playground.graph.files import Project, parse_project, project_to_text
from playground.messages import joined, say
from playground.project.opening import validated


@dataclass(frozen=True)
class Importer:
    """What makes projects of files of one kind.

    ``read`` takes a file that is there and gives a project; paths in its options are absolute. It may raise whatever
    says in a sentence what is wrong with the file. It runs in a thread of the window's process, and runs no code that
    it finds in the file. Cards that it gives no places to are laid out.
    """

    name: str
    """What such files are called, in a few words and the plural: "ONNX networks"."""
    suffixes: tuple[str, ...]
    """How the names of such files end, each in small letters and with its dot."""
    read: Callable[[Path], Project]


IMPORTERS: dict[str, Importer] = {}
"""All that there are, by name."""

SUFFIX = ".json"
"""How names of project files end, which are opened and not imported."""


def _add(importer: Importer) -> Callable[[], None]:
    if not importer.name or importer.name in IMPORTERS or set(importer.name) & set("();"):
        raise ValueError(f"the importer {importer.name!r} needs a name of its own, without brackets and semicolons")
    if not importer.suffixes:
        raise ValueError(f"the importer {importer.name} names no suffix")
    taken = {SUFFIX, *(suffix for other in IMPORTERS.values() for suffix in other.suffixes)}
    for suffix in importer.suffixes:
        if not suffix.startswith(".") or not suffix[1:].replace(".", "").isalnum() or suffix != suffix.lower():
            raise ValueError(f"the importer {importer.name}: {suffix!r} is no suffix such as '.onnx'")
        if suffix in taken:
            raise ValueError(f"the importer {importer.name}: files called {suffix} are read by something else")
    IMPORTERS[importer.name] = importer
    return lambda: IMPORTERS.__delitem__(importer.name)


plugins.takes(Importer, _add)


def importer_for(path: Path) -> Importer | None:
    """What reads files that are called so."""
    name = path.name.lower()
    fitting = [(len(s), importer) for importer in IMPORTERS.values() for s in importer.suffixes if name.endswith(s)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def import_project(path: Path) -> Project:
    """A project made of a file of another kind, every value of it checked. Raises ProjectFileError, also for whatever
    goes wrong in the importer."""
    importer = importer_for(path)
    if importer is None:
        raise ProjectFileError(_no_importer(path))
    if not exists(path):
        raise ProjectFileError(say("{file}: there is no such file.", file=path))
    if not is_regular(path):
        raise ProjectFileError(say("{file}: expected a file, found something else.", file=path))
    try:
        given = importer.read(path)
        if not isinstance(given, Project):
            raise TypeError(f"expected a project, got {type(given).__name__}")  # noqa: TRY301 - told as its other faults
        # By way of its text: what could not be saved, or not be opened again, is no project.
        project = validated(parse_project(project_to_text(given), source=str(path)), source=str(path))
    except MemoryError:
        raise
    except PlaygroundError as error:
        if error.message.startswith(str(path)):
            raise ProjectFileError(error.message, node=error.node, parameter=error.parameter) from None
        raise ProjectFileError(say("{source}: {message}", source=path, message=error.message)) from None
    except (Exception, SystemExit) as error:
        what = plugins.what_failed(error)
        message = say("{file}: what reads {kind} failed: {what}.", file=path, kind=importer.name, what=what)
        raise ProjectFileError(message) from None
    return replace(project, name=path.stem[:200]) if project.name == Project.name else project


def _no_importer(path: Path) -> str:
    kinds = [f"{importer.name} ({', '.join(importer.suffixes)})" for importer in IMPORTERS.values()]
    if not kinds:
        return say("{file}: nothing can be imported, because no plugin that imports files is installed.", file=path)
    return say("{file}: it cannot be imported; what can be: {kinds}.", file=path, kinds=joined(kinds, ", "))
