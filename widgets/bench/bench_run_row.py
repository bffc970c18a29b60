"""The buttons that draw, and how far the drawing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

import resources
from widgets.button_look import button_sheet
from widgets.overflow_row import OverflowRow
from widgets.parameters.bench_numbers import whole_text
from widgets.records import KernelState
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from widgets.distribution_records import Sample

RESAMPLE_KEYS = "F4"
"""Ctrl+Enter is the lesson's Run."""
STOP_KEYS = "Shift+F4"

_ICONS = {"resample": "rotate-ccw", "stream": "play", "stop": "square", "file": "file-text"}


class BenchRunRow(QWidget):
    """Resample, Stream and Stop; it wishes and shows facts."""

    resample_requested = Signal()
    """The call shall be drawn from its start."""
    stream_requested = Signal()
    """More shall be drawn, on and on, and added."""
    stop_requested = Signal()
    """The drawing shall end with what it has."""
    file_requested = Signal()
    """A file's values shall be looked at instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        """Whether it is being drawn."""
        self.streaming = False
        """Whether it is drawn until Stop, so that there is no end to be near."""
        self._reason = ""
        self._sample: Sample | None = None
        self._pressed: QWidget | None = None
        """The button of the row that had the focus when the drawing began."""
        self._state = KernelState.READY
        self.actions_by_name = {name: QAction(self) for name in _ICONS}
        self._row = OverflowRow(self)
        self._bar, self._words = QProgressBar(self), WrappedLabel(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # The bar comes and goes with every drawing: below all else, and its room stays.
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        for part in (self._row, self._words, self._bar):
            column.addWidget(part)
        self._fill()
        self.show_sample(None)
        self._recolor()
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Say whether it is being drawn."""
        if busy == self.busy:
            return
        self.busy = busy
        focused = QApplication.focusWidget()
        inside = focused is not None and self._row.isAncestorOf(focused)
        if busy:
            self._pressed = focused if inside else None
        self._update()
        if not busy and inside and self._pressed is not None:
            # Its button was disabled meanwhile, and the focus went on to the next.
            self._pressed.setFocus()
        self._word_progress()

    def set_state(self, state: KernelState) -> None:
        """Say what the kernel is doing: the first drawing waits for its start."""
        self._state = state
        self._word_progress()

    def set_reason(self, reason: str) -> None:
        """Say why nothing can be drawn as the fields are; nothing when it can."""
        if reason != self._reason:
            self._reason = reason
            self._update()

    def show_sample(self, sample: Sample | None) -> None:
        """Show how much is drawn and how fast."""
        self._sample = sample
        call = sample.call if sample is not None and not sample.done else None
        self._bar.setVisible(call is not None and not self.streaming)
        if call is not None and sample is not None:
            self._bar.setValue(round(1000 * min(1.0, sample.drawn / call.numel)))
        self._word_progress()

    def words(self) -> str:
        """Return the words about the progress."""
        return self._words.text()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self._bar.setAccessibleName(self.tr("Drawing"))
        self._update()
        self._word_progress()

    def _fill(self) -> None:
        actions = self.actions_by_name
        ranks = {"resample": 4, "stream": 2, "stop": 1}
        for name, rank in ranks.items():
            button = self._row.add_action(actions[name], short_rank=rank)
            button.setObjectName(f"bench_{name}_button")
            if name == "resample":
                button.setProperty("look", "primary")
        for name, keys in (("resample", RESAMPLE_KEYS), ("stop", STOP_KEYS)):
            actions[name].setShortcut(QKeySequence(keys))
            actions[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        actions["resample"].triggered.connect(self.resample_requested)
        actions["stream"].triggered.connect(self.stream_requested)
        actions["stop"].triggered.connect(self.stop_requested)
        actions["file"].triggered.connect(self.file_requested)

    def _update(self) -> None:
        able = not self.busy and not self._reason
        # First: the focus goes there from a button that is disabled.
        tip = self.tr("End the drawing and keep what is drawn ({keys})").format(keys=STOP_KEYS)
        self._set("stop", self.tr("Stop"), tip, self.busy)
        self._set("resample", self.tr("Resample"), self._resample_tip(), able)
        tip = self.tr("Draw on and on and add it to what is there, until Stop")
        self._set("stream", self.tr("Stream"), self._reason or tip, able)
        tip = self.tr("Look at the values of a .pt, .npy or .csv file")
        self._set("file", self.tr("Open a file…"), tip, not self.busy)
        self._recolor()

    def _resample_tip(self) -> str:
        tip = self.tr("Draw anew from the seed ({keys})").format(keys=RESAMPLE_KEYS)
        return self._reason or tip

    def _set(self, name: str, text: str, tip: str, able: bool) -> None:
        action = self.actions_by_name[name]
        action.setText(text)
        action.setIconText(text)  # Qt's own leaves out the dots
        action.setToolTip(tip)
        action.setEnabled(able)

    def _word_progress(self) -> None:
        words = "" if self._sample is None else self._told(self._sample)
        if self.busy and self._state is KernelState.STARTING:
            words = self.tr("The kernel of the bench is starting.")
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _told(self, sample: Sample) -> str:
        values = {
            "drawn": whole_text(sample.drawn),
            "numel": whole_text(sample.call.numel if sample.call else sample.drawn),
            "time": f"{sample.seconds:.3g}",
            "speed": _rounded(sample.drawn / sample.seconds) if sample.seconds > 0 else "",
        }
        if sample.call is None:
            words = self.tr("{drawn} values read")
        elif sample.stopped:
            words = self.tr("Stopped at {drawn}, {speed} a second")
        elif sample.done:
            words = self.tr("{drawn} drawn in {time} s, {speed} a second")
        elif self.streaming:
            words = self.tr("{drawn} drawn, {speed} a second; until Stop")
        elif sample.drawn >= sample.call.numel:
            words = self.tr("{drawn} drawn in {time} s; they are being tested")
        else:
            words = self.tr("{drawn} of {numel} drawn, {speed} a second")
        return words.format(**values)

    def _recolor(self) -> None:
        colors = theme_colors(self.palette())
        for name, icon in _ICONS.items():
            action = self.actions_by_name[name]
            plain = colors.accent_text if name == "resample" else colors.text
            action.setIcon(resources.icon(icon, plain if action.isEnabled() else colors.muted))
        sheet = button_sheet(colors) + (
            f"WrappedLabel {{ color: {colors.muted.name()}; }}"
            f" QProgressBar {{ border: none; border-radius: 3px; max-height: 6px;"
            f" background: {colors.line.name()}; }}"
            f" QProgressBar::chunk {{ border-radius: 3px; background: {colors.accent.name()}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolor()


def _rounded(value: float) -> str:
    """Return a number in three digits, with its thousands parted."""
    return f"{float(f'{value:.3g}'):,.0f}"
