"""Where data comes in and results go out, and the layers that mix all features."""

from __future__ import annotations

from math import prod

from playground.errors import ShapeError
from playground.layers.rules import BIAS, call, changed, counted, hull, same_shape, show
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import say


def _input_shape(c: Context) -> Shape:
    own, data = c.params["shape"], c.data_shape
    if own is None and data is None:
        raise ShapeError(
            say("It does not know its shape: choose a data set, or set the shape here."),
            parameter="shape",
            suggestion={"shape": (1, 28, 28)},
        )
    if own is not None and not own:
        raise ShapeError(
            say("Its shape needs at least one dimension."), parameter="shape", suggestion={"shape": data or (1,)}
        )
    if own is not None and data is not None and prod(own) != prod(data):
        raise ShapeError(
            say(
                "Its shape {own} holds {count}, and a sample of the data set, {data}, has {wanted}.",
                own=show(own),
                count=counted(prod(own), "value"),
                data=show(data),
                wanted=prod(data),
            ),
            parameter="shape",
            suggestion={"shape": None},
        )
    return tuple(own if own is not None else data or ())


def _input_line(c: Context) -> str:
    own = c.params["shape"]
    if own is None or c.data_shape is None or own == c.data_shape:
        return "{input}"
    return f"{{input}}.reshape({', '.join(map(str, (-1, *own)))})"


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
            "arrangement, such as 28×28 to see a digit as 28 rows in time, or to build a network without a data set."
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
        ),
        inputs=(),
        shape=_input_shape,
        expression=_input_line,
        formula=r"x \in \mathbb{R}^{C \times H \times W}",
        subtitle=lambda p: say("from the data") if p["shape"] is None else show(tuple(p["shape"])),
        keywords=("data", "source", "image", "start", "InputLayer", "输入层", "数据"),
        rearranges=True,
    ),
    Layer(
        type="Output",
        label="Output",
        family="data",
        summary="Where the network's answer is compared with the target by the loss.",
        help=(
            "Every network ends here. For classification it expects one number per class, the higher the likelier "
            "(logits: no Softmax before it, cross-entropy applies its own); for regression one number per target. The "
            "loss chosen in the training settings is computed from what arrives here."
        ),
        outputs=(),
        shape=same_shape,
        expression=lambda c: "{input}",
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
            "TimeDistributed": say("TimeDistributed is not needed: Linear acts on every step of a sequence by itself.")
        },
        is_affine=True,
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
    ),
)
