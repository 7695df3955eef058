"""The language of the window: the system's, or the one chosen in the settings; another one acts at once.

What is made for the moment is translated as it is made (``tr``). What stays on the screen is either put there with
``keep``, which puts it there again in another language, or belongs to a view that listens to ``language.changed``. A
text that comes from below, or outlives its language (an undo step, a message), is a ``Message``, put into words by
``shown``.
"""

from __future__ import annotations

from collections.abc import Callable
from types import CellType, FunctionType
from typing import Any
from weakref import proxy

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QWidget

from playground.data.resources import folder
from playground.messages import translated
from playground.ui.look.settings import settings

DECLARED = ("Layers", "Training", "Data")
"""Contexts of the texts that stand in declarations."""

_installed: list[QTranslator] = []
_KEPT = "_kept_texts"


class Language(QObject):
    """``changed``: every text is wanted anew."""

    changed = Signal()


language = Language()


def shown(text: str) -> str:
    """A message in the language of the window; any other text as it is."""
    return str(translated(text, _template))


def _template(template: str) -> str:
    if not _installed:
        return template
    for context in ("Messages", *DECLARED):
        if (found := QCoreApplication.translate(context, template)) != template:
            return found
    return template


def class_name(name: str) -> str:
    """The name of a class of a data set, where it is a word."""
    return QCoreApplication.translate("Data", name)


def preset_text(text: str) -> str:
    """The name or the description of a preset; what a person has written stays as it is."""
    return QCoreApplication.translate("Presets", text) if text else text


def keep(owner: QWidget, put: Callable[[str], object], text: Callable[[], str]) -> None:
    """Puts a text that never changes, but for the language, somewhere for as long as ``owner`` lives."""
    put(text())
    if getattr(put, "__self__", None) is owner:
        put = _weakly(put)
    owner.__dict__.setdefault(_KEPT, []).append((put, _weakly(text)))


def say_again(owner: QWidget) -> None:
    """Puts the texts of ``keep`` anew where more than the language decides about them."""
    for put, text in owner.__dict__.get(_KEPT, ()):
        put(text())


def _weakly(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same function without a hold on the widgets it speaks of: one that a widget keeps would keep the widget, and
    such rings are taken apart at any time and in any thread, where a widget may not be."""
    if isinstance(function, FunctionType):
        cells = tuple(_weak_cell(cell) for cell in function.__closure__ or ())
        usual = tuple(_weakly(d) if isinstance(d, FunctionType) else d for d in function.__defaults__ or ())
        return FunctionType(function.__code__, function.__globals__, function.__name__, usual or None, cells)
    there, name = proxy(function.__self__), function.__name__  # type: ignore[attr-defined]
    return lambda *values: getattr(there, name)(*values)


def _weak_cell(cell: CellType) -> CellType:
    held = cell.cell_contents
    if isinstance(held, QObject):
        return CellType(proxy(held))
    return CellType(_weakly(held)) if isinstance(held, FunctionType) else cell


def switch(app: QApplication, code: str) -> str:
    """Another language for all that is open ("": the system's). Gives the one in use."""
    settings().setValue("language", code)
    found = install(app)
    for widget in app.allWidgets():
        say_again(widget)
    language.changed.emit()
    return found


def available() -> tuple[str, ...]:
    """Languages there is a translation for, beside English."""
    return tuple(sorted(f.stem.removeprefix("playground_") for f in (folder("assets") / "translations").glob("*.qm")))


def _language(code: str) -> str:
    return code.partition("_")[0]


def install(app: QCoreApplication, language: str | None = None) -> str:
    """Loads the translation for ``language``, else the one in the settings, else the system's. Gives what is in use.

    A language without a translation of ours stays English as a whole: half of the words in each would be worse.
    """
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    wanted = language or str(settings().value("language", "") or "") or QLocale.system().name()
    # Chinese as written in Taiwan is nearer to the one there is than English is.
    found = next((code for code in available() if _language(code) == _language(wanted)), None)
    if found is None:
        return "en"
    own = QTranslator(app)
    if own.load(str(folder("assets") / "translations" / f"playground_{found}.qm")):
        app.installTranslator(own)
        _installed.append(own)
    qt = QTranslator(app)
    if qt.load(f"qtbase_{found}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
        _installed.append(qt)
    return found
