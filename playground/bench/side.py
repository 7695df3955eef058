"""One side of a comparison, as a process: so that two can take turns on one machine.

``python -m playground.bench.side bare`` or ``… own``: reads commands from standard input, one JSON object a line,
and answers each with one; ``playground.bench.baseline.Server`` says which there are.
"""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext

from playground.train.machine.waiting import brief_waits


def main(side: str) -> None:
    """Answers until standard input ends."""
    # Playground's side loads torch as Playground does, the bare one as a script would.
    with brief_waits() if side == "own" else nullcontext():
        from playground.bench.baseline import Server
    server = Server()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(server.answer(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
