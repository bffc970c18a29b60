"""Judges and proves the lesson "Modules"."""

from torch import nn


def check_stack(names):
    """Expect n layers, all of them found and all of them applied."""
    kind = names["Stack"]
    for n in (1, 2, 4):
        stack = kind(n)
        call = f"Stack({n})"
        if not isinstance(stack, nn.Module):
            yield call, "type", "nn.Module", type(stack).__name__
            return
        yield call, "parameters", 2 * n, sum(1 for _ in stack.parameters())
        layers = [part for part in stack.modules() if isinstance(part, nn.Linear)]
        yield f"{call}: nn.Linear(3, 3)", "count", n, len(layers)
        x = torch.tensor([[1.0, -2.0, 3.0], [0.5, 0.0, -1.0]])
        found = stack(x)
        if not isinstance(found, torch.Tensor):
            yield f"{call}(x)", "type", "Tensor", type(found).__name__
            return
        yield f"{call}(x)", "shape", (2, 3), tuple(found.shape)
        for layer in layers:
            x = layer(x)
        # Shown as far as digits agree however the sums are ordered.
        if found.shape != x.shape or not torch.allclose(found, x, atol=1e-5):
            yield f"{call}(x)", "values", _digits(x), _digits(found)


def check_predict(names):
    """Expect the model's steady answer, untracked, and the mode as it was."""
    predict = names["predict"]
    for training in (True, False):
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(4, 3), nn.Dropout(0.9), nn.Sequential(nn.Linear(3, 2)))
        x = torch.ones(2, 4)
        expected = model.eval()(x)
        model.train(training)
        found = predict(model, x)
        if not isinstance(found, torch.Tensor):
            yield "predict(model, x)", "type", "Tensor", type(found).__name__
            return
        if found.shape != expected.shape or not torch.allclose(found, expected, atol=1e-5):
            yield "predict(model, x)", "values", _digits(expected), _digits(found)
        yield "predict(model, x)", "requires_grad", False, found.requires_grad
        yield "model", "training", training, model.training
        yield "model[1]", "training", training, model[1].training
        tracked = all(parameter.requires_grad for parameter in model.parameters())
        yield "model.parameters()", "requires_grad", True, tracked
        yield "model(x)", "requires_grad", True, model(x).requires_grad


def _digits(tensor):
    return [round(value, 3) for value in tensor.flatten().tolist()]


def _kurtosis(values):
    """Fourth moment over the squared variance: 1.8 uniform, 3 normal."""
    centred = values.double() - values.double().mean()
    return (centred**4).mean().item() / (centred**2).mean().item() ** 2


def prediction_first_module(names):
    net = names["net"]
    names["total"]
    found = sum(parameter.numel() for parameter in net.parameters())
    return {4: "four", 40: "weights", 51: "all"}.get(found)


def prediction_hook(names):
    return {0: "none", 1: "one", 2: "two"}.get(len(names["seen"]))


def prediction_register(names):
    owners = {name.split(".")[0] for name in names["found"]}
    return {
        frozenset({"layer"}): "layer",
        frozenset({"layer", "scale"}): "two",
        frozenset({"layer", "scale", "shift"}): "three",
        frozenset({"layer", "scale", "shift", "inside"}): "all",
    }.get(frozenset(owners))


def prediction_first_weights(names):
    weight = names.tensor("weight").detach()
    if _kurtosis(weight) > 2.4:
        return "bell"
    return "wide" if weight.abs().max() > 0.5 else "narrow"


def prediction_dropout(names):
    values = {round(value, 4) for value in names.tensor("dropped").unique().tolist()}
    options = (({0.5}, "halves"), ({0, 1}, "zero_one"), ({0, 2}, "zero_two"))
    return next((name for option, name in options if values == option), None)


def prediction_two_switches(names):
    a, b = (bool((names.tensor(name) == 0).any()) for name in "ab")
    return {
        (True, False): "a",
        (False, True): "b",
        (True, True): "both",
        (False, False): "neither",
    }[a, b]


def fact_first_module(names):
    net, out = names["net"], names.tensor("out")
    assert out.shape == (5, 3)
    assert names["total"] == 51 == 8 * 2 + 8 + 3 * 8 + 3
    assert 8 * 2 + 8 == 24
    assert 3 * 8 + 3 == 27
    shapes = {name: tuple(p.shape) for name, p in net.named_parameters()}
    assert shapes == {"a.weight": (8, 2), "a.bias": (8,), "b.weight": (3, 8), "b.bias": (3,)}
    assert torch.relu(torch.tensor([-2.0, 0.0, 3.0])).tolist() == [0, 0, 3]
    x = torch.ones(5, 2)
    assert torch.allclose(net.a(x), x @ net.a.weight.T + net.a.bias, atol=1e-6)


def fact_hook(names):
    net, x = names["net"], names.tensor("x")
    assert names["seen"] == [(4, 3)]
    assert torch.equal(names.tensor("called"), names.tensor("direct"))
    handle = net.register_forward_hook(lambda *given: given[2] * 0)
    assert not net(x).any()
    assert net.forward(x).any()
    handle.remove()


def fact_register(names):
    parts = names["parts"]
    assert names["found"] == ["scale", "layer.weight", "layer.bias"]
    assert isinstance(parts.inside, list)
    assert parts.shift.requires_grad
    parts.inside = nn.ModuleList([nn.Linear(2, 2)])
    listed = {name for name, _ in parts.named_parameters()}
    assert listed == {*names["found"], "inside.0.weight", "inside.0.bias"}


def fact_stack(names):
    assert names["count"] == 8
    plain = nn.Module()
    plain.layers = [nn.Linear(3, 3) for _ in range(4)]
    assert not list(plain.parameters())


def fact_first_weights(names):
    layer, weight = names["layer"], names.tensor("weight")
    assert weight is layer.weight
    assert (layer.in_features, weight.numel()) == (100, 100_000)
    values = weight.detach()
    assert 0.0999 < values.max() <= 0.1
    assert -0.1 <= values.min() < -0.0999
    counts = torch.histc(values, bins=10, min=-0.1, max=0.1)
    assert ((counts - 10_000).abs() < 500).all()
    for inputs in (4, 25, 400):
        other = nn.Linear(inputs, 2_000).weight.detach()
        assert 0.99 * inputs**-0.5 < other.abs().max() <= inputs**-0.5 + 1e-7
    # Large weights: the outputs grow from layer to layer.
    x = torch.ones(1, 100)
    sizes = []
    for _ in range(3):
        x = x @ (2 * torch.rand(100, 100) - 1)
        sizes.append(x.abs().mean().item())
    assert 1 < sizes[0] < sizes[1] < sizes[2]
    nn.init.normal_(weight, std=0.02)
    assert abs(weight.std().item() - 0.02) < 0.001
    assert _kurtosis(weight.detach()) > 2.8
    assert weight is layer.weight
    assert isinstance(weight, nn.Parameter)


def fact_dropout(names):
    drop, dropped = names["drop"], names.tensor("dropped")
    assert nn.Dropout(0.5).training
    assert dropped.unique().tolist() == [0, 2]
    assert abs(dropped.mean() - 1) < 0.05
    assert abs((dropped == 0).double().mean() - 0.5) < 0.02
    assert drop.p == 0.5
    fewer = nn.Dropout(0.9)(torch.ones(10_000))
    assert {round(value, 3) for value in fewer.unique().tolist()} == {0, 10}
    assert abs((fewer == 0).double().mean() - 0.9) < 0.02
    assert torch.equal(nn.Dropout(0.5).eval()(torch.ones(5)), torch.ones(5))


def fact_two_switches(names):
    a, b, model, x = names.tensor("a"), names.tensor("b"), names["model"], names.tensor("x")
    assert (a == 0).any()
    assert not (b == 0).any()
    assert torch.equal(b, model[0](x))
    assert (a.requires_grad, b.requires_grad) == (False, True)
    assert (model.training, model[1].training) == (False, False)
    assert torch.is_grad_enabled()
    assert torch.equal(model(x), b)
    with torch.no_grad():
        assert not model(x).requires_grad
    model.train()
    with torch.no_grad():
        assert model[1].training
        assert any(not torch.equal(model(x), a) for _ in range(20))


def fact_predict(names):
    model, out = names["model"], names.tensor("out")
    assert (out == 0).sum() == 0
    assert not out.requires_grad
    assert model.training
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 5), nn.Dropout(0.5))
    with torch.no_grad():
        first = model(torch.ones(2, 4))
    assert (first == 0).any()
    assert torch.tensor(-0.0) == 0
    model.train(False)
    assert not model.training
    model.train(True)
    assert model[1].training
