"""How strongly each layer learns over time: the norm of its gradient, or the size of its update next to its weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from playground.train.link.events import Changed, Observation, Prepared
from playground.ui.look import colours
from playground.ui.look.theme import SMALL_PX, Tokens, font, theme
from playground.ui.look.translation import keep
from playground.ui.look.wording import grouped
from playground.ui.plots import numbers
from playground.ui.plots.changes import Change, Changes
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.hover_table import draw_table
from playground.ui.plots.series import Points, Series
from playground.ui.plots.tracks import Colour, Track
from playground.ui.plots.view import Figure, PlotView, Row

_HEALTHY = -3.0
"""log10 of the update-to-weight ratio at which training usually goes well (A. Karpathy's rule of thumb: 1e-3)."""
_RATIO_REACH = 3.0


class History:
    """Per layer over time: log10 of one quantity, in the order in which the layers came."""

    def __init__(self) -> None:
        self.layers: dict[str, Series] = {}

    def append(self, names: list[str], values: np.ndarray, length: int) -> None:
        """Adds one column, the ``length``-th; layers that are new or gone have gaps."""
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = dict(zip(names, np.log10(np.asarray(values, np.float64)).tolist(), strict=True))
        for name in names:
            if name not in self.layers:
                self.layers[name] = Series()
                self.layers[name].append(np.full(length, np.nan))
        for name, series in self.layers.items():
            series.append([logs.get(name, np.nan)])


class GradientsView(PlotView):
    """Heat strips or lines, of the gradient's norm or of the update-to-weight ratio."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.steps = Series(np.float64)
        self.norms = History()
        self.ratios = History()
        self._run: int | None = None
        self._changes = Changes()
        self.strips = HeatStrips()
        self.frame = ChartFrame(holds_log=True)
        self._drawn: tuple[History, int] | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.strips)
        self._pages.addWidget(self.frame)
        super().__init__("plot_gradients", self._pages, parent)
        keep(self, self.frame.entitle, lambda: self.tr("Gradients by layer over time, as lines"))
        keep(self, self.strips.setAccessibleName, lambda: self.tr("Gradients by layer over time"))
        self.frame.ready.connect(self.redraw_seen)
        keep(
            self,
            self.set_help,
            lambda: self.tr(
                "Gradient norm: the length of the loss's own gradient, as backpropagation leaves it, before an L1 "
                "penalty is added and before clipping.\nUpdate-to-weight ratio: the length of the step the optimiser "
                "then made, beside the weights."
            ),
        )
        self._choose()

    def title(self) -> str:
        return self.tr("Gradients")

    def empty_text(self) -> str:
        return self.tr("Press Train to see how strongly each layer learns.")

    def on_prepared(self, event: Prepared) -> None:
        if event.run != self._run:
            self._run = event.run
            self._forget()

    def on_observation(self, event: Observation) -> None:
        """Takes an observation of the probe "gradients"."""
        names = [str(n) for n in event.values["nodes"]]
        self.norms.append(names, event.values["gradient_norm"], len(self.steps))
        self.ratios.append(names, event.values["update_ratio"], len(self.steps))
        self.steps.append([event.step])
        self._choose()
        self.mark()

    def on_changed(self, event: Changed) -> None:
        self._changes.add(event)
        self._show_changes()

    def _show_changes(self) -> None:
        self.frame.show_changes([(change, False) for change in self._changes.list])
        self.strips.show_changes(self._changes.list)

    def clear(self) -> None:
        """Forgets everything."""
        self._forget()

    def _forget(self) -> None:
        self._changes = Changes()
        self._show_changes()
        self.steps = Series(np.float64)
        self.norms, self.ratios = History(), History()
        self.frame.reset_zoom()
        self._choose()
        self.mark()

    def is_empty(self) -> bool:
        return not len(self.steps)

    @property
    def shows_ratio(self) -> bool:
        return self.ratio_action.isChecked()

    def figures(self) -> list[Figure]:
        if self.shows_ratio:
            return [Figure(self.tr("‖ΔW‖ / ‖W‖ per layer"), compact="‖ΔW‖ / ‖W‖"), Figure(self.tr("healthy ≈ 1e−3"))]
        return [Figure(self.tr("‖∇W‖ per layer, log"), compact="‖∇W‖")]

    def add_options(self, menu: QMenu) -> None:
        self.norm_action = QAction(self, checkable=True, checked=True)
        keep(self, self.norm_action.setText, lambda: self.tr("Gradient norm"))
        self.ratio_action = QAction(self, checkable=True)
        keep(self, self.ratio_action.setText, lambda: self.tr("Update-to-weight ratio"))
        keep(
            self,
            self.ratio_action.setToolTip,
            lambda: self.tr("Around 1e−3 is healthy; far above it jumps, far below it hardly learns."),
        )
        self.lines_action = QAction(self, checkable=True)
        keep(self, self.lines_action.setText, lambda: self.tr("As lines"))
        quantity = QActionGroup(self)
        for action in (self.norm_action, self.ratio_action):
            quantity.addAction(action)
            action.toggled.connect(self._choose)
        self.lines_action.toggled.connect(self._choose)
        reset = QAction(self)
        keep(self, reset.setText, lambda: self.tr("Show everything"))
        reset.triggered.connect(self.frame.reset_zoom)
        menu.addActions([self.norm_action, self.ratio_action])
        menu.addSeparator()
        menu.addActions([self.lines_action, reset])

    def _choose(self) -> None:
        history = self.ratios if self.shows_ratio else self.norms
        self.strips.show_history(history, self.steps, is_ratio=self.shows_ratio)
        self._pages.setCurrentIndex(1 if self.lines_action.isChecked() else 0)
        if self.lines_action.isChecked():
            self._as_lines(history)
        self.mark()
        if self.sender() is not None:
            self.refresh()

    def is_ready(self) -> bool:
        return not self.lines_action.isChecked() or self.frame.is_ready

    def feed(self) -> None:
        self.strips.update()
        self.frame.feed()

    def _as_lines(self, history: History) -> None:
        if self._drawn == (history, len(history.layers)):
            return
        self._drawn = (history, len(history.layers))
        count = max(1, len(history.layers) - 1)
        scale = colours.heat_scale()
        self.frame.show_tracks(
            [
                Track(name, _depth_colour(int(scale[96 + 144 * i // count])), series, self.steps)
                for i, (name, series) in enumerate(history.layers.items())
            ]
        )

    def csv_rows(self) -> Iterator[Row]:
        names = list(self.norms.layers)
        columns = [h.layers[n].points().mean for h in (self.norms, self.ratios) for n in names]
        return _rows(names, self.steps.points(), columns)


def _rows(names: list[str], steps: Points, columns: list[np.ndarray]) -> Iterator[Row]:
    ratios = (f"update_ratio_{n}" for n in names)
    yield ("step", *(f"gradient_norm_{n}" for n in names), *ratios, "values_averaged")
    for i, (step, size) in enumerate(zip(steps.mean.tolist(), steps.size.tolist(), strict=True)):
        logs = [float(c[i]) for c in columns]
        yield (round(step), *("" if np.isnan(v) else f"{10**v:.7g}" for v in logs), size)


def _decades(low: float, high: float) -> list[float]:
    """About four whole powers of ten."""
    apart = max(1, round((high - low) / 4))
    return [float(m) for m in range(ceil(low), floor(high) + 1) if m % apart == 0]


def _depth_colour(pixel: int) -> Colour:
    name = QColor(pixel).name()
    return lambda _tokens: name


class HeatStrips(QWidget):
    """One strip per layer, time to the right, colour for the size; a colour bar at the right."""

    _BAR = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = History()
        self._steps = Series(np.float64)
        self._is_ratio = False
        self._changes: Sequence[Change] = ()
        self._hover: QPointF | None = None
        self._area = QRectF()
        self._range = (0.0, 1.0)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 60)

    def show_history(self, history: History, steps: Series, *, is_ratio: bool) -> None:
        self._history, self._steps, self._is_ratio = history, steps, is_ratio

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Marks where something was changed."""
        self._changes = changes
        self.update()

    def _place(self, change: Change) -> float:
        """Where a change lies: between the columns before and after it."""
        after = int(np.searchsorted(self._steps.values, change.step + 0.5)) + self._steps.start
        return self._area.left() + self._area.width() * after / max(1, len(self._steps))

    def strip(self, index: int) -> QRectF:
        """Where a layer's strip lies, after a first paint."""
        pitch = min(27.0, self._area.height() / max(1, len(self._history.layers)))
        gap = 4.0 if pitch > 12 else 1.0 if pitch > 4 else 0.0
        return QRectF(self._area.left(), self._area.top() + index * pitch, self._area.width(), pitch - gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._history.layers and len(self._steps):
            self._draw(painter, theme.tokens)
        painter.end()

    def _draw(self, painter: QPainter, tokens: Tokens) -> None:
        small = font(SMALL_PX)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        names = list(self._history.layers)
        widest = max(metrics.horizontalAdvance(n) for n in names)
        left = min(widest, self.width() * 0.3) + 8
        right = metrics.horizontalAdvance("1e−10") + self._BAR + 14
        self._area = QRectF(left, 4, max(10.0, self.width() - left - right), self.height() - metrics.height() - 12)
        blocks = [s.blocks(0, len(s), max(8, int(self._area.width()))) for s in self._history.layers.values()]
        image = np.stack([b.mean for b in blocks])
        self._range = self._limits(image)
        scale = colours.diverging_scale(tokens)[::-1] if self._is_ratio else colours.heat_scale()
        pixels = colours.coloured(image, *self._range, scale, tokens.line)
        # The last block is as wide as the values it holds, so the strips end where the steps end.
        shown = self._area.width() * (blocks[0].size * image.shape[1]) / len(self._steps)
        for i, name in enumerate(names):
            strip = self.strip(i)
            painter.save()
            painter.setClipRect(strip)
            painter.drawImage(
                QRectF(strip.left(), strip.top(), shown, strip.height()), colours.picture(pixels[i : i + 1])
            )
            painter.restore()
            if strip.height() > metrics.height() * 0.7:
                painter.setPen(QColor(tokens.muted))
                text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, left - 8)
                middle = strip.center().y()
                row = QRectF(0, middle - metrics.height() / 2, left - 8, metrics.height())
                painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(QColor(tokens.text), 1, Qt.PenStyle.DotLine))
        for change in self._changes:
            x = self._place(change)
            painter.drawLine(QPointF(x, self._area.top()), QPointF(x, self.strip(len(names) - 1).bottom()))
        self._draw_scales(painter, tokens, metrics, scale, self.strip(len(names) - 1).bottom())
        if self._hover is not None:
            self._draw_hover(painter, tokens, metrics, names)

    def _limits(self, image: np.ndarray) -> tuple[float, float]:
        if self._is_ratio:
            return _HEALTHY - _RATIO_REACH, _HEALTHY + _RATIO_REACH
        known = image[np.isfinite(image)]
        low, high = (float(v) for v in np.percentile(known, (1, 99))) if len(known) else (-1.0, 0.0)
        return (low, high) if high - low >= 1 else ((low + high) / 2 - 0.5, (low + high) / 2 + 0.5)

    def _draw_scales(
        self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF, scale: colours.Pixels, bottom: float
    ) -> None:
        painter.setPen(QColor(tokens.muted))
        base = bottom + 5 + metrics.ascent()
        first, last = self._steps.at(0), self._steps.at(len(self._steps) - 1)
        start = self.tr("step {}").format(grouped(round(first)))
        end = grouped(round(last))
        painter.drawText(QPointF(self._area.left(), base), start)
        width = metrics.horizontalAdvance(end)
        if metrics.horizontalAdvance(start) + width + 10 < self._area.width():
            painter.drawText(QPointF(self._area.right() - width, base), end)
        height = max(bottom, self._area.top() + 60) - self._area.top()
        height = min(height, self._area.height())
        bar = QRectF(self._area.right() + 10, self._area.top(), self._BAR, height)
        painter.drawImage(bar, colours.picture(scale[::-1][:, None]))
        low, high = self._range
        marks = [low, _HEALTHY, high] if self._is_ratio else _decades(low, high)
        for mark in marks or [low, high]:
            y = bar.bottom() - (mark - low) / (high - low) * bar.height()
            text = f"1e{mark:.0f}".replace("-", "−") if mark == round(mark) else numbers.short(10**mark)
            top = min(max(y - metrics.height() / 2, bar.top() - 3), bar.bottom() - metrics.height() + 3)
            painter.drawText(QRectF(bar.right() + 4, top, 60, metrics.height()), Qt.AlignmentFlag.AlignLeft, text)

    def value_at(self, position: QPointF) -> tuple[str, int, float] | None:
        """(layer, step, value) under a point of the widget."""
        for i, (name, series) in enumerate(self._history.layers.items()):
            strip = self.strip(i)
            if strip.contains(position) and len(self._steps):
                share = (position.x() - strip.left()) / strip.width()
                index = min(int(share * len(self._steps)), len(self._steps) - 1)
                return name, round(self._steps.at(index)), 10.0 ** series.at(index)
        return None

    def _draw_hover(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF, names: list[str]) -> None:
        assert self._hover is not None
        found = self.value_at(self._hover)
        if found is None:
            return
        name, step, value = found
        painter.setPen(QPen(QColor(tokens.text), 1))
        painter.drawRect(self.strip(names.index(name)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [(self.tr("step"), grouped(step), tokens.muted), (name, numbers.short(value), tokens.text)]
        near = [c for c in self._changes if abs(self._place(c) - self._hover.x()) <= 5]
        lines += [(text, "", tokens.text) for change in near for text in change.texts]
        draw_table(painter, tokens, metrics, QRectF(self.rect()), self._hover + QPointF(0, 8), lines)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = event.position()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()
