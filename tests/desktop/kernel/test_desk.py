from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
import torch

from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.kernel.running_kernel import RunningKernel

LARGE = "big = torch.zeros(200_000_000)"
"""Counting it takes far longer than a test waits between two messages; its pages stay empty."""

COUNTING = ["statistics", "histogram"]


@pytest.fixture(scope="module")
def window(kernel: RunningKernel) -> WindowSide:
    side = WindowSide(kernel)
    side.run("import torch, time")
    return side


@pytest.fixture(autouse=True)
def _only_what_a_test_makes(window: WindowSide) -> Iterator[None]:
    yield
    window.answer("forget", main=True)
    window.run("import torch, time")
    window.heard.clear()


def running(window: WindowSide, code: str) -> None:
    """Start a step and return when it is under way."""
    request = window.kernel.start(f"print('under way', flush=True)\n{code}", step="a_step")
    window.kernel.wait_for_text(request, "under way")


def names(table: dict[str, Any]) -> list[str]:
    return [row["name"] for row in table["rows"]]


def test_attached_tells_the_versions(window: WindowSide) -> None:
    assert window.attached["torch"] == torch.__version__
    assert window.attached["python"].startswith("3.")


def test_names_come_after_a_step(window: WindowSide) -> None:
    event = window.run("x = torch.rand(5, 3)\nn = 3", step="first")
    assert (event["step"], event["device"], event["elsewhere"]) == ("first", "cpu", [])
    assert names(event["table"]) == ["n", "x"]
    assert event["table"]["newest"] == "x"
    row = event["table"]["rows"][1]
    assert (row["shape"], row["dtype"], row["law"]) == ([5, 3], "float32", "torch.rand(5, 3)")
    assert row["statistics"]["count"] == 15


def test_result_is_a_row_that_can_be_read(window: WindowSide) -> None:
    event = window.run("torch.tensor([1.5, float('nan')])")
    assert event["table"]["newest"] == "(result)"
    answer = window.answer("values", name="(result)", column_dim=0)
    assert str(answer["values"]) == "[[1.5, nan]]"


@pytest.mark.parametrize(
    "code",
    ["x = 1\n1 / 0", "x = 1\nraise SystemExit", "x = 1\nexit()", "x = (", "", "   "],
)
def test_names_come_whatever_becomes_of_a_step(window: WindowSide, code: str) -> None:
    event = window.run(code, step="odd")
    assert event["step"] == "odd"
    assert names(event["table"]) == (["x"] if "\n" in code else [])


def test_names_come_after_a_stop(window: WindowSide) -> None:
    running(window, "y = 1\nwhile True: pass")
    window.kernel.interrupt()
    event = window.wait_names()
    assert names(event["table"]) == ["y"]
    assert window.answer("names")["while_running"] is False


@pytest.mark.parametrize(
    "spoil",
    [
        "import builtins; kept = builtins.__import__; builtins.__import__ = None",
        "torch.set_default_device('meta')",
        "torch.set_default_dtype(torch.float64)",
        "torch.use_deterministic_algorithms(True)",
        "mode = torch.inference_mode(); mode.__enter__()",
        "torch = None; list = None; print = None",
        """from torch.overrides import TorchFunctionMode
class Refuses(TorchFunctionMode):
    def __torch_function__(self, *_args):
        raise RuntimeError("no")
Refuses().__enter__()""",
    ],
)
def test_names_come_whatever_the_learner_spoils(own_kernel: RunningKernel, spoil: str) -> None:
    side = WindowSide(own_kernel)
    side.run("import torch\nx = torch.tensor([1., 2.])")
    side.run(spoil)
    event = side.run("x = x.clone()")
    (row,) = [row for row in event["table"]["rows"] if row["name"] == "x"]
    assert row["statistics"]["mean"] == 1.5
    assert side.answer("values", name="x", column_dim=0)["values"] == [[1, 2]]
    assert side.answer("statistics", name="x")["mean"] == 1.5
    assert side.answer("histogram", name="x")["count"] == 2


def test_time_is_measured_in_the_kernel(window: WindowSide) -> None:
    began = time.monotonic()
    seconds = window.run("time.sleep(0.2)")["seconds"]
    assert 0.2 <= seconds <= time.monotonic() - began


def test_a_timed_step_runs_without_the_mode(window: WindowSide) -> None:
    code = "x = torch.rand(3); depth = torch._C._len_torch_function_stack()"
    assert window.run(code, timed=True)["table"]["rows"][0]["text"] == "0"
    assert window.run(code)["table"]["rows"][0]["text"] == "1"


def test_tensors_elsewhere_are_told(window: WindowSide) -> None:
    window.run("here = torch.ones(2)")
    event = window.run("torch.set_default_device('meta'); there = torch.ones(2)")
    assert (event["device"], event["elsewhere"]) == ("meta", ["here"])
    assert window.run("torch.set_default_device(None)")["elsewhere"] == []


def test_questions_in_a_step(window: WindowSide) -> None:
    window.run("x = torch.rand(5, 3)")
    running(window, "time.sleep(1000)")
    began = time.monotonic()
    table = window.answer("names")
    assert table["while_running"] is True
    assert table["rows"][0]["shape"] == [5, 3]
    assert table["rows"][0]["readable"] is False
    for question in ("values", "statistics", "histogram"):
        assert window.refusal(question, name="x", column_dim=0) == "busy"
    assert time.monotonic() - began < 30
    window.kernel.interrupt()
    window.wait_names()


@pytest.mark.parametrize(
    ("question", "arguments", "reason"),
    [
        ("nonsense", {}, "unknown_question"),
        (None, {}, "unknown_question"),
        ("values", {"name": "nowhere"}, "gone"),
        ("values", {"name": "x", "row_dim": 9}, "gone"),
        ("values", {"name": "x", "row_dim": "one"}, "gone"),
        ("values", {}, "failed"),
        ("values", {"name": "x", "rows": "many"}, "failed"),
        ("statistics", {"name": "n"}, "unreadable"),
        ("statistics", {"name": "lazy"}, "unreadable"),
        ("histogram", {"name": "x", "bins": -1}, "failed"),
    ],
)
def test_refusals(
    window: WindowSide, question: Any, arguments: dict[str, Any], reason: str
) -> None:
    window.run("x = torch.ones(2); n = 1; lazy = torch.nn.parameter.UninitializedParameter()")
    assert window.refusal(question, **arguments) == reason


def test_parts_can_be_asked_for(window: WindowSide) -> None:
    event = window.run("s = torch.eye(2).to_sparse()")
    assert event["table"]["rows"][0]["parts"] == ["s.indices()", "s.values()"]
    shown = window.answer("values", name="s.indices()", row_dim=0, column_dim=1)
    assert shown["values"] == [[0, 1], [0, 1]]
    assert window.refusal("values", name="s.to_dense()", column_dim=0) == "gone"


@pytest.mark.parametrize("question", COUNTING)
def test_a_step_stops_a_long_question(window: WindowSide, question: str) -> None:
    window.run(LARGE)
    number = window.ask(question, name="big")
    window.wait(lambda data: data.get("id") == number and "progress" in data)
    began = time.monotonic()
    event = window.run("done = True")
    assert time.monotonic() - began < 30
    assert "done" in names(event["table"])
    assert window.reply(number)["refused"]["reason"] == "busy"


@pytest.mark.parametrize("question", COUNTING)
def test_a_long_question_can_be_cancelled(window: WindowSide, question: str) -> None:
    window.run(LARGE)
    number = window.ask(question, name="big")
    progress = window.wait(lambda data: data.get("id") == number and "progress" in data)
    assert 0 < progress["progress"] < 1
    assert window.answer("cancel", id=number) == {}
    assert window.reply(number)["refused"]["reason"] == "cancelled"


def test_short_questions_do_not_wait_for_long_ones(window: WindowSide) -> None:
    window.run(f"{LARGE}; x = torch.ones(2)")
    number = window.ask("statistics", name="big")
    assert window.answer("values", name="x", column_dim=0)["values"] == [[1, 1]]
    assert window.answer("histogram", name="x")["count"] == 2
    window.answer("cancel", id=number)
    assert "refused" in window.reply(number)


def test_statistics_are_kept_until_the_tensor_changes(window: WindowSide) -> None:
    window.run("x = torch.zeros(3_000_000)")
    assert window.answer("statistics", name="x")["maximum"] == 0
    row = window.run("pass")["table"]["rows"][0]
    assert (row["change"], row["statistics"]["maximum"]) == ("same", 0)
    row = window.run("x[7] = 1")["table"]["rows"][0]
    assert (row["change"], row["statistics"]) == ("changed", None)
    assert window.answer("statistics", name="x")["maximum"] == 1
    row = window.run("x.numpy()[7] = 2")["table"]["rows"][0]
    assert (row["change"], row["statistics"]) == ("unknown", None)
    assert window.answer("statistics", name="x")["maximum"] == 2


RANDN = {"function": "randn", "numel": 100_000, "seed": 1}


def test_a_sample_is_drawn_without_a_name(window: WindowSide) -> None:
    state = window.run("torch.manual_seed(3); state = torch.get_rng_state()")
    answer = window.answer("sample", call=RANDN)
    assert (answer["drawn"], answer["done"], answer["stopped"]) == (100_000, True, False)
    assert sum(answer["histogram"]["counts"]) == 100_000
    assert answer["fit"]["law"] == "normal"
    assert answer["code"] == "torch.manual_seed(1); x = torch.randn(100000)"
    event = window.run("same = torch.equal(state, torch.get_rng_state())")
    texts = {row["name"]: row["text"] for row in event["table"]["rows"]}
    assert texts["same"] == "True"
    assert names(state["table"]) == ["state"]


def test_a_long_sample_is_shown_meanwhile_and_can_be_stopped(window: WindowSide) -> None:
    number = window.ask("sample", call={**RANDN, "numel": 10**10})
    for _ in range(3):
        partial = window.wait(lambda data: data.get("id") == number and "partial" in data)
        shown = partial["partial"]
        assert sum(shown["histogram"]["counts"]) == shown["drawn"] > 0
    assert window.answer("cancel", id=number) == {}
    answer = window.reply(number)["answer"]
    assert answer["stopped"]
    more = window.answer("sample", call={**RANDN, "numel": 1000}, resume=True)
    assert more["drawn"] == answer["drawn"] + 1000


def test_a_sample_stops_for_a_step(window: WindowSide) -> None:
    number = window.ask("sample", call={**RANDN, "numel": 10**10})
    window.wait(lambda data: data.get("id") == number and "partial" in data)
    assert "done" in names(window.run("done = True")["table"])
    assert window.reply(number)["answer"]["stopped"]


def test_a_bad_call_is_refused_at_its_field(window: WindowSide) -> None:
    refused = window.reply(window.ask("sample", call={**RANDN, "numel": 0}))["refused"]
    assert refused == {"reason": "bad_call", "detail": "numel|too_small|10"}


def test_forget_clears_the_learners_names(window: WindowSide) -> None:
    window.run("x = torch.ones(2); import math; _hidden = 1")
    assert window.answer("forget", main=True) == {}
    assert window.answer("names")["rows"] == []
    event = window.run("kept = (math.pi, torch.pi)")
    assert names(event["table"]) == ["kept"]


def test_many_stops_at_any_moment_leave_the_names_in_order(window: WindowSide) -> None:
    for count in range(20):
        request = window.kernel.start(f"x = torch.ones({count + 1})\ntime.sleep(0.01)")
        time.sleep(count * 0.002)
        window.kernel.interrupt()
        window.kernel.finish(request)
    window.run("x = torch.ones(99)")
    table = window.answer("names")
    assert (table["while_running"], table["rows"][0]["shape"]) == (False, [99])


def test_a_segfault_is_not_ours(window: WindowSide) -> None:
    event = window.run("x = torch.ones(3); _ = x.untyped_storage().resize_(0)")
    assert event["table"]["rows"][0]["note"] == "storage_freed"
    assert window.refusal("values", name="x", column_dim=0) == "unreadable"
    assert window.refusal("statistics", name="x") == "unreadable"


def test_the_variable_device_is_there_and_not_in_the_table(window: WindowSide) -> None:
    event = window.run("x = torch.ones(2, device=device); same = device == torch.device('cpu')")
    assert names(event["table"]) == ["same", "x"]
    assert event["table"]["rows"][0]["text"] == "True"


def test_device_is_chosen_and_listed(window: WindowSide) -> None:
    assert window.answer("set_device", main=True, name="cpu") == {"current": "cpu", "elsewhere": []}
    assert window.answer("devices")["devices"][0]["name"] == "cpu"
    assert window.refusal("set_device", main=True, name="cuda:99") == "failed"


def test_a_check_judges(window: WindowSide) -> None:
    window.run("x = torch.ones(2)")
    source = "def check_first(names):\n    yield 'x', 'shape', (3,), tuple(names['x'].shape)\n"
    asked = {"source": source, "path": "checks.py", "function": "check_first"}
    assert len(window.answer("judge", main=True, **asked)["differences"]) == 1


def test_a_check_that_does_not_end_can_be_stopped(window: WindowSide) -> None:
    source = "def check_first(names):\n    while True: pass\n    yield\n"
    number = window.ask("judge", True, source=source, path="checks.py", function="check_first")
    for _ in range(20):
        window.kernel.interrupt()
        if any(data.get("id") == number for data in window.heard):
            break
        window.answer("devices")
    assert window.reply(number)["refused"]["reason"] == "interrupted"


def test_hostile_objects_do_not_take_the_table_along(window: WindowSide) -> None:
    event = window.run(
        "class Hostile:\n"
        "    def __getattribute__(self, name): raise RuntimeError\n"
        "    def __repr__(self): time.sleep(1000)\n"
        "    __eq__ = __hash__ = __len__ = __bool__ = __iter__ = __repr__\n"
        "hostile = Hostile(); inside = [hostile, {1: hostile}]; x = torch.ones(2)"
    )
    assert names(event["table"]) == ["x", "inside", "hostile"]
    assert event["table"]["rows"][1]["text"] == "[<Hostile>, {1: <Hostile>}]"


def test_a_long_question_is_refused_while_no_thread_can_be_had(own_kernel: RunningKernel) -> None:
    side = WindowSide(own_kernel)
    # No thread of Python's starts then.
    side.run("import sys, torch\nhook, sys.excepthook = sys.excepthook, None\nx = torch.ones(3)")
    assert [side.refusal(question, name="x") for question in COUNTING] == ["failed", "failed"]
    side.run("sys.excepthook = hook")
    assert side.answer("statistics", name="x")["mean"] == 1
    assert side.answer("histogram", name="x")["count"] == 3
