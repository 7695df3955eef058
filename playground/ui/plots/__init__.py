"""One view per kind of plot."""
