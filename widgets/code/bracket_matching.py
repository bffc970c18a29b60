"""Finds the bracket that belongs to the one at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from widgets.code.python_tokens import Kind, Token
from widgets.text_units import utf16_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

_FURTHEST = 2000
"""Lines that are searched for the other bracket."""
_PARTNERS = {"(": ")", "[": "]", "{": "}"}


class BracketPair(NamedTuple):
    """Positions in the document; `fits` says whether both are of the same kind."""

    here: int
    there: int | None
    fits: bool = True


def bracket_pair(
    document: QTextDocument,
    position: int,
    tokens: Callable[[QTextBlock], tuple[Token, ...]],
) -> BracketPair | None:
    """Return the pair of the bracket before the position, or else of the one behind it."""
    block = document.findBlock(position)
    columns = {token.start for token in tokens(block) if token.kind is Kind.BRACKET}
    here = position - block.position()
    for column in (here - 1, here):
        if column in columns:
            return _pair(block, column, tokens)
    return None


def _pair(
    block: QTextBlock, column: int, tokens: Callable[[QTextBlock], tuple[Token, ...]]
) -> BracketPair:
    bracket = utf16_units(block.text())[column]
    forward = bracket in _PARTNERS
    here = block.position() + column
    depth = 0
    for found, sign in _brackets(block, column, forward, tokens):
        depth += 1 if (sign in _PARTNERS) == forward else -1
        if not depth:
            first, last = (bracket, sign) if forward else (sign, bracket)
            return BracketPair(here, found, _PARTNERS[first] == last)
    return BracketPair(here, None)


def _brackets(
    block: QTextBlock,
    column: int,
    forward: bool,
    tokens: Callable[[QTextBlock], tuple[Token, ...]],
) -> Iterator[tuple[int, str]]:
    """Yield brackets with their positions, from a column of a block on, in one direction."""
    line: tuple[Token, ...] = tuple(
        token
        for token in tokens(block)
        if (token.start >= column if forward else token.start <= column)
    )
    for _ in range(_FURTHEST):
        text = utf16_units(block.text())
        for token in line if forward else reversed(line):
            if token.kind is Kind.BRACKET:
                yield block.position() + token.start, text[token.start]
        block = block.next() if forward else block.previous()
        if not block.isValid():
            return
        line = tokens(block)
