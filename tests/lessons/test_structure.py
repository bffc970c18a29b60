"""Tests of the comparison between a lesson's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lessons.page_reader import read_page
from lessons.step_reader import read_steps
from lessons.structure import structure_problems
from tests.lessons.sample_lesson import EN, KO, STEPS

if TYPE_CHECKING:
    from lessons.lesson import Problem


def problems_of(steps: str = STEPS, en: str = EN, ko: str = KO) -> tuple[Problem, ...]:
    texts = {"en": read_page(en, "en")[0], "ko": read_page(ko, "ko")[0]}
    return structure_problems(read_steps(steps)[0], texts)


def test_a_right_lesson_fits_together() -> None:
    assert problems_of() == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("{#wait}", "{#later}", 1, 'Add a section "## Title {#wait}"'),
        ("{#wait}", "{#later}", 57, 'Remove the section "later"'),
        ("views: [Tensors]", "views: [Distribution]", 1, "Name the same views"),
        ("- (three) 3\n- (four) 4", "- (four) 4\n- (three) 3", 7, "Ask the same question"),
        ("{#wait}", "{#wait view=Tensors}", 57, 'Open the same view with "wait"'),
        ("- (four)", "- (five)", 7, "Ask the same question"),
        (":::{hint}\n곱하면 됩니다.\n:::", "", 26, 'Give "double" as many hints'),
        (":::{look}\n**Tensor** 탭에서 `b`를 봅니다.\n:::", "", 26, "Say what to look at"),
    ],
)
def test_a_page_unlike_the_others_is_told(old: str, new: str, line: int, sentence: str) -> None:
    assert old in KO
    problems = problems_of(ko=KO.replace(old, new, 1))
    assert any(p.line == line and p.sentence.startswith(sentence) for p in problems), problems
    assert {p.file for p in problems} == {"ko.md"}


def test_sections_in_another_order_are_told() -> None:
    swapped = (
        KO.replace("{#start}", "{#x}").replace("{#wait}", "{#start}").replace("{#x}", "{#wait}")
    )
    assert any(p.sentence.startswith("Put the sections") for p in problems_of(ko=swapped))
