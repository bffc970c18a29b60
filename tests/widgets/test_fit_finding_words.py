"""Tests of the sentences about torch's own law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.distribution_records import Finding
from widgets.fit_finding_words import finding_sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_finding_is_a_sentence(qtbot: QtBot) -> None:
    words = finding_sentence(Finding("zero_too_often", {"probability": 0.00195}))
    assert "0.00195" in words


def test_one_without_words_or_with_other_numbers_is_still_said(qtbot: QtBot) -> None:
    assert finding_sentence(Finding("new_code", {"share": 0.5})) == (
        "torch's own law differs from the documented one: new_code (share = 0.5)."
    )
    assert "zero_too_often (a = 1)" in finding_sentence(Finding("zero_too_often", {"a": 1.0}))
