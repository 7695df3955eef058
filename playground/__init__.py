"""Playground: build a neural network by hand, watch it learn, look inside it, play with what it learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from playground.compile.build import Model

__version__ = "0.1.0"


def load(project: str | os.PathLike[str], weights: str | os.PathLike[str] | None = None) -> Model:
    """The network of a project as a ``torch.nn.Module``, not training: ``model(x)`` with x (batch, *shape).

    ``project`` is a project file, a preset's name, or the folder of a run, which brings its weights along. ``weights``
    is a run's folder or a safetensors file; without any the weights are the initial ones of the project's seed. Inputs
    must be prepared as in training, and answers that were learned standardised are turned into the unit of the data by
    ``units`` (see ``model.json`` of a run). Raises PlaygroundError.
    """
    from pathlib import Path

    from playground import plugins
    from playground.compile.export import model_of, weights_file
    from playground.project.opening import open_project

    plugins.load()
    place = Path(project)
    if place.is_dir() and (place / "project.json").exists():
        return model_of(open_project(place / "project.json"), weights_file(weights if weights is not None else place))
    return model_of(open_project(project), weights_file(weights))
