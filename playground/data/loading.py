"""A data set by name and options, split and ready to train on."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data import sources, tables, toys
from playground.data.catalogue import info
from playground.data.info import Dataset, DatasetInfo, Split
from playground.errors import DataError
from playground.messages import say


def load(
    name: str,
    options: Mapping[str, Any] | None = None,
    data_dir: str | os.PathLike[str] | None = None,
    limit: int | None = None,
    seed: int = 0,
) -> Dataset:
    """Loads a data set and splits it.

    The samples for training are shuffled with ``seed``; the last ``validation`` share of them becomes the validation
    set, the first ``limit`` of the rest the training set. The test set is fixed: the official one, a sample's own (see
    ``playground.data.sources``), or for toys the last ``test`` share of the points. So with the defaults MNIST is
    split into 54 000 / 6 000 / 10 000, its sample into 8 100 / 900 / 1 000, Fashion-MNIST's into 5 400 / 600 / 1 000,
    CIFAR-10's into 4 500 / 500 / 1 000, and a toy into 200 / 50 / 250.

    Raises ParameterError for a wrong option, DataError for an unknown name, a damaged file, or nothing left to train
    on.
    """
    declared = info(name)
    values = declared.values(declared.check(options or {}))
    if limit is not None and limit < 1:
        raise DataError(
            say("The limit must be at least 1 training sample; got {limit}.", limit=limit), parameter="limit"
        )
    if declared.is_complete:
        pool, test = _kept_apart(declared, values)
        state = sources.status(name)
        scale = 1.0
    else:
        raw = sources.read(name, data_dir)
        # A copy, as the training set is one: nobody who uses a data set can change what others will load.
        test = Split(raw.test.inputs.copy(), raw.test.targets.copy())
        pool, state = raw.train, raw.status
        scale = 255.0
    train, validation = _divided(pool, values["validation"], limit, seed)
    mean, std = _statistics(train.inputs, scale) if values["standardize"] else _neutral(declared)
    is_sample = not declared.is_complete and not state.is_full
    return Dataset(declared, values, train, validation, test, is_sample, state.text, scale, mean, std)


def training_samples(
    name: str, options: Mapping[str, Any] | None = None, data_dir: str | os.PathLike[str] | None = None
) -> int:
    """How many samples ``load`` leaves to train on, without reading them. Raises ParameterError and DataError as it."""
    declared = info(name)
    values = declared.values(declared.check(options or {}))
    if declared.is_complete:
        n = values.get("samples", declared.train_size)
        pool = n - round(n * values["test"])
    elif sources.status(name, data_dir).is_full:
        pool = declared.train_size
    else:
        pool = sources.SAMPLE_SIZES[name] - sources.SAMPLE_TEST
    return int(pool - round(pool * values["validation"]))


def _kept_apart(declared: DatasetInfo, values: Mapping[str, Any]) -> tuple[Split, Split]:
    """Samples without a test part of their own: the last share of them is kept for the test."""
    if declared.is_generated:
        inputs, targets = toys.make(declared.name, values["samples"], values["noise"], values["seed"])
    else:
        inputs, targets = tables.read(declared.name, values["seed"])
    n = len(inputs)
    kept = n - round(n * values["test"])
    return Split(inputs[:kept], targets[:kept]), Split(inputs[kept:], targets[kept:])


def _divided(pool: Split, share: float, limit: int | None, seed: int) -> tuple[Split, Split]:
    order = np.random.default_rng(seed).permutation(len(pool))
    held = round(len(pool) * share)
    if held >= len(pool):
        raise DataError(
            say("The validation share leaves no samples to train on; make it smaller."), parameter="validation"
        )
    kept = order[: len(pool) - held][:limit]
    aside = order[len(pool) - held :]
    return Split(pool.inputs[kept], pool.targets[kept]), Split(pool.inputs[aside], pool.targets[aside])


def _statistics(inputs: npt.NDArray[Any], scale: float) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Mean and standard deviation per channel or feature of ``inputs / scale``; a constant channel keeps std 1."""
    if inputs.dtype == np.uint8:
        # A histogram of the 256 values is exact and many times faster than float arithmetic on every pixel.
        counts = np.stack([np.bincount(inputs[:, c].ravel(), minlength=256) for c in range(inputs.shape[1])])
        levels = np.arange(256) / scale
        shares = counts / counts.sum(1, keepdims=True)
        mean = shares @ levels
        std = np.sqrt((shares * (levels - mean[:, None]) ** 2).sum(1))
    else:
        mean, std = inputs.mean(0, dtype=np.float64) / scale, inputs.std(0, dtype=np.float64) / scale
    std = np.where(std > 1e-8, std, 1.0)
    return mean.astype(np.float32), std.astype(np.float32)


def _neutral(declared: DatasetInfo) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    return np.zeros(declared.shape[0], np.float32), np.ones(declared.shape[0], np.float32)
