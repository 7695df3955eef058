"""The model leaves: weights as safetensors, the program as Python, the network for ONNX and for PyTorch."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.compile import tensor_file
from playground.compile.card import card, in_short, texts
from playground.data import load
from playground.data.preparation import Preparation, preparations_of
from playground.disk import open_regular
from playground.errors import CompileError
from playground.graph.files import Project, write_atomically
from playground.messages import joined, say
from playground.project.task import data_of

if TYPE_CHECKING:
    from torch import Tensor

    from playground.compile.build import Model

WEIGHTS = "model.safetensors"
FORMATS: Mapping[str, str] = {
    "python": say("a training program in Python; needs only torch and numpy"),
    "notebook": say("the same program as a Jupyter notebook, cell by cell"),
    "safetensors": say("the weights by name, for the printed program and everything that reads safetensors"),
    "torch": say(
        "the weights as torch.save writes a state_dict: tensors only, opens with torch.load(weights_only=True)"
    ),
    "onnx": say("the trained network for other runtimes, with any batch size"),
}


def save_weights(model: Model, path: str | os.PathLike[str], metadata: Mapping[str, Any] | None = None) -> None:
    """Writes all weights and running statistics atomically; metadata are texts, or plain values that become JSON. Equal
    weights and metadata give equal bytes. Raises PlaygroundError."""
    about = texts({"made_with": "Playground", **(metadata or {})})
    write_atomically(Path(path), tensor_file.pieces(model.state_dict(), about))


def weights_metadata(path: str | os.PathLike[str]) -> dict[str, str]:
    """The metadata of a file of weights; nothing where it has none or cannot be read."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "pt") as file:
            return dict(file.metadata() or {})
    except (SafetensorError, OSError, ValueError):
        return {}


def load_weights(model: Model, path: str | os.PathLike[str]) -> None:
    """Fills the model with weights from a file. Raises CompileError when the file is no such file, does not fit, or
    holds numbers that no weights can be: NaN, infinite, whole or complex ones."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    file = Path(path)
    try:
        open_regular(file).close()
        tensors = load_file(file)
    except FileNotFoundError:
        if file.name == WEIGHTS and file.parent.is_dir():
            raise CompileError(
                say(
                    "{parent}: there are no weights in this folder; a run writes {weights} after its first epoch.",
                    parent=file.parent,
                    weights=WEIGHTS,
                )
            ) from None
        raise CompileError(say("{file}: there is no such file.", file=file)) from None
    except OSError as error:
        raise CompileError(say("{file}: cannot be read ({error}).", file=file, error=error.strerror or error)) from None
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise CompileError(
            say("{file}: not a file of weights in the safetensors format ({error}).", file=file, error=str(error))
        ) from None
    tensors = {model.named_as_now(name): tensor for name, tensor in tensors.items()}
    own = model.state_dict()
    missing, unknown = own.keys() - tensors.keys(), tensors.keys() - own.keys()
    differing = [k for k in own.keys() & tensors.keys() if own[k].shape != tensors[k].shape]
    if missing or unknown or differing:
        name = sorted(missing or unknown or differing)[0]
        what = (
            say("lacks") if missing else say("has, and the network lacks,") if unknown else say("has in another shape")
        )
        node = model.node_of_parameter.get(name)
        raise CompileError(
            say("{file}: weights of another network; it {what} “{name}”.", file=file, what=what, name=name), node=node
        )
    for name, tensor in tensors.items():
        if fault := _fault(tensor, own[name]):
            node = model.node_of_parameter.get(name)
            raise CompileError(
                say("{file}: “{name}” cannot be taken as weights: {fault}.", file=file, name=name, fault=fault),
                node=node,
            )
    model.load_state_dict(tensors)


def _fault(given: Tensor, own: Tensor) -> str:
    """Why a tensor of the right shape cannot take the place of ``own``, "" when it can."""
    if own.is_floating_point() and not given.is_floating_point():
        return say("expected floating-point numbers, got {dtype}", dtype=str(given.dtype).removeprefix("torch."))
    if not own.is_floating_point() and given.dtype != own.dtype:
        expected, got = (str(t.dtype).removeprefix("torch.") for t in (own, given))
        return say("expected {expected}, got {got}", expected=expected, got=got)
    if given.is_floating_point():
        finite = given.float().isfinite()
        if not finite.all():
            return say(
                "{wrong:,} of its {count:,} numbers are NaN or infinite",
                wrong=int((~finite).sum()),
                count=given.numel(),
            )
    return ""


def export(
    project: Project,
    format_name: str,
    weights: str | os.PathLike[str] | None,
    path: str | os.PathLike[str],
    *,
    training: Mapping[str, Any] | None = None,
    bare: bool = False,
) -> str:
    """Writes the project's network in one of ``FORMATS``, and gives what there is to say about the file ("" for
    nothing).

    ``weights`` is a run's folder or a safetensors file; without it the weights are the initial ones of the project's
    seed. ``training`` holds all settings of training, for "python" (see ``playground.compile.source.script``).
    An ONNX file takes raw samples and gives probabilities unless it is to be ``bare``: the network alone.
    """
    if format_name not in FORMATS:
        raise CompileError(
            say(
                "There is no format “{format_name}”; there are: {formats}.",
                format_name=format_name,
                formats=joined(FORMATS, ", "),
            )
        )
    file = Path(path)
    if format_name == "python":
        from playground.compile.source import script

        write_atomically(file, script(project, training).encode())
        return ""
    if format_name == "notebook":
        from playground.compile.source import notebook

        write_atomically(file, notebook(project, training))
        return ""
    place = weights_file(weights)
    model = model_of(project, place)
    if format_name == "torch":
        import torch

        buffer = io.BytesIO()
        torch.save(_tensors(model), buffer)
        write_atomically(file, buffer.getbuffer())
        return ""
    values = card(data_of(project), _preparations(project, place), model.task)
    metadata = {"project": project.name}
    if format_name == "safetensors":
        save_weights(model, file, {**values, **metadata})
        return ""
    from playground.compile.onnx_file import onnx_file

    made = onnx_file(model, values, bare=bare, metadata=metadata)
    write_atomically(file, made.content)
    return joined([in_short(values, is_inside=not bare), made.checked])


def weights_file(weights: str | os.PathLike[str] | None) -> Path | None:
    """The file of weights that a run's folder, or a file, stands for."""
    place = None if weights is None else Path(weights)
    return place / WEIGHTS if place is not None and place.is_dir() else place


def _preparations(project: Project, weights: Path | None) -> Mapping[str, Preparation] | None:
    """As they were when the weights were trained, where their file says it; else measured on the data in use."""
    info = data_of(project)
    if info is None:
        return None
    told = weights_metadata(weights) if weights is not None else {}
    found = preparations_of(told, info)
    if info.input.name in found:
        return found
    return load(info.name, project.options, seed=_seed(project)).preparations


def _seed(project: Project) -> int:
    seed = project.training.get("seed", 0)
    return seed if isinstance(seed, int) else 0


def model_of(project: Project, weights: Path | None) -> Model:
    """The network of a project, not training; with the weights of a file, else the initial ones of its seed."""
    from playground.compile.build import build

    model = build(project.graph, data_of(project), seed=_seed(project))
    if weights is not None:
        load_weights(model, weights)
    return model.eval()


def _tensors(model: Model) -> dict[str, Any]:
    return {name: tensor.detach().cpu().contiguous() for name, tensor in model.state_dict().items()}
