"""A line-by-line tokenizer for Python that carries open strings from one line to the next."""

from __future__ import annotations

import builtins
import keyword
import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """What a token is, as far as the editor cares."""

    KEYWORD = "keyword"
    STRING = "string"
    COMMENT = "comment"
    NUMBER = "number"
    NAME = "name"
    """Functions and classes where they are defined, builtins, decorators."""
    BRACKET = "bracket"


class Token(NamedTuple):
    """A piece of a line, from column `start` up to `end`."""

    start: int
    end: int
    kind: Kind


class Quote(NamedTuple):
    """An open string."""

    mark: str
    formatted: bool


class Field(NamedTuple):
    """An open replacement field of a formatted string, with `depth` open brackets in it."""

    depth: int


class Format(NamedTuple):
    """The format specification behind the colon of a replacement field."""


State = tuple[Quote | Field | Format, ...]
"""What is still open at the end of a line, outermost first; empty in plain code."""

_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
_SOFT_KEYWORD = re.compile(r"\s*(?:match|case)\b\s+[^\s=.,)\]:].*:\s*(?:#.*)?$")
_CODE = re.compile(
    r"""(?P<space>\s+)
    |(?P<comment>\#.*)
    |(?P<quote>(?P<prefix>(?i:rb|br|rf|fr|rt|tr|[rbuft])?)(?P<mark>'''|\"\"\"|'|\"))
    |(?P<number>0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+
        |(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?)
    |(?P<word>[^\W\d]\w*)
    |(?P<open>[(\[{])
    |(?P<close>[)\]}])
    |(?P<other>.)""",
    re.VERBOSE,
)
_FORMAT_END = re.compile(r"[{}]")


@lru_cache(maxsize=8192)
def tokenize(line: str, state: State = ()) -> tuple[tuple[Token, ...], State]:
    """Return the tokens of a line that begins in `state`, and the state behind it."""
    return _Scanner(line, state).scan()


@lru_cache(maxsize=16)
def _string_stop(mark: str, formatted: bool) -> re.Pattern[str]:
    fields = r"|\{\{|\}\}|(?P<field>\{)" if formatted else ""
    return re.compile(rf"\\N\{{[^}}]*\}}|\\.|(?P<mark>{mark}){fields}")


class _Scanner:
    """Reads one line; the stack holds the strings and fields that are open."""

    def __init__(self, line: str, state: State) -> None:
        self._line = line
        self._stack = list(state)
        self._position = 0
        self._tokens: list[Token] = []
        self._previous = ""
        self._decorator = False
        self._soft = not state and _SOFT_KEYWORD.match(line) is not None

    def scan(self) -> tuple[tuple[Token, ...], State]:
        while self._position < len(self._line):
            top = self._stack[-1] if self._stack else None
            if isinstance(top, Quote):
                self._scan_string(top, self._position)
            elif isinstance(top, Format):
                self._scan_format()
            else:
                self._scan_code()
        return tuple(self._tokens), self._state_behind()

    def _add(self, start: int, kind: Kind) -> None:
        if self._position > start:
            self._tokens.append(Token(start, self._position, kind))

    def _scan_string(self, quote: Quote, start: int) -> None:
        stop = _string_stop(quote.mark, quote.formatted)
        for found in stop.finditer(self._line, self._position):
            if found.lastgroup == "mark":
                self._position = found.end()
                self._stack.pop()
                break
            if found.lastgroup == "field":
                self._position = found.start()
                break
        else:
            self._position = len(self._line)
        self._add(start, Kind.STRING)
        if self._stack and self._stack[-1] is quote and self._position < len(self._line):
            self._open_field()

    def _open_field(self) -> None:
        self._stack.append(Field(0))
        self._position += 1
        self._add(self._position - 1, Kind.BRACKET)

    def _scan_format(self) -> None:
        start = self._position
        found = _FORMAT_END.search(self._line, start)
        self._position = found.start() if found else len(self._line)
        self._add(start, Kind.STRING)
        if found and found.group() == "{":
            self._open_field()
        elif found:
            self._stack.pop()

    def _scan_code(self) -> None:
        found = _CODE.match(self._line, self._position)
        assert found is not None
        group, start = found.lastgroup, self._position
        self._position = found.end()
        text = found.group()
        match group:
            case "space":
                return
            case "comment":
                self._add(start, Kind.COMMENT)
            case "number":
                self._add(start, Kind.NUMBER)
            case "word":
                self._word(start, text)
            case "open" | "close":
                self._bracket(start, text)
            case "other":
                self._punctuation(start, text)
            case _:
                quote = Quote(found["mark"], bool(set(found["prefix"].lower()) & {"f", "t"}))
                self._stack.append(quote)
                self._scan_string(quote, start)
        self._previous = text

    def _word(self, start: int, word: str) -> None:
        if keyword.iskeyword(word) or (self._soft and not self._previous):
            self._add(start, Kind.KEYWORD)
        elif self._is_name(word):
            self._add(start, Kind.NAME)

    def _is_name(self, word: str) -> bool:
        defined = self._previous in ("def", "class") or self._decorator
        return defined or (word in _BUILTINS and self._previous != ".")

    def _bracket(self, start: int, bracket: str) -> None:
        self._decorator = False
        self._add(start, Kind.BRACKET)
        if not self._stack:
            return
        field = self._stack.pop()
        assert isinstance(field, Field)
        if bracket in "([{":
            self._stack.append(Field(field.depth + 1))
        elif bracket != "}" or field.depth:
            self._stack.append(Field(max(field.depth - 1, 0)))

    def _punctuation(self, start: int, sign: str) -> None:
        if sign == "@" and not self._previous:
            self._decorator = True
            self._add(start, Kind.NAME)
        elif sign == ":" and self._stack and self._stack[-1] == Field(0):
            self._stack.append(Format())

    def _state_behind(self) -> State:
        """Forget strings that end with their line, and what was open inside them."""
        trailing = len(self._line) - len(self._line.rstrip("\\"))
        for depth, frame in enumerate(self._stack):
            if isinstance(frame, Quote) and len(frame.mark) == 1:
                continued = trailing % 2 == 1 and depth == len(self._stack) - 1
                return tuple(self._stack if continued else self._stack[:depth])
        return tuple(self._stack)
