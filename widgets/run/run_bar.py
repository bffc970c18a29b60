"""The bar over the code: run, stop, reset, check, the wall time and the device toggle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.button_look import button_sheet
from widgets.overflow_row import OverflowRow
from widgets.records import KernelState, Outcome, StepResult
from widgets.theme_colors import ThemeColors, theme_colors

RUN_KEYS = "Ctrl+Enter"
RUN_NEXT_KEYS = "Shift+Enter"

_ICONS = {
    "run": "play",
    "stop": "square",
    "check": "circle-check",
    "reset": "rotate-ccw",
    "run_above": "chevrons-up",
    "run_next": "step-forward",
}
_STOP_RANK = 5
_BUSY = (KernelState.RUNNING, KernelState.STOPPING)
_AT_REST = (KernelState.STARTING, KernelState.READY, KernelState.DEAD)
"""States in which a step can be handed over; a dead kernel is replaced by the next Run."""


class RunBar(QWidget):
    """The buttons that run a step; it wishes and shows facts, it knows no kernel."""

    run_requested = Signal()
    """The step shall run."""
    run_next_requested = Signal()
    """The step shall run and the next one be opened."""
    stop_requested = Signal()
    """The running step shall be interrupted."""
    force_stop_requested = Signal()
    """The kernel of the running step shall be replaced."""
    reset_requested = Signal()
    """The step's code shall be as it was delivered."""
    run_above_requested = Signal()
    """Every earlier step of the lesson shall run."""
    check_requested = Signal()
    """The exercise shall be judged."""
    focus_given_up = Signal()
    """The button that had the keys can't be pressed any more: they need another home."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_bar")
        self._state = KernelState.STARTING
        self._force = False
        self._waiting = False
        self._result: StepResult | None = None
        self._actions = {name: QAction(self) for name in _ICONS}
        self._row = OverflowRow(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        self._place_buttons()
        self._time = QLabel(self)
        self._time.setObjectName("wall_time")
        self._row.add_widget(self._time, hide_rank=3)
        self._connect()
        self.set_exercise(False)
        self._recolor()
        self.retranslate()

    def add_toggle(self, toggle: QWidget) -> None:
        """Place the device toggle at the right edge."""
        self._row.add_widget(toggle, short_rank=4)

    @Slot(object)
    def set_state(self, state: KernelState) -> None:
        """Enable what can be done while the kernel is in this state."""
        self._state = state
        if state not in _BUSY:
            self._force = False
        self._update()

    @Slot(bool)
    def set_force(self, force: bool) -> None:
        """Turn Stop into Force stop, for a step that didn't heed the interrupt, and back."""
        if force != self._force:
            self._force = force
            self._update()

    @Slot(bool)
    def set_waiting(self, waiting: bool) -> None:
        """Say whether a step was handed over and has not ended.

        Stop takes it back, and the time of the run before is no longer shown.
        """
        if waiting != self._waiting:
            self._waiting = waiting
            self._update()
            self._show_time()

    @Slot(bool)
    def set_exercise(self, exercise: bool) -> None:
        """Offer the check, which only exercises have."""
        self._row.set_offered(self.check_button, exercise)

    @Slot(object)
    def set_result(self, result: StepResult | None) -> None:
        """Show the wall time of the step that ended, nothing for None."""
        self._result = result
        self._show_time()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        words = {
            "run": (self.tr("Run"), self.tr("Run this step ({keys})").format(keys=_keys(RUN_KEYS))),
            "check": (self.tr("Check"), self.tr("Check what you made against what was asked")),
            "reset": (self.tr("Reset"), self.tr("Bring back the step's original code")),
            "run_above": (
                self.tr("Run all above"),
                self.tr("Run every earlier step of this lesson, then stop before this one"),
            ),
            "run_next": (
                self.tr("Run and go to the next step"),
                self.tr("Run this step and open the next ({keys})").format(
                    keys=_keys(RUN_NEXT_KEYS)
                ),
            ),
        }
        for name, (text, tip) in words.items():
            self._word(name, text, tip)
        self._row.menu_button.setToolTip(self.tr("More"))
        self._row.menu_button.setAccessibleName(self.tr("More"))
        self._update()
        self._show_time()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolor()

    def _place_buttons(self) -> None:
        self.run_button = self._row.add_action(self._actions["run"], short_rank=7)
        self.stop_button = self._row.add_action(self._actions["stop"], short_rank=_STOP_RANK)
        self.check_button = self._row.add_action(self._actions["check"], short_rank=8)
        self._row.add_action(self._actions["reset"], hide_rank=2).setObjectName("reset_button")
        above = self._row.add_action(self._actions["run_above"], hide_rank=1)
        above.setObjectName("run_above_button")
        self.run_button.setObjectName("run_button")
        self.stop_button.setObjectName("stop_button")
        self.check_button.setObjectName("check_button")
        self.run_button.setProperty("look", "primary")
        self._actions["run_next"].setText(" ")
        self._row.add_menu_action(self._actions["run_next"])

    def _connect(self) -> None:
        self._actions["run"].triggered.connect(self.run_requested)
        self._actions["run_next"].triggered.connect(self.run_next_requested)
        self._actions["stop"].triggered.connect(self._on_stop_triggered)
        self._actions["reset"].triggered.connect(self.reset_requested)
        self._actions["run_above"].triggered.connect(self.run_above_requested)
        self._actions["check"].triggered.connect(self.check_requested)

    def _word(self, name: str, text: str, tip: str) -> None:
        action = self._actions[name]
        if (action.text(), action.toolTip()) != (text, tip):
            action.setText(text)
            action.setToolTip(tip)

    def _update(self) -> None:
        waiting = self._waiting and self._state not in _BUSY
        idle = self._state in _AT_REST and not waiting
        for name in ("run", "run_next", "run_above", "check"):
            self._enable(name, idle)
        forcible = self._force and self._state in _BUSY
        self._enable("stop", self._state is KernelState.RUNNING or forcible or waiting)
        if self._force:
            self._word(
                "stop",
                self.tr("Force stop"),
                self.tr("The step doesn't stop: end its kernel; all names of this lesson are lost"),
            )
        else:
            self._word("stop", self.tr("Stop"), self.tr("Interrupt the running step"))
        self._row.set_short_rank(self.stop_button, 9 if self._force else _STOP_RANK)
        self._recolor()

    def _enable(self, name: str, enabled: bool) -> None:
        action = self._actions[name]
        # Before Qt hands the keys to the next button, where Space would reset the step.
        if not enabled and any(
            button.hasFocus() and button.defaultAction() is action
            for button in self.findChildren(QToolButton)
        ):
            self.focus_given_up.emit()
        action.setEnabled(enabled)

    def _show_time(self) -> None:
        result = self._result
        self._row.set_offered(self._time, result is not None and not self._waiting)
        if result is None:
            return
        time = self._seconds(result.seconds)
        if result.device != "cpu":
            time = self.tr("{time} on {device}").format(time=time, device=result.device)
        outcomes = {
            Outcome.OK: self.tr("Wall time of the step"),
            Outcome.ERROR: self.tr("Wall time until the error"),
            Outcome.INTERRUPTED: self.tr("Wall time until the step was stopped"),
            Outcome.DIED: self.tr("Wall time until the kernel ended"),
        }
        self._time.setText(time)
        self._time.setToolTip(outcomes[result.outcome])
        self._time.setAccessibleDescription(outcomes[result.outcome])

    def _seconds(self, seconds: float) -> str:
        if seconds >= 60:
            minutes, rest = divmod(round(seconds), 60)
            return self.tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
        # All about as wide: longer ones would have no room beside Check at 1280 pixels.
        if seconds < 0.1:
            digits = 1 if seconds < 0.001 else 0
            words = self.tr("{milliseconds} ms")
            return words.format(milliseconds=f"{1000 * seconds:.{digits}f}")
        digits = 2 if seconds < 10 else 1
        return self.tr("{seconds} s").format(seconds=f"{seconds:.{digits}f}")

    def _recolor(self) -> None:
        colors = theme_colors(self.palette())
        sheet = button_sheet(colors) + f"#wall_time {{ color: {colors.muted.name()}; }}"
        self.stop_button.setProperty("look", "warning" if self._force else "")
        for name in _ICONS:
            self._set_icon(name, colors)
        # Setting the same sheet again would restyle all children and bring us back here.
        sheet += f"/* {self._force} */"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def _set_icon(self, name: str, colors: ThemeColors) -> None:
        icon = resources.icon(_ICONS[name], self._icon_color(name, colors))
        if self._force and name == "stop":
            icon = resources.icon("triangle-alert", colors.warning)
        # Each new icon makes the row measure its buttons again.
        if self._actions[name].icon().cacheKey() != icon.cacheKey():
            self._actions[name].setIcon(icon)

    def _icon_color(self, name: str, colors: ThemeColors) -> QColor:
        if not self._actions[name].isEnabled():
            return colors.muted
        return colors.accent_text if name == "run" else colors.text

    @Slot()
    def _on_stop_triggered(self) -> None:
        if self._force:
            self.force_stop_requested.emit()
        else:
            self.stop_requested.emit()


def _keys(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
