"""Sentences above the output, each with at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from widgets.output.output_pane import OutputPane


MOST_NAMES = 10
"""Names that a sentence lists; more would fill the window."""


def listed(names: Sequence[str]) -> str:
    """Return names for a sentence, those beyond the tenth as a number."""
    rest = len(names) - MOST_NAMES
    shown = ", ".join(names[:MOST_NAMES])
    return f"{shown}, … (+{rest})" if rest > 0 else shown


class Notices(QObject):
    """Posts one notice at a time and does what its button says."""

    def __init__(self, pane: OutputPane, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._wish: Callable[[], None] | None = None
        self._stays = False
        pane.notice_action_triggered.connect(self._on_pane_action_triggered)

    def post(
        self,
        words: str,
        action: str = "",
        wish: Callable[[], None] | None = None,
        level: str = "info",
        *,
        stays: bool = False,
    ) -> None:
        """Show a sentence; `wish` is called when the button named `action` is pressed.

        `stays`: also when another step is opened.
        """
        self._wish, self._stays = wish, stays
        self._pane.show_notice(words, action, level)

    def leave_step(self) -> None:
        """Take away the sentence that is about a step which is left."""
        if not self._stays:
            self._pane.hide_notice()

    @Slot()
    def _on_pane_action_triggered(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()
