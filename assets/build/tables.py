"""Makes the small tables in assets/samples from the files of an installed scikit-learn (BSD-3-Clause).

Run from the repository: python assets/build/tables.py FOLDER, the folder ``sklearn/datasets/data`` of scikit-learn 1.x.

Every table is a plain text file: a header, then one line a sample with the target last; the numbers are written as they
stand in the source, those of pixels without a point. Iris, wine, breast cancer and the digits go back to the UCI
repository, diabetes to Efron et al. 2004.
"""

from __future__ import annotations

import csv
import gzip
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
_CELLS = (
    "radius", "texture", "perimeter", "area", "smoothness",
    "compactness", "concavity", "concave_points", "symmetry", "fractal_dimension",
)  # fmt: skip
HEADERS = {
    "iris": ("sepal_length", "sepal_width", "petal_length", "petal_width"),
    "wine": (
        "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
        "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "od280_od315", "proline",
    ),
    "breast-cancer": tuple(f"{kind}_{name}" for kind in ("mean", "error", "worst") for name in _CELLS),
    "diabetes": ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"),
    "digits": tuple(f"row{row}_column{column}" for row in range(8) for column in range(8)),
}  # fmt: skip
SOURCES = {"iris": "iris.csv", "wine": "wine_data.csv", "breast-cancer": "breast_cancer.csv"}


def rows(name: str, folder: Path) -> list[list[str]]:
    if name in SOURCES:
        # The first line tells the numbers of samples and features and the names of the classes.
        return list(csv.reader((folder / SOURCES[name]).read_text("utf-8").splitlines()))[1:]
    if name == "digits":
        lines = gzip.decompress((folder / "digits.csv.gz").read_bytes()).decode().splitlines()
        return [[f"{float(value):g}" for value in line.split(",")] for line in lines]
    inputs, targets = (
        gzip.decompress((folder / f"diabetes_{part}.csv.gz").read_bytes()).decode().splitlines()
        for part in ("data_raw", "target")
    )
    return [[*line.split(), f"{float(target):g}"] for line, target in zip(inputs, targets, strict=True)]


def main(folder: Path) -> None:
    for name, header in HEADERS.items():
        found = rows(name, folder)
        assert all(len(row) == len(header) + 1 for row in found), name
        lines = [",".join(row) for row in ([*header, "target"], *found)]
        (SAMPLES / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        print(f"{name}: {len(found)} samples")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
