"""Judges and proves the lesson "Saving and loading"."""

import contextlib
import copy
import io
import pickle
import sys
import tempfile
from pathlib import Path


def check_keep_best(names):
    """Expect a copy of the weight 3, while the model went on to 6."""
    best = names["best"]
    if not isinstance(best, dict):
        yield "best", "type", "dict", type(best).__name__
        return
    yield "best", "keys", ["weight"], list(best)
    yield 'best["weight"]', "values", [[3.0]], _values(best.get("weight"))
    yield "best_loss", "value", 0, names["best_loss"]
    yield "model.weight", "values", [[6.0]], _values(names["model"].weight)


def check_checkpoint(names):
    """Expect the weights of a run without a break, from a file of another run."""
    net = names["make"]()
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.copy_(torch.linspace(-0.5, 1, parameter.numel()).view_as(parameter))
    opt = torch.optim.Adam(net.parameters(), lr=0.02)
    _train(net, opt, 3)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "run.pt")
        names["save"](net, opt, path)
        _train(net, opt, 2)
        again, opt_again = names["resume"](path)
    _train(again, opt_again, 2)
    for name, expected in net.state_dict().items():
        found = again.state_dict()[name]
        yield f"net {name}", "values", expected.flatten().tolist(), found.flatten().tolist()


def check_plain_data(names):
    """Expect settings as a dictionary, in a file that torch.load reads as it is."""
    weights = {"v": torch.tensor([1.0, 2.0])}
    settings = names["Settings"](0.25, [3, 8, 2])
    packed = names["pack"](weights, settings)
    if not isinstance(packed, dict):
        yield "pack()", "type", "dict", type(packed).__name__
        return
    yield "pack()", "keys", ["settings", "weights"], sorted(packed)
    inner = packed.get("settings")
    if not isinstance(inner, dict):
        yield 'pack()["settings"]', "type", "dict", type(inner).__name__
        return
    file = io.BytesIO()
    torch.save(packed, file)
    file.seek(0)
    refused = torch.serialization.get_unsafe_globals_in_checkpoint(file)
    if refused:
        yield "pack()", "type", "dict", ", ".join(refused)
        return
    file.seek(0)
    loaded = torch.load(file)
    yield 'pack()["settings"]', "keys", ["lr", "sizes"], sorted(loaded["settings"])
    yield "lr", "value", 0.25, loaded["settings"]["lr"]
    yield "sizes", "values", [3, 8, 2], list(loaded["settings"]["sizes"])
    yield 'pack()["weights"]', "keys", ["v"], list(loaded["weights"])
    yield 'pack()["weights"]', "values", [1.0, 2.0], loaded["weights"]["v"].tolist()


def _values(thing):
    return thing.tolist() if isinstance(thing, torch.Tensor) else thing


def _train(net, opt, steps):
    inputs = torch.tensor([[1.0, 0.5], [-0.5, 1.0], [2.0, -1.0]])
    for _ in range(steps):
        opt.zero_grad()
        (net(inputs) - 3).square().sum().backward()
        opt.step()


def _load(file, **options):
    """Load a file in memory; return what came out of it and what it printed."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        loaded = torch.load(io.BytesIO(file.getvalue()), **options)
    return loaded, said.getvalue()


def prediction_to_disk(names):
    keys = list(names["net"].state_dict())
    linear = ["0.weight", "0.bias", "2.weight", "2.bias"]
    every = [f"{place}.{kind}" for place in range(3) for kind in ("weight", "bias")]
    return "linear" if keys == linear else "every" if keys == every else None


def prediction_live(names):
    bias = names["net"][0].bias
    new = tuple(torch.equal(names[name]["0.bias"], bias) for name in ("live", "frozen"))
    return {(True, False): "live", (True, True): "both", (False, False): "neither"}.get(new)


def prediction_new_optimizer(names):
    mine, others = names["net"].state_dict(), names["again"].state_dict()
    return "same" if all(torch.equal(mine[key], others[key]) for key in mine) else "other"


def prediction_surprise(names):
    return "data" if isinstance(names["note"], names["Surprise"]) else "call"


def prediction_refused(names):
    if "safe" in names:
        return "partly" if "note" not in names["safe"] else None
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(pickle.UnpicklingError):
        torch.load(io.BytesIO(names["file"].getvalue()))
    return "greets" if said.getvalue() else "refuses"


def fact_to_disk(names):
    net, twin = names["net"], names["twin"]
    state = net.state_dict()
    assert isinstance(state, dict)
    assert all(isinstance(value, torch.Tensor) for value in state.values())
    assert list(state) == names["keys"] == ["0.weight", "0.bias", "2.weight", "2.bias"]
    assert not list(net[1].parameters())
    loaded = torch.load("net.pt")
    assert list(loaded) == names["keys"]
    for mine, other in zip(net.parameters(), twin.parameters(), strict=True):
        assert torch.equal(mine, other)
        assert mine.data_ptr() != other.data_ptr()
    torch.manual_seed(0)
    first, second = names["make"](), names["make"]()
    assert not torch.equal(first[0].weight, second[0].weight)
    assert torch.equal(first[0].weight, net[0].weight)
    with torch.no_grad():
        second.load_state_dict(first.state_dict())
        first[0].bias += 1
    assert torch.equal(second[0].bias + 1, first[0].bias)
    assert torch.equal(names.tensor("w"), names.tensor("w_twin"))
    assert names["w"].data_ptr() != names["w_twin"].data_ptr()
    nn = torch.nn
    wide = nn.Sequential(nn.Linear(2, 5), nn.ReLU(), nn.Linear(5, 1))
    message = ""
    try:
        wide.load_state_dict(loaded)
    except RuntimeError as error:
        message = str(error)
    assert "size mismatch for 0.weight" in message
    inside = torch.zeros(4, 2)
    empty = nn.Sequential(nn.Linear(2, 4))
    kept = empty[0].weight
    empty.load_state_dict({"0.weight": inside, "0.bias": torch.ones(4)})
    assert empty[0].weight is kept
    assert kept.data_ptr() != inside.data_ptr()
    assert not kept.any()


def fact_live(names):
    net, live, frozen = names["net"], names["live"], names["frozen"]
    bias, one, other = (names.tensor(name) for name in ("bias", "bias_live", "bias_frozen"))
    assert bias.data_ptr() == one.data_ptr() == net[0].bias.data_ptr() != other.data_ptr()
    assert live is not net.state_dict()
    assert list(live) == list(frozen) == list(net.state_dict())
    for name, parameter in net.named_parameters():
        assert live[name].data_ptr() == parameter.data_ptr() != frozen[name].data_ptr()
    assert torch.equal(one, bias)
    assert torch.equal(bias, other + 1)
    shallow = dict(net.state_dict())
    with torch.no_grad():
        net[0].bias += 1
    assert torch.equal(shallow["0.bias"], net[0].bias)
    assert not torch.equal(frozen["0.bias"], net[0].bias)


def fact_keep_best(names):
    model = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.zeros_(model.weight)
    shared, copied, losses = None, None, []
    for _ in range(6):
        with torch.no_grad():
            model.weight += 1
        losses.append((model.weight.item() - 3) ** 2)
        if losses[-1] == min(losses):
            shared, copied = model.state_dict(), copy.deepcopy(model.state_dict())
    assert losses.index(min(losses)) == 2
    assert (shared["weight"].item(), copied["weight"].item()) == (6, 3)
    assert sum(parameter.numel() for parameter in model.parameters()) == 1
    assert names.tensor("w_best").item() == 3
    assert names.tensor("w_last").item() == 6


def fact_new_optimizer(names):
    net, again, opt = names["net"], names["again"], names["opt"]
    assert not torch.equal(net[0].weight, again[0].weight)
    assert not torch.equal(names.tensor("out"), names.tensor("out_again"))
    assert "torch._dynamo" in sys.modules
    kept = opt.state_dict()["state"]
    assert len(kept) == 4
    assert all(set(one) == {"step", "exp_avg", "exp_avg_sq"} for one in kept.values())
    assert kept[0]["step"] == 4
    fresh = torch.optim.Adam(again.parameters())
    assert not fresh.state_dict()["state"]
    for kind, same in ((torch.optim.SGD, True), (torch.optim.Adam, False)):
        torch.manual_seed(1)
        one = names["make"]()
        optimizer = kind(one.parameters(), lr=0.05)
        names["train"](one, optimizer, 3)
        two = copy.deepcopy(one)
        names["train"](one, optimizer, 1)
        names["train"](two, kind(two.parameters(), lr=0.05), 1)
        assert torch.equal(one[0].weight, two[0].weight) == same
        assert torch.equal(one[2].bias, two[2].bias) == same


def fact_checkpoint(names):
    assert len(names["opt"].state_dict()["state"]) == names["remembered"] == 4
    lost = torch.optim.Adam(names["again"].parameters())
    assert len(lost.state_dict()["state"]) == 0
    other = torch.optim.Adam(names["again"].parameters(), lr=0.5)
    other.load_state_dict(names["opt"].state_dict())
    assert other.param_groups[0]["lr"] == 0.05


def fact_surprise(names):
    file = names["file"]
    assert isinstance(file, io.BytesIO)
    assert names["note"] is None
    assert names.tensor("w").tolist() == [1, 1]
    assert b"Hello from the file!" in file.getvalue()
    assert b"Surprise" not in file.getvalue()
    loaded, said = _load(file, weights_only=False)
    assert said == "Hello from the file!\n"
    assert loaded["note"] is None

    class Length:
        def __reduce__(self):
            return len, ("abc",)

    other = io.BytesIO()
    torch.save({"note": Length()}, other)
    assert _load(other, weights_only=False)[0]["note"] == 3


def fact_refused(names):
    assert "safe" not in names
    message, said = "", io.StringIO()
    with contextlib.redirect_stdout(said):
        try:
            torch.load(io.BytesIO(names["file"].getvalue()))
        except pickle.UnpicklingError as error:
            message = str(error)
    assert not said.getvalue()
    assert "GLOBAL print was not an allowed global" in message
    assert "(1) In PyTorch 2.6" in message
    assert "trusted source" in message
    found = torch.serialization.get_unsafe_globals_in_checkpoint(
        io.BytesIO(names["file"].getvalue())
    )
    assert found == ["builtins.print"]
    plain = io.BytesIO()
    data = {"w": torch.ones(2), "n": 3, "x": 0.5, "text": "a", "list": [1, (2, True, None)]}
    torch.save(data, plain)
    loaded, _ = _load(plain)
    assert torch.equal(loaded.pop("w"), data.pop("w"))
    assert loaded == data


def fact_plain_data(names):
    settings = names["Settings"](0.05, [2, 4, 1])
    assert vars(settings) == {"lr": 0.05, "sizes": [2, 4, 1]}
    assert names["kind"] == "dict"
    file = io.BytesIO()
    torch.save({"settings": settings}, file)
    refused = False
    try:
        _load(file)
    except pickle.UnpicklingError:
        refused = True
    assert refused
    loaded, _ = _load(file, weights_only=False)
    assert vars(loaded["settings"]) == vars(settings)
    assert torch.load("packed.pt")["settings"] == vars(settings)
