"""Series in time that come with Playground: treated as a person's own are, from a file of the samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playground.data import resources
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.own import series, table
from playground.data.own.features import Feature
from playground.data.own.series_declared import PAST, PREPARED


@dataclass(frozen=True)
class Shipped:
    """Does what the module ``series`` does, for options that name no file."""

    file: str
    """In the folder of samples."""

    def complete(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Options as those of a person's own series."""
        return {"columns": {}, **options, "path": str(resources.sample(self.file))}

    def described(self, declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
        return series.described(declared, self.complete(options))

    def sizes(self, options: Mapping[str, Any]) -> tuple[int, int, int]:
        return series.sizes(self.complete(options))

    def stamp(self, options: Mapping[str, Any]) -> tuple[int, int] | None:
        return series.stamp(self.complete(options))

    def load(
        self, declared: DatasetInfo, options: Mapping[str, Any], limit: int | None, plan: Sequence[Feature] = ()
    ) -> table.Loaded:
        return series.load(declared, self.complete(options), limit, plan)

    def plan_of(self, text: str, declared: DatasetInfo) -> tuple[Feature, ...]:
        return series.plan_of(text, declared)


def _series(name: str, label: str, summary: str, told: str, steps: int, source: str) -> DatasetInfo:
    return DatasetInfo(
        columns=(Column(PAST, "sequence", (24, 1)), Column(told, "number", (1,), "target")),
        name=name,
        label=label,
        summary=summary,
        params=PREPARED,
        files="series",
        train_size=steps,
        source=source,
        licence="public domain",
    )


SERIES = (
    _series(
        "sunspots",
        "Sunspots",
        "How many spots the sun had, every year from 1700 to 2008: forecasting.",
        "sunspots",
        309,
        "National Geophysical Data Center: yearly sunspot numbers (from statsmodels)",
    ),
    _series(
        "co2",
        "CO₂ in the air",
        "Carbon dioxide on Mauna Loa, weekly from 1958 to 2001, in ppm: a season and a trend; some weeks are missing.",
        "co2",
        2284,
        "C. D. Keeling, T. P. Whorf 2004: Atmospheric CO2 from Mauna Loa (CDIAC; from statsmodels)",
    ),
)
FILES = {info.name: Shipped(f"{info.name}.csv") for info in SERIES}
"""By the name of the data set."""
