"""The model leaves: weights as safetensors, the program as Python, the network for ONNX and for PyTorch."""

from __future__ import annotations

import contextlib
import copy
import io
import os
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.disk import open_regular
from playground.errors import CompileError, PlaygroundError
from playground.graph.files import Project, write_atomically

if TYPE_CHECKING:
    from torch import Tensor

    from playground.compile.build import Model
    from playground.compile.plan import Step

WEIGHTS = "model.safetensors"
FORMATS: Mapping[str, str] = {
    "python": "a training program in Python; needs only torch and numpy",
    "safetensors": "the weights by name, for the printed program and everything that reads safetensors",
    "torch": "the weights as torch.save writes a state_dict: tensors only, opens with torch.load(weights_only=True)",
    "onnx": "the trained network for other runtimes, with any batch size",
}


def save_weights(model: Model, path: str | os.PathLike[str], metadata: Mapping[str, str] | None = None) -> None:
    """Writes all weights and running statistics atomically; metadata are short texts. Raises PlaygroundError."""
    from safetensors.torch import save

    # A name from a JSON file may hold halves of surrogate pairs, which no file can.
    texts = {k: v.encode("utf-8", "replace").decode() for k, v in (metadata or {}).items()}
    content = save(_tensors(model), {"made_with": "Playground", **texts})
    write_atomically(Path(path), content)


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
                f"{file.parent}: there are no weights in this folder; a run writes {WEIGHTS} after its first epoch."
            ) from None
        raise CompileError(f"{file}: there is no such file.") from None
    except OSError as error:
        raise CompileError(f"{file}: cannot be read ({error.strerror or error}).") from None
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise CompileError(f"{file}: not a file of weights in the safetensors format ({error}).") from None
    own = model.state_dict()
    missing, unknown = own.keys() - tensors.keys(), tensors.keys() - own.keys()
    differing = [k for k in own.keys() & tensors.keys() if own[k].shape != tensors[k].shape]
    if missing or unknown or differing:
        name = sorted(missing or unknown or differing)[0]
        what = "lacks" if missing else "has, and the network lacks," if unknown else "has in another shape"
        node = model.node_of_parameter.get(name)
        raise CompileError(f"{file}: weights of another network; it {what} “{name}”.", node=node)
    for name, tensor in tensors.items():
        if fault := _fault(tensor, own[name]):
            node = model.node_of_parameter.get(name)
            raise CompileError(f"{file}: “{name}” cannot be taken as weights: {fault}.", node=node)
    model.load_state_dict(tensors)


def _fault(given: Tensor, own: Tensor) -> str:
    """Why a tensor of the right shape cannot take the place of ``own``, "" when it can."""
    if own.is_floating_point() and not given.is_floating_point():
        return f"expected floating-point numbers, got {str(given.dtype).removeprefix('torch.')}"
    if not own.is_floating_point() and given.dtype != own.dtype:
        expected, got = (str(t.dtype).removeprefix("torch.") for t in (own, given))
        return f"expected {expected}, got {got}"
    if given.is_floating_point():
        finite = given.float().isfinite()
        if not finite.all():
            return f"{int((~finite).sum()):,} of its {given.numel():,} numbers are NaN or infinite"
    return ""


def export(
    project: Project,
    format_name: str,
    weights: str | os.PathLike[str] | None,
    path: str | os.PathLike[str],
    *,
    training: Mapping[str, Any] | None = None,
) -> None:
    """Writes the project's network in one of ``FORMATS``.

    ``weights`` is a run's folder or a safetensors file; without it the weights are the initial ones of the project's
    seed. ``training`` holds all settings of training, for "python" (see ``playground.compile.source.script``).
    """
    if format_name not in FORMATS:
        raise CompileError(f"There is no format “{format_name}”; there are: {', '.join(FORMATS)}.")
    file = Path(path)
    if format_name == "python":
        from playground.compile.source import script

        write_atomically(file, script(project, training).encode())
        return
    model = _model(project, weights)
    if format_name == "safetensors":
        save_weights(model, file, {"project": project.name})
    elif format_name == "torch":
        import torch

        buffer = io.BytesIO()
        torch.save(_tensors(model), buffer)
        write_atomically(file, buffer.getvalue())
    else:
        write_atomically(file, onnx_bytes(model))


def onnx_bytes(model: Model) -> bytes:
    """The network as an ONNX file with inputs named as in the graph, an output “output”, and a free batch size."""
    try:
        import onnx  # noqa: F401 - the exporter needs it; ask before it fails deep inside
    except ImportError:
        raise CompileError("Exporting to ONNX needs the package “onnx”: pip install 'playground[onnx]'.") from None
    import torch

    model = copy.deepcopy(model).cpu().eval()
    for step in model.steps:
        _make_exportable(model, step)
    names = [model.attribute_of[node] for node in model.inputs]
    example = tuple(torch.zeros(2, *shape) for shape in model.input_shapes)
    axes = {name: {0: "batch"} for name in (*names, "output")}
    # The fused path of transformer layers has no counterpart in ONNX.
    fast = torch.backends.mha.get_fastpath_enabled()
    torch.backends.mha.set_fastpath_enabled(False)
    try:
        with (
            warnings.catch_warnings(),
            contextlib.redirect_stdout(io.StringIO()),
            torch.no_grad(),
            tempfile.TemporaryDirectory(prefix="playground-") as folder,
        ):
            warnings.simplefilter("ignore")
            file = Path(folder) / "model.onnx"
            torch.onnx.export(
                model,
                example,
                file,
                input_names=names,
                output_names=["output"],
                dynamic_axes=axes,
                dynamo=False,
            )
            return file.read_bytes()
    except PlaygroundError:
        raise
    except Exception as error:
        reason = str(error).strip().split("\n")[0]
        raise CompileError(f"The network cannot be written as ONNX: {reason}") from error
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)


def _make_exportable(model: Model, step: Step) -> None:
    """Puts window by window what ONNX can only say for windows of one size: adaptive pooling that does not divide."""
    if step.type not in ("AdaptiveAvgPool2d", "AdaptiveMaxPool2d"):
        return
    import torch
    from torch import nn

    sizes = model.shape_of(step.sources[0])[1:]
    if all(size % out == 0 for size, out in zip(sizes, step.shape[1:], strict=True)):
        return
    rows, columns = (
        [(i * size // out, -(-(i + 1) * size // out)) for i in range(out)]
        for size, out in zip(sizes, step.shape[1:], strict=True)
    )
    reduce = torch.mean if step.type == "AdaptiveAvgPool2d" else torch.amax

    class Windows(nn.Module):
        def forward(self, x: Tensor) -> Tensor:
            lines = [[reduce(x[:, :, a:b, c:d], dim=(2, 3)) for c, d in columns] for a, b in rows]
            return torch.stack([torch.stack(line, -1) for line in lines], -2)

    setattr(model, step.attribute, Windows())


def _model(project: Project, weights: str | os.PathLike[str] | None) -> Model:
    from playground.compile.build import build
    from playground.data import info

    seed = project.training.get("seed", 0)
    model = build(project.graph, info(project.dataset), seed=seed if isinstance(seed, int) else 0)
    if weights is not None:
        place = Path(weights)
        load_weights(model, place / WEIGHTS if place.is_dir() else place)
    return model.eval()


def _tensors(model: Model) -> dict[str, Any]:
    return {name: tensor.detach().cpu().contiguous() for name, tensor in model.state_dict().items()}
