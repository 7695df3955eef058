"""Whether a window can open here, asked before Qt is: where none can, Qt ends the process with a core dump."""

from __future__ import annotations

import ctypes
import os
import re
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

_SECONDS = 5.0
"""How long a display elsewhere in the network may take to answer."""


def why_no_window() -> str:
    """A sentence with the reason, "" where nothing speaks against it. Looks at what Qt looks at, in its order."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return ""
    wanted = [name.split(":")[0].lower() for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name.strip()]
    if not wanted:
        wanted = [name for name, place in (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY")) if os.environ.get(place)]
    if not wanted:
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    reasons = [_why_not(name) for name in wanted]
    return "" if "" in reasons else reasons[-1]


def _why_not(platform: str) -> str:
    plugin = _plugin(platform)
    if isinstance(plugin, str):
        return plugin
    if platform.startswith("wayland"):
        return _why_no_wayland()
    if platform == "xcb":
        return _why_no_x11() or (_why_not_loaded(plugin) if plugin is not None else "")
    return ""


def _plugin(platform: str) -> Path | str | None:
    """Qt's plugin for the platform; None where it may lie elsewhere; a sentence where there is none."""
    package = find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        return "PySide6 is not installed. Please run the set-up again: bash .ci/setup."
    folder = Path(next(iter(package.submodule_search_locations))) / "Qt" / "plugins" / "platforms"
    if not folder.is_dir() or {"QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH"} & set(os.environ):
        return None
    files = sorted(folder.glob("libq*.so"))
    names = [file.stem.removeprefix("libq") for file in files]
    for file, name in zip(files, names, strict=True):
        if name == platform or name.startswith(f"{platform}-"):
            return file
    return f"QT_QPA_PLATFORM asks for “{platform}”; Qt has: {', '.join(names)}."


def _why_not_loaded(plugin: Path) -> str:
    """Loading the plugin, which Qt does next, tells which of the system's libraries it lacks."""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return f"a library of the system is missing ({error}). Please run the set-up again: bash .ci/setup."
    return ""


def _why_no_wayland() -> str:
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / name
    try:
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(_SECONDS)
            probe.connect(str(place))
    except OSError as error:
        return f"the display {place} cannot be reached ({error.strerror or error})."
    return ""


def _why_no_x11() -> str:
    display = os.environ.get("DISPLAY", "")
    if not display:
        return "there is no display (DISPLAY is not set)."
    remote = re.fullmatch(r"([^/:]+):(\d{1,4})(\.\d+)?", display)
    if remote and remote[1] != "unix":
        # The library would wait for minutes.
        try:
            socket.create_connection((remote[1], 6000 + int(remote[2])), _SECONDS).close()
        except OSError as error:
            return f"the display {display} cannot be reached ({error.strerror or error})."
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return "the library libxcb is missing. Please run the set-up again: bash .ci/setup."
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"the display {display} cannot be reached (DISPLAY names it)." if failed else ""
