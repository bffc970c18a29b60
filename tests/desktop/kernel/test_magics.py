from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.kernel.magics import line_keeping_transformer

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.mark.parametrize(
    ("code", "skipped", "printed"),
    [
        ("%timeit 1\nprint(2)", "skipped: %timeit 1\n", "2\n"),
        ("!pip install x\nprint(2)", "skipped: !pip install x\n", "2\n"),
        ("files = !ls\nprint(files)", "skipped: !ls\n", "[]\n"),
        ("for i in range(2):\n    %time i\nprint(2)", "skipped: %time i\n" * 2, "2\n"),
        ("%%time\nprint(2)", "skipped: %%time\n", "2\n"),
        ("\n%%bash\nls\n", "skipped: %%bash\n", ""),
        ("%matplotlib inline\nprint(2)", "", "2\n"),
        ("print(7 % 4)", "", "3\n"),
    ],
)
def test_commands_are_skipped_and_the_rest_runs(
    kernel: RunningKernel, code: str, skipped: str, printed: str
) -> None:
    outcome = kernel.run(code)
    assert outcome.status == "ok"
    assert outcome.text("stderr") == skipped
    assert outcome.text() == printed


@pytest.mark.parametrize("code", ["len?", "?len", "len??"])
def test_a_question_mark_shows_documentation(kernel: RunningKernel, code: str) -> None:
    text = kernel.run(code).text()
    assert "Return the number of items in a container." in text
    assert "\x1b" not in text


def test_documentation_of_nothing_says_so(kernel: RunningKernel) -> None:
    assert kernel.run("nothing_of_that_name?").text() == "nothing_of_that_name: not found\n"


@pytest.mark.parametrize("code", ["\n\n%time 1\n1 / 0", "\n\n!ls\n1 / 0", "\n\n%%time\n1 / 0"])
def test_lines_keep_their_numbers(kernel: RunningKernel, code: str) -> None:
    assert kernel.run(code).error["tensor_desk"]["line"] == 4
    lines = line_keeping_transformer().transform_cell(code).splitlines()
    assert lines[3] == "1 / 0"
