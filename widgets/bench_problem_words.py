"""One clear sentence for what is wrong with a field of the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number

if TYPE_CHECKING:
    from widgets.bench_parameters import Problem


def problem_sentence(field: str, problem: Problem) -> str:
    """Return what is wrong with a field and what it needs; `field` is its name in code."""
    sentence = {**_of_texts(), **_of_ranges(), **_of_calls()}.get(problem.code)
    if sentence is None:
        return QCoreApplication.translate(
            "BenchProblemWords", "The kernel can't use this: {code}."
        ).format(code=problem.code)
    numbers = {name: _number(value) for name, value in problem.numbers.items()}
    return sentence.format_map({"field": field, **numbers})


def _of_texts() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "empty": translate("BenchProblemWords", "Type a number."),
        "not_a_number": translate(
            "BenchProblemWords",
            "This is not a number. Write it as 1000, 0.25, 1e6, 10^6 or 1,000,000.",
        ),
        "not_finite": translate(
            "BenchProblemWords", "A finite number is needed, not NaN or infinity."
        ),
        "not_whole": translate("BenchProblemWords", "A whole number is needed."),
        "too_large": translate("BenchProblemWords", "This number is too large for torch."),
    }


def _of_ranges() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_positive": translate("BenchProblemWords", "{field} must be greater than 0."),
        "negative": translate("BenchProblemWords", "{field} must be 0 or greater."),
        "not_a_share": translate("BenchProblemWords", "{field} must lie from 0 to 1."),
        "not_an_open_share": translate(
            "BenchProblemWords", "{field} must lie between 0 and 1, without 0 and 1 themselves."
        ),
        "not_above_low": translate("BenchProblemWords", "high must be greater than low."),
        "weight_negative": translate("BenchProblemWords", "No weight may be negative."),
        "weights_zero": translate(
            "BenchProblemWords", "The sum of the weights must be finite and greater than 0."
        ),
        "numel_too_small": translate("BenchProblemWords", "Draw at least {least} values."),
        "numel_too_large": translate(
            "BenchProblemWords", "The bench draws at most {most} values (10^10)."
        ),
        "seed_out_of_range": translate(
            "BenchProblemWords", "A seed is a whole number from 0 to {most}."
        ),
    }


def _of_calls() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "beyond_dtype": translate(
            "BenchProblemWords", "{dtype} holds numbers from {least} to {most} only."
        ),
        "beyond_dtype_exclusive": translate(
            "BenchProblemWords",
            "{dtype} holds numbers from {least} to {most} only; high itself is not drawn, so it"
            " may be one more.",
        ),
        "dtype_not_offered": translate(
            "BenchProblemWords", "torch does not draw this call in {dtype}."
        ),
        "dtype_too_narrow": translate(
            "BenchProblemWords",
            "{dtype} can tell at most {most} numbers apart: choose a smaller n or another dtype.",
        ),
        "device_missing": translate("BenchProblemWords", "This device is not there."),
        "out_of_memory": translate(
            "BenchProblemWords",
            "The memory of the device is not enough for this: choose a smaller n.",
        ),
    }


def _number(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return short_number(value) if isinstance(value, float) else str(value)
