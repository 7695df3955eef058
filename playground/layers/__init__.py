"""Every layer, declared once. Importing this package registers all of them."""

from playground.layers import (  # noqa: F401, I001 - each registers its layers; the order is the palette's
    core,
    sampling,
    conv,
    conv_transpose,
    spectrum,
    pool,
    pool_adaptive,
    pool_power,
    recurrent,
    attention,
    attention_plain,
    norm,
    norm_more,
    activation,
    activation_more,
    reshape,
    arrange,
    merge,
    compare,
    formula,
    each_step,
    module,
)
from playground.layers.spec import Layer, Param, Shape, get, registry

__all__ = ["Layer", "Param", "Shape", "get", "registry"]
