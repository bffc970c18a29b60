"""Puts Python's built-in names back when a step has removed or replaced them.

A learner's `print = None` hides a name from the steps only, and stays. `builtins.print = None`,
`del __builtins__.print` or `builtins.__import__ = None` would break every module of this process,
ours included, so they last no longer than the step.
"""

from __future__ import annotations

import builtins
from typing import Any


def snapshot() -> dict[str, Any]:
    """Return what every built-in name means now."""
    return dict(builtins.__dict__)


def restore(names: dict[str, Any]) -> None:
    """Give the names their meaning back; names that a step has added stay.

    Written without any built-in function, since those are what may be missing.
    """
    current = builtins.__dict__
    for name in names:
        if name not in current or current[name] is not names[name]:
            current[name] = names[name]


class Leave:
    """`exit` and `quit`: they end nothing here, and say so as an error with advice."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, code: object = None) -> None:
        """Raise SystemExit, which a step survives."""
        raise SystemExit(code)

    def __repr__(self) -> str:
        """Raise SystemExit too: a bare `exit` means the call."""
        raise SystemExit


def replace_exits() -> None:
    """Replace Python's own `exit` and `quit`, which close standard input first."""
    for name in ("exit", "quit"):
        builtins.__dict__[name] = Leave(name)
