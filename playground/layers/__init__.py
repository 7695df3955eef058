"""Every layer, declared once. Importing this package registers all of them."""

from playground.layers import (  # noqa: I001 - the order is the palette's
    core,
    conv,
    pool,
    recurrent,
    attention,
    norm,
    activation,
    reshape,
    merge,
)
from playground.layers.spec import Layer, Param, Shape, get, registry

__all__ = [
    "Layer",
    "Param",
    "Shape",
    "activation",
    "attention",
    "conv",
    "core",
    "get",
    "merge",
    "norm",
    "pool",
    "recurrent",
    "registry",
    "reshape",
]
