"""The actions of the code pane, with shortcuts that work inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CodeActions(QObject):
    """One action each; the window may put them in its menus too."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.complete = self._action("Ctrl+Space")
        self.document = self._action("F1")
        # Wherever the keys go: it is the code alone that one can look for something in.
        everywhere = Qt.ShortcutContext.WindowShortcut
        self.find = self._action("Ctrl+F", everywhere)
        self.find_next = self._action("F3", everywhere)
        self.find_previous = self._action("Shift+F3", everywhere)
        self.comment = self._action("Ctrl+/")
        self.retranslate()

    def retranslate(self) -> None:
        """Word the actions in the current language."""
        self.complete.setText(self.tr("Complete the name"))
        self.document.setText(self.tr("Show documentation"))
        self.find.setText(self.tr("Find"))
        self.find_next.setText(self.tr("Find next"))
        self.find_previous.setText(self.tr("Find previous"))
        self.comment.setText(self.tr("Comment out or in"))

    def all(self) -> tuple[QAction, ...]:
        """Return the actions in the order of a menu."""
        return (
            self.complete, self.document, self.comment,
            self.find, self.find_next, self.find_previous,
        )  # fmt: skip

    def by_name(self) -> dict[str, QAction]:
        """Return the actions under the names by which a menu lists them."""
        names = ("complete", "document", "comment", "find", "find_next", "find_previous")
        return dict(zip(names, self.all(), strict=True))

    def _action(
        self,
        shortcut: str,
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(context)
        self._pane.addAction(action)
        return action
