"""Judges and proves the lesson "Storage and strides"."""

import copy
import io


def check_position(names):
    """Expect the place of an element in the storage of any view."""
    position = names["position"]
    strip = torch.arange(100, 160)
    x = strip.view(6, 10)
    for text, t in (
        ("x", x),
        ("x.T", x.T),
        ("x[2:]", x[2:]),
        ("x[:, 1::3]", x[:, 1::3]),
        ("x[1:, 2:].T", x[1:, 2:].T),
        ("x[:, :1].expand(6, 4)", x[:, :1].expand(6, 4)),
    ):
        # The strip holds 100 at place 0.
        for i, j in ((0, 0), (1, 2), (3, 1)):
            call = f"position({text}, {i}, {j})"
            yield call, "value", t[i, j].item() - 100, position(t, i, j)


def check_other_diagonal(names):
    """Expect 3, 6, 9, 12 on the storage of `q`."""
    q, d = names.tensor("q"), names.tensor("d")
    yield "q", "values", torch.arange(16).view(4, 4).tolist(), q.tolist()
    yield "d", "values", [3, 6, 9, 12], d.tolist()
    yield "d, q", "shared", True, _home(d) == _home(q)


def check_lean(names):
    """Expect the same values on a storage that fits."""
    lean = names["lean"]
    x = torch.arange(12.0).view(3, 4)
    for text, t in (
        ("tail", torch.arange(1000.0)[-3:]),
        ("x[1:]", x[1:]),
        ("x[:, ::2]", x[:, ::2]),
        ("x.T[1]", x.T[1]),
        ("x[:, :1].expand(3, 5)", x[:, :1].expand(3, 5)),
    ):
        call = f"lean({text})"
        found = lean(t)
        yield call, "type", "Tensor", "Tensor" if torch.is_tensor(found) else type(found).__name__
        if torch.is_tensor(found):
            yield call, "dtype", t.dtype, found.dtype
            yield call, "values", t.tolist(), found.tolist()
            yield call, "bytes", t.numel() * 4, found.untyped_storage().nbytes()


def _home(tensor):
    return tensor.untyped_storage().data_ptr()


def _saved(tensor):
    file = io.BytesIO()
    torch.save(tensor, file)
    return file.tell()


def prediction_strides(names):
    known = {(4, 1): "four_one", (1, 4): "one_four", (3, 1): "three_one"}
    return known.get(names.tensor("x").T.stride())


def prediction_turn(names):
    tensors = [names.tensor(name) for name in ("big", "flipped", "packed", "again")]
    return {1: "one", 2: "two", 3: "three", 4: "four"}[len({_home(one) for one in tensors})]


def prediction_stretch(names):
    held = names.tensor("e").untyped_storage().nbytes()
    return {8: "small", 4000: "row", 8000: "large"}.get(held)


def prediction_windows(names):
    count = int((names.tensor("win") == 100).sum())
    return {0: "none", 1: "one", 3: "three"}.get(count)


def prediction_tail(names):
    saved = names["saved"]
    if saved <= 12:
        return "bytes"
    return "kilobytes" if saved < 3000 else "megabytes"


def fact_strides(names):
    x, turned, lower, evens = (names.tensor(name) for name in ("x", "turned", "lower", "evens"))
    assert {_home(one) for one in (turned, lower, evens)} == {_home(x)}
    assert (x.shape, x.stride(), x.storage_offset()) == ((3, 4), (4, 1), 0)
    assert (turned.shape, turned.stride(), turned.storage_offset()) == ((4, 3), (1, 4), 0)
    assert (lower.shape, lower.stride(), lower.storage_offset()) == ((2, 4), (4, 1), 4)
    assert (evens.shape, evens.stride(), evens.storage_offset()) == ((3, 2), (4, 2), 0)
    assert lower.nbytes < lower.untyped_storage().nbytes()
    assert evens.nbytes < evens.untyped_storage().nbytes()
    assert turned.nbytes == x.nbytes == x.untyped_storage().nbytes()
    odd = x[:, 1::2]
    assert (odd.stride(), odd.storage_offset()) == ((4, 2), 1)


def fact_position(names):
    position = names["position"]
    for name in ("x", "turned", "lower", "evens"):
        t = names.tensor(name)
        assert position(t, 1, 1) == t[1, 1].item() == t[1, 1].storage_offset()
        assert (t.shape[1] + 1 == t[1, 1].item()) == (name == "x")


def fact_turn(names):
    tensors = [names.tensor(name) for name in ("big", "flipped", "packed", "again")]
    big, flipped, packed, again = tensors
    assert (big.numel(), big.untyped_storage().nbytes()) == (1_000_000, 4_000_000)
    assert again is big
    assert _home(flipped) == _home(big) != _home(packed)
    assert all(one.data_ptr() == _home(one) for one in tensors)
    assert packed.untyped_storage().nbytes() == 4_000_000
    assert (big.stride(), flipped.stride(), packed.stride()) == ((1000, 1), (1, 1000), (1000, 1))
    assert torch.equal(flipped, packed)
    assert not flipped.is_contiguous()
    copied = flipped.clone()
    assert _home(copied) != _home(flipped)
    assert copied.stride() == (1, 1000)


def fact_stretch(names):
    e = names.tensor("e")
    assert (e.shape, e.dtype, e.stride()) == ((2, 1000), torch.float32, (1, 0))
    assert (e.element_size(), e.untyped_storage().nbytes(), e.nbytes) == (4, 8, 8000)
    e = torch.tensor([[1.0], [2.0]]).expand(2, 1000)
    e[0, 0] = 7
    assert int((e == 7).sum()) == 1000
    message = ""
    try:
        e.add_(1)
    except RuntimeError as error:
        message = str(error)
    assert "single memory location" in message


def fact_windows(names):
    s, win = names.tensor("s"), names.tensor("win")
    assert (win.shape, win.stride(), win.numel()) == ((6, 3), (1, 1), 18)
    assert _home(win) == _home(s)
    assert s.untyped_storage().nbytes() == 32
    assert int((win == 100).sum()) == 3
    assert [bool((window == 100).any()) for window in win] == [True] * 3 + [False] * 3
    assert [window[0].item() for window in torch.arange(8.0).unfold(0, 3, 1)] == list(range(6))
    wider = s.unfold(0, 3, 2)
    assert (wider.shape, wider.stride()) == ((3, 3), (2, 1))


def fact_other_diagonal(names):
    q, d = names.tensor("q"), names.tensor("d")
    assert q.as_strided((4,), (1,), 0).tolist() == [0, 1, 2, 3] == q[0].tolist()
    assert d.tolist() == [q[i, 3 - i].item() for i in range(4)] == [3, 6, 9, 12]
    assert q.stride() == (4, 1)
    assert d.stride() == (4 - 1,)
    assert d.storage_offset() == 3
    assert _home(q.flip(1).diagonal()) != _home(q)


def fact_tail(names):
    million, tail = names.tensor("million"), names.tensor("tail")
    assert tail.nbytes == 12
    assert _home(tail) == _home(million)
    assert tail.untyped_storage().nbytes() == 4_000_000
    assert 4_000_000 < names["saved"] < 4_010_000
    assert 1_000 < _saved(tail.clone()) < 2_000
    whole = torch.zeros(1_000_000)
    part = whole[-3:]
    del whole
    assert part.untyped_storage().nbytes() == 4_000_000


def fact_lean(names):
    tail, small = names.tensor("tail"), names.tensor("small")
    assert tail.is_contiguous()
    assert tail.contiguous() is tail
    assert tail.contiguous().untyped_storage().nbytes() == 4_000_000
    assert small.untyped_storage().nbytes() == small.nbytes == 12
    assert copy.deepcopy(tail).untyped_storage().nbytes() == 4_000_000
