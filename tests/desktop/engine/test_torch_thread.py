from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from desktop.engine.question import Question
from widgets.records import Outcome
from widgets.tensor_records import ValueRequest

if TYPE_CHECKING:
    from tests.desktop.engine.conftest import Desk


def test_step_ends_with_its_result(desk: Desk) -> None:
    began = time.monotonic()
    result = desk.run("x = 1", "first")
    assert (result.step_id, result.outcome, result.error) == ("first", Outcome.OK, None)
    assert 0 <= result.seconds <= time.monotonic() - began
    assert desk.all("step_started") == ["first"]
    desk.wait_for_state("ready")
    assert [state.value for state in desk.all("state_changed")][1:] == ["running", "ready"]


def test_steps_wait_for_each_other(desk: Desk) -> None:
    for number in range(5):
        desk.thread.run_step(f"print({number})", f"s{number}")
    desk.wait_for(lambda: len(desk.all("step_finished")) == 5)
    assert [result.step_id for result in desk.all("step_finished")] == [
        "s0",
        "s1",
        "s2",
        "s3",
        "s4",
    ]
    assert desk.output() == "0\n1\n2\n3\n4\n"


def test_streams_and_the_result(desk: Desk) -> None:
    desk.run("import sys\nprint('out')\nprint('err', file=sys.stderr)\n6 * 7")
    streams = {chunk.stream: chunk.text for chunk in desk.all("output_arrived")}
    assert streams == {"stdout": "out\n", "stderr": "err\n", "result": "42\n"}


def test_output_streams_while_the_step_runs(desk: Desk) -> None:
    desk.thread.run_step("print('early', flush=True)\nline = input()", "s")
    desk.wait_for(lambda: "early" in desk.output())
    assert not desk.all("step_finished")
    desk.wait_for(lambda: bool(desk.all("input_requested")))
    desk.next("step_finished", lambda: desk.thread.send_input(""))


def test_output_comes_before_the_end(desk: Desk) -> None:
    desk.run("for i in range(20000): print(i)")
    names = [name for name, _ in desk.heard if name in ("output_arrived", "step_finished")]
    assert names[-1] == "step_finished"
    assert desk.output().endswith("19999\n")


@pytest.mark.parametrize(
    ("code", "type_name", "line"),
    [
        ("x = 1\n\n1 / 0", "ZeroDivisionError", 3),
        ("def f():\n    return missing\n\nf()", "NameError", 2),
        ("x = 1\ndef f(:\n    pass", "SyntaxError", 2),
        ("import torch\ntorch.zeros(2, 3) @ torch.zeros(2, 3)", "RuntimeError", 2),
        ("import torch\ntorch.empty(10**15)", "RuntimeError", 2),
    ],
)
def test_error_names_the_learners_line(desk: Desk, code: str, type_name: str, line: int) -> None:
    result = desk.run(code)
    assert result.outcome is Outcome.ERROR
    assert result.error is not None
    assert (result.error.type, result.error.line) == (type_name, line)


@pytest.mark.parametrize("code", ["import sys; sys.exit()", "exit()", "quit()", "raise SystemExit"])
def test_exit_is_an_error_and_the_kernel_lives(desk: Desk, code: str) -> None:
    pid = desk.pid()
    assert desk.run(code).outcome is not Outcome.DIED
    assert desk.pid() == pid


def test_input_is_asked_and_answered(desk: Desk) -> None:
    desk.thread.run_step("name = input('who? ')\nprint('hello', name)", "s")
    request = desk.next("input_requested")
    assert (request.prompt, request.password) == ("who? ", False)
    result = desk.next("step_finished", lambda: desk.thread.send_input("민수"))
    assert result.outcome is Outcome.OK
    assert "hello 민수" in desk.output()


def test_stop_while_input_waits(desk: Desk) -> None:
    desk.thread.run_step("input()", "s")
    desk.next("input_requested")
    result = desk.next("step_finished", desk.thread.interrupt)
    assert result.outcome is Outcome.INTERRUPTED


def test_answer_to_nothing_is_ignored(desk: Desk) -> None:
    desk.thread.send_input("nobody asked")
    assert desk.run("line = 1").outcome is Outcome.OK


def test_picture(desk: Desk) -> None:
    code = (
        "import base64\nfrom IPython.display import Image, display\n"
        "display(Image(base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42"
        "mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')))"
    )
    desk.run(code)
    desk.wait_for(lambda: bool(desk.all("picture_arrived")))
    assert desk.all("picture_arrived")[0].png.startswith(b"\x89PNG")


def test_table_follows_the_step(desk: Desk) -> None:
    desk.run("import torch\ntable_x = torch.rand(5, 3)", "made")
    table = desk.all("table_changed")[-1]
    row = next(row for row in table.rows if row.name == "table_x")
    assert (row.shape, row.dtype, row.device) == ((5, 3), "float32", "cpu")
    assert table.newest == "table_x"
    assert not table.while_running


def test_table_comes_after_an_error_too(desk: Desk) -> None:
    desk.run("import torch\nhalf_way = torch.ones(2)\n1 / 0")
    assert desk.all("table_changed")[-1].newest == "half_way"


def test_values(desk: Desk) -> None:
    desk.run("import torch\nvalues_x = torch.arange(12.0).view(3, 4)")
    request = ValueRequest("values_x", 0, 1)
    window = desk.next("values_arrived", lambda: desk.thread.ask_values(request))
    assert window.request == request
    assert window.kind == "float"
    assert window.values.tolist() == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]


def test_values_that_a_view_opens_with_come_with_the_table(desk: Desk) -> None:
    desk.run("import torch\ncube = torch.arange(24).view(2, 3, 4)")
    opening = desk.all("table_changed")[-1].opening
    assert opening.request == ValueRequest("cube", 1, 2, fixed={0: 0})
    assert opening.values.tolist() == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]


def test_values_of_a_fixed_index(desk: Desk) -> None:
    desk.run("import torch\ncube = torch.arange(24).view(2, 3, 4)")
    request = ValueRequest("cube", 1, 2, fixed={0: 1})
    window = desk.next("values_arrived", lambda: desk.thread.ask_values(request))
    assert window.values[0].tolist() == [12, 13, 14, 15]


def test_values_asked_when_the_table_arrives_are_answered(desk: Desk) -> None:
    """The table comes a moment before the step's end: a view asks at once."""
    request = ValueRequest("quick", 0, 1)

    def ask(_: object) -> None:
        desk.thread.ask_values(request)

    desk.thread.table_changed.connect(ask)
    desk.thread.run_step("import torch\nquick = torch.ones(2, 2)", "s")
    desk.wait_for(lambda: bool(desk.all("values_arrived") or desk.all("refused")))
    assert not desk.all("refused")


def test_statistics(desk: Desk) -> None:
    desk.run("import torch\nstat_x = torch.tensor([1.0, 2.0, 3.0, float('nan')])")
    name, statistics = desk.next("statistics_arrived", lambda: desk.thread.ask_statistics("stat_x"))
    assert name == "stat_x"
    assert (statistics.minimum, statistics.maximum, statistics.nan) == (1.0, 3.0, 1)


def test_histogram(desk: Desk) -> None:
    desk.run("import torch\nhist_x = torch.rand(1000)")
    histogram = desk.next("histogram_arrived", lambda: desk.thread.ask_histogram("hist_x", "auto"))
    assert histogram.counts.sum() == 1000
    assert len(histogram.edges) == len(histogram.counts) + 1


def test_question_about_an_unknown_name_is_refused(desk: Desk) -> None:
    refused = desk.next("refused", lambda: desk.thread.ask_statistics("nobody"))
    assert refused[:3] == ("statistics", "nobody", "gone")


def test_values_while_a_step_runs_are_refused_as_busy(desk: Desk) -> None:
    desk.run("import torch, time\nbusy_x = torch.ones(3)")
    desk.thread.run_step("print('go', flush=True)\ntime.sleep(1e9)", "s")
    desk.wait_for(lambda: "go" in desk.output())
    request = ValueRequest("busy_x", None, 0)
    assert desk.next("refused", lambda: desk.thread.ask_values(request)) == (
        "values",
        "busy_x",
        "busy",
        "",
    )
    table = desk.next("table_changed", lambda: desk.thread.ask(Question("names")))
    assert table.while_running
    assert "busy_x" in [row.name for row in table.rows]
    desk.next("step_finished", desk.thread.interrupt)
    assert desk.next("values_arrived", lambda: desk.thread.ask_values(request))


def test_completion_while_a_step_runs(desk: Desk) -> None:
    desk.run("import time\nlong_name_of_mine = 1")
    desk.thread.run_step("print('go', flush=True)\ntime.sleep(1e9)", "s")
    desk.wait_for(lambda: "go" in desk.output())
    found = desk.next("completions_arrived", lambda: desk.thread.complete("long_na", 7))
    assert found.matches == ("long_name_of_mine",)
    assert (found.start, found.end) == (0, 7)
    desk.next("step_finished", desk.thread.interrupt)


def test_documentation(desk: Desk) -> None:
    desk.run("import torch")
    code = "x = torch.arange(5)"
    found = desk.next("documentation_arrived", lambda: desk.thread.document(code, 12))
    assert found.name == "torch.arange"
    assert "arange(" in found.text


def test_judgement(desk: Desk) -> None:
    desk.run("import torch\njudged = torch.zeros(2, 3)")
    source = (
        "def check_shape(names):\n"
        "    yield 'judged', 'shape', (3, 2), tuple(names.tensor('judged').shape)\n"
    )
    tag, judgement = desk.next(
        "judged", lambda: desk.thread.judge(source, "checks.py", "check_shape", "t1")
    )
    assert tag == judgement.tag == "t1"
    assert judgement.failed is None
    (difference,) = judgement.differences
    assert (difference.name, difference.fact) == ("judged", "shape")


@pytest.mark.parametrize("name", ["statistics", "histogram"])
def test_question_that_a_check_pushes_aside_is_answered_behind_it(desk: Desk, name: str) -> None:
    desk.run("import torch\nlarge = torch.rand(3 * 10**6)")
    source = "def prediction_x(names):\n    return 'right'\n"
    getattr(desk.thread, f"ask_{name}")("large")
    desk.thread.judge(source, "checks.py", "prediction_x", "t2")
    desk.wait_for(lambda: bool(desk.all("judged") and desk.all(f"{name}_arrived")))
    assert desk.all("refused") == []


def test_question_waits_for_a_check_that_takes_long(desk: Desk) -> None:
    desk.run("import torch\nsmall = torch.rand(3)")
    source = "import time\ndef prediction_x(names):\n    time.sleep(5)\n    return 'right'\n"
    desk.thread.judge(source, "checks.py", "prediction_x", "t3")
    desk.wait_for_state("running")
    desk.next("statistics_arrived", lambda: desk.thread.ask_statistics("small"))
    assert desk.all("refused") == []


def test_check_that_never_ends_can_be_stopped(desk: Desk) -> None:
    source = "def check_loop(names):\n    while True:\n        pass\n    yield\n"
    desk.thread.judge(source, "checks.py", "check_loop", "loop")
    desk.wait_for_state("running")
    tag, judgement = desk.next("judged", desk.thread.interrupt)
    assert (tag, judgement.failed) == ("loop", "interrupted")
    desk.wait_for_state("ready")


def test_odd_displays_are_ignored(desk: Desk) -> None:
    code = (
        "from IPython.display import publish_display_data\n"
        "publish_display_data({'image/png': 'not base 64 at all'})\n"
        "publish_display_data({'application/x-odd': {'a': 1}})\n"
        "print('still here')"
    )
    assert desk.run(code).outcome is Outcome.OK
    assert "still here" in desk.output()


def test_all_receivers_of_an_event_hear_it_in_one_turn_of_the_loop(desk: Desk) -> None:
    heard: list[str] = []
    turns: list[list[str]] = []

    def first(_: object) -> None:
        heard.append("first")
        QTimer.singleShot(0, lambda: turns.append([*heard]))

    def last(_: object) -> None:
        heard.append("last")

    desk.thread.step_finished.connect(first)
    desk.thread.step_finished.connect(last)
    desk.run("x = 1")
    desk.wait_for(lambda: bool(turns))
    desk.thread.step_finished.disconnect(first)
    desk.thread.step_finished.disconnect(last)
    assert turns == [["first", "last"]]
