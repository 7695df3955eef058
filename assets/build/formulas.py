"""Sets the formula of every layer as a picture: assets/formulas/<type>.svg.

Run from the repository after a formula was changed: python assets/build/formulas.py

The window only paints the pictures: setting a formula takes 30 ms of Python, and importing ziamath most of a second.
The glyphs are those of STIX Two Math (SIL Open Font License 1.1), which comes with ziamath.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import ziamath

from playground.layers import registry
from playground.ui.inspector.formula import INK

FOLDER = Path(__file__).parents[1] / "formulas"
POINTS = 15.0


def main() -> None:
    # SVG 2 symbols are drawn as garbage by QSvgRenderer, which even reports them as valid.
    ziamath.config.svg2 = False
    ziamath.config.precision = 2
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.glob("*.svg"):
        file.unlink()
    for layer in registry().values():
        picture = ziamath.Latex(layer.formula, size=POINTS, color=INK, inline=False).svg()
        start, rest = picture.split(">", 1)
        # The text that the picture was made from, so that a test can tell an old one.
        text = f"{start}><desc>{escape(layer.formula)}</desc>{rest}\n"
        (FOLDER / f"{layer.type}.svg").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
