"""How much room the panes get: at first, with large text, after a reset, at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QSplitter

from desktop import theme
from desktop.main_window import MainWindow
from desktop.settings import Settings
from tests.widgets.lesson.lesson_pages import PAGE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def opened(folder: Path, qtbot: QtBot, size: tuple[int, int] = (1280, 800)) -> MainWindow:
    window = MainWindow(Settings(folder))
    qtbot.add_widget(window)
    window.lesson_view.show_page(PAGE)
    window.code_pane.set_code("import torch\n\nx = 1\n")
    window.run_bar.set_exercise(True)
    window.resize(*size)
    with qtbot.wait_exposed(window):
        window.show()
    return window


def widths(window: MainWindow) -> list[int]:
    return [p.width() for p in (window.lesson_sidebar, window.lesson_view, window.views)]


def test_the_sidebar_grows_with_the_text_and_shrinks_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = opened(tmp_path, qtbot)
    first = widths(window)
    theme.apply_zoom(qapp, 1.5)
    qtbot.wait_until(lambda: widths(window)[0] > first[0] + 30)
    theme.apply_zoom(qapp, 1.0)
    qtbot.wait_until(lambda: abs(widths(window)[0] - first[0]) <= 1)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_pane_fits_in_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, size: tuple[int, int], zoom: float
) -> None:
    theme.apply_zoom(qapp, zoom)
    window = opened(tmp_path, qtbot, size)
    assert (window.width(), window.height()) == size
    assert widths(window)[0] > 200 * (1.1 if zoom > 1 else 1)
    assert min(widths(window)[1:]) > 280
    assert window.code_pane.editor.verticalScrollBar().value() == 0


def test_the_layout_is_kept_and_can_be_reset(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(tmp_path, qtbot)
    first = widths(window)
    assert window.lesson_view.height() > window.code_pane.height() > window.output_pane.height()
    columns = window.lesson_sidebar.parentWidget()
    assert isinstance(columns, QSplitter)
    columns.moveSplitter(180, 1)
    moved = widths(window)
    assert moved[0] < first[0]
    window.close()

    again = opened(tmp_path, qtbot)
    assert widths(again) == moved
    again.desk_actions["reset_layout"].trigger()
    assert widths(again) == first
