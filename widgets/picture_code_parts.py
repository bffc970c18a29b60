"""The part of the exported script that draws, for each kind of picture.

The lines before it give `edges`, `counts`, `n`, `values` (None where only counts are known) and,
where a law is known, `below` (P(X < edge)) and `law_quantiles`.
"""

from __future__ import annotations

from widgets.picture_kinds import CDF, DENSITY, QUANTILES, RESIDUALS

_DENSITY = """
plt.stairs(counts, edges, fill=True, color="#6b93e0", label="values")
if "below" in globals():
    middles = (edges[:-1] + edges[1:]) / 2
    plt.plot(middles, n * np.diff(below), color="#b3400a", label="law")
plt.xlabel("Value")
plt.ylabel("Count")
"""

_CDF = """
if values is None:
    x, shares = edges, np.concatenate(([0], counts.cumsum())) / n
else:
    x, shares = np.sort(values), np.arange(1, n + 1) / n
    x, shares = x[:: max(1, n // 10_000)], shares[:: max(1, n // 10_000)]
half = np.sqrt(np.log(2 / 0.05) / (2 * n))  # Dvoretzky-Kiefer-Wolfowitz, 95 %
band = np.clip(shares - half, 0, 1), np.clip(shares + half, 0, 1)
plt.fill_between(x, *band, step="post", color="#6b93e0", alpha=0.3, label="95 % band")
plt.step(x, shares, where="post", color="#2f5fd0", label="values")
if "below" in globals():
    plt.plot(edges, below, ":", color="#b3400a", label="law")
plt.xlabel("Value")
plt.ylabel("Share of values up to here")
"""

_QUANTILES = """
most = min(199, n)
shares = (np.arange(most) + 0.5) / most
if values is None:
    y = np.interp(shares, np.concatenate(([0], counts.cumsum())) / n, edges)
else:
    y = np.quantile(values, shares)
x = law_quantiles(shares)
plt.axline((x[most // 2], x[most // 2]), slope=1, color="#b3400a", label="equal quantiles")
plt.plot(x, y, "o", markersize=4, color="#6b93e0", label="quantiles")
plt.xlabel("Quantiles of the law")
plt.ylabel("Quantiles of the values")
"""

_RESIDUALS = """
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
plt.axhspan(-3, 3, color="#b3400a", alpha=0.13, label="±3 standard errors")
plt.stairs(residuals, edges[[*starts, -1]], fill=True, color="#6b93e0", label="residuals")
plt.axhline(0, color="black", linewidth=1)
plt.xlabel("Value")
plt.ylabel("Residual in standard errors")
"""

BODIES = {DENSITY: _DENSITY, CDF: _CDF, QUANTILES: _QUANTILES, RESIDUALS: _RESIDUALS}
