from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("1 + 1", "2"),
        ("x = 3\nx", "3"),
        ("import asyncio\nawait asyncio.sleep(0.01, 'slept')", "'slept'"),
        ("import torch\ntorch.ones(2)", "tensor([1., 1.])"),
        ("def f():\n    return 5\n\nimport inspect\ninspect.getsource(f).splitlines()[1]",
         "'    return 5'"),
        ("__name__", "'__main__'"),
    ],
)  # fmt: skip
def test_the_last_expression_is_shown(kernel: RunningKernel, code: str, expected: str) -> None:
    outcome = kernel.run(code)
    assert outcome.status == "ok"
    assert outcome.result == expected


@pytest.mark.parametrize("code", ["", "# only a comment\n", "x = 1", "1;", "None"])
def test_nothing_is_shown_where_there_is_nothing_to_show(kernel: RunningKernel, code: str) -> None:
    outcome = kernel.run(code)
    assert outcome.status == "ok"
    assert outcome.contents("execute_result") == []


def test_results_are_let_go_when_the_next_step_starts(kernel: RunningKernel) -> None:
    code = (
        "import weakref\nclass Thing: pass\nthing = Thing()\nseen = weakref.ref(thing)\ndel thing"
    )
    kernel.run(code.replace("\ndel thing", "\nthing"))
    kernel.run("del thing")
    assert kernel.run("seen()").contents("execute_result") == []


def test_the_namespace_holds_the_learner_s_names_only(own_kernel: RunningKernel) -> None:
    own_kernel.run("mine = 1\nmine")
    hidden = "['__builtin__', '__builtins__', '__doc__', '__name__', 'device', 'mine']"
    assert own_kernel.run("sorted(globals())").result.replace("\n", "") == hidden


@pytest.mark.parametrize(
    "code", ["exit", "quit", "exit()", "quit(3)", "import sys\nsys.exit('bye')", "raise SystemExit"]
)
def test_leaving_is_explained_instead_of_obeyed(kernel: RunningKernel, code: str) -> None:
    outcome = kernel.run(code)
    assert outcome.status == "error"
    assert outcome.error["tensor_desk"]["advice"] == "exit_refused"
    assert kernel.run("1").result == "1"


def test_the_reply_carries_the_error_s_record(kernel: RunningKernel) -> None:
    outcome = kernel.run("x = 1\n1 / 0")
    assert outcome.reply["content"]["tensor_desk"] == outcome.error["tensor_desk"]
    assert outcome.error["tensor_desk"]["line"] == 2


@pytest.mark.parametrize(
    "code",
    [
        "rest = iter([])\nnext(rest)\n",
        "rest = iter([])\nx = next(rest)\n",
        "import asyncio\nawait asyncio.sleep(0), next(iter([]))",
    ],
)
def test_an_exhausted_iterator_is_an_error_at_its_line(kernel: RunningKernel, code: str) -> None:
    error = kernel.run(code).error
    assert (error["ename"], error["evalue"]) == ("StopIteration", "")
    assert error["tensor_desk"]["line"] == 2


def test_an_exhausted_iterator_in_a_coroutine_is_python_s_own_error(kernel: RunningKernel) -> None:
    error = kernel.run("async def take():\n    next(iter([]))\n\nawait take()").error
    assert (error["ename"], error["tensor_desk"]["line"]) == ("RuntimeError", 4)
    assert error["evalue"] == "coroutine raised StopIteration\n← StopIteration: "


def test_a_repr_that_raises_is_an_error_at_its_line(kernel: RunningKernel) -> None:
    code = "class Bad:\n    def __repr__(self):\n        raise ValueError('no text')\n\nBad()"
    outcome = kernel.run(code)
    assert outcome.error["ename"] == "ValueError"
    assert outcome.error["tensor_desk"]["line"] == 3


@pytest.mark.parametrize(
    ("code", "line", "source"),
    [
        ("x = 1\nexit", 2, "exit"),
        ("class Odd:\n    def __repr__(self):\n        return 5\nodd = Odd()\nodd", 5, "odd"),
        ("x = 1\ny = = 2", 2, "y = = 2"),
    ],
)
def test_an_error_outside_the_step_s_frames_shows_its_source(
    kernel: RunningKernel, code: str, line: int, source: str
) -> None:
    report = kernel.run(code).error["tensor_desk"]
    assert report["line"] == line
    frame = {"where": "step", "line": line, "function": "<module>", "source": source}
    assert frame in report["frames"]


def test_an_error_in_an_earlier_step_s_function_has_the_line_that_called_it(
    kernel: RunningKernel,
) -> None:
    kernel.run("def f():\n    return 1 / 0", step="maker")
    report = kernel.run("# B\nf()", step="caller").error
    assert report["tensor_desk"]["line"] == 2
    caller, maker = report["tensor_desk"]["frames"]
    assert caller == {"where": "step", "line": 2, "function": "<module>", "source": "f()"}
    assert (maker["step"], maker["line"], maker["source"]) == ("maker", 2, "return 1 / 0")
    assert report["traceback"][1] == "step maker:2 in f\n  return 1 / 0"


def test_what_an_error_held_is_let_go_with_its_step(kernel: RunningKernel) -> None:
    code = (
        "import gc, weakref\ngc.disable()\nclass Held: pass\ndef f():\n    global seen\n"
        "    held = Held()\n    seen = weakref.ref(held)\n    1 / 0\nf()"
    )
    assert kernel.run(code).error["ename"] == "ZeroDivisionError"
    assert kernel.run("gc.enable()\nseen() is None").result == "True"


def test_a_forked_child_that_raises_tells_only_of_the_step(kernel: RunningKernel) -> None:
    code = "import os\nif os.fork():\n    os.wait()\nelse:\n    1 / 0"
    text = kernel.run(code).text("stderr")
    assert text == "step:5 in <module>\n  1 / 0\nZeroDivisionError: division by zero\n"


@pytest.mark.parametrize(
    ("code", "message"),
    [("exit()", ""), ("raise SystemExit(3)", "3"), ("import sys\nsys.exit('bye')", "bye")],
)
def test_leaving_without_a_reason_tells_none(
    kernel: RunningKernel, code: str, message: str
) -> None:
    assert kernel.run(code).error["evalue"] == message


def test_the_c_plus_plus_frames_of_torch_are_left_out(kernel: RunningKernel) -> None:
    error = kernel.run("import torch\ntorch.empty(10**19)").error
    assert "Exception raised from" not in error["evalue"]
    assert "frame #" not in error["evalue"]
    assert len(error["evalue"]) > 10


@pytest.mark.parametrize(
    "code",
    [
        "__import__ = None",
        "print = None\nlen = 3\nsum = 3\ntorch = None\nstr = repr = isinstance = None",
        "import builtins\nbuiltins.__import__ = None",
        "import builtins\ndel builtins.print, builtins.len, builtins.isinstance",
        "import builtins\nfor name in list(vars(builtins)):\n    builtins.__dict__.pop(name, None)",
        "import sys\nsys.stdout = None\nsys.stderr = 3\nsys.displayhook = None",
        "import sys\nsys.stdout.close()",
        "import linecache, sys\nlinecache.getline = None\nsys.modules.pop('linecache')",
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)",
        "import warnings\nwarnings.showwarning = None",
    ],
)
def test_a_step_that_breaks_python_s_own_names_breaks_no_later_step(
    own_kernel: RunningKernel, code: str
) -> None:
    own_kernel.run(code)
    code = "import builtins\nbuiltins.print(builtins.len([1, 2]))\n3"
    outcome = own_kernel.run(code)
    assert (outcome.text(), outcome.result) == ("2\n", "3")
    error = own_kernel.run("1 / 0").error
    assert error["ename"] == "ZeroDivisionError"


def test_an_object_of_a_class_of_a_step_can_be_saved(kernel: RunningKernel) -> None:
    code = (
        "import io, torch\n"
        "class Mine:\n    size = 3\n"
        "file = io.BytesIO()\n"
        "torch.save(Mine(), file)\n"
        "file.seek(0)\n"
        "torch.load(file, weights_only=False).size"
    )
    assert kernel.run(code).result == "3"


def test_a_figure_becomes_a_picture_without_being_shown(own_kernel: RunningKernel) -> None:
    outcome = own_kernel.run("import matplotlib.pyplot as plt\nline = plt.plot([1, 2])")
    assert outcome.status == "ok"
    (picture,) = [each["data"]["image/png"] for each in outcome.contents("display_data")]
    assert picture.startswith("iVBOR")
    outcome = own_kernel.run("%matplotlib inline\nplt.hist([1, 2, 2])\nplt.show()")
    assert len(outcome.contents("display_data")) == 1
    assert outcome.text("stderr") == ""


def test_a_forked_child_that_runs_to_the_step_s_end_ends_there(kernel: RunningKernel) -> None:
    code = (
        "import os\npid = os.fork()\nif pid:\n    os.wait()\n"
        "print('parent' if pid else 'child', end=' ' if pid == 0 else '')"
    )
    assert sorted(kernel.run(code).text().split()) == ["child", "parent"]
    assert kernel.run("2").result == "2"


def test_input_asks_and_is_answered(kernel: RunningKernel) -> None:
    request = kernel.start("name = input('who? ')\nname.upper()")
    question = kernel.client.get_stdin_msg(timeout=20)
    assert question["content"] == {"prompt": "who? ", "password": False}
    kernel.client.input("ann")
    assert kernel.finish(request).result == "'ANN'"
