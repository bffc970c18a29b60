"""The application's settings: a small INI file in the data folder."""

from __future__ import annotations

import locale
import os
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from desktop.engine.machine_memory import AUTOMATIC, CHOICES
from desktop.theme import THEMES, ZOOM_STEPS

LANGUAGES = ("en", "ko")
OUTPUT_LINES = (500, 2000, 5000)
"""How many lines of a step's output the pane can keep: more would make it slow to resize."""


def default_data_folder() -> Path:
    """Return the platform's folder for Tensor Desk's data."""
    return Path(platformdirs.user_data_dir("tensor-desk", appauthor=False))


def system_language() -> str:
    """Return the language of the desktop when we speak it, else English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    spoken = (named or locale.getlocale()[0] or "en")[:2].lower()
    return spoken if spoken in LANGUAGES else "en"


class Settings:
    """What the learner chose, remembered between starts; damaged values fall back to defaults."""

    def __init__(self, folder: Path, lessons: str = "") -> None:
        self.folder = folder
        self._places = f"elsewhere/{lessons}/" if lessons else ""
        """The place is remembered for each folder of lessons; ours has no name."""
        self._store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    def _text(self, key: str, default: str, allowed: tuple[str, ...]) -> str:
        value = str(self._store.value(key, default))
        return value if value in allowed else default

    @property
    def language(self) -> str:
        """`en` or `ko`."""
        return self._text("language", system_language(), LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> str:
        """`system`, `light` or `dark`."""
        return self._text("theme", "system", THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def zoom(self) -> float:
        """Factor of the font size, within the ends of `ZOOM_STEPS`."""
        try:
            zoom = float(str(self._store.value("zoom", 1.0)))
            return min(ZOOM_STEPS[-1], max(ZOOM_STEPS[0], zoom))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._store.setValue("zoom", value)

    @property
    def output_lines(self) -> int:
        """How many lines of a step's output are kept, one of `OUTPUT_LINES`."""
        return int(self._text("output_lines", "2000", tuple(map(str, OUTPUT_LINES))))

    @output_lines.setter
    def output_lines(self, value: int) -> None:
        self._store.setValue("output_lines", value)

    @property
    def keep_spare(self) -> bool:
        """Whether a second kernel waits, so that a replacement is there at once."""
        return self._text("keep_spare", "true", ("true", "false")) == "true"

    @keep_spare.setter
    def keep_spare(self, value: bool) -> None:
        self._store.setValue("keep_spare", "true" if value else "false")

    @property
    def kernel_memory(self) -> str:
        """How much memory a kernel may have: one of machine_memory.CHOICES."""
        return self._text("kernel_memory", AUTOMATIC, CHOICES)

    @kernel_memory.setter
    def kernel_memory(self, value: str) -> None:
        self._store.setValue("kernel_memory", value)

    @property
    def bench_call(self) -> str:
        """The call that the bench drew last, as `bench_calls` writes it; it may be anything."""
        return str(self._store.value("bench_call", ""))

    @bench_call.setter
    def bench_call(self, value: str) -> None:
        self._store.setValue("bench_call", value)

    def place(self) -> tuple[str, str]:
        """Return the lesson and step worked on last, empty at the first start."""
        lesson = self._store.value(f"{self._places}lesson", "")
        step = self._store.value(f"{self._places}step", "")
        return str(lesson or ""), str(step or "")

    def remember_place(self, lesson_id: str, step_id: str) -> None:
        """Keep the lesson and step for the next start."""
        self._store.setValue(f"{self._places}lesson", lesson_id)
        self._store.setValue(f"{self._places}step", step_id)

    def layout(self, part: str) -> QByteArray | None:
        """Return the saved geometry of a window or splitter, None if there is none."""
        value = self._store.value(f"layout/{part}")
        return value if isinstance(value, QByteArray) else None

    def remember_layout(self, part: str, state: QByteArray) -> None:
        """Keep the geometry of a window or splitter."""
        self._store.setValue(f"layout/{part}", state)

    def save(self) -> bool:
        """Write the file now; return whether that worked."""
        self._store.sync()
        # A file that was damaged when it was read is written anew; Qt still says what it had found.
        return self._store.status() != QSettings.Status.AccessError
