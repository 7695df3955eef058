"""The printed training program: its pieces, chosen by what the project needs."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

import torch

from playground.compile import script_parts
from playground.compile.plan import Plan
from playground.compile.script_data import DataWriter, printed
from playground.compile.script_rates import SCHEDULES, RateWriter
from playground.compile.text import comment, literal
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.graph.files import Project
from playground.messages import say

_OPTIMIZERS = ("SGD", "Adagrad", "RMSprop", "Adam", "AdamW")
_PRECISIONS = ("auto", "float32", "bfloat16", "float16")
_MODULES = (
    "argparse", "collections", "copy", "csv", "datetime", "gzip", "importlib.util", "json", "math", "os", "re",
    "sys", "zlib",
)  # fmt: skip


def _known(what: str, name: str, names: Collection[str]) -> str:
    """The name, which becomes code. Raises CompileError where it is none of ``names``."""
    if name not in names:
        raise CompileError(say("The training settings name an unknown {what}: {name}.", what=what, name=literal(name)))
    return name


class Writer:
    summed = "total"
    """The variable that sums an epoch's losses."""
    labels = "train_y"
    """What balanced batches read the classes of the training samples from."""
    needs = "only torch and numpy"
    """The packages that the program imports."""
    own_data = ""
    """What the file of a person's own is to the program's --data; "" where it reads none."""

    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        self.project = project
        answer = plan.task.main
        assert answer is not None
        self.answer = answer
        options = data.values(data.check(project.options))
        standardised = data.standardised_targets(options)
        self.learned = tuple(c for c in standardised if any(a.column == c for a in plan.task.answers.values()))
        """Targets that the network learns standardised, so that there are measures in their unit."""
        self.data = DataWriter(data, options, learns_units=answer.column in self.learned)
        self.classes = len(answer.classes)
        self.training = training
        self.is_balanced = bool(training["balanced_batches"]) and plan.task.balanced is not None
        self.width = plan.steps[-1].shape[-1]
        self.factors = {s.key: s.lr_factor for s in plan.steps if s.call and s.lr_factor != 1}
        self.optimizer = dict(training["optimizer"])
        _known("optimizer", self.optimizer["type"], _OPTIMIZERS)
        _known("schedule", training["schedule"]["type"], SCHEDULES)
        self.rates = RateWriter(training["schedule"], self.optimizer["lr"])
        self.precision = _known("precision", training["precision"], _PRECISIONS)
        self.is_mixed = self.precision in ("bfloat16", "float16")
        self.prepare = "prepare" if self.data.is_image else ""
        # As in Playground's own training, every Input reads the one column of inputs that a data set has.
        count = len(plan.inputs)
        self.inputs = ", ".join(["x"] * count) if count <= 8 else f"*[x] * {count}"

    def text(self, network: str) -> str:
        pieces = [network, *self.functions(), *self.tools(), printed(script_parts.demand)]
        body = "\n\n\n".join([*pieces, self._main(), 'if __name__ == "__main__":\n    main()'])
        return "\n\n".join([self._head(), self.imports(body), self.constants()]) + "\n\n\n" + body + "\n"

    def functions(self) -> list[str]:
        """Functions that get the data."""
        return self.data.functions()

    def load(self) -> list[str]:
        """Lines of ``main`` that get the data and bring them to the device."""
        return self.data.load()

    def tools(self) -> list[str]:
        """Functions that training needs."""
        parts: tuple[Callable[..., Any], ...] = (
            script_parts.batches,
            script_parts.load_weights,
            script_parts.best_device,
        )
        own = (script_parts.own_rates, script_parts.follow) if self.factors else ()
        if self.is_balanced:
            parts = (script_parts.balanced, *parts)
        if self.data.learns_units:
            parts = (script_parts.fitted, script_parts.measures, script_parts.told, *parts)
        return [self._loss(), *self._evaluate(), *self.rates.function(), *map(printed, (*parts, *own))]

    def _head(self) -> str:
        # Python looks for the name of an encoding in comments on the first two lines: both are fixed.
        fixed = [f"A training program made with Playground; it needs {self.needs}.", ""]
        told = [comment(self.project.name), comment(self.project.description), self.data.head()]
        lines = [*fixed, *"\n\n".join("\n".join(part) for part in told if part).split("\n")]
        return "\n".join(f"# {line}".rstrip() for line in lines)

    def imports(self, body: str) -> str:
        later = ["from __future__ import annotations", ""] if re.search(r"\w \| \w", body) else []
        used = [f"import {name}" for name in _MODULES if re.search(rf"\b{re.escape(name)}\.", body)]
        lines = [*later, *used, "from pathlib import Path", "", "import numpy as np", "import torch"]
        functional = ["import torch.nn.functional as F"] if re.search(r"\bF\.", body) else []
        return "\n".join([*lines, *functional, "from torch import nn"])

    def constants(self) -> str:
        t = self.training
        lines = [f"EPOCHS = {t['epochs']!r}", f"BATCH_SIZE = {t['batch_size']!r}", f"SEED = {t['seed']!r}"]
        return "\n".join([*lines, *self.data.constants()])

    def _loss(self) -> str:
        lines = self.answer.body(is_single=self.width == 1, smoothing=self.training["label_smoothing"])
        head = "def loss_of(output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:"
        return "\n".join([head, *(f"    {line}" for line in lines)])

    def _evaluate(self) -> list[str]:
        if not (self.data.has_validation or self.data.has_test):
            return []
        if self.data.learns_units:
            return self._evaluate_units()
        prepare = "prepare, " if self.prepare else ""
        piece = "[start : start + 500]"
        lines = [
            "@torch.no_grad()",
            f"def evaluate(network, {prepare}inputs, targets) -> {'tuple[float, float]' if self.classes else 'float'}:",
            f'    """The mean loss{" and the share of right answers" if self.classes else ""}."""',
            "    network.eval()",
            "    loss, right = 0.0, 0" if self.classes else "    loss = 0.0",
            "    for start in range(0, len(inputs), 500):",
            f"        x, y = {self._prepared(f'inputs{piece}')}, targets{piece}",
            *(f"        {line}" for line in self._output()),
            "        loss += loss_of(output, y).item() * len(y)",
        ]
        if not self.classes:
            return ["\n".join([*lines, "    return loss / len(inputs)"])]
        answer = "output.argmax(1)"
        if self.width == 1:
            answer = f"(output[:, 0] > {self.answer.loss.threshold:g})"
        lines.append(f"        right += ({answer} == y).sum().item()")
        return ["\n".join([*lines, "    return loss / len(inputs), right / len(inputs)"])]

    def _evaluate_units(self) -> list[str]:
        """As ``_evaluate``, of a network whose targets are standardised."""
        prepare = "prepare, " if self.prepare else ""
        piece = "[start : start + 500]"
        lines = [
            "@torch.no_grad()",
            f"def evaluate(network, {prepare}inputs, targets, unit) -> tuple[float, dict[str, float]]:",
            '    """The mean loss, of standardised targets, and measures in the unit of the data."""',
            "    network.eval()",
            "    loss, missed = 0.0, []",
            "    for start in range(0, len(inputs), 500):",
            f"        x, y = {self._prepared(f'inputs{piece}')}, targets{piece}",
            *(f"        {line}" for line in self._output()),
            "        loss += loss_of(output, y).item() * len(y)",
            "        missed.append(output - y)",
            "    return loss / len(inputs), measures(torch.cat(missed) * unit, targets * unit)",
        ]
        return ["\n".join(lines)]

    def _prepared(self, inputs: str) -> str:
        return f"prepare({inputs})" if self.prepare else inputs

    def _output(self) -> list[str]:
        """Lines that make ``output`` of ``x``."""
        if not self.is_mixed:
            return [f"output = network({self.inputs})"]
        return [
            f"with torch.autocast(x.device.type, torch.{self.precision}):",
            f"    output = network({self.inputs}).float()",
        ]

    def _optimizer(self) -> str:
        trained = f"own_rates(network, {self.factors!r})" if self.factors else "network.parameters()"
        return self._made(self.optimizer, trained)

    def _made(self, part: Mapping[str, Any], trained: str) -> str:
        """An optimiser with the values that are not torch's own defaults."""
        values = dict(part)
        kind = _known("optimizer", values.pop("type"), _OPTIMIZERS)
        if "beta1" in values:
            values["betas"] = (values.pop("beta1"), values.pop("beta2"))
        known = inspect.signature(getattr(torch.optim, kind)).parameters
        told = {k: v for k, v in values.items() if k == "lr" or v != known[_known("optimizer", k, known)].default}
        listed = ", ".join(f"{k}={literal(v)}" for k, v in told.items())
        return f"torch.optim.{kind}({trained}, {listed})"

    def _follow(self) -> list[str]:
        return ["follow(optimizer)"] if self.factors else []

    def _main(self) -> str:
        lines = [*self._arguments(), "", *self.load(), "", *self.network(), *self.loop(), "", *self.test()]
        lines += [
            "if args.save:",
            "    try:",
            "        torch.save(network.state_dict(), args.save)",
            "    except (OSError, RuntimeError) as error:",
            '        raise SystemExit(f"{args.save}: cannot be written ({str(error).splitlines()[0]}).") from None',
        ]
        lines += self.more()
        body = "\n".join(f"    {line}" if line else "" for line in lines)
        return f"def main() -> None:\n{body}"

    def network(self) -> list[str]:
        """Lines that make the network."""
        return ["network = Network().to(device)", *script_parts.TAKE_WEIGHTS]

    def loop(self) -> list[str]:
        """Lines that make the optimiser and train."""
        stopping = self.training["early_stopping"]
        lines = [f"optimizer = {self._optimizer()}", *self.rates.lines(), *self._follow()]
        if self.precision == "float16":
            lines.append("scaler = torch.amp.GradScaler(device.type)")
        lines.append("shuffle = torch.Generator().manual_seed(SEED)")
        if self.data.is_augmented:
            lines.append("generator = torch.Generator(device).manual_seed(SEED)")
        if stopping is not None:
            lines.append('best, best_loss, waited = None, float("inf"), 0')
        lines += ["", "for epoch in range(1, args.epochs + 1):", *(f"    {line}" for line in self._epoch())]
        if stopping is not None:
            lines += ["if best is not None:", "    network.load_state_dict(best)"]
        return lines

    def more(self) -> list[str]:
        """Lines for the very end."""
        return []

    def test(self) -> list[str]:
        """Lines that measure the test part, where there is one."""
        if not self.data.has_test:
            return []
        return [*self._measure("test"), f'print(f"test: {self._told("test", "loss")}")']

    def _arguments(self) -> list[str]:
        lines = ["parser = argparse.ArgumentParser()"]
        if self.own_data:
            lines.append(f'parser.add_argument("--data", type=Path, default=Path(DATA), help="{self.own_data}")')
        elif self.data.is_sampled:
            lines.append('parser.add_argument("--data-dir", type=Path, help="the folder that holds data sets")')
        else:
            why = "the data are generated" if self.data.data.is_generated else "the data come with Playground"
            lines.append(f'parser.add_argument("--data-dir", type=Path, help="not needed: {why}")')
        return [
            *lines,
            'parser.add_argument("--limit", type=int, help="train on so many samples at most")',
            'parser.add_argument("--epochs", type=int, default=EPOCHS, help="0 only measures the weights")',
            'parser.add_argument("--weights", type=Path, help="start from these weights (.safetensors or .pt)")',
            'parser.add_argument("--save", type=Path, help="write the weights here at the end (.pt)")',
            f'parser.add_argument("--device", default={literal(self.training["device"])}, '
            'help="auto, cpu, cuda or mps")',
            "args = parser.parse_args()",
            "demand(parser, args)",
            'device = torch.device(best_device() if args.device == "auto" else args.device)',
            "torch.manual_seed(SEED)",
        ]

    def _measure(self, part: str) -> list[str]:
        results = f"{part}_loss, {part}_accuracy" if self.classes else f"{part}_loss"
        prepare = "prepare, " if self.prepare else ""
        if self.data.learns_units:
            return [f"{part}_loss, {part}_found = evaluate(network, {prepare}{part}_x, {part}_y, unit)"]
        return [f"{results} = evaluate(network, {prepare}{part}_x, {part}_y)"]

    def _told(self, part: str, loss: str) -> str:
        if self.data.learns_units:
            return f"{loss} {{{part}_loss:.4f}}, {{told({part}_found)}}"
        return f"{loss} {{{part}_loss:.4f}}" + (f", accuracy {{{part}_accuracy:.4f}}" if self.classes else "")

    def _epoch(self) -> list[str]:
        stopping, held = self.training["early_stopping"], self.data.has_validation
        judged = "val_loss" if held else "train_loss"
        told = f", {self._told('val', 'validation loss')}" if held else ""
        measured = [
            *(self._measure("val") if held else []),
            f'print(f"epoch {{epoch}}: loss {{train_loss:.4f}}{told}")',
        ]
        if held and self.data.may_hold_none:
            judged = "val_loss if len(val_y) else train_loss"
            measured = [
                'validation = ""',
                "if len(val_y):",
                *(f"    {line}" for line in self._measure("val")),
                f'    validation = f"{told}"',
                'print(f"epoch {epoch}: loss {train_loss:.4f}{validation}")',
            ]
        lines = [
            "network.train()",
            f"{self.summed} = 0.0",
            f"for index in batches({self._order()}, BATCH_SIZE):",
            *(f"    {line}" for line in self._step()),
            f"train_loss = {self.summed} / len(train_y)",
            *measured,
        ]
        if self.rates.is_plateau:
            lines += self._lowered(judged)
        if stopping is not None:
            lines += [] if judged.isidentifier() else [f"judged = {judged}"]
            name = judged if judged.isidentifier() else "judged"
            lines += [
                f"if {name} < best_loss:",
                f"    best, best_loss, waited = copy.deepcopy(network.state_dict()), {name}, 0",
                "else:",
                "    waited += 1",
                f"if waited >= {stopping!r}:",
                "    break",
            ]
        return lines

    def _order(self) -> str:
        """In which the samples of an epoch come."""
        if not self.is_balanced:
            return "torch.randperm(len(train_y), generator=shuffle)"
        return f"balanced({self.labels}, shuffle)"

    def _step(self) -> list[str]:
        lines = ["index = index.to(device)"]
        drawn = "train_x[index]"
        if self.data.is_augmented:
            lines.append("images = augment(train_x[index].float(), generator)")
            drawn = "images"
        lines.append(f"x, y = {self._prepared(drawn)}, train_y[index]")
        lines += [*self._output(), "loss = loss_of(output, y)", "optimizer.zero_grad()", *self._backward()]
        return [*lines, f"{self.summed} += loss.item() * len(index)"]

    def _backward(self, own: str = "") -> list[str]:
        """Lines from the loss to the changed weights; ``own`` names the parameters, where they are not all."""
        t = self.training
        lines = []
        minimised, parameters = "loss", own or "network.parameters()"
        if t["l1"]:
            lines.append(f"size = sum(p.abs().sum() for p in {parameters} if p.ndim > 1)")
            minimised = f"(loss + {t['l1']!r} * size)"
        scaled = self.precision == "float16"
        back = f"backward(inputs={own})" if own else "backward()"
        lines.append(f"scaler.scale({minimised}).{back}" if scaled else f"{minimised}.{back}")
        if t["clip_norm"] is not None:
            lines += ["scaler.unscale_(optimizer)"] if scaled else []
            lines.append(f"nn.utils.clip_grad_norm_({parameters}, {t['clip_norm']!r})")
        lines += ["scaler.step(optimizer)", "scaler.update()"] if scaled else ["optimizer.step()"]
        if self.rates.is_stepped and not own:
            lines += ["scheduler.step()", *self._follow()]
        return lines

    def _lowered(self, judged: str) -> list[str]:
        """Lines at the end of an epoch that lower the rate where the loss does not fall any more."""
        return [f"plateau.step({judged})", *self._follow()]
