"""The menus of the tools under a picture: which picture, which bins, which axes."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from widgets.histogram import picture_words as words
from widgets.histogram.bin_choice import AUTOMATIC, RULES, BinChoice
from widgets.histogram.picture_kinds import DENSITY, KINDS
from widgets.number_format import short_number


class PictureMenu(QMenu):
    """Chooses one of the four pictures."""

    picture_chosen = Signal(str)
    """A kind of `picture_kinds` is wished."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        for kind in KINDS:
            action = QAction(self, checkable=True)
            action.setData(kind)
            self._group.addAction(action)
            self.addAction(action)
        self._group.triggered.connect(self._on_group_triggered)
        self.set_kind(DENSITY)
        self.retranslate()

    def set_kind(self, kind: str) -> None:
        """Mark the picture that is shown; asks for nothing."""
        self._group.actions()[KINDS.index(kind)].setChecked(True)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        for action in self._group.actions():
            action.setText(words.name(action.data()))

    @Slot(QAction)
    def _on_group_triggered(self, action: QAction) -> None:
        self.picture_chosen.emit(action.data())


class AxesMenu(QMenu):
    """Lays values and counts along log axes."""

    logs_chosen = Signal(bool, bool)
    """Whether values, and whether counts shall lie along a log axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values, self.counts = QAction(self, checkable=True), QAction(self, checkable=True)
        for action in (self.values, self.counts):
            action.triggered.connect(self._on_action_triggered)
            self.addAction(action)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setTitle(self.tr("Axes"))
        self.values.setText(self.tr("Values on a log axis"))
        self.counts.setText(self.tr("Counts on a log axis"))

    @Slot()
    def _on_action_triggered(self) -> None:
        self.logs_chosen.emit(self.values.isChecked(), self.counts.isChecked())


class BinsMenu(QMenu):
    """Chooses the rule that makes the bins of fine ones."""

    choice_made = Signal(object)
    """A BinChoice: the bins shall be made so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        self._width = 1.0
        self._chosen = AUTOMATIC
        for rule in RULES:
            action = QAction(self, checkable=True)
            action.setData(rule)
            self._group.addAction(action)
            # The exact number is the box beside this menu.
            if rule != "number":
                self.addAction(action)
        self._group.triggered.connect(self._on_group_triggered)
        self.set_choice(BinChoice())
        self.set_fine(False)
        self.retranslate()

    def set_fine(self, fine: bool) -> None:
        """Say whether there are fine bins: without, only the kernel's rule and a number can do."""
        for action in self._group.actions():
            action.setEnabled(fine or action.data() in (AUTOMATIC, "number"))

    def set_choice(self, choice: BinChoice) -> None:
        """Mark the rule that is in force; asks for nothing."""
        self._chosen = choice.rule
        self._group.actions()[RULES.index(choice.rule)].setChecked(True)

    def set_width(self, width: float) -> None:
        """Set the width that is proposed when one is asked for."""
        self._width = width

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setTitle(self.tr("Bin rule"))
        texts = {
            "automatic": self.tr("Automatic"),
            "freedman_diaconis": self.tr("Freedman–Diaconis"),
            "scott": self.tr("Scott"),
            "sturges": self.tr("Sturges"),
            "width": self.tr("Fixed width…"),
            "number": self.tr("Exact number"),
        }
        for action in self._group.actions():
            action.setText(texts[action.data()])

    @Slot(QAction)
    def _on_group_triggered(self, action: QAction) -> None:
        rule = action.data()
        if rule != "width":
            self._chosen = rule
            self.choice_made.emit(BinChoice(rule))
            return
        width = self._asked_width()
        if width is None:
            self._group.actions()[RULES.index(self._chosen)].setChecked(True)
            return
        self._chosen = rule
        self.choice_made.emit(BinChoice(rule, width))

    def _asked_width(self) -> float | None:
        """Ask for a width until it is a number above zero; None when that is given up."""
        label, proposed = self.tr("Width of a bin:"), short_number(self._width, 6)
        while True:
            parent = self.parentWidget()
            title = self.tr("Fixed width")
            text, accepted = QInputDialog.getText(parent, title, label, text=proposed)
            if not accepted:
                return None
            width = _number(text)
            if 0 < width < float("inf"):
                return width
            label = self.tr("Width of a bin, a number above 0, for example 0.25:")
            proposed = text


def _number(text: str) -> float:
    """Return the number that a text is, NaN for none."""
    try:
        return float(text.strip())
    except ValueError:
        return float("nan")
