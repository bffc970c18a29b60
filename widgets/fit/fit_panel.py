"""How well values follow a law, in words; without a law, a list of laws to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

import resources
from widgets.button_look import icon_extent
from widgets.fit.fit_note import TONES, FitNote
from widgets.fit.fit_sheet import FitSheet
from widgets.fit.fit_summary import summary
from widgets.fit.fit_text import FitText
from widgets.fit.law_picker import LawPicker
from widgets.scroll_into_view import scroll_to_new
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.distribution_records import Fit, LawChoice
    from widgets.tensor_records import Histogram

SOON = 150  # milliseconds


class FitPanel(QWidget):
    """Folds to its verdict; it is as high as what it says."""

    law_chosen = Signal(object)
    """The values shall be compared with this LawChoice."""
    check_requested = Signal()
    """The values shall be tested against their law."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fit_panel")
        self._fit: Fit | None = None
        self._dtype, self._state, self._comparable = "", "unchecked", True
        self._share: float | None = None
        """The part that is tested, while it is."""
        self._sought = False
        """Whether the learner waits for a result, which is then brought into view."""
        self._sheet: FitSheet | None = None
        self._title, self._copy = QToolButton(self), QToolButton(self)
        self.verdict = FitNote("plain", "", self)
        self.hint = FitText("muted", "", self)
        self.check_button = QPushButton(self)
        self._other, self.picker = QToolButton(self), LawPicker(self)
        self._stale_soon = QTimer(self, singleShot=True, interval=SOON)
        self._stale_soon.timeout.connect(lambda: self._grey(True))
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_fit(self, fit: Fit | None, dtype: str = "") -> None:
        """Show a fit; None where there is none yet. `dtype` is that of the values."""
        self._fit, self._dtype, self._share = fit, dtype, None
        self.set_stale(False)
        self.retranslate()
        if fit is not None and self._sought:
            self._sought = False
            scroll_to_new(self.verdict)

    def set_histogram(self, histogram: Histogram | None) -> None:
        """Say what there is to check while there is no fit: nothing, values, or also their law."""
        if histogram is None:
            self._state = "empty"
        else:
            complex_ones = histogram.of == "abs"
            unknown = "no_law_of_complex" if complex_ones else "no_law"
            without = unknown if self._comparable else "constant"
            untested = "unchecked" if self._comparable else "stopped"
            self._state = without if histogram.law is None else untested
        # The sheet is dear to build, and says nothing about it.
        self._word_hint()
        self._show_parts()
        self.setAccessibleDescription(" ".join(self.lines()))

    def set_comparable(self, comparable: bool) -> None:
        """Say whether the values can be compared with a law of the learner's choice."""
        self._comparable = comparable
        self._show_parts()

    def set_progress(self, share: float) -> None:
        """Say that a share (0 to 1) of the values is tested."""
        self._share, self._sought = share, True
        if self._fit is None:
            self._word_hint()
            self._show_parts()
            self.setAccessibleDescription(" ".join(self.lines()))

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown in a moment: it is about what was there before.

        Of a few values the next tests are there sooner, and nothing flickers.
        """
        if not stale:
            self._stale_soon.stop()
            self._grey(False)
        elif self._fit is None:
            self._grey(True)
        elif not self._stale_soon.isActive():
            self._stale_soon.start()

    def _grey(self, stale: bool) -> None:
        if self._sheet is not None:
            self._sheet.setEnabled(not stale)
        self.verdict.setEnabled(not stale)
        self.hint.setVisible(stale or self._fit is None)
        if stale and self._fit is None:
            self.hint.setText(self.tr("The tests come when all is drawn."))
        elif stale:
            self.hint.setText(self.tr("About the values before; the tests come when all is drawn."))

    def lines(self) -> list[str]:
        """Return the report in words."""
        if self._fit is None or self._sheet is None:
            return [self.hint.text()]
        return [self.verdict.words(), *self._sheet.lines()]

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self._title.setText(self.tr("Fit to the law"))
        self._title.setToolTip(self.tr("Fold or unfold the report"))
        self._copy.setToolTip(self.tr("Copy the report as text"))
        self._copy.setAccessibleName(self._copy.toolTip())
        self.check_button.setText(self.tr("Check this distribution"))
        self.check_button.setToolTip(self.tr("Test whether the values follow their law"))
        self._other.setText(self.tr("Compare with another law"))
        self._word_hint()
        self._show_sheet()
        self._show_parts()
        self._dress()
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(" ".join(self.lines()))

    def _lay_out(self) -> None:
        for button in (self._title, self._other):
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in (self._title, self._copy, self._other):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title.setObjectName("fit_title")
        self._title.setChecked(True)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._copy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(12)
        self._column.addLayout(top)
        for part in (self.verdict, self.hint):
            self._column.addWidget(part)
        left = Qt.AlignmentFlag.AlignLeft
        self._column.addWidget(self.check_button, 0, left)
        self._column.addWidget(self._other, 0, left)
        self._column.addWidget(self.picker)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self._title.toggled.connect(self._on_title_toggled)
        self._other.toggled.connect(self._on_other_toggled)
        self._copy.clicked.connect(self._on_copy_clicked)
        self.check_button.clicked.connect(self.check_requested)
        self.picker.law_chosen.connect(self._on_picker_law_chosen)

    def _word_hint(self) -> None:
        if self._share is not None:
            testing = self.tr("Testing the values: {percent} %")
            self.hint.setText(testing.format(percent=round(100 * self._share)))
            return
        words = {
            "empty": self.tr("The results of the tests appear here when values are drawn."),
            "constant": self.tr(
                "This call gives the same number each time, so that there is nothing to test."
            ),
            "stopped": self.tr(
                "The tests were stopped: Resample draws the values again and tests them."
            ),
            "unchecked": self.tr("These values have not been tested yet."),
            "no_law": self.tr(
                "No law is known for these values: they come from no random call whose law is"
                " known, or they were changed since. Choose a law to compare them with."
            ),
            "no_law_of_complex": self.tr(
                "These numbers are complex: their absolute values are drawn, and no law is known"
                " for those. Choose a law to compare them with."
            ),
        }
        self.hint.setText(words[self._state])

    def _show_sheet(self) -> None:
        """Build the words about the fit anew."""
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        if self._fit is None:
            return
        worst, words = summary(self._fit)
        self.verdict.set_words(TONES[worst], words)
        self._sheet = FitSheet(self._fit, self._dtype, self)
        self._column.insertWidget(self._column.indexOf(self.hint) + 1, self._sheet)

    def _show_parts(self) -> None:
        opened, fitted = self._title.isChecked(), self._fit is not None
        testing = self._share is not None and not fitted
        without_law = self._state.startswith("no_law") and not fitted and not testing
        self.verdict.setVisible(fitted)
        self._copy.setVisible(fitted)
        self.hint.setVisible(opened and not fitted)
        if self._sheet is not None:
            self._sheet.setVisible(opened)
        self.check_button.setVisible(
            opened and not (fitted or testing) and self._state == "unchecked"
        )
        offered = self._comparable and (fitted or self._state != "empty")
        self._other.setVisible(opened and offered and not without_law)
        asked = self._other.isChecked() and not self._other.isHidden()
        self._show_picker(opened and (without_law or asked))

    def _show_picker(self, shown: bool) -> None:
        """Show or hide the list of laws; the keys go from it to what opens it again."""
        focus = QApplication.focusWidget()
        if not shown and focus is not None and self.picker.isAncestorOf(focus):
            (self._title if self._other.isHidden() else self._other).setFocus()
        self.picker.setVisible(shown)

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        extent = icon_extent(self.font())
        for button in (self._title, self._other):
            icon = "chevron-down" if button.isChecked() else "chevron-right"
            button.setIcon(resources.icon(icon, colors.text))
        self._copy.setIcon(resources.icon("copy", colors.text))
        for button in (self._title, self._other, self._copy):
            button.setIconSize(QSize(extent, extent))
        sheet = (
            "QToolButton { border: 1px solid transparent; border-radius: 6px;"
            f" padding: 4px 4px 4px 0px; background: transparent; color: {colors.text.name()}; }}"
            f" QToolButton:hover {{ border-color: {colors.line.name()}; }}"
            f" QToolButton:focus {{ border-color: {colors.accent.name()}; }}"
            " #fit_title { font-weight: 600; }"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @Slot(bool)
    def _on_title_toggled(self, _opened: bool) -> None:
        self._show_parts()
        self._dress()

    @Slot(bool)
    def _on_other_toggled(self, opened: bool) -> None:
        self._show_parts()
        self._dress()
        if opened:
            scroll_to_new(self.picker)

    @Slot(object)
    def _on_picker_law_chosen(self, law: LawChoice) -> None:
        """Close the list: what is sought now is the result, under the title."""
        self._sought = True
        self._title.setFocus()
        self._other.setChecked(False)
        scroll_to_new(self._title)
        self.law_chosen.emit(law)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.lines()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()
