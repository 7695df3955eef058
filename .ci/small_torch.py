"""Prints the newest CPU-only version of torch that the project allows and an index offers here, nothing without one.

python .ci/small_torch.py [--extra-index-url URL]
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.version import Version

project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
wanted = next(r for r in map(Requirement, project["dependencies"]) if r.name == "torch").specifier
asked = [sys.executable, "-m", "pip", "index", "versions", "torch", "--retries", "1", "--timeout", "20", *sys.argv[1:]]
answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
listed = re.search(r"Available versions: (.*)", answer)
small = [Version(v) for v in re.findall(r"[^\s,]+\+cpu", listed[1])] if listed else []
fitting = [v for v in small if v in wanted]
if fitting:
    sys.stdout.write(f"{max(fitting)}\n")
