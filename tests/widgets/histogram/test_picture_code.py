"""Tests of the script that makes a picture without the app: it is run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib import pyplot as plt

from tests.widgets import fine_histograms, histograms
from widgets.histogram.fine_bins import rebinned
from widgets.histogram.picture_code import script
from widgets.histogram.picture_kinds import KINDS
from widgets.histogram.picture_scene import make_scene
from widgets.histogram.value_scale import scale_for
from widgets.tensor_records import Law

CODE = "torch.randn(20000, generator=torch.Generator().manual_seed(1))"


@pytest.fixture(autouse=True)
def _no_window() -> None:
    mpl.use("agg")
    plt.close("all")


def run(text: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(text, "picture.py", "exec"), names)
    assert plt.gca().has_data()
    plt.gcf().canvas.draw()
    return names


@pytest.mark.parametrize("kind", KINDS)
def test_it_draws_from_the_call(kind: str) -> None:
    record = fine_histograms.fine_normal()
    text = script(make_scene(record, rebinned(record, level=1)), kind, CODE)
    names = run(text)
    import torch

    values = torch.randn(20000, generator=torch.Generator().manual_seed(1)).double().numpy()
    np.testing.assert_array_equal(names["counts"], np.histogram(values, names["edges"])[0])
    np.testing.assert_array_equal(names["edges"], rebinned(record, level=1).edges)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", [histograms.normal, histograms.dice, fine_histograms.fine_cauchy])
def test_without_a_call_it_draws_the_counts(kind: str, make: Any) -> None:
    record = make()
    text = script(make_scene(record, record), kind)
    assert "torch" not in text.replace(record.law.call, "")
    names = run(text)
    np.testing.assert_array_equal(names["counts"], record.counts)
    np.testing.assert_array_equal(names["edges"], record.edges)


@pytest.mark.parametrize("kind", KINDS)
def test_a_law_without_a_name_in_scipy_is_written_out(kind: str) -> None:
    record = fine_histograms.fine_uniform()
    assert record.law is not None
    record = replace(record, law=replace(record.law, name="unheard of"))
    text = script(make_scene(record, record), kind)
    assert "scipy" not in text
    run(text)


@pytest.mark.parametrize("kind", ["density", "cdf"])
def test_without_a_law(kind: str) -> None:
    record = histograms.uniform(law=None)
    names = run(script(make_scene(record, record), kind))
    assert "below" not in names


def test_the_expected_counts_are_the_records() -> None:
    record = fine_histograms.fine_dice()
    names = run(script(make_scene(record, record), "residuals"))
    assert record.law is not None
    assert record.law.cumulative is not None
    np.testing.assert_allclose(names["below"], record.law.cumulative)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("x = torch.rand(9)", "x = torch.rand(9)"),
        ("y = torch.rand(9)", "x = y"),
        ("torch.manual_seed(0); torch.rand(9)", "x = torch.rand(9)"),
        ("torch.empty(9).uniform_()", "x = torch.empty(9).uniform_()"),
    ],
)
def test_the_last_value_of_the_code_is_drawn(code: str, line: str) -> None:
    record = histograms.uniform()
    text = script(make_scene(record, record), "density", code)
    assert line in text.splitlines()
    run(text)


def test_what_is_no_python_is_left_out() -> None:
    record = histograms.uniform()
    assert "torch." not in script(make_scene(record, record), "density", "x = (").splitlines()[3]


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_as_if_written_by_hand(kind: str) -> None:
    record = replace(fine_histograms.fine_normal(), source="drawn")
    scene = make_scene(record, rebinned(record, level=1))
    code = f"import numpy as np; torch.manual_seed(1); x = {CODE}"
    lines = script(scene, kind, code).splitlines()
    assert lines.count("import numpy as np") == 1
    assert "torch.manual_seed(1)" in lines
    assert "values = x.double().numpy()" in lines
    text = "\n".join(lines)
    assert not any(word in text for word in ("globals()", "None", "isfinite", "lambda", ";"))
    assert max(map(len, lines)) < 100


def test_what_is_not_finite_is_left_out() -> None:
    record = replace(histograms.uniform(), nan=1)
    code = "torch.cat((torch.rand(899), torch.tensor([float('nan')])))"
    names = run(script(make_scene(record, record), "density", code))
    assert names["n"] == 899


def test_of_too_many_values_the_counts_are_written_out() -> None:
    record = replace(histograms.uniform(), count=10**9)
    text = script(make_scene(record, record), "density", "torch.rand(10**9)")
    assert "torch" not in text
    np.testing.assert_array_equal(run(text)["counts"], record.counts)


@pytest.mark.parametrize("kind", KINDS)
def test_the_frozen_one_is_drawn_over_it(kind: str) -> None:
    record, frozen = fine_histograms.fine_normal(), fine_histograms.fine_uniform()
    scene = make_scene(record, rebinned(record, level=1), reference=frozen)
    names = run(script(scene, kind))
    if kind == "residuals":
        assert "frozen_counts" not in names
    else:
        assert names["frozen_n"] == frozen.finite_count
    if kind == "quantiles":
        assert plt.gca().get_xlabel() == "Quantiles of the frozen values"


@pytest.mark.parametrize("source", [histograms.normal, histograms.dice])
def test_densities_are_in_the_units_of_the_picture(source: Any) -> None:
    record = source()
    frozen = replace(record, counts=2 * record.counts, count=2 * record.count)
    scene = make_scene(record, record, reference=frozen)
    run(script(scene, "density"))
    assert scene.unit == "share"
    assert plt.gca().get_ylabel() == "Share per bin"


def test_whole_numbers_far_away_are_counted_relative_to_the_offset() -> None:
    record = histograms.neighbours()
    names = run(script(make_scene(record, record), "density", f"torch.arange(3) + {2**60}"))
    np.testing.assert_array_equal(names["counts"], [1, 1, 1])


MADE = {
    "abs": "torch.complex(torch.rand(900), torch.rand(900))",
    "dequantized": "torch.rand(900).mul(1).to(torch.float8_e4m3fn).float()",
    "values": "torch.rand(900).to(torch.float8_e4m3fn)",
}


@pytest.mark.parametrize("of", MADE)
def test_odd_kinds_of_values_are_counted_as_here(of: str) -> None:
    record = histograms.uniform(of=of)
    names = run(script(make_scene(record, record), "density", MADE[of]))
    assert names["n"] == 900


def test_log_axes_are_kept() -> None:
    record = fine_histograms.fine_cauchy()
    scale = scale_for(record, log=True)
    text = script(make_scene(record, record, scale=scale, log_counts=True), "density")
    assert 'plt.yscale("log")' in text
    assert "symlog" in text
    run(text)


def test_laws_without_their_parameters_are_written_out() -> None:
    law = Law("gamma", "g()", False, np.empty(0), np.empty(0), {}, np.linspace(0, 1, 44))
    record = histograms.uniform(law=law)
    assert "gamma: P(X < edge)" in script(make_scene(record, record), "density")


def test_the_law_of_whole_numbers_rises_where_they_are() -> None:
    record = histograms.dice()
    code = "torch.randint(1, 7, (600,), generator=torch.Generator().manual_seed(1))"
    run(script(make_scene(record, record), "cdf", code))
    law = next(line for line in plt.gca().get_lines() if line.get_label() == "law")
    assert law.get_drawstyle() == "steps-post"
    x, y = np.asarray(law.get_xdata()), np.asarray(law.get_ydata())
    np.testing.assert_allclose(y[x == 3.0], 0.5)
