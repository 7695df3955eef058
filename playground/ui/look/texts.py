"""Times and shapes as text; counts are in ``playground.ui.look.wording``."""

from __future__ import annotations

import math


def clock(seconds: float) -> str:
    """Minutes and seconds, with hours where there are any: "00:38", "1:02:09"."""
    total = max(0, math.ceil(seconds))
    hours, rest = divmod(total, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


def counted(count: int, one: str, many: str, *, written: str | None = None, **values: object) -> str:
    """``one`` for a single thing, else ``many`` with its ``{count}``, both already translated.

    ``written`` is the number as it is to be read, ``values`` fill what else the texts hold. A language with one form
    alone gives the same text twice.
    """
    return (one if count == 1 else many).format(count=count if written is None else written, **values)
