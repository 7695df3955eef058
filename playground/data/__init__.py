"""Data sets, declared once: real samples in the package, full sets from the data directory, two-dimensional toys."""

from playground.data.catalogue import info, names
from playground.data.download import fetch
from playground.data.info import Dataset, DatasetInfo, Split
from playground.data.loading import load, training_samples
from playground.data.sources import DatasetStatus, data_root, demand_root, status

__all__ = [
    "Dataset",
    "DatasetInfo",
    "DatasetStatus",
    "Split",
    "data_root",
    "demand_root",
    "fetch",
    "info",
    "load",
    "names",
    "status",
    "training_samples",
]
