"""Numbers about tensors on a GPU are those of the same values on the CPU, and NumPy's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel import histogram
from desktop.kernel.quiet import quiet
from desktop.kernel.rows import row_of
from desktop.kernel.statistics import DEVICE_BLOCK, statistics
from desktop.kernel.value_table import tabulate
from tests.accelerator.needs_gpu import GPU, needs_gpu
from tests.desktop.kernel.tensor_kinds import Kind, each_kind
from tests.desktop.kernel.test_histogram import DTYPES, FLOATS, as_float64, made, reference
from tests.desktop.kernel.test_values import ask, dims_of

pytestmark = needs_gpu

NOT_COMPARED = {"device", "dtype"}
TOLD = ("type", "shape", "dtype", "layout", "readable", "note", "parts")
CHANGED_BY_THE_MOVE = (
    "parameter", "leaf with grad", "retains grad", "expanded", "beyond storage", "lazy", "meta",
    "fake", "vmap", "grad", "mkldnn", "wrapper subclass", "raising subclass",
)  # fmt: skip


def moved_to_gpu(kind: Kind) -> torch.Tensor:
    """Return one of a kind on the GPU; skips what torch itself can't move."""
    try:
        return kind.made().to(GPU)
    except (torch.AcceleratorError, torch.OutOfMemoryError):
        raise
    except (RuntimeError, NotImplementedError) as error:
        pytest.skip(f"torch can't move it: {str(error).splitlines()[0]}")


def assert_same(found: Any, expected: Any, where: str = "") -> None:
    """Compare two answers part by part; sums may be added up in another order."""
    if isinstance(expected, dict):
        assert found.keys() == expected.keys(), where
        for key in expected.keys() - NOT_COMPARED:
            assert_same(found[key], expected[key], f"{where}.{key}")
    elif isinstance(expected, np.ndarray):
        np.testing.assert_array_equal(found, expected, where)
    elif isinstance(expected, float):
        assert found == pytest.approx(expected, rel=1e-12, abs=1e-300, nan_ok=True), where
    else:
        assert found == expected, where


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("bins", ["auto", 1, 37, 1000])
def test_counts_are_numpys(dtype: torch.dtype, bins: Any) -> None:
    data = made(dtype)
    with quiet():
        answer = histogram.count("x", data.to(GPU), bins)
        expected = histogram.count("x", data, bins)
    assert answer["device"] == GPU
    np.testing.assert_array_equal(answer["counts"], reference(as_float64(data), answer["edges"]))
    assert_same(answer, expected)


@pytest.mark.parametrize("make", FLOATS.values(), ids=FLOATS.keys())
@pytest.mark.parametrize("bins", ["auto", 3, 100])
def test_floats_of_every_size_are_counted_exactly(make: Any, bins: Any) -> None:
    data = make().detach()
    with quiet():
        answer, expected = (histogram.count("x", each, bins) for each in (data.to(GPU), data))
    values = as_float64(data.resolve_neg())
    np.testing.assert_array_equal(answer["counts"], reference(values, answer["edges"]))
    np.testing.assert_array_equal(answer["counts"], expected["counts"])


@pytest.mark.parametrize("dtype", [*DTYPES, torch.complex32], ids=str)
@pytest.mark.parametrize("size", [0, 1, 700_001, DEVICE_BLOCK + 5])
def test_statistics_are_those_of_the_cpu(dtype: torch.dtype, size: int) -> None:
    data = made(dtype, size)
    with quiet():
        found, expected = statistics(data.to(GPU)), statistics(data)
    spread = expected["std"] or 0.0
    for name in ("mean", "std"):
        near = expected.pop(name)
        assert found.pop(name) == (
            near if near is None else pytest.approx(near, rel=1e-12, abs=1e-12 * spread)
        )
    if dtype.is_complex:
        # hypot may differ in the last bit.
        for name in ("minimum", "maximum"):
            near = expected.pop(name)
            assert found.pop(name) == (near if near is None else pytest.approx(near, rel=1e-15))
    assert found == expected


@each_kind
def test_a_tensor_of_every_kind_is_told_as_on_the_cpu(kind: Kind) -> None:
    if kind.name in CHANGED_BY_THE_MOVE:
        pytest.skip("is of another kind once it is moved")
    tensor = kind.made()
    moved = moved_to_gpu(kind)
    with quiet():
        row, here = row_of(moved, running=False), row_of(tensor, running=False)
    assert {name: row[name] for name in TOLD} == {name: here[name] for name in TOLD}
    assert row["device"] == GPU


@each_kind
def test_values_of_every_kind(kind: Kind) -> None:
    if kind.values is None or not kind.shape:
        pytest.skip("shows no values")
    answer = ask(moved_to_gpu(kind), *dims_of(kind.shape))
    found = answer["values"]
    np.testing.assert_array_equal(found, np.array(kind.values, found.dtype).reshape(found.shape))


@pytest.mark.parametrize("dtype", [torch.uint8, torch.float16, torch.bfloat16, torch.int16])
def test_every_value_of_a_narrow_dtype_is_known(dtype: torch.dtype) -> None:
    bits = torch.arange(1 << 8 * dtype.itemsize)
    data = bits.to(torch.uint8 if dtype.itemsize == 1 else torch.int16).view(dtype)
    here, there = (tabulate(each, lambda _done: None) for each in (data, data.to(GPU)))
    np.testing.assert_array_equal(here.values, there.values)
    np.testing.assert_array_equal(here.counts, there.counts)
