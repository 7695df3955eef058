"""Activations used less often: those made of straight pieces, gates, and smooth ones of other shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp, expm1, inf, log1p, tanh

from playground.errors import ShapeError
from playground.layers.pointwise import DIM, dipping, is_single, pointwise, rising, softmax_shape
from playground.layers.spec import Context, Interval, Param, Shape, register
from playground.messages import say

_SELU_SCALE, _SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


def _selu(c: Context, x: float) -> float:
    return _SELU_SCALE * (x if x > 0 else _SELU_ALPHA * expm1(x))


def _celu(c: Context, x: float) -> float:
    return x if x > 0 else float(c.alpha * expm1(x / c.alpha))


def _log_sigmoid(c: Context, x: float) -> float:
    return -log1p(exp(-x)) if x > -700 else x


def _softsign(c: Context, x: float) -> float:
    return 1.0 if x == inf else -1.0 if x == -inf else x / (1 + abs(x))


def _hard_shrunk(c: Context, x: float) -> float:
    return x if abs(x) > c.lambd else 0.0


def _soft_shrunk(c: Context, x: float) -> float:
    return x - c.lambd if x > c.lambd else x + c.lambd if x < -c.lambd else 0.0


def _threshold_range(c: Context, given: Sequence[Interval]) -> Interval:
    low, high = given[0]
    return min(c.value, max(low, c.threshold)), max(c.value, high)


def _hardtanh_shape(c: Context) -> Shape:
    if c.min_val >= c.max_val:
        raise ShapeError(
            say(
                "The lower limit must be below the upper one; they are {low:g} and {high:g}.",
                low=c.min_val,
                high=c.max_val,
            ),
            parameter="min_val",
            suggestion={"min_val": -1.0, "max_val": 1.0},
        )
    return c.shape


def _rrelu_shape(c: Context) -> Shape:
    if c.lower > c.upper:
        raise ShapeError(
            say(
                "The smallest slope must not be above the largest; they are {lower:g} and {upper:g}.",
                lower=c.lower,
                upper=c.upper,
            ),
            parameter="lower",
            suggestion={"lower": c.upper, "upper": c.lower},
        )
    return c.shape


def _glu_shape(c: Context) -> Shape:
    shape = softmax_shape(c)
    axis = c.dim - 1 if c.dim > 0 else c.dim + len(shape)
    if shape[axis] % 2:
        raise ShapeError(
            say(
                "It splits dimension {dim} into two halves, and {size} cannot be halved.",
                dim=c.dim,
                size=shape[axis],
            ),
            parameter="dim",
            suggestion=next(
                ({"dim": d} for d in (-1, 1, 2, 3) if d <= len(shape) and shape[d - 1 if d > 0 else d] % 2 == 0), None
            ),
        )
    return (*shape[:axis], shape[axis] // 2, *shape[axis + 1 :])


def _limit(name: str, default: float, label: str, text: str) -> Param:
    return Param(name, "float", default, label, text, minimum=-1000, maximum=1000)


def _lambda(text: str) -> Param:
    return Param("lambd", "float", 0.5, "Width", text, minimum=0, maximum=1000)


def _share(name: str, default: float, label: str, text: str) -> Param:
    return Param(name, "float", default, label, text, minimum=0, maximum=1)


_LAYERS = (
    pointwise(
        "ReLU6",
        "A ReLU that stops at 6.",
        "Keeps values in a range that short number formats can hold, which is why networks for phones use it. Like "
        "ReLU it can die, and above 6 it passes no gradient either.",
        r"y = \min(\max(0, x), 6)",
        "Howard et al. 2017, MobileNets",
        keywords=("rectifier", "mobilenet", "clipped relu", "quantisation", "截断线性整流"),
        interval=rising(lambda c, x: min(max(x, 0.0), 6.0)),
        dies=lambda p: True,
        never_falls=lambda p: True,
    ),
    pointwise(
        "Hardtanh",
        "Passes values between two limits and cuts off what lies beyond.",
        "Tanh made of straight pieces, cheaper to compute. Where a value is cut off nothing is learned from it.",
        r"y = \min(\max(a, x), b)",
        "Collobert 2004, Large scale machine learning",
        params=(
            _limit("min_val", -1.0, "Lower limit", "The smallest value that comes out."),
            _limit("max_val", 1.0, "Upper limit", "The largest value that comes out."),
        ),
        defaults={"min_val": -1.0, "max_val": 1.0},
        subtitle=lambda p: say("{low:g} to {high:g}", low=p["min_val"], high=p["max_val"]),
        keywords=("clip", "clamp", "hard tanh", "截断", "双曲正切"),
        shape=_hardtanh_shape,
        interval=rising(lambda c, x: min(max(x, c.min_val), c.max_val)),
        never_falls=lambda p: True,
    ),
    pointwise(
        "Hardsigmoid",
        "A sigmoid made of three straight pieces, from 0 to 1.",
        "A cheap gate: 0 below -3, 1 above 3, and a straight line between. At both ends nothing is learned, so keep "
        "what comes in small.",
        r"y = \min(\max(0, x / 6 + 1 / 2), 1)",
        "Courbariaux et al. 2015, BinaryConnect",
        keywords=("gate", "hard sigmoid", "mobile", "硬 S 形函数"),
        interval=rising(lambda c, x: min(max(x / 6 + 0.5, 0.0), 1.0)),
        dies=lambda p: True,
    ),
    pointwise(
        "Hardswish",
        "SiLU made of simple pieces: each value times its hard sigmoid.",
        "Nearly as good as SiLU in networks for phones and cheaper to compute. Below -3 it gives 0 and learns nothing.",
        r"y = x \cdot \min(\max(0, x / 6 + 1 / 2), 1)",
        "Howard et al. 2019, Searching for MobileNetV3",
        keywords=("swish", "hard swish", "mobilenet", "mobile"),
        interval=dipping(-0.376),
        dies=lambda p: True,
    ),
    pointwise(
        "SELU",
        "A scaled ELU that keeps values near mean 0 and spread 1 from layer to layer.",
        "In deep dense networks it does what normalisation does, provided that weights start as LeCun normal and that "
        "AlphaDropout takes the place of Dropout.",
        r"y = \lambda \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \leq 0 \end{cases}",
        "Klambauer et al. 2017, Self-normalizing neural networks",
        keywords=("self-normalizing", "scaled exponential linear unit", "snn", "缩放指数线性单元"),
        interval=rising(_selu),
    ),
    pointwise(
        "CELU",
        "An ELU whose slope is smooth for every floor.",
        "Like ELU it bends negative values towards a floor; here the slope does not jump at zero whatever the floor.",
        r"y = \max(0, x) + \min(0, \alpha (e^{x / \alpha} - 1))",
        "Barron 2017, Continuously differentiable exponential linear units",
        params=(
            Param("alpha", "float", 1.0, "Floor", "How far below zero the output can go.", minimum=0.01, maximum=100),
        ),
        defaults={"alpha": 1.0},
        subtitle=lambda p: say("floor -{alpha:g}", alpha=p["alpha"]),
        keywords=("exponential linear unit", "指数线性单元"),
        interval=rising(_celu),
    ),
    pointwise(
        "RReLU",
        "A LeakyReLU whose negative slope is drawn at random while training.",
        "The random slope works against overfitting as noise does. After training the slope is the mean of its limits.",
        r"y = \max(0, x) + a \min(0, x), \quad a \sim U(l, u)",
        "Xu et al. 2015, Empirical evaluation of rectified activations in convolutional network",
        params=(
            _share("lower", 0.125, "Smallest slope", "The slope is drawn from here on."),
            _share("upper", 0.333333, "Largest slope", "The slope is drawn up to here."),
        ),
        defaults={"lower": 0.125, "upper": 1 / 3},
        subtitle=lambda p: say("slope {lower:.2g} to {upper:.2g}", lower=p["lower"], upper=p["upper"]),
        keywords=("rectifier", "randomized", "leaky", "随机线性整流"),
        shape=_rrelu_shape,
        interval=lambda c, given: (given[0][0], max(given[0][1], 0.0)),
    ),
    pointwise(
        "Softsign",
        "Squeezes values between -1 and 1 more gently than Tanh.",
        "It comes near to its limits slowly, so that large values still pass a little gradient; Tanh shuts sooner and "
        "is steeper around zero.",
        r"y = \frac{x}{1 + |x|}",
        "Turian et al. 2009, Quadratic features and deep architectures for chunking",
        keywords=("squash", "软符号"),
        interval=rising(_softsign),
    ),
    pointwise(
        "LogSigmoid",
        "The logarithm of Sigmoid, computed without losing precision.",
        "Gives the logarithm of a probability, which is safer to compute with than the probability itself. The loss "
        "BCE with logits applies it itself.",
        r"y = \ln \frac{1}{1 + e^{-x}}",
        keywords=("log probability", "对数"),
        interval=rising(_log_sigmoid),
    ),
    pointwise(
        "Hardshrink",
        "Sets values near zero to zero and passes all others.",
        "Removes weak answers, as in sparse coding and denoising. What lies within the width learns nothing, and at "
        "its edge the output jumps.",
        r"y = \begin{cases} x & |x| > \lambda \\ 0 & |x| \leq \lambda \end{cases}",
        "Donoho and Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage",
        params=(_lambda("Values no further from zero than this become zero."),),
        defaults={"lambd": 0.5},
        subtitle=lambda p: say("width {lambd:g}", lambd=p["lambd"]),
        keywords=("shrinkage", "sparse", "denoise", "硬阈值"),
        interval=rising(_hard_shrunk),
        dies=lambda p: True,
    ),
    pointwise(
        "Softshrink",
        "Moves every value towards zero by a fixed amount, and small ones to zero.",
        "The shrinkage of sparse coding: weak answers vanish and strong ones get a little weaker. What lies within "
        "the width learns nothing.",
        r"y = \mathrm{sign}(x) \max(0, |x| - \lambda)",
        "Donoho 1995, De-noising by soft-thresholding",
        params=(_lambda("By how much every value moves towards zero."),),
        defaults={"lambd": 0.5},
        subtitle=lambda p: say("width {lambd:g}", lambd=p["lambd"]),
        keywords=("shrinkage", "sparse", "denoise", "软阈值"),
        interval=rising(_soft_shrunk),
        dies=lambda p: True,
    ),
    pointwise(
        "Tanhshrink",
        "What Tanh takes away: each value less its hyperbolic tangent.",
        "Nearly zero around zero and nearly straight far from it: weak answers fade and strong ones pass. Used in "
        "sparse coding.",
        r"y = x - \tanh(x)",
        keywords=("shrinkage", "sparse", "双曲正切"),
        interval=rising(lambda c, x: x - tanh(x)),
    ),
    pointwise(
        "Threshold",
        "Passes values above a threshold and replaces all others.",
        "ReLU with a threshold and a value of your own. What is replaced passes no gradient, so that a unit can die as "
        "it does with ReLU.",
        r"y = \begin{cases} x & x > t \\ v & x \leq t \end{cases}",
        params=(
            _limit("threshold", 0.1, "Threshold", "Larger values pass."),
            _limit("value", 0.0, "Value", "What takes the place of all others."),
        ),
        defaults={"threshold": None, "value": None},
        subtitle=lambda p: say("above {threshold:g}, else {value:g}", threshold=p["threshold"], value=p["value"]),
        keywords=("cut", "step", "阈值"),
        interval=_threshold_range,
        dies=lambda p: bool(p["value"] == 0),
    ),
    pointwise(
        "Softmin",
        "Shares that sum to one, in which the smallest value gets the most.",
        "Softmax of the negative values: for distances or costs, where small is good, as in prototypical networks that "
        "ask which example is nearest.",
        r"y_i = \frac{e^{-x_i}}{\sum_j e^{-x_j}}",
        params=(DIM,),
        defaults={"dim": None},
        subtitle=lambda p: say("dimension {dim}", dim=p["dim"]),
        keywords=("shares", "distances", "probabilities", "软最小"),
        shape=softmax_shape,
        interval=lambda c, given: (0.0, 1.0),
        squashes="softmax",
        is_constant=is_single,
        is_elementwise=False,
    ),
    pointwise(
        "GLU",
        "Splits a dimension into two halves and lets one gate the other.",
        "The first half is what is said, the sigmoid of the second says how much of it passes. It halves the "
        "dimension, so the layer before needs twice as many units or filters.",
        r"y = a \odot \sigma(b)",
        "Dauphin et al. 2016, Language modeling with gated convolutional networks",
        params=(DIM,),
        defaults={"dim": -1},
        subtitle=lambda p: say("dimension {dim}", dim=p["dim"]),
        keywords=("gated linear unit", "gate", "门控线性单元"),
        shape=_glu_shape,
        is_elementwise=False,
        keeps_width=False,
    ),
)
register(*(replace(layer, is_rare=True) for layer in _LAYERS))
