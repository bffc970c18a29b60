"""Tests of the fields that say what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from widgets.bench.bench_fields import BenchFields
from widgets.distribution_records import BenchCall
from widgets.parameters.bench_functions import FUNCTIONS
from widgets.parameters.bench_parameters import Problem
from widgets.records import Device, DeviceList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GPU = DeviceList((Device("cpu", "A CPU"), Device("cuda:0", "A GPU", 2**34)))


@pytest.fixture
def fields(qtbot: QtBot) -> BenchFields:
    fields = BenchFields()
    qtbot.add_widget(fields)
    return fields


def line(fields: BenchFields, name: str) -> QLineEdit:
    editor = fields.parameters.fields[name].editor
    assert isinstance(editor, QLineEdit)
    return editor


def choose(fields: BenchFields, function: str) -> None:
    fields.functions.setCurrentIndex(fields.functions.findData(function))


def test_it_begins_with_the_example(fields: BenchFields) -> None:
    assert fields.read() == (BenchCall("randn"), {})


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_call_can_be_drawn_as_it_is_offered(fields: BenchFields, name: str) -> None:
    choose(fields, name)
    call, problems = fields.read()
    assert problems == {}
    assert call is not None
    assert call.function == name
    assert call.parameters == {each.name: each.default for each in FUNCTIONS[name].parameters}
    assert call.dtype == FUNCTIONS[name].dtypes[0]
    shown = {key for key, field in fields.parameters.fields.items() if not field.isHidden()}
    assert shown == set(call.parameters)


def test_a_call_is_read_as_it_was_set(fields: BenchFields) -> None:
    call = BenchCall("randint", {"low": -3, "high": 4}, "int16", "cpu", 2**40, 12345, 1)
    fields.set_call(call)
    assert fields.read() == (call, {})
    fields.set_call(BenchCall("unheard_of"))
    assert fields.read() == (call, {})


def test_bad_texts_are_named_by_their_fields(fields: BenchFields) -> None:
    choose(fields, "normal")
    line(fields, "std").setText("-1")
    fields.count.line.setText("0")
    fields.seed.setText("x")
    assert fields.read() == (
        None,
        {
            "numel": Problem("too_small", (10,)),
            "seed": Problem("not_a_number"),
            "std": Problem("negative"),
        },
    )


def test_nothing_typed_is_lost(fields: BenchFields) -> None:
    choose(fields, "normal")
    line(fields, "mean").setText("12.5")
    line(fields, "std").setText("oops")
    fields.dtypes.setCurrentText("bfloat16")
    choose(fields, "trunc_normal_")
    assert line(fields, "mean").text() == "0"
    assert fields.dtypes.currentText() == "float32"
    choose(fields, "normal")
    assert line(fields, "mean").text() == "12.5"
    assert line(fields, "std").text() == "oops"
    assert fields.dtypes.currentText() == "bfloat16"


def test_headings_cannot_be_chosen(fields: BenchFields) -> None:
    box = fields.functions
    headings = [i for i in range(box.count()) if box.itemData(i) is None]
    assert len(headings) == 4
    for index in headings:
        assert not box.model().flags(box.model().index(index, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_several_generators_draw_on_the_cpu_only(fields: BenchFields) -> None:
    fields.generators.setRange(1, 4)
    fields.generators.setValue(2)
    fields.set_devices(GPU)
    call, _ = fields.read()
    assert call is not None
    assert call.generators == 2
    fields.devices.setCurrentIndex(1)
    assert not fields.generators.isEnabled()
    call, _ = fields.read()
    assert call is not None
    assert (call.device, call.generators) == ("cuda:0", 1)
    fields.devices.setCurrentIndex(0)
    choose(fields, "randperm")
    assert not fields.generators.isEnabled()


def test_the_chosen_device_stays(fields: BenchFields) -> None:
    fields.set_devices(GPU)
    fields.devices.setCurrentIndex(1)
    fields.set_devices(GPU)
    assert fields.devices.currentData() == "cuda:0"
    fields.set_devices(DeviceList((Device("cpu", "A CPU"),)))
    assert fields.devices.currentData() == "cpu"


def test_a_call_that_comes_before_its_device_is_known_keeps_it(fields: BenchFields) -> None:
    call = BenchCall("randn", device="cuda:0")
    fields.set_call(call)
    assert fields.read()[0] == call
    fields.set_devices(GPU)
    assert fields.read()[0] == call
    fields.devices.setCurrentIndex(0)
    fields.set_devices(GPU)
    assert fields.read()[0] == BenchCall("randn")


def test_a_device_that_is_not_there_is_the_cpu_once_that_is_known(fields: BenchFields) -> None:
    fields.set_call(BenchCall("randn", device="cuda:7"))
    fields.set_devices(GPU)
    assert fields.read()[0] == BenchCall("randn")
    fields.set_call(BenchCall("randn", device="cuda:7"))
    assert fields.read()[0] == BenchCall("randn")


def test_a_call_that_differs_in_its_device_only_is_a_change(
    fields: BenchFields, qtbot: QtBot
) -> None:
    fields.set_devices(GPU)
    with qtbot.wait_signal(fields.changed):
        fields.set_call(BenchCall("randn", device="cuda:0"))


def test_a_new_seed_is_taken_where_wished(fields: BenchFields) -> None:
    fields.take_new_seed()
    assert fields.seed.text() == "0"
    fields.new_seed.setChecked(True)
    seeds = set()
    for _ in range(5):
        fields.take_new_seed()
        seeds.add(fields.seed.text())
    assert len(seeds) == 5
    assert fields.read()[1] == {}


def test_every_field_speaks(fields: BenchFields) -> None:
    for field in {**fields.fields, **fields.parameters.fields}.values():
        assert field.label.text()
        assert field.editor.accessibleName()
        assert field.editor.toolTip()
    fields.set_problems({"numel": "n must be 10 or more."})
    assert fields.count.line.accessibleDescription() == "n must be 10 or more."
