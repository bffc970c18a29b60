"""Judges and proves the lesson "Data and a classifier"."""

import math

from torch.utils.data import DataLoader, Dataset, Subset, TensorDataset


class _Points(Dataset):
    """Seven points of three classes, with the names that the lesson's data has."""

    def __init__(self):
        self.x = torch.arange(14.0).view(7, 2)
        self.y = torch.tensor([2, 0, 1, 0, 0, 2, 1])

    def __len__(self):
        return 7

    def __getitem__(self, i):
        return self.x[i], self.y[i]


def check_one_arm(names):
    """Expect a Dataset that holds the points of one class, whichever is asked for."""
    data = _Points()
    for k in (0, 1, 2):
        arm = names["Arm"](data, k)
        name = f"Arm(data, {k})"
        wanted = [point.tolist() for point, label in zip(data.x, data.y, strict=True) if label == k]
        yield name, "length", len(wanted), len(arm)
        if len(arm) != len(wanted):
            return
        items = [arm[i] for i in range(len(arm))]
        if not all(isinstance(item, (tuple, list)) and len(item) == 2 for item in items):
            yield f"{name}[0]", "type", "tuple", type(items[0]).__name__
            return
        yield f"{name}: x", "values", wanted, sorted(torch.as_tensor(x).tolist() for x, _ in items)
        yield f"{name}: y", "values", [k] * len(wanted), [int(y) for _, y in items]
        if k == 0:
            x, y = next(iter(DataLoader(arm, batch_size=2)))
            yield "DataLoader: x", "shape", (2, 2), tuple(x.shape)
            yield "DataLoader: y", "shape", (2,), tuple(y.shape)


class _Watched(torch.nn.Module):
    """A model that says the class in the first column, and how it was called."""

    def __init__(self):
        super().__init__()
        self.scale = torch.nn.Parameter(torch.tensor(-2.0))
        self.trained, self.tracked = [], []

    def forward(self, x):
        scores = (torch.arange(3) - x[:, :1]).abs() * self.scale
        self.trained.append(self.training)
        self.tracked.append(scores.requires_grad)
        return scores


def check_accuracy(names):
    """Expect the share of right answers over uneven batches, in eval mode, untracked."""
    y = torch.arange(250) % 3
    guess = (y + 1) % 3
    for begin, end in ((0, 90), (100, 130), (200, 225)):
        guess[begin:end] = y[begin:end]
    dataset = TensorDataset(torch.stack([guess, y], 1).float(), y)
    model = _Watched()
    model.train()
    found = names["accuracy"](model, dataset)
    call = "accuracy(model, dataset)"
    yield call, "type", "float", type(found).__name__
    if isinstance(found, (int, float)):
        yield call, "accuracy", close_to(145 / 250, 1e-4), found
    yield "model(x)", "calls", at_least(1), len(model.trained)
    yield "model", "training", False, any(model.trained)
    yield "model(x)", "requires_grad", False, any(model.tracked)


def check_per_class(names):
    """Expect the diagonal over the sums of the rows."""
    for rows, wanted in (
        ([[8, 2, 0], [1, 1, 2], [0, 0, 5]], [0.8, 0.25, 1.0]),
        ([[3, 1], [4, 0]], [0.75, 0.0]),
    ):
        found = names["per_class"](torch.tensor(rows))
        call = f"per_class({rows})"
        if not isinstance(found, torch.Tensor):
            yield call, "type", "Tensor", type(found).__name__
            return
        yield call, "shape", (len(wanted),), tuple(found.shape)
        yield call, "values", wanted, [round(share, 4) for share in found.flatten().tolist()]


def _nearest(found, options):
    return min(options, key=lambda option: abs(options[option] - found))


def prediction_spirals(names):
    return str(names.tensor("labels").dtype).removeprefix("torch.")


def prediction_batches(names):
    sizes = names.tensor("sizes")
    missing = len(names["train"]) - int(sizes.sum())
    if missing:
        return "dropped" if missing > 0 else "filled"
    return "rest" if sizes[-1] < sizes[0] else None


def prediction_train(names):
    return _nearest(names["start"], {"third": 0.33, "one": 1.1, "three": 3.0})


def prediction_table(names):
    table, right = names.tensor("table"), names.tensor("right").item()
    rare = (table[2, 2] / table[2].sum()).item()
    if abs(rare - right) < 0.08:
        return "same"
    return "fewer" if rare < right else "more"


def prediction_softmax_twice(names):
    once, twice = names.tensor("once").item(), names.tensor("twice").item()
    if abs(twice - once) < 0.1 * once:
        return "same"
    return "larger" if twice > once else "smaller"


def fact_spirals(names):
    data, points, labels = names["data"], names.tensor("points"), names.tensor("labels")
    assert len(data) == 1000
    assert (points.shape, labels.shape) == ((1000, 2), (1000,))
    assert labels.bincount().tolist() == [450, 450, 100]
    assert labels.dtype == torch.int64
    x, y = data[0]
    assert (x.shape, y.shape) == ((2,), ())
    x, y = data[-1]
    assert torch.equal(x, points[-1])
    assert y == 2
    # One arm lies about 2 radians, a third of a turn, ahead of the one before, at equal r.
    turned = [(torch.atan2(points[:, 1], points[:, 0]) - 4 * points.norm(dim=1))[labels == k]
              for k in range(3)]  # fmt: skip
    middles = [math.atan2(one.sin().mean(), one.cos().mean()) for one in turned]
    for first, second in ((0, 1), (1, 2)):
        assert abs((middles[second] - middles[first]) % math.tau - 2) < 0.2
    scores = torch.zeros(1000, 3)
    torch.nn.functional.cross_entropy(scores, labels)
    for kind in (torch.float32, torch.int32, torch.bool):
        message = ""
        try:
            torch.nn.functional.cross_entropy(scores, labels.to(kind))
        except RuntimeError as error:
            message = str(error)
        assert "Long" in message
    # `Dataset` itself brings neither of the two methods.
    assert "__len__" not in vars(Dataset)
    loader = DataLoader(data, batch_size=10)
    assert next(iter(loader))[0].shape == (10, 2)


def fact_one_arm(names):
    arm, data = names["arm"], names["data"]
    assert len(arm) == 100
    assert names.tensor("labels").unique().tolist() == [2]
    rows = data.y == 2
    assert rows.dtype == torch.bool
    assert data.x[rows].shape == (100, 2)
    assert torch.equal(arm.x, data.x[rows])


def fact_batches(names):
    train, test, data = names["train"], names["test"], names["data"]
    assert (len(train), len(test)) == (700, 300)
    assert isinstance(train, Subset)
    assert train.dataset is data
    assert sorted([*train.indices, *test.indices]) == list(range(1000))
    assert list(train.indices) != sorted(train.indices)
    assert names.tensor("sizes").tolist() == [64] * 10 + [60]
    assert 10 * 64 + 60 == 700
    x, y = names.tensor("x"), names.tensor("y")
    assert (x.shape, y.shape) == ((64, 2), (64,))
    first, second = (next(iter(names["loader"]))[1] for _ in range(2))
    assert not torch.equal(first, second)
    # Every round draws each point once.
    drawn = torch.cat([x for x, _ in names["loader"]])
    assert sorted(drawn.tolist()) == sorted(data.x[train.indices].tolist())
    again = torch.Generator().manual_seed(0)
    assert torch.utils.data.random_split(data, [700, 300], again)[0].indices == train.indices
    dropping = DataLoader(train, batch_size=64, shuffle=True, drop_last=True)
    assert [len(y) for _, y in dropping] == [64] * 10
    assert len(DataLoader(train, batch_size=100)) == 7
    asked = []

    class Asked(type(data)):
        def __getitem__(self, i):
            asked.append(i)
            return super().__getitem__(i)

    next(iter(DataLoader(Asked(torch.tensor([450, 450, 100])), batch_size=64)))
    assert len(asked) == 64


def _trained(names, net, weight=None):
    """Train a net as the lesson does; return the mean loss of the last epoch."""
    opt = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(10):
        total = 0.0
        for x, y in names["loader"]:
            opt.zero_grad()
            loss = torch.nn.functional.cross_entropy(net(x), y, weight=weight)
            loss.backward()
            opt.step()
            total += loss.item() * len(y)
    return total / len(names["train"])


def _net():
    nn = torch.nn
    return nn.Sequential(
        nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 3)
    )


def fact_train(names):
    data, net = names["data"], names["net"]
    assert abs(names["start"] - math.log(3)) < 0.12
    assert abs(-math.log(1 / 3) - 1.1) < 0.01
    assert net(data.x).shape == (1000, 3)
    scores = torch.randn(5, 3)
    y = torch.tensor([0, 1, 2, 0, 1])
    share = scores.softmax(1)[torch.arange(5), y]
    by_hand = -share.log().mean()
    assert torch.allclose(torch.nn.functional.cross_entropy(scores, y), by_hand, atol=1e-5)
    last = names["total"] / len(names["train"])
    assert last < 0.3
    losses = []
    for seed in range(3):
        torch.manual_seed(seed)
        start = torch.nn.functional.cross_entropy(_net()(data.x), data.y).item()
        losses.append(start)
        assert _trained(names, torch.nn.Linear(2, 3)) > 0.6
    assert max(abs(start - math.log(3)) for start in losses) < 0.2


def fact_accuracy(names):
    share = names["share"]
    assert type(share) is float
    assert 0.85 < share < 0.97
    scores = torch.tensor([[0.1, 3.0, -1.0], [2.0, 0.0, 1.0]])
    assert scores.argmax(1).tolist() == [1, 0]
    assert (scores.argmax(1) == torch.tensor([1, 2])).sum().item() == 1
    assert not names["net"].training
    # A layer that behaves differently while it learns.
    dropout, ones = torch.nn.Dropout(), torch.ones(100)
    assert not torch.equal(dropout(ones), ones)
    assert torch.equal(dropout.eval()(ones), ones)


def fact_table(names):
    table, right, ys = names.tensor("table"), names.tensor("right"), names.tensor("ys")
    assert (table.shape, table.dtype) == ((3, 3), torch.int64)
    assert table.sum() == 300
    assert table.sum(1).tolist() == ys.bincount().tolist()
    assert table.sum(0).tolist() == names.tensor("guesses").bincount(minlength=3).tolist()
    assert abs(table.diag().sum() / 300 - right) < 1e-6
    assert 0.87 < right < 0.96
    rare = table[2, 2] / table[2].sum()
    assert 30 <= table[2].sum() <= 50
    assert 0.4 < rare < 0.75
    # Most mistakes with the third arm take it for the second.
    assert table[2, 1] > table[2, 0]
    xs = names.tensor("xs")
    better = 0
    for seed in range(3):
        shares = []
        for weight in (None, torch.tensor([1.0, 1.0, 5.0])):
            torch.manual_seed(seed)
            net = _net()
            _trained(names, net, weight)
            with torch.no_grad():
                shares.append((net(xs).argmax(1)[ys == 2] == 2).double().mean().item())
        better += shares[1] > shares[0]
    assert better == 3


def fact_per_class(names):
    arms, table = names.tensor("arms"), names.tensor("table")
    assert arms.shape == (3,)
    assert arms[2] < 0.75 < arms[:2].min()
    columns = table.diag() / table.sum(0)
    assert columns[2] > arms[2] + 0.15
    assert table.diag().shape == (3,)
    small = torch.tensor([[8, 2], [1, 4]])
    assert small.sum(1).tolist() == [10, 5]
    assert small.sum(0).tolist() == [9, 6]


def fact_softmax_twice(names):
    scores, truth = names.tensor("scores"), names.tensor("truth")
    loss = torch.nn.functional.cross_entropy
    assert abs(names.tensor("once") - 0.0007) < 0.0001
    assert abs(names.tensor("twice") - 0.55) < 0.005
    probabilities = names.tensor("probabilities")
    assert torch.equal(probabilities, scores.softmax(1))
    assert probabilities[0, 0] > 0.999
    assert abs(probabilities.sum() - 1) < 1e-6
    # The least that three classes can cost after a second softmax, and the most.
    sure = torch.tensor([[1.0, 0.0, 0.0]])
    assert abs(loss(sure, truth).item() - math.log(1 + 2 / math.e)) < 1e-5
    assert loss((scores * 100).softmax(1), truth) > 0.551
    other = torch.tensor([1])
    assert abs(loss(scores, other).item() - 8) < 0.01
    assert abs(loss(probabilities, other).item() - 1.55) < 0.01
    slopes = []
    for twice in (False, True):
        even = torch.zeros(1, 3, requires_grad=True)
        loss(even.softmax(1) if twice else even, truth).backward()
        slopes.append(even.grad.norm())
    assert abs(slopes[0] / slopes[1] - 3) < 1e-3
