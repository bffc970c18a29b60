from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.kernel.displays import LONGEST_TEXT, shorten, shown_parts

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("a" * 200_003, "a" * 200_000 + " … (+3)"),
        ("12\n" * LONGEST_TEXT, "12\n" * 33_334 + f"… (+{3 * LONGEST_TEXT - 100_002:,})"),
        ("\ud800", "\\ud800"),
    ],
)
def test_a_value_s_text_is_shortened(text: str, expected: str) -> None:
    assert shorten(text) == expected


def test_only_what_the_app_shows_is_sent() -> None:
    data = {"text/plain": "a", "text/html": "<b>a</b>", "image/png": b"1"}
    assert shown_parts(data) == {"text/plain": "a", "image/png": b"1"}


@pytest.mark.parametrize(
    ("code", "longest"),
    [("list(range(10**6))", 10_000), ("'q' * 10**7", 200_100), ("'q\\n' * 10**6", 200_100)],
)
def test_an_enormous_value_arrives_shortened(
    kernel: RunningKernel, code: str, longest: int
) -> None:
    assert len(kernel.run(code).result) < longest


def test_a_loop_of_displays_is_limited(kernel: RunningKernel) -> None:
    outcome = kernel.run("for n in range(5000):\n    display(n)")
    assert 20 < len(outcome.contents("display_data")) < 1000


def test_a_forked_child_shows_nothing_and_harms_nothing(kernel: RunningKernel) -> None:
    code = (
        "import os\nif os.fork() == 0:\n    display('child')\n    os._exit(0)\nos.wait()\n'parent'"
    )
    outcome = kernel.run(code)
    assert outcome.contents("display_data") == []
    assert outcome.result == "'parent'"
