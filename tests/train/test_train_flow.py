"""Points that are made by following a way back from noise."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from playground.compile.export import load_weights
from playground.project.opening import open_project
from playground.project.task import data_of
from playground.train.look.answers import answers
from playground.train.look.flow import flow_of
from playground.train.look.glance import Glance
from playground.train.run.assemble import build_model, load_data
from playground.train.run.loop import train
from playground.train.step.objective import Objective


def glance_of(name: str = "diffusion_points", samples: int = 200) -> Glance:
    project = replace(open_project(name), options={**open_project(name).options, "samples": samples})
    info, dataset = data_of(project), load_data(project, None, 0)
    model = build_model(project, info, 0).eval()
    sample = dataset.unseen.inputs[0].astype(np.float32)
    return Glance(model.graph, model, dataset, Objective(model), sample, (dataset.unseen, 0), 1)


def made(glance: Glance) -> np.ndarray:
    with torch.inference_mode():
        found = answers(glance, "", {})[""]
    assert str(found["kind"]) == "points"
    return np.asarray(found["made"], np.float64)


def test_a_way_that_is_always_the_same_shifts_all_noise_by_it() -> None:
    glance = glance_of()
    last = dict(glance.model.named_modules())["dense4"]
    with torch.no_grad():
        last.weight.zero_()
        last.bias.zero_()
        noise = made(glance)
        last.bias.copy_(torch.tensor([0.5, -1.0]))
    moved = made(glance) - noise
    wanted = -np.array([0.5, -1.0]) * glance.dataset.std
    assert moved == pytest.approx(np.broadcast_to(wanted, moved.shape), abs=1e-5)


def test_a_generator_has_no_way() -> None:
    assert flow_of(glance_of("gan_points")) is None


@pytest.mark.slow
def test_noise_becomes_points_of_the_moons(tmp_path: object) -> None:
    train(open_project("diffusion_points"), device="cpu", out=str(tmp_path))
    glance = glance_of(samples=2000)
    load_weights(glance.model, f"{tmp_path}/model.safetensors")
    points, real = made(glance), glance.dataset.train.inputs

    def away(one: np.ndarray) -> float:
        return float(np.sqrt(((one[:, None] - real[None]) ** 2).sum(2)).min(1).mean())

    noise = np.random.default_rng(0).normal(size=points.shape) * real.std(0) + real.mean(0)
    assert away(points) < 0.6 * away(noise)
