"""What Playground's speed is compared with: the training loop a person writes by hand in PyTorch.

Float32 tensors in memory, shuffled indices, forward, loss, backward, step; the optimiser as ``torch.optim`` makes it by
default. ``playground.bench.side`` makes one side of a comparison a process of its own.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional as F

from playground import data
from playground.compile.build import build
from playground.data.catalogue import AUGMENTATION
from playground.data.info import Dataset
from playground.graph.files import Project
from playground.project.opening import open_project
from playground.project.settings import TrainingSettings
from playground.train.machine.memory import keep_freed_memory
from playground.train.run.loop import train
from playground.train.run.trainer import Trainer
from playground.train.step.batches import standardised
from playground.train.step.objective import Objective
from playground.train.step.optim import arguments


class Bare:
    """A plain PyTorch loop over a project's model and data, on the CPU, without augmentation."""

    def __init__(self, project: Project, dataset: Dataset) -> None:
        settings = TrainingSettings.from_mapping(project.training)
        self.model = build(project.graph, dataset.info, seed=settings.seed, loss=settings.loss).train()
        self.inputs = torch.from_numpy(standardised(dataset.train.inputs, dataset))
        self.targets = torch.from_numpy(dataset.train.targets)
        self.batch_size = settings.batch_size
        self._loss = _loss(settings, dataset)
        part = settings.optimizer
        self._optimizer = getattr(torch.optim, part.type)(self.model.parameters(), **arguments(part))
        self._order = torch.randperm(0)
        self._position = 0

    def run(self, steps: int) -> None:
        for _ in range(steps):
            if self._position >= len(self._order):
                self._order = torch.randperm(len(self.targets))
                self._position = 0
            index = self._order[self._position : self._position + self.batch_size]
            self._position += self.batch_size
            self._optimizer.zero_grad()
            self._loss(self.model(self.inputs[index]), self.targets[index]).backward()  # type: ignore[no-untyped-call]
            self._optimizer.step()


def _loss(settings: TrainingSettings, dataset: Dataset) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    name, smoothing = settings.loss_for(dataset.info), settings.label_smoothing
    if name == "CrossEntropyLoss":
        return lambda output, target: F.cross_entropy(output, target, label_smoothing=smoothing)
    return Objective(name, dataset.info, smoothing).loss


class Own:
    """Playground's own training of the same, as ``playground train`` runs it."""

    def __init__(self, project: Project, dataset: Dataset, precision: str) -> None:
        settings = replace(
            TrainingSettings.from_mapping(project.training), epochs=1_000_000, device="cpu", precision=precision
        )
        model = build(project.graph, dataset.info, seed=settings.seed, loss=settings.loss)
        self.trainer = Trainer(project.name, dataset, model, settings, lambda event: None)
        self.batch_size = settings.batch_size
        self._order = self.trainer.run()

    def run(self, steps: int) -> None:
        trainer = self.trainer
        trainer.resumed()
        end = trainer.step + steps
        while trainer.step < end:
            next(self._order)


def prepared(preset: str, limit: int | None = None) -> tuple[Project, Dataset]:
    """A preset and its data: nothing held out for validation, no augmentation, both alike for either side."""
    project = open_project(preset)
    known = {p.name for p in data.info(project.dataset).params}
    off = {p.name: p.default for p in AUGMENTATION if p.name in known}
    options = {**project.options, **off, "validation": 0.0}
    return replace(project, options=options), data.load(project.dataset, options, limit=limit)


class Server:
    """Answers commands about one side at a time."""

    def __init__(self) -> None:
        self._side: Bare | Own | None = None

    def answer(self, command: Mapping[str, Any]) -> dict[str, Any]:
        """``{"load": preset, "side": "bare" or a precision, "threads": n, "limit": n}`` makes a side ready;
        ``{"run": steps}`` gives ``seconds``; ``{"run_seconds": s}`` gives ``steps`` and the process's ``resident_mb``;
        ``{"train": preset, "precision": …, "seed": n, "threads": n}`` gives the result of one epoch.
        """
        if "threads" in command:
            torch.set_num_threads(command["threads"])
        if "load" in command:
            return self._load(command)
        if "train" in command:
            project = open_project(command["train"])
            training = {**project.training, "precision": command["precision"], "device": "cpu"}
            return train(replace(project, training=training), epochs=1, seed=command["seed"])
        if "run" in command:
            start = time.perf_counter()
            self._run(command["run"])
            return {"seconds": time.perf_counter() - start}
        end = time.perf_counter() + command["run_seconds"]
        steps = 0
        while time.perf_counter() < end:
            self._run(10)
            steps += 10
        return {"steps": steps, "resident_mb": _resident_mb()}

    def _load(self, command: Mapping[str, Any]) -> dict[str, Any]:
        project, dataset = prepared(command["load"], command.get("limit"))
        if command["side"] == "bare":
            self._side = Bare(project, dataset)
            return {"batch_size": self._side.batch_size}
        keep_freed_memory()
        self._side = own = Own(project, dataset, command["side"])
        return {"batch_size": own.batch_size, "precision": own.trainer.precision.name}

    def _run(self, steps: int) -> None:
        assert self._side is not None
        self._side.run(steps)


def _resident_mb() -> float:
    """Memory of this process; where the system does not say, the most it ever had."""
    statistics = Path("/proc/self/statm")
    if statistics.exists():
        return int(statistics.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
