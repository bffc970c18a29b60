from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.element_layout import WHOLE, ElementLayout, layout_of

LAYOUTS: list[tuple[Any, ElementLayout | None]] = [
    (lambda x: x, WHOLE),
    (lambda x: x.view(3, 4).T, WHOLE),
    (lambda x: x.view(1, 12, 1), WHOLE),
    (lambda x: x[::2], ElementLayout(0, 2)),
    (lambda x: x[1::3], ElementLayout(1, 3)),
    (lambda x: x.view(3, 2, 2)[:, :, 1].T, ElementLayout(1, 2)),
    (lambda x: x[5:6], ElementLayout(5, 12)),
    (lambda x: x[:6], None),
    (lambda x: x[1:], None),
    (lambda x: x.view(3, 4)[:, :2], None),
    (lambda x: x[:0], None),
    (lambda x: x[:1].expand(12), None),
    (lambda x: x.as_strided((3, 4), (1, 1)), None),
]


@pytest.mark.parametrize(("view", "layout"), LAYOUTS)
def test_which_elements_are_covered(view: Any, layout: ElementLayout | None) -> None:
    x = torch.zeros(12)
    assert layout_of(view(x), x.untyped_storage()) == layout


SHOWN: list[tuple[ElementLayout, Any, bool]] = [
    (WHOLE, lambda x: x[3:7], True),
    (WHOLE, lambda x: x.view(3, 4)[:, ::2], True),
    (WHOLE, lambda x: x[5], True),
    (WHOLE, lambda x: x[:0], True),
    (WHOLE, lambda x: x[:1].expand(3), False),
    (WHOLE, lambda x: x.unfold(0, 3, 1), False),
    (ElementLayout(0, 2), lambda x: x[::2], True),
    (ElementLayout(0, 2), lambda x: x[2::4], True),
    (ElementLayout(0, 2), lambda x: x[1::2], False),
    (ElementLayout(0, 2), lambda x: x, False),
    (ElementLayout(1, 2), lambda x: x[3], True),
]


@pytest.mark.parametrize(("layout", "view", "shows"), SHOWN)
def test_what_shows_no_other_elements(layout: ElementLayout, view: Any, shows: bool) -> None:
    assert layout.shows_only(view(torch.zeros(12))) is shows
