from __future__ import annotations

import pytest

from tests.widgets.inspector.inspector_rows import statistics
from widgets.inspector.summary_words import full_summary, short_summary, unusual_words
from widgets.tensor_records import Statistics


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (statistics(), "0 … 1 · mean 0.5 · std 0.25"),
        (statistics(-1, 9), "-1 … 9 · mean 0.5 · std 0.25"),
        (statistics(3.0, 3.0), "all 3"),
        (statistics(2.5, 2.5, count=1, numel=1, std=None), "2.5"),
        (statistics(nan=2, positive_infinity=1, negative_infinity=3, std=None),
         "2 NaN, 1 +∞, 3 −∞ · 0 … 1 · mean 0.5"),
        (statistics(count=10, numel=99), "sample · 0 … 1 · mean 0.5 · std 0.25"),
        (Statistics(4, 4, nan=4), "4 NaN"),
        (statistics(1.5, 1.5, nan=1), "1 NaN · the others 1.5"),
        (statistics(1.0, 5.0, of="abs"), "abs 1 … 5 · mean 0.5 · std 0.25"),
        (statistics(5.0, 5.0, of="abs", count=1, numel=1), "abs 5"),
    ],
)  # fmt: skip
def test_short_summary(known: Statistics, words: str) -> None:
    assert short_summary(known) == words


@pytest.mark.parametrize(
    ("known", "end"),
    [
        (statistics(), "all 15 elements"),
        (statistics(count=1, numel=1), "1 element"),
        (
            statistics(count=10**6, numel=10**9),
            "from a sample of 1,000,000 of 1,000,000,000 elements",
        ),
        (statistics(of="abs"), "all 15 elements, of the absolute values"),
        (statistics(of="dequantized"), "all 15 elements, of the dequantized values"),
    ],
)
def test_full_summary_says_what_it_was_taken_over(known: Statistics, end: str) -> None:
    assert full_summary(known).startswith("min 0 · max 1 · mean 0.5 · std 0.25")
    assert full_summary(known).endswith(end)


def test_numbers_that_differ_late_are_told_apart() -> None:
    known = statistics(1e9 + 1, 1e9 + 3, mean=1e9 + 2, std=1.0)
    assert full_summary(known).startswith(
        "min 1000000001 · max 1000000003 · mean 1000000002 · std 1"
    )
    wide = short_summary(statistics(2**53, 2**53 + 2, mean=2.0**53, std=1.0))
    assert wide.startswith("9007199254740992 … 9007199254740994")


def test_finite_elements_are_not_unusual() -> None:
    assert unusual_words(statistics()) == ""


def test_integers_are_exact_in_full() -> None:
    words = full_summary(statistics(2**63 - 2, 2**63 - 1))
    assert words.startswith("min 9223372036854775806 · max 9223372036854775807")
