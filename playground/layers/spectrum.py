"""A sound as a picture: which frequencies it has when."""

from __future__ import annotations

from math import inf, log

from playground.errors import ShapeError
from playground.layers.rules import call, need_rank
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import say


def _shape(c: Context) -> Shape:
    need_rank(c, (1, 2), say("a wave (time) or several (time × channels)"))
    if c.shape[0] < c.n_fft:
        raise ShapeError(
            say("A window of {window} values is longer than the wave, which has {time}.",
                window=c.n_fft, time=c.shape[0]),
            parameter="n_fft",
        )  # fmt: skip
    return (_channels(c), c.n_fft // 2 + 1, _windows(c))


def _channels(c: Context) -> int:
    return c.shape[1] if len(c.shape) == 2 else 1


def _windows(c: Context) -> int:
    return int((c.shape[0] - c.n_fft) // c.hop_length + 1)


register(
    Layer(
        type="Spectrogram",
        is_rare=True,
        label="Spectrogram",
        family="convolution",
        summary="Turns a sound into a picture: which frequencies are how strong when.",
        help=(
            "A window slides over the wave; of each position the strength of every frequency is found (short-time "
            "Fourier transform), as the ear does. Nothing is learned here: convolutions after it read the picture, "
            "frequency from top to bottom and time from left to right. A longer window tells frequencies apart more "
            "finely, and moments less."
        ),
        params=(
            Param(
                "n_fft", "int", 128, "Window", "Values in a window; half as many frequencies and one are told apart.",
                minimum=4, maximum=8192, logarithmic=True,
            ),
            Param(
                "hop_length", "int", 64, "Step", "By how many values the window moves on.", minimum=1, maximum=8192,
                logarithmic=True,
            ),
            Param(
                "log", "bool", True, "Logarithm",
                "Takes the logarithm of the strength, as loudness is heard; 1e-6 is added before.",
            ),
        ),
        shape=_shape,
        expression=call,
        module=lambda c: Call("Spectrogram", (c.n_fft, c.hop_length), {} if c.log else {"log": False}),
        flops=lambda c: 4 * (c.n_fft // 2 + 1) * c.n_fft * _windows(c) * _channels(c),
        interval=lambda c, given: (log(1e-6), inf) if c.log else (0.0, inf),
        formula=r"y_{k,j} = \ln \left|\sum_n h_n\, x_{sj+n}\, e^{-2\pi i k n / N}\right|^2",
        reference="Allen, Rabiner 1977, A unified approach to short-time Fourier analysis and synthesis",
        subtitle=lambda p: say("window {window} · step {step}", window=p["n_fft"], step=p["hop_length"]),
        keywords=("stft", "short-time Fourier transform", "audio", "sound", "Fourier", "mel", "声谱图", "频谱图",
                  "音频"),
    ),
)  # fmt: skip
