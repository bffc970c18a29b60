"""The CPU | GPU toggle: where tensors of the steps that follow are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

import resources
from widgets.button_look import ButtonWidths, button_sheet, icon_extent
from widgets.run.device_words import CPU, about_accelerators, accelerators, described
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.records import DeviceList


class DeviceToggle(QWidget):
    """Two segments; with several accelerators the GPU side opens a menu of them."""

    device_requested = Signal(str)
    """New tensors shall be made on this device, for example `cuda:0`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("device_toggle")
        self._devices: DeviceList | None = None
        self._current = CPU
        self._widths = ButtonWidths()
        self._menu = QMenu(self)
        self._choices = QActionGroup(self)
        self.cpu_button = _segment("first", self)
        self.gpu_button = _segment("last", self)
        # The group gives the arrow keys; which segment is checked follows set_current.
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for button in (self.cpu_button, self.gpu_button):
            group.addButton(button)
            layout.addWidget(button)
        self.cpu_button.clicked.connect(self._on_cpu_button_clicked)
        self.gpu_button.clicked.connect(self._on_gpu_button_clicked)
        self._choices.triggered.connect(self._on_choices_triggered)
        self._rescale()
        self._rebuild()

    @Slot(object)
    def set_devices(self, devices: DeviceList) -> None:
        """Offer these devices."""
        self._devices = devices
        self._current = devices.current
        self._rebuild()

    @Slot(str)
    def set_current(self, name: str) -> None:
        """Show the device that new tensors are made on from now on."""
        self._current = name
        self._rebuild()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setAccessibleName(self.tr("Device of new tensors"))
        self.cpu_button.setText(self.tr("CPU"))
        self.cpu_button.setToolTip(self.tr("Make new tensors on the processor (cpu)"))
        self.cpu_button.setAccessibleName(self.tr("CPU"))
        several = len(accelerators(self._devices)) > 1
        name = self._current if several and self._current != CPU else self.tr("GPU")
        self.gpu_button.setText(name)
        self.gpu_button.setAccessibleName(name)
        about = about_accelerators(self._devices)
        self.gpu_button.setToolTip(about)
        for widget in (self, self.gpu_button):
            widget.setAccessibleDescription(about)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(icons=True), self.cpu_button.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(icons=False), self.cpu_button.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolor()
        elif event.type() == QEvent.Type.FontChange:
            self._rescale()
        elif event.type() == QEvent.Type.StyleChange:
            self._widths.forget()

    def _fit(self) -> None:
        styles = Qt.ToolButtonStyle
        roomy = self.width() >= self._width(icons=True)
        for button in (self.cpu_button, self.gpu_button):
            button.setToolButtonStyle(
                styles.ToolButtonTextBesideIcon if roomy else styles.ToolButtonTextOnly
            )

    def _width(self, *, icons: bool) -> int:
        buttons = (self.cpu_button, self.gpu_button)
        return sum(self._widths.of(button, icon=icons, text=True) for button in buttons)

    def _rebuild(self) -> None:
        offered = accelerators(self._devices)
        self._menu.clear()
        for device in offered:
            action = QAction(described(device), self._menu, checkable=True)
            action.setData(device.name)
            self._choices.addAction(action)
            self._menu.addAction(action)
        self.gpu_button.setEnabled(bool(offered))
        several = len(offered) > 1
        self.gpu_button.setMenu(self._menu if several else None)  # pyright: ignore[reportArgumentType]
        self.gpu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.retranslate()
        self._show_current()

    def _show_current(self) -> None:
        self.cpu_button.setChecked(self._current == CPU)
        self.gpu_button.setChecked(self._current != CPU)
        for action in self._choices.actions():
            action.setChecked(action.data() == self._current)
        self._recolor()

    def _request(self, name: str) -> None:
        # A click is only a wish: the toggle stays as it is until the kernel has switched.
        self._show_current()
        if name != self._current:
            self.device_requested.emit(name)

    def _recolor(self) -> None:
        colors = theme_colors(self.palette())
        for button, icon in ((self.cpu_button, "cpu"), (self.gpu_button, "gpu")):
            plain = colors.text if button.isEnabled() else colors.muted
            color = colors.accent_text if button.isChecked() else plain
            button.setIcon(resources.icon(icon, color))
        sheet = button_sheet(colors)
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def _rescale(self) -> None:
        extent = icon_extent(self.font())
        for button in (self.cpu_button, self.gpu_button):
            button.setIconSize(QSize(extent, extent))
        self._widths.forget()

    @Slot()
    def _on_cpu_button_clicked(self) -> None:
        self._request(CPU)

    @Slot()
    def _on_gpu_button_clicked(self) -> None:
        self._request(accelerators(self._devices)[0].name)

    @Slot(QAction)
    def _on_choices_triggered(self, action: QAction) -> None:
        self._request(action.data())


def _segment(look: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("cpu_button" if look == "first" else "gpu_button")
    button.setCheckable(True)
    button.setProperty("look", look)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # Fixed, as a tool button is, the segments would leave a gap at the right edge.
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return button
