"""A lesson that someone else wrote shows nothing from elsewhere, and nothing of it runs unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QTreeView, QWidget

from desktop.app import assemble
from lessons.lesson import Lesson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

MAGENTA = QColor("#ff00ff")
HOSTILE = [
    "![x]({outside})",
    "![x]({uri})",
    "![x](../outside.png)",
    "![x](link.png)",
    "![x](drawing.svg)",
    "![x](disguised.png)",
    "![x](http://127.0.0.1:9/x.png)",
    "<img src='{outside}'>",
    "<img src='{uri}'><script>open('{mark}', 'w')</script>",
    "[x](javascript:alert(1)) [y](file://{outside}) <object data='{uri}'></object>",
    "<style>p {{ background-image: url({outside}) }}</style>",
]
RUNS = "open({mark!r}, 'w').close()\n"


@pytest.fixture
def lesson(tmp_path: Path) -> Callable[[str], Path]:
    """Write a lesson with a piece of text in every place that takes one."""
    outside = tmp_path / "outside.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(MAGENTA)
    picture.save(str(outside))
    mark = tmp_path / "ran"
    folder = tmp_path / "lessons" / "01_hostile"
    folder.mkdir(parents=True)
    picture.save(str(folder / "inside.png"))
    (folder / "link.png").symlink_to(outside)
    for name in ("drawing.svg", "disguised.png"):
        (folder / name).write_text(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
            f"width='40' height='40'><image xlink:href='{outside}' width='40' height='40'/></svg>"
        )
    for name in ("checks.py", "sitecustomize.py", "conftest.py", "__init__.py"):
        (folder / name).write_text(RUNS.format(mark=str(mark)))
    (folder / "steps.py").write_text(f"# %% make\n{RUNS.format(mark=str(mark))}")

    def write(text: str) -> Path:
        text = text.format(outside=outside, uri=outside.as_uri(), mark=mark)
        page = (
            f"---\ntitle: {text}\nsummary: {text}\nviews: [Tensors]\n---\n\n"
            f"## {text} {{#make}}\n\n{text}\n\n:::{{predict}}\n{text}\n\n"
            f"- (a) {text}\n- (b) b\n\n{text}\n:::\n\n:::{{look}}\n{text}\n:::\n"
        )
        for language in ("en", "ko"):
            (folder / f"{language}.md").write_text(page)
        return folder.parent

    return write


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[Path], Parts]]:
    windows: list[Parts] = []

    def open_window(lessons: Path) -> Parts:
        parts = assemble(tmp_path / "data", lessons_folder=lessons)
        windows.append(parts)
        parts.window.painted_first.disconnect(parts.thread.start)
        parts.window.resize(1280, 800)
        with qtbot.wait_exposed(parts.window):
            parts.window.show()
        return parts

    yield open_window
    for parts in windows:
        parts.window.close()


def shows_magenta(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    places = ((x, y) for y in range(0, image.height(), 4) for x in range(0, image.width(), 4))
    return any(image.pixelColor(x, y) == MAGENTA for x, y in places)


def tooltips(parts: Parts) -> list[str]:
    tree = parts.window.lesson_sidebar.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model = tree.model()
    lesson = model.index(0, 0)
    role = Qt.ItemDataRole.ToolTipRole
    said = [str(model.data(index, role)) for index in (lesson, model.index(0, 0, lesson))]
    return said + [each.toolTip() for each in parts.window.findChildren(QWidget) if each.toolTip()]


def as_shown(tooltip: str) -> QLabel:
    """Return a label that shows what a tooltip would: both guess whether it is HTML."""
    label = QLabel(tooltip)
    label.resize(800, 200)
    return label


def test_a_picture_of_the_lesson_is_shown(
    lesson: Callable[[str], Path], opened: Callable[[Path], Parts]
) -> None:
    assert shows_magenta(opened(lesson("![x](inside.png)")).window.lesson_view)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_from_elsewhere_is_shown_and_nothing_runs(
    lesson: Callable[[str], Path], opened: Callable[[Path], Parts], tmp_path: Path, text: str
) -> None:
    parts = opened(lesson(text))
    assert isinstance(parts.desk.find("01_hostile"), Lesson)
    parts.window.lesson_view.set_ran(True)
    assert not shows_magenta(parts.window)
    assert [tip for tip in tooltips(parts) if shows_magenta(as_shown(tip))] == []
    assert all(not label.openExternalLinks() for label in parts.window.findChildren(QLabel))
    assert not (tmp_path / "ran").exists()


def test_a_broken_lesson_s_sentence_is_shown_as_it_is(
    lesson: Callable[[str], Path], opened: Callable[[Path], Parts]
) -> None:
    folder = lesson("x")
    (folder / "01_hostile").rename(folder / "<img src=..>")
    (folder / "<img src=..>" / "ko.md").unlink()
    parts = opened(folder)
    parts.desk.open("<img src=..>", "")
    labels = parts.window.lesson_view.findChildren(QLabel)
    (label,) = [each for each in labels if "<img src=..>" in each.text()]
    assert label.textFormat() is Qt.TextFormat.PlainText
