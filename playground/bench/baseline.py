"""What Playground's speed is compared with: the training loop a person writes by hand in PyTorch.

Float32 tensors in memory, shuffled indices, forward, loss, backward, step; the optimiser as ``torch.optim`` makes it by
default. ``playground.bench.side`` makes one side of a comparison a process of its own.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F
from torch.profiler import ProfilerActivity, profile

from playground import data
from playground.compile.build import Model, build
from playground.compile.fast import Fast
from playground.data.info import Dataset
from playground.data.options import AUGMENTATION
from playground.graph.files import Project
from playground.project.opening import open_project
from playground.project.settings import Part, TrainingSettings
from playground.project.task import needed_data
from playground.train.machine.memory import keep_freed_memory
from playground.train.run.loop import train
from playground.train.run.trainer import Trainer
from playground.train.step.batches import Batch
from playground.train.step.objective import Objective
from playground.train.step.optim import arguments


class Bare:
    """A plain PyTorch loop over a project's model and data, on the CPU, without augmentation; of players each computes
    what its own losses need, in turn."""

    def __init__(self, project: Project, dataset: Dataset) -> None:
        settings = TrainingSettings.from_mapping(project.training)
        self.model = build(project.graph, dataset.info, seed=settings.seed).train()
        self.batch_size = settings.batch_size
        self._samples = len(dataset.train)
        self.columns = _columns(self.model, dataset)
        parts = [(p.optimizer, p.minimises, p.has) for p in settings.players]
        self._turns = [
            _Turn(self.model, settings, *part)
            for part in parts or [(settings.optimizer, self.model.outputs, lambda node: True)]
        ]
        self._order = torch.randperm(0)
        self._position = 0

    def run(self, steps: int) -> None:
        for _ in range(steps):
            if self._position >= len(self._order):
                self._order = torch.randperm(self._samples)
                self._position = 0
            index = self._order[self._position : self._position + self.batch_size]
            self._position += self.batch_size
            rows = {name: values[index] for name, values in self.columns.items()}
            for turn in self._turns:
                turn.run(rows, len(index))


class _Turn:
    """A step of one optimiser."""

    def __init__(
        self,
        model: Model,
        settings: TrainingSettings,
        part: Part,
        outputs: Sequence[str],
        has: Callable[[str], bool],
    ) -> None:
        self._plan = model.plan.only(outputs)
        self._net = Fast(model, self._plan) if len(outputs) < len(model.outputs) else model
        nodes = model.nodes_of_parameters()
        self._own = [p for name, p in model.named_parameters() if any(map(has, nodes[name])) and p.requires_grad]
        self._optimizer = getattr(torch.optim, part.type)(self._own, **arguments(part))
        self._objective = Objective(self._plan, settings.label_smoothing)
        answer = self._objective.main.answer
        self._is_plain = self._objective.is_one and answer.loss.type == "CrossEntropyLoss" and answer.goal == "classes"
        self._smoothing = settings.label_smoothing

    def run(self, rows: Mapping[str, torch.Tensor], count: int) -> None:
        wanted = self._objective.wanted
        inputs = tuple(
            rows[name] if name is not None else torch.randn(count, *wanted.noise[i])
            for i, name in enumerate(wanted.inputs)
        )
        targets = tuple(rows[name] if name is not None else None for name in wanted.targets)
        self._optimizer.zero_grad()
        results = self._net(*inputs)
        if self._is_plain and targets[0] is not None:
            loss = F.cross_entropy(results, targets[0], label_smoothing=self._smoothing)
        else:
            loss = self._objective.loss(results, Batch(inputs, targets))
        loss.backward(inputs=self._own)  # type: ignore[no-untyped-call]
        self._optimizer.step()


def _columns(model: Model, dataset: Dataset) -> dict[str, torch.Tensor]:
    """All columns that the network reads or is compared with, as it sees them."""
    info, wanted = dataset.info, Objective(model).wanted
    found: dict[str, torch.Tensor] = {}
    for name in {*wanted.inputs, *wanted.targets} - {None}:
        assert name is not None
        values, column = dataset.train.column(name, info), info.column(name)
        assert column is not None
        prepared = dataset.preparations.get(name)
        if column.is_measured and prepared is not None:
            values = prepared.seen(values, column)
        if column.role == "input" and len(column.shape) < 2:
            values = values.reshape(len(values), -1)
        found[name] = torch.from_numpy(np.ascontiguousarray(values))
    return found


class Own:
    """Playground's own training of the same, as ``playground train`` runs it."""

    def __init__(self, project: Project, dataset: Dataset, precision: str) -> None:
        settings = replace(
            TrainingSettings.from_mapping(project.training), epochs=1_000_000, device="cpu", precision=precision
        )
        model = build(project.graph, dataset.info, seed=settings.seed)
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
    info = needed_data(project)
    known = {p.name for p in info.params}
    off = {p.name: p.default for p in AUGMENTATION if p.name in known}
    options = {**project.options, **off, "validation": 0.0}
    if data.describe(info.name, options) != data.describe(info.name, project.options):
        # A vocabulary is that of the training part, and the network is made for it.
        options = {**project.options, **off}
    return replace(project, options=options), data.load(info.name, options, limit=limit)


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
        if "profile" in command:
            return self._profile(command["profile"])
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

    def _profile(self, steps: int) -> dict[str, Any]:
        """The time of the steps as a clock sees it, so that what the profiler itself takes counts against the share."""
        with profile(activities=[ProfilerActivity.CPU]) as profiler:
            start = time.perf_counter()
            self._run(steps)
            seconds = time.perf_counter() - start
        own = {event.key: event.self_cpu_time_total / 1e6 for event in profiler.key_averages()}
        return {"seconds": seconds, "kernels": sum(own.get(name, 0.0) for name in _KERNELS)}

    def _run(self, steps: int) -> None:
        assert self._side is not None
        self._side.run(steps)


_KERNELS = (
    "aten::mkldnn_convolution", "aten::convolution_backward", "aten::mkldnn_rnn_layer", "aten::addmm", "aten::mm",
    "aten::bmm", "aten::baddbmm", "mkldnn::_linear_pointwise",
)  # fmt: skip
"""What torch's profiler calls the operations whose own time is a product of matrices or a convolution."""


def _resident_mb() -> float:
    """Memory of this process; where the system does not say, the most it ever had."""
    statistics = Path("/proc/self/statm")
    if statistics.exists():
        return int(statistics.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
