"""A question that is answered before Run; the run shows which answer was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from typing_extensions import override

from widgets.lesson.card import Card
from widgets.lesson.option_button import OptionButton
from widgets.lesson.rich_label import RichLabel

if TYPE_CHECKING:
    from widgets.lesson_records import Prediction


class PredictionCard(Card):
    """The question, its options, and after Run the answer with its reason."""

    prediction_made = Signal(str)  # the id of the chosen option

    # Here, since a change of the palette arrives while the card is still being built.
    _prediction: Prediction | None = None
    _right: str | None = None
    _first: str | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("circle-help", parent)
        self._question = RichLabel(self)
        self._why = RichLabel(self)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_option_clicked)
        self.body.addWidget(self._question)
        self._options_at = self.body.count()
        self.body.addWidget(self._why)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the heading in the interface language."""
        self.set_heading(self._heading_words())
        if self._right is not None:
            self._mark_options()

    def _heading_words(self) -> str:
        if self._right is None:
            return self.tr("Predict, then run")
        chosen = self.chosen()
        if self._first != self._right:
            return self.tr("Another answer than at first, since the step is another")
        if chosen is None:
            return self.tr("You made no prediction; this is the answer")
        if chosen == self._right:
            return self.tr("You predicted right")
        return self.tr("The run shows something else")

    def show_prediction(self, prediction: Prediction) -> None:
        """Ask a question; no option is chosen."""
        self._prediction, self._right, self._first = prediction, None, None
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._question.set_html(prediction.question_html)
        self._why.set_html("")
        for place, option in enumerate(prediction.options):
            button = OptionButton(option, self)
            self._group.addButton(button)
            self.body.insertWidget(self._options_at + place, button)
        self.set_tone("plain", "circle-help")
        self.retranslate()

    def has_focus(self) -> bool:
        """Return whether keys go to one of the options."""
        return any(button.hasFocus() for button in self.options())

    def is_answered(self) -> bool:
        """Return whether a run has shown the right answer."""
        return self._right is not None

    def chosen(self) -> str | None:
        """Return the id of the chosen option."""
        button = self._group.checkedButton()
        return None if button is None else button.objectName()

    def set_chosen(self, option_id: str | None) -> None:
        """Choose an option, or none, on behalf of a kept prediction, without telling anyone."""
        # An exclusive group wouldn't give up its last choice.
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(button.objectName() == option_id)
        self._group.setExclusive(True)

    def reveal(self, right: str, first: str | None = None) -> None:
        """Mark the right option and say why; no further choice is taken.

        `first` is what the first run answered, by which a prediction is judged, when it differs.
        """
        if self._prediction is None:
            return
        self._right, self._first = right, first or right
        self.set_tone(*self._tone_of_answer())
        self._why.set_html(self._prediction.why_html)
        self.retranslate()

    def _tone_of_answer(self) -> tuple[str, str]:
        """Return tone and glyph; where nothing was predicted there is nothing to praise."""
        chosen = self.chosen()
        if chosen is None or self._first != self._right:
            return "plain", "lightbulb"
        return ("success", "circle-check") if chosen == self._right else ("warning", "lightbulb")

    def _mark_options(self) -> None:
        for button in self.options():
            if button.objectName() == self._right:
                button.set_verdict("right", self.tr("right"))
            elif button.isChecked():
                button.set_verdict("wrong", self.tr("not what happened"))
            else:
                button.set_verdict("other")

    def options(self) -> list[OptionButton]:
        """Return the buttons of the options, from the top."""
        return [button for button in self._group.buttons() if isinstance(button, OptionButton)]

    @Slot(QAbstractButton)
    def _on_option_clicked(self, button: QAbstractButton) -> None:
        if self._right is None:
            self.prediction_made.emit(button.objectName())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
