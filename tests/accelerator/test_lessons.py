"""Every step of every lesson, its check and its prediction, with the GPU chosen.

What the lessons say is proved elsewhere, on the CPU.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lessons.catalog import find_lessons
from lessons.lesson import Lesson
from tests.accelerator.needs_gpu import GPU, needs_gpu
from tests.desktop.kernel.conftest import own_kernel
from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lessons.lesson import Step
    from tests.desktop.kernel.running_kernel import RunningKernel

pytestmark = needs_gpu
__all__ = ["own_kernel"]

LESSONS = [
    each for each in find_lessons(Path(__file__).parents[2] / "lessons") if isinstance(each, Lesson)
]
FOR_THE_CPU = {
    ("07_numpy_bridge", "lend"): "numpy_needs_cpu",
    ("07_numpy_bridge", "rebind"): "numpy_needs_cpu",
    ("07_numpy_bridge", "snapshots"): "numpy_needs_cpu",
    ("07_numpy_bridge", "across"): "two_devices",
    ("11_seeds", "own_generator"): "generator_device",
    ("11_seeds", "shuffle"): "generator_device",
}
"""The steps whose lesson says that they need the CPU or other code, and what an error advises."""
WITHOUT_A_NETWORK = ("20_further", "two_processes")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_holds_on_the_gpu(lesson: Lesson, own_kernel: RunningKernel) -> None:
    side = WindowSide(own_kernel)
    side.answer("set_device", main=True, name=GPU)
    problems = []
    for step in lesson.steps:
        if (lesson.id, step.id) != WITHOUT_A_NETWORK:
            problems += [f"{step.id}: {each}" for each in problems_of(lesson, step, side)]
    assert not problems, "\n".join(problems)


def problems_of(lesson: Lesson, step: Step, side: WindowSide) -> Iterator[str]:
    outcome = side.kernel.run(step.solution or step.code, step=step.id)
    error: dict[str, Any] = outcome.error if outcome.status == "error" else {}
    advised = FOR_THE_CPU.get((lesson.id, step.id))
    if advised is not None:
        if error.get("tensor_desk", {}).get("advice") != advised:
            yield f"{error or 'no error'}, not {advised}"
        return
    if error.get("ename") != step.raises:
        yield f"{error.get('ename')}, not {step.raises}: {error.get('evalue')}"
        return
    path = lesson.folder / "checks.py"
    source = path.read_text("utf-8")
    for kind in ("check", "prediction"):
        function = f"{kind}_{step.id}"
        if f"def {function}(" in source:
            asked = {"source": source, "path": str(path), "function": function}
            answer = side.answer("judge", main=True, **asked)
            if answer["failed"] or answer["differences"]:
                yield f"{function}: {answer['failed']} {answer['differences']}"
