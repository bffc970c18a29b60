"""Judges and proves the lesson "Tensors from data"."""

import warnings


def check_halves(names):
    """Expect 1, 2, 3 in the dtype that halving them gives."""
    t, h = names.tensor("t"), names.tensor("h")
    yield "t", "shape", (3,), tuple(t.shape)
    yield "t", "values", [1, 2, 3], t.tolist()
    yield "h", "values", [0.5, 1, 1.5], h.tolist()
    yield "t", "dtype", h.dtype, t.dtype


def check_own_copy(names):
    """Expect a copy with memory of its own and the original untouched."""
    x, c = names.tensor("x"), names.tensor("c")
    yield "x", "values", [1, 2, 3], x.tolist()
    yield "c", "values", [1, 2, 0], c.tolist()
    yield "c, x", "shared", False, c.data_ptr() == x.data_ptr()


def _dtype(tensor):
    return str(tensor.dtype).removeprefix("torch.")


def prediction_from_list(names):
    return _dtype(names.tensor("x"))


def prediction_which_dtype(names):
    return _dtype(names.tensor("mixed"))


def prediction_two_spellings(names):
    return {(): "number", (1,): "vector", (3,): "blank"}.get(tuple(names.tensor("upper").shape))


def prediction_new_size(names):
    return _dtype(names.tensor("sevens"))


def prediction_same_size(names):
    return {1: "one", 5: "five", 6: "six"}.get(names.tensor("y")[0, 0].item())


def prediction_copies(names):
    first = (names.tensor("alias")[0].item(), names.tensor("copy")[0].item())
    return {(100, 100): "both", (100, 1): "alias", (1, 1): "none"}.get(first)


def fact_from_list(names):
    x = names.tensor("x")
    assert x.dtype == torch.float32 == torch.get_default_dtype()
    assert x.tolist() == [5.5, 3.0]
    data = [1, 2]
    copied = torch.tensor(data)
    data[0] = 9
    assert copied.tolist() == [1, 2]
    nested = torch.tensor([[1, 2], [3, 4]])
    assert (nested.shape, nested.dtype) == ((2, 2), torch.int64)


def fact_which_dtype(names):
    assert names.tensor("ints").dtype == torch.int64
    assert names.tensor("floats").dtype == torch.float32
    assert names.tensor("bools").dtype == torch.bool
    assert names.tensor("mixed").dtype == torch.int64
    assert names.tensor("mixed").tolist() == [1, 2]
    assert names.tensor("complexes").dtype == torch.complex64
    assert torch.tensor([True, 2, 0.5]).tolist() == [1, 2, 0.5]
    torch.set_default_dtype(torch.float64)
    assert torch.tensor([1, 2.0]).dtype == torch.float64


def fact_halves(names):
    assert (torch.tensor([1, 2, 3]) / 2).dtype == torch.float32


def fact_two_spellings(names):
    assert names.tensor("lower").shape == ()
    assert names.tensor("lower").item() == 3
    listed = names.tensor("listed")
    assert (listed.dtype, listed.tolist()) == (torch.float32, [3.0])
    assert names.tensor("upper").shape == (3,)
    assert torch.Tensor(2, 3).shape == (2, 3)
    assert torch.Tensor([2, 3]).tolist() == [2, 3]
    assert torch.tensor([3]).dtype == torch.int64


def fact_new_size(names):
    x, w, y = names.tensor("x"), names.tensor("w"), names.tensor("y")
    assert (w.shape, w.dtype, w.device) == ((2, 2), x.dtype, x.device)
    assert (y.shape, y.dtype, y.device) == ((5, 3), torch.float64, x.device)
    sevens = names.tensor("sevens")
    assert (sevens.dtype, sevens.tolist()) == (names.tensor("n").dtype, [7, 7, 7])
    assert sevens.dtype == torch.int64
    assert x.new_full((3,), 7).dtype == torch.float32
    assert names.tensor("n").new_full((3,), 7.9).tolist() == [7, 7, 7]
    assert torch.full((3,), 7.0).dtype == torch.float32


def fact_same_size(names):
    a, b, y = names.tensor("a"), names.tensor("b"), names.tensor("y")
    assert a.shape == b.shape == y.shape == (5, 3)
    assert (a.dtype, b.dtype) == (torch.float64, torch.float32)
    assert a.device == y.device
    assert bool((names.tensor("z") == 5).all())
    assert bool((y == 1).all())
    assert len({one.data_ptr() for one in (a, b, y, names.tensor("z"))}) == 4
    alias = y
    alias += 5
    assert bool((y == 6).all())


def fact_copies(names):
    x, alias, copy = names.tensor("x"), names["alias"], names.tensor("copy")
    assert alias is x
    assert alias[0] == 100
    assert copy.tolist() == [1, 2, 3]
    assert copy.data_ptr() != x.data_ptr()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        third = torch.tensor(x)
    assert third.data_ptr() != x.data_ptr()
    assert third.tolist() == x.tolist()
    assert "clone()" in str(caught[0].message)


def fact_own_copy(names):
    x = torch.tensor([1.0, 2.0, 3.0])
    c = x
    c[-1] = 0
    assert x.tolist() == [1, 2, 0]
