"""Tests of offsets in characters and in UTF-16 units."""

from __future__ import annotations

import pytest

from widgets.text_units import to_characters, to_qt, utf16_units


@pytest.mark.parametrize(
    ("text", "characters", "units"),
    [("abc", 2, 2), ("가나다", 3, 3), ("🙂x", 1, 2), ("a🙂🙂x", 3, 5), ("", 0, 0)],
)
def test_offsets_go_both_ways(text: str, characters: int, units: int) -> None:
    assert to_qt(text, characters) == units
    assert to_characters(text, units) == characters


def test_units_of_plain_text_are_the_text() -> None:
    assert utf16_units("가 a") == "가 a"


def test_an_emoji_is_two_units() -> None:
    assert len(utf16_units("🙂")) == 2
