"""The notice above the output shows its whole sentence, however low the pane is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QWidget

from desktop import theme
from widgets.notice_bar import NoticeBar
from widgets.output.output_pane import OutputPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ACTION = "Start a new kernel and run the steps above"
WORDS = "The kernel was replaced. Names that are gone: a, b, c, first, second, third."


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_whole_sentence_is_seen(qtbot: QtBot, qapp: QApplication, zoom: float) -> None:
    theme.apply_zoom(qapp, zoom)
    splitter = QSplitter(Qt.Orientation.Vertical)
    qtbot.add_widget(splitter)
    pane = OutputPane()
    splitter.addWidget(QWidget())
    splitter.addWidget(pane)
    splitter.resize(420, 500)
    splitter.setSizes([440, 60])
    with qtbot.wait_exposed(splitter):
        splitter.show()

    pane.show_notice(WORDS, "Run all steps above")

    bar = pane.findChild(NoticeBar)
    assert isinstance(bar, NoticeBar)
    label = next(label for label in bar.findChildren(QLabel) if label.text() == WORDS)
    seen = label.visibleRegion
    qtbot.wait_until(lambda: seen().boundingRect().height() == label.height() > 0)
    assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize(("zoom", "beside"), [(1.0, True), (2.0, False)])
def test_a_button_that_would_squeeze_the_words_stands_under_them(
    qtbot: QtBot, qapp: QApplication, zoom: float, beside: bool
) -> None:
    theme.apply_zoom(qapp, zoom)
    bar = NoticeBar()
    qtbot.add_widget(bar)
    bar.resize(900, 100)
    bar.show_words(WORDS, ACTION)
    with qtbot.wait_exposed(bar):
        bar.show()
    button = bar.findChild(QPushButton)
    label = next(label for label in bar.findChildren(QLabel) if label.text() == WORDS)
    assert isinstance(button, QPushButton)
    assert (button.x() > label.geometry().right()) == beside
    assert (button.y() > label.geometry().bottom()) != beside
    assert label.height() >= label.heightForWidth(label.width())


def test_a_sentence_that_fits_beside_its_button_takes_one_line(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply_zoom(qapp, 1.0)
    bar = NoticeBar()
    qtbot.add_widget(bar)
    words = "The step is as at the start, with its prediction and exercise."
    bar.show_words(words, "Undo")
    button = bar.findChild(QPushButton)
    label = next(label for label in bar.findChildren(QLabel) if label.text() == words)
    assert isinstance(button, QPushButton)
    line = label.fontMetrics().horizontalAdvance(words)
    bar.resize(line + button.sizeHint().width() + 100, bar.minimumHeight())
    with qtbot.wait_exposed(bar):
        bar.show()
    assert button.x() > label.geometry().right()
    assert label.heightForWidth(label.width()) < 2 * label.fontMetrics().height()


def test_what_is_offered_is_told_and_done_by_the_key(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.add_widget(bar)
    told: list[bool] = []
    bar.offer_changed.connect(told.append)
    bar.show_words(WORDS)
    bar.follow()
    bar.show_words(WORDS, ACTION)
    with qtbot.wait_signal(bar.action_triggered):
        bar.follow()
    assert told == [False, True, False]
    with qtbot.assert_not_emitted(bar.action_triggered):
        bar.follow()
