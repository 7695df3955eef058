"""``playground check``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from playground.cli import out
from playground.cli.arguments import PROJECT, command
from playground.errors import cleaned

if TYPE_CHECKING:
    from playground.compile.check import Report

NOT_VALID = 1


def add(commands: Any) -> None:
    parser = command(
        commands,
        "check",
        run,
        "all problems of a project and the table of its layers",
        "Exit status: 0 valid, 1 not valid, 2 no project.",
    )
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(options: argparse.Namespace) -> int:
    from playground.project.opening import open_project
    from playground.project.task import data_of
    from playground.train.run.assemble import report_of, samples_of

    project = open_project(options.project)
    report = report_of(project, data_of(project), samples_of(project))
    if options.json:
        out.say_json(_document(report))
    else:
        _print(report)
    return 0 if report.valid else NOT_VALID


def _document(report: Report) -> dict[str, Any]:
    return {
        "valid": report.valid,
        "parameters": report.parameters,
        "flops": report.flops,
        "layers": [
            {
                "id": layer.id,
                "type": layer.type,
                "output_shape": None if layer.output_shape is None else list(layer.output_shape),
                "outputs": {port: list(shape) for port, shape in layer.outputs.items()},
                "parameters": layer.parameters,
            }
            for layer in report.layers
        ],
        "problems": [
            {
                "severity": problem.severity,
                "node": problem.node,
                "parameter": problem.parameter,
                "message": problem.message,
                "fixes": [fix.text for fix in problem.fixes],
            }
            for problem in report.problems
        ],
    }


def _print(report: Report) -> None:
    rows = [("layer", "type", "output", "parameters", "MFLOPs")]
    for layer in report.layers:
        shape = "?" if layer.output_shape is None else "×".join(map(str, layer.output_shape))
        name = cleaned(layer.id)
        rows.append((name, cleaned(layer.type), shape, f"{layer.parameters:,}", f"{layer.flops / 1e6:.3f}"))
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    for row in rows:
        left = "  ".join(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=False))
        out.say(f"{left}  {row[3]:>{widths[3]}}  {row[4]:>{widths[4]}}")
    out.say(f"\n{report.parameters:,} parameters, {report.flops / 1e6:.2f} MFLOPs a sample")
    for problem in report.problems:
        out.say(cleaned(f"{problem.severity}: {problem.node or 'graph'}: {problem.message}"))
        for fix in problem.fixes:
            out.say(cleaned(f"    fix: {fix.text}"))
    errors = sum(problem.severity == "error" for problem in report.problems)
    out.say("valid" if report.valid else f"not valid: {errors} {'error' if errors == 1 else 'errors'}")
