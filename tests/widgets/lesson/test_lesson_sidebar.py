"""The lesson sidebar: filter, states, one click opens a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView

from desktop import theme
from widgets.lesson.filter_field import FilterField
from widgets.lesson.lesson_sidebar import LessonSidebar
from widgets.lesson.lesson_tree_model import COUNT_ROLE, LessonTreeModel, state_words
from widgets.lesson_records import LessonEntry, StepEntry, StepState

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

LESSONS = (
    LessonEntry(
        "01_a", "Tensors", "First tensors", (StepEntry("one", "A line"), StepEntry("two", "A loop"))
    ),
    LessonEntry("02_b", "난수", "무작위", (StepEntry("rand", "rand: 균등 분포"),)),
    LessonEntry("03_c", "Broken", "", (), problem="en.md: line 1: add a title."),
)


@pytest.fixture
def sidebar(qtbot: QtBot) -> LessonSidebar:
    made = LessonSidebar()
    qtbot.add_widget(made)
    made.set_lessons(LESSONS)
    made.resize(240, 500)
    made.show()
    return made


def tree(sidebar: LessonSidebar) -> QTreeView:
    found = sidebar.findChild(QTreeView)
    assert isinstance(found, QTreeView)
    return found


def titles(sidebar: LessonSidebar) -> list[str]:
    model = tree(sidebar).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_is_a_sound_item_model(
    sidebar: LessonSidebar, qtmodeltester: ModelTester
) -> None:
    model = LessonTreeModel(sidebar.palette())
    model.set_lessons(LESSONS)
    qtmodeltester.check(model)


def test_other_words_leave_the_lessons_unfolded_as_they_were(sidebar: LessonSidebar) -> None:
    view = tree(sidebar)
    view.setExpanded(view.model().index(1, 0), True)
    sidebar.set_lessons(tuple(lesson._replace(title="다른 말") for lesson in LESSONS))
    unfolded = [view.isExpanded(view.model().index(row, 0)) for row in range(3)]
    assert unfolded == [False, True, False]


def test_a_click_on_a_step_opens_it(sidebar: LessonSidebar, qtbot: QtBot) -> None:
    view = tree(sidebar)
    sidebar.select("01_a", "one")
    lesson = view.model().index(0, 0)
    place = view.visualRect(view.model().index(1, 0, lesson)).center()
    with qtbot.wait_signal(sidebar.step_selected) as blocker:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert blocker.args == ["01_a", "two"]


def test_a_lesson_stands_for_its_first_step(sidebar: LessonSidebar, qtbot: QtBot) -> None:
    view = tree(sidebar)
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.wait_signal(sidebar.step_selected) as blocker:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert blocker.args == ["02_b", "rand"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("loop", ["Tensors"]),
        ("TENSORS", ["Tensors"]),
        ("균등", ["난수"]),
        ("nothing like it", []),
        ("", ["Tensors", "난수", "Broken"]),
    ],
)
def test_the_filter_keeps_lessons_with_the_words(
    sidebar: LessonSidebar, words: str, shown: list[str]
) -> None:
    box = sidebar.findChild(QLineEdit)
    assert isinstance(box, QLineEdit)
    box.setText(words)
    assert titles(sidebar) == shown
    assert tree(sidebar).isHidden() == (not shown)


def filter_box(sidebar: LessonSidebar) -> FilterField:
    found = sidebar.findChild(FilterField)
    assert isinstance(found, FilterField)
    return found


def test_the_open_step_is_marked_and_no_other_while_the_filter_hides_it(
    sidebar: LessonSidebar,
) -> None:
    sidebar.select("01_a", "two")
    filter_box(sidebar).setText("loop")
    sidebar.select("02_b", "rand")
    assert not tree(sidebar).selectionModel().hasSelection()
    filter_box(sidebar).clear()
    assert tree(sidebar).currentIndex().data() == "rand: 균등 분포"
    assert tree(sidebar).selectionModel().isSelected(tree(sidebar).currentIndex())


def test_enter_in_the_filter_opens_the_first_step_that_is_left(
    sidebar: LessonSidebar, qtbot: QtBot
) -> None:
    box = filter_box(sidebar)
    with qtbot.assert_not_emitted(sidebar.step_selected):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    box.setText("loop")
    with qtbot.wait_signal(sidebar.step_selected) as opened:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert opened.args == ["01_a", "two"]
    box.setText("no such title")
    with qtbot.assert_not_emitted(sidebar.step_selected):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_down_goes_from_the_filter_to_the_list_and_escape_clears_it(
    sidebar: LessonSidebar, qtbot: QtBot
) -> None:
    sidebar.activateWindow()
    box = filter_box(sidebar)
    sidebar.focus_filter()
    box.setText("loop")
    with qtbot.assert_not_emitted(sidebar.step_selected):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert tree(sidebar).hasFocus()
    assert [index.data() for index in tree(sidebar).selectedIndexes()] == ["A loop"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert len(titles(sidebar)) == len(LESSONS)


def test_selecting_by_code_tells_nobody(sidebar: LessonSidebar, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(sidebar.step_selected):
        sidebar.select("02_b", "rand")
    assert tree(sidebar).currentIndex().data() == "rand: 균등 분포"


@pytest.mark.parametrize("state", list(StepState))
def test_a_state_is_said_in_words_too(sidebar: LessonSidebar, state: StepState) -> None:
    sidebar.set_state("01_a", "two", state)
    view = tree(sidebar)
    index = view.model().index(1, 0, view.model().index(0, 0))
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == state_words(state)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_a_step_that_failed_has_a_glyph_of_its_own(sidebar: LessonSidebar) -> None:
    index = tree(sidebar).model().index(0, 0, tree(sidebar).model().index(0, 0))
    keys = set()
    for state in StepState:
        sidebar.set_state("01_a", "one", state)
        keys.add(index.data(Qt.ItemDataRole.DecorationRole).cacheKey())
    assert len(keys) == len(StepState)


def count_of(sidebar: LessonSidebar, row: int) -> str:
    return tree(sidebar).model().index(row, 0).data(COUNT_ROLE)


def test_a_lesson_shows_how_far_it_is_also_in_words(sidebar: LessonSidebar) -> None:
    sidebar.set_done("01_a", 1)
    sidebar.set_done("not there", 1)
    lesson = tree(sidebar).model().index(0, 0)
    assert count_of(sidebar, 0) == "1/2"
    assert lesson.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "1 of 2 steps done"
    assert lesson.data(Qt.ItemDataRole.ToolTipRole) == "First tensors\n1 of 2 steps done"
    sidebar.set_done("01_a", 0)
    assert count_of(sidebar, 0) == "0/2"


def test_how_far_a_lesson_is_stays_in_sight_beside_a_long_title(sidebar: LessonSidebar) -> None:
    sidebar.set_lessons([LESSONS[0]._replace(title="A title that is far too long " * 3)])
    view = tree(sidebar)
    row = view.visualRect(view.model().index(0, 0))
    end = row.adjusted(row.width() - view.fontMetrics().horizontalAdvance("0/2  "), 0, 0, 0)
    shown = []
    for done in (0, 1):
        sidebar.set_done("01_a", done)
        shown.append(view.viewport().grab(end).toImage())
    assert shown[0] != shown[1]


def test_a_broken_lesson_says_what_is_wrong(sidebar: LessonSidebar) -> None:
    index = tree(sidebar).model().index(2, 0)
    assert "add a title" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_glyphs_and_arrows_grow_with_the_text(
    sidebar: LessonSidebar, qtbot: QtBot, qapp: QApplication
) -> None:
    view, least = tree(sidebar), sidebar.minimumWidth()
    field = sidebar.findChild(FilterField)
    assert isinstance(field, FilterField)
    glass = field.findChild(QLabel)
    assert isinstance(glass, QLabel)
    before = (view.indentation(), view.iconSize().width(), glass.pixmap().width())

    theme.apply_zoom(qapp, 2.0)

    qtbot.wait_until(lambda: view.indentation() >= 1.9 * before[0])
    assert view.iconSize().width() >= 1.9 * before[1]
    assert glass.pixmap().width() >= 1.9 * before[2]
    assert sidebar.minimumWidth() >= 1.8 * least


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_lesson_has_an_arrow(
    sidebar: LessonSidebar, qtbot: QtBot, qapp: QApplication, zoom: float
) -> None:
    theme.apply_zoom(qapp, zoom)
    view = tree(sidebar)
    index = view.model().index(0, 0)
    qtbot.wait_until(lambda: view.visualRect(index).height() > 18 * zoom)
    row = view.visualRect(index)
    closed = view.viewport().grab(QRect(0, row.top(), row.left(), row.height())).toImage()
    view.expand(index)
    opened = view.viewport().grab(QRect(0, row.top(), row.left(), row.height())).toImage()
    assert closed != opened
    inked = [
        y
        for y in range(opened.height())
        if any(opened.pixel(x, y) != opened.pixel(0, 0) for x in range(opened.width()))
    ]
    assert len(inked) >= 4 * zoom


def test_a_lesson_that_was_folded_stays_so_when_the_text_grows(
    sidebar: LessonSidebar, qtbot: QtBot, qapp: QApplication
) -> None:
    sidebar.select("01_a", "two")
    view = tree(sidebar)
    lesson = view.currentIndex().parent()
    small = view.visualRect(lesson).height()
    view.collapse(lesson)

    theme.apply_zoom(qapp, 2.0)

    qtbot.wait_until(lambda: view.visualRect(lesson).height() > 1.5 * small)
    assert not view.isExpanded(lesson)


def test_the_open_step_stays_in_sight_when_the_text_grows(
    sidebar: LessonSidebar, qtbot: QtBot, qapp: QApplication
) -> None:
    steps = tuple(StepEntry(f"s{number}", f"Step {number}") for number in range(12))
    sidebar.set_lessons([LessonEntry("01_a", "Tensors", "", steps)])
    sidebar.select("01_a", "s11")
    view = tree(sidebar)
    small = view.visualRect(view.currentIndex()).height()

    theme.apply_zoom(qapp, 2.0)

    def is_large_and_in_sight() -> bool:
        row = view.visualRect(view.currentIndex())
        return row.height() > 1.5 * small and view.viewport().rect().contains(row)

    qtbot.wait_until(is_large_and_in_sight)
