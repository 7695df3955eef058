"""Where things go on the canvas: layouts, ways of wires, sizes."""
