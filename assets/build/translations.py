"""Brings the translations up to date: texts of the window, texts of the declarations, compiled files.

Run from the repository: python assets/build/translations.py [--check]

Texts come from three places: the window's own (``tr``, found by Qt's lupdate), messages from anywhere in the program
(``say``, ``joined`` and ``counted``, found in the syntax tree, in the context "Messages"), and declarations.

``assets/translations/playground_<language>.ts`` is what people translate. This script adds new texts to it (marked
unfinished), drops those that are gone, and compiles it to the ``.qm`` that the window loads. With ``--check`` nothing
is written, and texts without a translation end it with status 1.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

from playground import data
from playground.compile.marks import mark_params
from playground.data.own.arrays_declared import ARRAY_FIELDS
from playground.data.own.declared import FIELDS
from playground.data.own.series_declared import SERIES_FIELDS
from playground.data.writing import WRITING
from playground.graph.model import BLOCK, Graph, Node
from playground.layers import registry
from playground.layers.of import layer_of
from playground.layers.param import Param
from playground.layers.rules import counted_template
from playground.layers.spec import FAMILIES
from playground.project.players import STEPS
from playground.project.presets import presets
from playground.project.settings import GENERAL, OPTIMIZERS, SCHEDULES
from playground.tasks.losses import LOSSES
from playground.tasks.metrics import METRICS
from playground.ui.data.panel import CHOOSER
from playground.ui.inspector.choice import OPTIMIZER, SCHEDULE
from playground.ui.inspector.training import LOSS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets" / "translations"


def declared() -> dict[str, list[str]]:
    """Texts of layers, data sets and settings by translation context: they stand in declarations, not in calls."""
    texts: dict[str, list[str]] = {"Layers": [], "Training": [], "Data": [], "Presets": []}

    def add(context: str, *parts: str) -> None:
        texts[context] += [p for p in parts if p and p not in texts[context]]

    def add_params(context: str, params: tuple[Param, ...]) -> None:
        for param in params:
            add(context, param.label, param.help)

    for family in FAMILIES:
        add("Layers", family.label)
    for layer in registry().values():
        add("Layers", layer.label, layer.summary, layer.help)
        add_params("Layers", layer.params)
        add("Layers", *(port.help for port in (*layer.inputs, *layer.outputs)))
        add_params("Layers", mark_params(layer))
    block = layer_of(Node("", BLOCK, graph=Graph()))
    assert block is not None
    add("Layers", block.label, block.summary, block.help)
    add_params("Layers", block.params)
    for loss in LOSSES.values():
        add("Training", loss.label, loss.help)
    for metric in METRICS:
        add("Training", metric.label)
    for choice in (*OPTIMIZERS.values(), *SCHEDULES.values()):
        add("Training", choice.label, choice.help)
        add_params("Training", choice.params)
    add_params("Training", (LOSS, *GENERAL, STEPS))
    add("Training", *OPTIMIZER, *SCHEDULE)
    add("Data", *CHOOSER)
    add_params("Data", FIELDS)
    add_params("Data", SERIES_FIELDS)
    add_params("Data", ARRAY_FIELDS)
    add_params("Data", WRITING)
    for name in (*data.names(), *data.OWN):
        info = data.info(name)
        add("Data", info.label, info.summary, info.licence)
        add("Data", *(name for name in info.classes if _has_words(name)))
        add_params("Data", info.params)
    for preset in presets():
        add("Presets", preset.title, preset.line)
    return texts


def messages() -> dict[str, list[str]]:
    """Templates of ``say``, ``joined`` and ``counted`` in all of the program. Ends it where one is no literal."""
    found: dict[str, None] = {}
    faults = []
    for file in sorted((ROOT / "playground").rglob("*.py")):
        if file.name == "messages.py":
            continue
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                try:
                    found |= dict.fromkeys(filter(_has_words, _templates(call)))
                except ValueError:
                    faults.append(f"{file.relative_to(ROOT)}:{call.lineno}: {call.func.id} needs its text itself.")
    if faults:
        raise SystemExit("\n".join(faults))
    return {"Messages": list(found)}


def _templates(call: ast.Call) -> Iterator[str]:
    """What a call has translated. Raises ValueError where that is not written there."""
    assert isinstance(call.func, ast.Name)
    match call.func.id:
        case "say":
            yield _literal(call.args[0])
        case "joined" if len(call.args) > 1:
            yield _literal(call.args[1])
        case "counted" if not call.keywords and len(call.args) in (2, 3):
            # The window's own function of this name takes what is translated already.
            if any(isinstance(a, ast.Constant) for a in call.args[1:]):
                words = [_literal(a) for a in call.args[1:]]
                yield from (counted_template(number, *words) for number in (1, 2))


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError


def _has_words(text: str) -> bool:
    """Whether there is anything to translate: letters outside of ``{names}``, or the sign between items."""
    bare = re.sub(r"\{[^{}]*\}", "", text.replace("{{", "").replace("}}", ""))
    return bare in (", ", "; ") or any(c.isalpha() for c in bare)


def tool(name: str) -> str:
    """A Qt tool from the environment this script runs in."""
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    found = str(beside) if beside.exists() else shutil.which(f"pyside6-{name}")
    if found is None:
        raise SystemExit(f"pyside6-{name} is not there; install PySide6-Essentials.")
    return found


def extracted() -> ElementTree.Element:
    """Every text of the window, as an empty translation."""
    sources = sorted(str(p) for p in (ROOT / "playground" / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "all.ts"
        subprocess.run(
            [tool("lupdate"), "-locations", "none", *sources, "-ts", str(file)], check=True, capture_output=True
        )
        root = ElementTree.parse(file).getroot()
    for context, texts in {**declared(), **messages()}.items():
        element = next((c for c in root.findall("context") if c.findtext("name") == context), None)
        if element is None:
            element = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(element, "name").text = context
        present = {m.findtext("source") for m in element.findall("message")}
        for text in texts:
            if text not in present:
                message = ElementTree.SubElement(element, "message")
                ElementTree.SubElement(message, "source").text = text
                ElementTree.SubElement(message, "translation")
    return root


def known(file: Path) -> dict[tuple[str, str], str]:
    """Finished translations by context and text; a text is also known to every other context."""
    found: dict[tuple[str, str], str] = {}
    if file.exists():
        for context in ElementTree.parse(file).getroot().findall("context"):
            for message in context.findall("message"):
                translation = message.find("translation")
                if translation is not None and translation.text and translation.get("type") != "unfinished":
                    source = message.findtext("source") or ""
                    found[context.findtext("name") or "", source] = translation.text
                    found.setdefault(("", source), translation.text)
    return found


def fill(root: ElementTree.Element, language: str, have: dict[tuple[str, str], str]) -> list[str]:
    """Writes the known translations in; gives the texts that have none."""
    root.set("language", language)
    missing = []
    for context in root.findall("context"):
        name = context.findtext("name") or ""
        for message in context.findall("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            if translation is None:
                translation = ElementTree.SubElement(message, "translation")
            text = have.get((name, source)) or have.get(("", source))
            translation.attrib.pop("type", None)
            if text:
                translation.text = text
            else:
                translation.set("type", "unfinished")
                missing.append(f"{name}: {source}")
    return missing


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    status = 0
    for file in sorted(FOLDER.glob("playground_*.ts")):
        root = extracted()
        missing = fill(root, file.stem.removeprefix("playground_"), known(file))
        for text in missing:
            print(f"{file.name}: not translated: {text}")
        status = status or int(bool(missing))
        if not check:
            ElementTree.indent(root, " ")
            content = ElementTree.tostring(root, encoding="unicode")
            file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8")
            compiled = file.with_suffix(".qm")
            subprocess.run([tool("lrelease"), "-silent", str(file), "-qm", str(compiled)], check=True)
            print(f"{compiled.name}: {sum(1 for _ in root.iter('message')) - len(missing)} texts")
    return status


if __name__ == "__main__":
    sys.exit(main())
