"""Recognises errors for which the app has a sentence of its own; the codes are records' codes."""

from __future__ import annotations

import re

BY_TYPE = {
    "SystemExit": "exit_refused",
    "RecursionError": "too_deep",
    "OutOfMemoryError": "out_of_memory",
    "MemoryError": "out_of_memory",
}
BY_MESSAGE = (
    (
        "TypeError",
        re.compile(r"can't convert (?!meta).+ device type tensor to numpy"),
        "numpy_needs_cpu",
    ),
    (
        "RuntimeError",
        re.compile(r"Expected an? '?[\w:]+'? device type for generator but found"),
        "data_loader_device",
    ),
    ("RuntimeError", re.compile(r"DefaultCPUAllocator: .*memory"), "out_of_memory"),
    ("RuntimeError", re.compile(r"(CUDA|MPS|XPU)\b.{0,40} out of memory"), "out_of_memory"),
)


def advice(type_name: str, message: str) -> str | None:
    """Return the code of the sentence that explains an error, or None."""
    if type_name in BY_TYPE:
        return BY_TYPE[type_name]
    for name, pattern, code in BY_MESSAGE:
        if name == type_name and pattern.search(message):
            return code
    return None
