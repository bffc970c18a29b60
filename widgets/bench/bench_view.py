"""The bench: says what is drawn, shows its distribution, and tells how well it fits its law."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.bench.bench_code import code_line
from widgets.bench.bench_empty import BenchEmpty
from widgets.bench.bench_fields import FIRST_NUMEL
from widgets.bench.bench_form import BenchForm
from widgets.bench.bench_page import BenchPage
from widgets.bench.bench_picture import BenchPicture
from widgets.bench.bench_refusal_words import refusal_sentence
from widgets.bench.bench_scroll import BenchScroll
from widgets.bench.repeats_view import RepeatsView
from widgets.bench.sample_name import plain_name, sample_name
from widgets.distribution_records import BenchCall
from widgets.fit.fit_panel import FitPanel
from widgets.notice_bar import NoticeBar
from widgets.parameters.bench_functions import EXAMPLE
from widgets.parameters.bench_numbers import whole_text
from widgets.parameters.bench_problem_words import problem_sentence, read_refusal
from widgets.scroll_into_view import scroll_into_view
from widgets.tab_order import chain
from widgets.wheel_guard import WheelGuard

if TYPE_CHECKING:
    from widgets.distribution_records import Repeats, Sample
    from widgets.histogram.histogram_pane import HistogramPane
    from widgets.records import DeviceList, KernelState


MOST_REPEATED = 10**7
"""Values of one of many samples: the kernel keeps them."""


class BenchView(QWidget):
    """Form, picture and report on one page; the picture's parts are made for the first sample."""

    sample_requested = Signal(object, bool)
    """A BenchCall shall be drawn; True: added to what was drawn of it."""
    stop_requested = Signal()
    """What is being drawn shall end; what came so far stays."""
    repeats_requested = Signal(object, int, str)
    """A BenchCall shall be drawn with so many seeds and tested by this test."""
    file_requested = Signal()
    """A file's values shall be looked at instead."""
    law_chosen = Signal(object)
    """The values of the file shall be compared with this LawChoice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bench_view")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._made: HistogramPane | None = None
        self._drawn: tuple[object, ...] | None = None
        """The call that is drawn, without its seed and n."""
        self._repeating, self._asked_repeats = False, False
        self.form, self.report, self.repeats = BenchForm(), FitPanel(), RepeatsView()
        self.notice, self.empty = NoticeBar(self), BenchEmpty()
        self._picture = BenchPicture()
        self._lay_out()
        self._connect()
        self.report.set_comparable(False)
        self.report.set_histogram(None)
        self.retranslate()

    @property
    def pane(self) -> HistogramPane:
        """The picture with its tools, made when it is first needed."""
        if self._made is None:
            from widgets.histogram.histogram_pane import HistogramPane

            self._made = HistogramPane()
            self._made.description_changed.connect(self.setAccessibleDescription)
            self._picture.addWidget(self._made)
            chain(self.form, self._made, self.report, self.repeats)
        return self._made

    def call(self) -> BenchCall | None:
        """Return what the form says, None where something is wrong with it."""
        return self.form.call()

    def set_call(self, call: BenchCall) -> None:
        """Put a call into the form."""
        self.form.set_call(call)

    @Slot(object)
    def set_sample(self, sample: Sample) -> None:
        """Show what was drawn so far; the tests come with the last part."""
        self.notice.hide()
        self.form.set_sample(sample)
        self._draw(sample)
        self._picture.setCurrentWidget(self.pane)
        if sample.done or sample.stopped:
            self.report.set_comparable(sample.call is None)
            self.report.set_histogram(sample.histogram)
            self.report.set_fit(sample.fit, sample.histogram.dtype)
        else:
            self.report.set_stale(True)
        self._scroll.show_result(last=sample.done or sample.stopped)

    def _draw(self, sample: Sample) -> None:
        """Draw what came; the look stays while it is the same call, with whatever seed and n."""
        call = sample.call
        source = "file" if call is None else "drawn"
        named = replace(sample.histogram, name=sample_name(sample), source=source)
        kind = None if call is None else (call.function, call.parameters, call.dtype, call.device)
        self.pane.set_histogram(named, keep_view=kind is not None and kind == self._drawn)
        self.pane.export_code(sample.code, plain_name(sample))
        self._drawn = kind
        # The plot is made for the first picture.
        self._wheel.watch(self.pane)

    @Slot(object)
    def set_repeats(self, repeats: Repeats) -> None:
        """Show the p-values that have come."""
        self.repeats.set_repeats(repeats)

    @Slot(str, str)
    def set_refused(self, reason: str, detail: str) -> None:
        """Say why nothing was drawn, at the field that is to blame; the last picture stays."""
        if reason == "bad_call" and self._asked_repeats:
            self.repeats.refuse(problem_sentence(*read_refusal(detail)))
        elif reason == "bad_call":
            self.form.refuse(detail)
        elif reason == "out_of_memory":
            self.form.refuse("numel|out_of_memory")
        else:
            words = refusal_sentence(reason, detail)
            if words:
                self.notice.show_words(words, level="warning")
        self.report.set_stale(False)

    @Slot(object)
    def set_devices(self, devices: DeviceList) -> None:
        """Offer these devices."""
        self.form.set_devices(devices)

    @Slot(object)
    def set_state(self, state: KernelState) -> None:
        """Say what the bench's kernel is doing."""
        self.form.set_state(state)

    @Slot(bool)
    def set_busy(self, busy: bool) -> None:
        """Say whether the kernel is drawing or repeating."""
        self._repeating = self._repeating and busy
        if busy and not self._repeating:
            self._scroll.seek_result()
        self.form.set_busy(busy)
        # A button that is disabled for a moment in between would lose the focus.
        self._offer_repeats()
        self.repeats.set_busy(self._repeating)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setAccessibleName(self.tr("Bench"))
        self._offer_repeats()

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.report)
        column.addWidget(self.repeats)
        column.addStretch(1)
        self._picture.addWidget(self.empty)
        self._scroll = BenchScroll(BenchPage(self.form, self._picture, below), self)
        self._wheel = WheelGuard(self._scroll)
        self._wheel.watch(self._scroll)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.notice)
        page.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        form = self.form
        form.sample_requested.connect(self._on_form_sample_requested)
        form.stop_requested.connect(self.stop_requested)
        form.file_requested.connect(self.file_requested)
        form.checked.connect(self._on_form_checked)
        self.empty.example_requested.connect(self._on_empty_example_requested)
        self.repeats.start_requested.connect(self._on_repeats_start_requested)
        self.repeats.stop_requested.connect(self.stop_requested)
        self.report.law_chosen.connect(self.law_chosen)
        for name in ("resample", "stop"):
            self.addAction(form.row.actions_by_name[name])
        # The picture has these keys itself.
        for part in (form, self.report, self.repeats):
            for key, slot in (("F7", self._on_next_picture), ("Shift+F7", self._on_freeze)):
                shortcut = QShortcut(QKeySequence(key), part, slot)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _offer_repeats(self) -> None:
        call = self.form.call()
        self.repeats.set_function(self.form.fields.functions.function())
        wrong = ""
        if call is None:
            wrong = self.tr("Put the fields of the call right first")
        elif call.numel > MOST_REPEATED:
            wrong = self.tr("Every sample is kept whole: n must be {most} or less").format(
                most=whole_text(MOST_REPEATED)
            )
        drawing = self.form.busy and not self._repeating
        self.repeats.set_reason(self.tr("The bench is drawing") if drawing else wrong)

    @Slot()
    def _on_next_picture(self) -> None:
        if self._made is not None:
            self._made.controls.cycle_picture()

    @Slot()
    def _on_freeze(self) -> None:
        if self._made is not None:
            self._made.controls.toggle_frozen()

    @Slot(object, bool)
    def _on_form_sample_requested(self, call: BenchCall, resume: bool) -> None:
        self._asked_repeats = False
        self.sample_requested.emit(call, resume)

    @Slot()
    def _on_form_checked(self) -> None:
        self._offer_repeats()
        typed = QApplication.focusWidget()
        if typed is not None and self.form.isAncestorOf(typed):
            scroll_into_view(typed)

    @Slot()
    def _on_empty_example_requested(self) -> None:
        self.form.set_call(BenchCall(EXAMPLE, numel=FIRST_NUMEL))
        self.form.resample()

    @Slot(int, str)
    def _on_repeats_start_requested(self, count: int, test: str) -> None:
        call = self.form.call()
        if call is not None:
            self._repeating = self._asked_repeats = True
            self.repeats.begin(code_line(call))
            self.repeats_requested.emit(call, count, test)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
