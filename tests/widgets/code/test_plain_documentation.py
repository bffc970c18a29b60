"""Documentation without the marks of Sphinx."""

from __future__ import annotations

import pytest

from widgets.code.plain_documentation import plain_documentation


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("the interval :math:`[0, 1)`", "the interval [0, 1)"),
        (":math:`a < b` and :math:`c > d`", "a < b and c > d"),
        ("the same as :attr:`input`.", "the same as input."),
        ("See :func:`torch.rand`", "See torch.rand"),
        (":class:`~torch.Tensor` or :py:class:`torch.dtype`", "Tensor or torch.dtype"),
        (":ref:`broadcastable <broadcasting-semantics>`", "broadcastable"),
        (":class:`a\n long <target>` line", "a\n long line"),
        ("x[::2], {a: `b`}, ``code``", "x[::2], {a: `b`}, ``code``"),
    ],
)
def test_a_role_becomes_its_words(text: str, plain: str) -> None:
    assert plain_documentation(text) == plain
