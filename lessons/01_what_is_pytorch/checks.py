"""Judges and proves the lesson "What is PyTorch?"."""

import traceback

from torch.fx import GraphModule, Interpreter, symbolic_trace
from torch.fx.proxy import TraceError


def check_halve(names):
    """Expect halvings until below 1, and their number."""
    halve = names["halve"]
    for start, end, steps in ((8.0, 0.5, 4), (1.0, 0.5, 1), (0.999, 0.999, 0), (0.3, 0.3, 0)):
        call = f"halve(torch.tensor({start}))"
        value, counted = halve(torch.tensor(start))
        yield f"{call}[0]", "type", "Tensor", type(value).__name__
        if isinstance(value, torch.Tensor):
            yield f"{call}[0]", "value", close_to(end, 1e-6), value.item()
        yield f"{call}[1]", "value", steps, counted


class _Replay(Interpreter):
    """Runs a recording and keeps what each of its operations computed."""

    def __init__(self, recording):
        super().__init__(recording)
        self.computed = []

    def run_node(self, n):
        value = super().run_node(n)
        if n.op.startswith("call"):
            self.computed.append(value.item() if isinstance(value, torch.Tensor) else value)
        return value


def _computed(recording, start):
    replay = _Replay(recording)
    replay.run(torch.tensor(start))
    return replay.computed


def check_three_times(names):
    """Expect a recording of exactly three operations, each of which doubles."""
    t3 = names["t3"]
    yield (
        "t3",
        "type",
        "GraphModule",
        "GraphModule" if isinstance(t3, GraphModule) else type(t3).__name__,
    )
    if isinstance(t3, GraphModule):
        for start in (1.0, 5.0):
            call = f"t3(torch.tensor({start}))"
            yield call, "value", 8 * start, t3(torch.tensor(start)).item()
            doubled = [2 * start, 4 * start, 8 * start]
            yield call, "operations", doubled, _computed(t3, start)


def prediction_first_tensor(names):
    c = names["c"]
    return "value" if isinstance(c, torch.Tensor) and c.item() == 6 else None


def prediction_python_decides(names):
    return {4: "four", 5: "five", 20: "twenty"}.get(names["y_steps"])


def prediction_recipe_first(names):
    square = names["square"]
    if isinstance(square, names["Recipe"]):
        return "recipe"
    return "nine" if isinstance(square, (torch.Tensor, float)) else None


def prediction_record(names):
    return {0: "never", 1: "once", 2: "twice"}.get(len(names["calls"]))


def prediction_cannot_follow(names):
    line = ""
    try:
        symbolic_trace(names["grow"])
    except TraceError as error:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((frame.line for frame in frames if frame.name == "grow"), "")
    starts = {"while": "loop", "x = ": "double", "steps": "count"}
    return next((option for start, option in starts.items() if line.startswith(start)), None)


def prediction_gpu(names):
    return "cpu" if names.tensor("ones").device.type == "cpu" else "accelerator"


def fact_first_tensor(names):
    a, b, c = names.tensor("a"), names.tensor("b"), names.tensor("c")
    assert (a.item(), b.item(), c.item()) == (2, 3, 6)
    for one in (a, b, c):
        assert (one.shape, one.dtype, one.element_size()) == ((), torch.float32, 4)
    assert (torch.tensor([1.0, 2.0, 3.0]) * b).tolist() == [3, 6, 9]


def fact_python_decides(names):
    grow = names["grow"]
    assert (names.tensor("y").item(), names["y_steps"]) == (16, 5)
    assert (names.tensor("z").item(), names["z_steps"]) == (12, 2)
    assert grow(torch.tensor(20.0))[1] == 0
    assert grow(torch.tensor(0.001))[1] == 14


def fact_halve(names):
    assert (names.tensor("small").item(), names["small_steps"]) == (0.5, 4)
    value, path = torch.tensor(8.0), []
    while value >= 1:
        value = value / 2
        path.append(value.item())
    assert path == [4, 2, 1, 0.5]


def fact_recipe_first(names):
    square = names["square"]
    assert not isinstance(square, torch.Tensor)
    assert square.text == "(x * x)"
    assert names.tensor("nine").item() == 9
    assert square.run(x=torch.tensor([1.0, 2.0])).tolist() == [1, 4]


def fact_record(names):
    recorded = names["recorded"]
    assert names["calls"] == ["Proxy"]
    assert names.tensor("ten").item() == 10
    assert "mul = x * x" in recorded.code
    assert "add = mul + 1" in recorded.code
    before = len(names["calls"])
    recorded(torch.tensor(4.0))
    assert len(names["calls"]) == before
    assert names["poly"](torch.tensor(4.0)).item() == 17
    assert names["calls"].pop() == "Tensor"


def fact_cannot_follow(names):
    assert "recorded_grow" not in names
    reason = None
    try:
        symbolic_trace(names["grow"])
    except TraceError as error:
        reason = str(error)
    assert "control flow" in reason
    assert symbolic_trace(lambda x: x * 2)(torch.tensor(3.0)).item() == 6

    # Of the other two lines, one is written down and one doesn't touch x.
    def straight(x):
        steps = 0
        x = x * 2
        steps += 1
        return x, steps

    operations = [node.op for node in symbolic_trace(straight).graph.nodes]
    assert operations == ["placeholder", "call_function", "output"]


def fact_three_times(names):
    assert symbolic_trace(lambda x: x)(torch.tensor(1.0)).item() == 1
    assert names["t3"](torch.tensor(1.0)).item() == 8
    assert _computed(names["t3"], 1.0) == [2, 4, 8]
    assert _computed(symbolic_trace(lambda x: x * 8), 1.0) == [8]


def fact_gpu(names):
    assert names.tensor("ones").device == torch.get_default_device()
    assert torch.cuda.is_available() or "cuda" not in str(names.tensor("ones").device)
    if torch.version.cuda is None:
        assert torch.backends.cudnn.version() is None or torch.version.hip
    assert torch.ones(1, device="cpu").device.type == "cpu"
