"""Judges and proves the lesson "The NumPy bridge"."""

import numpy as np

WAYS = ("lower", "upper", "taken", "as_is", "as_32")


def check_snapshots(names):
    """Expect three arrays that kept what `w` was after each round."""
    history = names["history"]
    for kept in history:
        if not isinstance(kept, np.ndarray):
            yield "history", "type", "ndarray", type(kept).__name__
            return
    yield "history", "length", 3, len(history)
    yield "history", "values", [[1, 1], [2, 2], [3, 3]], [kept.tolist() for kept in history]
    yield "w", "values", [3, 3], names.tensor("w").tolist()


def check_across(names):
    """Expect the numbers of any array as float32, and the array untouched."""
    for call, array in (
        ("ready(np.array([3.0, 2.0, 1.0])[::-1])", np.array([3.0, 2.0, 1.0])[::-1]),
        ("ready(np.array([2.0, 5.0, -1.5, 4.0])[::-1])", np.array([2.0, 5.0, -1.5, 4.0])[::-1]),
        ("ready(np.array([7.0, 2.0]))", np.array([7.0, 2.0])),
    ):
        expected = array.tolist()
        found = names["ready"](array)
        yield call, "type", "Tensor", "Tensor" if torch.is_tensor(found) else type(found).__name__
        if not torch.is_tensor(found):
            return
        yield call, "dtype", torch.float32, found.dtype
        yield call, "values", expected, found.tolist()
        yield "array", "values", expected, array.tolist()


def _shares(tensor, array):
    return tensor.data_ptr() == array.ctypes.data


def _refusal(work):
    """Return the type and the message of the error that the work raises, nothing if none."""
    try:
        work()
    except Exception as error:
        return type(error).__name__, str(error)
    return None


def prediction_lend(names):
    return {1: "ones", 2: "twos"}.get(names["b"].tolist()[-1])


def prediction_rebind(names):
    return {1: "ones", 2: "twos"}.get(names["b"].tolist()[-1])


def prediction_take(names):
    first = (names.tensor("t")[0].item(), names.tensor("t32")[0].item())
    return {(2, 2): "both", (2, 1): "first", (1, 1): "none"}.get(first)


def prediction_who_shares(names):
    sevens = sum(names.tensor(way)[0].item() == 7 for way in WAYS)
    return {2: "two", 4: "four", 5: "all"}.get(sevens)


def prediction_dtypes_meet(names):
    x, w = names.tensor("x"), names.tensor("w")
    if _refusal(lambda: x * w):
        return "star"
    return "at" if _refusal(lambda: x @ w) else None


def prediction_closed(names):
    crossed = [name for name, cross in names["crossings"].items() if not _refusal(cross)]
    return crossed[0] if len(crossed) == 1 else None


def fact_lend(names):
    a, b = names.tensor("a"), names["b"]
    assert b.tolist() == a.tolist() == [2] * 5
    assert isinstance(b, np.ndarray)
    assert (str(b.dtype), a.dtype) == ("float32", torch.float32)
    assert _shares(a, b)
    b[0] = 50
    assert a[0] == 50
    try:
        torch.ones(5, device="meta").numpy()
    except TypeError as error:
        assert "meta" in str(error)
    else:
        raise AssertionError("NumPy reads what isn't in main memory")


def fact_rebind(names):
    a, b = names.tensor("a"), names["b"]
    assert (a.tolist(), b.tolist()) == ([2, 2, 2], [1, 1, 1])
    assert not _shares(a, b)
    a = torch.ones(3)
    b = a.numpy()
    a += 1
    assert b.tolist() == [2, 2, 2]
    assert _shares(a, b)


def fact_snapshots(names):
    w, history = torch.zeros(2), []
    for _ in range(3):
        w += 1
        history.append(w.numpy())
    assert [kept.tolist() for kept in history] == [[3, 3]] * 3
    assert len({kept.ctypes.data for kept in history}) == 1
    copies = [w.numpy().copy(), w.clone().numpy()]
    assert not any(_shares(w, copy) for copy in copies)


def fact_take(names):
    n, t, t32 = names["n"], names.tensor("t"), names.tensor("t32")
    assert (str(n.dtype), t.dtype, t32.dtype) == ("float64", torch.float64, torch.float32)
    assert n.tolist() == t.tolist() == [2] * 5
    assert t32.tolist() == [1] * 5
    assert _shares(t, n)
    assert not _shares(t32, n)
    assert n.nbytes == t.nbytes == 40
    assert t32.nbytes == 20
    assert torch.nn.Linear(5, 1).weight.dtype == torch.float32
    n = np.ones(5, dtype=np.float32)
    t32 = torch.from_numpy(n).float()
    n += 1
    assert t32.tolist() == [2] * 5
    assert _shares(t32, n)


def fact_who_shares(names):
    n = names["n"]
    assert str(n.dtype) == "float64"
    for way in WAYS:
        tensor, shares = names.tensor(way), way in ("taken", "as_is")
        assert tensor[0] == (7 if shares else 0)
        assert _shares(tensor, n) == shares
        assert tensor.dtype == (torch.float32 if way in ("upper", "as_32") else torch.float64)
    n = np.zeros(3, dtype=np.float32)
    assert not _shares(torch.tensor(n), n)
    for tensor in (
        torch.Tensor(n),
        torch.from_numpy(n),
        torch.as_tensor(n),
        torch.as_tensor(n, dtype=torch.float32),
    ):
        assert _shares(tensor, n)
        n[0] = 7
        assert tensor[0] == 7


def fact_dtypes_meet(names):
    x, w = names.tensor("x"), names.tensor("w")
    assert (x.dtype, w.dtype) == (torch.float64, torch.float32)
    assert names.tensor("product").dtype == torch.float64
    assert "dot" not in names
    error, message = _refusal(lambda: x @ w)
    assert error == "RuntimeError"
    assert "Double" in message
    assert "Float" in message
    assert (x.float() @ w).item() == 3


def fact_closed(names):
    crossings = names["crossings"]
    assert len(crossings) == 4
    refusals = {name: _refusal(cross) for name, cross in crossings.items()}
    assert [name for name, refusal in refusals.items() if not refusal] == ["every_other"]
    assert "detach()" in refusals["tracked"][1]
    assert "BFloat16" in refusals["bfloat16"][1]
    assert "array.copy()" in refusals["reversed"][1]
    assert torch.ones(2, requires_grad=True).detach().numpy().tolist() == [1, 1]
    assert _refusal(lambda: np.dtype("bfloat16"))[0] == "TypeError"
    every_other = crossings["every_other"]()
    assert every_other.tolist() == [0, 2]
    assert every_other.stride() == (2,)
    n = names["n"]
    assert n.strides == (8,)
    assert _shares(every_other, n)
    assert n.itemsize == 8
    assert torch.from_numpy(n[::-1].copy()).tolist() == [3, 2, 1, 0]
    assert all(refusals[name] for name in ("tracked", "bfloat16"))


def fact_across(names):
    assert (names.tensor("x").tolist(), names.tensor("p").item()) == ([1, 2, 3], 321)
    n = np.array([3.0, 2.0, 1.0])[::-1]
    assert n.tolist() == [1, 2, 3]
    assert n.strides[0] < 0 < n.copy().strides[0]
    assert n.copy().tolist() == [1, 2, 3]
    assert torch.from_numpy(n.copy()).float().dtype == torch.float32
    assert torch.ones(3) @ torch.tensor([1.0, 10.0, 100.0]) == 111
