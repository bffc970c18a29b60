"""The parts of the Distribution pane: picture, tools, notice, progress, and which is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.histogram import histogram_messages as messages
from widgets.histogram.counting_bar import CountingBar
from widgets.histogram.histogram_picture import HistogramPicture
from widgets.histogram.histogram_saver import HistogramSaver
from widgets.histogram.histogram_tools import HistogramTools
from widgets.histogram.picture_controls import PictureControls
from widgets.notice_bar import NoticeBar
from widgets.tab_order import chain

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram

_PLOT_LINES_MORE = 3
"""Lines of text that a plot has beyond its smallest height where there is room."""


class HistogramPane(QWidget):
    """Shows Histogram records, or says why there is nothing to draw."""

    histogram_requested = Signal(str, object)
    """A name shall be counted, with a number of bins (int) or `auto` (str)."""
    histogram_cancelled = Signal(str)
    """The counting of this name shall end."""
    picture_changed = Signal(str)
    """Another kind of picture is shown."""
    reference_changed = Signal(object)
    """The learner froze a Histogram to compare with, or dropped it (None)."""
    drawn_changed = Signal(bool)
    """Whether there is a picture now."""
    description_changed = Signal(str)
    """What is seen, in words, for those who can't see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram: Histogram | None = None
        self._name, self._refused, self._note = "", "", ""
        self.notice, self.counting = NoticeBar(self), CountingBar(self)
        self.message = QLabel(self)
        self.picture, self.tools = HistogramPicture(self), HistogramTools(self)
        self.controls = PictureControls(self.tools, self.picture, self)
        self.saver = HistogramSaver(self.picture, self)
        self._stack, self._scroll = QStackedWidget(self), QScrollArea(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_histogram(self, histogram: Histogram, *, keep_view: bool = False) -> None:
        """Draw a histogram, or say why there is nothing to draw.

        With `keep_view`, zoom, cursor and bin rule stay: it is the one before that has grown.
        """
        grows = self._histogram is not None
        self._histogram, self._name, self._refused = histogram, histogram.name, ""
        self.saver.histogram = histogram
        self.counting.hide()
        if messages.nothing_to_draw(histogram):
            self.controls.clear()
        else:
            self.controls.set_histogram(histogram, keep_view=keep_view and grows)
        self.retranslate()

    def set_picture(self, kind: str) -> None:
        """Show one of the pictures of `picture_kinds`."""
        self.controls.set_picture(kind)

    def cycle_picture(self) -> None:
        """Show the next kind of picture."""
        self.controls.cycle_picture()

    def set_reference(self, reference: Histogram | None) -> None:
        """Lay a frozen record over what is drawn, or none."""
        self.controls.set_reference(reference)

    def export_code(self, code: str, name: str = "") -> None:
        """Set the line of Python that makes the values, nothing where it isn't known.

        `name` is what a script calls them, where that isn't the histogram's own name.
        """
        self.saver.code, self.saver.code_name = code, name

    def set_progress(self, name: str, share: float) -> None:
        """Say that a share (0 to 1) of a name's elements is counted; the last picture is greyed."""
        self._name, self._refused = name, ""
        if self._histogram is not None and not self._shows(name):
            self._drop_picture()
            self.retranslate()
        self.notice.hide()
        self.counting.set_share(share)
        self.picture.set_stale(True)

    def set_refused(self, name: str, reason: str, note: str = "") -> None:
        """Say why a name wasn't counted: a reason of the kernel's protocol, a note of its row.

        The last picture is greyed where it is of that name and may be drawn anew, else taken away.
        """
        self._name, self._refused, self._note = name, reason, note
        self.counting.hide()
        if reason in ("unreadable", "gone") or not self._shows(name):
            self._drop_picture()
        self.picture.set_stale(True)
        self.retranslate()

    def _shows(self, name: str) -> bool:
        return self._histogram is not None and self._histogram.name == name

    def _drop_picture(self) -> None:
        """Take away what is drawn, and with it what could be copied or saved."""
        self._histogram = self.saver.histogram = None
        self.controls.clear()

    def clear(self) -> None:
        """Show no histogram, and what would bring one."""
        self._name, self._refused = "", ""
        self.counting.hide()
        self._drop_picture()
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Show the picture, or words in the application's language."""
        drawn = self._histogram is not None and not messages.nothing_to_draw(self._histogram)
        refused = messages.refused(self._name, self._refused, self._note) if self._refused else ""
        again = self.tr("Count again") if self._refused in messages.WORTH_ANOTHER_TRY else ""
        if self._histogram is None:
            counting = bool(self._name) and not refused
            self.message.setText("" if counting else messages.nothing_yet())
        else:
            self.message.setText(messages.nothing_to_draw(self._histogram))
        if refused:
            self.notice.show_words(refused, again, "warning")
        else:
            self.notice.hide()
        self._stack.setCurrentWidget(self._scroll if drawn else self.message)
        self.tools.setVisible(drawn)
        self.drawn_changed.emit(drawn)
        words = self.picture.accessibleDescription() if drawn else self.message.text()
        self.description_changed.emit(f"{refused} {words}".strip())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.picture.retranslate()
            self.retranslate()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Return what the words take with a plot that still shows its shape."""
        more = _PLOT_LINES_MORE * self.fontMetrics().lineSpacing()
        return self.picture.heightForWidth(arg__1) + more + self.tools.sizeHint().height()

    def _lay_out(self) -> None:
        for part in (self, self._scroll.viewport()):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        self.message.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.message.setWordWrap(True)
        self.message.setMargin(24)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # At 200 % the words and the smallest plot can be taller than a laptop's window.
        self._scroll.setWidget(self.picture)
        self._scroll.setWidgetResizable(True)
        # The plot in it takes the keys, and has a name.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self.message)
        self._stack.addWidget(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.counting)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.tools)
        chain(self._scroll, self.tools)

    def _connect(self) -> None:
        tools, picture, saver = self.tools, self.picture, self.saver
        self.controls.recount_requested.connect(self._on_controls_recount_requested)
        self.controls.reworded.connect(self.retranslate)
        self.controls.picture_changed.connect(self.picture_changed)
        self.controls.reference_changed.connect(self.reference_changed)
        tools.copy_requested.connect(saver.copy_counts)
        tools.copy_code_requested.connect(saver.copy_code)
        tools.save_png_requested.connect(saver.ask_and_save_png)
        tools.save_svg_requested.connect(saver.ask_and_save_svg)
        tools.save_csv_requested.connect(saver.ask_and_save_csv)
        picture.menu_requested.connect(tools.show_menu)
        saver.saved.connect(self._on_saver_saved)
        saver.failed.connect(self._on_saver_failed)
        self.counting.cancel_requested.connect(self._on_counting_cancel_requested)
        self.notice.action_triggered.connect(self._on_notice_action_triggered)
        keys = {"F7": self.controls.cycle_picture, "Shift+F7": self.controls.toggle_frozen}
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @Slot(object)
    def _on_controls_recount_requested(self, bins: int | str) -> None:
        if self._name:
            self.histogram_requested.emit(self._name, bins)

    @Slot()
    def _on_counting_cancel_requested(self) -> None:
        self.histogram_cancelled.emit(self._name)

    @Slot()
    def _on_notice_action_triggered(self) -> None:
        self.histogram_requested.emit(self._name, self.tools.bins_box.bins())

    @Slot(str)
    def _on_saver_saved(self, words: str) -> None:
        self.notice.show_words(words)

    @Slot(str)
    def _on_saver_failed(self, words: str) -> None:
        self.notice.show_words(words, level="error")
