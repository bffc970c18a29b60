"""Judges and proves the lesson "Broadcasting and indexing"."""

import warnings


def check_times_table(names):
    """Expect every product of two numbers from 1 to 9."""
    table = names.tensor("table")
    yield "table", "shape", (9, 9), tuple(table.shape)
    if table.shape == (9, 9):
        for row in range(9):
            products = [(row + 1) * factor for factor in range(1, 10)]
            yield f"table[{row}]", "values", products, table[row].tolist()


def check_fair_loss(names):
    """Expect the mean squared error of (n, 1) predictions for (n,) targets."""
    mse = names["mse"]
    for p, t, expected in (
        ([[1.0], [2.0], [3.0]], [1.0, 2.0, 3.0], 0),
        ([[1.0], [5.0]], [2.0, 3.0], 2.5),
        ([[3.0]], [1.0], 4),
    ):
        call = f"mse(torch.tensor({p}), torch.tensor({t}))"
        found = mse(torch.tensor(p), torch.tensor(t))
        yield call, "type", "Tensor", "Tensor" if torch.is_tensor(found) else type(found).__name__
        if torch.is_tensor(found):
            yield call, "shape", (), tuple(found.shape)
            if found.shape == ():
                yield call, "value", close_to(expected, 1e-5), found.item()


def check_at_most_five(names):
    """Expect zeros for all above 5, written into the Tensor itself."""
    m, same = names.tensor("m"), names.tensor("same")
    yield "m", "values", [[0, 1, 2, 3], [4, 5, 0, 0], [0, 0, 0, 0]], m.tolist()
    yield "m, same", "shared", True, m.data_ptr() == same.data_ptr()


def check_columns(names):
    """Expect mean 0 and standard deviation 1 for every column, in the order it had."""
    standard = names["standard"]
    torch.manual_seed(5)
    tall = torch.rand(50, 3) * torch.tensor([1.0, 10.0, 100.0]) + 7
    square = tall[:4].repeat(1, 2)[:, :4]
    for d in (tall, square):
        call = f"standard(torch.rand{tuple(d.shape)})"
        z = standard(d.clone())
        yield call, "type", "Tensor", "Tensor" if torch.is_tensor(z) else type(z).__name__
        if not torch.is_tensor(z):
            return
        yield call, "shape", tuple(d.shape), tuple(z.shape)
        if z.shape != d.shape:
            return
        for column in range(d.shape[1]):
            name = f"{call}[:, {column}]"
            yield name, "mean", close_to(0, 1e-3), z[:, column].mean().item()
            # Dividing by n instead of n - 1 is as good.
            both = [z[:, column].std(correction=part).item() for part in (0, 1)]
            yield name, "std", close_to(1, 1e-3), min(both, key=lambda std: abs(std - 1))
        yield f"{call}.argmax(0)", "values", d.argmax(0).tolist(), z.argmax(0).tolist()


def prediction_align(names):
    try:
        shape = tuple((names.tensor("row") + names.tensor("col")).shape)
    except RuntimeError:
        return "error"
    return {(3, 4): "three_four", (4, 3): "four_three"}.get(shape)


def prediction_perfect(names):
    pred, target = names.tensor("pred"), names.tensor("target")
    try:
        loss = ((pred - target) ** 2).mean()
    except RuntimeError:
        return "error"
    return "zero" if loss == 0 else "more"


def prediction_brackets(names):
    shown = tuple(bool((names.tensor(name) == 100).any()) for name in ("top", "column", "picked"))
    return {
        (True, True, True): "all",
        (True, True, False): "two",
        (False, False, False): "none",
    }.get(shown)


def prediction_shares(names):
    ones = tuple(
        torch.allclose(sums, torch.ones_like(sums))
        for sums in (names.tensor(name).sum(dim=1) for name in "ab")
    )
    return {(True, True): "both", (True, False): "a", (False, True): "b"}.get(ones, "neither")


def fact_align(names):
    row, col, total = (names.tensor(name) for name in ("row", "col", "total"))
    assert (row.shape, col.shape, total.shape) == ((4,), (3, 1), (3, 4))
    for i in range(3):
        for j in range(4):
            assert total[i, j] == row[j] + col[i, 0]
    message = ""
    try:
        row + torch.tensor([10.0, 20.0, 30.0])
    except RuntimeError as error:
        message = str(error)
    assert "(4)" in message
    assert "(3)" in message


def fact_times_table(names):
    n, table = names.tensor("n"), names.tensor("table")
    assert n[:, None].shape == (9, 1)
    assert (n * n).tolist() == [1, 4, 9, 16, 25, 36, 49, 64, 81]
    assert torch.equal(table.diagonal(), n * n)


def fact_perfect(names):
    pred, target, diff = (names.tensor(name) for name in ("pred", "target", "diff"))
    assert pred.flatten().tolist() == target.tolist() == [1, 2, 3]
    assert (pred.shape, target.shape, diff.shape) == ((3, 1), (3,), (3, 3))
    assert diff.diagonal().tolist() == [0, 0, 0]
    assert int((diff != 0).sum()) == 6
    assert names.tensor("loss") > 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert torch.isclose(
            torch.nn.functional.mse_loss(pred, target), ((pred - target) ** 2).mean()
        )
    assert "size" in str(caught[0].message)


def fact_fair_loss(names):
    pred, target = names.tensor("pred"), names.tensor("target")
    assert abs(((pred - target) ** 2).mean() - 1.333) < 0.001
    assert names.tensor("loss") == 0
    assert pred.squeeze(1).shape == target.shape == (3,)
    assert target[:, None].shape == pred.shape == (3, 1)


def fact_brackets(names):
    x, top, column, picked = (names.tensor(name) for name in ("x", "top", "column", "picked"))
    assert top.tolist() == [0, 100, 2, 3]
    assert column.tolist() == [100, 5, 9]
    assert picked.tolist() == [[0, 1, 2, 3]]
    home = x.untyped_storage().data_ptr()
    assert top.untyped_storage().data_ptr() == column.untyped_storage().data_ptr() == home
    assert picked.untyped_storage().data_ptr() != home
    assert x[x > 5].untyped_storage().data_ptr() != home
    assert x[0:1].untyped_storage().data_ptr() == home
    assert x[0:1].shape == picked.shape


def fact_at_most_five(names):
    m = torch.arange(12.0).view(3, 4)
    assert (m > 5).dtype == torch.bool
    m[m > 5].zero_()
    assert m.max() == 11
    assert names["same"] is names["m"]
    assert names.tensor("m").max() == 5


def fact_shares(names):
    x, a, b = (names.tensor(name) for name in "xab")
    assert x.sum(dim=1).shape == (3,)
    assert x.sum(dim=1, keepdim=True).shape == (3, 1)
    assert b.sum(dim=1).tolist() == [1, 1, 1]
    assert not bool((a.sum(dim=1) == 1).any())
    sums = x.sum(dim=1)
    for column in range(3):
        assert torch.equal(a[:, column], x[:, column] / sums[column])
    shorter = x[:2]
    raised = False
    try:
        shorter / shorter.sum(dim=1)
    except RuntimeError:
        raised = True
    assert raised
    assert (shorter / shorter.sum(dim=1, keepdim=True)).sum(dim=1).tolist() == [1, 1]


def fact_columns(names):
    d, z = names.tensor("d"), names.tensor("z")
    ranges = (d.amax(0) - d.amin(0)).tolist()
    assert ranges[0] < 1 < ranges[1] < 10 < ranges[2] < 100
    assert d.mean().shape == ()
    assert d.mean(dim=0).shape == (3,)
    first = (d - d.mean()) / d.std()
    spread = first.std(0).tolist()
    assert spread[2] > 5 * spread[1] > 5 * spread[0]
    assert torch.allclose(z.mean(0), torch.zeros(3), atol=1e-5)
    assert torch.allclose(z.std(0), torch.ones(3), atol=1e-5)
