"""A network as an ONNX file, which is run against the network before anyone gets it."""

from __future__ import annotations

import contextlib
import copy
import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground import disk
from playground.compile.card import Card, input_text, output_text, raw_inputs, read, sample_text, texts
from playground.data.columns import Column
from playground.errors import CompileError, PlaygroundError
from playground.messages import say

if TYPE_CHECKING:
    import torch
    from torch import nn

    from playground.compile.build import Model

MAX_BYTES = 2**31 - 2**20
"""A file of ONNX is one message of protobuf, which ends at 2 GiB."""


@dataclass(frozen=True)
class OnnxFile:
    content: bytes
    checked: str
    """Which runs the file has been through, in a sentence."""


def onnx_file(
    model: Model, values: Card | None = None, *, bare: bool = False, metadata: Mapping[str, str] | None = None
) -> OnnxFile:
    """The network with inputs named as in the graph, an output “output” (or several with the names of the Outputs), and
    a free batch size, checked against it.

    With ``values`` (see ``playground.compile.card``) the file says what goes in and comes out; unless ``bare`` it also
    prepares raw samples itself and gives probabilities. ``metadata`` are more short texts.

    Raises CompileError when the network cannot be written, or when what was written does not run as the network does.
    """
    try:
        import onnx  # noqa: F401 - the exporter needs it; ask before it fails deep inside
    except ImportError:
        raise CompileError(say("Exporting to ONNX needs the package “onnx”: pip install 'playground[onnx]'.")) from None
    from playground.compile.onnx_check import checked

    network = copy.deepcopy(model).cpu().eval()
    _refuse_what_cannot_be(network)
    prepares = values is not None and not bare and "mean" in values
    if values is not None and prepares:
        _prepare_inside(network, values)
    content = _described(_written(network), network, values, prepares, metadata or {})
    with warnings.catch_warnings():
        # What torch has to say about the network it has said while it was built or trained.
        warnings.simplefilter("ignore")
        return OnnxFile(content, checked(content, network, values if prepares else None))


def _refuse_what_cannot_be(network: Model) -> None:
    import torch

    tensors = network.state_dict()
    if sum(t.numel() * t.element_size() for t in tensors.values()) > MAX_BYTES:
        raise CompileError(say("The network is larger than the 2 GB that an ONNX file can hold; use safetensors."))
    for name, tensor in tensors.items():
        if not bool(torch.isfinite(tensor).all()):
            node = network.node_of_parameter.get(name)
            raise CompileError(
                say(
                    "“{name}” holds values that are not numbers: the training went wrong, and an ONNX file would "
                    "compute nothing. Train again with a smaller learning rate.",
                    name=name,
                ),
                node=node,
            )


def _prepare_inside(network: Model, values: Card) -> None:
    """Adds to the network itself what is done around it. Hooks leave the names of its layers in the file alone."""
    import torch

    known = {network.inputs.index(node): prepared for node, prepared in raw_inputs(network, values).items()}
    shifts = {}
    for index, prepared in known.items():
        mean, std = (torch.tensor(prepared[key]).mul(prepared["scale"]) for key in ("mean", "std"))
        axes = _along(network.task.readings[network.inputs[index]].column)
        shifts[index] = mean.view(axes), (1 / std).view(axes)
    main = network.task.main
    assert main is not None
    told = {network.outputs.index(node): own for node, own in _by_output(values, main.node).items()}
    number = network.outputs.index(main.node)
    asks_chances = bool(values["classes"] or values["probabilities"])

    def before(module: nn.Module, inputs: tuple[torch.Tensor, ...]) -> tuple[torch.Tensor, ...]:
        return tuple((x - shifts[i][0]) * shifts[i][1] if i in shifts else x for i, x in enumerate(inputs))

    def finished(index: int, result: torch.Tensor) -> torch.Tensor:
        if index == number and asks_chances:
            return read(result, values["probabilities"])
        units = told[index].get("units") if index in told else None
        return result if units is None else result * torch.tensor(units["std"]) + torch.tensor(units["mean"])

    def after(module: nn.Module, inputs: Any, results: Any) -> Any:
        if not isinstance(results, tuple):
            return finished(0, results)
        return tuple(finished(i, result) for i, result in enumerate(results))

    network.register_forward_pre_hook(before)
    network.register_forward_hook(after)


def _along(column: Column | None) -> tuple[int, ...]:
    """The shape of numbers by channel or feature beside a batch of the column."""
    return (-1, 1, 1) if column is not None and column.kind == "image" else (-1,)


def _by_output(values: Card, main: str) -> Mapping[str, Card]:
    """What is told of every Output."""
    found: Mapping[str, Card] = values.get("outputs", {main: values})
    return found


def names_of_results(network: Model) -> list[str]:
    """One for each tensor that the network gives."""
    count = len(network.plan.results)
    if count == 1:
        return ["output"]
    taken = [network.attribute_of[node] for node in network.inputs]
    names = [network.attribute_of[node] for node in network.outputs]
    names += [f"target{number}" for number in range(1, count - len(names) + 1)]
    return [f"{name}_" if name in taken else name for name in names]


def _written(network: Model) -> bytes:
    """The file as torch's exporter writes it."""
    import torch

    from playground.compile import exportable_values  # noqa: F401 - registers its modules
    from playground.compile.exportable import exportable

    network = copy.deepcopy(network)
    for step in network.steps:
        module = network.module_of(step.node)
        if module is not None and step.call is not None:
            network.hang(step, exportable(module, network.shape_of(*step.sources[0]), step.shape))
    names, given = [network.attribute_of[node] for node in network.inputs], names_of_results(network)
    example = tuple(torch.zeros(2, *shape) for shape in network.input_shapes)
    # The fused path of transformer layers has no counterpart in ONNX.
    fast = torch.backends.mha.get_fastpath_enabled()
    torch.backends.mha.set_fastpath_enabled(False)
    try:
        with (
            warnings.catch_warnings(),
            contextlib.redirect_stdout(io.StringIO()),
            torch.no_grad(),
            disk.scratch() as folder,
        ):
            warnings.simplefilter("ignore")
            file = folder / "model.onnx"
            torch.onnx.export(
                network,
                example,
                file,
                input_names=names,
                output_names=given,
                dynamic_axes={name: {0: "batch"} for name in (*names, *given)},
                # The newer exporter needs one more package, onnxscript.
                dynamo=False,
            )
            return file.read_bytes()
    except PlaygroundError:
        raise
    except Exception as error:
        reason = str(error).strip().split("\n")[0]
        raise CompileError(say("The network cannot be written as ONNX: {reason}", reason=reason)) from error
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)


def _complete_inputs(proto: Any, network: Model) -> None:
    """Names the inputs that nothing which comes out depends on too: the exporter leaves them out."""
    import onnx

    made = {given.name: given for given in proto.graph.input}
    del proto.graph.input[:]
    for node, shape in zip(network.inputs, network.input_shapes, strict=True):
        name = network.attribute_of[node]
        own = onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["batch", *shape])
        proto.graph.input.append(made.get(name, own))


def _placed(values: Card, where: str) -> Card:
    """What turns answers into the unit of the data, and where that is done."""
    units = values.get("units")
    return {} if units is None else {"units": {**units, "formula": where + units["formula"]}}


def _described(
    content: bytes, network: Model, values: Card | None, prepares: bool, metadata: Mapping[str, str]
) -> bytes:
    """The file with its metadata, and with a sentence at each input and the output (the ``doc_string`` of ONNX)."""
    import onnx

    proto = onnx.load_from_string(content)
    _complete_inputs(proto, network)
    found: dict[str, Any] = {"made_with": "Playground", **metadata}
    if values is not None:
        own = dict(values)
        own["input"] = input_text(values, is_inside=prepares) if "mean" in values else ""
        columns = {reading.column for reading in network.task.readings.values()}
        if len(network.inputs) > 1 and len(columns) == 1:
            own["input"] += " Every input takes the same sample."
        own["output_text"] = output_text(values, is_inside=prepares)
        if "preparation" in values:
            own["preparation"] = ("inside the file: " if prepares else "before the file: ") + values["preparation"]
        if prepares:
            own["output"] = "probabilities" if values["probabilities"] else values["output"]
        where = "inside the file: " if prepares else "after the file: "
        own |= _placed(own, where)
        if "outputs" in own:
            own["outputs"] = {node: {**output, **_placed(output, where)} for node, output in own["outputs"].items()}
        found |= own
        texts_of = {
            network.attribute_of[node]: own["input"]
            if prepared is values
            else sample_text(network.task.readings[node].shape or (1,), prepared, is_inside=prepares)
            for node, prepared in raw_inputs(network, values).items()
        }
        for given in proto.graph.input:
            given.doc_string = texts_of.get(given.name, "")
        main = network.task.main
        assert main is not None
        proto.graph.output[network.outputs.index(main.node)].doc_string = own["output_text"]
        proto.graph.doc_string = f"Input: {own['input']} Output: {own['output_text']}"
    del proto.metadata_props[:]
    for key, text in sorted(texts(found).items()):
        proto.metadata_props.add(key=key, value=text)
    result: bytes = proto.SerializeToString(deterministic=True)
    return result
