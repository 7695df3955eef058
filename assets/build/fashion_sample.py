"""Builds the Fashion-MNIST sample: 7 000 articles, 700 of each class.

    apt-get install dataset-fashion-mnist        (Debian and Ubuntu; it carries the official files)
    python assets/build/fashion_sample.py /usr/share/datasets/fashion-mnist

The first 600 of each class of the official training set, and then the first 100 of each class of the official test
set, each part mixed evenly. Fashion-MNIST: H. Xiao, K. Rasul, R. Vollgraf 2017, MIT licence.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from sample_files import mixed, read_idx_gz, write_idx_gz

IMAGES_SHA256 = "3031d6f219d1c78ef725af70609dc3993021ef06a0922114a99121213c91f47b"
LABELS_SHA256 = "30a944f5bc06a02534703b7cad2f568e4d9ea09ace88a3ae7987d49a2402572d"


def balanced(folder: Path, part: str, each: int) -> tuple[np.ndarray, np.ndarray]:
    """The first ``each`` images of every class of one part, mixed evenly, with their labels."""
    labels = read_idx_gz(folder / f"{part}-labels-idx1-ubyte.gz", ())
    images = read_idx_gz(folder / f"{part}-images-idx3-ubyte.gz", (28, 28))
    first = np.concatenate([np.flatnonzero(labels == c)[:each] for c in range(10)])
    first = first[mixed(labels[first])]
    return images[first], labels[first]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    parts = [balanced(folder, "train", 600), balanced(folder, "t10k", 100)]
    write_idx_gz("fashion-mnist-images-idx3-ubyte", np.concatenate([p[0] for p in parts]), IMAGES_SHA256)
    write_idx_gz("fashion-mnist-labels-idx1-ubyte", np.concatenate([p[1] for p in parts]), LABELS_SHA256)


if __name__ == "__main__":
    main()
