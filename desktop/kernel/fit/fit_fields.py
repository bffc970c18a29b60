"""The fields of a FitTest record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .cells import ChiSquare


def fields(
    name: str, statistic: float, p_value: float, count: int, notes: Sequence[str] = ()
) -> dict[str, Any]:
    """Return the fields that every FitTest has."""
    known = {"name": name, "statistic": statistic, "p_value": p_value, "count": count}
    return {**known, "notes": list(notes)}


def chi_square_fields(
    found: ChiSquare | None, count: int, notes: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Return the fields of a FitTest record, none where there was only one cell."""
    if found is None:
        return []
    merged = ("few_expected",) if found.merged else ()
    known = fields("chi_square", found.statistic, found.p_value, count, (*merged, *notes))
    return [{**known, "degrees": found.degrees}]
