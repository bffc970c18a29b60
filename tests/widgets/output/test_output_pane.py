"""The output pane: streams, errors, pictures, input and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSplitter, QWidget

import resources
from desktop import theme
from widgets.output.output_caption import OutputCaption
from widgets.output.output_document import KEPT_LINES, MARGIN
from widgets.output.output_flow import LINES
from widgets.output.output_text import OutputText
from widgets.output.step_outputs import MOST
from widgets.records import ErrorReport, Frame, InputRequest, OutputChunk, Picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from widgets.output.output_pane import OutputPane

ERROR = ErrorReport(
    "RuntimeError",
    "shape '[3, 3]' is invalid for input of size 8",
    line=2,
    frames=(
        Frame("step", 2, "<module>", "y = x.view(3, 3)"),
        Frame("torch/_tensor.py", 40, "view", "return self._view(*shape)"),
    ),
)


def text_of(pane: OutputPane) -> OutputText:
    found = pane.findChild(OutputText)
    assert isinstance(found, OutputText)
    return found


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (["a\n", "b\n"], "a\nb\n"),
        (["10 %\r", "20 %\r", "done\n"], "done\n"),
        (["one\r\ntwo\r\n"], "one\ntwo\n"),
        (["first\nabc\rx"], "first\nxbc"),
        (["\x1b[31mred\x1b[0m"], "red"),
        (["\x1b]0;title\x07plain"], "plain"),
    ],
)
def test_streams_read_as_in_a_terminal(pane: OutputPane, pieces: list[str], shown: str) -> None:
    for piece in pieces:
        pane.append(OutputChunk("stdout", piece))
    assert pane.text() == shown


def test_the_result_stands_on_a_line_of_its_own(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "no newline"))
    pane.append(OutputChunk("result", "tensor(6.)"))
    assert pane.text() == "no newline\ntensor(6.)\n"


def test_what_was_left_out_is_said(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "tail", dropped=1234))
    assert "1,234" in pane.text().splitlines()[0]


def test_the_oldest_lines_are_forgotten(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "".join(f"{n}\n" for n in range(KEPT_LINES + 100))))
    lines = pane.text().split("\n")
    assert len(lines) == KEPT_LINES
    assert lines[-2] == str(KEPT_LINES + 99)
    assert pane.caption().endswith(": 101")


def test_a_flood_shows_its_end_and_keeps_the_window_free(pane: OutputPane, qtbot: QtBot) -> None:
    for start in range(0, 200_000, 2000):
        text = "".join(f"{n}\n" for n in range(start, start + 2000))
        pane.append(OutputChunk("stdout", text))
    document = text_of(pane).document()
    qtbot.wait_until(lambda: "199999" in document.lastBlock().previous().text())
    assert document.blockCount() == KEPT_LINES
    assert pane.caption().endswith(f": {200_001 - KEPT_LINES:,}")


def test_an_error_comes_behind_what_was_written_before_it(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "x" * 5000 + "\n"))
    pane.append(OutputChunk("stdout", "before\n"))
    pane.show_error(ERROR)
    lines = pane.text().splitlines()
    assert lines.index("before") < lines.index(next(line for line in lines if "✕" in line))


def test_an_error_leads_with_its_message_and_the_learners_line(pane: OutputPane) -> None:
    pane.show_error(ERROR)
    lines = pane.text().splitlines()
    assert lines[0] == "✕ RuntimeError: shape '[3, 3]' is invalid for input of size 8"
    assert "y = x.view(3, 3)" in lines[1]
    assert "torch/_tensor.py" not in pane.text()


def test_a_line_of_an_earlier_step_is_not_told_as_one_of_this_step(pane: OutputPane) -> None:
    frames = (
        Frame("step", 2, "<module>", "f()"),
        Frame("step", 2, "f", "return 1 / 0", step="maker"),
    )
    pane.show_error(ErrorReport("ZeroDivisionError", "division by zero", line=2, frames=frames))
    lines = pane.text().splitlines()
    assert lines[1:] == ["→ line 2  f()", "→ step “maker”, line 2  return 1 / 0"]


def test_a_click_unfolds_the_frames_of_libraries(pane: OutputPane) -> None:
    pane.show_error(ERROR)
    text_of(pane).anchorClicked.emit(QUrl("frames:0"))
    assert "torch/_tensor.py:40  view" in pane.text()
    assert "▸" not in pane.text()


def test_a_click_on_the_line_says_which(pane: OutputPane, qtbot: QtBot) -> None:
    pane.show_error(ERROR)
    with qtbot.wait_signal(pane.line_activated) as blocker:
        text_of(pane).anchorClicked.emit(QUrl("line:2"))
    assert blocker.args == ["", 2]


@pytest.mark.parametrize("advice", ["numpy_needs_cpu", "data_loader_device", "exit_refused"])
def test_known_errors_come_with_advice(pane: OutputPane, advice: str) -> None:
    pane.show_error(ErrorReport("TypeError", "can't", advice=advice))
    assert len(pane.text().strip().splitlines()) == 2


def test_input_is_asked_and_given(pane: OutputPane, qtbot: QtBot) -> None:
    pane.ask_input(InputRequest("name? "))
    line = pane.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Mina")
    with qtbot.wait_signal(pane.input_given) as blocker:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert blocker.args == ["Mina"]
    assert not line.isVisible()
    assert pane.text() == "name? Mina\n"
    font = text_of(pane).document().begin().begin().fragment().charFormat().font()
    assert font.families() == resources.code_font(pane.font()).families()


def test_a_password_is_not_shown(pane: OutputPane) -> None:
    pane.ask_input(InputRequest("key? ", password=True))
    line = pane.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    line.setText("secret")
    line.returnPressed.emit()
    assert pane.text() == "key? ••••••\n"


def png(width: int, height: int = 40) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("width", [100, 3000])
def test_a_picture_fits_the_pane(pane: OutputPane, width: int) -> None:
    pane.show_picture(Picture(png(width)))
    assert text_of(pane).document().idealWidth() <= pane.width()
    assert "￼" in pane.text()


def test_a_high_picture_leaves_room_for_the_bar_that_it_makes_appear(
    pane: OutputPane, qtbot: QtBot
) -> None:
    pane.show_picture(Picture(png(640, 480)))
    qtbot.wait_until(lambda: text_of(pane).verticalScrollBar().isVisible())
    assert text_of(pane).horizontalScrollBar().maximum() == 0
    pane.show_picture(Picture(png(640, 480)))
    assert text_of(pane).horizontalScrollBar().maximum() == 0


def test_a_picture_follows_the_width_of_the_pane(pane: OutputPane, qtbot: QtBot) -> None:
    pane.resize(900, 300)
    pane.show_picture(Picture(png(640)))
    for width in (400, 900):
        pane.resize(width, 300)
        room = text_of(pane).picture_room()
        shown = min(640, room) + 2 * MARGIN
        qtbot.wait_until(lambda shown=shown: text_of(pane).document().idealWidth() == shown)


def test_a_picture_shown_again_fits_the_pane(pane: OutputPane) -> None:
    pane.begin_step("01/a")
    pane.show_picture(Picture(png(3000)))
    pane.show_step("01/b")
    pane.resize(300, 300)
    pane.show_step("01/a")
    assert text_of(pane).document().idealWidth() <= pane.width()


def test_a_broken_picture_is_said(pane: OutputPane) -> None:
    pane.show_picture(Picture(b"no png"))
    assert "can't be read" in pane.text()


def test_a_notice_offers_one_action(pane: OutputPane, qtbot: QtBot) -> None:
    pane.show_notice("The kernel died.", "Start again", "error")
    assert pane.notice() == "The kernel died."
    buttons = [b for b in pane.findChildren(QPushButton) if b.text() == "Start again (F9)"]
    with qtbot.wait_signal(pane.notice_action_triggered):
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert pane.notice() == ""


def test_every_step_keeps_its_output(pane: OutputPane) -> None:
    pane.begin_step("01/a")
    pane.append(OutputChunk("stdout", "of a\n"))
    pane.show_step("01/b")
    assert (pane.text(), pane.caption()) == ("", "")
    pane.append(OutputChunk("stdout", "a goes on\n"))
    assert pane.text() == ""
    pane.show_step("01/a", "Step a")
    assert pane.text() == "of a\na goes on\n"
    assert "Step a" in pane.caption()
    pane.begin_step("01/a")
    assert pane.text() == ""


def test_the_oldest_outputs_are_given_up(pane: OutputPane) -> None:
    for number in range(MOST + 2):
        pane.begin_step(str(number))
        pane.append(OutputChunk("stdout", f"of {number}"))
    pane.show_step("0")
    assert pane.text() == ""
    pane.show_step(str(MOST))
    assert pane.text() == f"of {MOST}"


def test_the_end_stays_in_view_unless_one_scrolled_up(pane: OutputPane, qtbot: QtBot) -> None:
    bar = text_of(pane).verticalScrollBar()
    pane.append(OutputChunk("stdout", "line\n" * 100))
    qtbot.wait_until(lambda: bar.value() == bar.maximum() > 0)
    bar.setValue(3)
    pane.append(OutputChunk("stdout", "line\n" * 100))
    pane.text()
    assert bar.value() == 3


@pytest.mark.parametrize(("above", "below"), [(2, 40), (40, 40), (40, 0), (0, 0)])
def test_an_error_is_shown_from_its_first_line(pane: OutputPane, above: int, below: int) -> None:
    pane.begin_step("a")
    pane.append(OutputChunk("stdout", "".join(f"line {n}\n" for n in range(above))))
    pane.show_error(ERROR._replace(message="\n".join(["first", *["more"] * below])))
    pane.text()  # on a busy machine a slice of time isn't enough for all
    view, place = text_of(pane), QPoint(20, 6)
    first = view.cursorForPosition(place).block().text()
    if below:
        assert first.startswith("✕ RuntimeError")
    bar = view.verticalScrollBar()
    assert below or bar.value() == bar.maximum()
    pane.show_step("b")
    pane.show_step("a")
    assert view.cursorForPosition(place).block().text() == first


def test_the_text_follows_the_theme(pane: OutputPane, qapp: QApplication, qtbot: QtBot) -> None:
    pane.append(OutputChunk("stdout", "text\n"))
    pane.show_error(ERROR)
    assert max(lightness_of(pane)) < 140
    theme.apply_theme(qapp, "dark")
    qtbot.wait_until(lambda: min(lightness_of(pane)) > 140)


def test_showing_a_long_output_again_lays_nothing_out(pane: OutputPane) -> None:
    pane.begin_step("long")
    pane.append(OutputChunk("stdout", "line\n" * KEPT_LINES))
    pane.text()
    laid_out: list[object] = []
    output = text_of(pane).document()
    output.documentLayout().documentSizeChanged.connect(laid_out.append)
    pane.show_step("other")
    pane.show_step("long")
    assert len(laid_out) <= 2


def test_another_look_lays_a_long_output_out_once(
    pane: OutputPane, qapp: QApplication, qtbot: QtBot
) -> None:
    pane.append(OutputChunk("stdout", "line\n" * 500))
    pane.text()
    edited: list[None] = []
    text_of(pane).document().contentsChanged.connect(lambda: edited.append(None))
    theme.apply_theme(qapp, "dark")
    qtbot.wait_until(lambda: min(lightness_of(pane)) > 140)
    assert len(edited) <= 3


def lightness_of(pane: OutputPane) -> list[int]:
    """Return how light each piece of text is, 0 to 255."""
    found = []
    block = text_of(pane).document().begin()
    while block.isValid():
        colors = (piece.format.foreground().color() for piece in block.textFormats())  # pyright: ignore[reportAttributeAccessIssue]
        found += [color.lightness() for color in colors]
        block = block.next()
    return found[:-1]  # the last, empty line has no text


def test_the_text_follows_the_zoom(pane: OutputPane, qapp: QApplication, qtbot: QtBot) -> None:
    pane.append(OutputChunk("stdout", "text"))
    before = text_of(pane).document().idealWidth()
    theme.apply_zoom(qapp, 2.0)
    qtbot.wait_until(lambda: text_of(pane).document().idealWidth() > 1.4 * before)


def test_a_long_caption_has_the_height_of_its_words_in_a_low_pane(
    pane: OutputPane, qapp: QApplication, qtbot: QtBot
) -> None:
    splitter = QSplitter(Qt.Orientation.Vertical)
    qtbot.add_widget(splitter)
    splitter.addWidget(QWidget())
    splitter.addWidget(pane)
    splitter.resize(515, 400)
    splitter.show()
    theme.apply_zoom(qapp, 2.0)
    pane.show_step("01/a", "New sizes, new graphs?")
    splitter.setSizes([399, 1])
    caption = pane.findChild(OutputCaption)
    assert isinstance(caption, OutputCaption)

    def has_two_whole_lines() -> bool:
        needed = caption.heightForWidth(caption.width())
        return caption.height() >= needed >= 60

    qtbot.wait_until(has_two_whole_lines)
    pane.setParent(None)


def test_a_step_that_printed_nothing_says_so(pane: OutputPane) -> None:
    view = text_of(pane)
    pane.begin_step("a")
    before = view.placeholderText()
    pane.end_step()
    assert view.placeholderText() == "The step printed nothing."
    pane.show_step("b")
    assert view.placeholderText() == before
    pane.show_step("a")
    assert view.placeholderText() == "The step printed nothing."
    pane.begin_step("a")
    assert view.placeholderText() == before


def test_a_code_that_is_split_between_two_pieces_is_none_of_the_text(pane: OutputPane) -> None:
    for piece in ("a\x1b[3", "1mb", "\x1b", "[0mc"):
        pane.append(OutputChunk("stdout", piece))
    assert pane.text() == "abc"


def test_bars_of_one_stream_and_lines_of_the_other_keep_their_places(pane: OutputPane) -> None:
    pane.append(OutputChunk("stderr", "outer 1\n"))
    pane.append(OutputChunk("stderr", "\rinner 1\x1b[A"))
    pane.append(OutputChunk("stderr", "\router 2\n\rinner 2"))
    pane.append(OutputChunk("stdout", "\nsaid\n"))
    assert pane.text() == "outer 2\ninner 2\nsaid\n"


def test_what_stands_between_is_not_written_over(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "a\nb"))
    pane.show_error(ERROR._replace(frames=(), line=None))
    pane.append(OutputChunk("stdout", "\x1b[9A\rc"))
    pane.append(OutputChunk("stdout", "d", dropped=5))
    pane.append(OutputChunk("stdout", "\x1b[9A\re"))
    lines = pane.text().splitlines()
    assert (lines[:2], lines[3], lines[5]) == (["a", "b"], "c", "e")
    assert lines[2].startswith("✕")
    assert "5" in lines[4]


def test_characters_that_end_paragraphs_for_qt_end_none(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "a\u2029b\u2028c\ufdd0d\x85e\n"))
    pane.append(OutputChunk("stdout", "x\ry"))
    assert pane.text() == "a b c\ufffdde\ny"


def test_unfolded_frames_count_as_lines(pane: OutputPane) -> None:
    frames = tuple(Frame("torch/x.py", n, "f", "g()") for n in range(1, 30))
    pane.show_error(ERROR._replace(frames=frames))
    pane.outputs.keep(10)
    text_of(pane).anchorClicked.emit(QUrl("frames:0"))
    pane.append(OutputChunk("stdout", "x\n"))
    kept = pane.text().count("\n")
    # Two lines of the error, two of each of the frames, and x.
    assert pane.caption().endswith(f": {2 + 2 * 29 + 1 - kept}")


def test_returns_of_the_cursor_end_no_line(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "first\n" + "".join(f"\r{n}" for n in range(9999))))
    assert pane.text() == "first\n9998"
    assert pane.caption() == ""


def test_a_flood_is_shown_in_portions(pane: OutputPane, qtbot: QtBot) -> None:
    edits: list[int] = []
    document = text_of(pane).document()
    document.contentsChange.connect(lambda _at, _removed, added: edits.append(added))
    pane.append(OutputChunk("stdout", "".join(f"{n:05} words\n" for n in range(5000))))
    qtbot.wait_until(lambda: "04999" in document.lastBlock().previous().text())
    assert max(edits) <= LINES * 12
    assert document.blockCount() == KEPT_LINES


def test_as_many_lines_are_kept_as_chosen(pane: OutputPane) -> None:
    pane.begin_step("a")
    pane.append(OutputChunk("stdout", "line\n" * 300))
    pane.text()
    pane.outputs.keep(100)
    assert text_of(pane).document().blockCount() == 100
    assert pane.caption().endswith(": 201")
    pane.begin_step("b")
    pane.append(OutputChunk("stdout", "line\n" * 300))
    assert pane.text().count("\n") == 99


def test_all_that_came_is_told_for_the_record(pane: OutputPane) -> None:
    told: list[str] = []
    pane.text_settled.connect(lambda key, text: told.append(f"{key}{text}"))
    pane.begin_step("")
    pane.append(OutputChunk("stdout", "".join(f"{n}\n" for n in range(9000))))
    pane.append(OutputChunk("result", "value"))
    pane.append(OutputChunk("stdout", "late", dropped=7))
    pane.show_error(ERROR)
    rest = pane.outputs.flow("").unsettled_text()
    lines = "".join([*told, rest]).splitlines()
    assert lines[:9001] == [*map(str, range(9000)), "value"]
    assert "7" in lines[9001]
    assert lines[9002] == "late"
    assert lines[9003:] == [
        "✕ RuntimeError: shape '[3, 3]' is invalid for input of size 8",
        "→ line 2  y = x.view(3, 3)",
        "torch/_tensor.py:40  view",
        "    return self._view(*shape)",
    ]
