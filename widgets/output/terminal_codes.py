"""Splits what a program writes into text and the control codes of a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_CODE = 1000
"""Characters after which an escape sequence without an end is taken for text."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What is neither text, nor a tab, nor the end of a line."""

_WHOLE = re.compile(
    r"\x1b(?:"
    r"\[(?P<parameters>[0-?]*)[ -/]*(?P<final>[@-~])"  # CSI: cursor, erasing, colours
    r"|\][^\x07\x1b\n]*(?:\x07|\x1b\\)"  # OSC: titles, links
    r"|[PX^_][^\x1b\n]*\x1b\\"  # DCS, SOS, PM, APC: for devices
    r"|[ -/]+[0-~]|[0-OQ-WYZ\\`-~]"  # character sets, keypads and other short ones
    r")"
)
_BEGUN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b\n]*\x1b?|[PX^_][^\x1b\n]*\x1b?|[ -/]*)\Z")


class Code(NamedTuple):
    """A control code: one character, or the last letter of a CSI sequence with its numbers."""

    letter: str
    parameters: str = ""

    def number(self, default: int = 1) -> int:
        """Return the first number, the default when there is none."""
        first = self.parameters.partition(";")[0]
        return min(int(first), 9999) if first.isdecimal() else default


class CodeReader:
    """Reads one stream, whose pieces may end in the middle of an escape sequence."""

    def __init__(self) -> None:
        self._begun = ""

    def forget(self) -> None:
        """Give up a sequence that was begun: its end was left out."""
        self._begun = ""

    def read(self, text: str) -> Iterator[str | Code]:
        """Return text and codes in their order; other escape sequences are dropped."""
        text, self._begun = (self._begun + text).replace("\r\n", "\n"), ""
        place = 0
        while found := CONTROL.search(text, place):
            if found.start() > place:
                yield text[place : found.start()]
            place = found.end()
            if found.group() != "\x1b":
                yield Code(found.group())
                continue
            if whole := _WHOLE.match(text, found.start()):
                place = whole.end()
                if whole["final"]:
                    yield Code(whole["final"], whole["parameters"])
            elif len(text) - place < LONGEST_CODE and _BEGUN.match(text, found.start()):
                self._begun = text[found.start() :]
                return
        if place < len(text):
            yield text[place:]
