"""What one picture shows: the record, its bins, what it is compared with, and the axes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from widgets.histogram.bin_places import BinPlaces
from widgets.histogram.fine_bins import are_edges, bin_width, fine_of, total
from widgets.histogram.value_scale import LINEAR, ValueScale

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn of a record; the same for each kind of picture."""

    record: Histogram
    shown: Histogram
    """The record with the bins that are drawn."""
    places: BinPlaces
    """Of the shown bins; also turns any value into a place."""
    ends: tuple[float, float]
    """The values at places 0 and 1."""
    scale: ValueScale = LINEAR
    log_counts: bool = False
    reference: Histogram | None = None
    """The frozen one, as it was counted."""
    compared: Histogram | None = None
    """The frozen one on the shown bins, or on its own where it can't have them."""
    unit: str = "count"
    """`count`, `share` (of all values, a bin), `density` (share per unit of value) or `decade`
    (share per decade, on a log axis)."""

    def heights(self, histogram: Histogram, counts: np.ndarray) -> np.ndarray:
        """Return counts (or expected counts) of a histogram's bins in the scene's unit."""
        if self.unit == "count":
            return counts.astype(np.float64)
        shares = counts / max(1, total(histogram))
        return shares if self.unit == "share" else shares / self.widths(histogram)

    def widths(self, histogram: Histogram) -> np.ndarray:
        """Return the widths of bins in values, or in decades where those are drawn."""
        edges = histogram.edges
        if self.unit != "decade":
            return np.diff(edges)
        widths = np.diff(self.scale.forward(edges))
        # A bin that reaches below what a log axis holds has no width there.
        return np.where(np.isfinite(widths), widths, np.inf)


def make_scene(
    record: Histogram,
    shown: Histogram,
    *,
    scale: ValueScale = LINEAR,
    log_counts: bool = False,
    reference: Histogram | None = None,
) -> Scene:
    """Lay out a record and, where there is one, the frozen record over it."""
    ends = float(record.edges[0]), float(record.edges[-1])
    shifted = None if reference is None else moved(reference, record.offset)
    if shifted is not None:
        ends = min(ends[0], float(shifted.edges[0])), max(ends[1], float(shifted.edges[-1]))
    compared = None if shifted is None else _on_bins_of(shown, shifted)
    return Scene(
        record,
        shown,
        BinPlaces(shown.edges, ends, scale),
        ends,
        scale,
        log_counts,
        shifted,
        compared,
        _unit(record, shown, compared, scale),
    )


def moved(histogram: Histogram, offset: int) -> Histogram | None:
    """Return a record with its edges relative to another whole number, None when too far apart."""
    shift = histogram.offset - offset
    if histogram.counts.size == 0 or abs(shift) >= 1 << 52:
        return None
    if not shift:
        return histogram
    fine = histogram.fine
    if fine is not None:
        fine = replace(fine, edges=fine.edges + shift)
    mean = None if histogram.mean is None else histogram.mean + shift
    return replace(
        histogram, edges=histogram.edges + shift, fine=fine, mean=mean, offset=offset, law=None
    )


def _on_bins_of(shown: Histogram, other: Histogram) -> Histogram:
    """Return the other record on the shown bins where its counts at their edges are known."""
    fine = fine_of(other)
    edges = shown.edges
    inside = are_edges(edges, fine.edges)
    beyond = np.zeros(edges.size, dtype=bool)
    if fine.below == 0:
        beyond |= edges <= fine.edges[0]
    if fine.above == 0:
        beyond |= edges >= fine.edges[-1]
    if not np.all(inside | beyond) or shown.values:
        return other
    width = bin_width(shown)
    if width is not None and width > 0:
        # Onwards in the same steps to wherever the other one has values.
        edges = _longer(edges, width, fine.edges[0], fine.edges[-1])
    reached = np.concatenate(([0], np.cumsum(fine.counts)))
    places = np.clip(np.searchsorted(fine.edges, edges), 0, reached.size - 1)
    if int(reached[places[-1]] - reached[places[0]]) != int(reached[-1]):
        return other
    known = are_edges(edges, fine.edges) | (edges <= fine.edges[0]) | (edges >= fine.edges[-1])
    if not np.all(known):
        return other
    return replace(other, edges=edges, counts=np.diff(reached[places]), values=())


def _longer(edges: np.ndarray, width: float, low: float, high: float) -> np.ndarray:
    before = max(0, int(np.ceil((edges[0] - low) / width)))
    after = max(0, int(np.ceil((high - edges[-1]) / width)))
    if before + after > 10 * edges.size + 1000:
        return edges
    left = edges[0] - width * np.arange(before, 0, -1)
    right = edges[-1] + width * np.arange(1, after + 1)
    return np.concatenate((left, edges, right))


def _unit(
    record: Histogram, shown: Histogram, compared: Histogram | None, scale: ValueScale
) -> str:
    fine = record.fine
    if not scale.even and not shown.integer:
        return "decade"
    if fine is not None and fine.scale == "exponent":
        return "density"
    if compared is None:
        return "count"
    ours, theirs = bin_width(shown), bin_width(compared)
    same = are_edges(shown.edges, compared.edges).all() or (ours is not None and ours == theirs)
    if not same:
        return "density"
    return "count" if total(record) == total(compared) else "share"
