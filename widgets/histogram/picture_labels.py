"""The texts around a drawn picture, all at once, as they go with what the plot shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from widgets.histogram import histogram_caption as caption
from widgets.histogram import picture_words as words
from widgets.histogram.histogram_legend import colored, legend_html, title_html
from widgets.histogram.picture_comparison import compared_words, frozen
from widgets.histogram.picture_reading import finding, summary

if TYPE_CHECKING:
    from widgets.histogram.histogram_plot import HistogramPlot
    from widgets.tensor_records import Histogram
    from widgets.theme_colors import ThemeColors


@dataclass(frozen=True, slots=True)
class PictureLabels:
    """Rich texts, but for `empty`, `summary` and the axes' names, which are plain."""

    title: str
    rule: str
    not_finite: str
    legend: str
    finding: str
    comparison: str
    empty: str
    summary: str
    axes: tuple[str, str]


def labels_of(
    plot: HistogramPlot, kind: str, reference: Histogram | None, colors: ThemeColors
) -> PictureLabels | None:
    """Return the texts of what a plot shows, None where it shows nothing."""
    scene = plot.scene_shown
    if scene is None:
        return None
    shown, empty = scene.shown, words.why_empty(kind, scene)
    beside = caption.not_finite(shown)
    compared = "" if reference is None else compared_words(scene.record, reference)
    whole = summary(plot.layer, scene, kind)
    return PictureLabels(
        title=title_html(shown),
        rule=colored(caption.rule(shown), colors.muted),
        not_finite=colored(f"▲ {beside}", colors.warning) if beside else "",
        legend="" if empty else legend_html(
            shown,
            colors,
            marked=plot.law.marked,
            kind=kind,
            frozen="" if reference is None else frozen(reference),
        ),
        finding="" if empty else colored(finding(plot.layer), colors.text),
        comparison=colored(compared, colors.text),
        empty=empty,
        summary=f"{whole} {compared}".strip(),
        axes=words.axis_names(kind, scene, offset_text(plot.offset)),
    )  # fmt: skip


def offset_text(offset: float) -> str:
    """Return what the value axis leaves out, nothing for 0; whole numbers with all digits."""
    if not offset:
        return ""
    return str(offset) if isinstance(offset, int) else f"{offset:.17g}"
