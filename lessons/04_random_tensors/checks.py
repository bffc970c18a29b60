"""Judges and proves the lesson "Random tensors"."""


def check_ticket(names):
    """Expect five different whole numbers from 1 to 45, on each of many tickets."""
    draw = names["draw"]
    tickets = [draw() for _ in range(300)]
    first = tickets[0]
    yield "draw()", "type", "Tensor", type(first).__name__
    if not isinstance(first, torch.Tensor):
        return
    yield "draw()", "shape", (5,), tuple(first.shape)
    yield "draw()", "dtype", torch.int64, first.dtype
    numbers = torch.stack(tickets)
    yield "draw()", "min", 1, numbers.min().item()
    yield "draw()", "max", 45, numbers.max().item()
    different = min(len(ticket.unique()) for ticket in tickets)
    yield "len(draw().unique())", "count", 5, different


def prediction_rand(names):
    std = names.tensor("u").std().item()
    return min(("third", 0.29), ("half", 0.5), ("one", 1.0), key=lambda o: abs(o[1] - std))[0]


def prediction_randn(names):
    g = names.tensor("g")
    share = ((g > -1) & (g < 1)).float().mean().item()
    options = (("half", 0.5), ("two_thirds", 0.68), ("all", 1.0))
    return min(options, key=lambda option: abs(option[1] - share))[0]


def prediction_templates(names):
    return str(names.tensor("like").dtype).removeprefix("torch.")


def prediction_no_integers(names):
    try:
        result = torch.rand_like(torch.tensor([1, 2, 3]))
    except (NotImplementedError, RuntimeError):
        return "error"
    return "floats" if result.is_floating_point() else "zeros"


def prediction_randint(names):
    return str(names.tensor("d").dtype).removeprefix("torch.")


def prediction_randint_like(names):
    return str(names.tensor("f").dtype).removeprefix("torch.")


def prediction_randperm(names):
    p = names.tensor("p")
    return "once" if int((p == 3).sum()) == 1 else None


def fact_rand(names):
    u = names.tensor("u")
    assert (u.shape, u.dtype) == ((10_000,), torch.float32)
    assert u.min() >= 0
    assert u.max() < 1
    assert abs(u.std() - 12**-0.5) < 0.01
    counts = torch.histc(u, bins=10, min=0, max=1)
    assert counts.min() > 850
    assert counts.max() < 1150
    torch.manual_seed(0)
    assert torch.equal(torch.rand(10_000), u)
    v = 10 + 10 * u
    assert v.min() >= 10
    assert v.max() <= 20


def fact_randn(names):
    g = names.tensor("g")
    assert abs(g.mean()) < 0.05
    assert abs(g.std() - 1) < 0.05
    assert abs((g.abs() < 1).float().mean() - 0.68) < 0.02
    assert abs((g.abs() < 2).float().mean() - 0.95) < 0.02
    assert g.abs().max() > 3
    h = 5 + 2 * g
    assert abs(h.mean() - 5) < 0.1
    assert abs(h.std() - 2) < 0.1


def fact_templates(names):
    like, t, noise = names.tensor("like"), names.tensor("t"), names.tensor("noise")
    assert (like.shape, like.dtype, like.device) == (t.shape, t.dtype, t.device)
    assert like.dtype == torch.float64
    assert (noise.shape, noise.dtype) == ((3,), torch.float32)
    assert torch.rand_like(t.to(torch.float16)).dtype == torch.float16


def fact_no_integers(names):
    try:
        torch.rand_like(torch.tensor([1, 2, 3]))
    except NotImplementedError as error:
        assert "Long" in str(error)
    else:
        raise AssertionError("rand_like of integers did not raise")
    assert torch.rand_like(torch.tensor([1, 2, 3]), dtype=torch.float32).shape == (3,)
    assert torch.LongTensor([1]).dtype == torch.int64


def fact_randint(names):
    d = names.tensor("d")
    assert (d.dtype, d.min().item(), d.max().item()) == (torch.int64, 1, 6)
    counts = torch.bincount(d)[1:]
    assert len(counts) == 6
    assert int(counts.sum()) == 6_000
    assert all(900 < count < 1100 for count in counts.tolist())


def fact_randint_like(names):
    i, f = names.tensor("i"), names.tensor("f")
    assert (i.dtype, f.dtype) == (torch.int32, torch.float32)
    assert set(i.flatten().tolist()) <= {3, 4, 5, 6}
    assert set(f.flatten().tolist()) <= set(range(10))
    assert torch.equal(f, f.round())
    assert torch.randint_like(torch.zeros(3, dtype=torch.bool), 2).dtype == torch.bool


def fact_randperm(names):
    p = names.tensor("p")
    assert p.dtype == torch.int64
    assert p.sort().values.tolist() == list(range(10))
    rows = torch.eye(10)[torch.randperm(10)]
    assert rows.sum(0).tolist() == rows.sum(1).tolist() == [1.0] * 10


def fact_ticket(names):
    torch.manual_seed(0)
    draws = [torch.randint(1, 46, (5,)) for _ in range(200)]
    assert any(len(draw.unique()) < 5 for draw in draws)
    assert torch.randperm(45).min() == 0
    assert torch.randperm(45).max() == 44
