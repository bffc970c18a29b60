"""The form of the bench: what shall be drawn, as fields and as code, and the buttons for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from widgets.bench.bench_code import code_line
from widgets.bench.bench_code_line import BenchCodeLine
from widgets.bench.bench_fields import BenchFields
from widgets.bench.bench_link import BenchLink
from widgets.bench.bench_run_row import RESAMPLE_KEYS, BenchRunRow
from widgets.fit.fit_note import FitNote
from widgets.parameters.bench_checks import MOST_NUMEL
from widgets.parameters.bench_problem_words import problem_sentence, read_refusal
from widgets.parameters.bench_words import field_word

if TYPE_CHECKING:
    from widgets.distribution_records import BenchCall, Sample
    from widgets.parameters.bench_parameters import Problem
    from widgets.records import DeviceList, KernelState

_GAP = 12


class BenchForm(QWidget):
    """Says at each field what is wrong with it, and draws only what is right."""

    sample_requested = Signal(object, bool)
    """A BenchCall shall be drawn; True: added to what is there."""
    stop_requested = Signal()
    """The drawing shall end with what it has."""
    file_requested = Signal()
    """A file's values shall be looked at instead."""
    checked = Signal()
    """The fields were read anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bench_form")
        self._refused: dict[str, Problem] = {}
        self._file_shown = ""
        self.shown = FitNote("plain", "", self)
        """Says of a picture that these fields did not make whose it is."""
        self.fields, self.code = BenchFields(self), BenchCodeLine(self)
        self.row = BenchRunRow(self)
        self._file = BenchLink(self.row.actions_by_name["file"], self.fields)
        self.fields.fields["function"].put_above(self._file)
        QWidget.setTabOrder(self.fields.functions, self._file)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        for part in (self.shown, self.fields, self.code, self.row):
            column.addWidget(part)
        column.addStretch(1)
        self._connect()
        self._check()
        self._word_shown()

    def call(self) -> BenchCall | None:
        """Return what the fields say, None where something is wrong with them."""
        return self.fields.read()[0]

    def set_call(self, call: BenchCall) -> None:
        """Put a call into the fields."""
        self.fields.set_call(call)

    def set_devices(self, devices: DeviceList) -> None:
        """Offer these devices."""
        self.fields.set_devices(devices)

    @property
    def busy(self) -> bool:
        """Whether something is being drawn."""
        return self.row.busy

    def set_busy(self, busy: bool) -> None:
        """Say whether something is being drawn."""
        self.row.set_busy(busy)

    def set_state(self, state: KernelState) -> None:
        """Say what the bench's kernel is doing."""
        self.row.set_state(state)

    def set_sample(self, sample: Sample) -> None:
        """Show how much is drawn, and the code that draws the same, which the kernel knows."""
        self.row.show_sample(sample)
        self._file_shown = sample.histogram.name if sample.call is None else ""
        self._word_shown()
        call = self.call()
        # More may have been drawn than the field says, but nothing else.
        of_these = call is not None and sample.call == replace(call, numel=_numel(sample))
        if sample.call is None or of_these:
            self.code.set_code(sample.code)

    def refuse(self, detail: str) -> None:
        """Show the kernel's refusal `field|code|number...` at its field, until that is changed."""
        field, problem = read_refusal(detail)
        self._refused = {field: problem}
        self._show_problems(self._refused)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setAccessibleName(self.tr("What is drawn"))
        self._check()
        self._word_shown()

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_fields_changed)
        self.fields.submitted.connect(self.resample)
        self.row.resample_requested.connect(self.resample)
        self.row.stream_requested.connect(self._on_row_stream_requested)
        self.row.stop_requested.connect(self.stop_requested)
        self.row.file_requested.connect(self.file_requested)

    def _word_shown(self) -> None:
        words = self.tr(
            "The picture shows the file {file}, not the call below: Resample ({keys}) draws that."
        ).format(file=self._file_shown, keys=RESAMPLE_KEYS)
        self.shown.set_words("plain", words if self._file_shown else "")
        self.shown.setVisible(bool(self._file_shown))

    def _check(self) -> None:
        """Look at what is typed: show its code, or what is wrong with it."""
        call, problems = self.fields.read()
        self._show_problems({**self._refused, **problems})
        self.code.set_code("" if call is None else code_line(call))
        self.checked.emit()

    def _show_problems(self, problems: dict[str, Problem]) -> None:
        self.fields.set_problems(
            {name: problem_sentence(name, problems[name]) for name in problems}
        )
        self.row.set_reason(self._reason(list(problems)))

    def _reason(self, fields: list[str]) -> str:
        if not fields:
            return ""
        names = ", ".join(field_word(name) for name in fields)
        return self.tr("Nothing can be drawn yet; to be put right: {names}").format(names=names)

    @Slot()
    def _on_fields_changed(self) -> None:
        self._refused = {}
        self._check()

    @Slot()
    def resample(self) -> None:
        """Wish for a sample from the start, unless something is wrong or being drawn."""
        if not self.row.actions_by_name["resample"].isEnabled():
            return
        self.fields.take_new_seed()
        call = self.call()
        if call is not None:
            self.row.streaming = False
            self.sample_requested.emit(call, False)

    @Slot()
    def _on_row_stream_requested(self) -> None:
        call = self.call()
        if call is None:
            return
        self.row.streaming = call.function != "randperm"
        # A permutation of another length would follow another law: one more of this one is added.
        numel = MOST_NUMEL if self.row.streaming else call.numel
        self.sample_requested.emit(replace(call, numel=numel), True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _numel(sample: Sample) -> int:
    return sample.call.numel if sample.call is not None else 0
