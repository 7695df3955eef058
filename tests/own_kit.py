"""Data such as people have, made from a seed: a table, and a folder of pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image


def houses(folder: Path, rows: int = 240, name: str = "houses.csv") -> Path:
    """id, city, size (some missing), rooms, sold, street (80 of them), part, price."""
    rng = np.random.default_rng(3)
    lines = ["id,city,size,rooms,sold,street,part,price"]
    for row in range(rows):
        city = ("Köln", "Bonn", "上海")[rng.integers(3)]
        size, rooms = round(float(rng.lognormal(4, 0.5)), 2), int(rng.integers(1, 7))
        day = f"{rng.integers(1, 28):02}.{rng.integers(1, 12):02}.{rng.integers(2010, 2020)}"
        part = ("train", "train", "train", "val", "test")[row % 5]
        price = round(size * (3 if city == "上海" else 2) + rooms * 10 + float(rng.normal(0, 5)), 2)
        shown = "" if row % 17 == 5 else f"{size}"
        lines.append(f"h{row},{city},{shown},{rooms},{day},street {rng.integers(80)},{part},{price}")
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def album(folder: Path, count: int = 12, size: tuple[int, int] = (12, 10)) -> Path:
    """Three classes of noise with a colour of their own; numbered in steps of another class each."""
    rng = np.random.default_rng(0)
    for number, name in enumerate(("red", "绿色", "blue")):
        place = folder / "album" / name
        place.mkdir(parents=True)
        for i in range(count):
            pixels = rng.integers(0, 120, (size[1], size[0], 3), dtype=np.uint8)
            pixels[..., number] += 100
            Image.fromarray(pixels).save(place / f"{i:03}.png")
    return folder / "album"


def weather(folder: Path, rows: int = 200, name: str = "weather.csv") -> Path:
    """date, warm (a gap in row 60), rain, city: a wave of 12 steps that rises slowly."""
    rng = np.random.default_rng(7)
    lines = ["date,warm,rain,city"]
    for row in range(rows):
        day = np.datetime64("2020-01-01") + row
        warm = 10 + 0.02 * row + 5 * np.sin(row / 12 * 2 * np.pi) + rng.normal(0, 0.3)
        shown = "" if row == 60 else f"{warm:.3f}"
        lines.append(f"{day},{shown},{rng.gamma(1.0, 2.0):.2f},{('Bonn', 'Ulm')[row % 2]}")
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
