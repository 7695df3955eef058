"""Data sets, declared once: real samples in the package, full sets from the data directory, two-dimensional toys."""
