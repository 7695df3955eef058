"""Activations: the bends between linear layers. Each acts on every value by itself unless it says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, expm1, inf, log1p, tanh
from typing import Any

from playground.errors import ShapeError
from playground.layers.pointwise import DIM, dipping, is_single, pointwise, rising, softmax_shape
from playground.layers.rules import counted
from playground.layers.spec import Context, Param, Shape, register
from playground.messages import say


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -700 else 0.0


def _elu(c: Context, x: float) -> float:
    return x if x > 0 else float(c.alpha * expm1(x))


def _softplus(c: Context, x: float) -> float:
    return x if x * c.beta > 30 else float(log1p(exp(c.beta * x)) / c.beta)


def _prelu_shape(c: Context) -> Shape:
    if c.num_parameters not in (1, c.shape[0]):
        raise ShapeError(
            say(
                "It can learn one slope, or one for each of the {shape} channels; not {num_parameters}.",
                shape=c.shape[0],
                num_parameters=c.num_parameters,
            ),
            parameter="num_parameters",
            suggestion={"num_parameters": 1},
        )
    return c.shape


def _softplus_never_falls(p: Mapping[str, Any]) -> bool:
    # At the threshold t it drops from ln(1 + e^t) to t: by e^-t, which 32-bit numbers of this size show below t = 15.
    # Beyond 88 their e^t is infinite, from which it falls too.
    return bool(exp(-p["threshold"]) < p["threshold"] * 2.0**-25 and p["threshold"] <= 88)


def _slope(name: str, default: float, label: str, text: str, *, maximum: float = 100) -> Param:
    return Param(name, "float", default, label, text, minimum=0, maximum=maximum)


register(
    pointwise(
        "ReLU",
        "Lets positive values through and sets negative ones to zero.",
        "The usual choice between layers: cheap, and gradients pass unharmed where it is open. A unit whose input is "
        "always negative stays silent and learns nothing (it has died); LeakyReLU or a smaller learning rate helps.",
        r"y = \max(0, x)",
        "Nair and Hinton 2010, Rectified linear units improve restricted Boltzmann machines",
        keywords=("rectifier", "rectified linear unit", "线性整流", "修正线性单元"),
        arithmetic="playground.layers.arithmetic:ReLU",
        interval=rising(lambda c, x: max(x, 0.0)),
        dies=lambda p: True,
        lives_as="LeakyReLU",
        never_falls=lambda p: True,
    ),
    pointwise(
        "LeakyReLU",
        "Like ReLU, but lets a little of the negative side through.",
        "The small slope below zero keeps a gradient flowing, so units do not die. Common in generative networks.",
        r"y = \max(0, x) + a \min(0, x)",
        "Maas et al. 2013, Rectifier nonlinearities improve neural network acoustic models",
        params=(_slope("negative_slope", 0.01, "Negative slope", "How much of a negative value passes."),),
        defaults={"negative_slope": 0.01},
        subtitle=lambda p: say("slope {negative_slope:g}", negative_slope=p["negative_slope"]),
        keywords=("rectifier", "leaky", "LeakyRelu", "带泄漏的线性整流"),
        # A slope of 0 times minus infinity would not be a number.
        arithmetic="playground.layers.arithmetic:LeakyReLU",
        interval=rising(lambda c, x: x if x > 0 else c.negative_slope * x if c.negative_slope else 0.0),
        dies=lambda p: p["negative_slope"] == 0,
        never_falls=lambda p: bool(p["negative_slope"] >= 0),
    ),
    pointwise(
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
        subtitle=lambda p: counted(p["num_parameters"], "slope"),
        keywords=("rectifier", "parametric", "参数化线性整流"),
        shape=_prelu_shape,
        parameters=lambda c: int(c.num_parameters),
    ),
    pointwise(
        "ELU",
        "Passes positive values and bends negative ones smoothly towards a floor.",
        "Its mean output lies nearer to zero than ReLU's, which can speed up learning; the exponential makes it "
        "slower to compute.",
        r"y = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \leq 0 \end{cases}",
        "Clevert et al. 2015, Fast and accurate deep network learning by exponential linear units",
        params=(_slope("alpha", 1.0, "Floor", "How far below zero the output can go."),),
        defaults={"alpha": 1.0},
        subtitle=lambda p: say("floor -{alpha:g}", alpha=p["alpha"]),
        keywords=("exponential linear unit", "指数线性单元"),
        arithmetic="playground.layers.arithmetic:ELU",
        interval=rising(_elu),
        dies=lambda p: p["alpha"] == 0,
        never_falls=lambda p: bool(p["alpha"] >= 0),
    ),
    pointwise(
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
        keywords=("gaussian error linear unit", "transformer", "高斯误差线性单元"),
        interval=dipping(-0.17),
    ),
    pointwise(
        "SiLU",
        "Multiplies each value by its own sigmoid, a smooth ReLU.",
        "Also called swish: smooth, slightly negative just below zero, and often a little better than ReLU in deep "
        "networks.",
        r"y = x\, \sigma(x)",
        "Elfwing et al. 2017, Sigmoid-weighted linear units",
        keywords=("swish", "sigmoid linear unit", "Swish"),
        arithmetic="playground.layers.arithmetic:SiLU",
        interval=dipping(-0.2785),
    ),
    pointwise(
        "Mish",
        "A smooth, self-gated activation much like SiLU.",
        "Smooth everywhere and unbounded above; it sometimes gains a little accuracy in image networks and costs "
        "more than ReLU.",
        r"y = x \tanh(\ln(1 + e^x))",
        "Misra 2019, Mish: a self regularized non-monotonic activation function",
        interval=dipping(-0.3089),
    ),
    pointwise(
        "Sigmoid",
        "Squeezes each value into the range from 0 to 1.",
        "Reads as a probability or as a gate that is shut or open. Between deep layers it saturates and gradients "
        "vanish; prefer ReLU there. Before the loss BCE with logits it is not needed: that loss applies its own.",
        r"y = \sigma(x) = \frac{1}{1 + e^{-x}}",
        keywords=("logistic", "gate", "probability", "逻辑函数", "S 形函数"),
        arithmetic="playground.layers.arithmetic:Sigmoid",
        interval=rising(lambda c, x: _sigmoid(x)),
        squashes="sigmoid",
        never_falls=lambda p: True,
    ),
    pointwise(
        "Tanh",
        "Squeezes each value into the range from -1 to 1.",
        "Centred on zero, which makes it kinder to the next layer than Sigmoid; it saturates for large values all "
        "the same. Inside recurrent layers and in small networks on points it works well.",
        r"y = \tanh(x)",
        "LeCun et al. 1998, Efficient backprop",
        keywords=("hyperbolic tangent", "双曲正切"),
        arithmetic="playground.layers.arithmetic:Tanh",
        interval=rising(lambda c, x: tanh(x)),
        never_falls=lambda p: True,
    ),
    pointwise(
        "Softmax",
        "Turns numbers into shares that are positive and sum to one.",
        "Use it where the network itself needs weights or probabilities, as in attention. Do not put it before "
        "cross-entropy loss, which applies its own: twice makes learning slow.",
        r"y_i = \frac{e^{x_i}}{\sum_j e^{x_j}}",
        "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs",
        params=(DIM,),
        defaults={"dim": None},
        subtitle=lambda p: say("dimension {dim}", dim=p["dim"]),
        keywords=("probabilities", "normalised exponential", "classes", "概率", "软最大"),
        shape=softmax_shape,
        interval=lambda c, given: (0.0, 1.0),
        squashes="softmax",
        is_constant=is_single,
        is_elementwise=False,
    ),
    pointwise(
        "LogSoftmax",
        "The logarithm of Softmax, computed without losing precision.",
        "Gives log-probabilities, which are safer to compute with than probabilities. Cross-entropy loss applies it "
        "itself.",
        r"y_i = x_i - \ln \sum_j e^{x_j}",
        params=(DIM,),
        defaults={"dim": None},
        subtitle=lambda p: say("dimension {dim}", dim=p["dim"]),
        keywords=("log probabilities", "classes", "对数概率"),
        shape=softmax_shape,
        interval=lambda c, given: (-inf, 0.0),
        is_constant=is_single,
        is_elementwise=False,
    ),
    pointwise(
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
        subtitle=lambda p: say("sharpness {beta:g}", beta=p["beta"]),
        keywords=("smooth relu", "positive", "平滑线性整流"),
        arithmetic="playground.layers.arithmetic:Softplus",
        interval=rising(_softplus),
        never_falls=_softplus_never_falls,
    ),
)
