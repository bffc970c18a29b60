from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.affine import RULES, change_by, changed, converted
from desktop.kernel.random_calls import RandomCall

CHANGES: list[tuple[Any, float, dict[str, Any], bool, tuple[float, float] | None]] = [
    (torch.add, 3, {}, False, (1, 3)),
    (torch.add, 3, {"alpha": 2}, False, (1, 6)),
    (torch.add, 3, {"alpha": 2}, True, (2, 3)),
    (torch.Tensor.sub_, 3, {"alpha": 2}, False, (1, -6)),
    (torch.subtract, 3, {}, True, (-1, 3)),
    (torch.rsub, 3, {"alpha": 2}, False, (-2, 3)),
    (torch.rsub, 3, {"alpha": 2}, True, (1, -6)),
    (torch.Tensor.__rsub__, 3, {}, False, (-1, 3)),
    (torch.Tensor.multiply, 3, {}, False, (3, 0)),
    (torch.true_divide, 4, {}, False, (0.25, 0)),
    (torch.div, 4, {"rounding_mode": None}, False, (0.25, 0)),
    (torch.div, 4, {"rounding_mode": "trunc"}, False, None),
    (torch.div, 4, {}, True, None),
    (torch.div, 0, {}, False, None),
    (torch.add, 3, {"alpha": 2j}, False, None),
    (torch.add, 3, {"strange": 2}, False, None),
    (torch.negative, 0, {"out": None}, False, (-1, 0)),
]


@pytest.mark.parametrize(("function", "number", "keywords", "first", "change"), CHANGES)
def test_what_a_call_does(
    function: Any,
    number: float,
    keywords: dict[str, Any],
    first: bool,
    change: tuple[float, float] | None,
) -> None:
    assert change_by(function, number, keywords, first) == change


def test_in_place_methods_have_rules() -> None:
    assert {torch.Tensor.add_, torch.Tensor.div_, torch.Tensor.neg_} <= set(RULES)


def test_whole_numbers_stay_exact() -> None:
    call = changed(RandomCall("randint", torch.int64, 5, (0, 7)), (3, 2**60 + 1), torch.int64)
    assert call is not None
    assert (call.scale, call.shift) == (3, 2**60 + 1)
    assert [type(each) for each in (call.scale, call.shift)] == [int, int]


def test_changes_add_up() -> None:
    call = RandomCall("rand", torch.float32, 5, scale=2, shift=1)
    again = changed(call, (3, 4), torch.float32)
    assert again is not None
    assert (again.scale, again.shift) == (6, 7)


@pytest.mark.parametrize(
    ("change", "dtype"),
    [
        ((0, 1), torch.float32),
        ((float("inf"), 0), torch.float32),
        ((1, float("nan")), torch.float32),
        ((1e-40, 0), torch.float32),
        ((1e5, 0), torch.float16),
        ((1, 1e5), torch.float16),
        ((2, 0), torch.complex64),
        ((2, 0), torch.int64),
    ],
)
def test_what_a_dtype_does_not_hold_is_lost(
    change: tuple[float, float], dtype: torch.dtype
) -> None:
    assert changed(RandomCall("rand", torch.float32, 5), change, dtype) is None


def test_going_back_to_the_dtype_drawn_in_forgets_the_way() -> None:
    call = RandomCall("rand", torch.float32, 5)
    there = converted(call, torch.float64)
    assert there is not None
    assert there.drawn == torch.float32
    assert converted(there, torch.float32) == call
