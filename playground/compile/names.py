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
        "given",
        "graph",
        "half",
        "hang",
        "input_shapes",
        "inputs",
        "ipu",
        "load_state_dict",
        "lr_factors",
        "module_of",
        "modules",
        "mtia",
        "named_as_now",
        "named_buffers",
        "named_children",
        "named_modules",
        "named_parameters",
        "node_of_parameter",
        "nodes_of_parameters",
        "outputs",
        "parameters",
        "places",
        "plan",
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
        "task",
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
    numbers: dict[str, int] = {}
    for node_id in ids:
        stem = re.sub(r"[^0-9A-Za-z_]", "_", node_id)
        if not stem[:1].isalpha():
            stem = "layer_" + stem.lstrip("_")
        if stem in TAKEN or iskeyword(stem) or issoftkeyword(stem):
            stem += "_"
        name = stem
        # What was taken stays taken: the search goes on where it ended for this stem.
        number = numbers.get(stem, 2)
        while name in used:
            name, number = f"{stem}_{number}", number + 1
        numbers[stem] = number
        used.add(name)
        names[node_id] = name
    return names


def file_stem(name: str, otherwise: str = "model") -> str:
    """A project's name as the name of a file without its ending; ``otherwise`` where nothing is left of it.

    Small letters and digits of any script are joined by single underscores, so that a Python file of that name can be
    imported; 60 characters at most, since file systems allow 255 bytes.
    """
    words = "".join(c if c.isalnum() else " " for c in name.lower()).split()
    kept = "_".join(words)[:60].strip("_")
    return f"{kept}_" if kept in _DEVICES else kept or otherwise


_DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
"""Windows takes files of these names for devices, whatever their endings."""
