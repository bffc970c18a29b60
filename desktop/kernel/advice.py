"""Recognises errors for which the app has a sentence of its own; the codes are records' codes."""

from __future__ import annotations

import errno
import re
from typing import TYPE_CHECKING

from .device_faults import OUT_OF_MEMORY, fault
from .step_sources import STEP_FILE

if TYPE_CHECKING:
    from types import TracebackType

GENERATOR_DEVICE = "generator_device"
DATA_LOADER_DEVICE = "data_loader_device"
DATA_LOADER = re.compile(r"torch.utils.data.(dataloader|sampler)\.py$")
"""Ends the names of the files in which a DataLoader shuffles, with either slash."""
# Of the class or one of its bases: NumPy raises a MemoryError of its own.
BY_TYPE = {
    "SystemExit": "exit_refused",
    "RecursionError": "too_deep",
    "OutOfMemoryError": OUT_OF_MEMORY,
    "MemoryError": OUT_OF_MEMORY,
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
        GENERATOR_DEVICE,
    ),
    ("RuntimeError", re.compile(r"Expected all tensors to be on the same device"), "two_devices"),
    ("RuntimeError", re.compile(r"DefaultCPUAllocator: .*memory"), OUT_OF_MEMORY),
    ("RuntimeError", re.compile(r"(CUDA|HIP|MPS|XPU)\b.{0,40} out of memory"), OUT_OF_MEMORY),
    ("RuntimeError", re.compile(r"CUBLAS_STATUS_ALLOC_FAILED|^std::bad_alloc"), OUT_OF_MEMORY),
)


def advice(error: BaseException, message: str) -> str | None:
    """Return the code of the sentence that explains an error, or None.

    By its class and code first, by the text of its message only where those don't tell.
    """
    names = [str(type.__dict__["__name__"].__get__(each)) for each in type(error).__mro__]
    for name in names:
        if name in BY_TYPE:
            return BY_TYPE[name]
    if _refused_memory(error):
        return OUT_OF_MEMORY
    found = fault(error, names, message)
    if found is not None:
        return found
    for name, pattern, code in BY_MESSAGE:
        if name in names and pattern.search(message):
            of_the_cpu = code == GENERATOR_DEVICE and "but found 'cpu'" in message
            return DATA_LOADER_DEVICE if of_the_cpu and _passed_data_loader(error) else code
    return None


def _passed_data_loader(error: BaseException) -> bool:
    """Whether the call that failed was a DataLoader's, and not one of the learner's below it."""
    entry: TracebackType | None = vars(BaseException)["__traceback__"].__get__(error)
    passed = False
    while entry is not None:
        file = entry.tb_frame.f_code.co_filename
        is_loaders = DATA_LOADER.search(file) is not None
        passed = is_loaders or (passed and STEP_FILE.fullmatch(file) is None)
        entry = entry.tb_next
    return passed


def _refused_memory(error: BaseException) -> bool:
    """Whether the system said so to a call of its own, such as a fork."""
    is_of_system = issubclass(type(error), OSError)
    return is_of_system and vars(OSError)["errno"].__get__(error) == errno.ENOMEM
