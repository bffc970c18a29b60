"""Sentences above the output, each with at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class Notice(NamedTuple):
    """A sentence and what its button says, nothing where it has none, in the present language."""

    words: str
    action: str = ""


class Notices(QObject):
    """Posts one notice at a time and does what its button says."""

    def __init__(self, pane: OutputPane, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._say: Callable[[], Notice] | None = None
        self._wish: Callable[[], None] | None = None
        self._level = "info"
        self._stays = False
        pane.notice_action_triggered.connect(self._on_pane_action_triggered)

    def post(
        self,
        say: Callable[[], Notice],
        wish: Callable[[], None] | None = None,
        level: str = "info",
        *,
        stays: bool = False,
    ) -> None:
        """Show what `say` returns, again in every language chosen; the button calls `wish`.

        `level` is `info`, `warning` or `error`; `stays`: also when another step is opened.
        """
        self._say, self._wish, self._level, self._stays = say, wish, level, stays
        self._pane.show_notice(*say(), level)

    @Slot()
    def reword(self) -> None:
        """Say what is still shown in the present language."""
        if self._say is not None and self._pane.notice():
            self._pane.show_notice(*self._say(), self._level)

    def leave_step(self) -> None:
        """Take away the sentence that is about a step which is left."""
        if not self._stays:
            self._pane.hide_notice()

    @Slot()
    def _on_pane_action_triggered(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()
