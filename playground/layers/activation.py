"""Activations: the bends between linear layers. Each acts on every value by itself unless it says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from playground.errors import ShapeError
from playground.layers.rules import call, changed, same_shape
from playground.layers.spec import Call, Context, Layer, Param, Shape, counted, register


def _pointwise(
    type_name: str,
    summary: str,
    text: str,
    formula: str,
    reference: str = "",
    *,
    params: tuple[Param, ...] = (),
    defaults: Mapping[str, Any] | None = None,
    subtitle: Callable[[Mapping[str, Any]], str] = lambda p: "",
    keywords: tuple[str, ...] = (),
    shape: Callable[[Context], Shape] = same_shape,
    parameters: Callable[[Context], int] = lambda c: 0,
) -> Layer:
    return Layer(
        type=type_name,
        label=type_name,
        family="activation",
        summary=summary,
        help=text,
        params=params,
        shape=shape,
        expression=call,
        module=lambda c: Call(f"nn.{type_name}", (), changed(c, **(defaults or {}))),
        parameters=parameters,
        formula=formula,
        reference=reference,
        subtitle=subtitle,
        keywords=("activation", "nonlinearity", *keywords),
        keeps_width=True,
    )


def _softmax_shape(c: Context) -> Shape:
    rank = len(c.shape)
    if c.dim == 0 or c.dim == -rank - 1:
        raise ShapeError(
            "Dimension 0 is the batch; the shares of one sample must not depend on the others.",
            parameter="dim",
            suggestion={"dim": -1},
        )
    if not -rank <= c.dim <= rank:
        raise ShapeError(
            f"There is no dimension {c.dim}: the input has dimensions 1 to {rank} (or -1 to -{rank} from the end).",
            parameter="dim",
            suggestion={"dim": -1},
        )
    return c.shape


def _prelu_shape(c: Context) -> Shape:
    if c.num_parameters not in (1, c.shape[0]):
        raise ShapeError(
            f"It can learn one slope, or one for each of the {c.shape[0]} channels; not {c.num_parameters}.",
            parameter="num_parameters",
            suggestion={"num_parameters": 1},
        )
    return c.shape


def _slope(name: str, default: float, label: str, text: str, *, maximum: float = 100) -> Param:
    return Param(name, "float", default, label, text, minimum=0, maximum=maximum)


_DIM = Param(
    "dim",
    "int",
    -1,
    "Dimension",
    "The dimension whose values share the total; -1 is the last, 1 the first after the batch.",
    minimum=-8,
    maximum=8,
)

register(
    _pointwise(
        "ReLU",
        "Lets positive values through and sets negative ones to zero.",
        "The usual choice between layers: cheap, and gradients pass unharmed where it is open. A unit whose input is "
        "always negative stays silent and learns nothing (it has died); LeakyReLU or a smaller learning rate helps.",
        r"y = \max(0, x)",
        "Nair and Hinton 2010, Rectified linear units improve restricted Boltzmann machines",
        keywords=("rectifier", "rectified linear unit"),
    ),
    _pointwise(
        "LeakyReLU",
        "Like ReLU, but lets a little of the negative side through.",
        "The small slope below zero keeps a gradient flowing, so units do not die. Common in generative networks.",
        r"y = \max(0, x) + a \min(0, x)",
        "Maas et al. 2013, Rectifier nonlinearities improve neural network acoustic models",
        params=(_slope("negative_slope", 0.01, "Negative slope", "How much of a negative value passes."),),
        defaults={"negative_slope": 0.01},
        subtitle=lambda p: f"slope {p['negative_slope']:g}",
        keywords=("rectifier", "leaky"),
    ),
    _pointwise(
        "PReLU",
        "Like LeakyReLU, with the slope of the negative side learned.",
        "Lets the network find out how much of the negative side to keep: one slope for all, or one per channel. "
        "Leave it out of weight decay, which would push the slope to zero.",
        r"y = \max(0, x) + a \min(0, x)",
        "He et al. 2015, Delving deep into rectifiers",
        params=(
            Param(
                "num_parameters",
                "int",
                1,
                "Slopes",
                "How many slopes are learned: 1 for all, or as many as there are channels.",
                minimum=1,
                maximum=65_536,
            ),
            _slope("init", 0.25, "Initial slope", "The slope training starts from."),
        ),
        defaults={"num_parameters": 1, "init": 0.25},
        subtitle=lambda p: counted(p["num_parameters"], "slope", "slopes"),
        keywords=("rectifier", "parametric"),
        shape=_prelu_shape,
        parameters=lambda c: int(c.num_parameters),
    ),
    _pointwise(
        "ELU",
        "Passes positive values and bends negative ones smoothly towards a floor.",
        "Its mean output lies nearer to zero than ReLU's, which can speed up learning; the exponential makes it "
        "slower to compute.",
        r"y = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \leq 0 \end{cases}",
        "Clevert et al. 2015, Fast and accurate deep network learning by exponential linear units",
        params=(_slope("alpha", 1.0, "Floor", "How far below zero the output can go."),),
        defaults={"alpha": 1.0},
        subtitle=lambda p: f"floor -{p['alpha']:g}",
        keywords=("exponential linear unit",),
    ),
    _pointwise(
        "GELU",
        "A smooth gate: weighs each value by how likely it is to be large.",
        "The standard activation of transformers. It behaves like ReLU far from zero and is smooth near it. The tanh "
        "form is a close, cheaper approximation.",
        r"y = x\, \Phi(x)",
        "Hendrycks and Gimpel 2016, Gaussian error linear units",
        params=(
            Param(
                "approximate",
                "choice",
                "none",
                "Approximation",
                "Exact, or by a hyperbolic tangent as in GPT-2.",
                choices=("none", "tanh"),
                advanced=True,
            ),
        ),
        defaults={"approximate": "none"},
        keywords=("gaussian error linear unit", "transformer"),
    ),
    _pointwise(
        "SiLU",
        "Multiplies each value by its own sigmoid, a smooth ReLU.",
        "Also called swish: smooth, slightly negative just below zero, and often a little better than ReLU in deep "
        "networks.",
        r"y = x\, \sigma(x)",
        "Elfwing et al. 2017, Sigmoid-weighted linear units",
        keywords=("swish", "sigmoid linear unit"),
    ),
    _pointwise(
        "Mish",
        "A smooth, self-gated activation much like SiLU.",
        "Smooth everywhere and unbounded above; it sometimes gains a little accuracy in image networks and costs "
        "more than ReLU.",
        r"y = x \tanh(\ln(1 + e^x))",
        "Misra 2019, Mish: a self regularized non-monotonic activation function",
    ),
    _pointwise(
        "Sigmoid",
        "Squeezes each value into the range from 0 to 1.",
        "Reads as a probability or as a gate that is shut or open. Between deep layers it saturates and gradients "
        "vanish; prefer ReLU there. Before the loss BCE with logits it is not needed: that loss applies its own.",
        r"y = \sigma(x) = \frac{1}{1 + e^{-x}}",
        keywords=("logistic", "gate", "probability"),
    ),
    _pointwise(
        "Tanh",
        "Squeezes each value into the range from -1 to 1.",
        "Centred on zero, which makes it kinder to the next layer than Sigmoid; it saturates for large values all "
        "the same. Inside recurrent layers and in small networks on points it works well.",
        r"y = \tanh(x)",
        "LeCun et al. 1998, Efficient backprop",
        keywords=("hyperbolic tangent",),
    ),
    _pointwise(
        "Softmax",
        "Turns numbers into shares that are positive and sum to one.",
        "Use it where the network itself needs weights or probabilities, as in attention. Do not put it before "
        "cross-entropy loss, which applies its own: twice makes learning slow.",
        r"y_i = \frac{e^{x_i}}{\sum_j e^{x_j}}",
        "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs",
        params=(_DIM,),
        defaults={"dim": None},
        subtitle=lambda p: f"dimension {p['dim']}",
        keywords=("probabilities", "normalised exponential", "classes"),
        shape=_softmax_shape,
    ),
    _pointwise(
        "LogSoftmax",
        "The logarithm of Softmax, computed without losing precision.",
        "Gives log-probabilities, which are safer to compute with than probabilities. Cross-entropy loss applies it "
        "itself.",
        r"y_i = x_i - \ln \sum_j e^{x_j}",
        params=(_DIM,),
        defaults={"dim": None},
        subtitle=lambda p: f"dimension {p['dim']}",
        keywords=("log probabilities", "classes"),
        shape=_softmax_shape,
    ),
    _pointwise(
        "Softplus",
        "A smooth ReLU whose output is always positive.",
        "Use it where a positive number is needed, such as a variance or a rate. Above the threshold it continues as "
        "a straight line.",
        r"y = \frac{1}{\beta} \ln(1 + e^{\beta x})",
        "Dugas et al. 2001, Incorporating second-order functional knowledge for better option pricing",
        params=(
            Param("beta", "float", 1.0, "Sharpness", "The larger, the closer to ReLU.", minimum=0.01, maximum=100),
            Param(
                "threshold",
                "float",
                20.0,
                "Threshold",
                "Where it goes over into a straight line, for numerical safety.",
                minimum=1,
                maximum=100,
                advanced=True,
            ),
        ),
        defaults={"beta": 1.0, "threshold": 20.0},
        subtitle=lambda p: f"sharpness {p['beta']:g}",
        keywords=("smooth relu", "positive"),
    ),
)
