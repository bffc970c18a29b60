"""The fields of a call's or a law's parameters; what was typed for another one is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

import resources
from widgets.parameters.bench_checks import read_parameters
from widgets.parameters.bench_field import BenchField
from widgets.parameters.bench_parameters import value_text
from widgets.parameters.bench_words import parameter_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from widgets.parameters.bench_grid import BenchGrid
    from widgets.parameters.bench_parameters import Parameter, Problem, Value

_ORDER = (
    "n", "mean", "loc", "median", "shape", "std", "low", "high", "p", "rate", "weights", "scale",
    "a", "b", "df", "shift",
)  # fmt: skip
"""In which all calls have their parameters as torch takes them."""


class BenchParameterFields(QObject):
    """One line to type in for each parameter's name, of which those of one owner are shown."""

    changed = Signal()
    """A text changed."""
    submitted = Signal()
    """Enter was pressed."""

    def __init__(self, names: Iterable[str], grid: BenchGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed: dict[str, dict[str, str]] = {}
        self._owner = ""
        self._parameters: tuple[Parameter, ...] = ()
        self.fields: dict[str, BenchField] = {}
        for name in sorted(set(names), key=_ORDER.index):
            line = QLineEdit(parent)
            line.setObjectName(f"parameter_{name}")
            line.textChanged.connect(self._on_line_text_changed)
            line.returnPressed.connect(self.submitted)
            self.fields[name] = BenchField(name, line, parent)
            grid.add_field(self.fields[name], 2 if name == "weights" else 1)
        self.dress()
        self.retranslate()

    def show_for(self, owner: str, parameters: tuple[Parameter, ...]) -> None:
        """Show the fields of a call or law, with what was last typed for it or its defaults."""
        self._keep()
        self._owner, self._parameters = owner, parameters
        typed = self._typed.get(owner, {})
        wanted = {each.name: typed.get(each.name, value_text(each.default)) for each in parameters}
        self._show(wanted)

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Put values into the shown fields."""
        self._show({name: value_text(value) for name, value in values.items()})

    def read(self) -> tuple[dict[str, Value], dict[str, Problem]]:
        """Return the values that are right, and what is wrong with the others."""
        return read_parameters(self._parameters, self._texts())

    def dress(self) -> None:
        """Follow the zoom: numbers are in the code font."""
        for field in self.fields.values():
            field.editor.setFont(resources.code_font(field.font()))

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        for name, field in self.fields.items():
            field.set_words(name, parameter_words(name))

    def _show(self, texts: Mapping[str, str]) -> None:
        shown = {each.name for each in self._parameters}
        for name, field in self.fields.items():
            line = field.editor
            assert isinstance(line, QLineEdit)
            if name in texts and line.text() != texts[name]:
                line.setText(texts[name])
                line.setCursorPosition(0)
            field.setVisible(name in shown)
            if name not in shown:
                field.set_problem("")

    def _texts(self) -> dict[str, str]:
        return {name: _text(self.fields[name]) for name in (p.name for p in self._parameters)}

    def _keep(self) -> None:
        if self._owner:
            self._typed[self._owner] = self._texts()

    @Slot(str)
    def _on_line_text_changed(self, _text: str) -> None:
        self.changed.emit()


def _text(field: BenchField) -> str:
    return field.editor.text() if isinstance(field.editor, QLineEdit) else ""
