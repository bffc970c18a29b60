"""Runs one lesson in a process of its own and prints what it found as JSON.

Every judgement happens in a fork, so that none of them changes what the next one sees.
Usage, in the repository: `python -m tests.lessons.lesson_child LESSON_FOLDER ANSWERS_FILE`.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import json
import linecache
import os
import sys
import tempfile
import types
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from lessons.step_reader import read_cells, read_steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from lessons.lesson import Step

ROOT = Path(__file__).parents[2]
MEDDLING = "import torch as _t\n_t.set_default_dtype(_t.float64)\nsum = list = len = float = 3\n"


def load_kernel_side() -> None:
    """Make `tensor_desk_kernel` importable, as the kernel's own start does."""
    path = ROOT / "desktop" / "kernel" / "__main__.py"
    spec = importlib.util.spec_from_file_location("kernel_start", path)
    assert spec is not None
    assert spec.loader is not None
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    start._load_package()


class PlainShell:
    """As much of a shell as the checks look at."""

    def __init__(self, names: dict[str, Any]) -> None:
        self.user_ns = names
        self.user_ns_hidden: dict[str, Any] = {}
        self.has_last_result = False
        self.last_result: Any = None

    def run(self, code: str, name: str) -> None:
        """Run a cell and keep the value of its last bare expression."""
        self.has_last_result, self.last_result = False, None
        tree = ast.parse(code, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), self.user_ns)
        if isinstance(last, ast.Expr):
            expression = compile(ast.Expression(last.value), name, "eval")
            self.last_result = eval(expression, self.user_ns)
            self.has_last_result = self.last_result is not None


class Run:
    """A lesson being run in a real `__main__` module."""

    def __init__(self, folder: Path) -> None:
        self._checks = folder / "checks.py"
        self._module = types.ModuleType("__main__")
        sys.modules["__main__"] = self._module
        self.shell = PlainShell(vars(self._module))
        self._checking = importlib.import_module("tensor_desk_kernel.checking")
        self._count = 0

    def execute(self, code: str) -> dict[str, Any]:
        """Run a cell; return the class that it raised and its warnings."""
        self._count += 1
        name = f"<cell {self._count}>"
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        raised = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                self.shell.run(code, name)
            except Exception as error:
                raised = [type(error).__name__, str(error)]
        return {
            "raised": raised,
            "warnings": [str(warning.message) for warning in caught],
        }

    def judge(self, function: str) -> dict[str, Any]:
        """Run a function of the lesson's checks and return the judgement."""
        source = self._checks.read_text(encoding="utf-8")
        return self._checking.judge(self.shell, source, str(self._checks), function)


def in_fork(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Do the work in a copy of this process and return its result."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            result = work()
        except BaseException as error:
            result = {"crashed": repr(error)}
        with os.fdopen(writing, "w") as pipe:
            json.dump(result, pipe, default=repr)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return json.loads(text) if text else {"crashed": f"status {status}"}


def judged_after(run: Run, code: str, function: str) -> dict[str, Any]:
    """Run a cell and judge it; a cell that raises is judged by what it left."""
    cell = run.execute(code)
    return {"cell": cell, "judgement": run.judge(function)}


def exercise_report(run: Run, step: Step, answers: list[str]) -> dict[str, Any]:
    """Judge the starter, the solution, every listed answer, and the solution after meddling."""
    assert step.solution is not None
    meddling = MEDDLING if "def " in step.solution else MEDDLING + "torch = None\n"
    cells = {
        "starter": step.code,
        "solution": step.solution,
        "meddled": f"{step.solution}\n{meddling}",
    }
    cells |= {str(number): answer for number, answer in enumerate(answers)}
    function = f"check_{step.id}"
    return {
        name: in_fork(lambda code=code: judged_after(run, f"{step.code}\n{code}", function))
        for name, code in cells.items()
    }


def without_solving(run: Run, steps: tuple[Step, ...]) -> dict[str, Any]:
    """Run all steps as a learner does who leaves every exercise as it was."""
    return {step.id: run.execute(step.code) for step in steps}


def report(folder: Path, answers_path: Path) -> dict[str, Any]:
    """Run the lesson with its solutions and judge everything that can be judged."""
    steps, _ = read_steps((folder / "steps.py").read_text(encoding="utf-8"))
    source = (folder / "checks.py").read_text(encoding="utf-8")
    answers = read_cells(answers_path.read_text(encoding="utf-8"))
    run = Run(folder)
    found: dict[str, Any] = {"steps": {}, "judged": {}, "exercises": {}}
    found["unsolved"] = in_fork(lambda: without_solving(run, steps))
    for step in steps:
        if step.exercise:
            mine = [answer.code for answer in answers if answer.id == step.id]
            found["exercises"][step.id] = exercise_report(run, step, mine)
        found["steps"][step.id] = run.execute(step.solution or step.code)
        for kind in ("fact", "prediction"):
            function = f"{kind}_{step.id}"
            if f"def {function}(" in source:
                found["judged"][function] = in_fork(lambda name=function: run.judge(name))
    return found


if __name__ == "__main__":
    # A fork must not inherit worker threads that exist in its parent only.
    torch.set_num_threads(1)
    load_kernel_side()
    folder, answers = (Path(argument).resolve() for argument in sys.argv[1:3])
    # As in the kernel, what the steps save stays out of the learner's own folders.
    with tempfile.TemporaryDirectory() as scratch, os.fdopen(os.dup(1), "w") as out:
        os.chdir(scratch)
        os.dup2(2, 1)
        json.dump(report(folder, answers), out)
        os.chdir(folder)
