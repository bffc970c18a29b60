"""One clear sentence for what is wrong with a field of the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number
from widgets.parameters.bench_parameters import Problem
from widgets.parameters.bench_words import field_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT_NAMES = {"numel": "n"}
"""The label of the field is a whole question."""


def read_refusal(detail: str) -> tuple[str, Problem]:
    """Return the field and the problem of a refusal `field|code|number...` of the kernel."""
    field, _, rest = detail.partition("|")
    code, *texts = rest.split("|")
    return field, Problem(code, tuple(_read(text) for text in texts if text))


def _read(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        return float(text)


def problem_sentence(field: str, problem: Problem) -> str:
    """Return what is wrong with a field and what it needs; `field` is its name in code."""
    sentence = {**_of_texts(), **_of_ranges(), **_of_calls()}.get(problem.code)
    if sentence is None:
        sentence = QCoreApplication.translate(
            "BenchProblemWords", "{field}: the kernel can't use this."
        )
    name = _SHORT_NAMES.get(field, field_word(field))
    return sentence.format(field=name, **_ends(problem.numbers))


def _ends(numbers: Sequence[int | float]) -> dict[str, str]:
    texts = [_number(number) for number in numbers] or [""]
    return {"least": texts[0], "most": texts[-1]}


def _of_texts() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "missing": translate("BenchProblemWords", "{field}: type a number."),
        "not_a_number": translate(
            "BenchProblemWords",
            "{field}: this is not a number. Write it as 1000, 0.25, 1e6, 10^6 or 1,000,000.",
        ),
        "not_finite": translate(
            "BenchProblemWords", "{field} must be a finite number, not NaN or infinity."
        ),
        "not_whole": translate("BenchProblemWords", "{field} must be a whole number."),
        "too_many": translate("BenchProblemWords", "{field}: {most} numbers are the most."),
    }


def _of_ranges() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_positive": translate("BenchProblemWords", "{field} must be greater than 0."),
        "negative": translate("BenchProblemWords", "{field} can't be negative."),
        "outside": translate("BenchProblemWords", "{field} must lie from {least} to {most}."),
        "not_inside": translate(
            "BenchProblemWords",
            "{field} must lie between {least} and {most}, without these two themselves.",
        ),
        "not_above": translate(
            "BenchProblemWords", "{field} must be greater than low, which is {least}."
        ),
        "all_zero": translate("BenchProblemWords", "{field}: one of them must be above 0."),
        "too_small": translate("BenchProblemWords", "{field} must be {least} or more."),
        "too_large": translate("BenchProblemWords", "{field} must be {most} or less."),
        "beyond_dtype": translate(
            "BenchProblemWords",
            "{field}: this dtype holds only the numbers from {least} to {most}.",
        ),
        "too_tiny": translate("BenchProblemWords", "{field}: so small a number is taken for 0."),
        "zero_in_dtype": translate(
            "BenchProblemWords", "{field}: too small for this dtype, which rounds it to 0."
        ),
        "same_in_dtype": translate(
            "BenchProblemWords", "{field}: in this dtype it is the same number as low, {least}."
        ),
        "wider_than_dtype": translate(
            "BenchProblemWords",
            "{field}: much of this law lies beyond the numbers that this dtype holds.",
        ),
        "too_wide": translate(
            "BenchProblemWords",
            "{field}: it is so large that almost nothing lies between {least} and {most}.",
        ),
        "too_far": translate(
            "BenchProblemWords",
            "{field}: the range from {least} to {most} lies too far from the mean.",
        ),
    }


def _of_calls() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "unknown": translate("BenchProblemWords", "{field}: this torch doesn't have it."),
        "not_for_function": translate(
            "BenchProblemWords", "{field}: torch doesn't draw this call in it on this device."
        ),
        "one_only": translate(
            "BenchProblemWords", "{field}: a permutation is drawn by one generator."
        ),
        "cpu_only": translate("BenchProblemWords", "{field}: more than one draws on the CPU only."),
        "no_law": translate("BenchProblemWords", "{field}: no law of this call is known."),
        "not_for_call": translate(
            "BenchProblemWords", "{field}: the law of this call has no such test."
        ),
        "out_of_memory": translate(
            "BenchProblemWords",
            "{field}: the memory of the device is not enough; choose a smaller number.",
        ),
    }


def _number(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else short_number(value)
