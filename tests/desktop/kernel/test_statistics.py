from __future__ import annotations

import math
import tracemalloc
import warnings
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.gate import RefusedError, Ticket
from desktop.kernel.quiet import quiet
from desktop.kernel.statistics import statistics
from tests.desktop.kernel.tensor_kinds import Kind, each_kind

INTS = ["uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64"]
FLOATS = ["float16", "bfloat16", "float32", "float64", "float8_e4m3fn", "float8_e5m2"]
NUMBER = 700_001
"""More than one chunk, and not a multiple of one."""


def ask(thing: Any, step: Any = None) -> dict[str, Any]:
    with quiet():
        return statistics(thing, step)


def drawn(dtype: Any, size: Any = NUMBER) -> torch.Tensor:
    generator = torch.Generator().manual_seed(7)
    if dtype.is_floating_point or dtype.is_complex:
        wide = torch.complex64 if dtype.is_complex else torch.float32
        return torch.randn(size, generator=generator, dtype=wide).to(dtype)
    return torch.randint(0, 120, (size,), generator=generator).to(dtype)


def reference(values: Any) -> tuple[float, ...]:
    """NumPy's answers in float64."""
    finite = values[np.isfinite(values)]
    return finite.min(), finite.max(), finite.mean(), finite.std(ddof=1)


def assert_agrees(answer: Any, values: Any, rel: Any = 1e-12) -> None:
    low, high, mean, std = reference(values)
    # hypot is exact to the last bit but one.
    assert (answer["minimum"], answer["maximum"]) == pytest.approx((low, high), rel=1e-15, abs=0)
    assert answer["mean"] == pytest.approx(mean, rel=rel, abs=rel * std)
    assert answer["std"] == pytest.approx(std, rel=rel)


@pytest.mark.parametrize("name", [*INTS, *FLOATS, "bool"])
def test_agrees_with_numpy(name: Any) -> None:
    tensor = drawn(getattr(torch, name))
    answer = ask(tensor)
    assert_agrees(answer, tensor.to(torch.float64).numpy())
    assert answer["count"] == answer["numel"] == NUMBER
    whole = not getattr(torch, name).is_floating_point
    assert isinstance(answer["minimum"], int) is whole


@pytest.mark.parametrize("name", ["complex64", "complex128", "complex32"])
def test_complex_by_absolute_value(name: Any) -> None:
    with warnings.catch_warnings():
        # complex32 is experimental, torch says once a process.
        warnings.simplefilter("ignore")
        tensor = drawn(torch.complex64).to(getattr(torch, name)).clone()
    answer = ask(tensor.conj())
    assert_agrees(answer, np.abs(tensor.to(torch.complex128).numpy()))
    assert answer["of"] == "abs"


@pytest.mark.parametrize(
    "values",
    [
        [1e9 + 1e-3 * i for i in range(100)],
        [1e308, -1e308, 1.7e308],
        [5e-324, 1e-310, 0.0],
        [1e-200, 3e-200],
        [3.0] * 10,
        [-0.0, 0.0],
    ],
)
def test_adversarial_floats(values: Any) -> None:
    answer = ask(torch.tensor(values, dtype=torch.float64))
    exact = np.array(values, dtype=np.longdouble)
    assert answer["mean"] == pytest.approx(float(exact.mean()), rel=1e-12, abs=0)
    if answer["std"] > 1e-300:
        assert answer["std"] == pytest.approx(float(exact.std(ddof=1)), rel=1e-9)
    assert math.isfinite(answer["std"])


@pytest.mark.parametrize(
    ("dtype", "base"),
    [(torch.int64, 2**63 - 1000), (torch.int64, -(2**63)), (torch.uint64, 2**64 - 1000)],
)
def test_ints_near_the_end_of_their_range_keep_every_digit(dtype: Any, base: Any) -> None:
    offsets = np.arange(1000)
    wrapped = [(base + int(i) + 2**63) % 2**64 - 2**63 for i in offsets]
    answer = ask(torch.tensor(wrapped).view(dtype))
    assert (answer["minimum"], answer["maximum"]) == (base, base + 999)
    assert answer["std"] == pytest.approx(offsets.std(ddof=1), rel=1e-12)
    assert answer["mean"] == pytest.approx(base + 499.5, rel=1e-15)


def test_whole_range_of_int64() -> None:
    answer = ask(torch.tensor([-(2**63), 2**63 - 1]))
    assert (answer["minimum"], answer["maximum"]) == (-(2**63), 2**63 - 1)
    assert answer["std"] == pytest.approx(2**63 * math.sqrt(2), rel=1e-12)


@pytest.mark.parametrize(
    ("values", "mean"),
    [
        ([-(2**63), 2**63 - 1], -0.5),
        ([2**63 - 1, -(2**63), 0], -1 / 3),
        ([2**62, -(2**62), 7, 7], 3.5),
        ([2**63 - 1] * 3 + [-(2**63)] * 3, -0.5),
    ],
)
def test_wide_integers_that_cancel_out_have_their_mean(values: list[int], mean: float) -> None:
    assert ask(torch.tensor(values))["mean"] == mean
    assert ask(torch.tensor(values).repeat(50_000))["mean"] == mean
    if min(values) == -(2**63):
        moved = torch.tensor([value ^ -(2**63) for value in values]).view(torch.uint64)
        assert ask(moved)["mean"] == 2**63 + mean


def test_sum_that_overflows_int64() -> None:
    assert ask(torch.full((NUMBER,), 2**62))["mean"] == 2.0**62


def test_not_finite_ones_are_counted_apart() -> None:
    tensor = torch.cat(
        [torch.tensor([math.nan, math.inf, -math.inf, math.inf]), torch.ones(NUMBER)]
    )
    answer = ask(tensor)
    assert (answer["nan"], answer["positive_infinity"], answer["negative_infinity"]) == (1, 2, 1)
    assert (answer["minimum"], answer["maximum"], answer["mean"], answer["std"]) == (1, 1, 1, 0)


@pytest.mark.parametrize("tensor", [torch.empty(0, 3), torch.tensor([math.nan])])
def test_nothing_finite(tensor: Any) -> None:
    answer = ask(tensor)
    assert [answer[key] for key in ("minimum", "maximum", "mean", "std")] == [None] * 4


def test_one_element_has_no_deviation() -> None:
    assert ask(torch.tensor(2.5)) == {
        "count": 1,
        "numel": 1,
        "minimum": 2.5,
        "maximum": 2.5,
        "mean": 2.5,
        "std": None,
        "nan": 0,
        "positive_infinity": 0,
        "negative_infinity": 0,
        "of": "values",
    }


@pytest.mark.parametrize("dtype", [torch.float32, torch.uint8, torch.int64, torch.complex64])
@pytest.mark.parametrize(
    "reshape",
    [
        lambda t: t.view(1000, 1500).T,
        lambda t: t.view(100, 15, 1000).permute(2, 0, 1),
        lambda t: t[::3],
        lambda t: t.view(2, 750_000)[:, ::2],
        lambda t: t[:300].view(300, 1).expand(300, 5000),
        lambda t: t[:20].unfold(0, 5, 1).expand(50_000, 16, 5),
    ],
)
def test_any_strides(dtype: Any, reshape: Any) -> None:
    tensor = reshape(drawn(dtype, 1_500_000))
    expected = tensor.to(torch.complex128 if dtype.is_complex else torch.float64).numpy()
    assert_agrees(ask(tensor), np.abs(expected) if dtype.is_complex else expected)


def test_expanded_counts_every_element() -> None:
    tensor = torch.tensor([[1.0], [math.nan]]).expand(2, 1000)
    answer = ask(tensor)
    assert (answer["count"], answer["nan"], answer["mean"], answer["std"]) == (2000, 1000, 1, 0)


@pytest.mark.parametrize(
    "array",
    [
        np.arange(NUMBER)[::-1],
        np.arange(NUMBER, dtype=">i4"),
        np.broadcast_to(np.float32(2), (3, 4)),
        np.ones((3, 4), dtype=np.float16).T,
    ],
)
def test_arrays(array: Any) -> None:
    assert_agrees(ask(array), array.astype(np.float64))


def test_arrays_without_numbers_are_refused() -> None:
    with pytest.raises(RefusedError):
        ask(np.array(["a"]))


@each_kind
def test_statistics_of_every_kind(kind: Kind) -> None:
    tensor = kind.made()
    if kind.values is None:
        with pytest.raises(RefusedError):
            ask(tensor)
        return
    answer = ask(tensor)
    finite = [abs(v) if kind.of == "abs" else v for row in kind.values for v in row]
    finite = [v for v in finite if math.isfinite(v)]
    assert answer["of"] == kind.of
    assert answer["minimum"] == (min(finite) if finite else None)
    assert answer["maximum"] == (max(finite) if finite else None)


def test_progress_rises_to_the_end_and_cancels() -> None:
    parts = []
    ask(torch.zeros(2_000_000), parts.append)
    assert parts == sorted(parts)
    assert parts[-1] == 1
    ticket = Ticket(1)
    ticket.stop("cancelled")
    with pytest.raises(RefusedError) as refusal:
        ask(torch.zeros(10), lambda _done: ticket.check())
    assert refusal.value.reason == "cancelled"


@pytest.mark.parametrize("value", [0.1, 1e300, 5e-324, 3.0])
def test_equal_values_have_no_spread(value: float) -> None:
    answer = ask(torch.full((NUMBER,), value, dtype=torch.float64))
    assert (answer["mean"], answer["std"]) == (value, 0.0)


def test_progress_never_falls_although_extreme_values_are_read_twice() -> None:
    parts: list[float] = []
    ask(torch.full((NUMBER,), 1e300, dtype=torch.float64), parts.append)
    assert parts == sorted(parts)


@pytest.mark.parametrize("dtype", [torch.uint8, torch.float32])
def test_no_full_size_temporaries(dtype: Any) -> None:
    resource = pytest.importorskip("resource")
    tensor = torch.ones(50_000_000, dtype=dtype).view(5000, 10_000).T
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tracemalloc.start()
    ask(tensor)
    tracemalloc.stop()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024
