"""Judges and proves the lesson "Stop tracking"."""

import math


def _shared(one, other):
    return one.untyped_storage().data_ptr() == other.untyped_storage().data_ptr()


def _rounded(tensor):
    return None if tensor is None else [round(value, 3) for value in tensor.tolist()]


def check_own_memory(names):
    """Expect an untracked copy with memory of its own, and a gradient all the same."""
    x, y, c = names.tensor("x"), names.tensor("y"), names.tensor("c")
    e = round(math.e, 3)
    yield "c", "requires_grad", False, c.requires_grad
    yield "c, y", "shared", False, _shared(c, y)
    yield "c", "values", [0, e, e], _rounded(c)
    yield "y", "values", [e, e, e], _rounded(y)
    yield "x", "grad", [e, e, e], _rounded(x.grad if x.is_leaf else None)


def check_update(names):
    """Expect the same leaf with new values."""
    w, first = names.tensor("w"), names.tensor("first")
    yield "w, first", "identity", True, w is first
    yield "w", "values", [0.5, 1], w.tolist()
    yield "w", "requires_grad", True, w.requires_grad
    yield "w", "leaf", True, w.is_leaf
    grad = w.grad if w.is_leaf else None
    yield "w", "grad", [2, 4], None if grad is None else grad.tolist()


def _message(compute):
    try:
        compute()
    except RuntimeError as error:
        return str(error)
    return ""


def _version(tensor):
    return tensor._version  # noqa: SLF001 - it has no public name


def prediction_no_grad(names):
    found = (names["inside"], names.tensor("y").requires_grad)
    return {(True, False): "x", (False, False): "neither", (True, True): "both"}.get(found)


def prediction_detach(names):
    return {1: "one", 5: "five"}.get(names.tensor("x")[0].item())


def prediction_trap(names):
    x, y = names.tensor("x"), names.tensor("y")
    if x.grad is None:
        message = _message(lambda: torch.autograd.grad(y.sum(), x, retain_graph=True))
        return "error" if "version" in message else None
    return {2.718: "e", 0: "zero"}.get(round(x.grad[0].item(), 3))


def prediction_one_factor(names):
    grad = names.tensor("x").grad
    return None if grad is None else {0: "zero", 3: "three", 6: "six"}.get(grad.item())


def prediction_memory(names):
    return {0: "none", 4000: "last", 40000: "all"}.get(names["at_end"])


def prediction_inference(names):
    x, p = names.tensor("x"), names.tensor("p")
    if x.grad is None:
        return "error" if "Inference tensors" in _message(lambda: x * p) else None
    return {2: "twos", 4: "fours"}.get(x.grad[0].item())


def fact_no_grad(names):
    x, y, z = names.tensor("x"), names.tensor("y"), names.tensor("z")
    assert names["inside"] is True
    assert (x.requires_grad, y.requires_grad, z.requires_grad) == (True, False, True)
    assert y.grad_fn is None
    assert z.grad_fn is not None
    with torch.no_grad():
        n = torch.ones(2, requires_grad=True)
        parameter = torch.nn.Parameter(torch.zeros(2))
        assert z.requires_grad
        assert not (z * 2).requires_grad
        assert not (n * 2).requires_grad
    assert n.requires_grad
    assert n.is_leaf
    assert parameter.requires_grad


def fact_detach(names):
    x, d = names.tensor("x"), names.tensor("d")
    assert d is not x
    assert (x.requires_grad, d.requires_grad, d.grad_fn) == (True, False, None)
    assert x.tolist() == d.tolist() == [5, 1, 1]
    assert d.data_ptr() == x.data_ptr()
    assert "in-place" in _message(lambda: x.__setitem__(0, 5))
    fresh = torch.ones(3, requires_grad=True)
    copy = fresh.detach().clone()
    copy[0] = 5
    assert fresh.tolist() == [1, 1, 1]
    assert not copy.requires_grad


def fact_trap(names):
    x, y = names.tensor("x"), names.tensor("y")
    assert x.grad is None
    assert y.tolist() == [0, 0, 0]
    assert _version(y) == 1
    message = _message(lambda: y.sum().backward())
    assert "is at version 1; expected version 0" in message
    fresh = torch.ones(3, requires_grad=True)
    (slope,) = torch.autograd.grad(fresh.exp().sum(), fresh)
    assert torch.allclose(slope, torch.full((3,), math.e))
    kept = []
    with torch.autograd.graph.saved_tensors_hooks(lambda t: kept.append(t.data_ptr()), id):
        result = fresh.exp()
    assert kept == [result.data_ptr()]
    hidden = fresh.exp()
    assert hidden.data.data_ptr() == hidden.data_ptr()
    hidden.data.zero_()
    assert _version(hidden) == 0
    hidden.sum().backward()
    assert fresh.grad.tolist() == [0, 0, 0]


def fact_own_memory(names):
    x, y, c = names.tensor("x"), names.tensor("y"), names.tensor("c")
    assert y.clone().requires_grad
    assert not _shared(y.clone(), y)
    assert not c.requires_grad
    assert _shared(y.detach(), y)
    assert not y.detach().requires_grad
    assert _rounded(x.grad) == [2.718] * 3
    fresh = torch.ones(3, requires_grad=True)
    started = fresh.exp()
    copy = started.clone()
    copy[0] = 0
    started.sum().backward()
    assert _rounded(fresh.grad) == [2.718] * 3


def fact_one_factor(names):
    x, out = names.tensor("x"), names.tensor("out")
    assert (out.item(), out.requires_grad) == (9, True)
    assert (x.item(), x.grad.item()) == (3, 3)
    (both,) = torch.autograd.grad(x * x, x)
    assert both.item() == 6
    (constant,) = torch.autograd.grad(3 * x, x)
    assert constant.item() == 3
    with torch.no_grad():
        quiet = x * x.detach()
    assert "does not require grad" in _message(quiet.backward)


def fact_memory(names):
    chain, saved_bytes, w = names["chain"], names["saved_bytes"], names.tensor("w")
    assert (w.shape, w.dtype, w.nbytes) == ((1000,), torch.float32, 4000)
    assert (names["at_end"], names["quiet"]) == (40000, 0)
    assert saved_bytes(lambda: chain(w)) == 40000
    assert saved_bytes(lambda: chain(w.detach())) == 0
    assert saved_bytes(lambda: (w * 0.9).sin()) == 4000
    assert saved_bytes(lambda: w * 0.9) == 0
    assert not chain(w).detach().requires_grad
    # What is kept is the input of each sin: 0.9 for the first of them.
    kept = []
    with torch.autograd.graph.saved_tensors_hooks(kept.append, id):
        chain(w)
    assert len(kept) == 10
    assert torch.allclose(kept[0], torch.full((1000,), 0.9))


def fact_update(names):
    assert names["w"] is names["first"]
    assert names.tensor("w").tolist() == [0.5, 1]
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    first = w
    (w**2).sum().backward()
    assert w.grad.tolist() == [2, 4]
    assert "leaf" in _message(lambda: w.sub_(0.25 * w.grad))
    w = w - 0.25 * w.grad
    assert not w.is_leaf
    assert "grad_fn" in repr(w)
    assert (w.tolist(), first.tolist()) == ([0.5, 1], [1, 2])
    with torch.no_grad():
        new = first - 0.25 * first.grad
        before = first
        first -= 0.25 * first.grad
    assert new is not first
    assert not new.requires_grad
    assert before is first
    assert first.is_leaf
    assert "grad_fn" not in repr(first)


def fact_inference(names):
    x, p = names.tensor("x"), names.tensor("p")
    assert x.grad is None
    assert (p.tolist(), p.requires_grad) == ([2, 2, 2], False)
    assert "version" in _message(lambda: _version(p))
    message = _message(lambda: x * p)
    assert "clone" in message
    assert "no_grad" in message
    # Adding keeps nothing, so it is not refused.
    assert (x + p).requires_grad
    with torch.no_grad():
        plain = x * 2
    assert _version(plain) == 0
    for cured in (p.clone(), plain):
        (grad,) = torch.autograd.grad((x * cured).sum(), x)
        assert grad.tolist() == [2, 2, 2]
