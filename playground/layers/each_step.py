"""What a block does that is computed for each time step: steps become samples, and samples steps again.

Both stand only where such a block is unfolded (see ``playground.graph.each_step``), in no palette and in no file.
"""

from __future__ import annotations

from playground.errors import ShapeError
from playground.graph.each_step import EACH_STEP, FOLD, LIKE, UNFOLD
from playground.layers.param import Param
from playground.layers.rules import hull, shape_text
from playground.layers.spec import Context, Layer, Port, Shape, register_inner
from playground.messages import say

PARAM = Param(
    EACH_STEP,
    "bool",
    False,
    "For each time step",
    "Computes what is in the block for each step of a sequence by itself, always with the same weights: what comes in "
    "is (time, …), and a layer in it sees a single step. Keras calls that TimeDistributed.",
)


def _step(c: Context) -> Shape:
    shape = c.shape
    if len(shape) < 2:
        raise ShapeError(
            say(
                "The block is computed for each time step, so it reads sequences (time, …) of at least two dimensions; "
                "what comes in is {shape}.",
                shape=shape_text(shape),
            )
        )
    steps = c.inputs.get(LIKE, ())
    if steps and steps[0][0] != shape[0]:
        raise ShapeError(
            say(
                "The block is computed for each time step, and its Inputs have different numbers of steps: {one} and "
                "{other}.",
                one=steps[0][0],
                other=shape[0],
            )
        )
    return shape[1:]


FOLDING = Layer(
    type=FOLD,
    label=FOLD,
    family="reshape",
    summary="Makes every time step a sample of its own.",
    help="It stands in a block that is computed for each time step.",
    shape=_step,
    expression=lambda c: "{input}.flatten(0, 1)",
    inputs=(Port(), Port(LIKE, optional=True, stays_empty=True)),
    interval=hull,
    rearranges=True,
    keeps_range=True,
)
UNFOLDING = Layer(
    type=UNFOLD,
    label=UNFOLD,
    family="reshape",
    summary="Puts what was computed for each time step together again.",
    help="It stands in a block that is computed for each time step.",
    shape=lambda c: (c.inputs[LIKE][0][0], *c.shape),
    # With all sizes but that of the batch, which an exporter would forget.
    expression=lambda c: f"{{input}}.reshape(-1, {', '.join(map(str, (c.inputs[LIKE][0][0], *c.shape)))})",
    inputs=(Port(), Port(LIKE)),
    interval=lambda c, given: given[0],
    rearranges=True,
    keeps_range=True,
)
register_inner(FOLDING, UNFOLDING)
