from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Never

import numpy as np
import pytest
import torch

from desktop.kernel.advice import advice

if TYPE_CHECKING:
    from collections.abc import Callable


def too_large() -> None:
    torch.empty(10**15)


def to_numpy() -> Never:
    # The message as torch gives it for a tensor on an accelerator, which tests don't have.
    raise TypeError(
        "can't convert cuda:0 device type tensor to numpy. "
        "Use Tensor.cpu() to copy the tensor to host memory first."
    )


def meta_to_numpy() -> None:
    torch.empty(3, device="meta").numpy()


def loader() -> Never:
    raise RuntimeError("Expected a 'cuda' device type for generator but found 'cpu'")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (too_large, "out_of_memory"),
        (to_numpy, "numpy_needs_cpu"),
        (meta_to_numpy, None),
        (loader, "data_loader_device"),
    ],
)
def test_messages_are_recognised(make: Callable[[], None], code: str | None) -> None:
    with pytest.raises((RuntimeError, TypeError)) as caught:
        make()
    assert advice(caught.value, str(caught.value)) == code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SystemExit(), "exit_refused"),
        (RecursionError(), "too_deep"),
        (MemoryError(), "out_of_memory"),
        (torch.OutOfMemoryError(), "out_of_memory"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "out_of_memory"),
        (OSError(errno.ENOENT, "No such file"), None),
        (RuntimeError("std::bad_alloc"), "out_of_memory"),
        (ValueError(), None),
        (RuntimeError("any words"), None),
    ],
)
def test_types_are_recognised(error: BaseException, code: str | None) -> None:
    assert advice(error, str(error)) == code


def test_an_error_of_numpy_s_for_want_of_memory_is_recognised_by_its_base() -> None:
    with pytest.raises(MemoryError) as caught:
        np.empty(10**15)
    assert advice(caught.value, str(caught.value)) == "out_of_memory"
