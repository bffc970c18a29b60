"""The words about a histogram: what was counted and how, the marks, a bin, a whole summary."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.fit.law_words import law_words
from widgets.number_format import short_number
from widgets.plot_numbers import count_text, expected_text, range_texts, share_text

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram, Law

SEPARATOR = " · "


def title(histogram: Histogram) -> tuple[str, str]:
    """Return the name, and how much was counted, dtype and device."""
    parts = [_extent(histogram), histogram.dtype, histogram.device]
    if histogram.of == "abs":
        parts.append(QCoreApplication.translate("HistogramCaption", "absolute values"))
    elif histogram.of == "dequantized":
        parts.append(QCoreApplication.translate("HistogramCaption", "dequantized values"))
    return histogram.name, SEPARATOR.join(parts)


def _extent(histogram: Histogram) -> str:
    count, numel = count_text(histogram.count), count_text(histogram.numel)
    if histogram.sampled:
        return QCoreApplication.translate(
            "HistogramCaption", "n = {count} (a sample of {numel})"
        ).format(count=count, numel=numel)
    words = {
        "drawn": QCoreApplication.translate("HistogramCaption", "n = {count} (drawn)"),
        "file": QCoreApplication.translate("HistogramCaption", "n = {count} (whole file)"),
    }
    whole = QCoreApplication.translate("HistogramCaption", "n = {count} (whole tensor)")
    return words.get(histogram.source, whole).format(count=count)


def rule(histogram: Histogram) -> str:
    """Return the bin rule, the number of bins and whether it was capped."""
    bins = count_text(histogram.counts.size)
    width = _width(histogram)
    unequal = histogram.rule == "zoomed" and not width_words(histogram)
    name = "zoomed_unequal" if unequal else histogram.rule
    words = {**_rule_words(), **_value_words()}.get(name, "{bins}")
    chosen = words.format(bins=bins, width=width)
    if not histogram.capped:
        return chosen
    return QCoreApplication.translate(
        "HistogramCaption", "{rule} (capped; the rule asks for more)"
    ).format(rule=chosen)


def _width(histogram: Histogram) -> str:
    """Return the width of the bins, a whole number where they hold whole numbers."""
    if histogram.counts.size == 0:
        return ""
    # An inner one: the outer two may be narrower.
    inner = min(1, histogram.counts.size - 1)
    width = float(histogram.edges[inner + 1] - histogram.edges[inner])
    return short_number(round(width) if histogram.rule == "integers_binned" else width)


def _rule_words() -> dict[str, str]:
    """Return the words of rules that part a range."""
    return {
        "freedman_diaconis": QCoreApplication.translate(
            "HistogramCaption", "Freedman–Diaconis, bins: {bins}"
        ),
        "scott": QCoreApplication.translate("HistogramCaption", "Scott, bins: {bins}"),
        "sturges": QCoreApplication.translate("HistogramCaption", "Sturges, bins: {bins}"),
        "fixed": QCoreApplication.translate("HistogramCaption", "bins as chosen: {bins}"),
        "fixed_width": QCoreApplication.translate(
            "HistogramCaption", "bins of width {width}: {bins}"
        ),
        "zoomed": QCoreApplication.translate(
            "HistogramCaption", "bins of width {width} for the closer look"
        ),
        "zoomed_unequal": QCoreApplication.translate(
            "HistogramCaption", "finer bins for the closer look: {bins}"
        ),
        "exponent": QCoreApplication.translate(
            "HistogramCaption", "equal parts of each power of two: {bins}"
        ),
    }


def _value_words() -> dict[str, str]:
    """Return the words of bars that stand for values."""
    return {
        "integers": QCoreApplication.translate(
            "HistogramCaption", "one bar per whole number: {bins}"
        ),
        "distinct": QCoreApplication.translate(
            "HistogramCaption", "one bar per different value: {bins}"
        ),
        "integers_binned": QCoreApplication.translate(
            "HistogramCaption", "{width} whole numbers per bar, bars: {bins}"
        ),
        "constant": QCoreApplication.translate(
            "HistogramCaption", "all finite values are equal: one bar"
        ),
        "bool": QCoreApplication.translate("HistogramCaption", "one bar each for False and True"),
    }


def width_words(histogram: Histogram) -> str:
    """Return the width of the bins in words, nothing where they differ."""
    # Imports numpy, which the first painted window does without.
    from widgets.histogram.fine_bins import bin_width

    if bin_width(histogram) is None:
        return ""
    return QCoreApplication.translate("HistogramCaption", "bin width {width}").format(
        width=_width(histogram)
    )


def not_finite_counts(histogram: Histogram) -> str:
    """Return how many NaN and infinities there are, nothing when all is finite."""
    counted = (
        ("NaN", histogram.nan),
        ("+∞", histogram.positive_infinity),
        ("−∞", histogram.negative_infinity),
    )
    return ", ".join(f"{mark}: {count_text(count)}" for mark, count in counted if count)


def not_finite(histogram: Histogram) -> str:
    """Return what stands beside the picture instead of in it, nothing when all is finite."""
    found = not_finite_counts(histogram)
    if not found:
        return ""
    return QCoreApplication.translate("HistogramCaption", "Not in the picture: {found}").format(
        found=found
    )


def mean(histogram: Histogram) -> str:
    """Return the mean in words, nothing when there is none."""
    if histogram.mean is None:
        return ""
    return QCoreApplication.translate("HistogramCaption", "mean {value}").format(
        value=_mean_text(histogram.mean, histogram.std or 0.0, histogram.offset)
    )


def _mean_text(mean: float, std: float, offset: int) -> str:
    """Write a mean with digits enough to tell it apart from what lies a deviation away."""
    if not offset:
        return short_number(mean, spread=std)
    after = min(3, max(0, 2 - math.floor(math.log10(std)))) if std else 0
    # Decimal: a float would lose the digits that the offset was taken away for.
    text = f"{Decimal(mean) + offset:.{after}f}"
    return text.rstrip("0").rstrip(".") if after else text


def deviation(histogram: Histogram) -> str:
    """Return the standard deviation in words, nothing when there is none or it is 0."""
    if not histogram.std or histogram.mean is None:
        return ""
    return QCoreApplication.translate(
        "HistogramCaption", "mean ± sample standard deviation (n − 1) {value}"
    ).format(value=short_number(histogram.std))


def law(histogram: Histogram) -> str:
    """Return the law's name, parameters and call, nothing without a law."""
    return "" if histogram.law is None else _law(histogram.law)


def _law(law: Law) -> str:
    words = law_words(law.name, law.parameters, law.ends)
    if not law.call:
        return QCoreApplication.translate("HistogramCaption", "chosen law: {law}").format(law=words)
    return QCoreApplication.translate("HistogramCaption", "law: {law}, from {call}").format(
        law=words, call=law.call
    )


def bin_range(histogram: Histogram, index: int) -> str:
    """Return the range of a bin, or the whole number or truth value that it stands for."""
    low, high = float(histogram.edges[index]), float(histogram.edges[index + 1])
    if histogram.rule == "bool":
        return "False" if index == 0 and low < 0 else "True"
    if histogram.rule == "constant":
        return short_number((low + high) / 2)
    if histogram.values:
        return str(histogram.values[index])
    if histogram.integer:
        return str(round((low + high) / 2) + histogram.offset)
    if histogram.rule == "integers_binned" or histogram.offset:
        first, last = math.ceil(low) + histogram.offset, math.ceil(high) - 1 + histogram.offset
        return f"{first} … {last}"
    first, last = range_texts(low, high)
    # The last bin holds its right edge, as numpy counts.
    closing = "]" if index == histogram.counts.size - 1 else ")"
    return f"[{first}, {last}{closing}"


def reading(histogram: Histogram, index: int) -> str:
    """Return the range, count, share and expected count of a bin."""
    # Imports numpy, which the first painted window does without.
    from widgets.histogram.law_curve import expected_counts

    count, total = int(histogram.counts[index]), histogram.finite_count
    values = {
        "range": bin_range(histogram, index),
        "count": count_text(count),
        "share": share_text(count / total if total else 0.0),
    }
    expected = expected_counts(histogram)
    if expected is None:
        return QCoreApplication.translate(
            "HistogramCaption", "{range}: count {count} ({share})"
        ).format(**values)
    return QCoreApplication.translate(
        "HistogramCaption", "{range}: count {count} ({share}), the law expects {expected}"
    ).format(expected=expected_text(float(expected[index])), **values)


def summary(histogram: Histogram) -> str:
    """Return the whole picture in words, for those who can't see it."""
    parts = [SEPARATOR.join(title(histogram)), rule(histogram)]
    if histogram.counts.size:
        fullest = int(histogram.counts.argmax())
        parts.append(
            QCoreApplication.translate("HistogramCaption", "fullest bar {reading}").format(
                reading=reading(histogram, fullest)
            )
        )
    parts += [mean(histogram), deviation(histogram), law(histogram), not_finite(histogram)]
    return ". ".join(part for part in parts if part) + "."
