"""One command from its arguments to its exit status, and what goes wrong as one line."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Sequence

from playground import __version__, plugins
from playground.cli import bench, check, compress, data, evaluate, export, importing, new, out, presets, train, window
from playground.cli.arguments import Parser
from playground.cli.signals import Stop
from playground.errors import Cancelled, PlaygroundError

BAD_INPUT = 2
_FULL = "the memory is full. A smaller network, a smaller batch size or fewer samples need less."
_COMMANDS = {
    "presets": presets, "check": check, "train": train, "evaluate": evaluate, "compress": compress, "export": export,
    "import": importing, "data": data, "new": new, "bench": bench,
}  # fmt: skip


def entry() -> None:
    """The console script."""
    out.open_all()
    status = main(sys.argv[1:])
    out.settle()
    sys.exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Gives the exit status: 0 done, 1 not valid or failed, 2 bad input or a result that cannot be
    written, 128 and the signal's number when stopped."""
    out.begin()
    status = _status(list(sys.argv[1:] if argv is None else argv))
    trouble = out.finish()
    if trouble:
        out.complain(f"standard output cannot be written ({trouble}); what it got is not complete.")
        return status or BAD_INPUT
    return status


def _status(arguments: list[str]) -> int:
    stop = Stop()
    try:
        if (arguments and arguments[0] in _COMMANDS) or set(arguments) & {"-h", "--help", "--version"}:
            options = _parser().parse_args(arguments, argparse.Namespace(stop=stop))
            with stop:
                for trouble in plugins.load():
                    out.complain(trouble.reason)
                return int(options.run(options))
        return window.run(window.parser().parse_args(arguments))
    except SystemExit as end:  # argparse has said what was wrong
        return int(end.code or 0) if not isinstance(end.code, str) else BAD_INPUT
    except KeyboardInterrupt:
        out.complain("stopped")
        return stop.status
    except Cancelled as error:
        out.complain(error.message or "stopped")
        return stop.status
    except PlaygroundError as error:
        out.complain(error.message)
    except MemoryError:
        out.complain(_FULL)
    except OSError as error:
        out.complain(_about(error))
    except ImportError as error:
        if _is_out_of_memory(error):
            out.complain(_FULL)
            return BAD_INPUT
        out.complain(f"a part of the program cannot be loaded ({error}).{_few_files()} Please run the set-up again.")
    except RecursionError:
        out.complain("the network is nested too deeply to be handled.")
    except RuntimeError as error:
        if not _is_out_of_memory(error):
            raise
        out.complain(_FULL)
    return BAD_INPUT


def _about(error: OSError) -> str:
    """An error of the system that nobody closer to it has explained."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}.{_few_files() if error.errno in (errno.EMFILE, errno.ENFILE) else ''}"


def _few_files() -> str:
    try:
        import resource
    except ImportError:
        return ""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return f" Only {limit} files may be open at once here (ulimit -n)." if limit < 256 else ""


def _is_out_of_memory(error: Exception) -> bool:
    words = str(error).lower()
    return any(phrase in words for phrase in ("out of memory", "allocate memory", "failed to map segment"))


def _parser() -> Parser:
    parser = Parser(
        prog="playground",
        usage="playground [PROJECT] | playground COMMAND …",
        description="Build a neural network by hand, watch it learn, look inside it, and play with what it learned. "
        "Without a command it opens the window, with a project file or a preset's name if one is given.",
        epilog="Exit status: 0 done; 1 not valid, or a run that failed; 2 bad input, or a result that cannot be "
        "written; 130, 143, 129 stopped by Ctrl+C, SIGTERM, SIGHUP.",
    )
    parser.add_argument("--version", action="version", version=f"playground {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for module in _COMMANDS.values():
        module.add(commands)
    return parser
