"""The style sheet made from the tokens: what Fusion and the palette cannot say."""

from __future__ import annotations

from playground.data.resources import folder
from playground.ui.look.tokens import SMALL_PX, Tokens, mixed


def sheet(t: Tokens) -> str:
    """One sheet for the whole application."""
    icons = (folder("assets") / "icons").as_posix()
    tone = "dark" if t.background < t.text else "light"
    hover = mixed(t.raised, t.text, 0.07)
    return f"""
QMainWindow, QDialog {{ background: {t.panel}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 5px 7px; }}
QLabel {{ background: transparent; }}
QLabel[role="muted"], QLabel[role="small"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ font-size: {SMALL_PX}px; }}
QLabel[role="title"] {{ font-weight: 600; }}
QLabel[role="error"] {{ color: {t.error}; font-size: {SMALL_PX}px; }}
QLabel[role="warning"] {{ color: {t.warning}; }}
QFrame[role="line"] {{ background: {t.line}; border: none; }}
QFrame[role="formula"] {{ background: {t.background}; border: none; border-radius: 6px; }}

QPushButton, QToolButton[role="button"] {{
    background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; border-radius: 7px; padding: 5px 11px; }}
QToolButton[role="button"] {{ padding: 5px 8px; }}
QPushButton:hover, QToolButton[role="button"]:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton[role="button"]:pressed {{ background: {t.line}; }}
QPushButton:focus, QToolButton[role="button"]:focus {{ border-color: {t.accent}; }}
QPushButton:disabled, QToolButton[role="button"]:disabled {{ color: {t.muted}; background: {t.panel}; }}
QPushButton[role="primary"], QToolButton[role="primary"] {{
    background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; border-radius: 7px;
    padding: 5px 14px; font-weight: 600; }}
QToolButton[role="primary"]:hover, QPushButton[role="primary"]:hover {{
    background: {mixed(t.accent, t.text, 0.12)}; }}
QToolButton[role="primary"]:focus, QPushButton[role="primary"]:focus {{ border-color: {t.text}; }}
QToolButton[role="primary"]:disabled, QPushButton[role="primary"]:disabled {{
    background: {t.raised}; color: {t.muted}; border-color: {t.line}; }}
QToolButton[role="pill"] {{
    background: {t.raised}; color: {t.muted}; border: 1px solid {t.line}; border-radius: 13px; padding: 4px 12px; }}
QToolButton[role="pill"]:hover {{ color: {t.text}; background: {hover}; }}
QToolButton[role="pill"]:focus {{ border-color: {t.accent}; color: {t.text}; }}
QToolButton[role="flat"] {{
    background: transparent; color: {t.text}; border: 1px solid transparent; border-radius: 6px; padding: 2px; }}
QToolButton[role="flat"]:hover {{ background: {hover}; }}
QToolButton[role="flat"]:checked {{ background: {t.raised}; border-color: {t.muted}; }}
QToolButton[role="flat"]:focus {{ border-color: {t.accent}; }}
QToolButton[role="flat"]:disabled {{ color: {t.muted}; }}
QToolButton[role="fold"] {{ background: transparent; color: {t.muted}; border: 1px solid transparent;
    border-radius: 5px; padding: 2px 5px 2px 0; }}
QToolButton[role="fold"]:hover {{ color: {t.text}; }}
QToolButton[role="fold"]:focus {{ border-color: {t.accent}; color: {t.text}; }}
QPushButton[role="entry"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 6px 10px; text-align: left; }}
QPushButton[role="entry"]:hover {{ background: {hover}; }}
QPushButton[role="entry"]:focus {{ border-color: {t.accent}; }}
QToolButton[role="tab"] {{
    background: transparent; color: {t.muted}; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    padding: 7px 4px 6px 4px; }}
QToolButton[role="tab"]:hover {{ color: {t.text}; }}
QToolButton[role="tab"]:checked {{ color: {t.text}; border-bottom-color: {t.accent}; font-weight: 600; }}
QToolButton[role="tab"]:focus {{ color: {t.text}; background: {hover}; }}
QToolButton[role="strip"] {{
    background: transparent; color: {t.muted}; border: 1px solid transparent; border-radius: 6px; padding: 2px 5px; }}
QToolButton[role="strip"]:hover {{ color: {t.text}; background: {hover}; }}
QToolButton[role="strip"]:checked {{ color: {t.text}; background: {t.raised}; border-color: {t.line}; }}
QToolButton[role="strip"]:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
    background: {t.background}; color: {t.text}; border: 1px solid {t.line}; border-radius: 6px; padding: 3px 7px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
    border-color: {t.accent}; }}
QLineEdit[invalid="true"] {{ border-color: {t.error}; }}
QLineEdit[role="name"] {{ background: transparent; border-color: transparent; color: {t.text}; padding: 2px 4px; }}
QLineEdit[role="name"]:hover {{ border-color: {t.line}; }}
QLineEdit[role="name"]:focus {{ border-color: {t.accent}; background: {t.background}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {t.muted}; background: {t.panel}; }}
QComboBox {{ padding-left: 5px; padding-right: 2px; }}
QComboBox::drop-down {{ border: none; width: 16px; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url({icons}/chevron-{tone}.svg); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{
    background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; border-radius: 6px; padding: 4px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; outline: none; }}

QCheckBox {{ color: {t.text}; spacing: 7px; background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 2px; }}
QCheckBox:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator, QListWidget::indicator {{ width: 15px; height: 15px; border: 1px solid {t.muted};
    border-radius: 4px; background: {t.background}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: url({icons}/check-{tone}.svg); }}
QCheckBox:disabled {{ color: {t.muted}; }}

QSlider {{ background: transparent; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.line}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {t.accent}; }}
QSlider::handle:horizontal {{
    width: 12px; height: 12px; margin: -5px 0; border-radius: 7px; background: {t.text}; border: 1px solid {t.panel}; }}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {t.accent};
    border-color: {t.text}; }}

QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {mixed(t.line, t.muted, 0.35)}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QListWidget, QListView, QTreeView, QTableView {{
    background: transparent; border: none; outline: none; color: {t.text};
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QTreeView {{ border: 1px solid {t.line}; border-radius: 6px; }}
QTreeView::item {{ padding: 1px 3px; }}
QTreeView::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; border: none; border-bottom: 1px solid {t.line};
    padding: 3px 4px; }}

QListWidget[role="checks"] {{ background: {t.background}; border: 1px solid {t.line}; border-radius: 6px;
    padding: 1px; }}
QListWidget[role="checks"]:focus {{ border-color: {t.accent}; }}
QListWidget[role="checks"]::item {{ border: 1px solid transparent; border-radius: 4px; padding: 1px 3px; }}
QListWidget[role="checks"]::item:focus {{ border-color: {t.accent}; }}

QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 5px; }}
QMenu::item {{ padding: 6px 22px 6px 12px; border-radius: 5px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
QMenu::item:disabled {{ color: {t.muted}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 6px; }}
QMenuBar {{ background: {t.panel}; color: {t.text}; }}
QMenuBar::item:selected {{ background: {hover}; }}

QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}

QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}

QWidget#toolbar, QWidget#statusbar, QWidget#palette, QWidget#inspector, QWidget#problems,
QWidget#plots_fold {{ background: {t.panel}; }}
QWidget#toolbar {{ border-bottom: 1px solid {t.line}; }}
QWidget#statusbar {{ border-top: 1px solid {t.line}; }}
QWidget#problems {{ border-top: 1px solid {t.line}; }}
QFrame[role="message"] {{ background: {t.raised}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[role="message"][tone="error"] {{ background: {mixed(t.panel, t.error, 0.10)}; }}
QFrame[role="message"][tone="warning"] {{ background: {mixed(t.panel, t.warning, 0.10)}; }}
QFrame[role="message"][tone="good"] {{ background: {mixed(t.panel, t.good, 0.10)}; }}
QFrame[role="popup"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 10px; }}
QToolButton[role="card"] {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
    border-radius: 9px; padding: 0; text-align: left; }}
QToolButton[role="card"]:hover, QToolButton[role="card"]:focus {{ border-color: {t.accent}; background: {hover}; }}
"""
