"""A measured row: ours beside a peer or a limit, taken in one run."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `reach` bounds `ratio` where there is one, else `ours`.

    Without a reach the row stands for the record.
    """

    bench: str
    what: str
    ours: float
    other: float | None
    unit: str
    reach: float | None
    better: str = "lower"

    @property
    def ratio(self) -> float | None:
        """Ours over the other's, None when there is no peer."""
        return self.ours / self.other if self.other else None

    @property
    def ok(self) -> bool:
        """Whether the reach is met."""
        if self.reach is None:
            return True
        value = self.ours if self.ratio is None else self.ratio
        return value <= self.reach if self.better == "lower" else value >= self.reach

    def record(self) -> dict[str, object]:
        """Return the row as a JSON object with its derived values."""
        return {**asdict(self), "ratio": self.ratio, "ok": self.ok}

    def line(self) -> str:
        """Return the row as a line of the table."""
        other = "" if self.other is None else f"{self.other:10.1f}"
        ratio = "" if self.ratio is None else f"{self.ratio:6.2f}"
        verdict = "for the record"
        if self.reach is not None:
            verdict = f"reach {self.reach:g}  {'ok' if self.ok else 'MISSED'}"
        return (
            f"{self.bench:<8} {self.what:<20} {self.ours:10.1f} {other:>10} {self.unit:<4}"
            f" {ratio:>6}  {verdict}"
        )
