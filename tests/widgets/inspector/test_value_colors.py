from __future__ import annotations

import math
import sys

import pytest

from widgets.contrast import contrast, luminance
from widgets.inspector.value_colors import finite_range, heat_colors, is_special, range_position
from widgets.theme_colors import DARK, LIGHT, ThemeColors


@pytest.mark.parametrize("shade", range(0, 257, 8))
def test_text_is_readable_on_every_shade(shade: int) -> None:
    ground, ink = heat_colors(shade / 256)
    assert contrast(ground, ink) >= 4.5


def test_shades_grow_lighter_evenly() -> None:
    lightness = [luminance(heat_colors(at / 100)[0]) for at in range(101)]
    assert lightness == sorted(lightness)
    assert lightness[-1] - lightness[0] > 0.7


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_text_is_readable_on_the_mark_of_nan(colors: ThemeColors) -> None:
    assert contrast(colors.nan, colors.text) >= 4.5


@pytest.mark.parametrize(
    ("values", "span"),
    [
        ([1.0, math.nan, 3.0, math.inf, -math.inf], (1.0, 3.0)),
        ([math.nan, math.inf], None),
        ([], None),
        (["a", "b"], None),
        ([False, True], (False, True)),
        ([3 + 4j, 0j, complex(math.inf, 0)], (0.0, 5.0)),
        ([1.7e308 + 1.7e308j, 0j], (0.0, sys.float_info.max)),
        ([2**63 - 1, -(2**63)], (-(2**63), 2**63 - 1)),
    ],
)
def test_range_is_that_of_finite_values(values: list, span: tuple | None) -> None:
    assert finite_range(values) == span


@pytest.mark.parametrize(
    ("value", "span", "position"),
    [
        (1.0, (1.0, 3.0), 0.0),
        (2.0, (1.0, 3.0), 0.5),
        (3, (1, 5), 0.5),
        (2.0, (2.0, 2.0), None),
        (0.0, (-1.7e308, 1.7e308), 0.5),
        (5e-324, (0.0, 1e-323), 0.5),
        (5e-324, (0.0, 5e-324), 1.0),
        (2**63 - 1, (2**63 - 3, 2**63 - 1), 1.0),
        (True, (False, True), 1.0),
    ],
)
def test_position_in_the_range(value: float, span: tuple, position: float | None) -> None:
    assert range_position(value, span) == position


@pytest.mark.parametrize(
    ("value", "special"),
    [(math.nan, True), (math.inf, True), (1.5, False), (7, False), ("nan", False),
     (complex(1, math.nan), True), (1j, False)],
)  # fmt: skip
def test_special_values(value: complex, special: bool) -> None:
    assert is_special(value) is special
