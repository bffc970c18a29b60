from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
import pytest

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import Outcome, RunningKernel


@pytest.mark.parametrize(
    "code",
    [
        "print('said')",
        "import os\nos.write(1, b'said\\n')",
        "import os\nos.system('echo said')",
        "import subprocess, sys\nsubprocess.run(['echo', 'said'], stdout=sys.stdout)",
        "import sys\nsys.__stdout__.write('said\\n')",
        "import ctypes\nctypes.CDLL(None).puts(b'said')",
        "import sys\nsys.stdout.buffer.write(b'said\\n')",
        "import threading\nt = threading.Thread(target=print, args=['said'])\nt.start()\nt.join()",
        "import os\nif os.fork() == 0:\n    print('said')\n    os._exit(0)\nos.wait()",
        (
            "import os, sys\nout = sys.stdout\nif os.fork() == 0:\n    out.write('said\\n')\n"
            "    os._exit(0)\nos.wait()"
        ),
        (
            "import multiprocessing as m\n"
            "c = m.get_context('fork').Process(target=print, args=['said'])\nc.start()\nc.join()"
        ),
    ],
)
def test_output_arrives_with_its_step_wherever_it_was_written(
    kernel: RunningKernel, code: str
) -> None:
    assert kernel.run(f"{code};").text() == "said\n"


def test_text_of_any_script_arrives_whole(kernel: RunningKernel) -> None:
    text = "한글 テスト 🙂" * 100
    outcome = kernel.run(f"import os\nprint({text!r})\nos.write(1, {text!r}.encode()) and None")
    assert outcome.text().replace("\n", "") == text * 2


def test_half_a_surrogate_pair_arrives_readable(kernel: RunningKernel) -> None:
    assert kernel.run("print('a\\ud800b')").text() == "a\\ud800b\n"


def test_errors_and_results_come_behind_what_was_printed_before(kernel: RunningKernel) -> None:
    kinds = [each["msg_type"] for each in kernel.run("print(1)\n2").messages]
    assert kinds.index("stream") < kinds.index("execute_result")
    kinds = [each["msg_type"] for each in kernel.run("print(1)\n1 / 0").messages]
    assert kinds.index("stream") < kinds.index("error")


def in_order(outcome: Outcome) -> str:
    return "".join(each["text"] for each in outcome.contents("stream"))


def test_both_streams_keep_their_order(kernel: RunningKernel) -> None:
    code = "import sys\nfor n in range(20):\n    print(n, file=(sys.stdout, sys.stderr)[n % 2])"
    assert in_order(kernel.run(code)).split() == [str(n) for n in range(20)]


def test_a_flood_of_both_streams_costs_no_flood_of_messages(kernel: RunningKernel) -> None:
    code = (
        "import sys\nfor n in range(100_000):\n"
        "    sys.stdout.write(f'{n}\\n')\n    sys.stderr.write(f'{n}\\n')"
    )
    outcome = kernel.run(code)
    assert outcome.text("stdout").endswith("\n99999\n")
    assert outcome.text("stderr").endswith("\n99999\n")
    assert len(outcome.contents("stream")) < 5000


def test_output_streams_while_the_step_runs(kernel: RunningKernel) -> None:
    request = kernel.start("print('now')\nwhile True: pass")
    kernel.wait_for_text(request, "now")
    kernel.interrupt()
    kernel.finish(request)


def test_a_flood_shows_first_and_last_lines_counts_the_rest_and_costs_no_memory(
    kernel: RunningKernel,
) -> None:
    process = psutil.Process(kernel.pid)
    kernel.run("print('warm')")
    before = process.memory_info().rss
    outcome = kernel.run("for i in range(10**6):\n    print(i)")
    text = outcome.text()
    assert text.startswith("0\n1\n2\n")
    assert text.endswith("\n999998\n999999\n")
    assert len(text) + outcome.dropped == sum(len(f"{i}\n") for i in range(10**6))
    assert outcome.dropped > 0
    assert process.memory_info().rss - before < 20e6
    assert len(outcome.contents("stream")) < 60 * 60


@pytest.mark.parametrize("code", ["while True: print('x')", "while True: display(1)",
                                  "while True: print('x', flush=True)"])  # fmt: skip
def test_a_flood_can_be_stopped(kernel: RunningKernel, code: str) -> None:
    request = kernel.start(f"print('begun', flush=True)\n{code}")
    kernel.wait_for_text(request, "begun")
    kernel.interrupt()
    assert kernel.finish(request).error["ename"] == "KeyboardInterrupt"
    assert kernel.run("1").result == "1"


def test_a_line_of_50_mb_is_cut(kernel: RunningKernel) -> None:
    outcome = kernel.run("print('y' * 50_000_000)\nprint('after')")
    assert outcome.text() == "y" * 200_000 + " … (+49,800,000)\nafter\n"


def test_writing_what_is_no_text_is_an_error_of_the_step(kernel: RunningKernel) -> None:
    outcome = kernel.run("import sys\nsys.stdout.write(3)")
    assert outcome.error["evalue"] == "write() argument must be str, not int"
