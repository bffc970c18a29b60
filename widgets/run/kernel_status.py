"""What the torch thread is doing, as a line in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

import resources
from widgets.records import KernelState
from widgets.theme_colors import theme_colors

_ICONS = {
    KernelState.STARTING: "loader",
    KernelState.READY: "circle-check",
    KernelState.RUNNING: "circle-play",
    KernelState.STOPPING: "square",
    KernelState.DEAD: "circle-x",
}


class KernelStatus(QWidget):
    """A glyph and words: starting, ready, running (with seconds), stopping, dead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kernel_status")
        self._state = KernelState.STARTING
        self._has_leftover_work = False
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick_timeout)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._show_state()

    def set_state(self, state: KernelState) -> None:
        """Show a state; the seconds count from the moment a step begins to run."""
        if state is KernelState.RUNNING and self._state is not KernelState.RUNNING:
            self._since.start()
            self._tick.start()
        elif state is not KernelState.RUNNING:
            self._tick.stop()
        self._state = state
        self._show_state()

    @Slot(bool)
    def set_leftover_work(self, is_there: bool) -> None:
        """Say beside `ready` that something which a step has started still computes."""
        self._has_leftover_work = is_there
        self._show_state()

    @property
    def state(self) -> KernelState:
        """The state that is shown."""
        return self._state

    def words(self) -> str:
        """Return the line as it stands."""
        return self._words.text()

    def _state_words(self) -> str:
        seconds = self._since.elapsed() // 1000 if self._since.isValid() else 0
        return {
            KernelState.STARTING: self.tr("torch thread: starting"),
            KernelState.READY: self._ready_words(),
            KernelState.RUNNING: self.tr("torch thread: running {seconds} s").format(
                seconds=seconds
            ),
            KernelState.STOPPING: self.tr("torch thread: stopping"),
            KernelState.DEAD: self.tr("torch thread: its kernel is dead"),
        }[self._state]

    def _ready_words(self) -> str:
        if self._has_leftover_work:
            return self.tr("torch thread: ready, but work that a step has started goes on")
        return self.tr("torch thread: ready")

    def _about(self) -> str:
        if self._has_leftover_work and self._state is KernelState.READY:
            return self.tr(
                "A step has ended, but a thread or a process that it started still computes."
                " Run, Start a new kernel (Ctrl+Shift+F5) ends it."
            )
        return self.tr(
            "Steps run in one background torch thread. torch itself sits in a process behind"
            " it, so that Stop always works and no step can freeze this window."
        )

    def _show_state(self) -> None:
        colors = theme_colors(self.palette())
        color = colors.error if self._state is KernelState.DEAD else colors.muted
        side = self.fontMetrics().height()
        self._icon.setPixmap(resources.icon(_ICONS[self._state], color).pixmap(side, side))
        self._words.setText(self._state_words())
        self.setToolTip(self._about())

    @Slot()
    def _on_tick_timeout(self) -> None:
        self._show_state()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        kinds = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in kinds:
            self._show_state()
