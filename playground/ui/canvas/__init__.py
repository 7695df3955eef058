"""The canvas: cards, wires, and one class per gesture."""
