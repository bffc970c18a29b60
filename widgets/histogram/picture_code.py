"""A Python script that makes the same picture without the app: torch, numpy, matplotlib."""

from __future__ import annotations

import ast
import textwrap
from typing import TYPE_CHECKING

import numpy as np

from widgets.histogram import picture_code_parts as parts
from widgets.histogram import picture_laws
from widgets.histogram.fine_bins import are_edges
from widgets.histogram.law_curve import expected_counts
from widgets.histogram.picture_comparison import label
from widgets.histogram.picture_kinds import DENSITY, QUANTILES, RESIDUALS

if TYPE_CHECKING:
    from widgets.histogram.picture_scene import Scene
    from widgets.tensor_records import Histogram

MOST_DRAWN = 10**8
"""Of more values the script has the counts: all at once they would take too much memory."""


def script(scene: Scene, kind: str, code: str = "", name: str = "") -> str:
    """Return the script of a picture; `code` is the line that made the values, `name` their name.

    Without such a line, or of very many values, the counts themselves stand in the script.
    """
    shown = scene.shown
    drawn = statements(code) if shown.count <= MOST_DRAWN else []
    law = [] if kind == QUANTILES and scene.compared is not None else _law_lines(shown, kind)
    frozen = [] if kind == RESIDUALS else _frozen_lines(scene)
    facts = parts.Facts(
        has_values=bool(drawn),
        has_law=bool(law),
        in_scipy=any("stats." in line for line in law),
        is_whole=shown.integer,
        frozen_edges=_frozen_edges(scene) if frozen else "",
        **_unit(scene),
    )
    title = f"plt.title({_quoted(_title(shown, name))})"
    blocks = [
        _imports(facts),
        _counted(shown, drawn),
        law,
        frozen,
        parts.body(kind, facts),
        [*_axes(scene, kind), title, "plt.legend()", "plt.show()"],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _unit(scene: Scene) -> dict[str, str]:
    if scene.unit != "decade":
        return {"unit": scene.unit}
    if scene.scale.kind == "symmetric":
        bend = scene.scale.bend
        return {"unit": "decade", "decades": f"np.arcsinh({{edges}} / {bend!r}) / np.log(10)"}
    if scene.shown.edges[0] > 0:
        return {"unit": "decade", "decades": "np.log10({edges})"}
    return {"unit": "density"}


def statements(code: str) -> list[str]:
    """Return code statement by statement, its last value in `x`; nothing for what is no Python.

    What it imports is left out: the script has imported it.
    """
    try:
        lines = ast.parse(code.strip()).body
    except SyntaxError:
        return []
    texts = [
        ast.get_source_segment(code.strip(), line) or ast.unparse(line)
        for line in lines
        if not isinstance(line, ast.Import | ast.ImportFrom)
    ]
    last = lines[-1] if lines else None
    if isinstance(last, ast.Expr):
        return [*texts[:-1], f"x = {texts[-1]}"]
    if isinstance(last, ast.Assign) and isinstance(last.targets[-1], ast.Name):
        name = last.targets[-1].id
        return texts if name == "x" else [*texts, f"x = {name}"]
    return []


def _title(shown: Histogram, name: str) -> str:
    call = "" if shown.law is None else shown.law.call
    return f"{name or shown.name or call}, {shown.dtype}, n = {shown.count:,}"


def _imports(facts: parts.Facts) -> list[str]:
    lines = ["import matplotlib.pyplot as plt", "import numpy as np"]
    if facts.has_values:
        lines.append("import torch")
    if facts.in_scipy:
        lines.append("from scipy import stats")
    return lines


def _counted(shown: Histogram, drawn: list[str]) -> list[str]:
    """Return the lines that make `edges`, `counts` and `n`, and `values` where they are drawn."""
    edges = f"edges = {_array(shown.edges)}"
    if not drawn:
        return [edges, f"counts = {_array(shown.counts)}", "n = counts.sum()"]
    lines = [*drawn, f"values = {_as_numpy(shown)}"]
    if shown.nan or shown.positive_infinity or shown.negative_infinity:
        lines.append("values = values[np.isfinite(values)]")
    return [*lines, edges, "counts, _ = np.histogram(values, edges)", "n = values.size"]


def _as_numpy(shown: Histogram) -> str:
    """Return the tensor `x` as float64 values in one row."""
    ways = {"abs": ".to(torch.complex128).abs()", "dequantized": ".dequantize()"}
    # What the bench draws is flat and has no gradient.
    plain = "x" if shown.source == "drawn" else "x.detach().flatten()"
    moved = plain if shown.device == "cpu" else f"{plain}.cpu()"
    values = f"{moved}{ways.get(shown.of, '')}"
    relative = f"({values} - {shown.offset})" if shown.offset else values
    return f"{relative}.double().numpy()"


def _law_lines(shown: Histogram, kind: str) -> list[str]:
    """Return the lines that make `law` in scipy or, where it isn't known there, its `below`."""
    law = shown.law
    if law is None:
        return []
    known = picture_laws.scipy_law(law, shown.offset)
    if known is not None:
        at = "np.ceil(edges) - 1" if picture_laws.is_whole(law) else "edges"
        below = [] if kind == QUANTILES else [f"below = law.cdf({at})  # P(X < edge)"]
        return [f"law = {known}", *below]
    below = law.cumulative
    if below is None or below.size != shown.edges.size:
        expected = expected_counts(shown)
        if expected is None:
            return []
        below = np.concatenate(([0.0], np.cumsum(expected))) / max(1, shown.finite_count)
    return [f"# the law, {law.name}: P(X < edge)", f"below = {_array(below)}"]


def _frozen_lines(scene: Scene) -> list[str]:
    """Return the lines that make the counts of the frozen record."""
    compared = scene.compared
    if compared is None:
        return []
    lines = [f"# {label(compared)}", f"frozen_counts = {_array(compared.counts)}"]
    if _frozen_edges(scene) != "edges":
        lines.insert(1, f"frozen_edges = {_array(compared.edges)}")
    return [*lines, "frozen_n = frozen_counts.sum()"]


def _frozen_edges(scene: Scene) -> str:
    compared, edges = scene.compared, scene.shown.edges
    if compared is None or compared.edges.size != edges.size:
        return "frozen_edges"
    return "edges" if are_edges(edges, compared.edges).all() else "frozen_edges"


def _axes(scene: Scene, kind: str) -> list[str]:
    lines: list[str] = []
    scale = scene.scale
    ways = {"log": '"log"', "symmetric": f'"symlog", linthresh={scale.bend!r}'}
    if not scale.even:
        lines.append(f"plt.xscale({ways[scale.kind]})")
        if kind == QUANTILES:
            lines.append(f"plt.yscale({ways[scale.kind]})")
    if scene.log_counts and kind == DENSITY:
        lines.append('plt.yscale("log")')
    return lines


def _quoted(text: str) -> str:
    """Return a text as Python writes it, in double quotes as the rest where that is possible."""
    written = repr(text)
    return written if '"' in written or "\\" in written else f'"{written[1:-1]}"'


def _array(numbers: np.ndarray) -> str:
    """Return an array as code that gives back the very same numbers."""
    if numbers.dtype.kind == "f" and numbers.size > 2:
        first, step = float(numbers[0]), float(numbers[1] - numbers[0])
        if np.array_equal(first + step * np.arange(numbers.size), numbers):
            steps = f"{step!r} * np.arange({numbers.size})"
            return f"{first!r} + {steps}" if first else steps
    written = ", ".join(repr(number) for number in numbers.tolist())
    lines = textwrap.fill(written, 96, initial_indent="    ", subsequent_indent="    ")
    return f"np.array([\n{lines}\n])"
