"""Tests of the documentation of a name, in its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from widgets.code.code_pane import CodePane
from widgets.code.documentation_popup import DocumentationPopup
from widgets.records import Documentation

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.add_widget(window)
    column = QVBoxLayout(window)
    column.addWidget(CodePane())
    column.addWidget(QLineEdit(objectName="neighbour"))  # pyright: ignore[reportCallIssue]
    window.resize(500, 400)
    with qtbot.wait_exposed(window):
        window.show()
    window.activateWindow()
    return window


@pytest.fixture
def pane(window: QWidget) -> CodePane:
    pane = window.findChild(CodePane)
    assert pane is not None
    pane.editor.setFocus()
    return pane


@pytest.fixture
def popup(pane: CodePane) -> DocumentationPopup:
    popup = pane.findChild(DocumentationPopup)
    assert popup is not None
    return popup


def test_f1_asks(qtbot: QtBot, pane: CodePane) -> None:
    pane.set_code("torch.rand")

    with qtbot.wait_signal(pane.documentation_requested) as asked:
        qtbot.keyClick(pane.editor, Key.Key_F1)

    assert asked.args == ["torch.rand", 0]


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F1])
def test_it_shows_plain_text_until_a_key_closes_it(
    qtbot: QtBot, pane: CodePane, popup: DocumentationPopup, key: Key
) -> None:
    pane.show_documentation(Documentation("f", "f(x)\n\n<b>bold?</b>"))
    assert popup.isVisible()
    assert popup.hasFocus()
    assert popup.toPlainText() == "f(x)\n\n<b>bold?</b>"

    qtbot.keyClick(popup, key)

    assert not popup.isVisible()
    assert pane.editor.hasFocus()


def test_keys_scroll_a_long_text(
    qtbot: QtBot, window: QWidget, pane: CodePane, popup: DocumentationPopup
) -> None:
    pane.show_documentation(Documentation("f", "line\n" * 500))
    assert window.rect().contains(popup.geometry())

    qtbot.keyClick(popup, Key.Key_PageDown)

    assert popup.verticalScrollBar().value() > 0


def test_it_can_not_be_edited(qtbot: QtBot, pane: CodePane, popup: DocumentationPopup) -> None:
    pane.show_documentation(Documentation("f", "f(x)"))

    qtbot.keyClicks(popup, "typed")

    assert popup.toPlainText() == "f(x)"


def test_an_unknown_name_gets_a_sentence(pane: CodePane, popup: DocumentationPopup) -> None:
    pane.show_documentation(Documentation("wrold", ""))

    assert "wrold" in popup.toPlainText()


def test_losing_the_focus_closes(
    window: QWidget, pane: CodePane, popup: DocumentationPopup
) -> None:
    pane.show_documentation(Documentation("f", "f(x)"))
    neighbour = window.findChild(QLineEdit, "neighbour")
    assert neighbour is not None

    neighbour.setFocus()

    assert not popup.isVisible()


def test_a_short_text_needs_no_scroll_bar(pane: CodePane, popup: DocumentationPopup) -> None:
    pane.show_documentation(Documentation("f", "f(x) -> Tensor\n\nOne line."))

    assert popup.verticalScrollBar().maximum() == 0
    assert popup.width() < 300


def test_it_goes_when_another_step_opens(pane: CodePane, popup: DocumentationPopup) -> None:
    pane.set_code("torch.rand")
    pane.show_documentation(Documentation("torch.rand", "rand(*size)"))
    assert popup.hasFocus()

    pane.set_code("x = 1")

    assert popup.isHidden()
    assert pane.editor.hasFocus()


def test_it_leaves_what_lies_under_the_editor_free(
    window: QWidget, pane: CodePane, popup: DocumentationPopup
) -> None:
    pane.set_code("\n" * 9 + "torch.rand")
    pane.go_to_line(10)
    pane.show_documentation(Documentation("torch.rand", "many\nlines\n" * 40))

    neighbour = window.findChild(QLineEdit, "neighbour")
    assert isinstance(neighbour, QLineEdit)
    assert not popup.geometry().intersects(neighbour.geometry())


def test_it_reads_like_a_text(pane: CodePane, popup: DocumentationPopup) -> None:
    pane.show_documentation(Documentation("torch.rand", "from :math:`[0, 1)` by :attr:`size`"))

    assert popup.toPlainText() == "from [0, 1) by size"
