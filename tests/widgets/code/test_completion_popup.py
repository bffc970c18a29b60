"""Tests of the list of completions, in its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from widgets.code.code_pane import CodePane
from widgets.code.completion_popup import CompletionPopup
from widgets.records import Completions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
RANDOM = ("torch.rand", "torch.randn", "torch.randint", "torch.range")


class Window(QWidget):
    """A pane with a neighbour that can take the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.pane = CodePane()
        self.neighbour = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.pane)
        column.addWidget(self.neighbour)
        self.resize(500, 400)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.add_widget(window)
    with qtbot.wait_exposed(window):
        window.show()
    window.activateWindow()
    window.pane.editor.setFocus()
    return window


@pytest.fixture
def pane(window: Window) -> CodePane:
    return window.pane


@pytest.fixture
def popup(window: Window) -> CompletionPopup:
    popup = window.findChild(CompletionPopup)
    assert popup is not None
    return popup


def offer(
    qtbot: QtBot, pane: CodePane, typed: str, matches: tuple[str, ...] = RANDOM, start: int = 0
) -> None:
    """Type, ask for completions and answer."""
    pane.set_code("")
    pane.editor.insertPlainText(typed)
    with qtbot.wait_signal(pane.completion_requested) as asked:
        qtbot.keyClick(pane.editor, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [typed, len(typed)]
    pane.show_completions(Completions(matches, start, len(typed)))


def names(popup: CompletionPopup) -> list[str]:
    """Return the names that are shown."""
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_names_are_shown_without_the_path_they_share(
    qtbot: QtBot, pane: CodePane, popup: CompletionPopup
) -> None:
    offer(qtbot, pane, "torch.ra")

    assert popup.isVisible()
    assert names(popup) == ["rand", "randn", "randint", "range"]
    assert pane.editor.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_a_name_is_taken(qtbot: QtBot, pane: CodePane, popup: CompletionPopup, key: Key) -> None:
    offer(qtbot, pane, "torch.ra")

    qtbot.keyClick(pane.editor, Key.Key_Down)
    qtbot.keyClick(pane.editor, key)

    assert pane.code() == "torch.randn"
    assert not popup.isVisible()
    qtbot.keyClicks(pane.editor, "(")
    assert pane.code() == "torch.randn("


def test_taking_a_name_is_undone_at_once(qtbot: QtBot, pane: CodePane) -> None:
    offer(qtbot, pane, "torch.ra")

    qtbot.keyClick(pane.editor, Key.Key_Return)
    pane.editor.undo()

    assert pane.code() == "torch.ra"


def test_a_click_takes_a_name(qtbot: QtBot, pane: CodePane, popup: CompletionPopup) -> None:
    offer(qtbot, pane, "torch.ra")
    place = popup.visualRect(popup.model().index(2, 0)).center()

    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert pane.code() == "torch.randint"
    assert pane.editor.hasFocus()


def test_typing_goes_on_filtering(qtbot: QtBot, pane: CodePane, popup: CompletionPopup) -> None:
    offer(qtbot, pane, "torch.ra")

    qtbot.keyClicks(pane.editor, "nd")
    assert names(popup) == ["rand", "randn", "randint"]
    qtbot.keyClick(pane.editor, Key.Key_Backspace)
    assert names(popup) == ["rand", "randn", "randint", "range"]
    qtbot.keyClicks(pane.editor, "G")
    assert names(popup) == ["range"]
    qtbot.keyClicks(pane.editor, "x")

    assert not popup.isVisible()
    assert pane.code() == "torch.ranGx"


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Home])
def test_keys_that_close(qtbot: QtBot, pane: CodePane, popup: CompletionPopup, key: Key) -> None:
    offer(qtbot, pane, "x = torch.ra", start=4)

    qtbot.keyClick(pane.editor, key)

    assert not popup.isVisible()
    assert pane.code() == "x = torch.ra"


def test_a_name_typed_out_closes(qtbot: QtBot, pane: CodePane, popup: CompletionPopup) -> None:
    offer(qtbot, pane, "torch.rang")

    qtbot.keyClicks(pane.editor, "e")

    assert not popup.isVisible()


def test_that_nothing_fits_is_said(qtbot: QtBot, pane: CodePane, popup: CompletionPopup) -> None:
    offer(qtbot, pane, "not_made_yet.me", ())
    assert not popup.isVisible()
    assert QToolTip.text().startswith("No name fits.")
    assert pane.editor.hasFocus()
    qtbot.keyClicks(pane.editor, "a")
    qtbot.wait_until(lambda: not QToolTip.isVisible())


def test_losing_the_focus_closes(
    qtbot: QtBot, window: Window, pane: CodePane, popup: CompletionPopup
) -> None:
    offer(qtbot, pane, "torch.ra")

    window.neighbour.setFocus()

    assert not popup.isVisible()


def test_a_late_answer_is_dropped(qtbot: QtBot, pane: CodePane, popup: CompletionPopup) -> None:
    offer(qtbot, pane, "torch.ra")
    popup.hide()

    pane.set_code("another text")
    pane.show_completions(Completions(RANDOM, 4, 8))

    assert not popup.isVisible()


def test_an_answer_after_more_typing_still_fits(
    qtbot: QtBot, pane: CodePane, popup: CompletionPopup
) -> None:
    offer(qtbot, pane, "torch.ra")
    popup.hide()
    qtbot.keyClicks(pane.editor, "ndi")

    pane.show_completions(Completions(RANDOM, 0, 8))
    assert names(popup) == ["randint"]
    qtbot.keyClick(pane.editor, Key.Key_Return)

    assert pane.code() == "torch.randint"


def test_offsets_count_characters(qtbot: QtBot, pane: CodePane) -> None:
    offer(qtbot, pane, "'🙂' + 평", ("평균", "평면"), start=6)

    qtbot.keyClick(pane.editor, Key.Key_Tab)

    assert pane.code() == "'🙂' + 평균"


def test_nothing_fits(qtbot: QtBot, pane: CodePane, popup: CompletionPopup) -> None:
    offer(qtbot, pane, "torch.ra", ())

    assert not popup.isVisible()


def test_a_syllable_being_composed_is_left_alone(
    qtbot: QtBot, pane: CodePane, popup: CompletionPopup
) -> None:
    offer(qtbot, pane, "평", ("평균", "평면"))
    QApplication.sendEvent(pane.editor, QInputMethodEvent("균", []))
    assert popup.isVisible()
    assert pane.code() == "평"

    event = QInputMethodEvent("", [])
    event.setCommitString("면")
    QApplication.sendEvent(pane.editor, event)

    assert not popup.isVisible()
    assert pane.code() == "평면"


def test_it_lies_inside_the_window_beside_the_word(
    qtbot: QtBot, window: Window, pane: CodePane, popup: CompletionPopup
) -> None:
    offer(qtbot, pane, "torch.ra")
    assert window.rect().contains(popup.geometry())
    cursor = pane.editor.cursorRect()
    below = pane.editor.viewport().mapTo(window, cursor.bottomLeft())
    assert abs(popup.geometry().top() - below.y()) <= 2

    pane.set_code("\n" * 100)
    pane.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(pane.editor, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    pane.show_completions(Completions(tuple(f"name_{n}" for n in range(50)), 100, 100))

    assert popup.isVisible()
    assert window.rect().contains(popup.geometry())
