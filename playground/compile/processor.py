"""What the processor says of itself."""

from __future__ import annotations

import platform
from pathlib import Path


def maker() -> str:
    """ "AuthenticAMD", "GenuineIntel", …; "" where the system does not say."""
    # Windows: "AMD64 Family 25 Model 33 Stepping 0, AuthenticAMD".
    return _entry("vendor_id") or platform.processor().rpartition(", ")[2]


def model() -> str:
    """Its name, as exactly as the system tells it."""
    return _entry("model name") or platform.processor()


def _entry(name: str) -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
