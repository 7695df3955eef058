"""Brings the translations up to date: texts of the window, texts of the declarations, compiled files.

Run from the repository: python assets/build/translations.py [--check]

``assets/translations/playground_<language>.ts`` is what people translate. This script adds new texts to it (marked
unfinished), drops those that are gone, and compiles it to the ``.qm`` that the window loads. With ``--check`` nothing
is written, and texts without a translation end it with status 1.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from playground import data
from playground.layers import registry
from playground.layers.spec import FAMILIES, Param
from playground.train.settings import GENERAL, LOSSES, OPTIMIZERS, SCHEDULES
from playground.ui.settings_panel import LOSS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets" / "translations"


def declared() -> dict[str, list[str]]:
    """Texts of layers, data sets and settings by translation context: they stand in declarations, not in calls."""
    texts: dict[str, list[str]] = {"Layers": [], "Training": [], "Data": []}

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
    for choice in (*OPTIMIZERS.values(), *SCHEDULES.values(), *LOSSES.values()):
        add("Training", choice.label, choice.help)
        add_params("Training", choice.params)
    add_params("Training", (LOSS, *GENERAL))
    for name in data.names():
        info = data.info(name)
        add("Data", info.label, info.summary)
        add_params("Data", info.params)
    return texts


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
    for context, texts in declared().items():
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
