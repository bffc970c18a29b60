"""Which lesson folders from elsewhere the learner trusts: by place and by content."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "trusted-lessons.json"
FILES = ("steps.py", "checks.py", "en.md", "ko.md")
"""What a lesson consists of: what can run, and what tells what it does."""


class TrustedFolders:
    """A small file in the data folder; one that can't be read trusts nobody."""

    def __init__(self, data_folder: Path) -> None:
        self._path = data_folder / NAME
        self._trusted = self._read()

    def holds(self, folder: Path) -> bool:
        """Tell whether a lesson's folder is trusted as it is now; raises OSError."""
        return self._trusted.get(_key(folder)) == fingerprint(folder)

    def add(self, folder: Path) -> None:
        """Trust a lesson's folder as it is now; for as long as we run where nothing can be kept."""
        self._trusted[_key(folder)] = fingerprint(folder)
        part = self._path.with_suffix(".part")
        with suppress(OSError):
            part.write_text(json.dumps(self._trusted, indent=1), encoding="utf-8")
            part.replace(self._path)

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def fingerprint(folder: Path) -> str:
    """Return what changes with any file of a lesson."""
    return _digest(b"".join(_digest((folder / name).read_bytes()) for name in FILES)).hex()


def place_name(folder: Path) -> str:
    """Return a file name that stands for a folder's place."""
    return _digest(_key(folder).encode()).hex()[:16]


def _key(folder: Path) -> str:
    return str(folder.resolve())


def _digest(content: bytes) -> bytes:
    # Needed for lessons from elsewhere only: the window is painted 2 ms sooner without.
    import hashlib

    return hashlib.sha256(content).digest()
