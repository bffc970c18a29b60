"""What the bench draws and counts on a GPU are the values that its line of code gives there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.bench.sampler import DEVICE_CHUNK
from desktop.kernel.gate import RefusedError
from tests.accelerator.needs_gpu import GPU, needs_gpu
from tests.desktop.kernel.bench.calls import CASES
from tests.desktop.kernel.bench.test_bench import Asking

pytestmark = needs_gpu

NOT_THERE = {("randperm", "bfloat16")}
"""What torch can't draw on CUDA."""
UNLIKELY = 1e-6
"""A p-value that a sample of the law gives once in a million times."""


def drawn(function: str, dtype: str, numel: int) -> dict[str, Any]:
    short = 120 if dtype in ("int8", "uint8") else 200 if function == "randperm" else numel
    return Asking().ask(function, dtype=dtype, numel=short, device=GPU, seed=5)


def by_its_code(answer: dict[str, Any]) -> np.ndarray:
    names: dict[str, Any] = {"torch": torch}
    exec(answer["code"], names)
    assert str(names["x"].device) == GPU
    return names["x"].cpu().to(torch.float64).numpy()


def assert_counted(answer: dict[str, Any], values: np.ndarray) -> None:
    shown = answer["histogram"]
    expected = np.histogram(values - shown["offset"], shown["edges"])[0]
    np.testing.assert_array_equal(shown["counts"], expected)
    finite = values[np.isfinite(values)]
    assert shown["device"] == GPU
    assert shown["mean"] == pytest.approx(finite.mean(), rel=1e-5, abs=1e-5 * finite.std())
    assert shown["std"] == pytest.approx(finite.std(ddof=1), rel=1e-5)


@pytest.mark.parametrize(("function", "dtype"), sorted({*CASES} - NOT_THERE))
def test_counts_are_those_of_the_code_line(function: str, dtype: str) -> None:
    answer = drawn(function, dtype, 100_000)
    assert_counted(answer, by_its_code(answer))


@pytest.mark.parametrize(("function", "dtype"), sorted(NOT_THERE))
def test_what_torch_can_t_draw_there_is_refused(function: str, dtype: str) -> None:
    with pytest.raises(RefusedError, match="not_for_function"):
        drawn(function, dtype, 100_000)


@pytest.mark.parametrize(
    ("function", "dtype"), [("rand", "float32"), ("randn", "float32"), ("randint", "int64")]
)
def test_a_long_run_is_drawn_in_chunks(function: str, dtype: str) -> None:
    answer = drawn(function, dtype, 2 * DEVICE_CHUNK + 1)
    assert_counted(answer, by_its_code(answer))


@pytest.mark.parametrize(
    ("function", "dtype"), [case for case in CASES if "float16" not in case[1]]
)
def test_a_law_that_torch_keeps_is_not_rejected(function: str, dtype: str) -> None:
    if (function, dtype) in NOT_THERE:
        pytest.skip("torch can't draw it")
    fit = drawn(function, dtype, 1_000_000)["fit"]
    values = [each["p_value"] for each in fit["tests"] if each["p_value"] is not None]
    assert values
    assert min(values) > UNLIKELY
