"""Whether an ONNX file computes what the network computes: it is run, and its outputs are compared.

With onnxruntime, where it is installed; else with the reference evaluator of onnx, which is slow and does not know
every operator; and where that cannot either, only the file's structure is checked. The sentence says which.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from playground.compile.card import Card, raw_inputs
from playground.errors import CompileError, PlaygroundError
from playground.graph.model import Value
from playground.layers.spec import Shape, get
from playground.messages import joined, say

if TYPE_CHECKING:
    import torch

    from playground.compile.build import Model

Array = npt.NDArray[Any]
Feed = dict[str, Array]
Run = Callable[[Feed], list[Array]]

BATCHES = (1, 2, 7)
SLOW_BATCHES = (1, 2)
"""For the reference evaluator, which is written in Python."""
SLOW_FLOPS = 10**9
"""Operations a sample up to which the reference evaluator answers within seconds."""
TOLERANCE = 1e-5
"""Of the largest output (at least 1): float32 rounding in another order stays below."""
SLACK = 10
"""How many times as far from the result in float64 as rounding alone a file may be, where a network magnifies it."""
FEW_THINGS = 8
"""So many different numbers a look-up is shown that knows any."""
ROUNDING = 2.0**-23
"""The relative distance of neighbouring float32 numbers."""


def checked(content: bytes, network: Model, values: Card | None = None) -> str:
    """Runs the file and compares. ``values``: it takes raw samples of these data. Gives the sentence that says what was
    done. Raises CompileError when the file does not run, or differs."""
    try:
        import onnxruntime
    except ImportError:
        return _checked_without_runtime(content, network, values)
    try:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        # Threads of its own would spin beside a training that goes on.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        run: Run = lambda feed: session.run(None, feed)  # noqa: E731
        largest = _compared(run, network, values, BATCHES)
    except PlaygroundError:
        raise
    except Exception as error:
        reason = str(error).strip().split("\n")[0]
        raise CompileError(
            say("The network cannot be written as ONNX: onnxruntime does not run it ({reason}).", reason=reason)
        ) from error
    return say(
        "Run in onnxruntime {version} with {batches}: {largest}.",
        version=onnxruntime.__version__,
        batches=_said(BATCHES),
        largest=_equal(largest),
    )


def _checked_without_runtime(content: bytes, network: Model, values: Card | None) -> str:
    import onnx

    try:
        onnx.checker.check_model(content)
    except Exception as error:
        reason = str(error).strip().split("\n")[0]
        raise CompileError(
            say("The network cannot be written as ONNX: the file is not well formed ({reason}).", reason=reason)
        ) from error
    missing = say("It was not run in onnxruntime, which is not installed (pip install onnxruntime).")
    with suppress(ImportError, NotImplementedError, RuntimeError, TypeError, ValueError, IndexError, KeyError):
        # Whatever it cannot do is no fault of the file's; a difference is, and is a CompileError.
        if sum(_flops(network)) <= SLOW_FLOPS:
            from onnx.reference import ReferenceEvaluator

            evaluator = ReferenceEvaluator(content)
            run: Run = lambda feed: evaluator.run(None, feed)  # noqa: E731
            largest = _compared(run, network, values, SLOW_BATCHES)
            return say(
                "Run in the reference evaluator of onnx with {slow_batches}: {largest}. {missing}",
                slow_batches=_said(SLOW_BATCHES),
                largest=_equal(largest),
                missing=missing,
            )
    return say("Only its structure was checked. {missing}", missing=missing)


def _flops(network: Model) -> Iterator[int]:
    from playground.compile.check import check

    for layer in check(network.graph, network.data).layers:
        yield layer.flops


def _said(batches: tuple[int, ...]) -> str:
    return say("batches of {sizes} and {last}", sizes=joined(map(str, batches[:-1]), ", "), last=batches[-1])


def _equal(largest: float) -> str:
    return say("the network's outputs (largest difference {largest:.1g})", largest=largest)


def _compared(run: Run, network: Model, values: Card | None, batches: tuple[int, ...]) -> float:
    """The largest difference over batches of these sizes. Raises CompileError where it is more than rounding."""
    import torch

    largest = 0.0
    for batch in batches:
        inputs = examples(network, batch, values)
        names = [network.attribute_of[node] for node in network.inputs]
        found = run(dict(zip(names, (x.numpy() for x in inputs), strict=True)))
        with torch.inference_mode():
            wanted = [r.numpy() for r in _several(network(*inputs))]
        compared = [_difference(f, w, TOLERANCE) for f, w in zip(found, wanted, strict=True)]
        difference, is_rounding = max(d for d, _ in compared), all(r for _, r in compared)
        if not is_rounding and all(f.shape == w.shape for f, w in zip(found, wanted, strict=True)):
            magnified = _magnified(network, inputs, wanted)
            is_rounding = all(
                _difference(f, truth, TOLERANCE, SLACK * rounding)[1]
                for f, (truth, rounding) in zip(found, magnified, strict=True)
            )
        if not is_rounding:
            raise CompileError(
                say(
                    "The network cannot be written as ONNX: for a batch of {batch} the file's outputs differ from the "
                    "network's by up to {difference:.2g}.",
                    batch=batch,
                    difference=difference,
                )
            )
        largest = max(largest, difference)
    return largest


def _several(results: Any) -> tuple[torch.Tensor, ...]:
    return results if isinstance(results, tuple) else (results,)


@np.errstate(all="ignore")
def _magnified(network: Model, inputs: tuple[torch.Tensor, ...], wanted: Sequence[Array]) -> list[tuple[Array, float]]:
    """The outputs in float64, where ``wanted`` has a value, and how far rounding moves them: in torch itself, and where
    every input and weight is a neighbouring number. Dividing by a tiny spread, say, magnifies it 300 times."""
    import torch

    generator = torch.Generator().manual_seed(0)

    def beside(x: torch.Tensor) -> torch.Tensor:
        return x * (1 + ROUNDING * torch.randn(x.shape, generator=generator, dtype=torch.float64))

    entries = _entries(network)
    exact = copy.deepcopy(network).double()
    doubled = [x.double() for x in inputs]
    moved = [x if n in entries else beside(x) for n, x in zip(network.inputs, doubled, strict=True)]
    with torch.no_grad():
        truths = [r.numpy() for r in _several(exact(*doubled))]
        for parameter in exact.parameters():
            parameter.copy_(beside(parameter))
        shifts = [r.numpy() for r in _several(exact(*moved))]
    found = []
    for truth, shifted, given in zip(truths, shifts, wanted, strict=True):
        truth = np.where(np.isfinite(given), truth, given)
        finite = np.isfinite(truth) & np.isfinite(shifted) & np.isfinite(given)
        rounding = max((float(np.abs(v - truth)[finite].max(initial=0)) for v in (given, shifted)), default=0.0)
        found.append((truth, rounding))
    return found


def _difference(found: Array, wanted: Array, tolerance: float, slack: float = 0.0) -> tuple[float, bool]:
    """The largest one, and whether it is within ``tolerance`` of the largest value plus ``slack``.

    Where the network itself overflows, the file must too.
    """
    if found.shape != wanted.shape:
        return float("inf"), False
    finite = np.isfinite(wanted)
    if not np.array_equal(finite, np.isfinite(found)):
        return float("inf"), False
    if not finite.any():
        return 0.0, True
    largest = float(np.abs(found[finite].astype(np.float64) - wanted[finite]).max())
    return largest, largest <= tolerance * max(1.0, float(np.abs(wanted[finite]).max())) + slack


def examples(network: Model, batch: int, values: Card | None = None) -> tuple[torch.Tensor, ...]:
    """Inputs such as the network may meet, the same for the same batch size: raw samples where ``values`` says what
    those are, whole numbers where an Input leads to a look-up, else normal noise."""
    import torch

    generator = torch.Generator().manual_seed(batch)
    entries, raw = _entries(network), raw_inputs(network, values) if values is not None else {}

    def example(node: str, shape: Shape) -> torch.Tensor:
        if node in raw:
            x, scale = torch.rand(batch, *shape, generator=generator), raw[node]["scale"]
            return (scale * x).round() if scale != 1 else 12 * x - 6
        if node in entries:
            return torch.randint(entries[node], (batch, *shape), generator=generator).float()
        return torch.randn(batch, *shape, generator=generator)

    return tuple(example(node, shape) for node, shape in zip(network.inputs, network.input_shapes, strict=True))


def _entries(network: Model) -> Mapping[str, int]:
    """How many different things an Input may name, for those that lead to a look-up."""
    reached: dict[Value, set[str]] = {}
    entries: dict[str, int] = {}
    for step in network.steps:
        layer = get(step.type)
        sources = {i for source in step.sources for i in reached.get(source, ())}
        if layer.reads_numbers_of_things:
            params = layer.values(network.graph.by_id[step.node].params)
            known = params[layer.counts_things] if layer.counts_things else FEW_THINGS
            for i in sources:
                entries[i] = min(entries.get(i, known), known)
        elif layer.rearranges:
            reached[step.value] = sources if layer.inputs else {step.node}
    return entries
