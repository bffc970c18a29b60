"""Words for errors: advice, head line, frames, and why a kernel died."""

from __future__ import annotations

import pytest

from widgets.output.error_words import (
    advice_words,
    death_words,
    explanation,
    folded_words,
    frame_words,
    headline,
)
from widgets.records import Death, ErrorReport, Frame, Shortage


@pytest.mark.parametrize(
    "code",
    [
        "numpy_needs_cpu",
        "data_loader_device",
        "generator_device",
        "two_devices",
        "out_of_memory",
        "device_assert",
        "device_fault",
        "exit_refused",
        "too_deep",
    ],
)
def test_every_code_of_an_advice_has_one_sentence(code: str) -> None:
    assert advice_words(code).endswith(".")


@pytest.mark.parametrize("code", [None, "", "unheard_of"])
def test_no_advice_is_no_sentence(code: str | None) -> None:
    assert advice_words(code) == ""


@pytest.mark.parametrize(
    ("shortage", "words"),
    [
        (Shortage("cpu"), "There is not enough memory for this tensor: "),
        (Shortage("cpu", limit=3 * 10**9), "may use, 3 GB, is not enough: "),
        (Shortage("cuda:0"), "The memory of cuda:0 is full: "),
    ],
)
def test_a_shortage_says_of_what_and_what_to_do(shortage: Shortage, words: str) -> None:
    (sentence,) = explanation(ErrorReport("E", "m", advice="out_of_memory", shortage=shortage))
    assert words in sentence
    assert "delete names" in sentence


def test_a_shortage_says_which_names_hold_the_memory() -> None:
    shortage = Shortage("cuda:0", (("weights", 3 * 10**9), ("x", 10**6)))
    _, holders = explanation(ErrorReport("E", "m", advice="out_of_memory", shortage=shortage))
    assert holders == "Most of it is held by: weights (3 GB), x (1 MB)."


@pytest.mark.parametrize(("advice", "count"), [(None, 0), ("too_deep", 1)])
def test_an_error_of_another_kind_has_its_advice(advice: str | None, count: int) -> None:
    assert len(explanation(ErrorReport("E", "m", advice=advice))) == count


@pytest.mark.parametrize(("message", "words"), [("no x", "NameError: no x"), ("", "NameError")])
def test_headline(message: str, words: str) -> None:
    assert headline(ErrorReport("NameError", message)) == words


def test_a_frame_is_its_place_and_its_source() -> None:
    words = frame_words(Frame("torch/_tensor.py", 40, "view", "return self._view(*shape)"))
    assert words == "torch/_tensor.py:40  view\n    return self._view(*shape)"


def test_folded_frames_are_counted() -> None:
    assert folded_words(3) == "calls inside libraries: 3"


@pytest.mark.parametrize(
    ("death", "words"),
    [
        (
            Death("signal", "SIGSEGV", -11, 3),
            (
                "The step read memory that isn't its own, and the kernel died (SIGSEGV)."
                " It happened in line 3 of the step."
            ),
        ),
        (
            Death("memory", "SIGKILL", -9),
            (
                "The system ended the kernel because memory ran out (SIGKILL):"
                " make the tensors smaller."
            ),
        ),
        (
            Death("signal", "SIGKILL", -9),
            "The kernel was ended from outside (SIGKILL), perhaps because memory ran out.",
        ),
        (Death("signal", "SIGABRT", -6), "The kernel died of signal SIGABRT."),
        (Death("exit", exit_code=1), "The step ended the kernel with exit code 1."),
        (Death("unknown"), "The kernel is gone."),
        (
            Death("exit", exit_code=1, detail="ImportError: libtorch_cpu.so", started=False),
            "The kernel could not start: ImportError: libtorch_cpu.so.",
        ),
        (Death("exit", detail="No space left.", started=False),
         "The kernel could not start: No space left."),
        (Death("signal", "SIGILL", -4, started=False), "The kernel could not start: SIGILL."),
        (Death("unknown", started=False), "The kernel could not start."),
    ],
)  # fmt: skip
def test_a_death_is_explained(death: Death, words: str) -> None:
    assert death_words(death) == words
