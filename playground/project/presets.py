"""The presets: ordinary project files that come with Playground."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from playground.data import resources
from playground.errors import DataError
from playground.messages import joined, say

ORDER = (
    "mnist_cnn",
    "mnist_mlp",
    "mnist_cnn_deep",
    "mnist_lstm",
    "mnist_attention",
    "mnist_attention_by_hand",
    "mnist_vit",
    "book_mnist_mlp",
    "book_mnist_cnn",
    "fashion_cnn",
    "cifar_cnn",
    "cifar_resnet",
    "book_cifar_cnn",
    "spiral_mlp",
    "one_neuron",
    "xor_hidden",
    "moons_mlp",
    "sine_mlp",
    "checkerboard_mlp",
    "hills_mlp",
    "logistic_regression",
    "linear_regression",
    "iris_mlp",
    "wine_mlp",
    "breast_cancer",
    "penguins_mlp",
    "diabetes_mlp",
    "penguins_sizes",
    "sunspots_rnn",
    "sunspots_gru",
    "sunspots_conv1d",
    "sunspots_attention",
    "co2_lstm",
    "multi_digit",
    "scenes_labels",
    "scenes_unet",
    "scenes_detector",
    "recommender",
    "reverse_digits",
    "words_to_sounds",
    "names_to_chinese",
    "spam_text",
    "chinese_sentiment",
    "poems",
    "poems_transformer",
    "autoencoder",
    "denoising_autoencoder",
    "vae",
    "gan_points",
    "diffusion_points",
    "gan_mnist",
    "distillation",
)
"""Order of the menu; the first opens at the first start. Files not named here follow by name."""


@dataclass(frozen=True)
class Preset:
    name: str
    """Name of the file without its ending, as the command line takes it."""
    title: str
    line: str
    """One line: what it is."""
    dataset: str
    path: Path


def names() -> tuple[str, ...]:
    """Names of all presets, in the order of the menu."""
    there = {file.stem for file in resources.folder("presets").glob("*.json")}
    known = [name for name in ORDER if name in there]
    return (*known, *sorted(there - set(known)))


def near(name: str) -> list[str]:
    """The five names that are most like this one."""
    return get_close_matches(name[:100], names(), 5, 0.0)


def path(name: str) -> Path:
    """The project file of a preset. Raises DataError that lists known names like it."""
    if name not in names():
        raise DataError(
            say("There is no preset “{name}”; names like it: {near}.", name=name, near=joined(near(name), ", "))
        )
    return resources.folder("presets") / f"{name}.json"


def presets() -> tuple[Preset, ...]:
    """All presets with their title, one line and data set, as their files say."""
    found = []
    for name in names():
        file = path(name)
        document = json.loads(file.read_text(encoding="utf-8"))
        found.append(Preset(name, document["name"], document["description"], document["data"]["dataset"], file))
    return tuple(found)
