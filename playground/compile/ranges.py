"""Whether what reaches the loss can be what the loss asks for: the ranges of values, followed from the inputs on.

Everything here is a warning. Such a network trains; it only cannot become good, and nothing else tells why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, inf, log, log1p, prod

from playground.compile import fixes
from playground.compile.facts import Facts
from playground.compile.playing import apart
from playground.compile.report import Problem
from playground.graph.model import OUTPUT_PORT, Link, Value
from playground.layers import inserted
from playground.layers.spec import ANY_NUMBER, Interval, any_number, never
from playground.messages import say
from playground.project.players import Player
from playground.tasks.answers import Answer
from playground.tasks.losses import Loss

NEAR_ZERO = 0.05
"""A loss that can come so near to zero is not called limited."""


def range_problems(facts: Facts, wire: Link, answer: Answer) -> Iterator[Problem]:
    """What is wrong with the values that ``wire`` brings to an Output. Every node that leads there has its facts."""
    chain = _handed_on(facts, wire.value)
    made = chain[-1]
    maker, layer = made.node, facts.layers[made.node]
    if layer.is_constant(facts.contexts[maker]):
        return  # told by ``constants``
    low, high = _interval(facts, wire.value)
    flat = layer.dies(facts.contexts[maker].params) and all(
        prod(facts.shapes[value]) == prod(facts.shapes[made]) for value in chain
    )
    loss, asks_chances = answer.loss, answer.can_be_right
    message = ""
    if made.port == OUTPUT_PORT and layer.squashes in loss.applies:
        right = say("right ") if len(chain) == 1 else ""
        message = say(
            "{type} comes {right}before {loss}, which applies its own; twice makes learning slow.",
            type=layer.type,
            right=right,
            loss=loss.type,
        )
    elif answer.goal == "numbers":
        if low >= 0 or high <= 0:
            sign = say("negative") if low >= 0 else say("positive")
            message = say("{only}, so the network can never answer a {sign} one.", only=_only(low, high), sign=sign)
    elif asks_chances and (low < loss.takes[0] or high > loss.takes[1]):
        width = _width(facts, wire, answer)
        maker_of = loss.made_by_single if width == 1 or answer.goal == "labels" else ""
        yield _not_taken(wire, loss, inserted.chances(maker_of or loss.made_by or "probabilities"))
    elif asks_chances and loss.is_for_classes:
        least = _least_loss(low, high, _width(facts, wire, answer), loss)
        if least > NEAR_ZERO:
            message = say(
                "{only}, so {loss}, which takes any number, cannot fall below {least:.2f}.",
                only=_only(low, high),
                loss=loss.type,
                least=least,
            )
    elif asks_chances and (low > 0 or high < 1):
        message = say("{only}, and {loss} compares them with 0 and 1.", only=_only(low, high), loss=loss.type)
    if not message and flat and asks_chances:
        message = say(
            "{type} gives 0 for everything negative: a class that falls there for all samples stops learning.",
            type=layer.type,
        )
    if message:
        yield Problem("warning", message, maker, None, (_without(facts, made, wire, answer),))


def _not_taken(wire: Link, loss: Loss, maker: inserted.Inserted) -> Problem:
    """Numbers that the loss reads as something which they are not."""
    message = say(
        "{loss} takes {what} and gets any numbers: put a {maker} before it.",
        loss=loss.type,
        what=say("probabilities") if loss.takes == (0, 1) else say("logarithms of probabilities"),
        maker=maker[0],
    )
    return Problem("warning", message, wire.target, "loss", (fixes.insert_before(wire, *maker),))


def _width(facts: Facts, wire: Link, answer: Answer) -> int:
    """How many numbers the Output is to get in its last dimension."""
    own = facts.shapes[wire.value]
    return (own if own == (1,) else answer.shape or own)[0 if answer.goal == "pixels" else -1]


def _without(facts: Facts, made: Value, wire: Link, answer: Answer) -> fixes.Fix:
    """Takes the layer out where that helps and the shapes allow it, else puts one after it that gives any number."""
    before = facts.graph.incoming[made.node]
    if (
        len(before) == 1
        and made.port == OUTPUT_PORT
        and facts.shapes.get(before[0].value) == facts.shapes[made]
        and (facts.layers[made.node].squashes or _interval(facts, before[0].value) == ANY_NUMBER)
    ):
        return fixes.bypass(made.node)
    made_by = inserted.channels if answer.goal == "pixels" else inserted.width
    return fixes.insert_before(wire, *made_by(_width(facts, wire, answer)))


def bare_sums(facts: Facts, players: Sequence[Player] = ()) -> Iterator[Problem]:
    """Weighted sums in a row with nothing that bends between them."""
    graph = facts.graph
    for node_id, context in facts.contexts.items():
        if not (node_id in facts.used and facts.layers[node_id].is_affine):
            continue
        before = graph.incoming[node_id][0].source
        if not facts.layers[before].is_affine or not facts.layers[node_id].parameters(context):
            continue
        while before in facts.contexts and facts.layers[before].is_affine and len(graph.outgoing[before]) == 1:
            has_weights = facts.layers[before].parameters(facts.contexts[before])
            if has_weights and not apart(before, node_id, players) and not _is_narrow(facts, before, node_id):
                yield Problem(
                    "warning",
                    say(
                        "Nothing bends the values between {before} and {node_id}, so both together can do no more "
                        "than one of them.",
                        before=before,
                        node_id=node_id,
                    ),
                    node_id,
                    None,
                    (fixes.insert_before(graph.incoming[node_id][0], *inserted.bend()),),
                )
                break
            before = graph.incoming[before][0].source


def _is_narrow(facts: Facts, first: str, second: str) -> bool:
    """Whether fewer numbers pass between two weighted sums than come in and go out: a code, which is narrow on
    purpose."""
    ends = (facts.contexts[first].shape[-1], facts.shapes[Value(second)][-1])
    return facts.shapes[Value(first)][-1] < min(ends)


def constants(facts: Facts) -> Iterator[Problem]:
    """Layers that give the same whatever comes in, so that nothing before them matters or learns."""
    for node_id, context in facts.contexts.items():
        layer = facts.layers[node_id]
        if layer.is_constant is not never and node_id in facts.used and layer.is_constant(context):
            yield Problem(
                "warning",
                say(
                    "{type} over a single value gives the same number whatever comes in, so nothing before it can "
                    "learn.",
                    type=layer.type,
                ),
                node_id,
                None,
                (fixes.bypass(node_id),),
            )


def _interval(facts: Facts, value: Value) -> Interval:
    """Where a value lies: looked up from the layers on before which it makes no difference what there is."""
    needed: set[str] = set()
    waiting = [value.node]
    while waiting:
        node_id = waiting.pop()
        if node_id not in needed and node_id in facts.layers:
            needed.add(node_id)
            if facts.layers[node_id].interval is not any_number:
                waiting += [k.source for k in facts.graph.incoming[node_id]]
    found: dict[Value, Interval] = {}
    for node_id in facts.contexts:
        if node_id not in needed:
            continue
        layer, context = facts.layers[node_id], facts.contexts[node_id]
        # Optional ports that are left open read what another port reads, which changes nothing here.
        given = [found.get(k.value, ANY_NUMBER) for k in facts.graph.incoming[node_id]]
        found[Value(node_id)] = layer.interval(context, given) if given else ANY_NUMBER
        if len(layer.outputs) > 1:
            found |= dict.fromkeys((Value(node_id, port) for port in layer.output_names[1:]), ANY_NUMBER)
            found |= {Value(node_id, port): interval for port, interval in layer.more_intervals(context).items()}
    return found[value]


def _handed_on(facts: Facts, value: Value) -> list[Value]:
    """From ``value`` back to that of the layer which made it: those between only hand it on."""
    chain = [value]
    while chain[-1].port == OUTPUT_PORT and facts.layers[chain[-1].node].keeps_range:
        before = facts.graph.incoming[chain[-1].node]
        if len(before) != 1:
            break
        chain.append(before[0].value)
    return chain


def _least_loss(low: float, high: float, width: int, loss: Loss) -> float:
    """The smallest mean loss over all classes that numbers of this range allow."""
    if loss.reading == "itself":
        return -log(min(max(high, 1e-7), 1.0))
    if loss.reading == "softmax":
        return 0.0 if high - low == inf else log1p((width - 1) * exp(low - high))
    # The worse of two answers: a yes needs large numbers, a no small ones.
    return max(_surprise(high), _surprise(-low))


def _surprise(x: float) -> float:
    """−log of the sigmoid of x."""
    return log1p(exp(-x)) if x > -30 else -x


def _only(low: float, high: float) -> str:
    if high == inf:
        where = say("of at least {low:.4g}", low=low)
    else:
        where = (
            say("of at most {high:.4g}", high=high)
            if low == -inf
            else say("between {low:.4g} and {high:.4g}", low=low, high=high)
        )
    return say("Only numbers {where} reach the Output", where=where)
