"""A tooltip shows words from outside as they are."""

from __future__ import annotations

from widgets.plain_tip import plain_tip


def test_ordinary_words_stay_as_they_are() -> None:
    assert plain_tip("a & b\nc") == "a & b\nc"


def test_what_looks_like_html_is_shown_and_keeps_its_lines() -> None:
    tip = plain_tip('<img src="x">\nsecond')
    assert tip == '<p style="white-space:pre-wrap">&lt;img src=&quot;x&quot;&gt;\nsecond</p>'
