"""Recognises errors after which an accelerator refuses everything else in this process."""

from __future__ import annotations

import re

ASSERT = "device_assert"
FAULT = "device_fault"
OUT_OF_MEMORY = "out_of_memory"
ACCELERATOR_ERROR = "AcceleratorError"
"""torch's class for what a device's runtime reports; it carries the runtime's `error_code`."""

# cudaError_t, with the same numbers as hipError_t; all but the first leave the context unusable:
# https://docs.nvidia.com/cuda/cuda-runtime-api/group__CUDART__TYPES.html
BY_CODE = {2: OUT_OF_MEMORY, 710: ASSERT}
BY_CODE |= dict.fromkeys((214, 700, 702, 709, 714, 715, 716, 717, 718, 719, 721), FAULT)
BY_TEXT = (
    (re.compile(r"device-side assert triggered"), ASSERT),
    (
        re.compile(
            r"(CUDA|HIP) error: (an illegal memory access|unspecified launch failure"
            r"|misaligned address|an illegal instruction|the launch timed out"
            r"|invalid program counter|hardware stack error|uncorrectable ECC error)"
        ),
        FAULT,
    ),
    (re.compile(r"(CUDA|HIP) error: out of memory"), OUT_OF_MEMORY),
)


def fault(error: BaseException, class_names: list[str], message: str) -> str | None:
    """Return what befell the device, as a code of advice, or None.

    `class_names` are those of the error's class and its bases.
    """
    if ACCELERATOR_ERROR in class_names:
        code = _error_code(error)
        if code in BY_CODE:
            return BY_CODE[code]
    if "RuntimeError" not in class_names:
        return None
    return next((found for pattern, found in BY_TEXT if pattern.search(message)), None)


def _error_code(error: BaseException) -> int | None:
    # Read past whatever a class of the learner's says about its attributes.
    code = BaseException.__getattribute__(error, "__dict__").get("error_code")
    return code if type(code) is int else None
