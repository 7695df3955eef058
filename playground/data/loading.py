"""A data set by name and options, split and ready to train on."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from playground.data import generated, sources, tables
from playground.data.catalogue import describe, info
from playground.data.folds import fold_of, folded, held_out
from playground.data.info import Dataset, DatasetInfo, Split
from playground.data.leaks import leaks
from playground.data.own import array_parts, images, shelf, text
from playground.data.own.features import Feature
from playground.data.own.kinds import KINDS, is_series
from playground.data.preparation import FEATURES, VOCABULARY, Preparation
from playground.data.standardised import fitted_on_test
from playground.data.texts import options_of
from playground.errors import DataError
from playground.messages import named, say


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
    declared = describe(name, options)
    assert declared is not None
    values = declared.values(declared.check(options or {}))
    if limit is not None and limit < 1:
        raise DataError(
            say("The limit must be at least 1 training sample; got {limit}.", limit=limit), parameter="limit"
        )
    if declared.files == "own" or declared.can_be_typed or is_series(name):
        found = _divided_by_its_kind(declared, values, limit, seed)
        is_own = declared.files == "own"
        return replace(found, noticed=(*leaks(found), *fitted_on_test(found))) if is_own else found
    if declared.is_complete:
        pool, test = _kept_apart(declared, values)
        state = sources.status(name)
    else:
        raw = sources.read(name, data_dir)
        # A copy, as the training set is one: nobody who uses a data set can change what others will load.
        test = Split(raw.test.inputs.copy(), raw.test.targets.copy())
        pool, state = raw.train, raw.status
    pool, test = _derived(declared, pool), _derived(declared, test)
    train, validation = _divided(pool, values, limit, seed)
    is_sample = not declared.is_complete and not state.is_full
    fitted = _fitted(declared, values, train)
    return Dataset(declared, values, train, validation, test, is_sample, state.text, fitted)


def _divided_by_its_kind(declared: DatasetInfo, values: Mapping[str, Any], limit: int | None, seed: int) -> Dataset:
    """Data of a person's own, and those that come along in the same form."""
    if KINDS.get(declared.name) is shelf:
        return _own_arrays(declared, values, limit)
    if declared.can_be_typed:
        return _texts(declared, options_of(declared, values), limit)
    if declared.has_images:
        return _own_images(declared, values, limit, seed)
    return _own(declared, values, limit)


def _fitted(declared: DatasetInfo, values: Mapping[str, Any], train: Split) -> dict[str, Preparation]:
    """See ``Dataset.preparations``."""
    wanted = {c: bool(values.get("standardize")) for c in declared.inputs if c.is_measured or c == declared.input}
    wanted |= dict.fromkeys(declared.standardised_targets(values), True)
    return {
        column.name: Preparation.fitted(
            train.column(column.name, declared), column, standardises=standardises and column.is_measured
        )
        for column, standardises in wanted.items()
    }


def _own(declared: DatasetInfo, values: Mapping[str, Any], limit: int | None, plan: Sequence[Feature] = ()) -> Dataset:
    """Prepared by its own plan: what a network reads is not measured again."""
    found = _planned(declared).load(declared, values, limit, plan)
    fitted = _fitted(declared, values, found.train)
    label = declared.label if declared.files == "own" else named(declared.label)
    origin = say("{name}: {count} rows", name=label, count=found.rows)
    told = [feature.to_mapping() for feature in found.features]
    return Dataset(declared, values, found.train, found.validation, found.test, False, origin, fitted, told)


def _planned(declared: DatasetInfo) -> Any:
    """The module that makes numbers of a table's or a series' columns by a plan."""
    return KINDS[declared.name]


def _own_images(declared: DatasetInfo, values: Mapping[str, Any], limit: int | None, seed: int) -> Dataset:
    pool, test = images.load(declared, values)
    train, validation = _divided(pool, values, limit, seed)
    origin = say("{name}: {count} pictures", name=declared.label, count=len(pool) + len(test))
    return Dataset(declared, values, train, validation, test, False, origin, _fitted(declared, values, train))


def _texts(declared: DatasetInfo, values: Mapping[str, Any], limit: int | None) -> Dataset:
    """``values``: all that is asked of texts, whoever's they are."""
    train, validation, test = text.load(declared, values, limit, declared.input.vocabulary)
    origin = sources.status(declared.name).text
    if declared.files == "own":
        origin = say("{name}: {count} texts", name=declared.label, count=len(train) + len(validation) + len(test))
    return Dataset(declared, values, train, validation, test, False, origin, _fitted(declared, values, train))


def _own_arrays(declared: DatasetInfo, values: Mapping[str, Any], limit: int | None) -> Dataset:
    train, validation, test = shelf.load(declared, values, limit)
    origin = say("{name}: {count} samples", name=declared.label, count=len(train) + len(validation) + len(test))
    # Of large arrays evenly spaced samples are measured.
    some = {c.name: _measured(train.column(c.name, declared)) for c in declared.columns}
    first, second = some.pop(declared.input.name), some.pop(declared.target.name)
    fitted = _fitted(declared, values, Split(first, second, some))
    return Dataset(declared, values, train, validation, test, False, origin, fitted)


def _measured(column: Any) -> Any:
    size = column.nbytes // max(len(column), 1)
    return np.asarray(column[array_parts.measured(len(column), size, array_parts.MEASURED)])


def prepared_as(dataset: Dataset, texts: Mapping[str, str]) -> Dataset:
    """The data as those were prepared that a file of weights was trained on, as far as its metadata tell. A person's
    own table or texts, whose file may have changed since, are read with the figures and the vocabulary of then."""
    if dataset.info.can_be_typed:
        known = text.vocabulary_from(texts.get(VOCABULARY, ""), dataset.info)
        if known and known != dataset.info.input.vocabulary:
            columns = tuple(replace(c, vocabulary=known) if c.vocabulary else c for c in dataset.info.columns)
            dataset = _texts(replace(dataset.info, columns=columns), dataset.options, len(dataset.train))
    plan = _planned(dataset.info).plan_of(texts.get(FEATURES, ""), dataset.info) if dataset.features else ()
    if plan and [feature.to_mapping() for feature in plan] != list(dataset.features):
        dataset = _own(dataset.info, dataset.options, len(dataset.train), plan)
    return dataset.prepared_as(texts)


def stamp(name: str, options: Mapping[str, Any]) -> tuple[int, int] | None:
    """What changes when a person's own file does; None for all other data."""
    return KINDS[name].stamp(options) if name in KINDS else None


def training_samples(
    name: str, options: Mapping[str, Any] | None = None, data_dir: str | os.PathLike[str] | None = None
) -> int:
    """How many samples ``load`` leaves to train on, without reading them. Raises ParameterError and DataError as it."""
    declared = info(name)
    values = declared.values(declared.check(options or {}))
    if name in KINDS:
        return KINDS[name].sizes(values)[0]
    if declared.can_be_typed:
        return text.sizes(options_of(declared, values))[0]
    if declared.is_complete:
        n = generated.count(declared, values)
        pool = n - round(n * values["test"])
    elif sources.status(name, data_dir).is_full:
        pool = declared.train_size
    else:
        pool = sources.SAMPLE_SIZES[name] - sources.SAMPLE_TEST
    return int(pool) - held_out(values, int(pool))


def _kept_apart(declared: DatasetInfo, values: Mapping[str, Any]) -> tuple[Split, Split]:
    """Samples without a test part of their own: the last share of them is kept for the test."""
    if not generated.count(declared, values):
        raise DataError(say("There are no points yet: draw some on the decision surface."), parameter="points")
    if declared.is_generated:
        arrays = generated.make(declared.name, values)
    else:
        inputs, targets = tables.read(declared.name, values["seed"])
        arrays = {declared.input.name: inputs, declared.target.name: targets}
    first, second = declared.input.name, declared.target.name
    every = Split(arrays[first], arrays[second], {k: v for k, v in arrays.items() if k not in (first, second)})
    kept = len(every) - round(len(every) * values["test"])
    return every.take(slice(kept)), every.take(slice(kept, None))


def _derived(declared: DatasetInfo, split: Split) -> Split:
    """With the columns that follow from others."""
    followers = {c.name: split.targets % c.remainder for c in declared.columns if c.remainder}
    return replace(split, more={**split.more, **followers})


def _divided(pool: Split, values: Mapping[str, Any], limit: int | None, seed: int) -> tuple[Split, Split]:
    order = np.random.default_rng(seed).permutation(len(pool))
    held = held_out(values, len(pool))
    if held >= len(pool):
        raise DataError(
            say("The validation share leaves no samples to train on; make it smaller."), parameter="validation"
        )
    fold = fold_of(values, len(pool))
    kept, aside = folded(order, *fold) if fold else (order[: len(pool) - held], order[len(pool) - held :])
    return pool.take(kept[:limit]), pool.take(aside)
