"""Tests of the progress of counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from widgets.histogram.counting_bar import CountingBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> CountingBar:
    bar = CountingBar()
    qtbot.add_widget(bar)
    return bar


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "0"), (0.4, "40"), (1.0, "100"), (1.7, "100"), (-1.0, "0")]
)
def test_the_share_is_a_number_in_words(bar: CountingBar, share: float, words: str) -> None:
    assert bar.isHidden()
    bar.set_share(share)
    assert bar.words() == f"counting {words} %"


def test_cancel_is_a_wish(bar: CountingBar, qtbot: QtBot) -> None:
    bar.set_share(0.1)
    cancel = bar.findChild(QToolButton)
    assert cancel is not None
    assert cancel.toolTip()
    with qtbot.wait_signal(bar.cancel_requested):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)


def test_language_change_keeps_the_number(bar: CountingBar) -> None:
    bar.set_share(0.25)
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar.words() == "counting 25 %"
