"""Words and numbers on cards and wires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from playground.compile.check import LayerReport, Problem, Report
from playground.data import DatasetInfo
from playground.errors import ParameterError
from playground.graph.blocks import input_ports, output_ports
from playground.graph.each_step import is_each_step
from playground.graph.files import size as size_of
from playground.graph.model import INPUT, INPUT_PORT, OUTPUT, OUTPUT_PORT, Graph, Link, Node
from playground.layers.of import layer_of
from playground.layers.rules import shape_text
from playground.layers.spec import Layer, OutputPort, Port, Shape
from playground.ui.look.texts import counted
from playground.ui.look.translation import shown

translate = QCoreApplication.translate


@dataclass(frozen=True)
class CardTexts:
    """Everything a card says; two equal ones look the same."""

    title: str
    name: str
    tag: str
    subtitle: str
    footer: str
    error: str = ""
    is_warning: bool = False
    fix: str = ""
    failure: str = ""


def layer_label(layer: Layer) -> str:
    return translate("Layers", layer.label)


def title_of(node: Node) -> str:
    layer = layer_of(node)
    return layer_label(layer) if layer else node.type


def shape_label(shape: Shape | None) -> str:
    """What wires and cards say of a shape; nothing where nothing comes out."""
    return shown(shape_text(shape)) if shape else ""


def grouped(number: int) -> str:
    """Digits in groups of three, as ISO 80000 writes them."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def short_count(number: int) -> str:
    if number < 10_000:
        return grouped(number)
    for size, unit in ((10**9, "G"), (10**6, "M"), (10**3, "k")):
        if number >= size:
            return f"{number / size:.3g} {unit}" if number < 100 * size else f"{number / size:.1f} {unit}"
    return str(number)


def flops_text(flops: int) -> str:
    for size, unit in ((10**12, "TFLOPs"), (10**9, "GFLOPs"), (10**5, "MFLOPs"), (10**3, "kFLOPs")):
        if flops >= size:
            scale = 10**6 if unit == "MFLOPs" else size
            return f"{flops / scale:.2g} {unit}" if flops < 100 * scale else f"{flops / scale:.0f} {unit}"
    return f"{flops} FLOPs"


def family_tag(layer: Layer) -> str:
    """The word in the card's corner, so that colour is never the only sign of a family."""
    if layer.family == "data":
        return translate("Canvas", "data") if layer.type == INPUT else translate("Canvas", "loss")
    if layer.family == "reshape":
        merges = any(port.many for port in layer.inputs) or len(layer.inputs) > 1
        return translate("Canvas", "merge") if merges else translate("Canvas", "reshape")
    if layer.family == "normalisation":
        return translate("Canvas", "regularise") if layer.is_random else translate("Canvas", "norm")
    return {
        "core": translate("Canvas", "core"),
        "convolution": translate("Canvas", "conv"),
        "pooling": translate("Canvas", "pool"),
        "recurrent": translate("Canvas", "recurrent"),
        "attention": translate("Canvas", "attention"),
        "activation": translate("Canvas", "activation"),
    }.get(layer.family, layer.family)


def card_texts(
    node: Node,
    graph_types: Mapping[str, int],
    entry: LayerReport | None,
    problems: tuple[Problem, ...],
    data: DatasetInfo | None,
    loss: str,
    samples: int | None = None,
) -> CardTexts:
    """What the card of ``node`` says. ``graph_types`` counts the nodes of each type; ``samples`` are the training
    samples in use, where they are known."""
    layer = layer_of(node)
    worst = _worst(problems)
    fix = shown(worst.fixes[0].text) if worst and worst.fixes else ""
    return CardTexts(
        title=title_of(node),
        name=node.id if graph_types.get(node.type, 0) > 1 or _is_own_name(node) else "",
        tag=family_tag(layer) if layer else translate("Canvas", "unknown"),
        subtitle=" · ".join(filter(None, (*marks_text(node), _subtitle(node, layer, entry, data, loss)))),
        footer=_footer(node, entry, samples),
        error=shown(worst.message) if worst else "",
        is_warning=worst is not None and worst.severity == "warning",
        fix=fix,
    )


def marks_text(node: Node) -> list[str]:
    """What a person has said of the node beside its parameters, in a word each."""
    return [
        *([translate("Canvas", "muted")] if node.muted else []),
        *([translate("Canvas", "frozen")] if node.frozen else []),
        *([translate("Canvas", "rate ×{factor:g}").format(factor=node.lr_factor)] if node.lr_factor != 1 else []),
    ]


def _is_own_name(node: Node) -> bool:
    """Whether a person chose the id: then it says more than the type does."""
    stem = node.id.rstrip("0123456789").lower()
    return not (node.type.lower().startswith(stem) or title_of(node).lower().replace(" ", "").startswith(stem))


def _worst(problems: tuple[Problem, ...]) -> Problem | None:
    return next((p for p in problems if p.severity == "error"), problems[0] if problems else None)


def worst_problem(problems: tuple[Problem, ...]) -> Problem | None:
    """The first error, else the first warning: the one that the card shows."""
    return _worst(problems)


def _subtitle(node: Node, layer: Layer | None, entry: LayerReport | None, data: DatasetInfo | None, loss: str) -> str:
    if layer is None:
        return translate("Canvas", "unknown layer type")
    if layer.type == INPUT:
        shape = shape_label(entry.output_shape if entry else None)
        p = node.params
        own = p.get("shape") is not None
        source = "" if own or data is None else translate("Data", data.label)
        if p.get("noise") is not None:
            source = translate("Layers", "Noise")
        elif p.get("column") is not None and data is not None:
            source = str(p["column"])
        return " · ".join(part for part in (source, shape) if part)
    if layer.type == OUTPUT:
        return loss
    if node.graph is not None:
        return _block_text(node, node.graph)
    try:
        text = shown(layer.subtitle(layer.values(layer.check(node.params))))
    except ParameterError:
        return ""
    if text:
        return text
    if entry is not None and entry.output_shape is not None and layer.family == "reshape":
        before = [s for shapes in entry.inputs.values() for s in shapes]
        if len(before) == 1:
            return f"{shape_label(before[0])} → {shape_label(entry.output_shape)}"
    return ""


def _block_text(node: Node, inside: Graph) -> str:
    """How much is in a block: "3 layers · ×2 · weights of a"."""
    count = size_of(inside) - len(input_ports(inside)) - len(output_ports(inside))
    parts = [counted(count, translate("Canvas", "1 layer"), translate("Canvas", "{count} layers"), written=str(count))]
    if node.repeat > 1:
        parts.append(f"×{node.repeat}")
    if is_each_step(node):
        parts.append(translate("Canvas", "each time step"))
    if node.share:
        parts.append(translate("Canvas", "weights of {block}").format(block=node.share))
    return " · ".join(parts)


def _footer(node: Node, entry: LayerReport | None, samples: int | None) -> str:
    if node.type == INPUT:
        one, many = translate("Canvas", "1 sample"), translate("Canvas", "{count} samples")
        return counted(samples, one, many, written=grouped(samples)) if samples is not None else ""
    if entry is None:
        return ""
    parts = []
    if entry.parameters:
        one, many = translate("Canvas", "1 param"), translate("Canvas", "{count} params")
        parts.append(counted(entry.parameters, one, many, written=short_count(entry.parameters)))
    if entry.flops:
        parts.append(flops_text(entry.flops))
    return " · ".join(parts)


def tooltip(node: Node, entry: LayerReport | None, problems: tuple[Problem, ...], failure: str) -> str:
    """The whole story as plain paragraphs, nothing shortened."""
    from html import escape

    layer = layer_of(node)
    lines = [" · ".join([f"<b>{escape(title_of(node))}</b>", escape(node.id), *marks_text(node)])]
    if layer is not None:
        lines.append(escape(translate("Layers", layer.summary)))
    if entry is not None:
        shapes = ", ".join(shape_label(s) for many in entry.inputs.values() for s in many) or "–"
        lines.append(
            translate("Canvas", "In → out: {before} → {after}").format(before=shapes, after=outputs_text(entry))
        )
        lines.append(
            translate("Canvas", "Parameters: {count} · {flops} per sample").format(
                count=grouped(entry.parameters), flops=flops_text(entry.flops)
            )
        )
    if node.params:
        lines.append(escape(", ".join(f"{k} = {v}" for k, v in node.params.items())))
    lines += [f"⚠ {escape(shown(p.message))}" for p in problems]
    if failure:
        lines.append(f"⚠ {escape(failure)}")
    return "<qt>" + "<br>".join(lines) + "</qt>"


def outputs_text(entry: LayerReport) -> str:
    """What a layer gives: its shape, and where it has several outputs the shape of each with its name."""
    if len(entry.outputs) < 2:
        return shape_label(entry.output_shape) or "?"
    return ", ".join(f"{port} {shape_label(shape)}" for port, shape in entry.outputs.items())


def ports_text(layer: Layer) -> str:
    """What each port is for, a line each; nothing of a layer whose only input and output explain themselves."""
    reads, gives = translate("Canvas", "Reads {port}: {what}"), translate("Canvas", "Gives {port}: {what}")
    lines: list[tuple[str, Port | OutputPort]]
    lines = [(reads, port) for port in layer.inputs if len(layer.inputs) > 1 and port.help]
    lines += [(gives, port) for port in layer.outputs if len(layer.outputs) > 1 and port.help]
    return "\n".join(t.format(port=p.name, what=translate("Layers", p.help)) for t, p in lines)


def wire_text(link: Link, report: Report) -> str:
    """Where a wire begins and ends, and the shape of what it carries; of outputs that are not the only one the name."""
    shape = shape_label(report.shape(*link.value)) or "?"
    begin = link.source if link.source_port == OUTPUT_PORT else f"{link.source} · {link.source_port}"
    end = link.target if link.target_port == INPUT_PORT else f"{link.target} · {link.target_port}"
    return f"{begin} → {end} · {shape}"


def spoken(node: Node, report: Report) -> str:
    """One sentence about a node for assistive tools."""
    entry = report.by_id.get(node.id)
    parts = [title_of(node), node.id, *marks_text(node)]
    if entry is not None and entry.output_shape is not None:
        parts.append(translate("Canvas", "output {shape}").format(shape=outputs_text(entry)))
    parts += [shown(p.message) for p in report.problems_of(node.id)]
    return ", ".join(parts)


def summary(report: Report, graph: Graph) -> str:
    """ "225 034 parameters · 4.7 MFLOPs · 11 layers"."""
    layers = len(graph.nodes)
    return " · ".join(
        (
            counted(
                report.parameters,
                translate("Canvas", "1 parameter"),
                translate("Canvas", "{count} parameters"),
                written=grouped(report.parameters),
            ),
            flops_text(report.flops),
            counted(layers, translate("Canvas", "1 layer"), translate("Canvas", "{count} layers")),
        )
    )
