"""What a broken accelerator says, as recorded: there is none where the tests run."""

from __future__ import annotations

import pytest
import torch

from desktop.kernel.advice import advice

ASSERT = (
    "CUDA error: device-side assert triggered\nCUDA kernel errors might be asynchronously reported"
    " at some other API call, so the stacktrace below might be incorrect.\nFor debugging consider"
    " passing CUDA_LAUNCH_BLOCKING=1"
)
ILLEGAL = "CUDA error: an illegal memory access was encountered"


def accelerator_error(code: int | None, message: str) -> torch.AcceleratorError:
    """Return the error as torch's C++ side makes it: it puts the runtime's code on the object."""
    error = torch.AcceleratorError(message)
    if code is not None:
        error.error_code = code  # pyright: ignore[reportAttributeAccessIssue]
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (accelerator_error(710, ASSERT), "device_assert"),
        (accelerator_error(710, "other words of another release"), "device_assert"),
        (accelerator_error(700, ILLEGAL), "device_fault"),
        (accelerator_error(719, "CUDA error: unspecified launch failure"), "device_fault"),
        (accelerator_error(2, "CUDA error: out of memory"), "out_of_memory"),
        (accelerator_error(101, "CUDA error: invalid device ordinal"), None),
        (accelerator_error(None, ASSERT), "device_assert"),
        (RuntimeError(ASSERT), "device_assert"),
        (RuntimeError("HIP error: an illegal memory access was encountered"), "device_fault"),
        (RuntimeError("CUDA error: out of memory"), "out_of_memory"),
        (ValueError(ASSERT), None),
    ],
)
def test_the_code_tells_and_then_the_words(error: Exception, code: str | None) -> None:
    assert advice(error, str(error)) == code


def test_a_learner_s_class_of_that_name_does_no_harm() -> None:
    class AcceleratorError(RuntimeError):
        error_code = property(lambda _: 1 / 0)

    assert advice(AcceleratorError("x"), "x") is None
