"""The moments of the values beside those of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

import resources
from widgets.fit.fit_moments import moment_rows
from widgets.fit.fit_text import FitText
from widgets.number_format import short_number
from widgets.plot_numbers import count_text
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from widgets.distribution_records import Fit
    from widgets.fit.fit_moments import MomentRow

_NAMES = ("count", "mean", "variance", "skewness", "kurtosis")
_COLUMNS = ("", "values", "law", "difference")
_NONE = "–"


class MomentsTable(QFrame):
    """A row for n and each moment: of the values, of the law, the difference in standard errors.

    Where the columns have no room, the same stands there as lines of text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moments_table")
        self._fit: Fit | None = None
        self._table, self._text = QWidget(self), FitText("plain", "", self)
        self._text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)
        column.addWidget(self._text)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._labels: dict[tuple[str, str], QLabel] = {}
        for row, name in enumerate(("", *_NAMES)):
            for column, what in enumerate(_COLUMNS):
                self._add(row, column, name, what)
        self._dress()
        self.retranslate()

    def set_fit(self, fit: Fit) -> None:
        """Show the moments of a fit."""
        self._fit = fit
        self._fill()

    def text(self, row: str, column: str) -> str:
        """Return a cell: row `count`, `mean`, ..., column `values`, `law` or `difference`."""
        return self._labels[row, column].text()

    def lines(self) -> list[str]:
        """Return the rows in words."""
        found = []
        for name in _NAMES:
            head, value = self.text(name, ""), self.text(name, "values")
            law, difference = self.text(name, "law"), self.text(name, "difference")
            words = f"{head}: {value}"
            if law:
                words += self.tr("; law: {value}").format(value=law)
            if difference and difference != _NONE:
                words += self.tr("; difference: {count} standard errors").format(count=difference)
            found.append(words)
        return found

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._table.sizeHint().width(), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._text.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= self._table.minimumSizeHint().width()
        self._table.setVisible(roomy)
        self._text.setVisible(not roomy)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        words = {
            ("", "values"): self.tr("values"),
            ("", "law"): self.tr("law"),
            ("", "difference"): self.tr("difference / SE"),
            ("count", ""): self.tr("n"),
            ("mean", ""): self.tr("mean"),
            ("variance", ""): self.tr("variance"),
            ("skewness", ""): self.tr("skewness"),
            ("kurtosis", ""): self.tr("excess kurtosis"),
        }
        for key, text in words.items():
            self._labels[key].setText(text)
        self._labels["variance", ""].setToolTip(self.tr("of the sample, divided by n − 1"))
        self._labels["kurtosis", ""].setToolTip(self.tr("0 for a normal distribution"))
        for name, tip in self._tips().items():
            self._labels[name, "difference"].setToolTip(tip)
        self._fill()

    def _tips(self) -> dict[str, str]:
        return {
            "": self.tr("Difference in standard errors (SE), for independent draws from the law"),
            "mean": self.tr("SE of the mean: √(σ² / n), σ² the law's variance"),
            "variance": self.tr(
                "SE of the variance: σ² √(κ / n + 2 / (n − 1)), κ the law's excess kurtosis"
            ),
            "skewness": self.tr(
                "SE of the skewness: about √(6 / n); known for a normal distribution only"
            ),
            "kurtosis": self.tr(
                "SE of the kurtosis: about √(24 / n); known for a normal distribution only"
            ),
        }

    def _add(self, row: int, column: int, name: str, what: str) -> None:
        label = QLabel(self._table)
        label.setTextFormat(Qt.TextFormat.PlainText)
        numbers = bool(name) and bool(what)
        label.setObjectName("moment_number" if numbers else "moment_word")
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if numbers:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(label, row, column)
        self._labels[name, what] = label

    def _fill(self) -> None:
        if self._fit is None:
            return
        self._labels["count", "values"].setText(count_text(self._fit.count))
        for row in moment_rows(self._fit):
            self._fill_row(row)
        self._text.setText("\n".join(self.lines()))
        self.setAccessibleName(self.tr("Moments"))
        self.setAccessibleDescription(". ".join(self.lines()))

    def _fill_row(self, row: MomentRow) -> None:
        # Digits enough to tell the value from the law's.
        spread = abs((row.value or 0.0) - (row.expected or 0.0)) * 10
        texts = {"values": _number(row.value, spread), "law": _number(row.expected, 0.0)}
        texts["difference"] = _NONE if row.difference is None else f"{row.difference:+.2f}"
        for column, text in texts.items():
            self._labels[row.name, column].setText(text.replace("-", "−"))

    def _dress(self) -> None:
        muted = theme_colors(self.palette()).muted.name()
        sheet = (
            f"#moment_word {{ color: {muted}; }}"
            f' #moment_number {{ font-family: "{resources.CODE_FONT_FAMILY}"; }}'
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _number(value: float | None, spread: float) -> str:
    # Of a law that was turned round the skewness may be a negative 0.
    return _NONE if value is None else short_number(value or 0.0, 5, spread)
