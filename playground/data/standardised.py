"""Numbers of a person's own that were standardised before they came, with the test rows among them (Kaufman, Rosset,
Perlich 2011: Leakage in data mining). Numpy alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from playground.data.info import Dataset
from playground.data.statistics import variables
from playground.messages import Message, say

FEWEST = 20
"""Fewer values tell nothing."""
CLOSE = 1e-4
"""So far from 0 and 1 mean and deviation may be: a file rounds."""


def standardised(values: npt.NDArray[np.float64]) -> bool:
    """Whether all of these, (rows,) with nan where missing, have mean 0 and deviation 1, by either count."""
    there = values[np.isfinite(values)]
    if len(there) < FEWEST or abs(float(there.mean())) > CLOSE:
        return False
    return any(abs(float(there.std(ddof=ddof)) - 1) < CLOSE for ddof in (0, 1))


def fitted_on_test(dataset: Dataset) -> tuple[Message, ...]:
    """A sentence for each column of a table that all rows together standardise; of other data nothing is told."""
    if dataset.info.name != "table" or not len(dataset.test):
        return ()
    samples, found = variables(dataset)
    if any(len(v.values) < samples for v in found):
        return ()
    return tuple(
        say(
            "“{column}” was standardised over all rows, those of the test among them: give the column as it was"
            " measured; it is prepared here, on the training rows alone.",
            column=v.name,
        )
        for v in found
        if v.role == "input" and not v.classes and standardised(v.values)
    )
