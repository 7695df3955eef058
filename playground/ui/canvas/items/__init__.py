"""What is painted on the canvas: cards, wires, what lies over them."""
