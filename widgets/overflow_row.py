"""A row of buttons that folds the less important ones into a menu when it gets narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QMenu,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from widgets.action_button import ActionButton
from widgets.button_look import ButtonWidths, icon_extent
from widgets.tab_order import chain

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent, QShowEvent

NEVER = 1000
"""A rank at which nothing is given up."""
QWIDGETSIZE_MAX = 16777215
"""Qt's "no maximum width"; PySide6 doesn't export it."""


@dataclass(slots=True)
class _Item:
    widget: QWidget
    action: QAction | None
    hide_rank: int
    short_rank: int
    offered: bool = True


class OverflowRow(QWidget):
    """Buttons and widgets in a row; those of low rank give up their text or move into a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[_Item] = []
        self._widths = ButtonWidths()
        self._menu_actions: list[QAction] = []
        self._menu = QMenu(self)
        self.menu_button = QToolButton(self)
        self.menu_button.setObjectName("more_button")
        self.menu_button.setText("⋯")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self._menu)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._layout.addWidget(self.menu_button)
        self._layout.addStretch(1)

    def add_action(
        self, action: QAction, *, hide_rank: int = NEVER, short_rank: int = NEVER
    ) -> QToolButton:
        """Append a button; the lower a rank, the sooner it is hidden or loses its text."""
        button = ActionButton(action, self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # A click leaves the keys where they are, for the most part in the code.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout.insertWidget(self._layout.indexOf(self.menu_button), button)
        self._items.append(_Item(button, action, hide_rank, short_rank))
        self._scale_icons()
        return button

    def add_menu_action(self, action: QAction) -> None:
        """Append an action that always lives in the menu."""
        self._menu_actions.append(action)
        self._fill_menu()

    def add_widget(
        self, widget: QWidget, *, hide_rank: int = NEVER, short_rank: int = NEVER
    ) -> None:
        """Append a widget at the right edge; short, it gets its minimum size hint."""
        self._layout.addWidget(widget)
        self._items.append(_Item(widget, None, hide_rank, short_rank))
        self.fit()

    def set_offered(self, widget: QWidget, offered: bool) -> None:
        """Say whether a button or widget has a place in the row at all."""
        item = self._item(widget)
        if item.offered != offered:
            item.offered = offered
            self.fit()

    def set_short_rank(self, widget: QWidget, rank: int) -> None:
        """Change when a button loses its text."""
        item = self._item(widget)
        if item.short_rank != rank:
            item.short_rank = rank
            self.fit()

    def folded(self) -> tuple[QAction, ...]:
        """Return the actions that are in the menu because the row is too narrow for them."""
        return tuple(
            item.action
            for item in self._items
            if item.action is not None and item.offered and item.widget.isHidden()
        )

    def fit(self) -> None:
        """Give up as little as the width allows, in the order of the ranks."""
        if not self.isVisible():
            return  # showing it fits it; before, every button added would measure all again
        ranks = {rank for item in self._items for rank in (item.hide_rank, item.short_rank)}
        stages = [-1, *sorted(rank for rank in ranks if rank < NEVER)]
        widths = self._item_widths()
        chosen = next((s for s in stages if self._width_at(s, widths) <= self.width()), stages[-1])
        for item in self._items:
            _show_item(item, chosen)
        self.menu_button.setVisible(self._menu_wanted(chosen))
        self._fill_menu()
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._width_at(NEVER - 1, self._item_widths()), self._layout.minimumSize().height()
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_at(-1, self._item_widths()), self._layout.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The menu button was made first but stands behind the buttons: Tab goes along the row.
        buttons = [item.widget for item in self._items if item.action is not None]
        others = [item.widget for item in self._items if item.action is None]
        chain(*buttons, self.menu_button, *others)
        self.fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._scale_icons()
            self.fit()

    def _item(self, widget: QWidget) -> _Item:
        return next(item for item in self._items if item.widget is widget)

    def _menu_wanted(self, stage: int) -> bool:
        return bool(self._menu_actions) or any(
            item.action is not None and item.offered and item.hide_rank <= stage
            for item in self._items
        )

    def _fill_menu(self) -> None:
        folded = self.folded()
        wanted = [*folded, *self._menu_actions]
        if [action for action in self._menu.actions() if not action.isSeparator()] == wanted:
            return
        self._menu.clear()
        self._menu.addActions(folded)
        if folded and self._menu_actions:
            self._menu.addSeparator()
        self._menu.addActions(self._menu_actions)

    def _width_at(self, stage: int, item_widths: list[tuple[int, int]]) -> int:
        widths = [
            short if item.short_rank <= stage else full
            for item, (full, short) in zip(self._items, item_widths, strict=True)
            if item.offered and item.hide_rank > stage
        ]
        if self._menu_wanted(stage):
            widths.append(self.menu_button.sizeHint().width())
        return sum(widths) + self._layout.spacing() * len(widths)

    def _item_widths(self) -> list[tuple[int, int]]:
        """Return what each item takes in full and short, in pixels."""
        return [
            (self._width_of(item.widget, short=False), self._width_of(item.widget, short=True))
            if item.offered
            else (0, 0)
            for item in self._items
        ]

    def _width_of(self, widget: QWidget, *, short: bool) -> int:
        if not isinstance(widget, QToolButton):
            return (widget.minimumSizeHint() if short else widget.sizeHint()).width()
        return self._widths.of(widget, icon=True, text=not short)

    def _scale_icons(self) -> None:
        extent = icon_extent(self.font())
        for button in self.findChildren(QToolButton):
            if button.parent() is self:
                button.setIconSize(QSize(extent, extent))
        self._widths.forget()


def _show_item(item: _Item, stage: int) -> None:
    item.widget.setVisible(item.offered and item.hide_rank > stage)
    short = item.short_rank <= stage
    if isinstance(item.widget, QToolButton):
        styles = Qt.ToolButtonStyle
        item.widget.setToolButtonStyle(
            styles.ToolButtonIconOnly if short else styles.ToolButtonTextBesideIcon
        )
    else:
        narrow = item.widget.minimumSizeHint().width()
        item.widget.setMaximumWidth(narrow if short else QWIDGETSIZE_MAX)
