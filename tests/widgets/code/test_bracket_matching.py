"""Tests of finding a bracket's partner; `|` is the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from widgets.code.bracket_matching import BracketPair, bracket_pair
from widgets.code.python_highlighter import PythonHighlighter


@pytest.mark.parametrize(
    ("shown", "pair"),
    [
        ("|(a)", BracketPair(0, 2)),
        ("(|a)", BracketPair(0, 2)),
        ("(a|)", BracketPair(2, 0)),
        ("(a)|", BracketPair(2, 0)),
        ("a|b", None),
        ("|([{}])", BracketPair(0, 5)),
        ("([|{}])", BracketPair(1, 4)),
        ("(]|", BracketPair(1, 0, fits=False)),
        ("(|a", BracketPair(0, None)),
        ("a)|", BracketPair(1, None)),
        ("f(|\n')',  # )\n)", BracketPair(1, 13)),
        ("'(|'", None),
        ("('''\n)''')|", BracketPair(9, 0)),
        ("f'{|x}'", BracketPair(2, 4)),
        ("'🙂' + (|1)", BracketPair(7, 9)),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_bracket_pair(shown: str, pair: BracketPair | None) -> None:
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    highlighter = PythonHighlighter(document)
    document.setPlainText(shown.replace("|", ""))
    position = len(shown[: shown.index("|")].encode("utf-16-le")) // 2

    assert bracket_pair(document, position, highlighter.tokens) == pair
