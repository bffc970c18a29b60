"""Judges and proves the lesson "Operations"."""

import warnings


def check_bills(names):
    """Expect the sum of each row's products, for any orders and prices."""
    for rows, prices in (
        ([[1, 2, 0], [0, 1, 3]], [10, 20, 30]),
        ([[2, 0, 1, 1], [0, 3, 0, 1], [5, 1, 0, 2], [0, 0, 4, 0]], [3, 1, 7, 2]),
    ):
        orders = torch.tensor(rows, dtype=torch.float32)
        price = torch.tensor(prices, dtype=torch.float32)
        expected = [sum(n * p for n, p in zip(row, prices, strict=True)) for row in rows]
        call = f"bills(torch.tensor({rows}), torch.tensor({prices}))"
        paid = names["bills"](orders, price)
        yield call, "type", "Tensor", "Tensor" if torch.is_tensor(paid) else type(paid).__name__
        if not torch.is_tensor(paid):
            return
        yield call, "shape", (len(rows),), tuple(paid.shape)
        if tuple(paid.shape) == (len(rows),):
            yield call, "values", expected, paid.tolist()


def check_multiply_into(names):
    """Expect the products in the memory of the given box, and nothing else changed."""
    for first, second, held in (
        ([1.0, 2.0, 3.0], [10.0, 20.0, 30.0], 7),
        ([[2.0, -1.0], [0.0, 4.0]], [[3.0, 5.0], [9.0, 0.5]], torch.nan),
    ):
        x, y = torch.tensor(first), torch.tensor(second)
        box = torch.full_like(x, held)
        memory, address = box.view(-1), box.data_ptr()
        names["multiply_into"](box, x, y)
        products = torch.tensor(first) * torch.tensor(second)
        yield "box", "values", products.tolist(), memory.view(x.shape).tolist()
        yield "box", "shape", tuple(x.shape), tuple(box.shape)
        yield "box", "shared", True, box.data_ptr() == address
        yield "x", "values", first, x.tolist()
        yield "y", "values", second, y.tolist()


def _multiple(found, of):
    """Return the k for which `found` is `k * of`, or None."""
    k = (found * of).sum() / (of * of).sum()
    return k.item() if torch.allclose(found, k * of, atol=1e-4) else None


def prediction_plus(names):
    x, s = names.tensor("x"), names.tensor("s")
    rows, columns = x.shape
    shapes = {(rows, columns): "same", (2 * rows, columns): "below", (rows, 2 * columns): "beside"}
    return shapes.get(tuple(s.shape))


def prediction_add(names):
    x, y, scaled = names.tensor("x"), names.tensor("y"), names.tensor("scaled")
    if _multiple(scaled - x, y) is not None:
        return "second"
    if _multiple(scaled - y, x) is not None:
        return "first"
    return "both" if _multiple(scaled, x + y) is not None else None


def prediction_out(names):
    x, y, other = names.tensor("x"), names.tensor("y"), names.tensor("other")
    if not other.numel():
        return "nothing"
    return "sums" if torch.equal(other, x + y) else "leftovers"


def prediction_underscore(names):
    x, y, y0 = names.tensor("x"), names.tensor("y"), names.tensor("y0")
    times = _multiple(y - y0, x)
    return None if times is None else {0: "never", 1: "once", 3: "three"}.get(round(times))


def prediction_plus_equals(names):
    options = {(0, 0, 0): "zeros", (1, 1, 1): "ones", (2, 2, 2): "twos"}
    return options.get(tuple(names.tensor("b").tolist()))


def prediction_keep_dtype(names):
    n = names.tensor("n").clone()
    try:
        n += 0.5
    except RuntimeError:
        return "error"
    return "floats" if n.is_floating_point() else "cut"


def fact_plus(names):
    assert names["joined"] == [1, 2, 3, 4]
    x, y, s = names.tensor("x"), names.tensor("y"), names.tensor("s")
    assert x.shape == y.shape == s.shape == (5, 3)
    for row in range(5):
        for column in range(3):
            assert s[row, column] == x[row, column] + y[row, column]
    torch.manual_seed(0)
    assert torch.equal(torch.rand(5, 3), x)
    assert torch.equal(torch.rand(5, 3), y)
    assert len({one.data_ptr() for one in (x, y, s)}) == 3
    assert bool((x + 10 >= 10).all())


def fact_add(names):
    x, y, scaled = names.tensor("x"), names.tensor("y"), names.tensor("scaled")
    assert torch.equal(names.tensor("f"), x + y)
    assert torch.equal(names.tensor("m"), x + y)
    assert torch.allclose(scaled, x + 10 * y)
    assert torch.equal(x.add(y, alpha=10), scaled)
    assert not torch.allclose(scaled, 10 * x + y)
    assert torch.allclose(torch.sub(x, y, alpha=10), x - 10 * y)
    large = y > 0.5
    assert bool((scaled[large] / y[large] < 12).all())
    assert bool((scaled[large] / y[large] >= 10).all())
    assert torch.equal(torch.add(x, y, alpha=-1), x - y)


def fact_bills(names):
    orders, price = names.tensor("orders"), names.tensor("price")
    assert (orders * price).shape == (2, 3)
    assert (orders * price).tolist() == [[10, 40, 0], [0, 20, 90]]
    assert (orders @ price).tolist() == [50, 110]
    assert names.tensor("b").tolist() == [50, 110]
    assert torch.equal(torch.matmul(orders, price), orders @ price)
    assert torch.equal((orders * price).sum(1), orders @ price)


def fact_out(names):
    x, y = names.tensor("x"), names.tensor("y")
    result, other = names.tensor("result"), names.tensor("other")
    assert other is result
    assert names["returned"] is result
    assert names["address"] == result.data_ptr()
    assert torch.equal(result, x + y)
    small = torch.empty(2, 2)
    address = small.data_ptr()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        torch.add(x, y, out=small)
    assert torch.equal(small, x + y)
    assert small.data_ptr() != address
    assert "future PyTorch" in str(caught[0].message)


def fact_underscore(names):
    x, y, y0 = names.tensor("x"), names.tensor("y"), names.tensor("y0")
    assert torch.equal(y, y0 + x)
    assert torch.allclose(names.tensor("change"), x)
    assert x.max() <= 1
    copy = y.clone()
    torch.add(copy, x)
    copy.add(x)
    assert torch.equal(copy, y)
    address = copy.data_ptr()
    assert copy.add_(x) is copy
    assert copy.data_ptr() == address
    assert copy.max() > y.max() > y0.max()
    for name, expected in (("zero_", 0), ("neg_", -2), ("sqrt_", 2**0.5)):
        t = torch.tensor(2.0)
        assert getattr(t, name)() is t
        assert abs(t.item() - expected) < 1e-6


def fact_plus_equals(names):
    a, b = names.tensor("a"), names.tensor("b")
    assert a.tolist() == [2, 2, 2]
    assert b.tolist() == [1, 1, 1]
    assert a.data_ptr() != b.data_ptr()
    c = torch.zeros(3)
    d = c
    c += 1
    assert c is d
    c = c + 1
    assert c is not d
    c = torch.zeros(3)
    d = c
    c = c + 1
    c += 1
    assert d.tolist() == [0, 0, 0]


def fact_keep_dtype(names):
    n, total = names.tensor("n"), names.tensor("total")
    assert (total.dtype, total.tolist()) == (torch.float32, [1.5, 1.5])
    assert (n.dtype, n.tolist()) == (torch.int64, [1, 1])
    for number in (0.5, 1.0):
        message = ""
        try:
            n += number
        except RuntimeError as error:
            message = str(error)
        assert "Float" in message
        assert "Long" in message
        assert n.tolist() == [1, 1]
    n = n.to(torch.float32)
    n += 0.5
    assert n.tolist() == [1.5, 1.5]
    address = n.data_ptr()
    n += torch.ones(2, dtype=torch.float64)
    assert (n.dtype, n.data_ptr()) == (torch.float32, address)


def fact_multiply_into(names):
    box, u, v = names.tensor("box"), names.tensor("u"), names.tensor("v")
    assert box.tolist() == [10, 40, 90]
    assert (u * v).tolist() == box.tolist()

    def rebinds(box, x, y):
        box = x * y
        assert box.tolist() == [10, 40, 90]

    sevens = torch.full((3,), 7.0)
    rebinds(sevens, u, v)
    assert sevens.tolist() == [7, 7, 7]
    assert torch.mul(u, v, out=sevens) is sevens
    assert sevens.tolist() == [10, 40, 90]
    assert torch.equal(sevens.copy_(u).mul_(v), u * v)
