"""Makes assets/samples/penguins.csv from the npm package vega-datasets.

Run from the repository: python assets/build/penguins.py FOLDER, the folder ``data`` of vega-datasets 3.x.

All 344 birds as they stand there, in the same order; columns have the names of palmerpenguins. What was not measured is
empty, and so is the sex of one bird that is written "." in the source.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
NAMES = {
    "species": "Species",
    "island": "Island",
    "bill_length_mm": "Beak Length (mm)",
    "bill_depth_mm": "Beak Depth (mm)",
    "flipper_length_mm": "Flipper Length (mm)",
    "body_mass_g": "Body Mass (g)",
    "sex": "Sex",
}


def written(value: object) -> str:
    if value is None or value == ".":
        return ""
    return f"{value:g}" if isinstance(value, (int, float)) else str(value).replace("MALE", "male").replace("FE", "fe")


def main(folder: Path) -> None:
    birds = json.loads((folder / "penguins.json").read_text("utf-8"))
    lines = [",".join(NAMES), *(",".join(written(bird.get(name)) for name in NAMES.values()) for bird in birds)]
    (SAMPLES / "penguins.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"penguins: {len(birds)} birds")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
