"""Tests of the reader of lesson pages."""

from __future__ import annotations

import pytest

from lessons.page_reader import read_page
from tests.lessons.sample_lesson import EN, KO


def test_front_matter_is_read() -> None:
    text, problems = read_page(EN, "en")
    assert problems == ()
    assert (text.title, text.summary, text.views) == ("Ones", "Three ones.", ("Tensors",))


def test_quotes_around_a_value_are_left_out() -> None:
    text, problems = read_page(EN.replace("title: Ones", 'title: "Ones: all"'), "en")
    assert problems == ()
    assert text.title == "Ones: all"


def test_sections_keep_their_order_and_ids() -> None:
    text, _ = read_page(KO, "ko")
    assert list(text.steps) == ["start", "double", "oops", "wait"]
    assert text.steps["start"].title == "1이 세 개"
    assert text.steps["start"].line == 7


def test_a_step_opens_its_own_view_or_the_first_of_the_lesson() -> None:
    views = EN.replace("[Tensors]", "[Tensors, Distribution]")
    text, problems = read_page(views.replace("{#wait}", "{#wait view=Distribution}"), "en")
    assert problems == ()
    assert text.steps["wait"].view == "Distribution"
    assert [text.view_of(step_id) for step_id in text.steps] == [*["Tensors"] * 3, "Distribution"]


def test_fences_are_taken_out_of_the_prose() -> None:
    text, _ = read_page(EN, "en")
    double = text.steps["double"]
    assert double.body == "Make `b` twice `a`."
    assert double.look == "**Tensors** shows `b`."
    assert double.hints == ("Multiply.",)
    assert double.prediction is None


def test_a_prediction_has_question_options_and_why() -> None:
    wrapped = EN.replace("- (four) 4", "- (four) one more\n  than 3")
    prediction = read_page(wrapped, "en")[0].steps["start"].prediction
    assert prediction is not None
    assert prediction.question == "How many?"
    assert prediction.options == (("three", "3"), ("four", "one more than 3"))
    assert prediction.why == "It was asked for 3."


def test_code_in_the_prose_is_not_read_as_markers() -> None:
    code = "```\n## no {#heading}\n:::{look}\n```"
    text, problems = read_page(EN.replace("Make `b`", f"{code}\n\nMake `b`"), "en")
    assert problems == ()
    assert "## no {#heading}" in text.steps["double"].body


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("---\ntitle", "title", 1, "Begin the page"),
        ("views: [Tensors]\n---", "views: [Tensors]", 1, "Begin the page"),
        ("summary: Three ones.\n", "", 1, 'Add "summary: ..."'),
        ("title: Ones", "title Ones", 2, 'Write one line "key: value"'),
        ("title: Ones", "author: Ones", 2, 'Write one line "key: value"'),
        ("views: [Tensors]", "views: Tensors", 4, "Write the views as a list"),
        ("## Three ones {#start}", "Hello.\n\n## Three ones {#start}", 7, "Put this text under"),
        ("## Three ones {#start}", "## Three ones", 7, 'Write the heading as "## Title'),
        ("{#double}", "{#double open=Tensors}", 26, 'Replace "open=Tensors" in the heading'),
        ("{#double}", "{#start}", 26, 'Give the section another id than "start"'),
        ("`torch.ones(3)` makes three ones.", "", 7, "Write the text of this step"),
        (":::{hint}\nMultiply.\n", ":::{hint}\n", 34, "Write the text of this fence"),
        (":::{hint}", ":::{tip}", 34, 'Replace "tip" by one of'),
        (":::{hint}", ":::", 34, "Write a fence as"),
        ("subtract.\n:::", "subtract.", 61, 'Close the fence with ":::"'),
        (
            "4.\n:::\n\n## Double",
            "4.\n:::{hint}\nx\n:::\n\n## Double",
            24,
            "Close the fence before",
        ),
        (":::{hint}", ":::{look}", 34, 'Keep only one ":::{look}"'),
        ("- (four) 4\n", "", 11, "Write a question and two or more options"),
        ("- (four) 4", "- (three) 4", 11, "Write a question and two or more options"),
        ("How many?\n", "", 11, "Write a question and two or more options"),
        ("It was asked for 3.\n", "", 11, "Say behind the options why"),
    ],
)
def test_a_wrong_page_is_told_with_its_line(old: str, new: str, line: int, sentence: str) -> None:
    assert old in EN
    _, problems = read_page(EN.replace(old, new, 1), "en")
    assert any(p.line == line and p.sentence.startswith(sentence) for p in problems), problems
    assert all(p.file == "en.md" for p in problems)
