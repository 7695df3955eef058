"""The command line. Headless commands need no Qt; each imports what it uses, so that ``--help`` is instant.

Exit status: 0 done; 1 not valid, or a run that failed; 2 bad input, or a result that cannot be written; 128 and the
signal's number where one stopped it (130 after Ctrl+C).
"""

from playground.cli.start import entry, main

__all__ = ["entry", "main"]
