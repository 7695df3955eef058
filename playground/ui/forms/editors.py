"""Which editor suits a parameter."""

from __future__ import annotations

from collections.abc import Mapping

from playground.layers.param import Param
from playground.ui.forms.fields import BoolEditor, ChoiceEditor, Editor, PathEditor, TextEditor
from playground.ui.forms.tiles import TilesEditor


def editor_for(param: Param, labels: Mapping[str, str] | None = None) -> Editor:
    """The editor that suits the parameter's kind. ``labels``: what is shown for a choice, and for "" (nothing)."""
    if param.kind == "bool":
        return BoolEditor(param)
    if param.kind == "several":
        return TilesEditor(param)
    if param.kind == "path":
        return PathEditor(param)
    if param.kind in ("choice", "name"):
        return ChoiceEditor(param, labels)
    return TextEditor(param, labels)
