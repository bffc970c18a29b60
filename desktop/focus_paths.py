"""Where the keys go: from pane to pane by F6, and home to the code when their owner is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class FocusPaths(QObject):
    """Moves the focus in the order in which one reads the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.run_bar.focus_given_up.connect(window.code_pane.editor.setFocus)
        window.lesson_view.focus_given_up.connect(window.code_pane.editor.setFocus)
        window.desk_actions["next_pane"].triggered.connect(self.go_on)
        window.desk_actions["previous_pane"].triggered.connect(self.go_back)
        window.views.tabBarClicked.connect(self._on_views_tab_bar_clicked)

    @Slot()
    def go_on(self) -> None:
        """Give the keys to the next pane."""
        self._move(1)

    @Slot()
    def go_back(self) -> None:
        """Give the keys to the pane before."""
        self._move(-1)

    @Slot(int)
    def _on_views_tab_bar_clicked(self, index: int) -> None:
        """Give the bench the keys, among which are its own; the other views leave them to the code.

        Qt leaves the focus where it is when a tab is clicked.
        """
        bench, focus = self._window.bench_tab, QApplication.focusWidget()
        clicked = self._window.views.widget(index) is bench
        if clicked and not (focus is not None and bench.isAncestorOf(focus)):
            self._window.show_bench()

    def enter(self, pane: QWidget) -> None:
        """Give the keys to what a pane shows, else to the first part of it that takes them."""
        if pane is self._window.views and self._enter_view():
            return
        parts = [part for part in pane.findChildren(QWidget) if _takes_keys(part)]
        areas = [part for part in parts if isinstance(part, QAbstractScrollArea)]
        for part in (*areas, *parts):
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def _enter_view(self) -> bool:
        """Let a view that knows better than its order of parts take the keys."""
        window = self._window
        view = window.views.currentWidget()
        if view is window.bench_tab and window.bench_tab.is_made:
            window.bench_tab.take_keys()
            return True
        if view is window.distribution_page:
            window.distribution_page.take_keys()
            return True
        return False

    def _panes(self) -> list[QWidget]:
        window = self._window
        panes: list[QWidget] = [
            window.lesson_sidebar,
            window.lesson_view,
            window.code_pane,
            window.output_pane,
            window.views,
        ]
        return [pane for pane in panes if pane.isVisibleTo(window)]

    def _move(self, by: int) -> None:
        panes, focus = self._panes(), QApplication.focusWidget()
        places = {pane: place for place, pane in enumerate(panes)}
        here = next(
            (place for pane, place in places.items() if focus and pane.isAncestorOf(focus)),
            places.get(self._window.code_pane, 0),
        )
        self.enter(panes[(here + by) % len(panes)])


def _takes_keys(part: QWidget) -> bool:
    takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and part.isEnabled() and part.isVisible() and part.focusProxy() is None
