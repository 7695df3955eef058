"""Layers that hold two branches against each other, or take the larger, the mean or the difference."""

from __future__ import annotations

from collections.abc import Sequence

from playground.errors import ShapeError
from playground.layers.merge import MANY, equal_branches, summed_up
from playground.layers.rules import BIAS, changed, counted, hull, shape_text
from playground.layers.spec import Call, Context, Interval, Layer, Param, Port, Shape, register
from playground.messages import say

_TWO = (Port("input", help="The first branch."), Port("other", help="The second branch."))


def _same_two(c: Context) -> Shape:
    a, b = c.inputs["input"][0], c.inputs["other"][0]
    if a != b:
        raise ShapeError(
            say("Both branches must have the same shape; they are {a} and {b}.", a=shape_text(a), b=shape_text(b))
        )
    return a


def _axis(c: Context, shape: Shape) -> int:
    """Which entry of ``shape`` the dimension ``dim`` is (0 of torch's is the batch)."""
    rank = len(shape)
    axis = int(c.dim - 1 if c.dim > 0 else c.dim + rank)
    if c.dim == 0 or not 0 <= axis < rank:
        raise ShapeError(
            say(
                "There is no dimension {dim}: the input has dimensions 1 to {rank} (or -1 to -{rank} from the end).",
                dim=c.dim,
                rank=rank,
            ),
            parameter="dim",
            suggestion={"dim": -1},
        )
    return axis


def _one_along(c: Context) -> Shape:
    shape = _same_two(c)
    axis = _axis(c, shape)
    return (*shape[:axis], 1, *shape[axis + 1 :])


def _one_for_the_last(c: Context) -> Shape:
    return (*_same_two(c)[:-1], 1)


def _bilinear_shape(c: Context) -> Shape:
    a, b = c.inputs["input"][0], c.inputs["other"][0]
    if a[:-1] != b[:-1]:
        raise ShapeError(
            say(
                "Both branches may differ only in the last dimension; they are {a} and {b}.",
                a=shape_text(a),
                b=shape_text(b),
            )
        )
    return (*a[:-1], c.out_features)


def _bilinear_weights(c: Context) -> int:
    return int(c.out_features * c.inputs["input"][0][-1] * c.inputs["other"][0][-1])


def _difference(c: Context, given: Sequence[Interval]) -> Interval:
    (low, high), (other_low, other_high) = given[0], given[1]
    return low - other_high, high - other_low


def _largest_of(c: Context) -> str:
    parts = [f"{{inputs[{i}]}}" for i in range(len(c.inputs["input"]))]
    while len(parts) > 1:
        # Halves of halves: a row of calls within calls would be as deep as there are branches.
        parts = [
            f"torch.maximum({parts[i]}, {parts[i + 1]})" if i + 1 < len(parts) else parts[i]
            for i in range(0, len(parts), 2)
        ]
    return parts[0]


def _mean_of(c: Context) -> str:
    total, count = summed_up("+")(c), len(c.inputs["input"])
    return f"({total}) / {count}" if count > 1 else total


_DIM = Param(
    "dim",
    "int",
    -1,
    "Dimension",
    "The dimension along which both are compared; -1 is the last, 1 the first after the batch. It becomes 1.",
    minimum=-8,
    maximum=8,
)

register(
    Layer(
        type="Subtract",
        label="Subtract",
        family="reshape",
        summary="Takes the second branch from the first, value by value.",
        help=(
            "What is in the first branch and not in the second: the change between two steps, or what a guess left "
            "over. Both branches need the same shape."
        ),
        inputs=_TWO,
        shape=_same_two,
        expression=lambda c: "{input} - {other}",
        formula=r"y = a - b",
        keywords=("minus", "difference", "residual", "减法", "相减"),
        interval=_difference,
    ),
    Layer(
        type="Maximum",
        is_rare=True,
        label="Maximum",
        family="reshape",
        summary="Keeps the largest of its branches at every place.",
        help=(
            "Lets branches compete: at each place the strongest answer passes, and only it learns. All branches need "
            "the same shape; a size of 1 is repeated."
        ),
        inputs=MANY,
        shape=equal_branches,
        expression=_largest_of,
        formula=r"y = \max_i x_i",
        reference="Goodfellow et al. 2013, Maxout networks",
        keywords=("maxout", "largest", "compete", "最大值"),
        interval=lambda c, given: (max(low for low, _ in given), max(high for _, high in given)),
    ),
    Layer(
        type="Average",
        is_rare=True,
        label="Average",
        family="reshape",
        summary="Takes the mean of its branches at every place.",
        help=(
            "Several branches vote with equal weight, as an ensemble within one network. All branches need the same "
            "shape; a size of 1 is repeated."
        ),
        inputs=MANY,
        shape=equal_branches,
        expression=_mean_of,
        formula=r"y = \frac{1}{n} \sum_i x_i",
        keywords=("mean", "ensemble", "vote", "平均", "均值", "集成"),
        interval=hull,
    ),
    Layer(
        type="DotProduct",
        label="Dot product",
        family="reshape",
        summary="Multiplies two vectors and sums up: how well they match.",
        help=(
            "The score of a recommender: the vector of a person and the vector of a film give one number, large where "
            "both point the same way. It works on the last dimension and leaves one value there."
        ),
        inputs=_TWO,
        shape=_one_for_the_last,
        expression=lambda c: "({input} * {other}).sum(dim=-1, keepdim=True)",
        formula=r"y = \sum_i a_i b_i",
        reference="Koren et al. 2009, Matrix factorization techniques for recommender systems",
        keywords=(
            "dot",
            "inner product",
            "recommender",
            "matrix factorization",
            "Dot",
            "score",
            "点积",
            "内积",
            "推荐",
        ),
    ),
    Layer(
        type="CosineSimilarity",
        is_rare=True,
        label="Cosine similarity",
        family="reshape",
        summary="Compares the directions of two vectors: 1 where they agree, -1 where they are opposite.",
        help=(
            "A match that does not depend on how long the vectors are: for word vectors, recommenders and siamese "
            "networks. The compared dimension becomes 1."
        ),
        params=(_DIM,),
        inputs=_TWO,
        shape=_one_along,
        expression=lambda c: f"{{self}}({{input}}, {{other}}).unsqueeze({c.dim})",
        module=lambda c: Call("nn.CosineSimilarity", (), {"dim": c.dim}),
        formula=r"y = \frac{a \cdot b}{\|a\|\, \|b\|}",
        reference="Bromley et al. 1993, Signature verification using a siamese time delay neural network",
        subtitle=lambda p: say("dimension {dim}", dim=p["dim"]),
        keywords=("similarity", "angle", "siamese", "embedding", "Dot", "余弦相似度"),
        interval=lambda c, given: (-1.0, 1.0),
    ),
    Layer(
        type="PairwiseDistance",
        is_rare=True,
        label="Pairwise distance",
        family="reshape",
        summary="Measures how far apart two vectors are.",
        help=(
            "For siamese networks: two pictures of one person should come out near each other, of two people far "
            "apart. It works on the last dimension and leaves one value there."
        ),
        params=(
            Param(
                "p",
                "float",
                2.0,
                "Power",
                "2 is the ordinary distance, 1 the sum of all differences.",
                minimum=1,
                maximum=16,
            ),
        ),
        inputs=_TWO,
        shape=_one_for_the_last,
        expression=lambda c: "{self}({input}, {other})",
        module=lambda c: Call("nn.PairwiseDistance", (), {**changed(c, p=2.0), "keepdim": True}),
        formula=r"y = \left( \sum_i |a_i - b_i|^p \right)^{1/p}",
        reference="Hadsell et al. 2006, Dimensionality reduction by learning an invariant mapping",
        subtitle=lambda p: say("power {p:g}", p=p["p"]),
        keywords=("distance", "siamese", "contrastive", "euclidean", "norm", "距离", "欧氏距离"),
        interval=lambda c, given: (0.0, float("inf")),
    ),
    Layer(
        type="Bilinear",
        is_rare=True,
        label="Bilinear",
        family="reshape",
        summary="Every output weighs all products of a value of one branch with a value of the other.",
        help=(
            "Learns how two branches go together, where an addition could only learn what each says by itself. It has "
            "as many weights as both widths and the outputs multiplied, so keep them small."
        ),
        params=(
            Param(
                "out_features",
                "int",
                16,
                "Units",
                "How many outputs the layer has.",
                minimum=1,
                maximum=65_536,
                logarithmic=True,
            ),
            BIAS,
        ),
        inputs=_TWO,
        shape=_bilinear_shape,
        expression=lambda c: "{self}({input}, {other})",
        module=lambda c: Call(
            "nn.Bilinear",
            (c.inputs["input"][0][-1], c.inputs["other"][0][-1], c.out_features),
            changed(c, bias=True),
        ),
        parameters=lambda c: _bilinear_weights(c) + c.bias * c.out_features,
        flops=lambda c: 2 * _bilinear_weights(c),
        formula=r"y_k = a^T W_k b + b_k",
        reference="Tenenbaum and Freeman 2000, Separating style and content with bilinear models",
        subtitle=lambda p: counted(p["out_features"], "unit"),
        sets_width="out_features",
        keywords=("tensor", "interaction", "product", "双线性"),
    ),
)
