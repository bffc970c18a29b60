"""Everything that says what the bench draws: call, parameters, dtype, device, n, seed."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget
from typing_extensions import override

import resources
from widgets.bench.bench_check_box import BenchCheckBox
from widgets.bench.bench_count import BenchCount
from widgets.bench.bench_device_box import BenchDeviceBox
from widgets.bench.bench_function_box import BenchFunctionBox
from widgets.distribution_records import BenchCall
from widgets.parameters.bench_checks import dtype_problems, read_seed
from widgets.parameters.bench_field import BenchField
from widgets.parameters.bench_functions import EXAMPLE, FUNCTIONS
from widgets.parameters.bench_grid import BenchGrid
from widgets.parameters.bench_parameter_fields import BenchParameterFields
from widgets.parameters.bench_parameters import BadTextError
from widgets.parameters.bench_words import field_word
from widgets.run.device_words import CPU
from widgets.tab_order import chain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from widgets.parameters.bench_parameters import Problem
    from widgets.records import DeviceList

FIRST_NUMEL = 10**6
MOST_GENERATORS = 64
_NEW_SEEDS = 2**32


class BenchFields(QWidget):
    """Reads what is typed into a BenchCall, or into what is wrong with it, field by field."""

    changed = Signal()
    """Something was typed or chosen."""
    submitted = Signal()
    """Enter was pressed in a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dtypes: dict[str, str] = {}
        self.functions, self.dtypes = BenchFunctionBox(self), QComboBox(self)
        self.devices, self.generators = BenchDeviceBox(self), QSpinBox(self)
        self.count = BenchCount(self)
        self.seed, self.new_seed = QLineEdit(self), BenchCheckBox(self)
        self.fields: dict[str, BenchField] = {}
        self._lay_out()
        self._begin()
        self._connect()
        self._dress()
        self.retranslate()

    def read(self) -> tuple[BenchCall | None, dict[str, Problem]]:
        """Return the call, None where something is wrong, and what that is by its field."""
        problems: dict[str, Problem] = {}
        function, dtype = self.functions.function(), self.dtypes.currentText()
        numel, seed = self._numel(problems), self._seed(problems)
        values, wrong = self.parameters.read()
        problems |= dtype_problems(function, values, dtype, numel) | wrong
        if problems or numel is None or seed is None:
            return None, problems
        generators = self.generators.value() if self.generators.isEnabled() else 1
        device = self.devices.device()
        return BenchCall(function, values, dtype, device, seed, numel, generators), {}

    def set_call(self, call: BenchCall) -> None:
        """Put a call into the fields; one that the bench doesn't know is left aside."""
        if call.function not in FUNCTIONS:
            return
        self._dtypes[call.function] = call.dtype
        self.functions.choose(call.function)
        self._show_function()
        self.parameters.set_values(call.parameters)
        self.devices.choose(call.device)
        self._offer_generators()
        self.count.set_count(call.numel)
        self.seed.setText(str(call.seed))
        self.generators.setValue(call.generators)
        self.changed.emit()

    def set_devices(self, devices: DeviceList) -> None:
        """Offer these devices; the chosen one stays, or comes back once it is there."""
        self.devices.set_devices(devices)
        self._on_choice_changed(0)

    def set_problems(self, sentences: Mapping[str, str]) -> None:
        """Show a sentence at each field that has one, nothing at the others."""
        for name, field in {**self.fields, **self.parameters.fields}.items():
            field.set_problem(sentences.get(name, "") if not field.isHidden() else "")

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        tips = {
            "function": self.tr("The random function of torch that is called"),
            "dtype": self.tr("The type of the values that are drawn"),
            "device": self.tr("Where the values are drawn and counted"),
            "numel": self.tr("10 to 10^10; 1e6, 10^6 and 1,000,000 mean the same"),
            "seed": self.tr("The same seed draws the same values again"),
            "generators": self.tr("How many generators draw at the same time, each on a core"),
        }
        for name, field in self.fields.items():
            field.set_words(field_word(name), tips[name])
        self.count.slider.retranslate()
        self.new_seed.setText(self.tr("always new"))
        self.new_seed.setToolTip(self.tr("Resample takes a new seed and shows it here"))
        self.parameters.retranslate()
        self.changed.emit()

    def take_new_seed(self) -> None:
        """Put another seed into its field, where a new one is wished each time."""
        if self.new_seed.isChecked():
            self.seed.setText(str(secrets.randbelow(_NEW_SEEDS)))

    def _numel(self, problems: dict[str, Problem]) -> int | None:
        try:
            return self.count.read(self.functions.function())
        except BadTextError as error:
            problems["numel"] = error.problem
            return None

    def _seed(self, problems: dict[str, Problem]) -> int | None:
        try:
            return read_seed(self.seed.text())
        except BadTextError as error:
            problems["seed"] = error.problem
            return None

    def _lay_out(self) -> None:
        grid = BenchGrid(self)
        self._add(grid, "function", self.functions, 2)
        names = (each.name for function in FUNCTIONS.values() for each in function.parameters)
        self.parameters = BenchParameterFields(names, grid, self)
        self._add(grid, "dtype", self.dtypes)
        self._add(grid, "device", self.devices)
        self._add(grid, "numel", self.count.line, 2)
        self.fields["numel"].put_beside(self.count.slider)
        self._add(grid, "seed", self.seed)
        self.fields["seed"].put_above(self.new_seed)
        self._add(grid, "generators", self.generators)
        chain(
            self.functions,
            *(field.editor for field in self.parameters.fields.values()),
            *(self.dtypes, self.devices, self.count.line, self.count.slider),
            *(self.seed, self.new_seed, self.generators),
        )

    def _add(self, grid: BenchGrid, name: str, editor: QWidget, span: int = 1) -> None:
        editor.setObjectName(f"bench_{name}")
        self.fields[name] = BenchField(name, editor, self)
        grid.add_field(self.fields[name], span)

    def _begin(self) -> None:
        """Start with the ready example."""
        self.generators.setRange(1, min(MOST_GENERATORS, os.cpu_count() or 1))
        self.functions.choose(EXAMPLE)
        self.count.set_count(FIRST_NUMEL)
        self.seed.setText("0")
        self._show_function()

    def _connect(self) -> None:
        self.functions.function_chosen.connect(self._on_functions_function_chosen)
        self.dtypes.currentTextChanged.connect(self._on_dtypes_current_text_changed)
        self.devices.currentIndexChanged.connect(self._on_choice_changed)
        self.generators.valueChanged.connect(self._on_choice_changed)
        self.count.changed.connect(self.changed)
        self.seed.textChanged.connect(self._on_seed_text_changed)
        self.parameters.changed.connect(self.changed)
        for part in (self.count.line, self.seed):
            part.returnPressed.connect(self.submitted)
        self.parameters.submitted.connect(self.submitted)

    def _show_function(self) -> None:
        """Offer what the chosen call has: its parameters and dtypes."""
        function = FUNCTIONS[self.functions.function()]
        wished = self._dtypes.get(function.name, function.dtypes[0])
        with QSignalBlocker(self.dtypes):
            self.dtypes.clear()
            self.dtypes.addItems(function.dtypes)
            self.dtypes.setCurrentText(wished)
        self.parameters.show_for(function.name, function.parameters)
        self._offer_generators()

    def _offer_generators(self) -> None:
        able = self.devices.device() == CPU and self.functions.function() != "randperm"
        self.generators.setEnabled(able)

    @Slot(str)
    def _on_functions_function_chosen(self, _function: str) -> None:
        self._show_function()
        self.changed.emit()

    @Slot(str)
    def _on_dtypes_current_text_changed(self, dtype: str) -> None:
        self._dtypes[self.functions.function()] = dtype
        self.changed.emit()

    @Slot(int)
    def _on_choice_changed(self, _index: int) -> None:
        self._offer_generators()
        self.changed.emit()

    @Slot(str)
    def _on_seed_text_changed(self, _text: str) -> None:
        self.changed.emit()

    def _dress(self) -> None:
        for part in (self.count.line, self.seed, self.dtypes, self.devices, self.generators):
            part.setFont(resources.code_font(self.font()))
        self.parameters.dress()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()
