"""Recurrent layers. They read (time, features) and give every step, or only the last one."""

from __future__ import annotations

from math import inf
from typing import Any

from playground.errors import ShapeError
from playground.layers.inserted import row
from playground.layers.inserted import width as width_of
from playground.layers.rules import BIAS, changed, counted, need_sequence, shape_text
from playground.layers.spec import (
    ANY_NUMBER,
    Call,
    Context,
    Interval,
    Layer,
    OutputPort,
    Param,
    Parts,
    Port,
    Shape,
    register,
)
from playground.messages import joined, say

_PARAMS = (
    Param(
        "hidden_size",
        "int",
        64,
        "Hidden units",
        "How many numbers the layer remembers from step to step.",
        minimum=1,
        maximum=16_384,
        logarithmic=True,
    ),
    Param("num_layers", "int", 1, "Layers", "How many of them are stacked.", minimum=1, maximum=32),
    Param(
        "bidirectional",
        "bool",
        False,
        "Both directions",
        "Reads the sequence also from its end; doubles the features that come out.",
    ),
    Param(
        "return_sequences",
        "bool",
        False,
        "Every step",
        "Gives the output of every time step instead of only the last one.",
    ),
    Param(
        "dropout",
        "float",
        0.0,
        "Dropout",
        "Share of values dropped between stacked layers while training; needs at least two layers.",
        minimum=0,
        maximum=0.95,
    ),
    BIAS,
)
_NONLINEARITY = Param(
    "nonlinearity",
    "choice",
    "tanh",
    "Activation",
    "Tanh keeps values between -1 and 1; ReLU can remember longer but may blow up.",
    choices=("tanh", "relu"),
)


def _width(c: Context) -> int:
    """Of a state, both directions joined."""
    return int(c.hidden_size * (1 + c.bidirectional))


def _shape(c: Context) -> Shape:
    time, _ = need_sequence(c)
    width = _width(c)
    for port in _STATES:
        for shape in c.inputs.get(port, ()):
            if shape != (width,):
                raise ShapeError(
                    say(
                        "Its {port} must be {width} numbers, as many as it remembers; what comes in is {shape}.",
                        port=port,
                        width=width,
                        shape=shape_text(shape),
                    ),
                    insert=width_of(width) if len(shape) == 1 else row(),
                    insert_at=(port, 0),
                )
    return (time, width) if c.return_sequences else (width,)


def _last(c: Context) -> str:
    """What follows h_n or c_n, (layers · directions, batch, hidden), to pick that of the last layer, both directions
    joined."""
    return "[-2:].transpose(0, 1).flatten(1)" if c.bidirectional else "[-1]"


def _begun(c: Context, states: tuple[str, ...]) -> str:
    """The call of the module, with the states it begins with where they are wired; one of two is zero without."""
    wired = [state for state in states if c.inputs.get(state)]
    if not wired:
        return "{self}({input})"
    # Zeros of the wire itself: an ONNX file then has as many as there are samples.
    zeros = f"torch.zeros_like({{{wired[0]}}})"
    given = [_stacked(c, f"{{{state}}}" if state in wired else zeros) for state in states]
    return "{self}({input}, " + (f"({', '.join(given)})" if len(given) > 1 else given[0]) + ")"


def _stacked(c: Context, state: str) -> str:
    """A state as torch has it, (layers · directions, batch, hidden): every layer begins with the same."""
    copies = f".repeat({c.num_layers}, 1, 1)" if c.num_layers > 1 else ""
    if c.bidirectional:
        return f"{state}.unflatten(1, (2, {c.hidden_size})).transpose(0, 1){copies or '.contiguous()'}"
    return f"{state}{copies or '.unsqueeze(0)'}"


def _line(states: tuple[str, ...]) -> Any:
    state = "[1][0]" if len(states) > 1 else "[1]"
    return lambda c: _begun(c, states) + ("[0]" if c.return_sequences else state + _last(c))


def _parts(states: tuple[str, ...]) -> Any:
    pieces = ", ".join(f"{{{state}}}" for state in states)
    pattern = f"{{steps}}, ({pieces})" if len(states) > 1 else f"{{steps}}, {pieces}"

    def parts(c: Context) -> Parts:
        picked = {state: f"{{{state}}}{_last(c)}" for state in states}
        first = "{steps}" if c.return_sequences else picked["hidden"]
        return Parts(_begun(c, states), pattern, {"output": first, **picked})

    return parts


def _more_shapes(states: tuple[str, ...]) -> Any:
    return lambda c: dict.fromkeys(states, (_width(c),))


def _interval(c: Context) -> Interval:
    # What is remembered has passed a hyperbolic tangent, and gates that only make it smaller.
    return (0.0, inf) if c.params.get("nonlinearity") == "relu" else (-1.0, 1.0)


def _mixed(name: str, c: Context, interval: Interval) -> Interval:
    """A GRU mixes what it remembers with the state it begins with, whatever that is."""
    return ANY_NUMBER if name == "GRU" and c.inputs.get("hidden") else interval


_STATES = ("hidden", "cell")
_READS = (
    Port(),
    Port(
        "hidden",
        optional=True,
        stays_empty=True,
        help="The memory before the first step, zeros where nothing is wired; every stacked layer begins with it. That "
        "of another such layer fits: an encoder's.",
    ),
    Port(
        "cell",
        optional=True,
        stays_empty=True,
        help="The cell before the first step, zeros where nothing is wired; every stacked layer begins with it.",
    ),
)
_STEPS = OutputPort(help="Every step, or only the last one, as set.")
_HIDDEN = OutputPort("hidden", "The memory after the last step of the last layer, both directions joined.")
_CELL = OutputPort("cell", "The cell after the last step of the last layer, both directions joined.")


def _module(name: str) -> Any:
    def module(c: Context) -> Call:
        options = changed(c, num_layers=1, bias=True, bidirectional=False)
        if name == "RNN":
            options |= changed(c, nonlinearity="tanh")
        # Dropout acts only between layers; torch warns when there is just one.
        if c.num_layers > 1:
            options |= changed(c, dropout=0.0)
        return Call(f"nn.{name}", (c.shape[-1], c.hidden_size), {**options, "batch_first": True})

    return module


def _weights(c: Context, gates: int) -> int:
    """Weights of all matrices, without biases."""
    directions, hidden = 1 + c.bidirectional, c.hidden_size
    first = c.shape[-1] + hidden
    later = (directions + 1) * hidden
    return int(directions * gates * hidden * (first + (c.num_layers - 1) * later))


def _parameters(gates: int) -> Any:
    def parameters(c: Context) -> int:
        biases = 2 * gates * c.hidden_size * (1 + c.bidirectional) * c.num_layers if c.bias else 0
        return _weights(c, gates) + int(biases)

    return parameters


def _subtitle(p: Any) -> str:
    parts: list[str] = [say("{hidden_size} hidden", hidden_size=p["hidden_size"])]
    if p["num_layers"] > 1:
        parts.append(counted(p["num_layers"], "layer"))
    if p["bidirectional"]:
        parts.append(say("both ways"))
    if p["return_sequences"]:
        parts.append(say("every step"))
    return joined(parts, " · ")


def _recurrent(
    name: str,
    gates: int,
    states: tuple[str, ...],
    summary: str,
    text: str,
    formula: str,
    reference: str,
    keywords: tuple[str, ...],
) -> Layer:
    return Layer(
        type=name,
        label=name,
        family="recurrent",
        summary=summary,
        help=text,
        params=(*_PARAMS[:2], _NONLINEARITY, *_PARAMS[2:]) if name == "RNN" else _PARAMS,
        shape=_shape,
        inputs=_READS[: 1 + len(states)],
        outputs=(_STEPS, _HIDDEN, _CELL)[: 1 + len(states)],
        more_shapes=_more_shapes(states),
        expression=_line(states),
        parts=_parts(states),
        module=_module(name),
        parameters=_parameters(gates),
        flops=lambda c: 2 * c.shape[0] * _weights(c, gates),
        formula=formula,
        reference=reference,
        subtitle=_subtitle,
        keywords=(
            "recurrent",
            "sequence",
            "memory",
            "initial_state",
            "time series",
            "循环神经网络",
            "递归神经网络",
            "循环层",
            "序列",
            "时间序列",
            *keywords,
        ),
        instead_of={"Bidirectional": say("Reading both ways is a setting of the layer.")},
        interval=lambda c, given: _mixed(name, c, _interval(c)),
        more_intervals=lambda c: {"hidden": _mixed(name, c, _interval(c))},
        dies=lambda p: p.get("nonlinearity") == "relu",
    )


register(
    _recurrent(
        "RNN",
        1,
        ("hidden",),
        "Reads a sequence step by step and carries a memory along.",
        "The simplest recurrent layer: the memory after each step is a function of the input and the memory before. "
        "It shows the idea well; over many steps its gradients vanish or explode, which LSTM and GRU were made to "
        "avoid. Clip gradients when it blows up.",
        r"h_t = \tanh(W x_t + U h_{t-1} + b)",
        "Elman 1990, Finding structure in time",
        ("elman", "SimpleRNN", "simple rnn"),
    ),
    _recurrent(
        "LSTM",
        4,
        ("hidden", "cell"),
        "Reads a sequence step by step and learns what to remember and what to forget.",
        "Three gates decide what enters the memory cell, what stays and what is shown, so that it can hold on to "
        "something over hundreds of steps. Reads time × features, such as the 28 rows of a digit. Gives the last "
        "step, or every step for another recurrent layer.",
        r"c_t = f_t \odot c_{t-1} + i_t \odot \tilde{c}_t, \quad h_t = o_t \odot \tanh(c_t)",
        "Hochreiter and Schmidhuber 1997, Long short-term memory",
        ("long short-term memory", "gates", "长短期记忆", "长短时记忆网络"),
    ),
    _recurrent(
        "GRU",
        3,
        ("hidden",),
        "A lighter LSTM with two gates and no separate memory cell.",
        "One gate decides how much of the memory is renewed, another how much of the old memory counts for the new. "
        "It has a quarter fewer weights than an LSTM and often does as well.",
        r"h_t = (1 - z_t) \odot n_t + z_t \odot h_{t-1}",
        "Cho et al. 2014, Learning phrase representations using RNN encoder-decoder",
        ("gated recurrent unit", "gates", "门控循环单元"),
    ),
)
