"""Judges and proves the lesson "Devices and timing"."""

import time

EARLIER, WORK = 0.2, 0.08
"""Seconds of the work that a check's GPU has to do before the learner's, and of that."""
SLACK = 0.002


class _Gpu:
    """Plays a GPU as the lesson does; every piece of work takes as long as told, not as asked."""

    def __init__(self, takes):
        self.takes = takes
        self.asked = []
        self.ready = 0.0

    def launch(self, seconds):
        self.asked.append(seconds)
        self.ready = max(self.ready, time.perf_counter()) + self.takes

    def synchronize(self):
        while (left := self.ready - time.perf_counter()) > 0:
            time.sleep(left)


def check_numbered(names):
    """Expect the numbers on the device of the Tensor, whichever it is."""
    numbered = names["numbered"]
    for data in ([10.0, 10.0, 10.0], [0.5], [5.0, 0.0, -1.0, 2.0]):
        found = numbered(torch.tensor(data))
        if not isinstance(found, torch.Tensor):
            yield f"numbered({data})", "type", "Tensor", type(found).__name__
            return
        expected = [value + place for place, value in enumerate(data)]
        yield f"numbered({data})", "values", expected, found.tolist()
    found = numbered(torch.ones(4, device="meta"))
    yield 'numbered(torch.ones(4, device="meta"))', "device", "meta", found.device.type
    yield 'numbered(torch.ones(4, device="meta"))', "shape", (4,), tuple(found.shape)


def check_clock(names):
    """Expect the time of the work alone: not that of asking, not that of earlier work."""
    timed = names["timed"]
    gpu = _Gpu(EARLIER)
    gpu.launch(0.05)
    earlier_ends, gpu.takes, gpu.asked = gpu.ready, WORK, []
    found = timed(gpu, 0.05)
    ends = time.perf_counter()
    yield "gpu.launch()", "calls", 1, len(gpu.asked)
    yield "gpu.launch()", "values", [0.05], gpu.asked
    if not isinstance(found, float):
        yield "timed(gpu, 0.05)", "type", "float", type(found).__name__
        return
    # Both sides by the same clock, so that a busy computer changes nothing.
    longest = round(ends - earlier_ends + SLACK, 3)
    yield "timed(gpu, 0.05)", "seconds", between(WORK - SLACK, longest), found


def prediction_name_only(names):
    reached = {"nothing": "name", "a name": "making"}.get(names["made"])
    if reached is not None:
        return reached
    return "cpu" if names.tensor("x").device.type == "cpu" else None


def prediction_anywhere(names):
    return "itself" if names["same"] is names["x"] else "copy"


def prediction_meta(names):
    product = names.tensor("product")
    if product.device.type == "meta":
        return "shape"
    return "zeros" if not product.any() else None


def prediction_two_places(names):
    try:
        mixed = names.tensor("here") + names.tensor("away")
    except RuntimeError:
        return "error"
    return mixed.device.type


def prediction_many_runs(names):
    mean, median = names["mean"], names["median"]
    return "mean" if mean > median else "median" if mean < median else "equal"


def prediction_launched(names):
    early, late = names["early"], names["late"]
    if early < late / 2:
        return "launch"
    return "twice" if late > 1.5 * early else "both"


def _raises(kind, work):
    try:
        work()
    except kind:
        return True
    return False


def fact_name_only(names):
    far = names["far"]
    assert (far.type, far.index) == ("cuda", 99)
    assert torch.cuda.device_count() < 100
    assert names["made"] == "a name"
    assert "x" not in names
    assert _raises((AssertionError, RuntimeError), lambda: torch.ones(2, device=far))
    for kind in ("cpu", "cuda", "mps", "xpu"):
        assert torch.device(kind).type == kind
    assert torch.device("cuda", 0).index == 0


def fact_anywhere(names):
    device, x, y = names["device"], names.tensor("x"), names.tensor("y")
    same, half = names.tensor("same"), names.tensor("half")
    assert isinstance(device, torch.device)
    assert names["gpu_here"] == torch.accelerator.is_available()
    assert names["gpu_here"] or device.type == "cpu"
    assert x.device.type == y.device.type == half.device.type == device.type
    assert same is x
    assert (half.dtype, half is x) == (torch.float16, False)
    assert half.data_ptr() != x.data_ptr()
    before = x.clone()
    same += 1
    assert torch.equal(x, before + 1)


def fact_meta(names):
    big, product = names.tensor("big"), names.tensor("product")
    assert big.numel() == 10**12
    assert big.numel() * big.element_size() == 4 * 10**12
    assert (product.shape, product.dtype) == ((10**6, 10**6), torch.float32)
    assert product.device.type == "meta"
    assert product.nbytes == 4 * 10**12
    assert _raises((NotImplementedError, RuntimeError), big[0, 0].item)
    moved = torch.ones(2, requires_grad=True).to("meta")
    assert not moved.is_leaf
    assert moved.requires_grad
    assert torch.ones(2).to("meta").requires_grad_().is_leaf


def fact_two_places(names):
    here, away = names.tensor("here"), names.tensor("away")
    assert (here.device.type, away.device.type) == ("cpu", "meta")
    assert here.shape == away.shape == (3,)
    assert "mixed" not in names
    message = ""
    try:
        here + away
    except RuntimeError as error:
        message = str(error)
    assert "cpu" in message
    assert "meta" in message
    assert here.to("meta") is not here
    assert (here.to("meta") + away).device.type == "meta"
    assert (away * 2).device.type == "meta"
    assert (away * torch.tensor(2, device="cpu")).device.type == "meta"
    assert _raises(RuntimeError, lambda: away * torch.tensor([2], device="cpu"))


def fact_numbered(names):
    assert names.tensor("n").tolist() == [10, 11, 12]
    t = torch.tensor([10.0, 10.0, 10.0])
    assert (t + torch.arange(len(t))).tolist() == [10, 11, 12]
    away = t.to("meta")
    assert _raises(RuntimeError, lambda: away + torch.arange(len(away)))
    assert torch.arange(3).device == torch.get_default_device()
    assert (away + torch.arange(len(away), device=away.device)).device.type == "meta"


def fact_many_runs(names):
    micros = names.tensor("micros")
    assert (names.tensor("a").shape, micros.shape) == ((10_000,), (1_000,))
    assert micros.min() > 0
    assert names["mean"] > 0
    assert names["median"] > 0
    ordered = micros.sort().values
    assert ordered[499] == names["median"]
    # One run that takes as long as all the others.
    slow = torch.cat([ordered, micros.sum()[None]])
    assert slow.mean() > 1.9 * micros.mean()
    assert slow.median() <= ordered[500]
    # Nearly all on the left.
    assert (micros < micros.min() + 0.5 * (micros.max() - micros.min())).double().mean() > 0.5
    from torch.utils.benchmark import Timer

    timer = Timer("a + a", globals={"a": names.tensor("a")})
    assert 0 < timer.timeit(1000).median < 1


def fact_launched(names):
    early, late = names["early"], names["late"]
    assert early < late
    assert late > 0.2 - SLACK
    assert late == round(late, 3)
    gpu = type(names["gpu"])()
    asking = []
    for _ in range(20):
        start = time.perf_counter()
        gpu.launch(0.005)
        asking.append(time.perf_counter() - start)
    assert min(asking) < 0.001
    gpu.synchronize()
    assert time.perf_counter() > gpu.ready - SLACK
    # Work waits for earlier work.
    gpu.launch(10.0)
    before = gpu.ready
    gpu.launch(1.0)
    assert gpu.ready == before + 1.0
    assert callable(torch.accelerator.synchronize)


def fact_clock(names):
    assert names["measured"] > 0.1 - SLACK
    gpu = _Gpu(0.3)
    gpu.launch(0.3)
    gpu.takes = 0.1
    start = time.perf_counter()
    gpu.launch(0.1)
    asked = time.perf_counter() - start
    gpu.synchronize()
    both = time.perf_counter() - start
    assert asked < both
    # Without waiting at first, the earlier work counts, too.
    assert both > 0.4 - SLACK
