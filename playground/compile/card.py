"""What goes into a network and what comes out of it, in words and numbers that travel with its weights."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from playground.data.info import DatasetInfo
from playground.data.preparation import FURTHER, VOCABULARY, Preparation
from playground.messages import joined, say
from playground.tasks.answers import Answer, Reading, Task

if TYPE_CHECKING:
    from torch import Tensor

    from playground.compile.build import Model

Card = Mapping[str, Any]


def card(info: DatasetInfo | None, preparations: Mapping[str, Preparation] | None, task: Task) -> dict[str, Any]:
    """Plain values for JSON.

    ``output`` says what the network itself gives at its main Output: "logits", "probabilities", "scores" (trained
    towards 0 and 1 by a loss for numbers; the largest names the class), "values" (what the data ask for) or "numbers"
    (of whatever meaning). ``probabilities`` is what turns logits into probabilities: "softmax", "sigmoid", or None. One
    output for two classes speaks for the second. ``units``, where the network learned a standardised target, is what
    turns its answers into the unit of the data. ``preparation``, ``scale``, ``mean`` and ``std`` are those of the first
    column of inputs; ``columns`` has those of all others by name. Of texts ``vocabulary`` has the tokens by number, and
    ``text`` how one is cut into them. ``inputs`` and ``outputs`` tell the same of every Input and Output by its id,
    where there are several, or one that reads or answers another column than the first.
    """
    main = task.main
    assert main is not None
    values: dict[str, Any] = {"dataset": info.name} if info is not None else {}
    known = preparations or {}
    if info is not None and preparations is not None:
        first = info.input.name
        values |= {
            "input_shape": list(info.input.shape or (1,)),
            **({"whole_numbers": True} if info.input.holds_whole_numbers else {}),
            **({"point_features": list(info.input.features)} if info.input.features else {}),
            "preparation": "(x / scale - mean) / std",
            **preparations[first].to_values(),
        }
        further = {name: prepared.to_values() for name, prepared in preparations.items() if name != first}
        values |= {FURTHER: further} if further else {}
        if info.input.form is not None:
            values |= {VOCABULARY: list(info.input.vocabulary), "text": info.input.form.to_mapping()}
    values |= _output(main, known)
    plain = info is not None and main.column == info.target
    if len(task.answers) > 1 or len(task.readings) > 1 or not plain:
        values["inputs"] = {node: _input(reading) for node, reading in task.readings.items()}
        values["outputs"] = {node: _output(answer, known) for node, answer in task.answers.items()}
    return values


def _input(reading: Reading) -> dict[str, Any]:
    column = reading.column.name if reading.column is not None else None
    return {
        "column": column,
        "noise": reading.is_noise,
        "shape": None if reading.shape is None else list(reading.shape),
        "whole_numbers": reading.column is not None and reading.column.holds_whole_numbers,
    }


def _output(answer: Answer, preparations: Mapping[str, Preparation]) -> dict[str, Any]:
    asks_chances = answer.can_be_right
    becomes = (answer.loss.reading or None) if asks_chances else None
    gives = "logits" if becomes else "scores" if asks_chances else "values" if answer.goal == "numbers" else "numbers"
    if becomes == "itself":
        becomes, gives = None, "probabilities"
    return {
        "loss": answer.loss.type,
        "output": gives,
        "probabilities": becomes,
        "classes": list(answer.column.classes if answer.column is not None else ()),
        **_units(preparations.get(answer.column.name) if answer.column is not None else None),
    }


def _units(prepared: Preparation | None) -> dict[str, Any]:
    if prepared is None:
        return {}
    return {"units": {"formula": "output * std + mean", "mean": list(prepared.mean), "std": list(prepared.std)}}


def texts(values: Card) -> dict[str, str]:
    """Plain values as metadata of a file, which hold nothing but texts: lists and numbers as JSON, and what is None not
    at all."""
    # A name from a JSON file may hold halves of surrogate pairs, which no file can.
    return {
        key: (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        .encode("utf-8", "replace")
        .decode()
        for key, value in values.items()
        if value is not None
    }


def read(output: Tensor, becomes: str | None) -> Tensor:
    """What a network for classes gives (N, width), by class (N, classes): as probabilities where ``becomes`` (see
    ``card``) names the way, else as scores."""
    import torch

    if becomes == "softmax":
        return output.softmax(1 if output.ndim == 4 else -1)  # of pixels classes come before height and width
    share = output.sigmoid() if becomes == "sigmoid" else output
    return torch.cat([1 - share, share], 1) if share.shape[1] == 1 else share


def raw_inputs(network: Model, values: Card) -> dict[str, Card]:
    """The Inputs that take measured values, which can be prepared inside, and how they are: scale, mean and std."""
    found: dict[str, Card] = {}
    for node in network.inputs:
        column = network.task.readings[node].column
        if column is None or not column.is_measured or network.data is None:
            continue
        prepared = values if column == network.data.input else values.get(FURTHER, {}).get(column.name)
        if prepared is not None and "mean" in prepared:
            found[node] = prepared
    return found


def input_text(values: Card, *, is_inside: bool) -> str:
    """What the first column's input takes, in a sentence. ``is_inside``: the file itself prepares it."""
    if values.get("whole_numbers"):
        return "Whole numbers that stand for things, as float32."
    return sample_text(values["input_shape"], values, is_inside=is_inside)


def sample_text(shape: Sequence[int], values: Card, *, is_inside: bool) -> str:
    """As ``input_text``, of any column of measured values."""
    dims, raw = "×".join(map(str, shape)), _raw(values)
    if is_inside:
        return f"Samples of {dims} as they are, float32: {raw}. They are prepared inside."
    mean, std = (", ".join(f"{v:.6g}" for v in values[key]) for key in ("mean", "std"))
    formula = f"(x / scale - mean) / std with scale {values['scale']:g}, mean {mean}, std {std}"
    return f"Samples of {dims}, float32, prepared before: {formula}, where x are {raw}."


def _raw(values: Card) -> str:
    if "point_features" in values:
        return f"{', '.join(values['point_features'])} of the coordinates x and y"
    return f"pixel values from 0 to {values['scale']:g}" if values["scale"] != 1 else "coordinates"


def in_short(values: Card, *, is_inside: bool) -> str:
    """Both in one short sentence."""
    if values.get("whole_numbers"):
        takes = say("whole numbers that stand for things")
    elif "mean" not in values:
        takes = say("samples of the shapes of its Inputs")
    elif not is_inside:
        takes = say("prepared samples (its metadata say how)")
    elif values["scale"] != 1:
        takes = say("raw pixel values from 0 to {white}", white=f"{values['scale']:g}")
    else:
        listed = joined(values.get("point_features", ()), ", ")
        takes = say("{features} of raw coordinates", features=listed) if listed else say("raw coordinates")
    gives = say("probabilities") if is_inside and values["probabilities"] else _gives(values["output"])
    if "units" in values and not is_inside:
        gives = say("standardised values (its metadata say what turns them into the unit of the data)")
    return say("It takes {takes} and gives {gives}.", takes=takes, gives=gives)


def _gives(output: str) -> str:
    words = {"logits": say("logits"), "values": say("values"), "scores": say("scores"), "numbers": say("numbers")}
    return {**words, "probabilities": say("probabilities")}.get(output, output)


def output_text(values: Card, *, is_inside: bool) -> str:
    """What the output gives, in a sentence. ``is_inside``: the file itself reads the network's answer."""
    if "units" in values and not is_inside:
        mean, std = (", ".join(f"{v:.6g}" for v in values["units"][key]) for key in ("mean", "std"))
        formula = f"{values['units']['formula']} with mean {mean}, std {std}"
        return f"The predicted values, standardised: {formula} gives them in the unit of the data."
    if not values["classes"]:
        return "The predicted values."
    classes = ", ".join(values["classes"])
    if not is_inside and len(values["classes"]) == 2:
        classes += " (a single number speaks for the second)"
    if values["output"] == "probabilities" or (is_inside and values["probabilities"]):
        return f"Probabilities of the classes {classes}, in this order."
    if is_inside or not values["probabilities"]:
        return f"Scores of the classes {classes}, in this order; the largest names the class."
    return f"Logits of the classes {classes}, in this order; {values['probabilities']} makes probabilities of them."
