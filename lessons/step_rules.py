"""The linter's rules for the code of a lesson: `steps.py` and `checks.py`."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from lessons.catalog import CHECKS
from lessons.lesson import Problem
from lessons.step_reader import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lessons.lesson import Lesson, Step

FEWEST_STEPS, MOST_STEPS = 4, 8
MOST_LINES = 15
"""Lines of code in a cell."""
MOST_COLUMNS = 79
"""A wide character such as Hangul takes two."""

_KINDS = ("check", "prediction", "fact")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


def columns(line: str) -> int:
    """Return the width of a line in columns of a monospaced font."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line)


def step_problems(lesson: Lesson) -> Iterator[Problem]:
    """Say what is wrong with the cells of a lesson."""
    count = len(lesson.steps)
    if not FEWEST_STEPS <= count <= MOST_STEPS:
        sentence = f"Make it {FEWEST_STEPS} to {MOST_STEPS} steps; there are {count}."
        yield Problem(FILE, 1, sentence)
    if not any(step.exercise for step in lesson.steps):
        yield Problem(FILE, 1, "Add an exercise: every lesson needs one.")
    for step in lesson.steps:
        yield from _code_problems(step.code, step.line)
        if step.solution is not None:
            yield from _code_problems(step.solution, step.solution_line)
            if step.solution == step.code:
                yield Problem(FILE, step.line, "Leave something to do in the starter.")


def _code_problems(code: str, marker: int) -> Iterator[Problem]:
    lines = code.splitlines()
    if len(lines) > MOST_LINES:
        sentence = f"Shorten the cell to {MOST_LINES} lines; it has {len(lines)}."
        yield Problem(FILE, marker, sentence)
    try:
        compile(code, FILE, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except SyntaxError as error:
        yield Problem(FILE, marker + (error.lineno or 1), f"Correct the syntax: {error.msg}.")
    for number, line in enumerate(lines, marker + 1):
        for found, sentence in (
            ("\t" in line, "Put spaces for the tab."),
            (columns(line) > MOST_COLUMNS, f"Shorten the line to {MOST_COLUMNS} columns."),
            (_HANGUL.search(line), "Keep the cell free of Hangul: both languages share it."),
        ):
            if found:
                yield Problem(FILE, number, sentence)


def check_problems(lesson: Lesson) -> Iterator[Problem]:
    """Say what is wrong with the functions of `checks.py`, without running it."""
    try:
        tree = ast.parse(lesson.checks_source())
    except SyntaxError as error:
        yield Problem(CHECKS, error.lineno or 1, f"Correct the syntax: {error.msg}.")
        return
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    wanted = dict(_wanted(lesson))
    for name, reason in wanted.items():
        if name not in functions:
            yield Problem(CHECKS, 1, f"Write {name}(names): {reason}.")
    for name, node in functions.items():
        yield from _function_problems(name, node, lesson.steps)


def _wanted(lesson: Lesson) -> Iterator[tuple[str, str]]:
    for step in lesson.steps:
        if step.exercise:
            yield f"check_{step.id}", "the step is an exercise"
        yield f"fact_{step.id}", "the claims of the step need a proof"
        if lesson.text("en").steps[step.id].prediction:
            yield f"prediction_{step.id}", "the step asks for a prediction"


def _function_problems(
    name: str, node: ast.FunctionDef, steps: tuple[Step, ...]
) -> Iterator[Problem]:
    kind, _, step_id = name.partition("_")
    if kind not in _KINDS:
        return
    if step_id not in {step.id for step in steps}:
        yield Problem(CHECKS, node.lineno, f'Remove {name}: there is no step "{step_id}".')
    if [argument.arg for argument in node.args.args] != ["names"]:
        yield Problem(CHECKS, node.lineno, f"Let {name} take one argument: names.")
    if kind == "check" and not any(isinstance(part, ast.Yield) for part in ast.walk(node)):
        yield Problem(CHECKS, node.lineno, f"Let {name} yield (name, fact, expected, found).")
