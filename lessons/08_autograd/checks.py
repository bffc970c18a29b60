"""Judges and proves the lesson "Autograd"."""

import warnings


def check_cube(names):
    """Expect a tracked 2 whose gradient is that of its cube."""
    a, b = names.tensor("a"), names.tensor("b")
    yield "a", "value", 2, a.item()
    yield "b", "value", 8, b.item()
    yield "a", "requires_grad", True, a.requires_grad
    yield "a", "leaf", True, a.is_leaf
    gradient = _gradient(a)
    yield "a", "grad", 12, None if gradient is None else gradient.item()


def check_curve(names):
    """Expect the cosine of each place as the gradient."""
    x, y = names.tensor("x"), names.tensor("y")
    yield "x", "values", [0, 1, 2, 3], x.tolist()
    yield "y", "shape", (4,), tuple(y.shape)
    yield "y", "values", _rounded(torch.sin(x)), _rounded(y)
    gradient = _gradient(x)
    found = None if gradient is None else _rounded(gradient)
    yield "x", "grad", _rounded(torch.cos(x)), found


def _gradient(tensor):
    """Return the gradient of a leaf; asking another tensor for one would print a warning."""
    return tensor.grad if tensor.is_leaf else None


def _rounded(tensor):
    return [round(value, 3) for value in tensor.tolist()]


def _message(work):
    try:
        work()
    except RuntimeError as error:
        return str(error)
    return ""


def _operations(tensor):
    """Return the names of the operations, followed by the first link of each."""
    found, node = [], tensor.grad_fn
    while node is not None:
        found.append(type(node).__name__)
        node = node.next_functions[0][0] if node.next_functions else None
    return found


def _out(x):
    return (3 * (x + 2) ** 2).mean()


def prediction_track(names):
    operations = _operations(names.tensor("out"))
    if len(operations) < 2:
        return "one" if operations else None
    return {"MeanBackward0": "back", "AddBackward0": "forward"}.get(operations[0])


def prediction_backward(names):
    growth = names["growth"]
    options = {"same": 0.01, "quarter": 0.045, "whole": 0.18}
    nearest = min(options, key=lambda option: abs(options[option] - growth))
    return nearest if abs(options[nearest] - growth) < 0.001 else None


def prediction_three_rounds(names):
    gradient = _gradient(names.tensor("x"))
    last = None if gradient is None else gradient[0, 0].item()
    return {4.5: "same", 13.5: "sum", 0.0: "zero"}.get(last)


def prediction_twice(names):
    x, out = names.tensor("x"), names.tensor("out")
    if x.grad is None or x.grad != 6:
        return "sum" if x.grad == 12 else None
    walked = _message(lambda: torch.autograd.grad(out, x, retain_graph=True))
    return "error" if "a second time" in walked else "same"


def prediction_leaves(names):
    has = [
        (tensor.is_leaf or tensor.retains_grad) and tensor.grad is not None
        for tensor in (names.tensor(name) for name in ("x", "mid", "keep"))
    ]
    options = {(True, True, True): "all", (True, False, True): "two", (True, False, False): "one"}
    return options.get(tuple(has))


def prediction_weighted(names):
    gradient = _gradient(names.tensor("x"))
    first = None if gradient is None else gradient[0].item()
    return {7: "one", 700: "hundred", 107: "all"}.get(first)


def fact_track(names):
    x, y, out = (names.tensor(name) for name in ("x", "y", "out"))
    assert x.requires_grad
    assert y.requires_grad
    assert out.requires_grad
    assert x.grad_fn is None
    assert y.grad_fn is not None
    walked = ["MeanBackward0", "MulBackward0", "PowBackward0", "AddBackward0", "AccumulateGrad"]
    assert _operations(out) == walked
    assert names["node"] is None
    node = out.grad_fn
    while node.next_functions:
        node = node.next_functions[0][0]
    assert node.variable is x
    assert _operations(_out(torch.ones(2, 2))) == []


def fact_backward(names):
    x = names.tensor("x")
    assert names.tensor("out").item() == 27
    assert x.grad.tolist() == [[4.5, 4.5], [4.5, 4.5]]
    assert 0.045 < names["growth"] < 0.0452
    later = torch.full((2, 2), 1.01, requires_grad=True)
    _out(later).backward()
    assert bool((later.grad > x.grad).all())
    whole = torch.tensor(1.0, requires_grad=True)
    (3 * (whole + 2) ** 2).backward()
    assert whole.grad == 18
    zeros = torch.zeros(2, 2, requires_grad=True)
    _out(zeros).backward()
    assert zeros.grad.tolist() == [[3, 3], [3, 3]]
    assert torch.autograd.gradcheck(_out, torch.ones(2, 2).double().requires_grad_())


def fact_cube(names):
    assert torch.tensor(2).grad is None
    assert names.tensor("a").grad == 12
    assert not torch.tensor(2).is_floating_point()
    assert "floating point" in _message(lambda: torch.tensor(2, requires_grad=True))
    assert "floating point" in _message(lambda: torch.tensor(2).requires_grad_())
    assert torch.tensor(2j, requires_grad=True).requires_grad
    assert "does not require grad" in _message(lambda: (torch.tensor(2.0) ** 3).backward())


def fact_three_rounds(names):
    assert names.tensor("x").grad.tolist() == [[13.5, 13.5], [13.5, 13.5]]
    assert bool((names.tensor("x") == 1).all())
    x = torch.ones(2, 2, requires_grad=True)
    for round_number in (1, 2, 3):
        _out(x).backward()
        assert x.grad[0, 0] == 4.5 * round_number
    for _ in range(3):
        x.grad = None
        _out(x).backward()
        assert x.grad[0, 0] == 4.5


def fact_twice(names):
    x, out = names.tensor("x"), names.tensor("out")
    assert x.grad == 6
    assert out == 9
    message = _message(out.backward)
    assert "a second time" in message
    assert "freed" in message
    assert "retain_graph=True" in message.split(".")[-2]
    x = torch.tensor(3.0, requires_grad=True)
    out = x**2
    out.backward(retain_graph=True)
    out.backward()
    assert x.grad == 12


def fact_leaves(names):
    x, mid, keep = (names.tensor(name) for name in ("x", "mid", "keep"))
    assert all(tensor.requires_grad for tensor in (x, mid, keep))
    assert [tensor.is_leaf for tensor in (x, mid, keep)] == [True, False, False]
    assert x.grad.tolist() == [20, 20, 20]
    assert keep.grad.tolist() == [6, 6, 6]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert mid.grad is None
    assert "not a leaf" in str(caught[0].message)
    x = torch.ones(3, requires_grad=True).double()
    assert not x.is_leaf
    mid, keep = x * 2, x * 3
    (mid.sum() + (keep**2).sum()).backward()
    assert not any(tensor.retains_grad for tensor in (x, mid, keep))


def fact_weighted(names):
    x = names.tensor("x")
    assert x.tolist() == [4, 7]
    assert x.grad.tolist() == [107, 104]
    (alone,) = torch.autograd.grad(x[0] * x[1], x)
    assert alone.tolist() == [7, 4]
    (alone,) = torch.autograd.grad(100 * x.sum(), x)
    assert alone.tolist() == [100, 100]
    (three,) = torch.autograd.grad(x[0] * x[0] + 100 * x.sum(), x)
    assert three.tolist() == [4 + 4 + 100, 100]
    # The two ways of the step before.
    x = torch.ones(3, requires_grad=True)
    (by_mid,) = torch.autograd.grad((x * 2).sum(), x)
    (by_keep,) = torch.autograd.grad(((x * 3) ** 2).sum(), x)
    assert by_mid.tolist() == [2, 2, 2]
    assert by_keep.tolist() == [18, 18, 18]


def fact_curve(names):
    x = names.tensor("x")
    cos = torch.cos(x.detach())
    assert torch.allclose(x.grad, cos)
    (first,) = torch.autograd.grad(torch.sin(x)[0], x)
    assert first.tolist() == [1, 0, 0, 0]
    assert cos[0] == 1
    assert bool((cos[1:] != 0).all())
    (mean,) = torch.autograd.grad(torch.sin(x).mean(), x)
    assert torch.allclose(mean, cos / 4)
