"""What the window remembers from one start to the next, in an INI file in the user's configuration folder."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings


def settings() -> QSettings:
    """The settings file. Its folder is looked up at every call, so that tests can have their own."""
    folder = Path(platformdirs.user_config_dir("playground", appauthor=False))
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
