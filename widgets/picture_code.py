"""A Python script that makes the same picture without the app: torch, numpy, matplotlib."""

from __future__ import annotations

import ast
import textwrap
from typing import TYPE_CHECKING

import numpy as np

from widgets import picture_laws
from widgets.law_curve import expected_counts
from widgets.picture_code_parts import BODIES
from widgets.picture_kinds import QUANTILES, RESIDUALS

if TYPE_CHECKING:
    from widgets.picture_scene import Scene
    from widgets.tensor_records import Histogram


def script(scene: Scene, kind: str, code: str = "") -> str:
    """Return the script of a picture; `code` is the line that made the values.

    Without such a line the counts themselves stand in the script.
    """
    shown = scene.shown
    law = _law_lines(shown)
    parts = [
        _imports(law, code),
        *_values(shown, code),
        *law,
        BODIES[kind].strip("\n") if law or kind not in (QUANTILES, RESIDUALS) else "",
        *_axes(scene, kind),
        f"plt.title({_title(shown)!r})\nplt.legend()\nplt.show()",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _title(shown: Histogram) -> str:
    call = "" if shown.law is None else shown.law.call
    return f"{shown.name or call}, {shown.dtype}, n = {shown.count:,}"


def _imports(law: list[str], code: str) -> str:
    lines = ["import matplotlib.pyplot as plt", "import numpy as np"]
    if _assigned(code):
        lines.append("import torch")
    if any("stats." in line for line in law):
        lines.append("from scipy import stats")
    return "\n".join(lines) + "\n"


def _values(shown: Histogram, code: str) -> list[str]:
    """Return the lines that make `edges`, `counts` and `n`."""
    made = _assigned(code)
    edges = f"edges = {_array(shown.edges)}"
    if not made:
        counts = f"counts = {_array(shown.counts)}"
        return [edges, counts, "n = counts.sum()", "values = None"]
    ways = {"abs": ".to(torch.complex128).abs()", "dequantized": ".dequantize()"}
    less = f" - {shown.offset}" if shown.offset else ""
    return [
        made,
        f"values = torch.as_tensor(values).detach().cpu(){ways.get(shown.of, '')}.flatten(){less}",
        "values = values.double()",
        "values = values[torch.isfinite(values)].numpy()",
        edges,
        "counts, _ = np.histogram(values, edges)",
        "n = values.size",
    ]


def _assigned(code: str) -> str:
    """Return code that leaves its last value in `values`, nothing for what is no Python."""
    try:
        lines = ast.parse(code.strip()).body
    except SyntaxError:
        return ""
    last = lines[-1] if lines else None
    if isinstance(last, ast.Expr):
        before = "\n".join(ast.unparse(line) for line in lines[:-1])
        return f"{before}\nvalues = {ast.unparse(last.value)}".lstrip()
    if isinstance(last, ast.Assign) and isinstance(last.targets[-1], ast.Name):
        return f"{code.strip()}\nvalues = {last.targets[-1].id}"
    return ""


def _law_lines(shown: Histogram) -> list[str]:
    """Return the lines that make `below`, the law's P(X < edge), and `law_quantiles`."""
    law = shown.law
    if law is None:
        return []
    known = picture_laws.scipy_law(law, shown.offset)
    if known is not None:
        at = "np.ceil(edges) - 1" if picture_laws.is_whole(law) else "edges"
        return [f"law = {known}", f"below = law.cdf({at})", "law_quantiles = law.ppf"]
    below = law.cumulative
    if below is None or below.size != shown.edges.size:
        expected = expected_counts(shown)
        if expected is None:
            return []
        below = np.concatenate(([0.0], np.cumsum(expected))) / max(1, shown.finite_count)
    return [
        f"below = {_array(below)}  # the law, {law.name}: P(X < edge)",
        "law_quantiles = lambda shares: np.interp(shares, below, edges)",
    ]


def _axes(scene: Scene, kind: str) -> list[str]:
    lines: list[str] = []
    scale = scene.scale
    ways = {"log": "'log'", "symmetric": f"'symlog', linthresh={scale.bend!r}"}
    if not scale.even:
        lines.append(f"plt.xscale({ways[scale.kind]})")
        if kind == QUANTILES:
            lines.append(f"plt.yscale({ways[scale.kind]})")
    if scene.log_counts and kind == "density":
        lines.append("plt.yscale('log')")
    return lines


def _array(numbers: np.ndarray) -> str:
    """Return an array as code that gives back the very same numbers."""
    if numbers.dtype.kind == "f" and numbers.size > 2:
        first, step = float(numbers[0]), float(numbers[1] - numbers[0])
        if np.array_equal(first + step * np.arange(numbers.size), numbers):
            return f"{first!r} + {step!r} * np.arange({numbers.size})"
    written = ", ".join(repr(number) for number in numbers.tolist())
    lines = textwrap.fill(written, 96, initial_indent="    ", subsequent_indent="    ")
    return f"np.array([\n{lines}\n])"
