"""The buttons and tabs that a lesson names, as the window words them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lessons.lesson import LANGUAGES, Lesson, Problem, StepText

if TYPE_CHECKING:
    from collections.abc import Iterator

VIEWS = {
    "Tensors": {"en": "Tensors", "ko": "Tensor"},
    "Distribution": {"en": "Distribution", "ko": "분포"},
}
"""The views that exist, with the names on their tabs."""
PLANNED_VIEWS = ("Storage", "Autograd")
"""Views that a lesson may ask for beside others; none of its steps can open them yet."""
BUTTONS = {
    "Run": {"en": "Run", "ko": "실행"},
    "Check": {"en": "Check", "ko": "답 확인"},
}
"""The buttons that lessons speak of, with the words on them."""
WORDS = VIEWS | BUTTONS

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MEANT = {
    "en": re.compile(r"\b[Pp]ress\s+\*\*(.+?)\*\*|\*\*([^*]+)\*\*\s+(?:tab|button)\b"),
    "ko": re.compile(
        r"\*\*([^*]+)\*\*(?:\([^)]*\))?[을를]\s+누|\*\*([^*]+)\*\*\s+(?:탭|단추|버튼)"
    ),
}
"""Bold words that can only stand for a button or a tab."""


def interface_problems(lesson: Lesson) -> Iterator[Problem]:
    """Say where a page names a button or tab that the window words in another way."""
    first = lesson.texts[LANGUAGES[0]]
    for language in LANGUAGES:
        for section in lesson.texts[language].steps.values():
            named = _named(section, language)
            for sentence in (
                *_unknown(section, language),
                *_missing(_named(first.steps[section.id], LANGUAGES[0]) - named, section, language),
            ):
                yield Problem(f"{language}.md", section.line, sentence)


def _unknown(section: StepText, language: str) -> Iterator[str]:
    known = [words[language] for words in WORDS.values()]
    for match in _MEANT[language].finditer(section_text(section)):
        word = next(filter(None, match.groups()))
        if word not in known:
            yield f'Name a button or tab of the window instead of "**{word}**": {", ".join(known)}.'


def _missing(words: set[str], section: StepText, language: str) -> Iterator[str]:
    for word in sorted(words):
        yield f'Name "**{WORDS[word][language]}**" in "{section.id}", as {LANGUAGES[0]}.md does.'


def _named(section: StepText, language: str) -> set[str]:
    """Return the buttons and tabs that a section names, in English."""
    bold = set(_BOLD.findall(section_text(section)))
    return {word for word, words in WORDS.items() if words[language] in bold}


def section_text(section: StepText) -> str:
    """Return all of a section's markdown but its title."""
    parts = [section.body, section.look, *section.hints]
    if section.prediction:
        options = [text for _, text in section.prediction.options]
        parts += [section.prediction.question, *options, section.prediction.why]
    return "\n\n".join(parts)
