"""The room before the text of a spin box, as wide as in the other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

INSET = 5
"""Pixels; Qt heeds no padding at the left of a spin box that has a style sheet."""


def inset_text(spin: QAbstractSpinBox) -> None:
    """Let a spin box's text begin where that of a combo box does."""
    spin.lineEdit().setTextMargins(INSET, 0, 0, 0)
