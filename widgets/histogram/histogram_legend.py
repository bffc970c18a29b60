"""The legend under a histogram as rich text: each mark's glyph in its colour, and its name."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.histogram import histogram_caption as caption
from widgets.histogram.picture_kinds import CDF, DENSITY, QUANTILES, RESIDUALS

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.tensor_records import Histogram
    from widgets.theme_colors import ThemeColors

    Entry = tuple[str, QColor, str]


def legend_html(
    histogram: Histogram,
    colors: ThemeColors,
    *,
    marked: bool,
    kind: str = DENSITY,
    frozen: str = "",
) -> str:
    """Return what each mark means; `marked`: the law is diamonds; `frozen`: words of that record.

    Mean and deviation, or the curves of another kind of picture, are a line, then come the law
    and the frozen record.
    """
    law = caption.law(histogram)
    glyph = {DENSITY: "◆" if marked else "━━", CDF: "┅┅"}.get(kind, "")
    over = {DENSITY: "┌┐", CDF: "╍╍"}.get(kind, "")
    if kind == QUANTILES and frozen:
        law = ""
    lines = (
        " &nbsp; ".join(_entries(_own_marks(kind, histogram, colors))),
        "".join(_entries(((glyph, colors.law, law),))),
        "".join(_entries(((over, colors.reference, "" if kind == RESIDUALS else frozen),))),
    )
    return "<br>".join(line for line in lines if line)


def _own_marks(kind: str, histogram: Histogram, colors: ThemeColors) -> tuple[Entry, ...]:
    """Return the marks that a kind of picture has beside the law and the frozen record."""
    if kind == DENSITY:
        return (
            ("┃", colors.text, caption.mean(histogram)),
            ("┆", colors.text, caption.deviation(histogram)),
        )
    values = QCoreApplication.translate("HistogramLegend", "values")
    band = QCoreApplication.translate("HistogramLegend", "95 % confidence band")
    points = QCoreApplication.translate("HistogramLegend", "quantiles")
    equal = QCoreApplication.translate("HistogramLegend", "line of equal quantiles")
    errors = QCoreApplication.translate("HistogramLegend", "±3 standard errors")
    return {
        CDF: (("━━", colors.accent, values), ("▒▒", colors.bar, band)),
        QUANTILES: (("●", colors.bar, points), ("━━", colors.law, equal)),
        RESIDUALS: (("▒▒", colors.law, errors),),
    }[kind]


def title_html(histogram: Histogram) -> str:
    """Return the title with the name in bold, and the width of the bins of a closer look."""
    name, rest = caption.title(histogram)
    width = caption.width_words(histogram) if histogram.rule == "zoomed" else ""
    if width:
        rest += caption.SEPARATOR + width
    return f'<span style="font-weight: 600">{escape(name)}</span>{caption.SEPARATOR}{escape(rest)}'


def colored(words: str, color: QColor) -> str:
    """Return plain words as rich text in a colour, nothing for no words."""
    return "" if not words else f'<span style="color: {color.name()}">{escape(words)}</span>'


def _entries(entries: tuple[Entry, ...]) -> list[str]:
    return [
        f"{colored(glyph, color)}&nbsp;{escape(words)}" if glyph else escape(words)
        for glyph, color, words in entries
        if words
    ]
