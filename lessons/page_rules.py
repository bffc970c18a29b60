"""The linter's rules for the text of a lesson in one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lessons.glossary import korean_problems
from lessons.interface_words import PLANNED_VIEWS, VIEWS
from lessons.lesson import Lesson, LessonText, Problem, StepText
from lessons.page import render
from lessons.step_rules import columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lessons.glossary import Term

TRY = {"en": "**Try:**", "ko": "**바꿔 보기:**"}
"""What begins the suggestion to change something after Run."""
MOST_BODY = 10
"""Shown lines of a step's prose."""
MOST_FENCE = 6
"""Shown lines of any other text."""
COLUMNS = 75
"""Width of a shown line; Hangul takes two columns."""
MOST_HINTS = 3
FEWEST_PREDICTIONS = 2

_TABLE_RULE = re.compile(r"^\|[-:| ]+\|$")


def page_problems(lesson: Lesson, language: str, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Say what is wrong with the page of a language."""
    text = lesson.texts[language]
    file = f"{language}.md"
    for line, sentence in _lesson_problems(text):
        yield Problem(file, line, sentence)
    for step in lesson.steps:
        section = text.steps[step.id]
        for sentence in _section_problems(section, text, step.exercise):
            yield Problem(file, section.line, sentence)
    source = (lesson.folder / file).read_text(encoding="utf-8-sig")
    for number, line in enumerate(source.splitlines(), 1):
        if "\t" in line:
            yield Problem(file, number, "Put spaces for the tab.")
    if language == "ko":
        for number, sentence in korean_problems(source, terms):
            yield Problem(file, number, sentence)


def _lesson_problems(text: LessonText) -> Iterator[tuple[int, str]]:
    for name in text.views:
        if name not in (*VIEWS, *PLANNED_VIEWS):
            known = ", ".join((*VIEWS, *PLANNED_VIEWS))
            yield 1, f'Replace the view "{name}" by one of {known}.'
    asked = sum(section.prediction is not None for section in text.steps.values())
    if asked < FEWEST_PREDICTIONS:
        yield 1, f"Ask for {FEWEST_PREDICTIONS} predictions or more; there are {asked}."


def _section_problems(section: StepText, text: LessonText, exercise: bool) -> Iterator[str]:
    yield from _hint_problems(section, exercise)
    yield from _look_problems(section, text, exercise)
    for part, limit, markdown in _parts(section):
        lines = shown_lines(markdown)
        if lines > limit:
            yield f'Shorten the {part} of "{section.id}" to {limit} lines; it has {lines}.'
        if "**" in re.sub(
            r"<code>.*?</code>|<pre>.*?</pre>", "", render(markdown), flags=re.DOTALL
        ):
            yield f'Mend the bold text in the {part} of "{section.id}": its ** stay visible.'


def _hint_problems(section: StepText, exercise: bool) -> Iterator[str]:
    if section.hints and not exercise:
        yield f'Remove the hints of "{section.id}": only exercises have them.'
    if exercise and not 1 <= len(section.hints) <= MOST_HINTS:
        yield f'Give the exercise "{section.id}" one to {MOST_HINTS} hints.'


def _look_problems(section: StepText, text: LessonText, exercise: bool) -> Iterator[str]:
    view = text.view_of(section.id)
    offered = [each for each in text.views if each in VIEWS]
    if view not in offered:
        yield f'Open "{section.id}" with one of the lesson\'s views: {", ".join(offered)}.'
    name = f"**{VIEWS[view][text.language]}**" if view in VIEWS else ""
    if name not in section.look:
        yield f'Name {name} in the ":::{{look}}" of "{section.id}", or open another view.'
    if not exercise and TRY[text.language] not in section.look:
        yield f'Suggest a change in "{section.id}": a paragraph "{TRY[text.language]} ...".'


def _parts(section: StepText) -> Iterator[tuple[str, int, str]]:
    yield "prose", MOST_BODY, section.body
    yield "look", MOST_FENCE, section.look
    for hint in section.hints:
        yield "hint", MOST_FENCE, hint
    if section.prediction:
        yield "question", MOST_FENCE, section.prediction.question
        yield "why", MOST_FENCE, section.prediction.why
        for _, option in section.prediction.options:
            yield "option", 2, option


def shown_lines(markdown: str) -> int:
    """Count the lines of about 75 columns that a text fills, without the space between."""
    count, width = 0, 0
    for line in [*markdown.splitlines(), ""]:
        begins = not line.strip() or line.lstrip().startswith(("- ", "|", "> ", "```"))
        if begins and width:
            count += -(-width // COLUMNS)
            width = 0
        if line.strip() and not line.startswith("```") and not _TABLE_RULE.match(line.strip()):
            width += columns(line.strip()) + bool(width)
    return count
