"""The libraries of torch are loaded ahead of the import, in a process of their own."""

import subprocess
import sys

PROGRAM = """
import sys
from playground.train.preload import preload_torch
assert "torch" not in sys.modules
done = preload_torch()
assert "torch" not in sys.modules
assert done == (sys.platform in ("linux", "darwin"))
import torch
assert torch.ones(2).sum().item() == 2
assert not preload_torch()
"""


def test_torch_imports_as_usual_after_its_libraries_were_loaded():
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr
