from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any, Never, cast

import numpy as np
import pytest
import torch
from torch.utils.data import DataLoader, random_split

from desktop.kernel.advice import advice
from desktop.kernel.step_sources import file_name

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


def generator(wanted: str, found: str) -> Never:
    raise RuntimeError(f"Expected a '{wanted}' device type for generator but found '{found}'")


class Drawn(list[int]):
    """Fails where torch asks for its length, as a generator of another device does."""

    wanted, found = "cuda", "cpu"

    def __len__(self) -> int:
        generator(self.wanted, self.found)


class DrawnOnTheCpu(Drawn):
    wanted, found = "cpu", "cuda"


def own_generator() -> None:
    generator("cuda", "cpu")


def loader() -> None:
    list(DataLoader(cast("Any", Drawn([1])), shuffle=True))


def loader_of_the_cpu() -> None:
    list(DataLoader(cast("Any", DrawnOnTheCpu([1])), shuffle=True))


def split() -> None:
    """Raise in a file beside a DataLoader's."""
    random_split(cast("Any", Drawn([1, 2])), [1, 1])


def dataset() -> None:
    """Raise below a DataLoader, in a method that a step has defined."""
    step = "class Numbers(list):\n    def __getitem__(self, _): fail()"
    names: dict[str, Any] = {"fail": own_generator}
    exec(compile(step, file_name("a_step", 1), "exec"), names)
    list(DataLoader(names["Numbers"]([1])))


def two_devices() -> Never:
    raise RuntimeError(
        "Expected all tensors to be on the same device, but found at least two devices, cuda:0"
        " and cpu!"
    )


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (too_large, "out_of_memory"),
        (to_numpy, "numpy_needs_cpu"),
        (meta_to_numpy, None),
        (own_generator, "generator_device"),
        (loader, "data_loader_device"),
        (loader_of_the_cpu, "generator_device"),
        (split, "generator_device"),
        (dataset, "generator_device"),
        (two_devices, "two_devices"),
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
