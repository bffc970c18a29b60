"""Judges and proves the lesson "Seeds and generators"."""

import random

import numpy as np


def check_second_draw(names):
    """Expect the second three numbers after each of some seeds."""
    second = names["second"]
    for seed in (0, 1, 7):
        torch.manual_seed(seed)
        torch.rand(3)
        expected = torch.rand(3)
        # Whoever doesn't seed must not find the generator where we left it.
        torch.manual_seed(1000 + seed)
        found = second(seed)
        yield f"second({seed})", "type", "Tensor", _type(found)
        if torch.is_tensor(found):
            yield f"second({seed})", "values", expected.tolist(), found.tolist()


def check_shuffle(names):
    """Expect a permutation that its seed decides, and a shared generator left alone."""
    shuffled = names["shuffled"]
    call = "shuffled(10, 7)"
    torch.manual_seed(1)
    untouched = torch.rand(2).tolist()
    torch.manual_seed(1)
    once = shuffled(10, 7)
    later = torch.rand(2).tolist()
    yield call, "type", "Tensor", _type(once)
    if not torch.is_tensor(once):
        return
    yield call, "dtype", torch.int64, once.dtype
    yield call, "shape", (10,), tuple(once.shape)
    yield f"sorted({call})", "values", list(range(10)), sorted(once.flatten().tolist())
    torch.manual_seed(2)
    yield call, "values", once.tolist(), shuffled(10, 7).tolist()
    yield "sorted(shuffled(4, 7))", "values", [0, 1, 2, 3], sorted(shuffled(4, 7).tolist())
    orders = {tuple(shuffled(10, seed).tolist()) for seed in range(20)}
    yield "shuffled(10, seed)", "combinations", at_least(19), len(orders)
    yield f"{call}; torch.rand(2)", "values", untouched, later


def check_seed_everything(names):
    """Expect three generators that repeat for the same seed and differ for another."""
    seed_all = names["seed_all"]
    drawn = []
    for seed in (3, 3, 4):
        # Whatever isn't seeded must not repeat by chance.
        _scatter(len(drawn))
        seed_all(seed)
        drawn.append((random.random(), np.random.rand(), torch.rand(1).item()))
    calls = ("random.random()", "np.random.rand()", "torch.rand(1)")
    for call, once, again, other in zip(calls, *drawn, strict=True):
        yield f"seed_all(3); {call}", "value", once, again
        yield f"seed_all(3), seed_all(4); {call}", "combinations", 2, len({once, other})


def _scatter(number):
    random.seed(100 + number)
    np.random.seed(100 + number)
    torch.manual_seed(100 + number)


def _type(thing):
    return "Tensor" if torch.is_tensor(thing) else type(thing).__name__


def prediction_rewind(names):
    a, b, c = (names.tensor(name) for name in "abc")
    same = (torch.equal(a, b), torch.equal(a, c))
    known = {(False, True): "a_c", (True, False): "a_b", (True, True): "all"}
    return known.get(same) or (None if torch.equal(b, c) else "none")


def prediction_own_generator(names):
    late = names.tensor("late")
    same = (name for name in ("one", "two") if torch.equal(late, names.tensor(name)))
    return next(same, "other")


def prediction_same_start(names):
    same = [x == y for x, y in zip(names.tensor("n15"), names.tensor("n16"), strict=False)]
    if all(same):
        return "all"
    return "first" if same[0] and not any(same[1:]) else None if any(same) else "none"


def prediction_three_libraries(names):
    same = (names.tensor("first") == names.tensor("again")).tolist()
    return {
        (False, False, False): "none",
        (False, False, True): "torch",
        (False, True, True): "two",
        (True, True, True): "all",
    }.get(tuple(same))


def prediction_order_of_sums(names):
    return {1: "one", 0: "zero", 1e8: "big"}.get(names.tensor("left").item())


def fact_rewind(names):
    a, b, c = (names.tensor(name) for name in "abc")
    assert torch.equal(a, c)
    assert not torch.equal(a, b)
    torch.manual_seed(0)
    a = torch.rand(3)
    torch.manual_seed(0)
    b, c = torch.rand(3), torch.rand(3)
    assert torch.equal(a, b)
    assert not torch.equal(a, c)
    assert not torch.equal(b, c)


def fact_second_draw(names):
    assert names.tensor("d").tolist() == names.tensor("b").tolist()
    assert names.tensor("(result)").tolist() == [True] * 3
    torch.manual_seed(0)
    first = torch.rand(3)
    assert not bool((first == names.tensor("b")).any())
    torch.manual_seed(0)
    assert torch.equal(torch.rand(6)[3:], names.tensor("b"))


def fact_own_generator(names):
    one, two, late = (names.tensor(name) for name in ("one", "two", "late"))
    assert torch.equal(late, two)
    assert not torch.equal(late, one)
    g = torch.Generator()
    assert g.device == torch.Generator(torch.get_default_device()).device == torch.device("cpu")
    g.manual_seed(42)
    assert torch.equal(torch.rand(3, generator=g), one)
    torch.rand(1000, generator=g)
    third = torch.rand(3, generator=g)
    assert not torch.equal(third, one)
    assert not torch.equal(third, two)
    torch.manual_seed(0)
    alone = torch.rand(3)
    torch.manual_seed(0)
    torch.randn(3)
    assert not torch.equal(torch.rand(3), alone)


def fact_shuffle(names):
    assert sorted(names.tensor("p").tolist()) == list(range(10))
    state = torch.get_rng_state()
    p, q = (torch.randperm(10, generator=torch.Generator().manual_seed(7)) for _ in range(2))
    assert torch.equal(p, q)
    assert torch.equal(p, names.tensor("p"))
    assert torch.equal(torch.get_rng_state(), state)
    later = []
    for _ in range(2):
        torch.manual_seed(7)
        torch.randperm(10)
        later.append(torch.rand(3))
    assert torch.equal(*later)
    shuffled = names["shuffled"]
    later = []
    for _ in range(2):
        shuffled(10, 7)
        later.append(torch.rand(3))
    assert not torch.equal(*later)


def _seeded(function, size, **options):
    torch.manual_seed(0)
    return function(size, **options)


def fact_same_start(names):
    u15, u16 = names.tensor("u15"), names.tensor("u16")
    assert torch.equal(u15, u16[:15])
    assert not bool((names.tensor("n15") == names.tensor("n16")[:15]).any())
    assert torch.equal(_seeded(torch.randn, 32)[:16], names.tensor("n16"))
    assert torch.equal(_seeded(torch.randn, 14), names.tensor("n15")[:14])
    double = _seeded(torch.rand, 15, dtype=torch.float64)
    assert bool(((double - u15).abs() > 1e-3).any())
    assert not torch.equal(_seeded(torch.randn, 15), u15)


def fact_three_libraries(names):
    assert names.tensor("(result)").tolist() == [False, False, True]
    states = random.getstate(), np.random.get_state()[1].tolist()
    torch.manual_seed(0)
    assert (random.getstate(), np.random.get_state()[1].tolist()) == states
    draw = names["draw"]
    drawn = []
    for _ in range(2):
        np.random.seed(0)
        torch.manual_seed(0)
        drawn.append(draw())
    assert (drawn[0] == drawn[1]).tolist() == [False, True, True]


def fact_seed_everything(names):
    assert names.tensor("(result)").tolist() == [True] * 3
    draw = names["draw"]
    drawn = []
    for seed in (3, 3, 4):
        random.seed(seed)
        np.random.seed(seed)
        torch.manual_seed(seed)
        drawn.append(draw())
    assert torch.equal(drawn[0], drawn[1])
    assert not bool((drawn[0] == drawn[2]).any())


def fact_order_of_sums(names):
    x = names.tensor("x")
    assert names.tensor("left").item() == 0
    assert names.tensor("right").item() == 1
    assert x[0] + 1 == x[0]
    assert np.spacing(np.float32(1e8)) == 8
    y = torch.tensor([1e8, 1.0, -1e8], dtype=torch.float64)
    assert (y[0] + y[1]) + y[2] == (y[0] + y[2]) + y[1] == 1
    differ = []
    for seed in range(40):
        torch.manual_seed(seed)
        r = torch.rand(10_000)
        whole, parts = r.sum(), r.view(10, 1000).sum(1).sum()
        assert abs(whole - parts) < 0.01
        differ.append(bool(whole != parts))
    assert sum(differ) > 5
