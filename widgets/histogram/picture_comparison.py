"""What is said about a record and the frozen one that is laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.fit.fit_words import p_text
from widgets.histogram import histogram_caption as caption
from widgets.histogram.two_sample import two_sample

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram


def label(histogram: Histogram) -> str:
    """Return what a record is, so that it can be told from another one of the same name."""
    named, rest = caption.title(histogram)
    call = "" if histogram.law is None else histogram.law.call
    return caption.SEPARATOR.join(part for part in (named or call, rest) if part)


def frozen(histogram: Histogram) -> str:
    """Return the legend's words of the frozen record."""
    return QCoreApplication.translate("PictureComparison", "frozen: {what}").format(
        what=label(histogram)
    )


def compared_words(histogram: Histogram, reference: Histogram) -> str:
    """Return the two-sample test in words: statistic, p-value, and what bins may hide."""
    if histogram is reference:
        return QCoreApplication.translate(
            "PictureComparison", "This one is frozen: the next distribution is drawn over it."
        )
    test = two_sample(histogram, reference)
    if test is None:
        return QCoreApplication.translate(
            "PictureComparison",
            "Two-sample Kolmogorov–Smirnov: these two can't be compared, as their bins have no "
            "edge in common.",
        )
    if test.exact and test.ties:
        return QCoreApplication.translate(
            "PictureComparison",
            "Two-sample Kolmogorov–Smirnov (null hypothesis: both follow the same law): "
            "D = {statistic}, {p}, large-sample formula; as equal values (ties) occur, the "
            "true p is at most this",
        ).format(statistic=f"{test.statistic:.5f}", p=p_text(test.p_value))
    if test.exact:
        return QCoreApplication.translate(
            "PictureComparison",
            "Two-sample Kolmogorov–Smirnov (null hypothesis: both follow the same law): "
            "D = {statistic}, {p}, large-sample formula",
        ).format(statistic=f"{test.statistic:.5f}", p=p_text(test.p_value))
    return QCoreApplication.translate(
        "PictureComparison",
        "Two-sample Kolmogorov–Smirnov (null hypothesis: both follow the same law), a bracket "
        "from counts in bins: {low} ≤ D ≤ {high}, {p}, large-sample formula",
    ).format(
        low=f"{test.statistic:.5f}",
        high=f"{test.statistic_high:.5f}",
        p=p_text(test.p_value, test.p_low),
    )
