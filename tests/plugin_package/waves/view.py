"""What needs Qt."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from playground.ui.plots.view import PlotView


class SpectrumView(PlotView):
    def __init__(self) -> None:
        self.label = QLabel()
        self.values: Any = ()
        super().__init__("plot_spectrum", self.label)

    def title(self) -> str:
        return "Spectrum"

    def empty_text(self) -> str:
        return "Frequencies of the wave are seen here."

    def on_observation(self, event: Any) -> None:
        self.values = event.values["spectrum"]
        self.label.setText(" ".join(f"{value:.1f}" for value in self.values))
        self.mark()

    def clear(self) -> None:
        self.values = ()
        self.mark()

    def is_empty(self) -> bool:
        return not len(self.values)

    def figures(self) -> list[Any]:
        return []

    def csv_rows(self) -> Any:
        yield ("frequency", "strength")
        yield from enumerate(self.values)
