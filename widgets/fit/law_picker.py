"""A list of laws with their parameters, to compare values with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.distribution_records import LawChoice
from widgets.fit.fit_law_words import law_name
from widgets.parameters.bench_field import BenchField
from widgets.parameters.bench_grid import BenchGrid
from widgets.parameters.bench_laws import LAWS
from widgets.parameters.bench_parameter_fields import BenchParameterFields
from widgets.parameters.bench_problem_words import problem_sentence
from widgets.parameters.bench_words import field_word


class LawPicker(QWidget):
    """Chooses nothing by itself: the learner says which law, and presses Compare."""

    law_chosen = Signal(object)
    """Values shall be compared with this LawChoice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("law_picker")
        self.laws, self.compare = QComboBox(self), QPushButton(self)
        self.laws.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        fields = QWidget(self)
        grid = BenchGrid(fields)
        self._field = BenchField("law", self.laws, fields)
        grid.add_field(self._field, 2)
        names = (each.name for parameters in LAWS.values() for each in parameters)
        self.parameters = BenchParameterFields(names, grid, fields)
        for law in LAWS:
            self.laws.addItem(law, law)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(fields)
        column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.laws.currentIndexChanged.connect(self._on_laws_current_index_changed)
        self.parameters.changed.connect(self._check)
        self.parameters.submitted.connect(self._on_compare_clicked)
        self.compare.clicked.connect(self._on_compare_clicked)
        self.parameters.show_for(self.law(), LAWS[self.law()])
        self.retranslate()

    def law(self) -> str:
        """Return the name of the law that is shown."""
        return self.laws.currentData()

    def choice(self) -> LawChoice | None:
        """Return the law with its parameters, None where something is wrong with them."""
        values, problems = self.parameters.read()
        return None if problems else LawChoice(self.law(), values)

    def set_choice(self, choice: LawChoice) -> None:
        """Show a law and its parameters; one without a name of ours is left aside."""
        if choice.name in LAWS:
            self.laws.setCurrentIndex(self.laws.findData(choice.name))
            self.parameters.set_values(choice.parameters)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        for index, law in enumerate(LAWS):
            self.laws.setItemText(index, law_name(law))
        self._field.set_words(
            field_word("law"), self.tr("The law that the values are compared with")
        )
        self.compare.setText(self.tr("Compare"))
        self.parameters.retranslate()
        self._check()

    @Slot()
    def _check(self) -> None:
        _, problems = self.parameters.read()
        for name, field in self.parameters.fields.items():
            field.set_problem(problem_sentence(name, problems[name]) if name in problems else "")
        self.compare.setEnabled(not problems)
        tip = self.tr("Draw this law and test the values against it")
        wrong = self.tr("To be put right first: {names}").format(names=", ".join(problems))
        self.compare.setToolTip(wrong if problems else tip)

    @Slot(int)
    def _on_laws_current_index_changed(self, _index: int) -> None:
        self.parameters.show_for(self.law(), LAWS[self.law()])
        self._check()

    @Slot()
    def _on_compare_clicked(self) -> None:
        choice = self.choice()
        if choice is not None:
            self.law_chosen.emit(choice)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.parameters.dress()
