from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from widgets.contrast import contrast, luminance


@pytest.mark.parametrize(
    ("color", "ratio"), [("#000000", 21.0), ("#767676", 4.54), ("#777777", 4.48), ("#ffffff", 1.0)]
)
def test_contrast_with_white(color: str, ratio: float) -> None:
    white = QColor("#ffffff")
    assert contrast(QColor(color), white) == pytest.approx(ratio, abs=0.005)
    assert contrast(white, QColor(color)) == contrast(QColor(color), white)


@pytest.mark.parametrize(("color", "share"), [("#ff0000", 0.2126), ("#00ff00", 0.7152)])
def test_luminance_weighs_the_primaries(color: str, share: float) -> None:
    assert luminance(QColor(color)) == pytest.approx(share)
