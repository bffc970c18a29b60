"""Offsets in characters, as Python counts, and in UTF-16 units, as Qt counts."""

from __future__ import annotations

from array import array


def utf16_units(text: str) -> str:
    """Return a string with one character for each UTF-16 unit, so that offsets are Qt's."""
    data = text.encode("utf-16-le", "surrogatepass")
    if len(data) == 2 * len(text):
        return text
    return "".join(map(chr, array("H", data)))


def to_qt(text: str, offset: int) -> int:
    """Return the UTF-16 offset of a character offset."""
    return len(utf16_units(text[:offset]))


def to_characters(text: str, offset: int) -> int:
    """Return the character offset of a UTF-16 offset."""
    data = text.encode("utf-16-le", "surrogatepass")[: 2 * offset]
    return len(data.decode("utf-16-le", "ignore"))
