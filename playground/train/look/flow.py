"""Points made by a network that has learned which way data went into noise: followed backwards in small steps.

Such a network reads a sample, noise of the same shape, and a moment: an Input of one noisy number, of which the
logistic function is the time from 0, the sample, to 1, the noise. It goes from one to the other in a straight line, and
what it answers is the way (Lipman et al. 2023, Flow matching for generative modeling). Between a point and itself there
is only that point, so a point is put in for both.
"""

from __future__ import annotations

from typing import NamedTuple

import torch

from playground.graph.model import Value
from playground.train.look.glance import Glance

STEPS = 40


class Flow(NamedTuple):
    ends: tuple[int, ...]
    """Numbers of the Inputs that read a sample, or noise in its place."""
    moment: int
    """That of the Input which says when."""


def flow_of(glance: Glance) -> Flow | None:
    """The Inputs of such a network; None where it is none."""
    main, wanted = glance.objective.main.answer, glance.objective.wanted
    shape = glance.dataset.info.shape
    single = [number for number, noise in wanted.noise.items() if noise == (1,)]
    noisy = [number for number, noise in wanted.noise.items() if noise == shape]
    if main.goal != "wire" or shape == (1,) or len(single) != 1 or len(noisy) != 1:
        return None
    read = [number for number, name in enumerate(wanted.inputs) if name == glance.dataset.info.input.name]
    way = glance.model.plan.places.get(main.node)
    return Flow((*read, *noisy), single[0]) if read and way is not None and way[0] == "results" else None


def followed(glance: Glance, flow: Flow, count: int) -> torch.Tensor:
    """So many samples from noise that is always the same, as the network sees samples."""
    shape = glance.dataset.info.shape
    points = torch.randn(count, *shape, generator=torch.Generator().manual_seed(0))
    inputs: list[torch.Tensor] = [points] * len(glance.objective.wanted.inputs)
    for step in range(STEPS):
        time = min(1 - step / STEPS, 0.999)  # of 1 the logistic function has no inverse
        for number in flow.ends:
            inputs[number] = points
        inputs[flow.moment] = torch.full((count, 1), time).logit()
        points = points - glance.model.trace(*inputs)[Value(glance.objective.main.answer.node)] / STEPS
    return points
