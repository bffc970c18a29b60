"""Notebook commands (`%`, `!`, `?`) in a step: skipped and said so; help is shown."""

from __future__ import annotations

import re
import sys
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager, leading_empty_lines

HELP = ("pinfo", "pinfo2")
# Pictures are shown without it.
HARMLESS = ("matplotlib", "config")
# `%%` commands whose cell is Python: the cell runs, without the command.
PYTHON_CELLS = ("time", "timeit", "capture", "prun")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def line_keeping_transformer() -> TransformerManager:
    """Return IPython's translation of commands into calls, which keeps the lines' numbers."""
    manager = TransformerManager()
    manager.cleanup_transforms = [
        each for each in manager.cleanup_transforms if each is not leading_empty_lines
    ]
    manager.line_transforms = [_cell_command]
    return manager


def _cell_command(lines: list[str]) -> list[str]:
    """Translate a `%%` command at the top; what follows it stays when it is Python."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or not lines[first].startswith("%%"):
        return lines
    name, _, rest = lines[first][2:].strip().partition(" ")
    call = f"get_ipython().run_cell_magic({name!r}, {rest!r}, '')\n"
    body = lines[first + 1 :] if name in PYTHON_CELLS else []
    return [*lines[:first], call, *body]


class SkippedCommands:
    """What the calls that IPython makes of notebook commands do here; mixed into the shell."""

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> None:
        """Show help, or say that the command was skipped."""
        if magic_name in HELP:
            self._show_help(line)
        elif magic_name not in HARMLESS:
            _say_skipped(f"%{magic_name} {line}")

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> None:  # noqa: ARG002
        """Say that a `%%` command was skipped."""
        _say_skipped(f"%%{magic_name} {line}")

    def system(self, cmd: str) -> None:
        """Say that a `!` line was skipped."""
        _say_skipped(f"!{cmd}")

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> list[str]:  # noqa: ARG002
        """Say that a `!` line was skipped; its output is empty."""
        _say_skipped(f"!{cmd}")
        return []

    def _show_help(self: Any, name: str) -> None:
        try:
            text = self.object_inspect_mime(name.strip())["text/plain"]
        except KeyError:
            text = f"{name}: not found"
        sys.stdout.write(COLOUR.sub("", text) + "\n")


def _say_skipped(command: str) -> None:
    sys.stderr.write(f"skipped: {command.strip()}\n")
