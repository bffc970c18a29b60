from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from desktop.kernel.fit.bounds import BoundCounts
from desktop.kernel.laws.chosen import chosen_law
from tests.desktop.kernel.fit.known_laws import EXPONENTIAL, NORMAL, UNIFORM, integers

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law


def counted(law: Law, values: list[float], dtype: torch.dtype) -> list[tuple[float, int, int]]:
    bounds = BoundCounts(law, dtype)
    bounds.take(torch.tensor(values, dtype=dtype).numpy())
    return [(each["value"], each["at"], each["outside"]) for each in bounds.fields()]


def test_values_at_the_ends_and_beyond_are_counted() -> None:
    values = [0.0, 0.0, 0.5, 1.0, 1.5, -1.0, -2.0, -3.0]
    assert counted(UNIFORM, values, torch.float32) == [(0.0, 2, 3), (1.0, 1, 1)]


def test_ends_say_whether_the_law_can_give_them() -> None:
    fields = BoundCounts(UNIFORM, torch.float32).fields()
    assert [(each["side"], each["closed"]) for each in fields] == [("low", True), ("high", False)]


def test_only_finite_ends_are_told() -> None:
    assert counted(NORMAL, [1.0], torch.float32) == []
    assert counted(EXPONENTIAL, [0.0, 1.0], torch.float32) == [(0.0, 1, 0)]
    assert counted(integers(1, 7), [1, 6, 7], torch.int64) == [(1.0, 1, 0), (6.0, 1, 1)]


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.float64])
def test_an_end_that_the_dtype_cannot_hold_is_rounded_as_its_values_are(dtype: torch.dtype) -> None:
    law = chosen_law("uniform", {"low": 0.1, "high": 0.3})
    high = torch.tensor(law.high, dtype=torch.float64).to(dtype).item()
    found = counted(law, [0.1, high, np.nextafter(high, 1) + 0.01], dtype)
    assert [each[1:] for each in found] == [(1, 0), (1, 1)]


def test_counted_values_count_as_often_as_they_occur() -> None:
    bounds = BoundCounts(UNIFORM, torch.float16)
    bounds.take(np.array([1.0, 0.0, 2.0]), np.array([5, 7, 2]))
    assert [(each["at"], each["outside"]) for each in bounds.fields()] == [(7, 0), (5, 2)]
