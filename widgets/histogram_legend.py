"""The legend under a histogram as rich text: each mark's glyph in its colour, and its name."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from widgets import histogram_caption as caption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.tensor_records import Histogram
    from widgets.theme_colors import ThemeColors

    Entry = tuple[str, QColor, str]


def legend_html(histogram: Histogram, colors: ThemeColors, *, marked: bool) -> str:
    """Return mean and deviation on a line, the law on the next; `marked`: diamonds, no curve."""
    moments: tuple[Entry, ...] = (
        ("┃", colors.text, caption.mean(histogram)),
        ("┆", colors.text, caption.deviation(histogram)),
    )
    law: tuple[Entry, ...] = (("◆" if marked else "━━", colors.law, caption.law(histogram)),)
    lines = (" &nbsp; ".join(_entries(moments)), "".join(_entries(law)))
    return "<br>".join(line for line in lines if line)


def title_html(histogram: Histogram) -> str:
    """Return the title with the name in bold."""
    name, rest = caption.title(histogram)
    return f"<b>{escape(name)}</b>{caption.SEPARATOR}{escape(rest)}"


def colored(words: str, color: QColor) -> str:
    """Return plain words as rich text in a colour."""
    return f'<span style="color: {color.name()}">{escape(words)}</span>'


def _entries(entries: tuple[Entry, ...]) -> list[str]:
    return [
        f"{colored(glyph, color)}&nbsp;{escape(words)}" for glyph, color, words in entries if words
    ]
