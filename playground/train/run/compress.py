"""A run's network made smaller: its smallest weights pruned, its layers in int8; what each costs and what it gains.

Pruning is that of ``torch.nn.utils.prune.global_unstructured`` with L1: of all weight matrices and kernels together, a
share of those nearest to zero becomes zero. Quantisation is torch's own (``torch.ao.quantization``, eager): ``dynamic``
keeps the weights of linear and recurrent layers in int8 and rounds what comes in for every batch anew; ``static`` does
so for linear and convolutional layers, with the ranges of what comes in and goes out measured on training samples
before. Between two such layers numbers are floating point; layers of other kinds stay as they are.
"""

from __future__ import annotations

import copy
import os
import statistics
import time
import warnings
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import torch
from torch import Tensor, nn
from torch.ao import quantization as _quantization
from torch.ao.nn.quantized import dynamic

from playground.compile import tensor_file
from playground.compile.build import Model
from playground.compile.card import texts
from playground.compile.export import weights_metadata
from playground.errors import TrainingError
from playground.graph.files import write_atomically
from playground.messages import say
from playground.train.run.evaluate import done, evaluate, plain
from playground.train.run.measured import opened
from playground.train.run.rundir import WEIGHTS
from playground.train.step.batches import DeviceSplit
from playground.train.step.objective import Objective

quantization: Any = _quantization
"""Which torch leaves without types."""
Kind = Literal["dynamic", "static"]
DYNAMIC: tuple[type[nn.Module], ...] = (nn.Linear, nn.LSTM, nn.GRU)
STATIC: tuple[type[nn.Module], ...] = (nn.Linear, nn.Conv1d, nn.Conv2d)
INT8 = (dynamic.Linear, dynamic.LSTM, dynamic.GRU)
"""What takes the places of ``DYNAMIC``."""
CALIBRATION = 500
"""Training samples on which ranges are measured."""
WARM_UP = 5
RUNS = 30
"""Batches of which the median time is told."""


@dataclass(frozen=True)
class Compressed:
    result: dict[str, Any]
    """"run", "project", "origin", "samples", "batch_size", "backend", "quantized" (ids of nodes in int8), and "stages":
    for the network as trained and after each step "name", "bytes" (of all tensors), "zipped_bytes" (of the safetensors
    file, deflated), "zeros" (share of prunable weights that are zero; None in int8), "ms_per_batch" (median, CPU),
    "test_loss", "test_accuracy", "metrics" by Output."""
    tensors: dict[str, Tensor]
    metadata: dict[str, str]

    def write(self, path: Path) -> None:
        """As safetensors. A weight in int8 has its ``_scale`` and ``_zero_point`` beside it, one, or one for each
        output: weight = (int8 - zero point) * scale."""
        write_atomically(path, tensor_file.pieces(self.tensors, self.metadata))


def compress_run(
    folder: str | os.PathLike[str],
    data_dir: str | os.PathLike[str] | None = None,
    *,
    share: float | None = None,
    kind: Kind | None = None,
) -> Compressed:
    """Prunes ``share`` (0 to 1) of the weights, then quantises, and measures on the test part before and after each, on
    the CPU. Raises PlaygroundError where there is nothing to measure or to quantise."""
    place = Path(folder)
    settings, project, model, dataset = opened(place, data_dir)
    model.eval()
    cpu = torch.device("cpu")
    test, train = (DeviceSplit(split, dataset, cpu) for split in (dataset.test, dataset.train))
    objective = Objective(model, settings.label_smoothing, dataset.units)
    batch = test.piece(0, min(settings.batch_size, len(test)), objective.wanted).inputs if len(test) else ()
    metadata = weights_metadata(place / WEIGHTS)

    def stage(name: str, *, is_float: bool = True) -> dict[str, Any]:
        score = done(evaluate(model, test, objective))
        if score is None:
            raise TrainingError(say("{place}: the data of this run have no test part to measure.", place=place))
        tensors = tensors_of(model)
        packed = zlib.compressobj()
        zipped = sum(len(packed.compress(piece)) for piece in tensor_file.pieces(tensors, metadata))
        return {
            "name": name,
            "bytes": sum(t.numel() * t.element_size() for t in tensors.values()),
            "zipped_bytes": zipped + len(packed.flush()),
            "zeros": _zeros(model) if is_float else None,
            "test_loss": score.loss,
            "test_accuracy": score.accuracy,
            "metrics": plain(score.figures),
        }

    stages, models, nodes = [stage("trained")], [model], list[str]()
    if share is not None:
        model = copy.deepcopy(model)
        prune(model, share)
        models.append(model)
        metadata["pruned"] = str(share)
        stages.append(stage("pruned"))
    if kind is not None:
        sample = train.piece(0, min(CALIBRATION, len(train)), objective.wanted).inputs
        model = copy.deepcopy(model)
        nodes = quantize(model, kind, sample)
        models.append(model)
        metadata |= texts({"quantized": kind, "quantized_layers": nodes})
        stages.append(stage(kind, is_float=False))
    for told, milliseconds in zip(stages, _milliseconds(models, batch), strict=True):
        told["ms_per_batch"] = milliseconds
    result = {
        "run": str(place),
        "project": project.name,
        "origin": str(dataset.origin),
        "samples": len(dataset.test),
        "batch_size": len(batch[0]),
        "backend": torch.backends.quantized.engine if kind is not None else None,
        "quantized": nodes,
        "stages": stages,
    }
    return Compressed(result, tensors_of(model), metadata)


def _prunable(model: nn.Module) -> list[Tensor]:
    """Matrices and kernels; biases and the scales of normalisations are few, and each matters to a whole channel."""
    norms = {id(p) for m in model.modules() if isinstance(m, nn.LayerNorm) for p in m.parameters()}
    return [p for p in model.parameters() if p.ndim > 1 and id(p) not in norms]


@torch.no_grad()
def prune(model: nn.Module, share: float) -> None:
    """Sets the ``share`` of all weights that is nearest to zero to zero, in place."""
    weights = _prunable(model)
    if not weights:
        return
    sizes = torch.cat([p.detach().abs().flatten() for p in weights])
    keep = torch.ones_like(sizes)
    keep[sizes.topk(round(share * len(sizes)), largest=False).indices] = 0
    for p, mask in zip(weights, torch.split(keep, [p.numel() for p in weights]), strict=True):
        p.mul_(mask.view_as(p))


def _zeros(model: nn.Module) -> float | None:
    weights = _prunable(model)
    count = sum(p.numel() for p in weights)
    return sum(int((p == 0).sum()) for p in weights) / count if count else None


def quantize(model: Model, kind: Kind, sample: tuple[Tensor, ...]) -> list[str]:
    """Puts int8 layers in the places of those that have such a form; gives the ids of their nodes. ``sample``: what the
    network reads, (samples, *shape) each, on which ``static`` measures ranges. Raises TrainingError where no layer has
    such a form here."""
    kinds = DYNAMIC if kind == "dynamic" else STATIC
    engine = torch.backends.quantized.engine
    found = [
        (step, module)
        for step in model.steps
        if step.call is not None
        and (module := model.module_of(step.node)) is not None
        and type(module) in kinds
        and _has_plain_padding(module)
    ]
    if not found or engine == "none":
        names = ", ".join(k.__name__ for k in kinds)
        raise TrainingError(
            say(
                "{kind} quantisation is for {names}; there is no such layer here to turn into int8.",
                kind=kind,
                names=names,
            )
        )
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        if kind == "dynamic":
            for step, module in found:
                model.hang(step, quantization.quantize_dynamic(nn.Sequential(module), set(kinds))[0])
        else:
            wrapped = []
            for step, module in found:
                wrapper = quantization.QuantWrapper(module)
                wrapper.qconfig = quantization.get_default_qconfig(engine)
                wrapped.append(quantization.prepare(wrapper.eval(), inplace=True))
                model.hang(step, wrapper)
            model(*sample)
            for wrapper in wrapped:
                quantization.convert(wrapper, inplace=True)
    return [step.node for step, _ in found]


def _has_plain_padding(module: Any) -> bool:
    """Whether int8 kernels can pad as it does: with zeros, as many before as after. Padding given in words becomes
    numbers."""
    if not isinstance(module, nn.Conv1d | nn.Conv2d):
        return True
    if module.padding_mode != "zeros":
        return False
    if isinstance(module.padding, str):
        both = [d * (k - 1) for d, k in zip(module.dilation, module.kernel_size, strict=True)]
        if module.padding == "valid":
            both = [0] * len(both)
        if any(n % 2 for n in both):
            return False
        module.padding = tuple(n // 2 for n in both)
    return True


def tensors_of(model: nn.Module) -> dict[str, Tensor]:
    """All weights and running statistics by name; of layers in int8 what ``Compressed.write`` says."""
    tensors: dict[str, Tensor] = {}
    quantized: list[str] = []
    for name, module in model.named_modules():
        if isinstance(module, quantization.QuantWrapper):
            quantized.append(name)
            inner: Any = module.module
            tensors |= _int8(f"{name}.weight", inner.weight())
            if inner.bias() is not None:
                tensors[f"{name}.bias"] = inner.bias()
            for end, place in (("input", module.quant), ("output", inner)):
                tensors[f"{name}.{end}_scale"] = torch.as_tensor(place.scale, dtype=torch.float32).reshape(1)
                tensors[f"{name}.{end}_zero_point"] = torch.as_tensor(place.zero_point, dtype=torch.int32).reshape(1)
        elif isinstance(module, INT8):
            quantized.append(name)
            for part, value in _dynamic(module):
                tensors |= _int8(f"{name}.{part}", value) if value.is_quantized else {f"{name}.{part}": value}
    for name, value in model.state_dict().items():
        if isinstance(value, Tensor) and not any(name.startswith(f"{q}.") for q in quantized):
            tensors[name] = value
    return {name: value.detach() for name, value in tensors.items()}


def _dynamic(module: Any) -> Iterator[tuple[str, Tensor]]:
    if hasattr(module, "get_weight"):
        yield from module.get_weight().items()
        yield from module.get_bias().items()
    else:
        yield "weight", module.weight()
        if module.bias() is not None:
            yield "bias", module.bias()


def _int8(name: str, value: Tensor) -> dict[str, Tensor]:
    if value.qscheme() in (torch.per_tensor_affine, torch.per_tensor_symmetric):
        scale, zero = torch.tensor([value.q_scale()]), torch.tensor([value.q_zero_point()])
    else:
        scale, zero = value.q_per_channel_scales(), value.q_per_channel_zero_points()
    return {name: value.int_repr(), f"{name}_scale": scale.float(), f"{name}_zero_point": zero.int()}


def _milliseconds(models: Sequence[nn.Module], batch: tuple[Tensor, ...]) -> list[float]:
    """The median of each for this batch. They take turns, so that what else the machine does falls on all alike."""
    times: list[list[float]] = [[] for _ in models]
    with torch.inference_mode():
        for _ in range(WARM_UP + RUNS):
            for model, kept in zip(models, times, strict=True):
                start = time.perf_counter()
                model(*batch)
                kept.append(time.perf_counter() - start)
    return [statistics.median(kept[WARM_UP:]) * 1000 for kept in times]
