"""Node ids as Python identifiers, the same in the built model, its weights file and the printed code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from keyword import iskeyword, issoftkeyword

TAKEN = frozenset(
    (
        "T_destination",
        "add_module",
        "apply",
        "attribute_of",
        "bfloat16",
        "buffers",
        "call_super_init",
        "children",
        "compile",
        "cpu",
        "cuda",
        "data",
        "double",
        "dump_patches",
        "eval",
        "extra_repr",
        "float",
        "forward",
        "get_buffer",
        "get_extra_state",
        "get_parameter",
        "get_submodule",
        "graph",
        "half",
        "input_shapes",
        "inputs",
        "ipu",
        "load_state_dict",
        "module_of",
        "modules",
        "mtia",
        "named_buffers",
        "named_children",
        "named_modules",
        "named_parameters",
        "node_of_parameter",
        "output",
        "parameters",
        "register_backward_hook",
        "register_buffer",
        "register_forward_hook",
        "register_forward_pre_hook",
        "register_full_backward_hook",
        "register_full_backward_pre_hook",
        "register_load_state_dict_post_hook",
        "register_load_state_dict_pre_hook",
        "register_module",
        "register_parameter",
        "register_state_dict_post_hook",
        "register_state_dict_pre_hook",
        "requires_grad_",
        "self",
        "set_extra_state",
        "set_submodule",
        "shape_of",
        "share_memory",
        "state_dict",
        "steps",
        "to",
        "to_empty",
        "trace",
        "train",
        "training",
        "type",
        "xpu",
        "zero_grad",
    )
)
"""What torch.nn.Module (of any version) and the built model use themselves. A fixed list, so that the names in a
weights file do not depend on the version of torch."""


def identifiers(ids: Iterable[str]) -> dict[str, str]:
    """For each node id a different ASCII identifier that is no keyword and no attribute of a module."""
    names: dict[str, str] = {}
    used: set[str] = set()
    for node_id in ids:
        stem = re.sub(r"[^0-9A-Za-z_]", "_", node_id)
        if not stem[:1].isalpha():
            stem = "layer_" + stem.lstrip("_")
        if stem in TAKEN or iskeyword(stem) or issoftkeyword(stem):
            stem += "_"
        name, number = stem, 2
        while name in used:
            name, number = f"{stem}_{number}", number + 1
        used.add(name)
        names[node_id] = name
    return names
