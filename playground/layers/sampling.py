"""Layers for generative networks and tables of things: drawing a code, summing up a bag, passing on."""

from __future__ import annotations

from playground.errors import ShapeError
from playground.layers.rules import call, changed, hull, need_rank, same_shape, shape_text
from playground.layers.spec import Call, Context, Layer, Param, Port, Shape, register
from playground.messages import say


def _sampled_shape(c: Context) -> Shape:
    mean, log_variance = c.inputs["mean"][0], c.inputs["log_var"][0]
    if mean != log_variance:
        raise ShapeError(
            say(
                "Mean and logarithm of the variance need the same shape; they are {mean} and {log_var}.",
                mean=shape_text(mean),
                log_var=shape_text(log_variance),
            )
        )
    return mean


def _bag_shape(c: Context) -> Shape:
    need_rank(c, (1,), say("a row of whole numbers"))
    if c.padding_idx is not None and c.padding_idx >= c.num_embeddings:
        raise ShapeError(
            say(
                "Padding is the number {number}, and there are only {count} entries, counted from 0.",
                number=c.padding_idx,
                count=c.num_embeddings,
            ),
            parameter="padding_idx",
        )
    return (c.embedding_dim,)


register(
    Layer(
        type="EmbeddingBag",
        label="Embedding bag",
        family="core",
        summary="Looks up a learned vector for each whole number and takes their mean.",
        help=(
            "The quickest reader of text: the vectors of all words are averaged, whatever their order, which is often "
            "enough for topics and moods. The same as Embedding and a global average after it, without the table of "
            "vectors between."
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
            Param(
                "mode",
                "choice",
                "mean",
                "Mode",
                "How the vectors become one.",
                choices=("mean", "sum", "max"),
            ),
            Param(
                "padding_idx",
                "int",
                None,
                "Padding",
                "The number that only fills up a row, and is left out of the mean; 0 for texts.",
                minimum=0,
                maximum=9_999_999,
                optional=True,
            ),
        ),
        shape=_bag_shape,
        expression=lambda c: "{self}({input}.long())",
        module=lambda c: Call(
            "nn.EmbeddingBag", (c.num_embeddings, c.embedding_dim), {"mode": c.mode, **changed(c, padding_idx=None)}
        ),
        parameters=lambda c: c.num_embeddings * c.embedding_dim,
        formula=r"y = \frac{1}{n} \sum_t E_{x_t}",
        reference="Joulin et al. 2016, Bag of tricks for efficient text classification",
        subtitle=lambda p: say(
            "{num_embeddings} × {embedding_dim}", num_embeddings=p["num_embeddings"], embedding_dim=p["embedding_dim"]
        ),
        keywords=("bag of words", "fasttext", "text", "tokens", "average", "词袋", "词嵌入", "嵌入"),
        reads_numbers_of_things=True,
        counts_things="num_embeddings",
    ),
    Layer(
        type="Identity",
        label="Identity",
        family="core",
        summary="Hands on what comes in.",
        help=(
            "Changes nothing. It gives a wire a place and a name: a point to look at, a branch of Add that does "
            "nothing, or the spot where a layer was taken out."
        ),
        shape=same_shape,
        expression=call,
        module=lambda c: Call("nn.Identity"),
        formula=r"y = x",
        keywords=("pass", "nothing", "name", "junction", "恒等"),
        interval=hull,
        keeps_range=True,
        rearranges=True,
        is_affine=True,
        is_elementwise=True,
        keeps_width=True,
    ),
    Layer(
        type="Sampling",
        label="Sampling",
        family="core",
        summary="Draws a vector around a mean, with a spread that is learned too.",
        help=(
            "The heart of a variational autoencoder: the encoder says where a code lies and how sure it is, and while "
            "training a code is drawn from there, in a way that lets gradients pass. After training it gives the mean."
        ),
        inputs=(
            Port("mean", help="Where the code lies."),
            Port("log_var", help="The logarithm of the variance: how sure that is."),
        ),
        shape=_sampled_shape,
        expression=lambda c: "{self}({mean}, {log_var})",
        module=lambda c: Call("Sampling"),
        formula=r"z = \mu + \epsilon\, e^{\frac{1}{2} \ln \sigma^2}, \quad \epsilon \sim N(0, 1)",
        reference="Kingma and Welling 2013, Auto-encoding variational Bayes",
        keywords=("vae", "variational", "reparameterization", "latent", "noise", "采样", "重参数化", "变分自编码器"),
        keeps_width=True,
    ),
)
