"""From a graph to problems and shapes (``check``), to readable PyTorch (``source``), to a module (``build``)."""
