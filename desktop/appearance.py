"""Language, theme and zoom, changed while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal, Slot

import resources
from desktop import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.main_window import MainWindow
    from desktop.settings import Settings


def install_language(app: QApplication, language: str) -> tuple[QTranslator, ...]:
    """Word the application, and Qt's own dialogs, in a language; return what to remove later."""
    ours = resources.translator(language)
    app.installTranslator(ours)
    qts = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(QLocale(language), "qtbase", "_", folder):
        app.installTranslator(qts)
    return ours, qts


class Appearance(QObject):
    """Applies and remembers how the window looks and speaks."""

    language_changed = Signal(str)  # everything is worded in this language now

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        settings: Settings,
        translators: tuple[QTranslator, ...],
    ) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._settings = settings
        self._translators = translators
        window.menus.set_language(settings.language)
        window.menus.set_theme(settings.theme)

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Speak this language from now on."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = install_language(self._app, language)
        self._settings.language = language
        self._window.menus.set_language(language)
        self.language_changed.emit(language)

    @Slot(str, str)
    def _on_desk_step_opened(self, lesson_id: str, step_id: str) -> None:
        self._settings.remember_place(lesson_id, step_id)

    @Slot(str)
    def set_theme(self, name: str) -> None:
        """Use this theme from now on."""
        self._settings.theme = name
        theme.apply_theme(self._app, name)
        self._window.menus.set_theme(name)

    @Slot()
    def follow_system(self) -> None:
        """Follow a change of the desktop between light and dark."""
        if self._settings.theme == "system":
            theme.apply_theme(self._app, "system")

    @Slot()
    def zoom_in(self) -> None:
        """Make everything larger."""
        self.zoom_by(1)

    @Slot()
    def zoom_out(self) -> None:
        """Make everything smaller."""
        self.zoom_by(-1)

    @Slot()
    def zoom_reset(self) -> None:
        """Go back to the normal size."""
        self._set_zoom(1.0)

    @Slot(int)
    def zoom_by(self, steps: int) -> None:
        """Go that many steps up or down the scale."""
        self._set_zoom(theme.next_zoom(self._settings.zoom, steps))

    def _set_zoom(self, zoom: float) -> None:
        self._settings.zoom = zoom
        theme.apply_zoom(self._app, zoom)

    @Slot(bool)
    def set_full_screen(self, full: bool) -> None:
        """Fill the screen, for a projector, and go back to what was before: it may be maximized."""
        state, filled = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | filled if full else state & ~filled)
