from __future__ import annotations

import inspect

import pytest

from desktop.kernel.questions import QUESTIONS, Way

ON_MAIN = {"set_device", "judge", "forget"}
"""Questions that the window sends to the main shell."""


def test_every_question_of_the_protocol_is_there() -> None:
    others = {"names", "values", "statistics", "histogram", "sample", "cancel", "devices"}
    others |= {"fit", "repeats", "file", "warm_bench"}
    assert set(QUESTIONS) == others | ON_MAIN


@pytest.mark.parametrize("name", QUESTIONS)
def test_only_those_on_the_main_shell_change_something(name: str) -> None:
    assert (QUESTIONS[name].way is Way.CHANGING) is (name in ON_MAIN)


@pytest.mark.parametrize("name", QUESTIONS)
def test_all_are_asked_in_the_same_way(name: str) -> None:
    parameters = list(inspect.signature(QUESTIONS[name].answer).parameters)
    assert parameters == ["desk", "arguments", "ticket", "progress"]
