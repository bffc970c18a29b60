from __future__ import annotations

import pytest

from widgets.tensor_records import Change
from widgets.tensor_words import change_word, note_sentence, refusal_sentence, short_note

NOTES = (
    "no_data", "lazy", "storage_freed", "nested", "wrapper", "sparse", "quantized", "packed",
    "broken", "expanded", "while_running", "no_elements",
)  # fmt: skip


@pytest.mark.parametrize("code", NOTES)
def test_every_note_has_short_words_and_one_sentence(code: str) -> None:
    assert 0 < len(short_note(code).split()) <= 3
    assert note_sentence(code).endswith(".")
    assert "_" not in note_sentence(code)


def test_unknown_note_says_nothing() -> None:
    assert (short_note("new_code"), note_sentence("new_code")) == ("", "")


def test_refusals_differ() -> None:
    reasons = ("gone", "unreadable", "cancelled", "failed")
    assert len({refusal_sentence(reason) for reason in reasons}) == 4
    assert refusal_sentence("unknown_question") == refusal_sentence("failed")


@pytest.mark.parametrize("change", [Change.NEW, Change.CHANGED, Change.UNKNOWN])
def test_changes_are_said(change: Change) -> None:
    assert change_word(change)
    assert not change_word(Change.SAME)
