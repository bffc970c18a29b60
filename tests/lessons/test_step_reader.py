"""Tests of the percent-cell reader, with jupytext as the reference."""

from __future__ import annotations

from pathlib import Path

import jupytext
import pytest

from lessons.step_reader import read_cells, read_steps
from tests.lessons.sample_lesson import STEPS

LESSONS = Path(__file__).parents[2] / "lessons"
SOURCES = [STEPS, *(path.read_text("utf-8") for path in sorted(LESSONS.glob("*/steps.py")))]


@pytest.mark.parametrize("source", SOURCES)
def test_cells_are_those_that_jupytext_reads(source: str) -> None:
    theirs = [
        (
            cell.metadata["title"],
            cell.source.strip(),
            tuple(cell.metadata.get("tags", ())),
            cell.metadata.get("raises"),
        )
        for cell in jupytext.reads(source, fmt="py:percent").cells
        if "title" in cell.metadata
    ]
    ours = [
        (cell.id, cell.code.strip(), cell.tags, cell.options.get("raises"))
        for cell in read_cells(source)
    ]
    assert ours == theirs


def test_steps_carry_their_tags() -> None:
    steps, problems = read_steps(STEPS)
    assert problems == ()
    assert [step.id for step in steps] == ["start", "double", "oops", "wait"]
    start, double, oops, wait = steps
    assert start.code == "import torch\n\na = torch.ones(3)"
    assert (start.exercise, start.line) == (False, 3)
    assert (double.exercise, double.code, double.solution) == (True, "b = a", "b = a * 2")
    assert oops.raises == "RuntimeError"
    assert wait.timed


@pytest.mark.parametrize(
    ("source", "line", "sentence"),
    [
        ("", 1, "Add a cell"),
        ("# %%\na = 1", 1, "Give the cell an id"),
        ("# %% Big-Step\na = 1", 1, "Give the cell an id"),
        ("# %% a two words\na = 1", 1, 'Remove "two words"'),
        ("\n# %% a\n\n", 2, "Write code in the cell"),
        ("# %% a\na = 1\n# %% a\na = 2", 3, "Give the cell another id"),
        ('# %% a tags=["hard"]\na = 1', 1, 'Replace the tag "hard"'),
        ('# %% a note="x"\na = 1', 1, 'Remove the option "note"'),
        ('# %% a tags=["raises-exception"]\na = 1', 1, 'Write tags=["raises-exception"]'),
        ('# %% a raises="TypeError"\na = 1', 1, 'Write tags=["raises-exception"]'),
        ('# %% a tags=["exercise"]\na = 1', 1, 'Add the cell "a_solution"'),
        ('# %% a\na = 1\n# %% a_solution tags=["solution"]\na = 2', 3, "Put the solution right"),
        (
            '# %% a tags=["exercise"]\na = 1\n# %% b_solution tags=["solution"]\na = 2',
            3,
            "Put the solution right",
        ),
        (
            (
                '# %% a tags=["exercise"]\na = 1\n'
                '# %% a_solution tags=["solution"]\na = 2\n'
                '# %% a_solution tags=["solution"]\na = 3'
            ),
            5,
            'Keep only one solution of "a"',
        ),
    ],
)
def test_a_wrong_cell_is_told_with_its_line(source: str, line: int, sentence: str) -> None:
    _, problems = read_steps(source)
    assert any(p.line == line and p.sentence.startswith(sentence) for p in problems), problems
