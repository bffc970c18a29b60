"""Words about the p-values of the same call over many seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.fit.fit_words import DOUBTFUL, p_text, statistic_line, verdict
from widgets.number_format import short_number
from widgets.plot_numbers import count_text

if TYPE_CHECKING:
    from widgets.distribution_records import FitTest, Repeats

_MOST_OF_A_UNIT = 90
"""Seconds or minutes, from which on the next unit is told."""
_EXACT_SECONDS = 10


def progress_sentence(repeats: Repeats) -> str:
    """Return how many seeds are done, and how many p-values are small."""
    total = int(repeats.p_values.size)
    small = int((repeats.p_values < DOUBTFUL).sum())
    sentence = QCoreApplication.translate(
        "RepeatsWords", "{total} of {wanted} seeds; p below 0.05: {small} (expected {expected})."
    )
    return sentence.format(
        total=count_text(total),
        wanted=count_text(repeats.wanted),
        small=count_text(small),
        expected=short_number(total * DOUBTFUL),
    )


def remaining_sentence(seconds: float) -> str:
    """Return in rough words how long it still takes."""
    translate = QCoreApplication.translate
    if seconds < _MOST_OF_A_UNIT:
        exact = max(1, round(seconds))
        rough = exact if exact < _EXACT_SECONDS else 5 * round(exact / 5)
        return translate("RepeatsWords", "About {number} s left.").format(number=rough)
    minutes = seconds / 60
    if minutes < _MOST_OF_A_UNIT:
        return translate("RepeatsWords", "About {number} min left.").format(number=round(minutes))
    return translate("RepeatsWords", "About {number} h left.").format(number=round(minutes / 60))


def uniformity_sentence(test: FitTest) -> str:
    """Return what the test of the p-values' uniformity says."""
    translate = QCoreApplication.translate
    sentence = {
        "consistent": translate(
            "RepeatsWords",
            "The p-values are consistent with a uniform distribution from 0 to 1, as they must be"
            " where every sample follows the law ({p}).",
        ),
        "doubtful": translate(
            "RepeatsWords",
            "It is doubtful whether the p-values are uniform from 0 to 1, as they must be where"
            " every sample follows the law ({p}); repeat it with more seeds.",
        ),
        "inconsistent": translate(
            "RepeatsWords",
            "The p-values are not consistent with a uniform distribution from 0 to 1 ({p}): the"
            " samples don't follow the law, or the test's p-values don't hold for them.",
        ),
    }
    words = sentence.get(verdict(test), sentence["doubtful"])
    return words.format(p=p_text(test.p_value))


def uniformity_line(test: FitTest) -> str:
    """Return the numbers of the test of uniformity."""
    name = QCoreApplication.translate("RepeatsWords", "Kolmogorov–Smirnov test of uniformity")
    return f"{name}: {statistic_line(test)}"


def bins_sentence(counts: tuple[int, ...]) -> str:
    """Return the drawing in words, for those who can't see it."""
    sentence = QCoreApplication.translate(
        "RepeatsWords", "p-values in {bins} equal bins from 0 to 1: {counts}."
    )
    return sentence.format(bins=len(counts), counts=", ".join(map(str, counts)))
