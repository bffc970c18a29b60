"""Judges and proves the lesson "Size, shape and view"."""

from itertools import pairwise


def _kind(thing):
    return "Tensor" if torch.is_tensor(thing) else type(thing).__name__


def check_colours(names):
    """Expect the last dimension first and the others in their order, for any image."""
    example = torch.tensor([1.0, 2.0, 3.0]).repeat(2, 4, 1)
    other = torch.arange(18.0).view(2, 3, 3)
    for call, image in (
        ("colours_first(image)", example),
        ("colours_first(torch.arange(18.0).view(2, 3, 3))", other),
    ):
        rows, columns, colours = image.shape
        expected = torch.stack(image.unbind(-1)).tolist()
        found = names["colours_first"](image.clone())
        yield call, "type", "Tensor", _kind(found)
        if not torch.is_tensor(found):
            return
        yield call, "shape", (colours, rows, columns), tuple(found.shape)
        yield call, "values", expected, found.tolist()


def check_flatten_each(names):
    """Expect one row for each image, for any shape and also where view refuses."""
    permuted = "torch.arange(24.0).view(2, 2, 2, 3).permute(0, 3, 1, 2)"
    for call, images in (
        ("flatten_each(images)", torch.arange(24.0).view(2, 3, 2, 2)),
        ("flatten_each(torch.ones(5, 1, 3, 3))", torch.ones(5, 1, 3, 3)),
        (f"flatten_each({permuted})", torch.arange(24.0).view(2, 2, 2, 3).permute(0, 3, 1, 2)),
    ):
        expected = [_numbers(image) for image in images.tolist()]
        found = names["flatten_each"](images)
        yield call, "type", "Tensor", _kind(found)
        if not torch.is_tensor(found):
            return
        yield call, "shape", (len(expected), len(expected[0])), tuple(found.shape)
        yield call, "values", expected, found.tolist()


def _numbers(nested):
    """Return the numbers of nested lists in their order."""
    if not isinstance(nested, list):
        return [nested]
    return [number for part in nested for number in _numbers(part)]


def _error(act):
    """Return the message of the RuntimeError that a call raises."""
    try:
        act()
    except RuntimeError as error:
        return str(error)
    return None


def prediction_size(names):
    return {2: "two", 5: "five", 15: "fifteen"}.get(names["length"])


def prediction_view(names):
    return {(2, 8): "two", (8, 2): "eight"}.get(tuple(names.tensor("z").shape))


def prediction_shared(names):
    places = (names.tensor("x") == 99).nonzero().tolist()
    if not places:
        return "none"
    return {(2, 1): "across", (1, 2): "down"}.get(tuple(places[0]))


def prediction_two_ways(names):
    first = tuple(names.tensor("v")[0].tolist())
    return {(1, 2): "next", (1, 4): "below", (1, 3): "last"}.get(first)


def prediction_reshape(names):
    first = (names.tensor("a")[0].item(), names.tensor("b")[0].item())
    return {(100, 100): "both", (100, 1): "first", (1, 1): "none"}.get(first)


def prediction_size_one(names):
    shapes = {(1, 3): "row", (3, 1): "column", (2, 3): "twice"}
    return shapes.get(tuple(names.tensor("q").shape))


def fact_size(names):
    x = names.tensor("x")
    assert type(x.size()) is type(x.shape) is torch.Size
    assert isinstance(x.shape, tuple)
    assert x.size() == x.shape == (5, 3)
    assert (x.size(0), x.shape[-1], x.dim(), x.numel()) == (5, 3, 2, 15)
    assert (names["rows"], names["columns"], names["length"]) == (5, 3, 5)
    assert type(names["rows"]) is int
    assert len(x.tolist()) == 5
    message = ""
    try:
        _, _ = torch.zeros(2, 5, 3).shape
    except ValueError as error:
        message = str(error)
    assert message.startswith("too many values to unpack")


def fact_view(names):
    x, y, z = names.tensor("x"), names.tensor("y"), names.tensor("z")
    assert (x.shape, y.shape, z.shape) == ((4, 4), (16,), (2, 8))
    counted = [float(n) for n in range(16)]
    assert _numbers(x.tolist()) == _numbers(y.tolist()) == _numbers(z.tolist()) == counted
    assert not hasattr(torch, "view")
    assert "invalid for input of size 16" in _error(lambda: x.view(3, -1))
    assert "only one dimension can be inferred" in _error(lambda: x.view(-1, -1))


def fact_shared(names):
    x, y, z = names.tensor("x"), names.tensor("y"), names.tensor("z")
    assert x[2, 1] == y[9] == z[1, 1] == 99
    assert [int((one == 99).sum()) for one in (x, y, z)] == [1, 1, 1]
    assert x.data_ptr() == y.data_ptr() == z.data_ptr()
    assert x.untyped_storage().nbytes() == x.nbytes == y.nbytes == z.nbytes == 64
    z[0] = 0.0
    assert [bool((row == 0).all()) for row in x] == [True, True, False, False]


def fact_two_ways(names):
    m, v, t = names.tensor("m"), names.tensor("v"), names.tensor("t")
    assert v.shape == t.shape == (3, 2)
    assert v.tolist() == [[1, 2], [3, 4], [5, 6]]
    assert t.tolist() == [[1, 4], [2, 5], [3, 6]]
    assert (m.stride(), v.stride(), t.stride()) == ((3, 1), (2, 1), (1, 3))
    assert m.data_ptr() == v.data_ptr() == t.data_ptr()
    nearer = [one.stride(0) < one.stride(1) for one in (m, v, t)]
    assert nearer == [False, False, True]
    assert t.t().stride() == (3, 1)
    assert torch.equal(t.t(), m)


def fact_colours(names):
    image, c = names.tensor("image"), names.tensor("c")
    assert image.shape == (2, 4, 3)
    assert image[0, 0].tolist() == [1, 2, 3]
    assert c.shape == (3, 2, 4)
    assert [plane.unique().tolist() for plane in c] == [[1], [2], [3]]
    mixed = image.view(3, 2, 4)
    assert [plane.unique().tolist() for plane in mixed] == [[1, 2, 3]] * 3
    assert mixed[0, 0].tolist() == [1, 2, 3, 1]
    layer = torch.nn.Conv2d(3, 1, 1)
    assert layer(c).shape == (1, 2, 4)
    assert _error(lambda: layer(image)) is not None
    assert _error(image.t) is not None
    assert torch.zeros(2, 3, 4, 5).permute(3, 2, 1, 0).shape == (5, 4, 3, 2)


def fact_reshape(names):
    m, a, b = names.tensor("m"), names.tensor("a"), names.tensor("b")
    assert a.tolist() == [100, 2, 3, 4, 5, 6]
    assert b.tolist() == [1, 4, 2, 5, 3, 6]
    assert a.data_ptr() == m.data_ptr() != b.data_ptr()
    # One dimension has one stride, and the steps from element to element differ.
    assert {after - before for before, after in pairwise([1, 4, 2, 5, 3, 6])} == {3, -2}
    assert ".reshape(" in _error(lambda: m.t().view(6))


def fact_size_one(names):
    v, p, q, back = (names.tensor(name) for name in ("v", "p", "q", "back"))
    assert (v.shape, p.shape, q.shape, back.shape) == ((3,), (1, 3), (3, 1), (3,))
    assert v.numel() == p.numel() == q.numel() == 3
    for one in (p, q, back):
        assert one.flatten().tolist() == v.tolist()
        assert one.data_ptr() == v.data_ptr()
    assert torch.zeros(1, 3, 1, 1).squeeze().shape == (3,)
    assert type(names["number"]) is float
    assert names["number"] == 3.5
    assert names.tensor("one").shape == (1, 1)
    assert "3 elements" in _error(v.item)


def fact_flatten_each(names):
    images, r = names.tensor("images"), names.tensor("r")
    assert images.shape == (2, 3, 2, 2)
    assert r.tolist() == [list(range(12)), list(range(12, 24))]
    assert images.view(-1).shape == (24,)
    layer = torch.nn.Linear(12, 1)
    assert layer(r).shape == (2, 1)
    assert _error(lambda: layer(images)) is not None
    permuted = torch.arange(24.0).view(2, 2, 2, 3).permute(0, 3, 1, 2)
    assert _error(lambda: permuted.view(2, -1)) is not None
    assert permuted.reshape(permuted.shape[0], -1).shape == (2, 12)
