"""What the declaration of a node is: that of its type, or what the ports of a block make of it."""

from __future__ import annotations

from functools import lru_cache

from playground.graph.blocks import input_ports, output_ports
from playground.graph.each_step import INNER
from playground.graph.model import BLOCK, Node
from playground.layers.each_step import PARAM
from playground.layers.spec import Layer, OutputPort, Port, get, registry


def layer_of(node: Node) -> Layer | None:
    """The declaration of a node's layer, or block; None where there is no such type."""
    if node.type == BLOCK and node.graph is not None:
        return _block(input_ports(node.graph), output_ports(node.graph))
    if node.type in INNER:
        return get(node.type)
    return registry().get(node.type) if isinstance(node.type, str) else None


@lru_cache(maxsize=512)
def _block(inputs: tuple[str, ...], outputs: tuple[str, ...]) -> Layer:
    return Layer(
        type=BLOCK,
        label="Block",
        family="core",
        summary="A network in a network: layers that belong together, on one card.",
        help="Its Inputs and Outputs are the ports of the card. Unpack it to see and change what is in it.",
        shape=lambda c: (),
        expression=lambda c: "",
        parameters=lambda c: 0,
        inputs=tuple(Port(name) for name in inputs),
        outputs=tuple(OutputPort(name) for name in outputs),
        params=(PARAM,),
        is_rare=True,
    )
