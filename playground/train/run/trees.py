"""Gradient-boosted trees, the best of what needs no network on most tables: an extra, scikit-learn's (histograms, as in
LightGBM: Ke et al. 2017). Without scikit-learn there are none, and nothing is said of them."""

from __future__ import annotations

from collections.abc import Callable, Generator
from importlib.util import find_spec

import numpy as np
import torch

NAME = "gradient-boosted trees"
ROUNDS = 100
"""Trees for each class or number, as many as scikit-learn takes by itself."""
_AT_ONCE = 10
"""So many are grown before others have their turn."""
MOST_FEATURES = 256
MOST_ANSWERS = 32
"""With more features, or more classes or numbers to tell, growing takes longer than it is worth."""
_LEAST = 1e-9
"""The chance of a class that no sample has: its logarithm is taken."""

Told = Callable[[torch.Tensor], torch.Tensor]
"""From features (N, features) to a logarithm of the chance for each class, or the values (N, numbers)."""


def is_there() -> bool:
    """Whether scikit-learn is installed; it is not imported."""
    return find_spec("sklearn") is not None


def grown(x: torch.Tensor, y: torch.Tensor, classes: int | None) -> Generator[None, None, Told]:
    """Learns from features (N, features) the class numbers (N,) of so many classes, or the values (N, numbers) where
    ``classes`` is None; yields now and then."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

    rows, answers = x.cpu().numpy(), y.cpu().numpy()
    # No early stopping: it would hold samples out that the network learned from.
    settings = {"early_stopping": False, "warm_start": True, "random_state": 0}
    if classes is None:
        models = [HistGradientBoostingRegressor(**settings) for _ in range(answers.shape[1])]
        wanted = list(answers.T)
    else:
        models, wanted = [HistGradientBoostingClassifier(**settings)], [answers]
    if classes is not None and len(np.unique(answers)) < 2:
        models = []
    for model, answer in zip(models, wanted, strict=False):
        for rounds in range(_AT_ONCE, ROUNDS + 1, _AT_ONCE):
            model.set_params(max_iter=rounds).fit(rows, answer)
            yield

    def told(features: torch.Tensor) -> torch.Tensor:
        asked = features.cpu().numpy()
        if classes is None:
            found = np.stack([model.predict(asked) for model in models], 1)
        else:
            found = np.full((len(asked), classes), _LEAST)
            if models:
                found[:, models[0].classes_] = models[0].predict_proba(asked)
            else:
                found[:, answers[0]] = 1.0
            found = np.log(np.maximum(found, _LEAST))
        return torch.from_numpy(found.astype(np.float32)).to(features.device)

    return told
