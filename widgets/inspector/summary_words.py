"""The words that sum up a tensor's elements: range, mean, deviation, and what is not finite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import bound_number, short_number

if TYPE_CHECKING:
    from widgets.tensor_records import Statistics


def unusual_words(statistics: Statistics) -> str:
    """Return how many elements are NaN or infinite, empty when all are finite."""
    translate = QCoreApplication.translate
    parts = []
    if statistics.nan:
        parts.append(translate("SummaryWords", "{count} NaN").format(count=statistics.nan))
    if statistics.positive_infinity:
        parts.append(f"{statistics.positive_infinity} +∞")
    if statistics.negative_infinity:
        parts.append(f"{statistics.negative_infinity} −∞")
    return ", ".join(parts)


def short_summary(statistics: Statistics) -> str:
    """Return the summary of a table cell, the most important first, so that it may be cut off."""
    parts = [unusual_words(statistics)]
    if statistics.minimum is not None and statistics.maximum is not None:
        span = _range_words(statistics)
        absolute = QCoreApplication.translate("SummaryWords", "abs {range}")
        parts.append(absolute.format(range=span) if statistics.of == "abs" else span)
    if statistics.count < statistics.numel:
        parts.insert(0, QCoreApplication.translate("SummaryWords", "sample"))
    if statistics.minimum != statistics.maximum:
        parts += [_mean_words(statistics), _std_words(statistics)]
    return " · ".join(part for part in parts if part)


def full_summary(statistics: Statistics) -> str:
    """Return all statistics of a tensor, with what they were taken over."""
    translate = QCoreApplication.translate
    parts = []
    if statistics.minimum is not None and statistics.maximum is not None:
        spread = statistics.maximum - statistics.minimum
        low, high = (_whole_number(end, spread) for end in (statistics.minimum, statistics.maximum))
        parts.append(translate("SummaryWords", "min {low}").format(low=low))
        parts.append(translate("SummaryWords", "max {high}").format(high=high))
    parts += [_mean_words(statistics), _std_words(statistics)]
    parts += [unusual_words(statistics), _scope_words(statistics)]
    return " · ".join(part for part in parts if part)


def _range_words(statistics: Statistics) -> str:
    translate = QCoreApplication.translate
    low, high = statistics.minimum or 0, statistics.maximum or 0
    if statistics.numel == 1:
        return short_number(low)
    if low == high:
        everything = not unusual_words(statistics)
        words = (
            translate("SummaryWords", "all {value}")
            if everything
            else translate("SummaryWords", "the others {value}")
        )
        return words.format(value=short_number(low))
    return f"{bound_number(low, 3, high - low)} … {bound_number(high, 3, high - low)}"


def _whole_number(value: float, spread: float) -> str:
    """Return an integer exactly, and another number in short."""
    return str(value) if isinstance(value, int) else bound_number(value, spread=spread)


def _mean_words(statistics: Statistics) -> str:
    if statistics.mean is None:
        return ""
    words = QCoreApplication.translate("SummaryWords", "mean {mean}")
    return words.format(mean=short_number(float(statistics.mean), spread=statistics.std or 0.0))


def _std_words(statistics: Statistics) -> str:
    if statistics.std is None:
        return ""
    words = QCoreApplication.translate("SummaryWords", "std {std}")
    return words.format(std=short_number(float(statistics.std)))


def _scope_words(statistics: Statistics) -> str:
    translate = QCoreApplication.translate
    count, numel = f"{statistics.count:,}", f"{statistics.numel:,}"
    if statistics.count < statistics.numel:
        words = translate("SummaryWords", "from a sample of {count} of {total} elements")
    elif statistics.numel == 1:
        words = translate("SummaryWords", "1 element")
    else:
        words = translate("SummaryWords", "all {count} elements")
    scope = words.format(count=count, total=numel)
    kind = {
        "abs": translate("SummaryWords", "of the absolute values"),
        "dequantized": translate("SummaryWords", "of the dequantized values"),
    }.get(statistics.of)
    return f"{scope}, {kind}" if kind else scope
