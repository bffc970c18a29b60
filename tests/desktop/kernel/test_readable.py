from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from desktop.kernel import readable
from desktop.kernel.gate import RefusedError
from desktop.kernel.quiet import quiet
from tests.desktop.kernel.tensor_kinds import Kind, each_kind

if TYPE_CHECKING:
    from collections.abc import Callable


@each_kind
def test_plain_form_of_every_kind(kind: Kind) -> None:
    tensor = kind.made()
    with quiet():
        if kind.values is None:
            with pytest.raises(RefusedError):
                readable.as_plain(tensor)
            return
        plain = readable.as_plain(tensor)
        assert type(plain) is torch.Tensor
        assert (plain.layout, plain.requires_grad, plain.shape) == (
            torch.strided,
            False,
            kind.shape,
        )


@pytest.mark.parametrize("turn", [torch.Tensor.conj, torch.Tensor.clone])
@pytest.mark.parametrize("dtype", [torch.complex64, torch.complex128])
def test_parts_of_complex_numbers(
    turn: Callable[[torch.Tensor], torch.Tensor], dtype: torch.dtype
) -> None:
    tensor = turn(torch.tensor([1 + 2j, 3 - 4j], dtype=dtype))
    assert torch.equal(readable.as_real(tensor), torch.view_as_real(tensor.resolve_conj()))


@pytest.mark.parametrize(
    "array",
    [
        np.arange(5),
        np.arange(6).reshape(2, 3).T,
        np.array(3.0),
        np.empty((0, 3)),
        np.arange(5, dtype=">i8"),
        np.array([(1, 2.5)], dtype=[("a", "i1"), ("b", "f4")])["b"],
        np.broadcast_to(np.float16(2), (3, 4)),
    ],
)
def test_arrays_keep_their_elements(array: np.ndarray) -> None:
    np.testing.assert_array_equal(readable.as_tensor(array).numpy(), array)


def test_arrays_that_run_backwards_are_turned_round() -> None:
    assert readable.as_tensor(np.arange(3)[::-1]).tolist() == [0, 1, 2]


def test_read_only_memory_is_shared_and_stays_read_only() -> None:
    array = np.arange(5)
    array.flags.writeable = False
    assert readable.as_tensor(array).data_ptr() == array.ctypes.data
    assert not array.flags.writeable


def test_a_broadcast_array_is_not_copied() -> None:
    assert readable.as_tensor(np.broadcast_to(np.float32(2), (10**6, 10**6))).stride() == (0, 0)


@pytest.mark.parametrize(
    "array", [np.array(["a"]), np.array([None]), np.array(["2026"], "M8[Y]"), np.ones(1, "g")]
)
def test_arrays_without_numbers_of_torch(array: np.ndarray) -> None:
    with pytest.raises(RefusedError):
        readable.as_tensor(array)
