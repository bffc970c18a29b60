"""Language, theme and zoom, changed while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from desktop.app import assemble
from desktop.settings import Settings
from tests.desktop.conftest import LESSONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


@pytest.fixture
def unshown(qtbot: QtBot, tmp_path: Path) -> Iterator[Parts]:
    """A window that is never shown needs no kernel."""
    made = assemble(tmp_path, lessons_folder=LESSONS)
    made.appearance.set_language("en")
    yield made
    made.appearance.set_language("en")
    made.appearance.set_theme("light")
    made.appearance.zoom_reset()
    made.window.close()
    made.window.deleteLater()


def test_what_was_chosen_is_remembered(unshown: Parts, tmp_path: Path) -> None:
    unshown.appearance.set_language("ko")
    unshown.appearance.set_theme("dark")
    unshown.appearance.zoom_in()
    zoom = unshown.appearance._settings.zoom
    unshown.appearance._settings.save()
    again = Settings(tmp_path)
    assert (again.language, again.theme, again.zoom) == ("ko", "dark", zoom)
    assert zoom > 1


def test_a_language_is_spoken_everywhere_and_back(unshown: Parts, qtbot: QtBot) -> None:
    english = words(unshown)
    unshown.appearance.set_language("ko")
    qtbot.wait_until(lambda: not set(english) & set(words(unshown)))
    unshown.appearance.set_language("en")
    qtbot.wait_until(lambda: words(unshown) == english)


def test_a_notice_stays_and_speaks_the_language_that_was_chosen(unshown: Parts) -> None:
    unshown.runs.run_above()
    english = unshown.window.output_pane.notice()
    unshown.appearance.set_language("ko")
    korean = unshown.window.output_pane.notice()
    assert english == "This is the first step: there is none above it."
    assert "단계" in korean
    unshown.appearance.set_language("en")
    assert unshown.window.output_pane.notice() == english


def words(parts: Parts) -> list[str]:
    window = parts.window
    tabs = [window.views.tabText(number) for number in range(window.views.count())]
    return tabs + [action.text() for action in window.desk_actions.values()]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_pane_has_the_size_of_the_zoom(
    unshown: Parts, qapp: QApplication, qtbot: QtBot, zoom: float
) -> None:
    window = unshown.window
    window.painted_first.disconnect(unshown.thread.start)
    with qtbot.wait_exposed(window):
        window.show()
    unshown.appearance._set_zoom(zoom)
    panes = [window.code_pane.editor, window.lesson_view, window.output_pane, window.run_bar]
    panes += window.findChildren(QTableView)
    size = qapp.font().pointSizeF()
    qtbot.wait_until(lambda: {pane.font().pointSizeF() for pane in panes} == {size})
    window.hide()


def test_the_system_is_followed_only_when_that_was_chosen(
    unshown: Parts, qapp: QApplication
) -> None:
    unshown.appearance.set_theme("dark")
    dark = qapp.palette().window().color()
    unshown.appearance.follow_system()
    assert qapp.palette().window().color() == dark


def test_a_maximized_window_is_maximized_again_after_full_screen(
    unshown: Parts, qtbot: QtBot
) -> None:
    window = unshown.window
    window.painted_first.disconnect(unshown.thread.start)
    window.showMaximized()
    full_screen = window.desk_actions["full_screen"]
    full_screen.trigger()
    qtbot.wait_until(window.isFullScreen)
    full_screen.trigger()
    qtbot.wait_until(lambda: not window.isFullScreen())
    assert window.isMaximized()
    window.hide()
