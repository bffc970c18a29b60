from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.notices import MOST_NAMES, Notice, Notices, listed
from widgets.output.output_pane import OutputPane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def pane(qtbot: QtBot) -> OutputPane:
    made = OutputPane()
    qtbot.add_widget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("count", "end"), [(0, ""), (1, "x0"), (MOST_NAMES, "x9"), (300, "x9, … (+290)")]
)
def test_a_sentence_lists_a_few_names(count: int, end: str) -> None:
    words = listed([f"x{number}" for number in range(count)])
    assert words.endswith(end)
    assert words.count("x") == min(count, MOST_NAMES)


def test_what_is_shown_is_said_again_in_another_language(pane: OutputPane) -> None:
    spoken, done = ["Stopped."], list[str]()
    notices = Notices(pane, pane)
    notices.post(lambda: Notice(spoken[-1], "Go"), lambda: done.append("gone"))
    spoken.append("중지했습니다.")
    notices.reword()
    assert pane.notice() == "중지했습니다."
    button = next(each for each in pane.findChildren(QPushButton) if each.text().startswith("Go"))
    button.click()
    assert done == ["gone"]


def test_what_was_closed_stays_closed_in_another_language(pane: OutputPane) -> None:
    notices = Notices(pane, pane)
    notices.post(lambda: Notice("Stopped."))
    pane.hide_notice()
    notices.reword()
    assert pane.notice() == ""
