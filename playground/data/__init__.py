"""Data sets, declared once: real samples in the package, full sets from the data directory, two-dimensional toys."""

from playground.data import scenes, tones, word_pairs  # noqa: F401 - join the catalogue
from playground.data.catalogue import describe, info, names
from playground.data.columns import Column, Description
from playground.data.download import fetch
from playground.data.info import Dataset, DatasetInfo, Split
from playground.data.loading import load, prepared_as, stamp, training_samples
from playground.data.own.declared import OWN
from playground.data.own.kinds import is_series
from playground.data.sources import DatasetStatus, data_root, demand_root, status

__all__ = [
    "OWN",
    "Column",
    "Dataset",
    "DatasetInfo",
    "DatasetStatus",
    "Description",
    "Split",
    "data_root",
    "demand_root",
    "describe",
    "fetch",
    "info",
    "is_series",
    "load",
    "names",
    "prepared_as",
    "stamp",
    "status",
    "training_samples",
]
