"""Makes assets/pictures/<data set>.png: four samples side by side, for the menu of presets.

Run from the repository: python assets/build/dataset_pictures.py
"""

from pathlib import Path

import numpy as np
from PIL import Image

from playground import data

FOLDER = Path(__file__).parents[1] / "pictures"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in data.names():
        if not data.info(name).has_images:
            continue
        test, white = data.load(name).test, data.info(name).input.white
        # Four classes whose samples look most unlike each other.
        chosen = [int(np.flatnonzero(test.targets == c)[0]) for c in (3, 8, 5, 2)]
        strip = np.concatenate([np.moveaxis(test.inputs[i], 0, -1) for i in chosen], axis=1)
        strip = (strip.astype(np.uint16) * 255 // white).astype(np.uint8)
        picture = Image.fromarray(strip[..., 0] if strip.shape[-1] == 1 else strip)
        picture.save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
