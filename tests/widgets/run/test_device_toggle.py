"""Tests of the device toggle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop import theme
from widgets.records import Device, DeviceList
from widgets.run.device_toggle import DeviceToggle

CPU = Device("cpu", "Some processor")
GPU = Device("cuda:0", "Fast card", 24 * 2**30)
SECOND = Device("cuda:1", "Slow card")


@pytest.fixture
def toggle(qtbot: QtBot) -> DeviceToggle:
    toggle = DeviceToggle()
    qtbot.add_widget(toggle)
    with qtbot.wait_exposed(toggle):
        toggle.show()
    return toggle


@pytest.mark.parametrize(
    ("devices", "why"),
    [
        (DeviceList((CPU,), no_accelerator="cpu_build"), "this build of torch"),
        (DeviceList((CPU,), no_accelerator="none_found"), "no device or no driver"),
        (None, "still looking"),
    ],
)
def test_without_accelerator_the_gpu_side_says_why(
    toggle: DeviceToggle, devices: DeviceList | None, why: str
) -> None:
    if devices is not None:
        toggle.set_devices(devices)
    assert not toggle.gpu_button.isEnabled()
    assert toggle.cpu_button.isChecked()
    assert why in toggle.gpu_button.toolTip()
    assert why in toggle.accessibleDescription()


def test_a_click_asks_and_the_answer_moves_the_toggle(toggle: DeviceToggle, qtbot: QtBot) -> None:
    toggle.set_devices(DeviceList((CPU, GPU)))
    assert toggle.gpu_button.toolTip() == "Make new tensors on Fast card, 24.0 GiB (cuda:0)"
    with qtbot.wait_signal(toggle.device_requested) as asked:
        qtbot.mouseClick(toggle.gpu_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["cuda:0"]
    assert toggle.cpu_button.isChecked()
    toggle.set_current("cuda:0")
    assert toggle.gpu_button.isChecked()
    assert not toggle.cpu_button.isChecked()
    with qtbot.wait_signal(toggle.device_requested) as asked:
        qtbot.mouseClick(toggle.cpu_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["cpu"]


def test_the_current_side_asks_for_nothing(toggle: DeviceToggle, qtbot: QtBot) -> None:
    toggle.set_devices(DeviceList((CPU, GPU), current="cuda:0"))
    with qtbot.assert_not_emitted(toggle.device_requested):
        qtbot.mouseClick(toggle.gpu_button, Qt.MouseButton.LeftButton)
    assert toggle.gpu_button.isChecked()


def test_several_accelerators_are_a_menu(toggle: DeviceToggle, qtbot: QtBot) -> None:
    toggle.set_devices(DeviceList((CPU, GPU, SECOND)))
    choices = toggle.gpu_button.menu().actions()
    assert [action.text() for action in choices] == [
        "Fast card, 24.0 GiB (cuda:0)",
        "Slow card (cuda:1)",
    ]
    with qtbot.wait_signal(toggle.device_requested) as asked:
        choices[1].trigger()
    assert asked.args == ["cuda:1"]
    toggle.set_current("cuda:1")
    assert toggle.gpu_button.text() == "cuda:1"
    assert [action.isChecked() for action in toggle.gpu_button.menu().actions()] == [False, True]


def test_arrow_key_reaches_the_other_side(toggle: DeviceToggle, qtbot: QtBot) -> None:
    toggle.set_devices(DeviceList((CPU, GPU)))
    toggle.cpu_button.setFocus()
    with qtbot.wait_signal(toggle.device_requested) as asked:
        qtbot.keyClick(toggle.cpu_button, Qt.Key.Key_Right)
    assert asked.args == ["cuda:0"]


def test_narrow_gives_up_the_icons_not_the_words(toggle: DeviceToggle) -> None:
    toggle.set_devices(DeviceList((CPU, GPU)))
    toggle.resize(toggle.minimumSizeHint())
    assert toggle.minimumSizeHint().width() < toggle.sizeHint().width()
    for button in (toggle.cpu_button, toggle.gpu_button):
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextOnly
        assert button.text()


def test_language_palette_and_font_changes(
    toggle: DeviceToggle, qtbot: QtBot, qapp: QApplication
) -> None:
    toggle.set_devices(DeviceList((CPU, GPU)))
    toggle.cpu_button.setText("?")
    QApplication.sendEvent(toggle, QEvent(QEvent.Type.LanguageChange))
    assert toggle.cpu_button.text() == "CPU"
    sheet, extent = toggle.styleSheet(), toggle.cpu_button.iconSize().width()
    theme.apply_theme(qapp, "dark")
    qtbot.wait_until(lambda: toggle.styleSheet() != sheet)
    theme.apply_zoom(qapp, 2.0)
    qtbot.wait_until(lambda: toggle.cpu_button.iconSize().width() > extent)
