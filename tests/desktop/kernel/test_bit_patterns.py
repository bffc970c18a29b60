from __future__ import annotations

import pytest
import torch

from desktop.kernel.bit_patterns import patterns_of, values_of

NARROW = [
    torch.bool,
    torch.uint8,
    torch.int8,
    torch.int16,
    torch.uint16,
    torch.float16,
    torch.bfloat16,
]


@pytest.mark.parametrize("dtype", NARROW)
def test_values_come_back_from_their_bits(dtype: torch.dtype) -> None:
    values = torch.tensor([0, 1, 1, 0, 1]).to(dtype)
    patterns = patterns_of(values)
    assert values_of(patterns.numpy(), dtype).equal(values)


@pytest.mark.parametrize("dtype", [torch.int8, torch.int16, torch.float16, torch.bfloat16])
def test_negative_values_have_whole_numbers_too(dtype: torch.dtype) -> None:
    patterns = patterns_of(torch.tensor([-1.0, -100.0]).to(dtype))
    assert (patterns >= 0).all()
    assert values_of(patterns.numpy(), dtype).tolist() == [-1, -100]
