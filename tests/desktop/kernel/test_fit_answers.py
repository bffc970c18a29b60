"""The questions about fit, asked of a real kernel as the window asks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.kernel.running_kernel import RunningKernel

NORMAL = {"name": "normal", "parameters": {"mean": 0.0, "std": 1.0}}


@pytest.fixture(scope="module")
def window(kernel: RunningKernel) -> WindowSide:
    side = WindowSide(kernel)
    side.run("import torch")
    return side


def names(fit: dict[str, Any]) -> list[str]:
    return [test["name"] for test in fit["tests"]]


def test_a_tensor_is_compared_with_the_law_of_its_call(window: WindowSide) -> None:
    window.run("torch.manual_seed(1)\nx = torch.rand(5000)")
    fit = window.answer("fit", name="x")
    assert (fit["name"], fit["law"], fit["call"]) == ("x", "uniform", "torch.rand(5000)")
    assert names(fit) == ["kolmogorov_smirnov", "cramer_von_mises", "chi_square"]
    assert min(test["p_value"] for test in fit["tests"]) > 0.001
    assert fit["count"] == 5000


def test_the_law_as_implemented_is_told_beside_the_documented_one(window: WindowSide) -> None:
    window.run("torch.manual_seed(1)\nh = torch.rand(100_000, dtype=torch.bfloat16)")
    fit = window.answer("fit", name="h")
    assert "float_grid" in fit["tests"][0]["notes"]
    assert min(test["p_value"] for test in fit["tests"]) < 1e-6
    assert [test["name"] for test in fit["implemented"]] == ["chi_square"]
    assert fit["implemented"][0]["p_value"] > 0.001
    assert "zero_too_often" in [finding["code"] for finding in fit["findings"]]


def test_complex_numbers_are_compared_with_the_law_of_their_absolute_values(
    window: WindowSide,
) -> None:
    window.run("torch.manual_seed(1)\nz = torch.randn(1000, dtype=torch.complex64)")
    fit = window.answer("fit", name="z")
    assert (fit["law"], fit["parameters"]) == ("rayleigh", {"scale": pytest.approx(0.5**0.5)})
    assert fit["call"] == "torch.randn(1000, dtype=torch.complex64)"
    assert min(test["p_value"] for test in fit["tests"]) > 0.001
    assert [finding["code"] for finding in fit["findings"]] == ["absolute_normal"]
    shown = window.answer("histogram", name="z")
    assert (shown["of"], shown["law"]["name"]) == ("abs", "rayleigh")
    window.run("imaginary = z.imag")
    part = window.answer("fit", name="imaginary")
    assert (part["law"], part["parameters"]["std"]) == ("normal", pytest.approx(0.5**0.5))
    window.run("moved = torch.empty(9, dtype=torch.complex64).normal_(1, 1)")
    assert window.refusal("fit", name="moved") == "no_law"


def test_a_part_of_a_permutation_is_tested_as_one(window: WindowSide) -> None:
    window.run("torch.manual_seed(1)\nsome = torch.randperm(1000)[:100]")
    fit = window.answer("fit", name="some")
    assert (fit["law"], fit["parameters"]) == ("permutation_part", {"low": 0, "high": 1000})
    assert [test["notes"] for test in fit["tests"]] == [["without_replacement"]]
    assert fit["tests"][0]["p_value"] > 0.001


def test_a_chosen_law_goes_before_the_calls(window: WindowSide) -> None:
    window.run("y = torch.rand(5000)")
    fit = window.answer("fit", name="y", law=NORMAL)
    assert (fit["law"], fit["call"]) == ("normal", "")
    assert max(test["p_value"] for test in fit["tests"]) < 1e-6


def test_without_a_law_nothing_is_guessed(window: WindowSide) -> None:
    window.run("z = torch.arange(100.)\ntext = 'x'")
    assert window.refusal("fit", name="z") == "no_law"
    assert window.refusal("fit", name="text") == "unreadable"
    assert window.refusal("fit", name="z", law={"name": "no law", "parameters": {}}) == "failed"
    bad = {"name": "normal", "parameters": {"mean": 0.0, "std": -1.0}}
    assert window.refusal("fit", name="z", law=bad) == "failed"


def test_an_array_can_be_compared_with_a_chosen_law(window: WindowSide) -> None:
    window.run("import numpy\na = numpy.random.default_rng(1).normal(size=500)")
    assert (
        min(test["p_value"] for test in window.answer("fit", name="a", law=NORMAL)["tests"]) > 1e-3
    )


def test_comparing_can_be_cancelled(window: WindowSide) -> None:
    window.run("big = torch.zeros(100_000_000)")
    asked = window.ask("fit", name="big", law=NORMAL)
    window.wait(lambda data: data.get("id") == asked and "progress" in data)
    window.answer("cancel", id=asked)
    assert window.reply(asked)["refused"]["reason"] == "cancelled"
    window.run("del big")


@pytest.mark.parametrize("suffix", [".pt", ".npy", ".csv"])
def test_a_file_is_shown_and_compared(window: WindowSide, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"heights{suffix}"
    values = torch.randn(2000, generator=torch.Generator().manual_seed(1))
    if suffix == ".pt":
        torch.save(values, path)
    elif suffix == ".npy":
        np.save(path, values.numpy())
    else:
        np.savetxt(path, values.numpy())
    sample = window.answer("file", path=str(path), law=NORMAL)
    assert (sample["call"], sample["drawn"], sample["done"]) == (None, 2000, True)
    assert path.name in sample["code"]
    assert sample["histogram"]["name"] == path.name
    assert sum(sample["histogram"]["counts"]) == 2000
    assert sample["histogram"]["law"]["name"] == "normal"
    assert min(test["p_value"] for test in sample["fit"]["tests"]) > 1e-3
    alone = window.answer("file", path=str(path))
    assert alone["fit"] is None
    assert alone["histogram"]["law"] is None


def test_a_bad_file_is_refused_and_the_kernel_goes_on(window: WindowSide, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("1\ntwo\n")
    refused = window.reply(window.ask("file", path=str(path)))["refused"]
    assert refused == {"reason": "bad_file", "detail": "not_a_number|2"}
    assert window.run("n = 3")["table"]


CAUCHY = {"name": "cauchy", "parameters": {"median": 0.0, "scale": 1.0}}
MADE = (
    "torch.rand(5000)",
    "torch.rand(5000, dtype=torch.float64)",
    "torch.empty(5000, dtype=torch.float64).cauchy_()",
    "torch.randint(0, 9, (5000,))",
    "torch.randint(0, 10**12, (5000,))",
    "torch.randperm(5000)",
    "torch.randperm(5000)[:900]",
    "torch.rand(5000, dtype=torch.bfloat16)",
    "torch.randn(5000, dtype=torch.complex64)",
    "torch.bernoulli(torch.full((5000,), 0.5))",
)


@pytest.mark.parametrize("made", MADE)
def test_looking_leaves_no_mark_on_the_memory(window: WindowSide, made: str) -> None:
    window.run(f"torch.manual_seed(1)\nm = {made}")
    first = window.answer("fit", name="m")
    window.answer("histogram", name="m")
    window.answer("histogram", name="m", law=CAUCHY)
    window.answer("statistics", name="m")
    assert window.answer("fit", name="m") == first
    # What NumPy shares can't be resized any more.
    rows = window.run("free = m.untyped_storage().resizable()")["table"]["rows"]
    assert {row["name"]: row["text"] for row in rows}["free"] == "True"
