"""Names, compiles and remembers the source of every step that runs."""

from __future__ import annotations
import __future__

import ast
import linecache
import os
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

FUTURE_FLAGS = [getattr(__future__, name).compiler_flag for name in __future__.all_feature_names]

STEP_FILE = re.compile(r"<step (?P<step>.*) #(?P<number>\d+)>")
"""Matches the file name under which a step's code is compiled, and no other file name.

It stands in tracebacks, warnings and faulthandler's file. The number counts runs: a function of
an earlier run keeps its own source when the step is edited.
"""

OWN_FOLDER = os.path.dirname(__file__) + os.sep  # noqa: PTH120 - compared with file names
"""Begins the file names of our own code."""


def file_name(step_id: str | None, number: int) -> str:
    """Return the file name of a step's run; ASCII, as faulthandler writes nothing else."""
    readable = re.sub(r"[^\w .-]", "_", step_id or "cell", flags=re.ASCII)
    return f"<step {readable[:80]} #{number}>"


class StepSource:
    """The compiled code of one run of a step: statements, then perhaps a bare expression."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.source = source
        self.statements: CodeType = compile("", name, "exec")
        self.expression: CodeType | None = None
        self.expression_line: int | None = None
        """Where a failure to display the value belongs: IPython drops the frames above itself."""

    def call_at_expression(self, function: Callable[[Any], object], value: object) -> None:
        """Call a function from the last expression's line, as tracebacks and crash reports see it.

        A value's `__repr__` is the learner's code, or C++ that may crash.
        """
        lines = "\n" * ((self.expression_line or 1) - 1)
        code = compile(f"{lines}function(value)", self.name, "eval", dont_inherit=True)
        eval(code, {"__name__": "__main__", "function": function, "value": value})

    @property
    def shows_result(self) -> bool:
        """Whether the last expression's value is displayed: a final `;` says no, as in IPython."""
        return not _code_part(self.source.rstrip().rpartition("\n")[2]).endswith(";")

    def compile(self, compiler: StepCompiler) -> None:
        """Compile both parts; SyntaxError, ValueError or the like when it isn't Python."""
        body = compiler.parse(self.source, self.name).body
        last = body[-1] if body else None
        if not isinstance(last, ast.Expr):
            self.statements = compiler.translate(ast.Module(body, []), self.name)
            return
        self.statements = compiler.translate(ast.Module(body[:-1], []), self.name)
        self.expression = compiler.translate(ast.Expression(last.value), self.name)
        self.expression_line = last.lineno


class StepCompiler:
    """Python's compiler, with the `__future__` imports of earlier steps and top-level await."""

    def __init__(self) -> None:
        self._flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

    def parse(self, source: str, name: str) -> ast.Module:
        """Return the syntax tree of a whole step."""
        return compile(source, name, "exec", self._flags | ast.PyCF_ONLY_AST, dont_inherit=True)

    def translate(self, tree: ast.Module | ast.Expression, name: str) -> CodeType:
        """Return a tree's code; its `__future__` imports hold from now on."""
        mode = "exec" if isinstance(tree, ast.Module) else "eval"
        code = compile(tree, name, mode, self._flags, dont_inherit=True)
        for flag in FUTURE_FLAGS:
            self._flags |= code.co_flags & flag
        return code

    def remember(self, name: str, source: str) -> StepSource:
        """Put the source where tracebacks and `inspect.getsource` look for it."""
        lines = [line + "\n" for line in source.splitlines()]
        # Without a time of change linecache never looks for a file.
        linecache.cache[name] = (len(source), None, lines, name)
        return StepSource(name, source)


def _code_part(line: str) -> str:
    """Return a line without its comment; a `#` in a string ends it too early, which is harmless."""
    return line.partition("#")[0].rstrip()
