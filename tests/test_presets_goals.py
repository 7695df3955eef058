"""What presets on real tables and pictures reach, each trained as its file says; `pytest -m slow` for all of it."""

from __future__ import annotations

import pytest

from playground.project.opening import open_project
from playground.train.run.loop import train

GOALS = {
    # A preset, an Output, a metric of the test part, and what it must reach there.
    "wine_mlp": ("output", "accuracy", 0.85),
    "breast_cancer": ("output", "accuracy", 0.95),
    "penguins_mlp": ("output", "accuracy", 0.95),
    "penguins_sizes": ("body_mass", "r2", 0.8),
    "mnist_attention_by_hand": ("output", "accuracy", 0.93),
    "mnist_vit": ("output", "accuracy", 0.93),
    "words_to_sounds": ("output", "accuracy", 0.86),
    "names_to_chinese": ("output", "accuracy", 0.46),
    "scenes_labels": ("output", "accuracy", 0.93),
    "scenes_unet": ("output", "iou", 0.5),
    "scenes_detector": ("cells", "accuracy", 0.97),
    "book_mnist_mlp": ("output", "accuracy", 0.91),
    "book_mnist_cnn": ("output", "accuracy", 0.96),
    "book_cifar_cnn": ("output", "accuracy", 0.42),
    "spam_text": ("output", "accuracy", 0.97),
    "chinese_sentiment": ("output", "accuracy", 0.76),
    # Of 1 609 characters; the commonest, always told, would be right at 0.06.
    "poems": ("output", "accuracy", 0.21),
    "poems_transformer": ("output", "accuracy", 0.17),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", GOALS)
def test_a_preset_reaches_its_goal(name: str) -> None:
    node, metric, least = GOALS[name]
    result = train(open_project(name), device="cpu")
    assert result["metrics"][node]["test"][metric] >= least
