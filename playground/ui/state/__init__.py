"""What the window is about: the document, the run behind it, and what of both is kept."""
