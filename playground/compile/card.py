"""What goes into a network and what comes out of it, in words and numbers that travel with its weights."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from playground.data.info import DatasetInfo
from playground.data.preparation import Preparation
from playground.messages import say
from playground.tasks.losses import LOSSES, usual_loss

if TYPE_CHECKING:
    from torch import Tensor

Card = Mapping[str, Any]


def card(info: DatasetInfo, preparation: Preparation, loss: str | None) -> dict[str, Any]:
    """Plain values for JSON. ``loss`` is a name as in the training settings; None follows the task.

    ``output`` says what the network itself gives: "logits", "scores" (trained towards 0 and 1 by a loss for numbers;
    the largest names the class) or "values" (regression). ``probabilities`` is what turns logits into probabilities:
    "softmax", "sigmoid", or None. One output for two classes speaks for the second.
    """
    loss = loss or usual_loss(info.has_classes)
    becomes = (LOSSES[loss].reading or None) if info.has_classes else None
    return {
        "dataset": info.name,
        "input_shape": list(info.shape),
        "preparation": "(x / scale - mean) / std",
        "scale": preparation.scale,
        "mean": list(preparation.mean),
        "std": list(preparation.std),
        "loss": loss,
        "output": "logits" if becomes else "scores" if info.classes else "values",
        "probabilities": becomes,
        "classes": list(info.classes),
    }


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
        return output.softmax(1)
    share = output.sigmoid() if becomes == "sigmoid" else output
    return torch.cat([1 - share, share], 1) if share.shape[1] == 1 else share


def input_text(values: Card, *, is_inside: bool) -> str:
    """What an input takes, in a sentence. ``is_inside``: the file itself prepares it."""
    dims, raw = "×".join(map(str, values["input_shape"])), _raw(values)
    if is_inside:
        return f"Samples of {dims} as they are, float32: {raw}. They are prepared inside."
    mean, std = (", ".join(f"{v:.6g}" for v in values[key]) for key in ("mean", "std"))
    formula = f"{values['preparation']} with scale {values['scale']:g}, mean {mean}, std {std}"
    return f"Samples of {dims}, float32, prepared before: {formula}, where x are {raw}."


def _raw(values: Card) -> str:
    return "pixel values from 0 to 255" if values["scale"] == 255 else "coordinates"


def in_short(values: Card, *, is_inside: bool) -> str:
    """Both in one short sentence."""
    if not is_inside:
        takes = say("prepared samples (its metadata say how)")
    elif values["scale"] == 255:
        takes = say("raw pixel values from 0 to 255")
    else:
        takes = say("raw coordinates")
    gives = say("probabilities") if is_inside and values["probabilities"] else _gives(values["output"])
    return say("It takes {takes} and gives {gives}.", takes=takes, gives=gives)


def _gives(output: str) -> str:
    return {"logits": say("logits"), "values": say("values"), "scores": say("scores")}.get(output, output)


def output_text(values: Card, *, is_inside: bool) -> str:
    """What the output gives, in a sentence. ``is_inside``: the file itself reads the network's answer."""
    if not values["classes"]:
        return "The predicted values."
    classes = ", ".join(values["classes"])
    if not is_inside and len(values["classes"]) == 2:
        classes += " (a single number speaks for the second)"
    if is_inside and values["probabilities"]:
        return f"Probabilities of the classes {classes}, in this order."
    if is_inside or not values["probabilities"]:
        return f"Scores of the classes {classes}, in this order; the largest names the class."
    return f"Logits of the classes {classes}, in this order; {values['probabilities']} makes probabilities of them."
