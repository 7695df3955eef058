"""What painters need to know of a card."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF

from playground.graph.model import Node
from playground.layers.spec import Layer
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.thumbnails import Preview
from playground.ui.look.wording import CardTexts


class Painted(Protocol):
    """A card as it looks now; sizes in canvas units, places in the card's own coordinates."""

    node: Node
    layer: Layer | None
    texts: CardTexts
    preview: Preview | None
    detail: metrics.Detail
    is_selected: bool
    has_focus: bool
    is_hovered: bool
    is_fix_hovered: bool
    is_fix_reached: bool
    lit_port: tuple[str, bool] | None
    """The port under the mouse or about to be connected: its name, and whether it is an output."""

    @property
    def height(self) -> float: ...

    @property
    def rect(self) -> QRectF: ...

    @property
    def message(self) -> str: ...

    @property
    def shown_texts(self) -> CardTexts: ...

    def ports(self) -> list[Port]: ...

    def fix_rect(self) -> QRectF | None: ...
