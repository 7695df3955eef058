"""The spectrogram is torch's short-time Fourier transform, and it hears what is in a sound."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from playground import data
from playground.compile.modules import Spectrogram


@pytest.mark.parametrize(("n_fft", "hop_length"), [(128, 64), (9, 4), (16, 30)])
def test_it_is_the_transform_of_torch(n_fft: int, hop_length: int) -> None:
    waves = torch.randn(3, 500, 2)
    window = torch.hann_window(n_fft)
    theirs = (
        torch.stack(
            [
                torch.stft(waves[:, :, channel], n_fft, hop_length, window=window, center=False, return_complex=True)
                for channel in (0, 1)
            ],
            1,
        ).abs()
        ** 2
    )
    ours = Spectrogram(n_fft, hop_length, log=False)(waves)
    assert ours.shape == theirs.shape
    torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(Spectrogram(n_fft, hop_length)(waves), torch.log(theirs + 1e-6), rtol=1e-3, atol=1e-3)


def test_a_pure_tone_is_one_line() -> None:
    wave = torch.sin(2 * torch.pi * 500 / 4000 * torch.arange(1600.0))[None]
    picture = Spectrogram(128, 64)(wave)[0, 0]
    assert (picture.argmax(0) == 16).all()  # 500 Hz of 4 000 in steps of 4 000 / 128


def test_spoken_tones_have_the_formants_of_their_digit() -> None:
    split = data.load("tones", {"samples": 400, "noise": 0.0}).train
    picture = Spectrogram(128, 64)(torch.tensor(split.inputs))[:, 0].mean(2)
    higher = picture[:, 18:27].amax(1) - picture[:, 9:15].amax(1)
    # The first formant of digit 3 lies at 700 Hz, that of digit 6 at 400.
    assert (higher[split.targets == 3] > 0).all() and (higher[split.targets == 6] < 0).all()
    assert np.isfinite(split.inputs).all() and np.abs(split.inputs).max() <= 1
