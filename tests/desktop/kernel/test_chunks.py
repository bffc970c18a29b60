from __future__ import annotations

import pytest
import torch

from desktop.kernel.chunks import chunks, unexpanded


@pytest.mark.parametrize("shape", [(1, 1), (7, 3), (1000, 3), (3, 1000), (2, 3, 4, 5)])
@pytest.mark.parametrize("limit", [1, 10, 999, 10_000])
def test_every_element_comes_once(shape: tuple[int, ...], limit: int) -> None:
    tensor = torch.arange(torch.Size(shape).numel()).view(shape)
    for each in (tensor, tensor.transpose(0, 1), tensor[:, ::2]):
        pieces = list(chunks(each, limit))
        assert max(piece.numel() for piece in pieces) <= limit
        assert all(piece.dim() == 1 and piece.is_contiguous() for piece in pieces)
        assert sorted(torch.cat(pieces).tolist()) == sorted(each.flatten().tolist())


def test_nothing_of_nothing() -> None:
    assert list(chunks(torch.empty(0, 3), 4)) == []


def test_contiguous_memory_is_not_copied() -> None:
    tensor = torch.zeros(10)
    assert next(chunks(tensor[4:], 3)).data_ptr() == tensor[4:].data_ptr()


@pytest.mark.parametrize(
    ("tensor", "stored", "times"),
    [
        (torch.ones(3, 4), 12, 1),
        (torch.ones(3, 1).expand(3, 5), 3, 5),
        (torch.ones(1).expand(100, 200), 1, 20_000),
        (torch.ones(1).expand(1), 1, 1),
        (torch.tensor(1.0), 1, 1),
    ],
)
def test_expanded_dimensions_are_counted_not_read(
    tensor: torch.Tensor, stored: int, times: int
) -> None:
    part, found = unexpanded(tensor)
    assert (part.numel(), found) == (stored, times)
