"""Any module of torch.nn that takes one tensor and gives one, by its name and its arguments.

What it gives is known to torch alone: it is asked when such a layer is there, on a device that holds no values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground import plugins
from playground.errors import ShapeError
from playground.layers.arguments import Arguments, ArgumentsError, read_arguments
from playground.layers.spec import Call, Context, Layer, Param, Shape, register, registry
from playground.messages import named

MODULES = tuple(
    """
    AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d
    AlphaDropout AvgPool1d AvgPool2d AvgPool3d BatchNorm1d BatchNorm2d BatchNorm3d CELU ChannelShuffle
    CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d Conv1d Conv2d Conv3d
    ConvTranspose1d ConvTranspose2d ConvTranspose3d Dropout Dropout1d Dropout2d Dropout3d ELU
    FeatureAlphaDropout Flatten Fold GELU GLU GRUCell GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh
    Identity InstanceNorm1d InstanceNorm2d InstanceNorm3d LPPool1d LPPool2d LPPool3d LayerNorm LeakyReLU Linear
    LocalResponseNorm LogSigmoid LogSoftmax Mish PReLU PixelShuffle PixelUnshuffle
    RMSNorm RNNCell RReLU ReLU ReLU6 ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d
    ReplicationPad2d ReplicationPad3d SELU SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign
    Tanh Tanhshrink Threshold Unflatten Unfold Upsample UpsamplingBilinear2d UpsamplingNearest2d ZeroPad1d
    ZeroPad2d ZeroPad3d
    """.split()  # noqa: SIM905 - a table of names reads better as text
)
"""Those that torch 2 has; a test holds them against the torch that is installed."""
_ASKED = "playground.compile.nn_modules:facts_of"
LEFT_OUT: Mapping[str, str] = {
    "Container": "holds others",
    "Sequential": "holds others",
    "Embedding": "reads whole numbers, and has a card of its own",
    "EmbeddingBag": "reads whole numbers, and has a card of its own",
    "FractionalMaxPool2d": "is random after training too",
    "FractionalMaxPool3d": "is random after training too",
    **dict.fromkeys(
        ("MaxPool1d", "MaxPool2d", "MaxPool3d"), "reads outside its memory for some paddings, which its card refuses"
    ),
    "SyncBatchNorm": "needs several processes",
    "CrossMapLRN2d": "is LocalResponseNorm, for Torch 7",
    "TransformerEncoder": "is made of a module",
    **dict.fromkeys(("RNN", "LSTM", "GRU", "LSTMCell"), "gives several tensors"),
    "RNNBase": "is what others are made of",
}
"""Modules that take one tensor and give one, and why they are not among those to choose."""
_OTHERS = tuple(name for name in MODULES if name not in registry())
"""Those that have no card of their own."""


def _arguments(text: str) -> Arguments:
    try:
        return read_arguments(text)
    except ArgumentsError as error:
        raise ShapeError(error.message, parameter="arguments") from None


def _facts(c: Context) -> Any:
    """See ``playground.compile.nn_modules.Facts``."""
    return plugins.found(_ASKED)(c.params["module"], _arguments(c.params["arguments"]), c.shape)


def _shape(c: Context) -> Shape:
    shape: Shape = _facts(c).shape
    return shape


def _module(c: Context) -> Call:
    given = _arguments(c.params["arguments"])
    return Call(f"nn.{c.params['module']}", given.positional, given.named)


register(
    Layer(
        type="Module",
        is_rare=True,
        label="torch.nn module",
        family="core",
        summary="Any module of torch.nn that takes one tensor and gives one, by its name.",
        help=(
            "For what has no card of its own here. Choose the module and write its arguments as in Python: "
            "kernel_size=3, stride=2. They are read, never run: numbers, True or False, None, texts in quotes, and "
            "lists of them. The first dimension of what it reads is the batch. torch itself says which shape comes "
            "out, on a device that holds no values."
        ),
        params=(
            Param("module", "choice", "Identity", "Module", "Its name in torch.nn.", choices=MODULES),
            Param(
                "arguments",
                "arguments",
                "",
                "Arguments",
                "As in Python: kernel_size=3, stride=2. The documentation of torch.nn tells what each module takes.",
            ),
        ),
        shape=_shape,
        expression=lambda c: "{self}({input})",
        module=_module,
        parameters=lambda c: _facts(c).parameters,
        flops=lambda c: _facts(c).flops,
        weight_rank=1,
        subtitle=lambda p: named(f"nn.{p['module']}({p['arguments']})"),
        formula=r"y = f(x)",
        reference="",
        keywords=("torch.nn", "nn", "module", "custom", "any", "PyTorch", "模块", "自定义", "任意", *_OTHERS),
    ),
)
