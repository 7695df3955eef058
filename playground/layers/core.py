"""Where data comes in and results go out, and the layers that mix all features."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any

from playground.errors import ShapeError
from playground.layers.rules import BIAS, call, changed, counted, hull, shape_text
from playground.layers.spec import Call, Context, Layer, Param, Port, Shape, register
from playground.messages import say


def _input_shape(c: Context) -> Shape:
    own, data = c.params["shape"], c.data_shape
    if own is None and data is None:
        missing = say("It does not know its shape: choose a data set, or set the shape here.")
        if c.params["noise"] is not None:
            missing = say("Noise comes in any shape: set the one that is wanted.")
        raise ShapeError(missing, parameter="shape", suggestion={"shape": (1, 28, 28) if c.noise is None else (8,)})
    if own is not None and not own:
        raise ShapeError(
            say("Its shape needs at least one dimension."), parameter="shape", suggestion={"shape": data or (1,)}
        )
    return tuple(own if own is not None else data or ())


def _input_line(c: Context) -> str:
    own = c.params["shape"]
    if own is None or c.data_shape is None or own == c.data_shape or prod(own) != prod(c.data_shape):
        return "{input}"
    return f"{{input}}.reshape({', '.join(map(str, (-1, *own)))})"


def _input_words(p: Mapping[str, Any]) -> str:
    if p["noise"] is not None:
        return say("noise {shape}", shape=shape_text(tuple(p["shape"] or ())))
    if p["column"] is not None:
        return str(p["column"])
    return say("from the data") if p["shape"] is None else shape_text(tuple(p["shape"]))


def _linear_shape(c: Context) -> Shape:
    return (*c.shape[:-1], c.out_features)


register(
    Layer(
        type="Input",
        label="Input",
        family="data",
        summary="Where the samples of the data set enter the network.",
        help=(
            "Every network starts here. The shape follows the chosen data set: a digit is 1×28×28 (channels, height, "
            "width), a point in the plane is 2. Set a shape of your own to read the same values in another "
            "arrangement, such as 28×28 to see a digit as 28 rows in time, or to build a network without a data set. "
            "Where the data have several columns, such as user and item, each Input names the one it reads."
        ),
        params=(
            Param(
                "shape",
                "shape",
                None,
                "Shape",
                "Sizes of one sample without the batch; automatic takes the data set's.",
                minimum=1,
                maximum=1_000_000,
                optional=True,
            ),
            Param(
                "column",
                "name",
                None,
                "Column",
                "Which column of the data it reads; automatic takes the first.",
                optional=True,
                names="input columns",
            ),
            Param(
                "noise",
                "choice",
                None,
                "Noise",
                "Reads random numbers instead of data, drawn anew for every batch: normal is mean 0, deviation 1. They "
                "are what a generator makes its samples from.",
                choices=("normal",),
                optional=True,
                advanced=True,
            ),
        ),
        inputs=(),
        shape=_input_shape,
        expression=_input_line,
        formula=r"x \in \mathbb{R}^{C \times H \times W}",
        subtitle=_input_words,
        keywords=("data", "source", "image", "start", "noise", "column", "InputLayer", "输入层", "数据", "噪声"),
        rearranges=True,
    ),
    Layer(
        type="Output",
        label="Output",
        family="data",
        summary="Where the network's answer is compared with the target by the loss.",
        help=(
            "Every network ends here. What arrives is compared by the loss with the target: a column of the data, or "
            "what a wire into target brings (the Input itself for an autoencoder, a teacher for distillation), or a "
            "constant. For classes it expects one number per class, the higher the likelier (logits: no Softmax before "
            "it, cross-entropy applies its own); for measured values one number each. With several Outputs the network "
            "learns the weighted sum of their losses."
        ),
        inputs=(
            Port(),
            Port("target", optional=True, stays_empty=True, help="What is compared with; open: a column of the data."),
        ),
        outputs=(),
        shape=lambda c: c.shape,
        expression=lambda c: "{input}",
        params=(
            Param(
                "loss",
                "name",
                None,
                "Loss",
                "How far answers are from targets; automatic takes cross-entropy for classes and squares for numbers.",
                optional=True,
                names="losses",
            ),
            Param(
                "column",
                "name",
                None,
                "Column",
                "Which column of the data it is compared with; automatic takes the first.",
                optional=True,
                names="target columns",
            ),
            Param(
                "weight",
                "float",
                1.0,
                "Weight",
                "How much its loss counts in the sum of all Outputs.",
                minimum=0.0,
                maximum=1e6,
                advanced=True,
            ),
            Param(
                "constant",
                "float",
                None,
                "Constant target",
                "Compares every answer with this one number: 1 for real and 0 for fake, in a GAN.",
                minimum=-1e6,
                maximum=1e6,
                optional=True,
                advanced=True,
            ),
            Param(
                "temperature",
                "float",
                1.0,
                "Temperature",
                "Softens both sides of a KL divergence: higher shows more of what the teacher thinks of the wrong "
                "classes (Hinton, Vinyals, Dean 2015).",
                minimum=0.01,
                maximum=1000.0,
                logarithmic=True,
                advanced=True,
            ),
            Param(
                "class_weights",
                "numbers",
                None,
                "Class weights",
                "How much each class counts in the loss, in their order: larger for rare ones.",
                minimum=0.0,
                maximum=1e6,
                optional=True,
                advanced=True,
            ),
            Param(
                "ignore",
                "int",
                None,
                "Ignored class",
                "Time steps whose target is this number do not count: padding.",
                minimum=0,
                maximum=10_000_000,
                optional=True,
                advanced=True,
            ),
        ),
        formula=r"L = \ell(\hat{y}, y)",
        keywords=("loss", "target", "end", "result", "输出层", "损失函数", "损失", "目标"),
        interval=hull,
        rearranges=True,
        keeps_width=True,
    ),
    Layer(
        type="Linear",
        label="Linear",
        family="core",
        summary="Every output is a weighted sum of all inputs plus a bias.",
        help=(
            "The fully connected, or dense, layer: the basic building block of neural networks. It acts on the last "
            "dimension, so an image is usually flattened first; a sequence is transformed step by step with the same "
            "weights. Put an activation such as ReLU between two of them, else they collapse into one."
        ),
        params=(
            Param(
                "out_features",
                "int",
                64,
                "Units",
                "How many outputs (neurons) the layer has.",
                minimum=1,
                maximum=1_000_000,
                logarithmic=True,
            ),
            BIAS,
        ),
        shape=_linear_shape,
        expression=call,
        module=lambda c: Call("nn.Linear", (c.shape[-1], c.out_features), changed(c, bias=True)),
        parameters=lambda c: (c.shape[-1] + c.bias) * c.out_features,
        flops=lambda c: 2 * prod(c.shape) * c.out_features,
        formula=r"y = W x + b",
        reference="Rosenblatt 1958, The perceptron",
        subtitle=lambda p: counted(p["out_features"], "unit"),
        keywords=(
            "dense",
            "fully connected",
            "fc",
            "perceptron",
            "neurons",
            "affine",
            "Dense",
            "LazyLinear",
            "全连接层",
            "全连接",
            "线性层",
            "稠密层",
            "密集层",
            "感知机",
            "多层感知机",
        ),
        instead_of={
            "TimeDistributed": say(
                "TimeDistributed is not needed: Linear acts on every step of a sequence by itself, other layers "
                "in a block for each time step."
            )
        },
        is_affine=True,
        sets_width="out_features",
        is_product=True,
    ),
    Layer(
        type="Embedding",
        label="Embedding",
        family="core",
        summary="Looks up a learned vector for each whole number that comes in.",
        help=(
            "Turns words, letters or categories, given as whole numbers from 0 on, into vectors the network can "
            "compute with; vectors of things used alike end up near each other. The number of entries must be larger "
            "than the largest number in the data."
        ),
        params=(
            Param(
                "num_embeddings",
                "int",
                1000,
                "Entries",
                "How many different numbers there are (the size of the vocabulary).",
                minimum=1,
                maximum=10_000_000,
                logarithmic=True,
            ),
            Param(
                "embedding_dim",
                "int",
                64,
                "Vector length",
                "How many features stand for each entry.",
                minimum=1,
                maximum=65_536,
                logarithmic=True,
            ),
        ),
        shape=lambda c: (*c.shape, c.embedding_dim),
        expression=lambda c: "{self}({input}.long())",
        module=lambda c: Call("nn.Embedding", (c.num_embeddings, c.embedding_dim)),
        parameters=lambda c: c.num_embeddings * c.embedding_dim,
        formula=r"y_t = E_{x_t}",
        reference="Bengio et al. 2003, A neural probabilistic language model",
        subtitle=lambda p: say(
            "{num_embeddings} × {embedding_dim}", num_embeddings=p["num_embeddings"], embedding_dim=p["embedding_dim"]
        ),
        keywords=(
            "lookup",
            "word vectors",
            "tokens",
            "vocabulary",
            "categories",
            "word embedding",
            "词嵌入",
            "嵌入层",
            "嵌入",
            "词向量",
        ),
        reads_numbers_of_things=True,
        counts_things="num_embeddings",
    ),
)
