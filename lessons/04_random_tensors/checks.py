"""Judges and proves the lesson "Random tensors"."""

import random


def check_ticket(names):
    """Expect five different whole numbers from 1 to 45, on each of many tickets."""
    draw = names["draw"]
    tickets = [draw() for _ in range(300)]
    for ticket in tickets:
        if not isinstance(ticket, torch.Tensor):
            yield "draw()", "type", "Tensor", type(ticket).__name__
            return
        if ticket.shape != (5,) or ticket.dtype != torch.int64:
            yield "draw()", "shape", (5,), tuple(ticket.shape)
            yield "draw()", "dtype", torch.int64, ticket.dtype
            return
    drawn = torch.stack(tickets)
    yield "draw()", "min", 1, drawn.min().item()
    yield "draw()", "max", 45, drawn.max().item()
    yield "draw()", "distinct", 5, min(len(ticket.unique()) for ticket in tickets)
    yield "draw()", "variety", 45, len(drawn.unique())
    # Of 1.2 million possible tickets, 300 drawn by chance are all different, or nearly so.
    combinations = {tuple(sorted(ticket.tolist())) for ticket in tickets}
    yield "draw()", "combinations", at_least(290), len(combinations)


def _dtype(tensor):
    return str(tensor.dtype).removeprefix("torch.")


def _nearest(found, options):
    return min(options, key=lambda option: abs(options[option] - found))


def _kurtosis(values):
    """Fourth moment over the squared variance: 1.8 uniform, 2.4 triangular, 3 normal."""
    centred = values.double() - values.double().mean()
    return (centred**4).mean().item() / (centred**2).mean().item() ** 2


def prediction_rand(names):
    return _nearest(names.tensor("u").std().item(), {"third": 0.29, "half": 0.5, "one": 1.0})


def prediction_randn(names):
    share = (names.tensor("g").abs() < 1).double().mean().item()
    return _nearest(share, {"half": 0.5, "two_thirds": 0.68, "all": 1.0})


def prediction_templates(names):
    try:
        result = torch.rand_like(names.tensor("ids"))
    except NotImplementedError:
        return "error"
    return "floats" if result.is_floating_point() else "zeros"


def prediction_randint(names):
    return _dtype(names.tensor("d"))


def prediction_randint_like(names):
    return _dtype(names.tensor("b"))


def prediction_randperm(names):
    return "once" if int((names.tensor("p") == 3).sum()) == 1 else "chance"


def prediction_who_is_who(names):
    two = names["samples"]["rand + rand"]
    return _nearest(_kurtosis(two), {"flat": 1.8, "triangle": 2.4, "bell": 3.0})


def fact_rand(names):
    u = names.tensor("u")
    assert (u.shape, u.dtype) == ((10_000,), torch.float32)
    assert u.min() >= 0
    assert u.max() < 1
    assert abs(12**-0.5 - 0.289) < 0.001
    assert abs(u.std() - 12**-0.5) < 0.01
    assert abs(u.mean() - 0.5) < 0.01
    assert (u - 0.5).abs().max() <= 0.5
    counts = torch.histc(u, bins=16, min=0, max=1)
    assert counts.min() > 500
    assert counts.max() < 750
    torch.manual_seed(0)
    assert torch.equal(torch.rand(10_000), u)
    stretched = 10 + 10 * u
    assert 10 <= stretched.min() < 10.1
    assert 19.9 < stretched.max() <= 20


def fact_randn(names):
    g = names.tensor("g")
    assert (g.shape, g.dtype) == ((10_000,), torch.float32)
    assert abs(g.mean()) < 0.05
    assert abs(g.std() - 1) < 0.05
    assert abs((g.abs() < 1).double().mean() - 0.68) < 0.02
    assert abs((g.abs() < 2).double().mean() - 0.95) < 0.02
    assert 4 < g.abs().max() < 4.5
    moved = 5 + 2 * g
    assert abs(moved.mean() - 5) < 0.1
    assert abs(moved.std() - 2) < 0.1


def fact_templates(names):
    like, t, noise, ids = (names.tensor(name) for name in ("like", "t", "noise", "ids"))
    assert (like.shape, like.dtype, like.device) == (t.shape, t.dtype, t.device)
    assert (like.shape, like.dtype) == ((2, 3), torch.float64)
    assert not t.any()
    assert bool(like.all())
    assert ids.dtype == torch.int64
    assert (noise.shape, noise.dtype) == (ids.shape, torch.float32)
    assert "again" not in names
    for draw in (torch.rand_like, torch.randn_like):
        message = ""
        try:
            draw(ids)
        except NotImplementedError as error:
            message = str(error)
        assert "Long" in message
    assert torch.LongTensor([1]).dtype == torch.int64
    assert torch.rand_like(ids, dtype=torch.float32).shape == (3,)
    assert torch.rand_like(t.to(torch.float16)).dtype == torch.float16


def fact_randint(names):
    d = names.tensor("d")
    assert (d.shape, d.dtype) == ((6_000,), torch.int64)
    assert (d.min().item(), d.max().item()) == (1, 6)
    counts = torch.bincount(d)[1:]
    assert len(counts) == 6
    assert all(abs(count - 1_000) <= 100 for count in counts.tolist())
    assert any(count != 1_000 for count in counts.tolist())
    two = torch.randint(1, 7, (6_000,)) + torch.randint(1, 7, (6_000,))
    assert torch.bincount(two).argmax() == 7
    assert (two.min().item(), two.max().item()) == (2, 12)
    assert torch.randint(1, 7, (6,), dtype=torch.float32).dtype == torch.float32


def fact_randint_like(names):
    a, b = names.tensor("a"), names.tensor("b")
    assert (a.shape, b.shape) == ((2, 3), (2, 3))
    assert (a.dtype, b.dtype) == (torch.int32, torch.float32)
    assert set(a.flatten().tolist()) <= {3, 4, 5, 6}
    assert set(b.flatten().tolist()) <= set(range(10))
    many = torch.randint_like(torch.zeros(1000), 10)
    assert set(many.tolist()) == set(range(10))
    whole = torch.randint_like(torch.zeros(2, 3), 10, dtype=torch.int64)
    assert whole.dtype == torch.int64
    assert torch.randint_like(torch.zeros(3, dtype=torch.bool), 2).dtype == torch.bool


def fact_randperm(names):
    p = names.tensor("p")
    assert p.dtype == torch.int64
    for order in (p, torch.randperm(10), torch.randperm(10)):
        assert order.sort().values.tolist() == list(range(10))
    assert p.tolist() != list(range(10))
    shuffled = torch.eye(10)[p]
    assert shuffled.argmax(1).tolist() == p.tolist()
    assert bool((shuffled.sum(1) == 1).all())


def fact_ticket(names):
    ticket = names.tensor("ticket")
    assert (ticket.shape, ticket.dtype) == ((5,), torch.int64)
    deck = torch.randperm(45)
    assert deck.sort().values.tolist() == list(range(45))
    assert len((deck[:5] + 1).unique()) == 5
    repeated = [len(torch.randint(1, 46, (5,)).unique()) < 5 for _ in range(300)]
    assert any(repeated)
    assert not all(repeated)


def fact_who_is_who(names):
    key = names["key"]()
    assert sorted(key) == sorted(names["samples"])
    assert key == random.Random(5).sample(sorted(key), 6)
    named = {recipe: names.tensor(letter) for letter, recipe in zip("ABCDEF", key, strict=True)}
    assert {tuple(values.shape) for values in named.values()} == {(5_000,)}
    assert {values.dtype for values in named.values()} == {torch.float32}
    assert named["rand"].min() >= 0
    assert named["rand"].max() <= 1
    assert abs(_kurtosis(named["rand"]) - 1.8) < 0.1
    assert abs(_kurtosis(named["randn"]) - 3) < 0.4
    assert set(named["randint"].tolist()) == set(range(10))
    assert named["randperm"].sort().values.tolist() == list(range(5_000))
    two = named["rand + rand"]
    assert abs(_kurtosis(two) - 2.4) < 0.15
    assert abs(two.mean() - 1) < 0.05
    assert (two < 2).all()
    counts = torch.histc(two, bins=8, min=0, max=2)
    assert (counts[:4].diff() > 0).all()
    assert (counts[4:].diff() < 0).all()
    squared = named["randn squared"]
    assert squared.min() >= 0
    assert squared.max() > 8
    assert torch.histc(squared, bins=20, min=0, max=10).argmax() == 0
    twelve = torch.rand(12, 5_000).sum(0) - 6
    assert abs(twelve.mean()) < 0.06
    assert abs(twelve.std() - 1) < 0.06
    assert abs(_kurtosis(twelve) - 3) < 0.4
