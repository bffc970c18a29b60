"""The line above the values: name, facts and origin of the chosen tensor."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from widgets.inspector.variable_words import header_facts, origin_words, result_name
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.tensor_records import VariableRow


class TensorHeader(QLabel):
    """Facts that wrap between, never within themselves; they can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: VariableRow | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_row(self, row: VariableRow | None) -> None:
        """Show a row's facts."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        row = self._row
        if row is None:
            self.clear()
            return
        muted = theme_colors(self.palette()).muted.name()
        facts = [_unbroken(fact) for fact in header_facts(row)]
        lead = f'<span style="font-weight:600">{_unbroken(result_name(row))}</span>'
        origin = origin_words(row)
        if origin:
            facts.append(f'<span style="color:{muted}">{escape(origin)}</span>')
        self.setText("&nbsp; ".join([lead, *facts]))
        spoken = [result_name(row), *header_facts(row), origin]
        self.setAccessibleName(", ".join(text for text in spoken if text))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


def _unbroken(fact: str) -> str:
    return f'<span style="white-space:nowrap">{escape(fact)}</span>'
