"""Tests of the sentences about a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.parameters.bench_parameters import Problem
from widgets.parameters.bench_problem_words import problem_sentence, read_refusal

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("detail", "sentence"),
    [
        ("numel|too_large|10000000000", "n must be 10,000,000,000 or less."),
        ("numel|too_small|10", "n must be 10 or more."),
        ("std|not_positive", "std must be greater than 0."),
        ("p|outside|0|1", "p must lie from 0 to 1."),
        ("high|not_above|3.0", "high must be greater than low, which is 3."),
        ("low|beyond_dtype|-128|127", "low: this dtype holds only the numbers from -128 to 127."),
        ("dtype|not_for_function", "dtype: torch doesn't draw this call in it on this device."),
        ("generators|cpu_only", "Generators: more than one draws on the CPU only."),
        ("mean|new_code|1", "mean: the kernel can't use this."),
    ],
)
def test_a_refusal_of_the_kernel_is_a_sentence(qtbot: QtBot, detail: str, sentence: str) -> None:
    assert problem_sentence(*read_refusal(detail)) == sentence


CODES = (
    "missing", "not_a_number", "not_finite", "not_whole", "too_many", "not_positive", "negative",
    "outside", "not_inside", "not_above", "all_zero", "too_small", "too_large", "beyond_dtype",
    "too_far", "same_in_dtype", "wider_than_dtype", "unknown", "not_for_function", "one_only",
    "cpu_only",
)  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_the_kernel_has_its_sentence(qtbot: QtBot, code: str) -> None:
    words = problem_sentence("mean", Problem(code, (1, 2)))
    assert words != problem_sentence("mean", Problem("?"))
    assert "{" not in words
