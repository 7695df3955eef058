"""Makes the series in assets/samples from the files of an installed statsmodels (BSD-3-Clause): the data are in the
public domain.

Run from the repository: python assets/build/series.py FOLDER, the folder ``statsmodels/datasets`` of statsmodels 0.14
or 0.15.

Every series is a plain text file: a header, then one line a step. Numbers are as they stand in the source; dates, which
stand there as 19580329, are written with hyphens. Where a value is missing its field is empty.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
SOURCES = {
    "sunspots": ("sunspots/sunspots.csv", ("year", "sunspots")),
    "co2": ("co2/co2.csv", ("date", "co2")),
}


def main(folder: Path) -> None:
    for name, (file, header) in SOURCES.items():
        rows = list(csv.reader((folder / file).read_text("utf-8").splitlines()))[1:]
        assert all(len(row) == len(header) for row in rows), name
        lines = [",".join(header)]
        lines += [",".join([re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", time), value]) for time, value in rows]
        (SAMPLES / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        print(f"{name}: {len(rows)} steps")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
