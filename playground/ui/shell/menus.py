"""The menus, and which action does what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QWidget

from playground import __version__
from playground.layers.spec import registry
from playground.ui.look import commands
from playground.ui.look.settings import settings
from playground.ui.look.theme import Mode, theme
from playground.ui.look.translation import available, keep, shown, switch
from playground.ui.look.wording import family_tag, layer_label, ports_text
from playground.ui.shell.files import Files
from playground.ui.shell.frame import Frame
from playground.ui.shell.trained import Trained

translate = QCoreApplication.translate

_PANELS = ("show_palette", "show_inspector", "show_plots", "show_problems")
_SIZE = "size when last seen"
PANEL_HEIGHT = 150
"""Of a panel below the canvas that has not been seen yet."""
_THEMES: tuple[Mode, ...] = ("system", "dark", "light")


def main_menu(window: Frame, files: Files) -> QMenu:
    """File, Edit, View, Run and Help behind the logo; where the system has one menu bar for all, also there."""
    menu = QMenu(window)
    menu.setObjectName("main_menu")
    for name, title in commands.MENUS.items():
        part = menu.addMenu("")
        keep(window, part.setTitle, lambda t=title: shown(t))  # type: ignore[misc]
        for section in commands.sections(name):
            if not part.isEmpty():
                part.addSeparator()
            part.addActions([window.actions_[command.id] for command, _ in section])
        if name == "file":
            _add_recent(window, files, part)
        elif name == "view":
            _add_languages(window, part)
    # On macOS this becomes the bar at the top of the screen; elsewhere it would only cost a line.
    bar = window.menuBar()
    if bar.isNativeMenuBar():
        for action in menu.actions():
            bar.addAction(action)
    else:
        bar.hide()
    return menu


def _add_recent(window: Frame, files: Files, part: QMenu) -> None:
    recent = QMenu(part)
    keep(window, recent.setTitle, lambda: translate("Menus", "Open recent"))
    part.insertMenu(window.actions_["presets"], recent)

    def fill() -> None:
        recent.clear()
        for path in files.recent():
            recent.addAction(path).triggered.connect(lambda _=False, p=path: files.open_path(p))
        if recent.isEmpty():
            recent.addAction(translate("Menus", "No recent projects")).setEnabled(False)

    recent.aboutToShow.connect(fill)


def _add_languages(window: Frame, part: QMenu) -> None:
    languages = part.addMenu("")
    languages.setObjectName("languages")
    keep(window, languages.setTitle, lambda: translate("Menus", "Language"))
    chosen = str(settings().value("language", "") or "")
    for code in ("", "en", *available()):
        # Each by its own name, so that whoever has gone astray finds the way back.
        action = languages.addAction("English" if code == "en" else QLocale(code).nativeLanguageName().capitalize())
        if not code:
            keep(window, action.setText, lambda: translate("Menus", "As in the system"))
        action.setCheckable(True)
        action.setChecked(code == chosen)
        action.triggered.connect(lambda _=False, c=code: choose_language(languages, c))
        action.setData(code)


def choose_language(languages: QMenu, code: str) -> None:
    """Another language, at once; all that is open stays as it is."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    switch(app, code)
    for action in languages.actions():
        action.setChecked(action.data() == code)


def doings(window: Frame, files: Files, trained: Trained) -> dict[str, Callable[[], object]]:
    """What is done by the id of a command. The panels follow their ticks, and the pad clears itself."""
    session, stack = window.session, window.document.undo_stack
    return {
        **{name: do for name, do in window.canvas.doings.items() if name in window.actions_.names()},
        "new": files.new,
        "open": files.open,
        "save": files.save,
        "save_as": files.save_as,
        "presets": window.open_presets,
        "export": lambda: window.export_menu.popup(
            window.toolbar.export.mapToGlobal(window.toolbar.export.rect().bottomLeft())
        ),
        "rename_project": window.toolbar.name.open,
        "quit": window.close,
        "undo": stack.undo,
        "redo": stack.redo,
        "find_layer": lambda: _find_layer(window),
        "full_screen": window.toggle_full_screen,
        **{f"theme_{mode}": partial(window.set_theme, mode) for mode in _THEMES},
        "train": session.train,
        "pause": session.runner.pause,
        "step": session.step,
        "stop": session.runner.stop,
        "restart": session.restart,
        "evaluate": session.evaluate,
        "load_weights": trained.ask_for_weights,
        "forget": trained.forget,
        "menu": lambda: window.menu.popup(window.toolbar.logo.mapToGlobal(window.toolbar.logo.rect().bottomLeft())),
        "shortcuts": lambda: show_shortcuts(window),
        "about": lambda: _about(window),
    }


def connect(window: Frame, files: Files, trained: Trained) -> None:
    """Joins every action with what it does."""
    for name, do in doings(window, files, trained).items():
        window.actions_[name].triggered.connect(lambda _=False, run=do: run())
    check_theme(window)
    for name, panel in _panels(window).items():
        action = window.actions_[name]
        action.setChecked(name != "show_problems")
        action.toggled.connect(lambda on, p=panel: _toggle(p, on))
    window.across.splitterMoved.connect(lambda *_: sync_panels(window))
    window.below.splitterMoved.connect(lambda *_: sync_panels(window))


def _panels(window: Frame) -> dict[str, QWidget]:
    return dict(zip(_PANELS, (window.palette_panel, window.inspector, window.plots, window.problems), strict=True))


def _toggle(panel: QWidget, on: bool) -> None:
    """Hides a panel, or shows it again at the size it had; the canvas gives or takes the difference."""
    splitter = panel.parentWidget()
    if not isinstance(splitter, QSplitter):
        panel.setVisible(on)
        return
    place = splitter.indexOf(panel)
    if not on:
        _keep_size(splitter, panel)
        panel.hide()
        return
    panel.show()
    across = splitter.orientation() == Qt.Orientation.Horizontal
    wanted = panel.property(_SIZE) or (panel.sizeHint().width() if across else PANEL_HEIGHT)
    sizes = splitter.sizes()
    stretch = next(i for i in range(splitter.count()) if not splitter.isCollapsible(i))
    sizes[stretch] += sizes[place] - int(wanted)
    sizes[place] = int(wanted)
    splitter.setSizes(sizes)


def _keep_size(splitter: QSplitter, panel: QWidget) -> None:
    if (size := splitter.sizes()[splitter.indexOf(panel)]) > 0:
        panel.setProperty(_SIZE, size)


def sync_panels(window: Frame) -> None:
    """The ticks in the view menu say what is to be seen, also after a splitter was pulled shut."""
    for name, panel in _panels(window).items():
        splitter = panel.parentWidget()
        shut = panel.isHidden()
        if isinstance(splitter, QSplitter) and window.isVisible() and not shut:
            # One that is pulled shut later comes back at the size it has now.
            _keep_size(splitter, panel)
            shut = splitter.sizes()[splitter.indexOf(panel)] == 0
        with QSignalBlocker(window.actions_[name]):
            window.actions_[name].setChecked(not shut)


def _find_layer(window: Frame) -> None:
    window.actions_["show_palette"].setChecked(True)
    window.palette_panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.palette_panel.search.selectAll()


def check_theme(window: Frame) -> None:
    """Ticks the theme in force in the view menu."""
    for mode in _THEMES:
        window.actions_[f"theme_{mode}"].setChecked(mode == theme.mode)


def show_shortcuts(window: Frame) -> None:
    """All keys in a popup beside the menu."""
    from playground.ui.shell.help_popup import HelpPopup

    rows = [(translate("Menus", "Everywhere"), ""), *window.actions_.shortcuts()]
    for place, lines in commands.places():
        rows.append((place, ""))
        rows += [(line.text, line.keys_text) for line in lines]
    HelpPopup(translate("Menus", "Keyboard shortcuts"), rows, "", window).open_below(window.toolbar.logo)


def explain(window: Frame, type_name: str) -> None:
    """What a layer of the palette is, beside the palette."""
    from playground.ui.shell.help_popup import HelpPopup

    layer = registry()[type_name]
    parts = [translate("Layers", part) for part in (layer.summary, layer.help)]
    text = "\n\n".join(part for part in (*parts, ports_text(layer), layer.reference) if part)
    rows = [(translate("Menus", "Type"), layer.type), (translate("Menus", "Family"), family_tag(layer))]
    HelpPopup(layer_label(layer), rows, text, window).open_below(window.palette_panel.search)


def _about(window: Frame) -> None:
    from playground.ui.shell.help_popup import HelpPopup

    text = translate(
        "Menus",
        "Build a neural network by hand, watch it learn, look inside it, and play with what it learned. What you "
        "build leaves as ordinary PyTorch.",
    )
    rows = [(translate("Menus", "Version"), __version__), (translate("Menus", "Licence"), "MIT")]
    HelpPopup("Playground", rows, text, window).open_below(window.toolbar.logo)
