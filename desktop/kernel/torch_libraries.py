"""Loads torch's shared libraries while the interpreter is busy with other imports.

`dlopen` called as a C function leaves the interpreter lock free, which `import torch` does not:
on two cores the 0.3 s of ipykernel's import are then nearly free.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import threading
from pathlib import Path

# The order in which torch itself loads them; the first provides symbols to the others.
LIBRARIES = ("libtorch_global_deps.so", "libtorch_cpu.so")


def load_in_background() -> None:
    """Start loading; a failure shows when torch itself is imported."""
    if not sys.platform.startswith("linux"):
        return
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        return
    folder = Path(spec.origin).parent / "lib"
    threading.Thread(target=_load, args=(folder,), name="torch libraries", daemon=True).start()


def _load(folder: Path) -> None:
    import ctypes

    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype = ctypes.c_void_p
    for name, mode in zip(LIBRARIES, (os.RTLD_GLOBAL, os.RTLD_LOCAL), strict=True):
        dlopen(os.fsencode(folder / name), os.RTLD_NOW | mode)
