"""A change of the theme while the window is open leaves every text readable."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QMenu, QScrollArea, QWidget

from desktop import theme
from desktop.main_window import MainWindow
from desktop.settings import Settings
from tests.widgets.lesson.lesson_pages import PAGE
from widgets.contrast import contrast
from widgets.lesson.rich_label import RichLabel
from widgets.lesson_records import LessonEntry, StepEntry
from widgets.theme_colors import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
GLYPH_CONTRAST = 3.0  # 1.4.11
FAINT = 24
"""Of 255: a slider's groove takes the window's ground or its pane's, by who was there first."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return shown(qtbot, tmp_path)


def shown(qtbot: QtBot, folder: Path, view: int = 0) -> MainWindow:
    folder.mkdir(exist_ok=True)
    made = MainWindow(Settings(folder))
    qtbot.add_widget(made)
    made.resize(1280, 1000)
    made.lesson_sidebar.set_lessons([LessonEntry("01_a", "Tensors", "", (StepEntry("one", "A"),))])
    made.lesson_view.show_page(PAGE)
    made.code_pane.set_code("x = 1\n")
    made.output_pane.show_notice("Read this.", "Undo")
    made.bench_tab.prepare()
    made.views.setCurrentIndex(view)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def contrast_in(picture: QImage) -> float:
    """Return the contrast of the ink that stands out most from the most frequent colour."""
    pixels = Counter(
        picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())
    )
    ground = QColor(pixels.most_common(1)[0][0])
    return max(contrast(ground, QColor(pixel)) for pixel in pixels)


def channels(picture: QImage) -> np.ndarray:
    plain = picture.convertToFormat(picture.Format.Format_RGBX8888)
    return np.array(plain.constBits(), np.int16)


def largest_change(first: QImage, second: QImage) -> int:
    """Return by how much, of 255, the channel of a pixel differs that differs most."""
    one, other = channels(first), channels(second)
    return int(np.abs(one - other).max())


def texts(window: MainWindow) -> list[tuple[str, QWidget]]:
    """Return every label with words, and every view of text or rows, that can be seen."""
    labels = [label for label in window.findChildren(QLabel) if label.text()]
    areas = [a for a in window.findChildren(QAbstractScrollArea) if not isinstance(a, QScrollArea)]
    named = [(label.text(), label) for label in labels] + [
        (area.objectName() or type(area).__name__, area.viewport()) for area in areas
    ]
    return [(name, part) for name, part in named if not part.visibleRegion().isEmpty()]


def inks(labels: list[RichLabel]) -> set[str]:
    """Return the colours in which the lesson's text is painted."""
    return {label.palette().windowText().color().name() for label in labels}


@pytest.mark.parametrize(("first", "then"), [("light", "dark"), ("dark", "light")])
def test_every_text_is_readable_after_a_change_of_theme(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, first: str, then: str
) -> None:
    for name in (first, then):
        text = (DARK if name == "dark" else LIGHT).text.name()
        theme.apply_theme(qapp, name)
        qtbot.wait_until(lambda text=text: inks(window.findChildren(RichLabel)) == {text})

    picture = window.grab().toImage()
    corner = window.lesson_view.mapTo(window, QPoint(2, window.lesson_view.height() - 2))
    assert picture.pixelColor(corner) == (DARK if then == "dark" else LIGHT).ground
    found = {}
    for name, part in texts(window):
        seen = part.visibleRegion().boundingRect()
        place = QRect(part.mapTo(window, seen.topLeft()), seen.size())
        found[name] = round(contrast_in(picture.copy(place)), 1)
    assert len(found) > 10
    assert {name: value for name, value in found.items() if value < CONTRAST} == {}


@pytest.mark.parametrize(("first", "then"), [("light", "dark"), ("dark", "light")])
@pytest.mark.parametrize("view", [0, 1, 2], ids=["tensors", "distribution", "bench"])
def test_after_a_change_a_window_looks_as_one_made_then(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, view: int, first: str, then: str
) -> None:
    qapp.setCursorFlashTime(0)
    theme.apply_theme(qapp, first)
    changed = shown(qtbot, tmp_path / "changed", view)
    before = changed.grab().toImage()
    theme.apply_theme(qapp, then)
    text = (DARK if then == "dark" else LIGHT).text.name()
    qtbot.wait_until(lambda: inks(changed.findChildren(RichLabel)) == {text})
    after = changed.grab().toImage()
    changed.hide()
    assert largest_change(before, after) > FAINT
    assert largest_change(after, shown(qtbot, tmp_path / "made", view).grab().toImage()) <= FAINT


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_icon_of_the_chosen_menu_entry_stands_out(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    theme.apply_theme(qapp, name)
    ground = (DARK if name == "dark" else LIGHT).ground
    qtbot.wait_until(lambda: window.palette().base().color() == ground)
    menu = window.findChild(QMenu, "view_menu")
    assert isinstance(menu, QMenu)
    menu.ensurePolished()
    menu.adjustSize()
    entry = menu.actions()[0]
    menu.setActiveAction(entry)
    place = menu.actionGeometry(entry)
    place.setWidth(place.height())
    picture = menu.grab(place).toImage()
    assert contrast_in(picture) >= GLYPH_CONTRAST


def test_a_change_of_theme_lets_go_of_the_icons_of_the_old_palette(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")
    key = QPixmapCache.insert(QPixmap(8, 8))
    theme.apply_theme(qapp, "dark")
    assert not QPixmapCache.find(key, QPixmap())
