"""What the machine lacks is one sentence with what to do, before Qt says it in its own way."""

from __future__ import annotations

import ctypes
import importlib
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.command_line import Options
from desktop.preflight import missing_part


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux machine with an X display."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(ctypes, "CDLL", lambda name: name)
    return monkeypatch


def lacks_library(monkeypatch: pytest.MonkeyPatch, *libraries: str) -> None:
    def load(name: str) -> str:
        if name in libraries:
            raise OSError(f"{name}: cannot open shared object file")
        return name

    monkeypatch.setattr(ctypes, "CDLL", load)


def lacks_import(monkeypatch: pytest.MonkeyPatch, error: ImportError) -> None:
    def load(_name: str) -> Any:
        raise error

    monkeypatch.setattr(importlib, "import_module", load)


def test_nothing_is_missing(linux: pytest.MonkeyPatch) -> None:
    assert missing_part(Options()) is None


def test_no_display(linux: pytest.MonkeyPatch) -> None:
    linux.delenv("DISPLAY")
    sentence = missing_part(Options())
    assert sentence is not None
    assert sentence.startswith("There is no display: ")
    linux.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert missing_part(Options()) is None


def test_a_screenshot_needs_no_display(linux: pytest.MonkeyPatch) -> None:
    linux.delenv("DISPLAY")
    assert missing_part(Options(screenshot=Path("x.png"))) is None
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            ImportError("libEGL.so.1: cannot open shared object file"),
            "The system library libEGL.so.1 is missing: install the package libegl1",
        ),
        (
            ModuleNotFoundError("No module named 'PySide6'", name="PySide6"),
            "The Python package PySide6 is missing: run pip install -e . in this folder.",
        ),
        (ImportError("libodd.so.3: no"), "Qt can't be loaded (libodd.so.3: no): install the"),
    ],
)
def test_qt_that_can_not_be_loaded(
    linux: pytest.MonkeyPatch, error: ImportError, words: str
) -> None:
    lacks_import(linux, error)
    sentence = missing_part(Options())
    assert sentence is not None
    assert sentence.startswith(words)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_library_that_qt_needs_on_x11(linux: pytest.MonkeyPatch) -> None:
    lacks_library(linux, "libxcb-cursor.so.0")
    sentence = missing_part(Options())
    assert sentence is not None
    assert "libxcb-cursor.so.0 is missing: install the package libxcb-cursor0" in sentence
    linux.setenv("QT_QPA_PLATFORM", "offscreen")
    assert missing_part(Options()) is None


def test_all_libraries_that_are_missing_are_named_at_once(linux: pytest.MonkeyPatch) -> None:
    lacks_library(linux, "libxcb-cursor.so.0", "libxcb-xkb.so.1")
    assert missing_part(Options()) == (
        "The system libraries libxcb-cursor.so.0, libxcb-xkb.so.1 are missing:"
        " install the packages libxcb-cursor0 libxcb-xkb1"
        " (Debian, Ubuntu: sudo apt install libxcb-cursor0 libxcb-xkb1)."
    )
