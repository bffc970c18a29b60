"""Compares the files of a lesson: the same steps, questions and hints in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.lesson import LANGUAGES, LessonText, Problem, Step, StepText

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def structure_problems(
    steps: tuple[Step, ...], texts: Mapping[str, LessonText]
) -> tuple[Problem, ...]:
    """Say what keeps the code and the languages of a lesson from fitting together."""
    problems: list[Problem] = []
    for language, text in texts.items():
        problems += _against_steps(steps, text, f"{language}.md")
    first = texts.get(LANGUAGES[0])
    for language in LANGUAGES[1:]:
        if first and language in texts:
            problems += _against_first(first, texts[language])
    return tuple(problems)


def _against_steps(steps: tuple[Step, ...], text: LessonText, file: str) -> Iterator[Problem]:
    ids = [step.id for step in steps]
    for step in steps:
        if step.id not in text.steps:
            yield Problem(file, 1, f'Add a section "## Title {{#{step.id}}}" for that step.')
    for section in text.steps.values():
        if section.id not in ids:
            yield Problem(
                file,
                section.line,
                f'Remove the section "{section.id}" or add its cell to steps.py.',
            )
    known = [section_id for section_id in text.steps if section_id in ids]
    if known != [step_id for step_id in ids if step_id in text.steps]:
        yield Problem(file, 1, "Put the sections in the order of the cells in steps.py.")


def _against_first(first: LessonText, other: LessonText) -> Iterator[Problem]:
    file = f"{other.language}.md"
    if other.views != first.views:
        yield Problem(file, 1, f"Name the same views as {first.language}.md.")
    for section in other.steps.values():
        twin = first.steps.get(section.id)
        if twin:
            yield from (
                Problem(file, section.line, sentence) for sentence in _unlike(twin, section)
            )


def _unlike(twin: StepText, section: StepText) -> Iterator[str]:
    if _option_ids(twin) != _option_ids(section):
        yield f'Ask the same question with the same options in "{section.id}" in every language.'
    if twin.view != section.view:
        yield f'Open the same view with "{section.id}" in every language.'
    if len(twin.hints) != len(section.hints):
        yield f'Give "{section.id}" as many hints in every language.'
    if bool(twin.look) != bool(section.look):
        yield f'Say what to look at in "{section.id}" in every language, or in none.'


def _option_ids(section: StepText) -> tuple[str, ...] | None:
    if section.prediction is None:
        return None
    return tuple(option_id for option_id, _ in section.prediction.options)
