"""How a network that tells the next token writes: what a person chooses."""

from __future__ import annotations

from playground.layers.param import Param

LENGTH = 160
"""Tokens that are written at most, if nothing else is said."""
WRITING = (
    Param(
        "temperature",
        "float",
        0.8,
        "Temperature",
        "How daring: near 0 always the likeliest token, 1 as the network was taught, above that wilder.",
        minimum=0.0,
        maximum=2.0,
    ),
    Param(
        "top_k",
        "int",
        0,
        "Top-k",
        "Only so many of the likeliest tokens are drawn from; 0 for all.",
        minimum=0,
        maximum=1000,
    ),
    Param(
        "top_p",
        "float",
        1.0,
        "Top-p",
        "Only the likeliest tokens that together have this chance are drawn from; 1 for all.",
        minimum=0.01,
        maximum=1.0,
    ),
)
"""Of one text that is written."""
