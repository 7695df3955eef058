"""The language of the window: the system's, or the one chosen in the settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from playground.data.resources import folder
from playground.ui.settings import settings

_installed: list[QTranslator] = []


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
