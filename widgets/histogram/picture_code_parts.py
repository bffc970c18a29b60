"""The part of the exported script that draws, for each kind of picture.

The lines before it give `edges`, `counts` and `n`; where known, `values`, `law` (of scipy) or
`below` (P(X < edge)), and the counts of the frozen record.
"""

from __future__ import annotations

from typing import NamedTuple

from widgets.histogram.picture_kinds import CDF, DENSITY, QUANTILES, RESIDUALS

BAR, LINE, LAW, FROZEN = "#6b93e0", "#2f5fd0", "#b3400a", "#6e3fa3"
_UNITS = {
    "count": "Count",
    "share": "Share per bin",
    "density": "Share per unit",
    "decade": "Share per decade",
}
_RESIDUALS = f"""
expected = n * np.diff(below)
starts, held = [0], 0.0  # neighbours that expect less than five are put together
for index, value in enumerate(expected):
    if held >= 5:
        starts.append(index)
        held = 0.0
    held += value
if held < 5 and len(starts) > 1:
    starts.pop()
expected, observed = np.add.reduceat(expected, starts), np.add.reduceat(counts, starts)
residuals = (observed - expected) / np.sqrt(expected * (1 - expected / n))
plt.axhspan(-3, 3, color="{LAW}", alpha=0.13, label="±3 standard errors")
plt.stairs(residuals, edges[[*starts, -1]], fill=True, color="{BAR}", label="residuals")
plt.axhline(0, color="black", linewidth=1)
plt.xlabel("Value")
plt.ylabel("Residual in standard errors")
"""


class Facts(NamedTuple):
    """What the script knows before it draws."""

    has_values: bool
    has_law: bool
    in_scipy: bool
    is_whole: bool
    """Whether each bin holds one whole number."""
    frozen_edges: str
    """The name of the frozen record's edges, nothing where there is no such record."""
    unit: str
    """Of a density, as the scene has it."""
    decades: str = ""
    """With the unit `decade`: an expression of where `{edges}` lie in decades."""


def body(kind: str, facts: Facts) -> list[str]:
    """Return the lines that draw; none where the picture can't be drawn."""
    ways = {DENSITY: _density, CDF: _cdf, QUANTILES: _quantiles, RESIDUALS: _residuals}
    return ways[kind](facts)


def _density(facts: Facts) -> list[str]:
    ours = _heights(facts, "counts", "counts / n", "edges")
    lines = [f'plt.stairs({ours}, edges, fill=True, color="{BAR}", label="values")']
    if facts.frozen_edges:
        edges = facts.frozen_edges
        theirs = _heights(facts, "frozen_counts", "frozen_counts / frozen_n", edges)
        lines.append(f'plt.stairs({theirs}, {edges}, color="{FROZEN}", label="frozen")')
    if facts.has_law:
        expected = _heights(facts, "n * np.diff(below)", "np.diff(below)", "edges")
        look = '"o", markersize=4, ' if facts.is_whole else ""
        lines += [
            "middles = (edges[:-1] + edges[1:]) / 2",
            f'plt.plot(middles, {expected}, {look}color="{LAW}", label="law")',
        ]
    return [*lines, 'plt.xlabel("Value")', f'plt.ylabel("{_UNITS[facts.unit]}")']


def _heights(facts: Facts, counts: str, shares: str, edges: str) -> str:
    widths = {"density": edges, "decade": facts.decades.format(edges=edges)}.get(facts.unit)
    if widths is not None:
        return f"{shares} / np.diff({widths})"
    return counts if facts.unit == "count" else shares


def _cdf(facts: Facts) -> list[str]:
    way = 'step="post", ' if facts.has_values else ""
    lines = [
        *(_sorted_values() if facts.has_values else _at_edges("places", "shares")),
        "half = np.sqrt(np.log(2 / 0.05) / (2 * n))  # Dvoretzky-Kiefer-Wolfowitz, 95 %",
        "band = np.clip(shares - half, 0, 1), np.clip(shares + half, 0, 1)",
        f'plt.fill_between(places, *band, {way}color="{BAR}", alpha=0.3, label="95 % band")',
        _curve(facts),
    ]
    if facts.frozen_edges:
        theirs = _reached("frozen_counts", "frozen_n")
        lines += [
            f"theirs = {theirs}",
            _other_curve(facts, facts.frozen_edges, "theirs", f'color="{FROZEN}", label="frozen"'),
        ]
    if facts.has_law:
        look = f'linestyle=":", color="{LAW}", label="law"'
        lines.append(_other_curve(facts, "edges", "below", look))
    return [*lines, 'plt.xlabel("Value")', 'plt.ylabel("Share of values up to here")']


def _curve(facts: Facts) -> str:
    if facts.has_values:
        return f'plt.step(places, shares, where="post", color="{LINE}", label="values")'
    return f'plt.plot(places, shares, color="{LINE}", label="values")'


def _other_curve(facts: Facts, edges: str, shares: str, look: str) -> str:
    """Return the line that draws what is known at edges; of whole numbers it rises at these."""
    if facts.has_values and facts.is_whole:
        return f'plt.step({edges} - 0.5, {shares}, where="post", {look})'
    return f"plt.plot({edges}, {shares}, {look})"


def _sorted_values() -> list[str]:
    return [
        "places, shares = np.sort(values), np.arange(1, n + 1) / n",
        "every = max(1, n // 10_000)  # as many points as can be seen",
        "places, shares = places[::every], shares[::every]",
    ]


def _at_edges(places: str, shares: str) -> list[str]:
    return [f"{places}, {shares} = edges, {_reached('counts', 'n')}"]


def _reached(counts: str, n: str) -> str:
    return f"np.concatenate(([0], {counts}.cumsum())) / {n}"


def _quantiles(facts: Facts) -> list[str]:
    if not (facts.has_law or facts.frozen_edges):
        return []
    ours = "np.quantile(values, shares)"
    if not facts.has_values:
        ours = f"np.interp(shares, {_reached('counts', 'n')}, edges)"
    of_law = "law.ppf(shares)" if facts.in_scipy else "np.interp(shares, below, edges)"
    against, theirs = "law", of_law
    if facts.frozen_edges:
        against = "frozen values"
        reached = _reached("frozen_counts", "frozen_n")
        theirs = f"np.interp(shares, {reached}, {facts.frozen_edges})"
    return [
        "shares = (np.arange(199) + 0.5) / 199",
        f"ours = {ours}",
        f"theirs = {theirs}",
        "middle = theirs[theirs.size // 2]",
        f'plt.axline((middle, middle), slope=1, color="{LAW}", label="equal quantiles")',
        f'plt.plot(theirs, ours, "o", markersize=4, color="{BAR}", label="quantiles")',
        f'plt.xlabel("Quantiles of the {against}")',
        'plt.ylabel("Quantiles of the values")',
    ]


def _residuals(facts: Facts) -> list[str]:
    return [_RESIDUALS.strip("\n")] if facts.has_law else []
