"""How far a new line of Python is indented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from widgets.code.python_tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Iterable

INDENT = "    "
_LEAVES = re.compile(r"\s*(?:return|pass|break|continue|raise)\b")


class CodeLine(NamedTuple):
    """A line and its tokens; `string` says whether its end lies within an open string."""

    text: str
    tokens: tuple[Token, ...]
    string: bool = False

    @property
    def indentation(self) -> str:
        """The white space at its start."""
        return self.text[: len(self.text) - len(self.text.lstrip())]

    @property
    def code(self) -> str:
        """The line without its comment."""
        last = self.tokens[-1] if self.tokens else None
        text = self.text[: last.start] if last and last.kind is Kind.COMMENT else self.text
        return text.rstrip()


def next_indentation(upward: Iterable[CodeLine]) -> str:
    """Return the indentation behind the first of the lines, which come from there upward."""
    lines = iter(upward)
    current = next(lines)
    if current.string or not current.text.strip():
        return current.indentation
    head, closers = current, _unopened(current, 0)
    if closers is None:
        return current.indentation + INDENT
    for line in lines:
        if not closers:
            break
        head, closers = line, _unopened(line, closers)
    return _behind_statement(head, current)


def _behind_statement(head: CodeLine, current: CodeLine) -> str:
    """Return the indentation behind a statement that begins in `head` and ends in `current`."""
    if current.code.endswith(":"):
        return head.indentation + INDENT
    if _LEAVES.match(head.text):
        return head.indentation[: -len(INDENT)]
    return head.indentation


def _unopened(line: CodeLine, closers: int) -> int | None:
    """Count closing brackets without their opening one; None where an opening one is left."""
    for token in reversed(line.tokens):
        if token.kind is not Kind.BRACKET:
            continue
        if line.text[token.start] in ")]}":
            closers += 1
        elif closers:
            closers -= 1
        else:
            return None
    return closers
