"""The sentences about what a check found, in both languages."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import resources
from widgets.lesson.check_words import difference_words, fact_words
from widgets.lesson_records import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

LESSONS = Path(__file__).parents[3] / "lessons"


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    translator = resources.translator("ko")
    assert translator is not None
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


SENTENCES = [
    (
        Difference("u", "min", "-1 … -0.9", "7.969e-05"),
        "smallest value of u: expected -1 to -0.9, found 7.969e-05",
        "u의 가장 작은 값: 기대한 값 -1 이상 -0.9 이하, 실제 값 7.969e-05",
    ),
    (
        Difference("u", "max", "< 1", "1"),
        "largest value of u: expected less than 1, found 1",
        "u의 가장 큰 값: 기대한 값 1 미만, 실제 값 1",
    ),
    (
        Difference("halve(x)[0]", "value", "≈ 0.5 ± 1e-06", "1"),
        "value of halve(x)[0]: expected about 0.5, found 1",
        "halve(x)[0]의 값: 기대한 값 약 0.5, 실제 값 1",
    ),
    (
        Difference("u", "distinct", "≥ 900", "200"),
        "number of different values of u: expected 900 or more, found 200",
        "u의 서로 다른 값의 개수: 기대한 값 900 이상, 실제 값 200",
    ),
    (
        Difference("u", "dtype", "torch.float32 | torch.float64", "torch.int64"),
        "dtype of u: expected torch.float32 or torch.float64, found torch.int64",
        "u의 자료형: 기대한 값 torch.float32 또는 torch.float64, 실제 값 torch.int64",
    ),
    (
        Difference("c, x", "shared", "False", "True"),
        "shared memory of c, x: expected no, found yes",
        "c, x의 메모리 공유: 기대한 값 아니요, 실제 값 예",
    ),
    (
        Difference("k", "value", "False", "True"),
        "value of k: expected False, found True",
        "k의 값: 기대한 값 False, 실제 값 True",
    ),
    (
        Difference("u", "missing", None, None),
        "u is missing: the step must make it and end without an error.",
        "u 변수가 없습니다. 단계가 이 변수를 만들고 오류 없이 끝나야 합니다.",
    ),
]


@pytest.mark.parametrize(("difference", "english"), [row[:2] for row in SENTENCES])
def test_a_difference_is_a_sentence(difference: Difference, english: str) -> None:
    assert difference_words(difference) == english


@pytest.mark.parametrize(("difference", "wording"), [row[::2] for row in SENTENCES])
def test_a_difference_is_a_sentence_in_korean(
    korean: None, difference: Difference, wording: str
) -> None:
    assert difference_words(difference) == wording


@pytest.mark.parametrize("path", sorted(LESSONS.glob("*/checks.py")), ids=lambda p: p.parent.name)
def test_every_fact_of_the_lessons_has_words(korean: None, path: Path) -> None:
    yields = [
        node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Yield)
    ]
    for parts in yields:
        assert isinstance(parts, ast.Tuple)
        name, fact = parts.elts[:2]
        assert isinstance(fact, ast.Constant)
        assert isinstance(fact.value, str)
        assert fact_words(fact.value) != fact.value or fact.value in ("shape", "requires_grad")
        # What stands before the colon is a variable or a short call, not a formula.
        assert len(ast.unparse(name)) <= 40
