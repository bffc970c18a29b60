from __future__ import annotations

import pytest

from desktop.notices import MOST_NAMES, listed


@pytest.mark.parametrize(
    ("count", "end"), [(0, ""), (1, "x0"), (MOST_NAMES, "x9"), (300, "x9, … (+290)")]
)
def test_a_sentence_lists_a_few_names(count: int, end: str) -> None:
    words = listed([f"x{number}" for number in range(count)])
    assert words.endswith(end)
    assert words.count("x") == min(count, MOST_NAMES)
