"""Judges and proves the lesson "First tensors"."""

import __future__

import sys


def check_stretch(names):
    """Expect 1000 random values, uniform on [-1, 1)."""
    u = names.tensor("u")
    yield "u", "shape", (1000,), tuple(u.shape)
    yield "u", "dtype", one_of(torch.float32, torch.float64), u.dtype
    if u.shape != (1000,) or not u.is_floating_point():
        return
    yield "u", "min", between(-1, -0.9), u.min().item()
    top = u.max().item()
    yield "u", "max", less_than(1) if top >= 1 else between(0.9, 1), top
    yield "u", "mean", between(-0.12, 0.12), u.mean().item()
    yield "u", "std", between(0.53, 0.63), u.std().item()
    yield "u", "distinct", at_least(900), len(u.unique())
    yield "u", "rising", between(0.4, 0.6), (u.diff() > 0).double().mean().item()


def check_rounding(names):
    """Expect whole numbers, rounded and stored as int64, of any Tensor."""
    k = names.tensor("k")
    yield "k", "dtype", torch.int64, k.dtype
    yield "k", "shape", (4,), tuple(k.shape)
    yield "k", "values", [2, -2, 0, 2], k.tolist()
    call = "nearest(torch.tensor([3.7, -0.6, 1.5]))"
    other = names["nearest"](torch.tensor([3.7, -0.6, 1.5]))
    yield call, "type", "Tensor", "Tensor" if torch.is_tensor(other) else type(other).__name__
    if torch.is_tensor(other):
        yield call, "dtype", torch.int64, other.dtype
        yield call, "values", [4, -1, 2], other.tolist()


def prediction_empty(names):
    x = names.tensor("x")
    return "unknown" if x.shape == (5, 3) and x.dtype == torch.float32 else None


def prediction_leftovers(names):
    total = names.tensor("total")
    if bool(total.isnan()):
        return "nan"
    return {0: "zero", torch.finfo(torch.float32).max: "largest"}.get(total.item())


def prediction_rand(names):
    r = names.tensor("r")
    inside = bool(((r >= 0) & (r < 1)).all())
    return "no" if inside and r.dtype == torch.float32 else None


def prediction_zeros(names):
    return {15: "b15", 60: "b60", 120: "b120"}.get(names.tensor("z").nbytes)


def prediction_dtype_table(names):
    half = names.tensor("half")
    if bool(half[1].isinf()):
        return "inf"
    return {65504.0: "largest", 70000.0: "same"}.get(half[1].item())


def prediction_cast(names):
    return {-1: "one", -2: "two"}.get(names.tensor("w")[1].item())


def fact_empty(names):
    x = names.tensor("x")
    assert (x.shape, x.dtype, x.nbytes) == ((5, 3), torch.float32, 60)
    assert x.numel() == 15
    # `from __future__ import print_function` changes nothing since Python 3.0.
    assert __future__.print_function.getMandatoryRelease()[:2] == (3, 0)
    assert torch.empty(5, 3, dtype=torch.int32).dtype == torch.int32


def fact_leftovers(names):
    assert int(names.tensor("e").isnan().sum()) == 6
    assert bool((names.tensor("i") == torch.iinfo(torch.int64).max).all())
    assert torch.iinfo(torch.int64).max == 2**63 - 1
    assert not torch.are_deterministic_algorithms_enabled()
    assert bool(names.tensor("total").isnan())
    assert bool((torch.tensor([1.0, float("nan")]) * 0).isnan().any())
    torch.set_deterministic_debug_mode("error")
    try:
        assert torch.are_deterministic_algorithms_enabled()
        assert torch.empty(3, dtype=torch.int32).tolist() == [2**31 - 1] * 3
        assert bool(torch.empty(3, dtype=torch.bool).all())
    finally:
        torch.set_deterministic_debug_mode("default")
    compiler = "torch._inductor"
    assert compiler not in sys.modules
    torch.use_deterministic_algorithms(True)
    assert compiler in sys.modules
    assert torch.empty(2).isnan().all()
    torch.use_deterministic_algorithms(False)


def fact_rand(names):
    r = names.tensor("r")
    assert (r.shape, r.dtype) == ((5, 3), torch.float32)
    torch.manual_seed(0)
    first = torch.rand(5, 3)
    assert torch.equal(first, r)
    assert not torch.equal(torch.rand(5, 3), first)
    many = torch.rand(1_000_000)
    assert many.min() >= 0
    assert many.max() < 1
    counts = torch.histc(torch.rand(100, 100), bins=10, min=0, max=1)
    assert counts.min() > 800
    assert counts.max() < 1200


def fact_stretch(names):
    assert (names.tensor("u").min() >= -1, names.tensor("u").max() < 1) == (True, True)
    many = torch.rand(100_000) * 2 - 1
    assert -1 <= many.min() < -0.99
    assert 0.99 < many.max() < 1
    counts = torch.histc(many, bins=10, min=-1, max=1)
    assert counts.max() / counts.min() < 1.1
    assert 1 < (torch.rand(1000) * 2).max() < 2


def fact_zeros(names):
    f, o, z = names.tensor("f"), names.tensor("o"), names.tensor("z")
    assert torch.long is torch.int64
    assert (f.dtype, o.dtype, z.dtype) == (torch.float32, torch.float32, torch.int64)
    assert (f.nbytes, o.nbytes, z.nbytes) == (60, 60, 120)
    assert (f.element_size(), z.element_size()) == (4, 8)
    assert bool((f == 3.5).all())
    assert bool((o == 1).all())
    assert bool((z == 0).all())
    assert torch.zeros(5, 3).dtype == torch.float32
    assert torch.full((5, 3), 3).dtype == torch.int64
    assert torch.full((5, 3), True).dtype == torch.bool


def fact_dtype_table(names):
    assert [torch.iinfo(t).bits for t in (torch.uint8, torch.int16, torch.int64)] == [8, 16, 64]
    assert torch.finfo(torch.float16).max == 65504
    assert torch.finfo(torch.bfloat16).max > 3e38
    half, brain = names.tensor("half"), names.tensor("brain")
    assert half.tolist() == [300, float("inf")]
    assert brain.tolist() == [300, 70144]
    assert half.element_size() == brain.element_size() == 2
    assert torch.tensor([-70000.0]).to(torch.float16).item() == -float("inf")
    assert torch.tensor([300.0, 70000.0]).to(torch.float32).tolist() == [300, 70000]
    assert torch.tensor([1.001]).to(torch.bfloat16).item() == 1
    assert torch.tensor([1.001]).to(torch.float16).item() != 1


def fact_rounding(names):
    k, grades = names.tensor("k"), names.tensor("grades")
    assert (k.dtype, k.tolist()) == (torch.int64, [2, -2, 0, 2])
    assert (grades.dtype, grades.round().dtype) == (torch.float32, torch.float32)
    assert torch.tensor([0.5, 1.5, 2.5]).round().tolist() == [0, 2, 2]
    assert grades.round().to(torch.int64).tolist() == k.tolist()


def fact_cast(names):
    v, w = names.tensor("v"), names.tensor("w")
    assert (v.dtype, v.type()) == (torch.float32, "torch.FloatTensor")
    assert w.tolist() == [1, -1, 0]
    assert w.dtype == torch.int32
    assert names["same"] is v
    assert w.data_ptr() != v.data_ptr()
    assert v.to(torch.float64) is not v
    assert v.to(torch.bool).tolist() == [True, True, True]
    assert torch.tensor([0.0]).to(torch.bool).tolist() == [False]
