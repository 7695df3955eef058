"""What the mouse does on the canvas: one class per gesture. A gesture ends in at most one edit; Esc cancels it."""

from playground.ui.canvas.gestures.base import Gesture
from playground.ui.canvas.gestures.click import FixPress, WirePress
from playground.ui.canvas.gestures.connect import Connect
from playground.ui.canvas.gestures.drop import LayerDrop
from playground.ui.canvas.gestures.move import Move
from playground.ui.canvas.gestures.pan import Pan
from playground.ui.canvas.gestures.select import RubberBand

__all__ = ["Connect", "FixPress", "Gesture", "LayerDrop", "Move", "Pan", "RubberBand", "WirePress"]
