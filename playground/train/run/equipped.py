"""A model with all that it takes to train it: its fast form, its optimiser, its number format, the engine that does the
steps, and its last good weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import torch

from playground.compile.build import fits
from playground.compile.fast import optimised
from playground.project.settings import TrainingSettings
from playground.train.machine import device as devices
from playground.train.run.kept import Kept, Layer, layers_of
from playground.train.run.ledger import REPORT_SECONDS
from playground.train.run.state import OPTIMIZER, optimizer_states
from playground.train.step import engines
from playground.train.step.batches import DeviceSplit
from playground.train.step.engines import Batches, Done, Engine, Rates, Setup
from playground.train.step.objective import Objective, Results
from playground.train.step.optim import adjust, make_optimizers, states_of, take_state
from playground.train.step.precision import Precision, Trial
from playground.train.step.precision import choose as choose_precision
from playground.train.step.weights import GoodWeights

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.step.gradients import GradientProbe


class Equipped:
    """``augment``: what augmentation, and Inputs that are noise, draw their random numbers from."""

    def __init__(
        self,
        model: Model,
        split: DeviceSplit,
        device: torch.device,
        settings: TrainingSettings,
        objective: Objective,
        options: Mapping[str, Any],
        augment: torch.Generator,
    ) -> None:
        self._split = split
        self._device = device
        self._augment = augment
        self._settings = settings
        self.objective = objective
        self.options = options
        self.order: torch.Tensor | None = None
        """Of the samples in the running epoch; None between two epochs."""
        self._adopt(model)
        self.precision = self._choose_precision()
        self._scaler = torch.amp.GradScaler(device.type) if self.precision.scaler else None
        self._engine = self._make_engine()

    @property
    def model(self) -> Model:
        """The model with its present weights."""
        self._engine.sync()
        return self.bare

    @property
    def at_once(self) -> int:
        """How many steps are best done at once."""
        return self._engine.at_once

    def _adopt(self, model: Model) -> None:
        self.bare = model.to(self._device)
        """The model, which may lack what the last steps have changed."""
        self._net = optimised(self.bare, self.bare.input_shapes[0], self._device)
        self._good = GoodWeights(self.bare, REPORT_SECONDS)
        self._optimizers = self._new_optimizers()

    def _new_optimizers(self) -> tuple[torch.optim.Optimizer, ...]:
        parameters = {name: p for name, p in self.bare.named_parameters() if p.requires_grad}
        return make_optimizers(
            self._settings, parameters, self.bare.nodes_of_parameters(), self._device, self.bare.lr_factors
        )

    def _choose_precision(self) -> Precision:
        """By a trial on the network's own batches, made once on a machine; points are never worth it."""
        if not self._split.is_image and self._settings.precision == "auto":
            return Precision("float32", self._device.type)
        batch = self._split.piece(0, min(self._settings.batch_size, len(self._split)), self.objective.wanted).inputs
        layers = "; ".join(f"{s.node} {s.arguments} {s.call and s.call.code()} {s.shape}" for s in self.bare.steps)
        shapes = [tuple(x.shape) for x in batch]
        network = f"{devices.describe(self._device)}; {shapes[0] if len(shapes) == 1 else shapes}; {layers}"
        return choose_precision(self._settings.precision, self._device, Trial(self._net, batch), network)

    def _make_engine(self) -> Engine:
        setup = Setup(
            self.bare,
            self._net,
            self._split,
            self._settings,
            self.objective,
            self.options,
            self._augment,
            self.precision,
            self._scaler,
        )
        engine = engines.choose(setup, self._optimizers)
        if self.order is not None:
            engine.begin_epoch(self.order)
        return engine

    # What it does

    def begin_epoch(self, order: torch.Tensor) -> None:
        self.order = order
        self._engine.begin_epoch(order)

    def advance(self, batches: Batches, rates: list[Rates], probe: GradientProbe | None) -> Done:
        """A step for each of the batches. Raises Broken."""
        return self._engine.advance(batches, rates, probe)

    def infer(self, *inputs: torch.Tensor) -> Results:
        self._engine.sync()
        if self._net.training or self.bare.training:
            self._net.eval()
        with self.precision.autocast():
            return cast("Results", self._net(*inputs))

    def judge(self, loss: float) -> None:
        """Keeps good weights, see ``GoodWeights``."""
        self._good.judge(loss)
        if self._good.due:
            self._good.offer(self.model)

    # What is changed between two steps

    def change(self, settings: TrainingSettings, objective: Objective, options: Mapping[str, Any]) -> None:
        self._engine.sync_optimizer()
        before, self._settings = self._settings, settings
        self.objective = objective
        self.options = options
        if _same_kinds(settings, before):
            for optimizer, part in zip(self._optimizers, settings.optimizers, strict=True):
                adjust(optimizer, part)
        else:
            self._optimizers = self._new_optimizers()
        self._engine = self._make_engine()

    def exchange(
        self, model: Model, objective: Objective, names: Mapping[str, str], kept: Kept, step: int, unscored: set[str]
    ) -> tuple[set[str], bool]:
        """Goes on with another model, see ``Trainer.replace_model``. What of it is ``unscored``, when these were of
        the present one, and whether any layer is another."""
        self._engine.sync_optimizer()
        before = dict(layers_of(self.bare, self._optimizers))
        still, differs = set(), False
        self.objective = objective
        self._adopt(model)
        kept.rename(names)
        for node, layer in list(layers_of(self.bare, self._optimizers)):
            source = names.get(node, node)
            if source in before and fits(layer.tensors, before[source].tensors):
                self._take_layer(node, before.pop(source))
                if source in unscored:
                    still.add(node)
                continue
            found = kept.take(node, layer.tensors)
            if found is not None:
                self._take_layer(node, found)
            if found is None or found.is_fresh or found.step != step:
                still.add(node)
            differs = True
        new = {old: name for name, old in names.items()}
        for source, layer in before.items():
            kept.put(new.get(source, source), replace(layer, step=step, is_fresh=source in unscored))
            differs = True
        self._engine = self._make_engine()
        return still, differs

    def _take_layer(self, node: str, layer: Layer) -> None:
        module = self.bare.module_of(node)
        assert module is not None
        module.load_state_dict(layer.tensors)
        for optimizer in self._optimizers:
            if layer.optimizer_type == type(optimizer).__name__:
                take_state(optimizer, dict(module.named_parameters()), layer.optimizer)

    def put_back(self) -> None:
        """The last good weights."""
        self._good.put_back(self.bare)

    def begin_anew(self) -> None:
        """With an optimiser that has noted nothing."""
        self._optimizers = self._new_optimizers()
        self._engine = self._make_engine()

    def weights_changed(self) -> None:
        """Tells it that someone else has set the model's weights."""
        self._good = GoodWeights(self.bare, REPORT_SECONDS)
        self._engine = self._make_engine()

    # What the optimiser has noted

    def noted(self) -> dict[str, torch.Tensor]:
        """By the names that ``take_noted`` and a state's file know."""
        self._engine.sync_optimizer()
        noted = states_of(self._optimizers)
        return {
            f"{OPTIMIZER}{name}.{key}": value
            for name, p in self.bare.named_parameters()
            if p in noted
            for key, value in noted[p].items()
            if isinstance(value, torch.Tensor)
        }

    def take_noted(self, tensors: Mapping[str, torch.Tensor]) -> None:
        states = optimizer_states(tensors)
        for optimizer in self._optimizers:
            take_state(optimizer, dict(self.bare.named_parameters()), states)


def _same_kinds(one: TrainingSettings, other: TrainingSettings) -> bool:
    """Whether the same parameters are moved by the same kinds of optimisers."""
    whose = [[(p.name, p.trains, p.optimizer.type) for p in settings.players] for settings in (one, other)]
    return whose[0] == whose[1] and one.optimizer.type == other.optimizer.type
