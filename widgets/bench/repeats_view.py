"""Repeats a call over many seeds and looks whether the p-values are uniform."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.bench import repeats_words
from widgets.bench.pace import Pace
from widgets.bench.repeats_plot import RepeatsPlot
from widgets.fit.fit_note import TONES, FitNote
from widgets.fit.fit_text import FitText
from widgets.fit.fit_words import note_sentences, test_name, verdict
from widgets.parameters.bench_field import BenchField, FieldMessage
from widgets.parameters.bench_functions import FUNCTIONS
from widgets.parameters.bench_grid import BenchGrid

if TYPE_CHECKING:
    from widgets.distribution_records import Repeats

LEAST_SEEDS, FIRST_SEEDS, MOST_SEEDS = 10, 200, 10_000
_CONTINUOUS = ("kolmogorov_smirnov", "cramer_von_mises", "chi_square")


class RepeatsView(QWidget):
    """How many seeds, which test, Start and Stop; the p-values as a picture and in words."""

    start_requested = Signal(int, str)
    """The call shall be drawn with so many seeds and tested by this test each time."""
    stop_requested = Signal()
    """The repeating shall end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("repeats_view")
        self._repeats: Repeats | None = None
        self._busy, self._reason = False, ""
        self._code, self._next_code = "", ""
        self._pace = Pace()
        self._seconds_left: float | None = None
        self.seeds, self.tests = QSpinBox(self), QComboBox(self)
        self.seeds.setRange(LEAST_SEEDS, MOST_SEEDS)
        self.seeds.setValue(FIRST_SEEDS)
        self.start, self.plot = QPushButton(self), RepeatsPlot(self)
        self._heading, self._about = FitText("heading", "", self), FitText("muted", "", self)
        self._progress, self._numbers = FitText("plain", "", self), FitText("numbers", "", self)
        self._of_call = FitText("muted", "", self)
        self._verdict, self._refusal = FitNote("plain", "", self), FieldMessage(self)
        self._lay_out()
        self.start.clicked.connect(self._on_start_clicked)
        self.set_function("randn")
        self.retranslate()

    def set_function(self, function: str) -> None:
        """Offer the tests that a call's law has."""
        offered = _tests(function)
        if offered != tuple(self.tests.itemData(i) for i in range(self.tests.count())):
            self.tests.clear()
            for name in offered:
                self.tests.addItem(test_name(name), name)

    def set_busy(self, busy: bool) -> None:
        """Say whether the bench is at work."""
        self._busy = busy
        self._word_start()

    def set_reason(self, reason: str) -> None:
        """Say why nothing can be drawn; nothing when it can."""
        self._reason = reason
        self._word_start()

    def begin(self, code: str) -> None:
        """Say that it has begun with this call; the p-values before stay until others come."""
        self._next_code = code
        self._pace.begin()
        self._progress.setText(self.tr("Drawing and testing the first sample."))
        self._progress.show()

    def refuse(self, words: str) -> None:
        """Say why it was not repeated, until it is started again."""
        self._refusal.set_words(words)
        self._show_repeats()

    def set_repeats(self, repeats: Repeats | None) -> None:
        """Show the p-values that have come."""
        self._repeats, self._code = repeats, self._next_code
        self._seconds_left = None
        if repeats is not None and not repeats.done:
            done, now = repeats.p_values.size, time.monotonic()
            self._seconds_left = self._pace.seconds_left(done, repeats.wanted, now)
        self._show_repeats()

    def _show_repeats(self) -> None:
        repeats = self._repeats
        shown = repeats is not None and repeats.p_values.size > 0
        tested = repeats is not None and shown and repeats.uniformity is not None
        for part in (self.plot, self._progress, self._of_call):
            part.setVisible(shown)
        for part in (self._verdict, self._numbers):
            part.setVisible(tested)
        if repeats is not None and shown:
            self.plot.set_p_values(repeats.p_values)
            self._word_repeats(repeats)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self._heading.setText(self.tr("Repeat over many seeds"))
        self._about.setText(
            self.tr(
                "One p-value says little. Where the law holds, the p-values of many samples are"
                " uniform from 0 to 1."
            )
        )
        self._fields["seeds"].set_words(
            self.tr("Seeds (K)"), self.tr("How many samples: seed, seed + 1, seed + 2 and so on")
        )
        self._fields["tests"].set_words(self.tr("Test"), self.tr("The test of each sample"))
        for index in range(self.tests.count()):
            self.tests.setItemText(index, test_name(self.tests.itemData(index)))
        self.setAccessibleName(self._heading.text())
        self._word_start()
        self._show_repeats()

    def _lay_out(self) -> None:
        self.tests.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        fields = QWidget(self)
        grid = BenchGrid(fields)
        self._fields = {
            "seeds": BenchField("seeds", self.seeds, fields),
            "tests": BenchField("tests", self.tests, fields),
        }
        grid.add_field(self._fields["seeds"])
        grid.add_field(self._fields["tests"], 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(12)
        for part in (self._heading, self._about, fields):
            column.addWidget(part)
        # Beside the button: below it, it may lie out of view.
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        column.addLayout(row)
        for part in (self._refusal, self._of_call, self.plot, self._verdict, self._numbers):
            column.addWidget(part)

    def _word_start(self) -> None:
        self.start.setText(self.tr("Stop") if self._busy else self.tr("Start"))
        tip = self.tr("Draw and test the call with K seeds, one after the other")
        stop = self.tr("End it; the p-values that have come stay")
        self.start.setToolTip(stop if self._busy else self._reason or tip)
        self.start.setEnabled(self._busy or not self._reason)

    def _word_repeats(self, repeats: Repeats) -> None:
        said = [repeats_words.progress_sentence(repeats)]
        if self._seconds_left is not None:
            said.append(repeats_words.remaining_sentence(self._seconds_left))
        self._progress.setText(" ".join(said))
        self._of_call.setText(self._code)
        test = repeats.uniformity
        if test is not None:
            told = [repeats_words.uniformity_sentence(test), *note_sentences(test)]
            self._verdict.set_words(TONES[verdict(test)], " ".join(told))
            self._numbers.setText(repeats_words.uniformity_line(test))
            said += [*told, self._numbers.text()]
        self.plot.setAccessibleName(self.tr("Histogram of the p-values"))
        self.plot.setAccessibleDescription(repeats_words.bins_sentence(self.plot.counts))
        self.setAccessibleDescription(" ".join(said))

    @Slot()
    def _on_start_clicked(self) -> None:
        if self._busy:
            self.stop_requested.emit()
        else:
            self.refuse("")
            self.start_requested.emit(self.seeds.value(), self.tests.currentData())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _tests(function: str) -> tuple[str, ...]:
    if function == "randperm":
        return ("position_counts",)
    return ("chi_square",) if FUNCTIONS[function].group == "whole" else _CONTINUOUS
