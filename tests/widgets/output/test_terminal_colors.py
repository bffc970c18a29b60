"""Every colour that a program can ask for is readable, on either ground."""

from __future__ import annotations

import pytest

from widgets.contrast import contrast
from widgets.output.terminal_colors import LEAST_CONTRAST, plain_color, readable
from widgets.theme_colors import DARK, LIGHT, ThemeColors

THEMES = pytest.mark.parametrize(("colors", "dark"), [(LIGHT, False), (DARK, True)])


@THEMES
def test_all_256_colours_are_readable(colors: ThemeColors, dark: bool) -> None:
    for number in range(256):
        color = plain_color(number, dark=dark)
        for ground in (colors.ground, colors.raised):
            assert contrast(readable(color, ground), ground) >= LEAST_CONTRAST
        # As a ground too, for the theme's text and for any other colour.
        for text in (colors.text, colors.error, plain_color(255 - number, dark=dark)):
            assert contrast(readable(text, color), color) >= LEAST_CONTRAST


@THEMES
@pytest.mark.parametrize("rgb", [(0, 0, 0), (1, 2, 3), (128, 128, 128), (255, 255, 0)])
def test_true_colours_keep_what_is_readable(
    colors: ThemeColors, dark: bool, rgb: tuple[int, int, int]
) -> None:
    color = plain_color(rgb, dark=dark)
    mapped = readable(color, colors.ground)
    assert contrast(mapped, colors.ground) >= LEAST_CONTRAST
    assert (mapped == color) == (contrast(color, colors.ground) >= LEAST_CONTRAST)


@THEMES
def test_colours_are_told_apart(colors: ThemeColors, dark: bool) -> None:
    shown = {readable(plain_color(n, dark=dark), colors.ground).name() for n in range(1, 7)}
    assert len(shown) == 6


@pytest.mark.parametrize(
    ("number", "name"), [(16, "#000000"), (208, "#ff8700"), (231, "#ffffff"), (232, "#080808")]
)
def test_the_cube_and_the_greys_are_those_of_xterm(number: int, name: str) -> None:
    assert plain_color(number, dark=False).name() == plain_color(number, dark=True).name() == name
