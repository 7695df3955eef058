"""Live plots: one view per kind of picture, and the panel that holds them."""
