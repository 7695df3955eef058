"""The menus, and which action does what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QWidget

from playground import __version__
from playground.layers.spec import registry
from playground.ui.look import keys
from playground.ui.look.settings import settings
from playground.ui.look.theme import Mode, theme
from playground.ui.look.translation import available, keep, switch
from playground.ui.look.wording import family_tag, layer_label, ports_text
from playground.ui.shell.files import Files
from playground.ui.shell.frame import Frame
from playground.ui.shell.trained import Trained

translate = QCoreApplication.translate

SEPARATOR = ""
_PANELS = ("show_palette", "show_inspector", "show_plots", "show_problems")
_SIZE = "size when last seen"
PANEL_HEIGHT = 150
"""Of a panel below the canvas that has not been seen yet."""
_THEMES: tuple[Mode, ...] = ("system", "dark", "light")


def main_menu(window: Frame, files: Files) -> QMenu:
    """File, Edit, View, Run and Help behind the logo; where the system has one menu bar for all, also there."""
    menu = QMenu(window)
    menu.setObjectName("main_menu")
    for title, names in (
        (
            lambda: translate("Menus", "File"),
            ("new", "open", "presets", SEPARATOR, "save", "save_as", "rename_project", "export", SEPARATOR, "quit"),
        ),
        (
            lambda: translate("Menus", "Edit"),
            (
                "undo",
                "redo",
                SEPARATOR,
                "cut",
                "copy",
                "paste",
                "duplicate",
                "delete",
                "select_all",
                SEPARATOR,
                "quick_add",
                "find_layer",
                "auto_layout",
                SEPARATOR,
                "clear_drawing",
            ),
        ),
        (
            lambda: translate("Menus", "View"),
            (
                *("fit_view", "zoom_in", "zoom_out", "full_screen", SEPARATOR, *_PANELS, SEPARATOR),
                *(f"theme_{m}" for m in _THEMES),
            ),
        ),
        (
            lambda: translate("Menus", "Run"),
            ("train", "pause", "step", "stop", "restart", SEPARATOR, "evaluate", SEPARATOR, "load_weights", "forget"),
        ),
        (lambda: translate("Menus", "Help"), ("shortcuts", "about")),
    ):
        part = menu.addMenu("")
        keep(window, part.setTitle, title)
        for name in names:
            if name == SEPARATOR:
                part.addSeparator()
            else:
                part.addAction(window.actions_[name])
        if "open" in names:
            _add_recent(window, files, part)
        if "fit_view" in names:
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


def connect(window: Frame, files: Files, trained: Trained) -> None:
    """Joins every action with what it does."""
    canvas, session = window.canvas, window.session
    doings = {
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
        "cut": canvas.commands.cut,
        "copy": canvas.commands.copy,
        "paste": canvas.commands.paste,
        "duplicate": canvas.commands.duplicate,
        "delete": canvas.commands.delete_selection,
        "select_all": canvas.commands.select_all,
        "quick_add": lambda: canvas.quick_add(),
        "find_layer": lambda: _find_layer(window),
        "auto_layout": canvas.auto_layout,
        "fit_view": canvas.fit_view,
        "zoom_in": canvas.zoom_in,
        "zoom_out": canvas.zoom_out,
        "full_screen": window.toggle_full_screen,
        "train": session.train,
        "pause": session.pause,
        "step": session.step,
        "stop": session.stop,
        "restart": session.restart,
        "evaluate": session.evaluate,
        "load_weights": trained.ask_for_weights,
        "forget": trained.forget,
        "menu": lambda: window.menu.popup(window.toolbar.logo.mapToGlobal(window.toolbar.logo.rect().bottomLeft())),
        "shortcuts": lambda: show_shortcuts(window),
        "about": lambda: _about(window),
    }
    for name, do in doings.items():
        window.actions_[name].triggered.connect(lambda _=False, run=do: run())
    for mode in _THEMES:
        window.actions_[f"theme_{mode}"].triggered.connect(lambda _=False, m=mode: window.set_theme(m))
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
    for place, lines in keys.places():
        rows.append((place, ""))
        rows += [(line.text, line.shown) for line in lines]
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
