"""Colours by role, and the sizes that everything keeps to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """Colours by role, as #rrggbb. Text on background and on panel has a contrast of at least 4.5:1."""

    background: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    error: str
    warning: str
    good: str
    train: str
    """Curves of training values."""
    validation: str
    """Curves of validation values."""
    families: dict[str, str]

    def family(self, key: str) -> str:
        return self.families.get(key, self.muted)


DARK = Tokens(
    background="#0f1218",
    panel="#161a22",
    raised="#1c212b",
    line="#2a313e",
    text="#e6e9ef",
    muted="#8b94a5",
    accent="#5b9dff",
    on_accent="#08111f",
    error="#ff6b6b",
    warning="#ffc857",
    good="#8bd450",
    train="#f4a259",
    validation="#5b9dff",
    families={
        "core": "#7aa2ff",
        "convolution": "#f4a259",
        "pooling": "#5bc8af",
        "recurrent": "#ff8fab",
        "attention": "#ffd166",
        "activation": "#c792ea",
        "normalisation": "#c792ea",
        "reshape": "#4db6ac",
        "data": "#8bd450",
    },
)

LIGHT = Tokens(
    background="#eef1f6",
    panel="#ffffff",
    raised="#ffffff",
    line="#d3dae5",
    text="#1a2130",
    muted="#5a6477",
    accent="#1f66d6",
    on_accent="#ffffff",
    error="#c62f2f",
    warning="#8a5a00",
    good="#38760f",
    train="#a85300",
    validation="#1f66d6",
    families={
        "core": "#3b63d8",
        "convolution": "#a85300",
        "pooling": "#0c7a63",
        "recurrent": "#c2305c",
        "attention": "#826400",
        "activation": "#8140b8",
        "normalisation": "#8140b8",
        "reshape": "#0b7a70",
        "data": "#38760f",
    },
)

RADIUS = 9
SPACE = 8
TEXT_PX = 13
SMALL_PX = 11
CARD_WIDTH = 168


def mixed(one: str, other: str, share: float) -> str:
    """``share`` of the second colour over the first, as #rrggbb."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


def channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue
