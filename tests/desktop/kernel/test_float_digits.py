from __future__ import annotations

import math

import pytest
import torch

from desktop.kernel.float_digits import DIGITS


@pytest.mark.parametrize("dtype", DIGITS)
def test_the_digits_are_torchs(dtype: torch.dtype) -> None:
    assert DIGITS[dtype] == 1 - math.log2(torch.finfo(dtype).eps)
    beyond = torch.tensor(2 ** DIGITS[dtype] + 1, dtype=torch.int64)
    assert beyond.to(dtype).to(torch.int64) != beyond
