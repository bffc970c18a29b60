"""What the machine lacks, found before Qt would end the program with a wall of text."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.command_line import Options

# The Debian package of each library that Qt loads and a bare system may lack.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
_FOR_X11 = tuple(name for name in _PACKAGES if "xcb" in name or "x11" in name)


def missing_part(options: Options) -> str | None:
    """Return one sentence about what is missing, None when the window can be shown."""
    if options.screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _missing_display() or _missing_package() or _missing_library()


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]


def _missing_display() -> str | None:
    if not sys.platform.startswith("linux") or _platform() not in ("", "xcb", "wayland"):
        return None
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    return (
        "There is no display: start Tensor Desk in a desktop session, or install a virtual one"
        " (Debian package xvfb) and start it with xvfb-run."
    )


def _missing_package() -> str | None:
    try:
        importlib.import_module("PySide6.QtWidgets")
        importlib.import_module("PySide6.QtSvg")
    except ImportError as error:
        return _import_words(error)
    return None


def _import_words(error: ImportError) -> str:
    text = str(error)
    for library in _PACKAGES:
        if library in text:
            return _library_words([library])
    if isinstance(error, ModuleNotFoundError):
        return f"The Python package {error.name} is missing: run pip install -e . in this folder."
    return f"Qt can't be loaded ({text}): install the libraries that the README lists."


def _library_words(libraries: list[str]) -> str:
    packages = " ".join(dict.fromkeys(_PACKAGES[library] for library in libraries))
    one = len(libraries) == 1
    named = f"library {libraries[0]} is" if one else f"libraries {', '.join(libraries)} are"
    wanted = "package" if " " not in packages else "packages"
    return (
        f"The system {named} missing: install the {wanted} {packages}"
        f" (Debian, Ubuntu: sudo apt install {packages})."
    )


def _missing_library() -> str | None:
    on_x11 = _platform() in ("", "xcb") and not os.environ.get("WAYLAND_DISPLAY")
    if not sys.platform.startswith("linux") or not on_x11:
        return None
    # All at once: a bare system lacks most of them, and each start would name only the next one.
    missing = [library for library in _FOR_X11 if not _is_loadable(library)]
    return _library_words(missing) if missing else None


def _is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
