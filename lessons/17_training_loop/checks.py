"""Judges and proves the lesson "The training loop"."""

import copy
import itertools
import sys


def _mse(model, x, y):
    return ((model(x) - y) ** 2).mean()


def _round(model, x, y, rate=0.1):
    """Make one round of gradient descent by hand and return the loss before it."""
    loss = _mse(model, x, y)
    parameters = list(model.parameters())
    gradients = torch.autograd.grad(loss, parameters)
    with torch.no_grad():
        for parameter, gradient in zip(parameters, gradients, strict=True):
            parameter -= rate * gradient
    return loss.item()


def check_one_round(names):
    """Expect whole rounds: the same losses and weights as rounds made by hand."""
    one_round, x, y = names["one_round"], names.tensor("X"), names.tensor("Y")
    model = torch.nn.Linear(1, 1).to(x.device, x.dtype)
    twin = copy.deepcopy(model)
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    call = "one_round(model, opt)"
    for _ in range(3):
        before, found = _round(twin, x, y), one_round(model, opt)
        if type(found) is not float:
            yield call, "type", "float", type(found).__name__
            return
        after = _mse(twin, x, y).item()
        near_after = abs(found - after) < 1e-4
        yield call, "loss", close_to(before, 1e-4), before if near_after else found
        weight = model.weight.item()
        yield "model.weight", "value", close_to(twin.weight.item(), 1e-4), weight
        if abs(weight - twin.weight.item()) > 1e-4:
            return
    yield "model.bias", "value", close_to(twin.bias.item(), 1e-4), model.bias.item()


def check_unequal(names):
    """Expect the gradient of all points, gathered part by part."""
    add_gradients, x, y = names["add_gradients"], names.tensor("X"), names.tensor("Y")
    for sizes in ([30, 70], [10, 20, 70], [50, 50]):
        model = torch.nn.Linear(1, 1).to(x.device, x.dtype)
        _mse(model, x, y).backward()
        whole = [parameter.grad.item() for parameter in model.parameters()]
        model.zero_grad()
        calls = []
        model.register_forward_pre_hook(lambda _, given, calls=calls: calls.append(given))
        add_gradients(model, list(sizes))
        call = f"add_gradients(model, {sizes})"
        yield call, "calls", len(sizes), len(calls)
        for expected, parameter in zip(whole, model.parameters(), strict=True):
            if parameter.grad is None:
                yield call, "grad", close_to(expected, 1e-3), None
                return
            yield call, "grad", close_to(expected, 1e-3), parameter.grad.item()


def _nearest(found, options):
    return min(options, key=lambda option: abs(options[option] - found))


def prediction_by_hand(names):
    loss = names.tensor("loss").item()
    return _nearest(loss, {"zero": 0.0, "noise": 0.01, "one": 1.0}) if loss < 2 else None


def prediction_five_lines(names):
    trace = names["trace"]
    changing = {call for (_, before), (call, after) in itertools.pairwise(trace) if before != after}
    return {
        frozenset({"backward"}): "backward",
        frozenset({"step"}): "step",
        frozenset({"backward", "step"}): "both",
    }.get(frozenset(changing))


def prediction_forgotten(names):
    good, bad = names.tensor("good"), names.tensor("bad")
    if (bad.diff() > 0.001).any():
        return "swings"
    return "same" if bad[-1] > 0.9 * bad[0] and good[-1] < 0.9 * good[0] else "faster"


def prediction_accumulate(names):
    ratio = (names.tensor("added") / names.tensor("whole")).item()
    return _nearest(ratio, {"quarter": 0.25, "same": 1.0, "four": 4.0})


def prediction_keep_numbers(names):
    if names.tensor("total").grad_fn is None:
        return "none"
    return "all" if names["of_total"] >= 2 * names["of_part"] else "last"


def fact_by_hand(names):
    x, y, w, b = (names.tensor(name) for name in ("X", "Y", "w", "b"))
    assert x.shape == y.shape == (100, 1)
    noise = y - (3 * x - 1)
    assert abs(noise.std() - 0.1) < 0.02
    assert abs(w.item() - 3) < 0.05
    assert abs(b.item() + 1) < 0.05
    assert abs((noise**2).mean() - 0.01) < 0.002
    assert abs(names.tensor("loss") - 0.01) < 0.002
    assert w.grad is None
    # The best line of all leaves as much.
    best = torch.linalg.lstsq(torch.cat([x, torch.ones_like(x)], 1), y).solution
    rest = ((x * best[0] + best[1] - y) ** 2).mean()
    assert 0.009 < rest <= names.tensor("loss") < rest + 0.001
    first, last = _by_hand(x, y, 0.1)
    assert first > 4
    assert abs(last - names.tensor("loss").item()) < 1e-5
    _, far = _by_hand(x, y, 1.1)
    assert far > 1e12
    assert "torch._dynamo" not in sys.modules


def _by_hand(x, y, rate):
    """Return the first and the last of the losses of a hundred rounds from 0."""
    model = torch.nn.Linear(1, 1)
    torch.nn.init.zeros_(model.weight)
    torch.nn.init.zeros_(model.bias)
    losses = [_round(model, x, y, rate) for _ in range(100)]
    return losses[0], losses[-1]


def fact_five_lines(names):
    trace = names["trace"]
    calls = ["zero_grad", "loss", "backward", "step"]
    assert [call for call, _ in trace] == ["start", *calls, *calls]
    weights = [weight for _, weight in trace]
    assert weights[0] == weights[1] == weights[2] == weights[3] != weights[4]
    assert weights[4] == weights[5] == weights[6] == weights[7] != weights[8]
    assert weights[0] < weights[4] < weights[8] < 3
    assert "torch._dynamo" in sys.modules
    model, x, y = names["model"], names.tensor("X"), names.tensor("Y")
    assert [tuple(p.shape) for p in model.parameters()] == [(1, 1), (1,)]
    assert torch.equal(model(x), x * model.weight + model.bias)
    assert names.tensor("out").shape == y.shape
    # The gradient that is printed: none, filled by backward, kept by step, none again.
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    opt.zero_grad()
    assert model.weight.grad is None
    loss = torch.nn.functional.mse_loss(model(x), y)
    assert torch.allclose(loss, _mse(model, x, y))
    assert model.weight.grad is None
    loss.backward()
    filled, weight = model.weight.grad.clone(), model.weight.item()
    opt.step()
    assert torch.equal(model.weight.grad, filled)
    assert abs(model.weight.item() - (weight - 0.1 * filled.item())) < 1e-5
    opt.zero_grad()
    assert model.weight.grad is None
    # Without backward there is no gradient, and step does nothing.
    weight = model.weight.item()
    opt.step()
    assert model.weight.item() == weight


def fact_one_round(names):
    one_round, x, y = names["one_round"], names.tensor("X"), names.tensor("Y")
    assert abs(names["last"] - 0.01) < 0.002
    line = torch.nn.Linear(1, 1)
    adam = torch.optim.Adam(line.parameters(), lr=0.1)
    before = line.weight.item()
    torch.nn.functional.mse_loss(line(x), y)
    adam.step()
    assert line.weight.item() == before
    for seed in range(3):
        torch.manual_seed(seed)
        line = torch.nn.Linear(1, 1)
        adam = torch.optim.Adam(line.parameters(), lr=0.1)
        last = [one_round(line, adam) for _ in range(200)][-1]
        assert type(last) is float
        assert abs(last - 0.01) < 0.002


def fact_forgotten(names):
    good, bad = names.tensor("good"), names.tensor("bad")
    assert good.shape == bad.shape == (60,)
    assert good[0] == bad[0] > 5
    assert (good.diff() < 0).all()
    assert 0.01 < good[-1] < 0.02
    assert bad.min() < 0.1
    assert bad.max() > 5
    assert (bad[1:10].diff() > 0).any()
    assert (bad[1:10].diff() < 0).any()
    later = names["train"](False, 300)
    assert later[-60:].max() > 5
    assert later[-60:].min() < 0.5
    # The sum of all gradients is what SGD with the momentum 1 steps along.
    torch.manual_seed(0)
    model = torch.nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=1)
    for expected in bad:
        opt.zero_grad()
        loss = _mse(model, names.tensor("X"), names.tensor("Y"))
        assert abs(loss - expected) < 0.01
        loss.backward()
        opt.step()


def fact_accumulate(names):
    added, whole = names.tensor("added"), names.tensor("whole")
    assert torch.allclose(added / whole, torch.tensor(4.0), atol=1e-3)
    m, x, y = names["m"], names.tensor("X"), names.tensor("Y")
    parts = list(zip(x.chunk(4), y.chunk(4), strict=True))
    assert [len(xs) for xs, _ in parts] == [25] * 4
    m.zero_grad()
    sizes = []
    for xs, ys in parts:
        (_mse(m, xs, ys) / 4).backward()
        sizes.append(m.weight.grad.item())
    assert torch.allclose(m.weight.grad, whole, atol=1e-4)
    assert len(set(sizes)) == 4


def fact_unequal(names):
    x, y = names.tensor("X"), names.tensor("Y")
    ratio = names["m"].weight.grad / names.tensor("whole")
    assert torch.allclose(ratio, torch.tensor(1.0), atol=1e-3)
    m = torch.nn.Linear(1, 1)
    _mse(m, x, y).backward()
    whole = m.weight.grad.item()
    m.zero_grad()
    for xs, ys in zip(x.split([30, 70]), y.split([30, 70]), strict=True):
        (_mse(m, xs, ys) / 2).backward()
    assert abs(m.weight.grad.item() / whole - 1) > 0.05


def fact_keep_numbers(names):
    total, number, operations = names.tensor("total"), names["number"], names["operations"]
    assert type(number) is float
    assert abs(total.item() - number) < 1e-3
    part = names.tensor("part")
    assert _operation_names(part.grad_fn) == ["Addmm", "MseLoss", "T"]
    # None is counted twice: so many different ones are there.
    assert len(_operation_names(total.grad_fn)) == operations(total.grad_fn)
    assert (names["of_part"], names["of_total"]) == (3, 16)
    assert 4 * 3 + 4 == 16
    m, x, y = names["m"], names.tensor("X"), names.tensor("Y")
    total, detached = 0, 0
    for xs, ys in zip(x.chunk(4), y.chunk(4), strict=True):
        part = torch.nn.functional.mse_loss(m(xs), ys)
        part.backward()
        total = total + part
        detached = detached + part.detach()
    # backward leaves the graph standing as long as something holds it.
    assert operations(total.grad_fn) == 16
    assert detached.grad_fn is None
    assert operations(detached.grad_fn) == 0


def _operation_names(fn):
    """Name the different operations of a graph, without the places where gradients arrive."""
    seen, waiting = set(), [fn]
    while waiting:
        one = waiting.pop()
        if one is not None and one.next_functions and one not in seen:
            seen.add(one)
            waiting += [before for before, _ in one.next_functions]
    return sorted(one.name().removesuffix("Backward0") for one in seen)
