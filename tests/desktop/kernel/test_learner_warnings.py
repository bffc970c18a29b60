from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel

RESIZE = "x = torch.add(torch.ones(2), 1, out=torch.empty(3))"


@pytest.mark.parametrize(
    ("code", "line", "kind"),
    [
        ("import warnings\nwarnings.warn('w')", 2, "UserWarning"),
        ("from warnings import *\ndef f():\n    warn('w', stacklevel=2)\n\nf()", 5, "UserWarning"),
        (f"import torch\n\n\n{RESIZE}", 4, "UserWarning"),
        ("import torch\n\ntorch.from_numpy(__import__('numpy').frombuffer(b'1234', 'u1'))", 3,
         "UserWarning"),
        ("import torch\nx = torch.ones(2, requires_grad=True) * 2\nx.grad", 3, "UserWarning"),
        ("x = 1\nx is 1", 2, "SyntaxWarning"),
    ],
)  # fmt: skip
def test_a_warning_names_the_learner_s_line(
    own_kernel: RunningKernel, code: str, line: int, kind: str
) -> None:
    text = own_kernel.run(code).text("stderr")
    assert text.startswith(f"line {line}: {kind}: ")
    assert text.splitlines()[-1] == f"  {code.splitlines()[line - 1].strip()}"


@pytest.mark.parametrize("last", ["main()", "import asyncio\nasyncio.run(main())"])
def test_a_warning_between_steps_names_no_line_of_ours(kernel: RunningKernel, last: str) -> None:
    code = f"async def main(): ...\n{last}"
    # What was the result of a step is let go when the next one begins.
    text = kernel.run(code).text("stderr") + kernel.run("0").text("stderr")
    assert text == "RuntimeWarning: coroutine 'main' was never awaited\n"


def test_each_line_s_warning_is_shown_once_a_step_and_again_in_the_next(
    kernel: RunningKernel,
) -> None:
    code = "import warnings\nfor _ in range(3):\n    warnings.warn('a')\nwarnings.warn('a')"
    for _ in range(2):
        lines = kernel.run(code).text("stderr").splitlines()
        assert [line.partition(":")[0] for line in lines[::2]] == ["line 3", "line 4"]


def test_a_learner_s_filter_is_respected(own_kernel: RunningKernel) -> None:
    own_kernel.run("import warnings\nwarnings.simplefilter('ignore')")
    assert own_kernel.run("warnings.warn('a')").text("stderr") == ""
