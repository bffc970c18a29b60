"""The views with the whole window, and everything back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.test_pane_layout import opened, widths

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_the_views_get_the_whole_window_and_give_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(tmp_path, qtbot)
    before = widths(window)
    action = window.desk_actions["show_views_alone"]
    action.trigger()
    assert not window.lesson_sidebar.isVisible()
    assert not window.code_pane.isVisible()
    qtbot.wait_until(lambda: window.views.width() > 1200)
    action.trigger()
    assert window.code_pane.isVisible()
    qtbot.wait_until(lambda: widths(window) == before)


@pytest.mark.parametrize("name", ["focus_code", "filter_lessons", "reset_layout"])
def test_what_goes_to_the_lesson_shows_it_again(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = opened(tmp_path, qtbot)
    before = widths(window)
    window.desk_actions["show_views_alone"].trigger()
    window.desk_actions[name].trigger()
    assert not window.desk_actions["show_views_alone"].isChecked()
    qtbot.wait_until(lambda: widths(window) == before)


def test_the_layout_that_is_kept_is_that_with_the_lessons(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(tmp_path, qtbot)
    before = widths(window)
    window.desk_actions["show_views_alone"].trigger()
    window.close()
    again = opened(tmp_path, qtbot)
    assert again.code_pane.isVisible()
    assert widths(again) == before


def test_the_text_may_grow_meanwhile(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    from desktop import theme

    window = opened(tmp_path, qtbot)
    before = widths(window)
    window.desk_actions["show_views_alone"].trigger()
    theme.apply_zoom(qapp, 1.5)
    window.desk_actions["show_views_alone"].trigger()
    qtbot.wait_until(lambda: widths(window)[0] > before[0] + 30)


def test_the_keys_pass_over_what_is_hidden(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(tmp_path, qtbot)
    window.activateWindow()
    window.desk_actions["show_views_alone"].trigger()
    window.desk_actions["next_pane"].trigger()
    qtbot.wait_until(lambda: window.views.isAncestorOf(window.focusWidget()))
    window.desk_actions["next_pane"].trigger()
    assert window.views.isAncestorOf(window.focusWidget())
