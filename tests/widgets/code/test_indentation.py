"""Tests of how far a new line is indented."""

from __future__ import annotations

import pytest

from widgets.code.indentation import CodeLine, next_indentation
from widgets.code.python_tokens import State, tokenize


def _upward(code: str) -> list[CodeLine]:
    lines: list[CodeLine] = []
    state: State = ()
    for text in code.split("\n"):
        tokens, state = tokenize(text, state)
        lines.append(CodeLine(text, tokens, bool(state)))
    return lines[::-1]


@pytest.mark.parametrize(
    ("code", "columns"),
    [
        ("x = 1", 0),
        ("    x = 1", 4),
        ("if x:", 4),
        ("    if x:  # 왜: because", 8),
        ("# note:", 0),
        ("x = 'a:'", 0),
        ("x = {1:", 4),
        ("x = (", 4),
        ("x = [1,  # ]", 4),
        ("x = '('", 0),
        ("def f(\n    a,\n):", 4),
        ("    x = f(\n        a,\n    )", 4),
        ("    x = f(1,\n          2)", 4),
        ("x = f(\n    a,", 4),
        ("x = f(g(\n        1), [", 12),
        ("    return x", 0),
        ("        pass", 4),
        ("    break  # done", 0),
        ("    continue", 0),
        ("    raise ValueError(x)", 0),
        ("    raise ValueError(\n        x\n    )", 0),
        ("    returned = 1", 4),
        ("    return f(", 8),
        ("return", 0),
        ('    """text:', 4),
        ('    """text\n  two"""', 2),
        ("    ", 4),
        ("", 0),
        ("for i in x[1:]:", 4),
    ],
)
def test_next_indentation(code: str, columns: int) -> None:
    assert next_indentation(_upward(code)) == " " * columns
