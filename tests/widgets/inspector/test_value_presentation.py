from __future__ import annotations

import math

import pytest

from widgets.inspector.value_colors import heat_colors
from widgets.inspector.value_presentation import Presentation
from widgets.theme_colors import LIGHT


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, complex(0, math.nan)])
@pytest.mark.parametrize("heat_map", [True, False])
def test_values_that_are_not_finite_are_marked_always(value: complex, heat_map: bool) -> None:
    looks = Presentation(heat_map=heat_map)
    assert looks.cell_colors(value, (0.0, 1.0)) == (LIGHT.nan, LIGHT.text)


@pytest.mark.parametrize(
    ("looks", "value", "colors"),
    [
        (Presentation(), 1.0, heat_colors(1.0)),
        (Presentation(span=(0.0, 2.0)), 1.0, heat_colors(0.5)),
        (Presentation(heat_map=False), 1.0, (None, None)),
        (Presentation(span=(1.0, 1.0)), 1.0, (None, None)),
        (Presentation(stale=True), 1.0, (None, LIGHT.muted)),
        (Presentation(), None, (None, LIGHT.muted)),
        (Presentation(), "text", (None, None)),
        (Presentation(span=(0.0, 0.5)), 9.0, heat_colors(1.0)),
    ],
)
def test_colors(looks: Presentation, value: float | None, colors: tuple) -> None:
    assert looks.cell_colors(value, (0.0, 1.0)) == colors
