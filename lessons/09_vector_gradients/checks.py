"""Judges and proves the lesson "Gradients of vectors"."""


def check_mean_weights(names):
    """Expect the weights of a mean, and the gradient that they give."""
    x, v = names.tensor("x"), names.tensor("v")
    yield "x", "values", [1, 2, 3, 4], x.tolist()
    yield "v", "shape", (4,), tuple(v.shape)
    yield "v", "values", [0.25] * 4, v.tolist()
    gradient = x.grad if x.is_leaf else None
    yield "x", "grad", [0.5, 1, 1.5, 2], None if gradient is None else gradient.tolist()


def _three_outputs(x):
    return torch.stack([x[0] * x[1], x[1] ** 2, x[2] - x[0]])


def _one_output(x):
    return (x**2).sum().reshape(1)


def _four_outputs(x):
    return torch.cat([x * 3, x**3])


def check_row_by_row(names):
    """Expect the whole Jacobian of functions with one, three and four outputs."""
    jacobian = names["jacobian"]
    for function, point, expected in (
        (_three_outputs, [2.0, 3.0, 5.0], [[3, 2, 0], [0, 6, 0], [-1, 0, 1]]),
        (_one_output, [1.0, 2.0], [[2, 4]]),
        (_four_outputs, [1.0, -2.0], [[3, 0], [0, 3], [3, 0], [0, 12]]),
    ):
        found = jacobian(function, torch.tensor(point))
        if not isinstance(found, torch.Tensor):
            yield "jacobian(f, p)", "type", "Tensor", type(found).__name__
            return
        shape = (len(expected), len(point))
        yield "jacobian(f, p)", "shape", shape, tuple(found.shape)
        yield "jacobian(f, p)", "values", expected, found.tolist()


def _message(compute):
    try:
        compute()
    except RuntimeError as error:
        return str(error)
    return ""


def prediction_three_outputs(names):
    x, y = names.tensor("x"), names.tensor("y")
    if x.grad is None:
        message = _message(lambda: torch.autograd.grad(y, x, retain_graph=True))
        return "error" if "implicitly" in message else None
    return {(2, 4, 6): "each", (12,): "total"}.get(tuple(x.grad.flatten().tolist()))


def prediction_weights(names):
    found = names.tensor("x").grad.flatten().tolist()
    return {(2, 4, 6): "plain", (2, 40, 600): "weighted", (642,): "total"}.get(tuple(found))


def prediction_jacobian(names):
    row = tuple(names.tensor("J")[0].tolist())
    return {(3, 2, 0): "other", (2, 3, 0): "same", (6, 6, 0): "value"}.get(row)


def prediction_product(names):
    shape = tuple(names.tensor("q").grad.shape)
    return {(2, 3): "matrix", (3,): "inputs", (2,): "outputs"}.get(shape)


def prediction_doubling(names):
    x, v, k = names.tensor("x"), names.tensor("v"), names["k"]
    options = {"v": v, "power": 2**k * v, "x": 2**k * x.detach()}
    return next((name for name, one in options.items() if same_values(one, x.grad, 1e-4)), None)


def prediction_returned(names):
    grad = names.tensor("a").grad
    return "none" if grad is None else {9: "nine", 0: "zero"}.get(grad.item())


def fact_three_outputs(names):
    x, y = names.tensor("x"), names.tensor("y")
    assert (y.tolist(), y.requires_grad) == ([1, 4, 9], True)
    assert x.grad is None
    assert "implicitly" in _message(y.backward)
    assert "scalar" in _message(y.backward)
    y.sum().backward()
    assert x.grad.tolist() == [2, 4, 6]
    for i, value in enumerate((2, 4, 6)):
        (one,) = torch.autograd.grad((x**2)[i], x)
        assert one[i] == value
        assert one.sum() == value
    single = torch.ones(1, requires_grad=True)
    (single * 3).backward()
    assert single.grad.tolist() == [3]


def fact_weights(names):
    x, y, v = names.tensor("x"), names.tensor("y"), names.tensor("v")
    assert x.grad.tolist() == [2, 40, 600]
    assert x.grad.shape == x.shape
    assert v.shape == y.shape
    (again,) = torch.autograd.grad((v * x**2).sum(), x)
    assert torch.equal(again, x.grad)
    (one,) = torch.autograd.grad(x**2, x, torch.tensor([0.0, 1.0, 0.0]))
    assert one.tolist() == [0, 4, 0]
    assert "shape" in _message(lambda: torch.autograd.grad(x**2, x, torch.ones(2)))


def fact_mean_weights(names):
    x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
    (mean,) = torch.autograd.grad((x**2).mean(), x)
    (total,) = torch.autograd.grad(x**2, x, torch.ones(4))
    (added,) = torch.autograd.grad((x**2).sum(), x)
    assert mean.tolist() == [0.5, 1, 1.5, 2]
    assert total.tolist() == added.tolist() == [2, 4, 6, 8]
    assert torch.equal(total / mean, torch.full((4,), 4.0))


def fact_jacobian(names):
    f, p, matrix = names["f"], names.tensor("p"), names.tensor("J")
    assert f(p).tolist() == [6, 10]
    assert matrix.tolist() == [[3, 2, 0], [1, 1, 1]]
    assert torch.equal(matrix, torch.autograd.functional.jacobian(f, p))
    step = torch.tensor([0.5, 0.0, 0.0])
    assert ((f(p + step) - f(p)) / 0.5).tolist() == [3, 1]
    other = torch.func.jacrev(lambda x: torch.stack([x[0] * x[1], x[2] ** 2]))(p)
    assert other.tolist() == [[3, 2, 0], [0, 0, 10]]


def fact_product(names):
    f, q, v, matrix = names["f"], names.tensor("q"), names.tensor("v"), names.tensor("J")
    assert (q.is_leaf, q.requires_grad, q.tolist()) == (True, True, names.tensor("p").tolist())
    assert f(q).shape == v.shape == (2,)
    assert q.grad.tolist() == (1 * matrix[0] + 10 * matrix[1]).tolist() == [13, 12, 10]
    assert torch.equal(q.grad, names.tensor("row_sum"))
    (second,) = torch.autograd.grad(f(q), q, torch.tensor([0.0, 1.0]))
    assert torch.equal(second, matrix[1])
    # Its Jacobian would have ten thousand million elements.
    many = torch.ones(100_000, requires_grad=True)
    (many**2).backward(torch.ones(100_000))
    assert bool((many.grad == 2).all())
    (alone,) = torch.autograd.grad(f(q)[0], q, torch.tensor(1.0))
    (implied,) = torch.autograd.grad(f(q)[0], q)
    assert torch.equal(alone, implied)


def _doubled(x, limit):
    y, k = x * 2, 1
    while y.norm() < limit:
        y, k = y * 2, k + 1
    return y, k


def fact_doubling(names):
    x, y, v, k = names.tensor("x"), names.tensor("y"), names.tensor("v"), names["k"]
    assert y.detach().norm() >= 1000 > y.detach().norm() / 2
    assert torch.equal(y, 2**k * x)
    assert torch.equal(x.grad, 2**k * v)
    assert not torch.allclose(x.grad, 2**k * x)
    assert not torch.allclose(x.grad, v)
    fewer, times = _doubled(x, 10)
    assert 1 < times < k
    (shorter,) = torch.autograd.grad(fewer, x, v)
    assert torch.equal(shorter, 2**times * v)
    # Twice as large, it is doubled once less; other numbers with as many doublings do the same.
    assert _doubled(2 * x, 1000)[1] == k - 1
    turned = (-x).detach().requires_grad_()
    (same,) = torch.autograd.grad(_doubled(turned, 1000)[0], turned, v)
    assert torch.equal(same, x.grad)


def fact_returned(names):
    a, b = names.tensor("a"), names.tensor("b")
    assert (names.tensor("da").item(), names.tensor("db").item()) == (9, 12)
    assert (a.item(), b.item()) == (2, 3)
    for _ in range(2):
        assert torch.autograd.grad(a * b**2, (a, b))[0].item() == 9
    assert a.grad is None
    assert b.grad is None
    (first,) = torch.autograd.grad(a**4, a, create_graph=True)
    (second,) = torch.autograd.grad(first, a)
    assert second.item() == 48


def fact_row_by_row(names):
    matrix = names.tensor("J")
    assert torch.equal(names.tensor("mine"), matrix)
    q = names.tensor("p").clone().requires_grad_()
    (alike,) = torch.autograd.grad(names["f"](q), q, torch.ones(2))
    assert torch.equal(alike, matrix.sum(0))
    weights = torch.zeros_like(names["f"](q))
    weights[1] = 1
    assert not weights.requires_grad
    (row,) = torch.autograd.grad(names["f"](q), q, weights)
    assert torch.equal(row, matrix[1])
