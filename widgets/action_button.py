"""A tool button of an action, fit for an action that changes all day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import SIGNAL, QEvent, QObject
from PySide6.QtWidgets import QToolButton
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionEvent
    from PySide6.QtWidgets import QWidget


class ActionButton(QToolButton):
    """Shows an action's text, icon and state, and triggers it.

    Qt 6.11's own button connects itself anew to `QAction.changed` whenever its action changes, and
    never lets go: each change costs 144 bytes for good, and more time than the one before. So give
    the action its menu, if any, before the button, and connect `changed` to no method of the
    button: both would go with Qt's connections.
    """

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)

    @override
    def actionEvent(self, event: QActionEvent) -> None:
        if event.type() == QEvent.Type.ActionChanged:
            # Before Qt connects again, so that it is connected once at any time.
            whatever = cast("str", None)  # Qt's wildcard, which PySide6's stubs leave out
            QObject.disconnect(event.action(), SIGNAL("changed()"), self, whatever)
        super().actionEvent(event)
