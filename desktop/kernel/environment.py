"""Keeps a user's files and settings out of the kernel, and the kernel's files out of a home."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# VIRTUAL_ENV: IPython would put another environment's packages before ours.
DROPPED = ("PYTHONSTARTUP", "PYTHONINSPECT", "IPYTHON_STARTUP", "VIRTUAL_ENV")
# Figures become pictures of the step that made them.
PICTURE_BACKEND = "module://matplotlib_inline.backend_inline"


def make_hermetic(folder: Path) -> None:
    """Point IPython and Jupyter at `folder`, forget start-up files, close standard input."""
    for name in DROPPED:
        os.environ.pop(name, None)
    for name in [name for name in os.environ if name.startswith("JUPYTER_")]:
        del os.environ[name]
    os.environ["IPYTHONDIR"] = str(folder / "ipython")
    for name in ("CONFIG", "DATA", "RUNTIME"):
        os.environ[f"JUPYTER_{name}_DIR"] = str(folder / "jupyter")
    os.environ["JUPYTER_NO_CONFIG"] = "1"
    os.environ["MPLBACKEND"] = PICTURE_BACKEND
    # The output pane shows no terminal colours.
    os.environ["NO_COLOR"] = "1"
    os.environ["TERM"] = "dumb"
    _close_standard_input()


def _close_standard_input() -> None:
    """Let `sys.stdin.read()` end at once; `input()` asks through the messages."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
