"""Tests of the highlighter by the formats it leaves in the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from widgets.code import python_highlighter
from widgets.code.python_highlighter import LONGEST, SLICE, PythonHighlighter
from widgets.theme_colors import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from widgets.code.python_tokens import State, Token

NAMES = {
    LIGHT.keyword.name(): "keyword",
    LIGHT.string.name(): "string",
    LIGHT.comment.name(): "comment",
    LIGHT.number.name(): "number",
    LIGHT.name.name(): "name",
}


@pytest.fixture
def highlighter(qapp: QApplication) -> PythonHighlighter:
    document = QTextDocument(qapp)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    highlighter = PythonHighlighter(document)
    highlighter.set_colors(LIGHT)
    return highlighter


def colored(document: QTextDocument, line: int) -> str:
    """Return the coloured pieces of a line, counted from 0."""
    block = document.findBlockByNumber(line)
    units = block.text().encode("utf-16-le")
    return " ".join(
        f"{NAMES[piece.format.foreground().color().name()]}:"
        + units[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le")
        for piece in block.layout().formats()
    )


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("import torch", 0, "keyword:import"),
        ('"""a\nimport b\n"""', 1, "string:import b"),
        ('"""a\n"""\nimport b', 2, "keyword:import"),
        ("x = '🙂'  # 가\n", 0, "string:'🙂' comment:# 가"),
        ("f'''{\n1}'''", 1, "number:1 string:'''"),
    ],
)
def test_lines_are_coloured(
    highlighter: PythonHighlighter, text: str, line: int, expected: str
) -> None:
    document = highlighter.document()
    document.setPlainText(text)

    assert colored(document, line) == expected


def test_opening_a_string_recolours_the_lines_below(highlighter: PythonHighlighter) -> None:
    document = highlighter.document()
    document.setPlainText("x\nimport a\nimport b")

    QTextCursor(document).insertText("'''")
    assert colored(document, 2) == "string:import b"
    document.undo()

    assert colored(document, 2) == "keyword:import"


def test_other_colours(highlighter: PythonHighlighter) -> None:
    document = highlighter.document()
    document.setPlainText("import a")

    highlighter.set_colors(DARK)

    formats = document.firstBlock().layout().formats()
    assert formats[0].format.foreground().color() == DARK.keyword


def test_a_long_text_is_coloured_slice_by_slice(
    qtbot: QtBot, highlighter: PythonHighlighter
) -> None:
    document = highlighter.document()
    document.setPlainText("\n".join(f"x{n} = torch.rand({n}, 3)  # 주석" for n in range(5000)))
    qtbot.wait_until(lambda: "comment" in colored(document, 4999))

    QTextCursor(document).insertText("'''")

    assert "comment" in colored(document, 4999)
    qtbot.wait_until(lambda: colored(document, 4999).startswith("string:x4999"))
    assert colored(document, 2500).startswith("string:x2500")


def test_a_key_in_a_long_text_takes_a_slice_at_most(
    qtbot: QtBot, highlighter: PythonHighlighter, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = highlighter.document()
    document.setPlainText("\n".join(f"x{n} = torch.rand({n}, 3)  # 주석" for n in range(5000)))
    qtbot.wait_until(lambda: "comment" in colored(document, 4999))
    # A clock on which every line takes a millisecond.
    lines: list[str] = []
    monkeypatch.setattr(python_highlighter, "perf_counter", lambda: len(lines) / 1000)
    scan = python_highlighter.scan

    def counted_scan(line: str, state: State) -> tuple[tuple[Token, ...], State]:
        lines.append(line)
        return scan(line, state)

    monkeypatch.setattr(python_highlighter, "scan", counted_scan)
    for text in ("'''", "x", "'''", "y"):
        before = len(lines)
        QTextCursor(document).insertText(text)
        assert 1 <= len(lines) - before <= SLICE * 1000 + 2


def test_tokens_of_a_block_know_the_lines_above(highlighter: PythonHighlighter) -> None:
    document = highlighter.document()
    document.setPlainText("'''\n(')''' + (1)")

    tokens = highlighter.tokens(document.lastBlock())

    brackets = [token.start for token in tokens if token.kind.value == "bracket"]
    assert brackets == [9, 11]


def test_a_monster_of_a_line_has_no_colours(highlighter: PythonHighlighter) -> None:
    document = highlighter.document()
    assert document is not None
    document.setPlainText("x = [" + "1, " * LONGEST + "]\ny = 2")
    assert colored(document, 0) == ""
    assert highlighter.tokens(document.firstBlock()) == ()
    assert colored(document, 1) == "number:2"

    cursor = QTextCursor(document)
    cursor.setPosition(6)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("]")
    assert colored(document, 0) == "number:1"
