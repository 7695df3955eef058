"""How a module begins: its initial weights, and whether it learns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import nn

from playground.compile.marks import INITIALISERS


def begun(module: nn.Module, init: Mapping[str, str], *, is_frozen: bool) -> nn.Module:
    """The module with the initial weights that ``init`` names (see ``Node.init``), frozen if it is to be. Parameters
    with too few dimensions for an initialiser, such as norms within a transformer layer, begin as usual."""
    for part, name in init.items():
        fill: Any = getattr(nn.init, name)
        for parameter_name, parameter in module.named_parameters():
            if part in parameter_name.rpartition(".")[2] and parameter.ndim >= INITIALISERS[name]:
                fill(parameter)
    if is_frozen:
        module.requires_grad_(False)
        module.eval()
    return module
