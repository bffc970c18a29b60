"""Tests of what happens to pasted text."""

from __future__ import annotations

import pytest

from widgets.code.pasted_code import clean_code


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("x = 1", "x = 1"),
        (">>> x = 1", "x = 1"),
        (">>> for i in x:\n...     print(i)\n...\n>>> y", "for i in x:\n    print(i)\n\ny"),
        (">>> x\ntensor([1])\n\n>>> y", "x\n# tensor([1])\n\ny"),
        ("    >>> x = 1\n    >>> y = 2", "x = 1\ny = 2"),
        ("x = 1\n>>> y", "x = 1\n>>> y"),
        ("x = ...\n... ", "x = ...\n... "),
        ("if x:\n\ty = '\t'", "if x:\n    y = '\t'"),
        ("  \tx", "    x"),
        ("if x:\n\u00a0\u00a0y", "if x:\n  y"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\n>>> x", "\nx"),
    ],
)
def test_clean_code(pasted: str, expected: str) -> None:
    assert clean_code(pasted) == expected
