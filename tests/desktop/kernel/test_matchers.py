from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel import matchers as m

NAN = float("nan")


@pytest.mark.parametrize(
    ("matcher", "text", "holds", "fails"),
    [
        (m.between(0.35, 0.65), "0.35 … 0.65", (0.35, 0.65, torch.tensor(0.5)), (0.3, 0.66, NAN)),
        (m.at_least(10), "≥ 10", (10, 11), (9.9, NAN, None)),
        (m.at_most(10), "≤ 10", (10, -1), (10.1, "a")),
        (m.less_than(20), "< 20", (19.9,), (20, NAN)),
        (m.more_than(0), "> 0", (1e-9,), (0, torch.ones(2))),
        (m.close_to(15, 0.2), "≈ 15 ± 0.2", (14.8, 15.2), (15.3, NAN, "15")),
        (m.close_to(-2.0537891387, 1e-3), "≈ -2.0538 ± 0.001", (-2.0528,), (-2.0527,)),
        (m.one_of(1, "b", torch.int8), "1 | 'b' | torch.int8", (1, "b", torch.int8), (2, "c")),
    ],
)
def test_matchers(matcher: Any, text: str, holds: tuple[Any, ...], fails: tuple[Any, ...]) -> None:
    assert str(matcher) == text
    assert all(matcher == found for found in holds)
    assert not any(matcher == found for found in fails)


SAME: list[tuple[Any, Any, float, bool]] = [
    (torch.tensor([1.0]), torch.tensor([1.0]), 0, True),
    (torch.tensor([1.0]), torch.tensor([1.1]), 0, False),
    (torch.tensor([1.0]), torch.tensor([1.1]), 0.2, True),
    (torch.tensor([1]), torch.tensor([1.0]), 0, False),
    (torch.tensor([1]), torch.tensor([[1]]), 0, False),
    (torch.tensor([NAN]), torch.tensor([NAN]), 0, True),
    (torch.tensor([True]), torch.tensor([True]), 0, True),
    (3, torch.tensor(3), 0, True),
    ([1.0, 2.0], [1.0, 2.1], 0.2, True),
    ((1, 2), [1, 2], 0, False),
    ((2, 3), torch.Size((2, 3)), 0, True),
    (NAN, NAN, 0, True),
    (0.1 + 0.2, 0.3, 0, False),
    (0.1 + 0.2, 0.3, 1e-9, True),
    ([torch.ones(2)], [torch.ones(2)], 0, True),
]


@pytest.mark.parametrize(("expected", "found", "tolerance", "same"), SAME)
def test_same_values(expected: Any, found: Any, tolerance: float, same: bool) -> None:
    assert m.same_values(expected, found, tolerance) is same
