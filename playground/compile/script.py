"""The printed training program: its pieces, chosen by what the project needs.

Reading, splitting, toys and augmentation are printed from the very functions Playground runs.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from typing import Any

from playground.compile import script_parts
from playground.data import augment, toys
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.graph.files import Project

_ANNOTATIONS = {
    "-> Made": "-> tuple[np.ndarray, np.ndarray]",
    "Mapping[str, Any]": "dict",
}


def program(project: Project, data: DatasetInfo, training: Mapping[str, Any], network: str) -> str:
    """The text of the program. ``training`` must hold every setting. Raises CompileError where one is missing."""
    try:
        return _Writer(project, data, dict(training)).text(network)
    except KeyError as error:
        raise CompileError(f"The training settings lack {error}, so no program can be written.") from None


class _Writer:
    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any]) -> None:
        self.project = project
        self.data = data
        self.training = training
        self.options = data.values(data.check(project.options))
        self.image = data.kind == "image"
        self.augmented = self.image and augment.wanted(self.options)
        self.loss_name = training["loss"] or ("CrossEntropyLoss" if data.task == "classification" else "MSELoss")
        self.schedule = training["schedule"]
        self.precision = training["precision"]

    def text(self, network: str) -> str:
        tools = [_printed(f) for f in (script_parts.batches, script_parts.load_weights, script_parts.best_device)]
        pieces = [network, *self._data(), self._loss(), self._evaluate(), *tools, self._main()]
        body = "\n\n\n".join([*pieces, 'if __name__ == "__main__":\n    main()'])
        return "\n\n".join([self._head(), self._imports(body), self._constants()]) + "\n\n\n" + body + "\n"

    def _head(self) -> str:
        from playground.compile.source import comment

        lines = [*comment(self.project.name), *comment(self.project.description)]
        place = "The data are generated."
        if self.image:
            folder = "cifar-10-batches-bin" if self.data.name == "cifar-10" else self.data.name
            place = f"Official files in DATA_DIR/{folder}: playground data {self.data.name} --data-dir DATA_DIR"
        lines += [f"Data: {self.data.label}. {place}", "Made with Playground; needs only torch and numpy to run."]
        return "\n".join(f"# {line}" for line in lines)

    def _imports(self, body: str) -> str:
        used = [name for name in ("argparse", "copy", "gzip", "json", "math") if re.search(rf"\b{name}\.", body)]
        lines = ["from __future__ import annotations", "", *(f"import {name}" for name in used)]
        lines += ["from pathlib import Path", "", "import numpy as np", "import torch"]
        return "\n".join([*lines, "import torch.nn.functional as F", "from torch import nn"])

    def _constants(self) -> str:
        t = self.training
        lines = [f"EPOCHS = {t['epochs']!r}", f"BATCH_SIZE = {t['batch_size']!r}", f"SEED = {t['seed']!r}"]
        lines.append(f"VALIDATION = {self.options['validation']!r}  # share of the training samples kept aside")
        if self.data.classes:
            lines.append(f"CLASSES = {self.data.classes!r}")
        if self.augmented:
            chosen = {k: self.options[k] for k in ("flip", "shift", "rotation", "cutout") if self.options[k]}
            lines.append(f"AUGMENTATION = {chosen!r}")
        if not self.image:
            lines.append(f"RADIUS = {toys.RADIUS!r}")
        return "\n".join(lines)

    # Data

    def _data(self) -> list[str]:
        pieces: list[str] = []
        if not self.image:
            draw = _printed(toys.TOYS[self.data.name])
            pieces += [_printed(toys._alternate)] if "_alternate(" in draw else []
            pieces += [draw, self._points()]
        elif self.data.name == "cifar-10":
            pieces.append(_printed(script_parts.load_cifar))
        else:
            pieces += [_printed(script_parts.read_idx), _printed(script_parts.load_idx)]
        if self.image:
            pieces.append(_printed(script_parts.statistics))
        if self.augmented:
            whole = (augment.augment, augment.move, augment.turn, augment.cutout, augment._inside)
            pieces += [_printed(function) for function in whole]
        return pieces

    def _points(self) -> str:
        o = self.options
        kept = o["samples"] - round(o["samples"] * o["test"])
        return "\n".join(
            [
                "def load_points() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:",
                f"    rng = np.random.default_rng({o['seed']!r})",
                f"    x, y = {toys.TOYS[self.data.name].__name__}({o['samples']!r}, {o['noise']!r}, rng)",
                f"    order = rng.permutation({o['samples']!r})",
                "    x, y = np.clip(x, -6, 6).astype(np.float32)[order], y[order]",
                f"    return x[:{kept}], y[:{kept}], x[{kept}:], y[{kept}:]",
            ]
        )

    def _load(self) -> list[str]:
        if not self.image:
            load = "load_points()"
        elif self.data.name == "cifar-10":
            load = 'load_cifar(args.data_dir / "cifar-10-batches-bin")'
        else:
            load = f"load_idx(args.data_dir / {self.data.name!r})"
        lines = [
            f"x, y, test_x, test_y = {load}",
            "order = np.random.default_rng(SEED).permutation(len(x))",
            "held = round(len(x) * VALIDATION)",
            "train, aside = order[: len(x) - held], order[len(x) - held :]",
        ]
        if self.options["standardize"]:
            measured = "statistics(x[train])" if self.image else "x[train].mean(0), x[train].std(0)"
            lines.append(f"mean, std = {measured}")
        elif self.image:
            lines.append(f"mean, std = np.zeros({self.data.shape[0]}), np.ones({self.data.shape[0]})")
        if self.image:
            lines += [
                'to = {"dtype": torch.float32, "device": device}',
                "mean, std = (torch.tensor(255 * v, **to).view(-1, 1, 1) for v in (mean, std))",
                "",
                "def on_device(x, y):",
                "    return torch.tensor(x, device=device), torch.tensor(y, device=device)",
                "",
                "def seen(x):  # as the network sees images: standardised",
                "    return (x - mean) / std",
                "",
            ]
        else:
            value = "(x - mean) / std" if self.options["standardize"] else "x"
            lines += [
                "",
                "def on_device(x, y):",
                f"    return torch.tensor({value}, dtype=torch.float32, device=device), torch.tensor(y, device=device)",
                "",
            ]
        lines += [
            "train_x, train_y = on_device(x[train], y[train])",
            "val_x, val_y = on_device(x[aside], y[aside])",
            "test_x, test_y = on_device(test_x, test_y)",
        ]
        return lines

    # Training

    def _loss(self) -> str:
        lines = ["def loss_of(output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:"]
        if self.loss_name == "CrossEntropyLoss":
            smooth = self.training["label_smoothing"]
            extra = f", label_smoothing={smooth!r}" if smooth else ""
            return "\n".join([*lines, f"    return F.cross_entropy(output, target{extra})"])
        if self.data.classes:
            lines.append("    # Classes as numbers: 1 for the true class, 0 for the others.")
            lines.append("    if output.shape[1] == 1:")
            lines.append("        target = target[:, None].to(output.dtype)")
            lines.append("    else:")
            lines.append("        target = F.one_hot(target, output.shape[1]).to(output.dtype)")
        function = {
            "BCEWithLogitsLoss": "binary_cross_entropy_with_logits",
            "MSELoss": "mse_loss",
            "L1Loss": "l1_loss",
            "HuberLoss": "huber_loss",
        }[self.loss_name]
        return "\n".join([*lines, f"    return F.{function}(output, target)"])

    def _evaluate(self) -> str:
        gives = (
            "Mean loss and share of right answers." if self.data.classes else "Mean loss, and 0 in place of accuracy."
        )
        lines = [
            "@torch.no_grad()",
            "def evaluate(network, x, y, seen) -> tuple[float, float]:",
            f'    """{gives}"""',
            "    network.eval()",
            "    loss, right = 0.0, 0",
            "    for a in range(0, len(x), 500):",
            "        output, target = network(seen(x[a : a + 500])), y[a : a + 500]",
            "        loss += loss_of(output, target).item() * len(target)",
        ]
        if self.data.classes:
            threshold = 0.0 if self.loss_name == "BCEWithLogitsLoss" else 0.5
            single = f"(output[:, 0] > {threshold!r}).long() if output.shape[1] == 1 else output.argmax(1)"
            answer = "output.argmax(1)" if self.loss_name == "CrossEntropyLoss" else single
            lines += [f"        answer = {answer}", "        right += (answer == target).sum().item()"]
        return "\n".join([*lines, "    return loss / max(len(x), 1), right / max(len(x), 1)"])

    def _optimizer(self) -> str:
        values = dict(self.training["optimizer"])
        kind = values.pop("type")
        if "beta1" in values:
            values["betas"] = (values.pop("beta1"), values.pop("beta2"))
        listed = ", ".join(f"{k}={v!r}" for k, v in values.items())
        return f"torch.optim.{kind}(network.parameters(), {listed})"

    def _scheduler(self) -> list[str]:
        """Lines that make ``scheduler``, stepped after every batch; none where the rate only changes per epoch."""
        s = dict(self.schedule)
        kind, warmup = s.pop("type"), s.get("warmup", 0.0)
        lr, module = self.training["optimizer"]["lr"], "torch.optim.lr_scheduler"
        if kind == "OneCycleLR":
            pct = s["pct_start"]
            return [
                f"scheduler = {module}.OneCycleLR(",
                f"    optimizer, max_lr={lr!r}, total_steps=max(args.epochs * steps, 1),",
                f"    pct_start={pct!r}, cycle_momentum=False,",
                ")",
            ]
        main = {
            "Constant": "",
            "ReduceLROnPlateau": "",
            "StepLR": f"{module}.StepLR(optimizer, step_size={s.get('step_size')!r} * steps, gamma={s.get('gamma')!r})",
            "CosineAnnealingLR": f"{module}.CosineAnnealingLR(\n"
            f"    optimizer, T_max=max(args.epochs * steps - warmup, 1), eta_min={min(s.get('eta_min', 0.0), lr)!r}\n)",
        }[kind]
        lines = [f"warmup = round({warmup!r} * steps)"] if warmup or kind == "CosineAnnealingLR" else []
        if main:
            lines += f"scheduler = {main}".split("\n")
        if warmup:
            rising = f"{module}.LinearLR(optimizer, 1 / max(warmup, 1), total_iters=max(warmup - 1, 1))"
            if main:
                lines.append(f"rising = {rising}")
                lines.append(f"scheduler = {module}.SequentialLR(optimizer, [rising, scheduler], milestones=[warmup])")
            else:
                lines.append(f"scheduler = {rising}")
        return lines

    def _main(self) -> str:
        t = self.training
        stopping, plateau = t["early_stopping"], self.schedule["type"] == "ReduceLROnPlateau"
        scheduler = self._scheduler()
        where = "the folder with the data set" if self.image else "not needed: the data are generated"
        lines = [
            "parser = argparse.ArgumentParser()",
            f'parser.add_argument("--data-dir", type=Path, default=Path("data"), help="{where}")',
            'parser.add_argument("--epochs", type=int, default=EPOCHS, help="0 only measures the weights")',
            'parser.add_argument("--weights", type=Path, help="start from these weights (.safetensors)")',
            'parser.add_argument("--save", type=Path, help="write the weights here at the end (.pt)")',
            f'parser.add_argument("--device", default={t["device"]!r}, help="auto, cpu, cuda or mps")',
            "args = parser.parse_args()",
            'device = torch.device(args.device if args.device != "auto" else best_device())',
            "torch.manual_seed(SEED)",
            "",
            *self._load(),
            "",
            "network = Network().to(device)",
            "if args.weights:",
            "    load_weights(network, args.weights)",
            f"optimizer = {self._optimizer()}",
        ]
        if scheduler or plateau:
            lines.append("steps = len(batches(len(train_x), BATCH_SIZE))")
        lines += scheduler
        if plateau:
            s = self.schedule
            lines.append(
                f"plateau = torch.optim.lr_scheduler.ReduceLROnPlateau("
                f"optimizer, factor={s['factor']!r}, patience={s['patience']!r})"
            )
        if self.precision == "float16":
            lines.append('scaler = torch.amp.GradScaler(device.type, enabled=device.type == "cuda")')
        if self.augmented:
            lines.append("generator = torch.Generator(device).manual_seed(SEED)")
        if stopping is not None:
            lines.append('best, best_loss, waited = None, float("inf"), 0')
        lines += ["", "for epoch in range(1, args.epochs + 1):"]
        loop = [
            "network.train()",
            "total = 0.0",
            "for index in batches(len(train_x), BATCH_SIZE):",
            *(f"    {line}" for line in self._step(bool(scheduler))),
        ]
        seen = "seen" if self.image else "lambda x: x"
        loop.append(f"val_loss, val_accuracy = evaluate(network, val_x, val_y, {seen})")
        loop.append("train_loss = total / len(train_x)")
        accuracy = ", accuracy {val_accuracy:.4f}" if self.data.classes else ""
        loop.append(f'print(f"epoch {{epoch}}: loss {{train_loss:.4f}}, validation loss {{val_loss:.4f}}{accuracy}")')
        judged = "val_loss if len(val_x) else train_loss"
        if plateau:
            loop.append(f"plateau.step({judged})")
        if stopping is not None:
            loop += [
                f"judged = {judged}",
                "if judged < best_loss:",
                "    best, best_loss, waited = copy.deepcopy(network.state_dict()), judged, 0",
                "else:",
                "    waited += 1",
                f"if waited >= {stopping!r}:",
                "    break",
            ]
        lines += [f"    {line}" for line in loop]
        if stopping is not None:
            lines += ["if best is not None:", "    network.load_state_dict(best)"]
        shown = ", accuracy {test_accuracy:.4f}" if self.data.classes else ""
        lines += [
            "",
            f"test_loss, test_accuracy = evaluate(network, test_x, test_y, {seen})",
            f'print(f"test: loss {{test_loss:.4f}}{shown}")',
            "if args.save:",
            "    torch.save(network.state_dict(), args.save)",
        ]
        body = "\n".join(f"    {line}" if line else "" for line in lines)
        return f"def main() -> None:\n{body}"

    def _step(self, scheduled: bool) -> list[str]:
        t = self.training
        lines = ["index = index.to(device)"]
        if self.augmented:
            lines.append("x = seen(augment(train_x[index].float(), AUGMENTATION, generator))")
        else:
            lines.append("x = seen(train_x[index])" if self.image else "x = train_x[index]")
        if self.precision in ("bfloat16", "float16"):
            lines += [
                f"with torch.autocast(device.type, torch.{self.precision}):",
                "    output = network(x)",
                "loss = loss_of(output.float(), train_y[index])",
            ]
        else:
            lines.append("loss = loss_of(network(x), train_y[index])")
        scaled = self.precision == "float16"
        lines += ["optimizer.zero_grad()"]
        penalised = "loss"
        if t["l1"]:
            lines.append("size = sum(p.abs().sum() for p in network.parameters() if p.ndim > 1)")
            penalised = f"(loss + {t['l1']!r} * size)"
        lines.append(f"scaler.scale({penalised}).backward()" if scaled else f"{penalised}.backward()")
        if t["clip_norm"] is not None:
            lines += ["scaler.unscale_(optimizer)"] if scaled else []
            lines.append(f"nn.utils.clip_grad_norm_(network.parameters(), {t['clip_norm']!r})")
        lines += ["scaler.step(optimizer)", "scaler.update()"] if scaled else ["optimizer.step()"]
        if scheduled:
            guarded = self.schedule["type"] in ("Constant", "ReduceLROnPlateau")
            lines += ["if scheduler.last_epoch < warmup:", "    scheduler.step()"] if guarded else ["scheduler.step()"]
        return [*lines, "total += loss.item() * len(index)"]


def _printed(function: Callable[..., Any]) -> str:
    """The source of a function, without imports inside it and names that only the type checker needs."""
    text = re.sub(r"\n    import torch[^\n]*(?=\n)", "", inspect.getsource(function).rstrip())
    text = re.sub(r'("""\n)\n+(?=    \S)', r"\1", text)
    for old, new in _ANNOTATIONS.items():
        text = text.replace(old, new)
    return re.sub(r"npt\.NDArray\[[^\]]*\]", "np.ndarray", text)
