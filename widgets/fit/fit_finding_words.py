"""Sentences for the ways in which torch's law differs from the documented one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number
from widgets.plot_numbers import count_text

if TYPE_CHECKING:
    from widgets.distribution_records import Finding

_COUNTS = (
    "count", "seen_from", "digits", "bits", "values", "range", "exact_to", "last", "largest",
    "missing", "repeated",
)  # fmt: skip
"""Numbers that are counts or whole bounds: written without decimals."""
_TONES = {
    "each_once": "success",
    "absolute_normal": "plain",
    "absolute_uniform": "plain",
    "unknown_rounding": "plain",
}
"""Of findings that don't speak against the law."""
_EXACT = 1e15
"""Larger counts are written with an exponent."""


def finding_sentence(finding: Finding) -> str:
    """Return a finding in words; one without words of ours is named with its numbers."""
    numbers = {name: _number(name, value) for name, value in finding.numbers.items()}
    listed = ", ".join(f"{name} = {value}" for name, value in numbers.items())
    other = QCoreApplication.translate(
        "FitWords", "torch's own law differs from the documented one: {code} ({numbers})."
    )
    told = {**_of_rounding(finding), **_of_bounds(), **_of_generators()}
    told |= {**_of_orders(), **_of_complex_numbers()}
    sentence = told.get(finding.code)
    try:
        return (sentence or other).format(code=finding.code, **{"numbers": listed, **numbers})
    except KeyError:  # a number that the sentence needs is not known
        return other.format(code=finding.code, numbers=listed)


def finding_tone(finding: Finding) -> str:
    """Return `warning` for a finding that speaks against the documented law, else another tone."""
    return _TONES.get(finding.code, "warning")


def _number(name: str, value: float) -> str:
    if name in _COUNTS and math.isfinite(value) and 1 <= abs(value) < _EXACT:
        rounded = float(f"{value:.3g}") if name in ("count", "seen_from") else value
        return count_text(rounded)
    return short_number(value, 6)


def _of_rounding(finding: Finding) -> dict[str, str]:
    translate = QCoreApplication.translate
    with_mean = translate(
        "FitWords",
        "This dtype has {digits} binary digits, and torch rounds each number to it: the mean is"
        " {mean} instead of {documented_mean}, and a Kolmogorov–Smirnov test sees the difference"
        " from about {seen_from} values on.",
    )
    without = translate(
        "FitWords",
        "This dtype has {digits} binary digits, and torch rounds each number to it: a"
        " Kolmogorov–Smirnov test sees the difference from about {seen_from} values on.",
    )
    return {
        "rounded": with_mean if "mean" in finding.numbers else without,
        "unknown_rounding": translate(
            "FitWords",
            "These numbers were rounded to {digits} binary digits, and the law that torch's numbers"
            " follow then isn't known here: a difference from the documented law may come from the"
            " rounding alone.",
        ),
        "integers_rounded": translate(
            "FitWords",
            "This dtype holds every whole number only up to {exact_to}: larger ones are rounded, so"
            " that some come oftener and others never, and no number above {last} is drawn.",
        ),
        "probability_rounded": translate(
            "FitWords",
            "The probability {p} is rounded up to a multiple of 2^-24: torch gives 1 with"
            " probability {drawn}.",
        ),
    }


def _of_bounds() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "zero_too_often": translate(
            "FitWords",
            "torch gives exactly 0 with probability {share}, although the law gives any single"
            " number with probability 0: about {count} times in these draws.",
        ),
        "low_bound_too_often": translate(
            "FitWords",
            "torch gives exactly the lower bound {value} with probability {share}, although the law"
            " gives any single number with probability 0: about {count} times in these draws.",
        ),
        "upper_bound_reached": translate(
            "FitWords",
            "Rounding makes the upper bound {value} itself come out with probability {share}:"
            " about {count} times in these draws.",
        ),
        "overflow": translate(
            "FitWords",
            "This dtype holds numbers only up to {largest}: the share {share} of the law lies"
            " beyond, about {count} of these draws, which overflow.",
        ),
    }


def _of_generators() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "modulo_bias": translate(
            "FitWords",
            "torch takes {bits} random bits modulo the range, so the lowest {values} of the {range}"
            " numbers come with probability {drawn} instead of {expected}.",
        ),
        "tail_limit": translate(
            "FitWords",
            "torch makes these normal numbers of 24 random bits: none lies beyond {low} and"
            " {high}, where the law expects about {count} of these draws.",
        ),
    }


def _of_orders() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "whole_numbers": translate(
            "FitWords",
            "These values are whole numbers, and a continuous law never gives the same number"
            " twice: the Kolmogorov–Smirnov and Cramér–von Mises tests don't hold for such equal"
            " values (ties), so a chi-square test compares them with this law rounded to whole"
            " numbers.",
        ),
        "each_once": translate("FitWords", "All {count} values differ, as in a permutation."),
        "not_each_once": translate(
            "FitWords",
            "This is no permutation: {missing} numbers are missing, {repeated} are repeated.",
        ),
    }


def _of_complex_numbers() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "absolute_normal": translate(
            "FitWords",
            "These numbers are complex: their absolute values are drawn and tested. The real and"
            " the imaginary part are each normal with mean 0 and standard deviation {std}, and the"
            " absolute value of such a number follows this Rayleigh distribution.",
        ),
        "absolute_uniform": translate(
            "FitWords",
            "These numbers are complex: their absolute values are drawn and tested. torch draws the"
            " real and the imaginary part each uniformly on [0, {high}), so that the absolute value"
            " itself is not uniform.",
        ),
    }
