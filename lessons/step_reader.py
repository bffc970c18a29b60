"""Reads the percent cells of a lesson's `steps.py`."""

from __future__ import annotations

import re
from typing import NamedTuple

from lessons.lesson import Problem, Step

FILE = "steps.py"
TAGS = ("exercise", "solution", "raises-exception", "timed")
SOLUTION = "_solution"

_MARKER = re.compile(r"^# ?%%(?=\s|$)(.*)$")
_OPTION = re.compile(r'(\w+)=(\[(?:\s*"[^"]*"\s*,?)*\s*\]|"[^"]*")')
_QUOTED = re.compile(r'"([^"]*)"')
_STEP_ID = re.compile(r"^[a-z][a-z0-9_]*$")


class Cell(NamedTuple):
    """A percent cell as it stands in the file."""

    id: str
    line: int
    """Where its marker stands, counted from 1."""
    tags: tuple[str, ...]
    options: dict[str, str]
    rest: str
    """What the marker says that is neither an id nor an option."""
    lines: list[str]

    @property
    def code(self) -> str:
        """The code without blank lines around it."""
        return "\n".join(self.lines).strip("\n").rstrip()


def read_cells(source: str) -> tuple[Cell, ...]:
    """Cut a file into its cells; what stands before the first marker is left out."""
    cells: list[Cell] = []
    for number, line in enumerate(source.splitlines(), 1):
        marker = _MARKER.match(line) if line.startswith("#") else None
        if marker:
            cells.append(_cell(marker[1].strip(), number))
        elif cells:
            cells[-1].lines.append(line)
    return tuple(cells)


def _cell(text: str, line: int) -> Cell:
    options = dict(_OPTION.findall(text))
    tags = tuple(_QUOTED.findall(options.pop("tags", "")))
    words = _OPTION.sub("", text).split()
    plain = {key: value.strip('"') for key, value in options.items()}
    return Cell(words[0] if words else "", line, tags, plain, " ".join(words[1:]), [])


def read_steps(source: str) -> tuple[tuple[Step, ...], tuple[Problem, ...]]:
    """Read the steps with their solutions, and say what is wrong with the cells."""
    steps: list[Step] = []
    problems: list[Problem] = []
    for cell in read_cells(source):
        sentence = _marker_problem(cell) or _place_problem(cell, steps)
        if sentence:
            problems.append(Problem(FILE, cell.line, sentence))
        elif "solution" in cell.tags:
            steps[-1] = steps[-1]._replace(solution=cell.code, solution_line=cell.line)
        else:
            steps.append(_step(cell))
    problems += _unsolved(steps)
    if not steps:
        problems.append(Problem(FILE, 1, 'Add a cell that begins with "# %% step_id".'))
    return tuple(steps), tuple(problems)


def _step(cell: Cell) -> Step:
    return Step(
        id=cell.id,
        code=cell.code,
        exercise="exercise" in cell.tags,
        raises=cell.options.get("raises"),
        timed="timed" in cell.tags,
        line=cell.line,
    )


def _marker_problem(cell: Cell) -> str | None:
    """Say what is wrong with a cell's marker and code, seen alone."""
    if not _STEP_ID.match(cell.id):
        return 'Give the cell an id of small letters, digits and "_": "# %% step_id".'
    if cell.rest:
        return f'Remove "{cell.rest}" from the marker, or write it as key="value".'
    for tag in cell.tags:
        if tag not in TAGS:
            return f'Replace the tag "{tag}" by one of {", ".join(TAGS)}.'
    for option in cell.options:
        if option != "raises":
            return f'Remove the option "{option}": a marker knows only tags and raises.'
    if ("raises-exception" in cell.tags) != bool(cell.options.get("raises")):
        return 'Write tags=["raises-exception"] and raises="TheError" together.'
    return None if cell.code else "Write code in the cell, or remove it."


def _place_problem(cell: Cell, before: list[Step]) -> str | None:
    """Say what is wrong with a cell where it stands."""
    if "solution" not in cell.tags:
        if any(step.id == cell.id for step in before):
            return f'Give the cell another id: "{cell.id}" is taken by an earlier cell.'
        return None
    last = before[-1] if before else None
    if last is None or not last.exercise or cell.id != last.id + SOLUTION:
        return "Put the solution right behind its exercise and name it <exercise id>_solution."
    if last.solution is not None:
        return f'Keep only one solution of "{last.id}".'
    return None


def _unsolved(steps: list[Step]) -> list[Problem]:
    return [
        Problem(FILE, step.line, f'Add the cell "{step.id}{SOLUTION}" behind this exercise.')
        for step in steps
        if step.exercise and step.solution is None
    ]
