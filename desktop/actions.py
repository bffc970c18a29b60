"""One table of every action: name, text, shortcuts, icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

import resources
from widgets.histogram.distribution_page import CHECK_KEYS
from widgets.notice_bar import ACTION_KEYS
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CONTEXT = "Actions"


class ActionEntry(NamedTuple):
    """A row of the table; `text` is the English source of a translated text."""

    name: str
    text: object
    """A str; Qt's type stubs don't say what QT_TRANSLATE_NOOP returns."""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    shown_keys: str = ""
    """Keys that the text fields know by themselves: the menu shows them, no shortcut is made."""


# Function keys and Ctrl only: bare letters and symbols are dead while Hangul is composed.
# Menus show the first shortcut. Enter there is the key of the keypad to Qt, but the word that
# everybody knows; Return is the large one.
ACTIONS = (
    ActionEntry(
        "run",
        QT_TRANSLATE_NOOP("Actions", "Run the step"),
        ("Ctrl+Enter", "Ctrl+Return", "F5"),
        "play",
    ),
    ActionEntry(
        "run_next",
        QT_TRANSLATE_NOOP("Actions", "Run and go to the next step"),
        ("Shift+Enter", "Shift+Return"),
        "step-forward",
    ),
    ActionEntry(
        "run_above",
        QT_TRANSLATE_NOOP("Actions", "Run all steps above"),
        ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
        "chevrons-up",
    ),
    ActionEntry("stop", QT_TRANSLATE_NOOP("Actions", "Stop"), ("Shift+F5", "Ctrl+F2"), "square"),
    ActionEntry(
        "new_kernel",
        QT_TRANSLATE_NOOP("Actions", "Start a new kernel"),
        ("Ctrl+Shift+F5",),
        "list-restart",
    ),
    ActionEntry(
        "follow_notice",
        QT_TRANSLATE_NOOP("Actions", "Do what the notice offers"),
        (ACTION_KEYS,),
        "corner-down-right",
    ),
    ActionEntry(
        "keep_spare", QT_TRANSLATE_NOOP("Actions", "Keep a spare kernel ready"), checkable=True
    ),
    ActionEntry(
        "check", QT_TRANSLATE_NOOP("Actions", "Check the exercise"), ("F8",), "circle-check"
    ),
    ActionEntry(
        "reset_step", QT_TRANSLATE_NOOP("Actions", "Reset the step"), ("Ctrl+R",), "rotate-ccw"
    ),
    ActionEntry(
        "reset_lesson", QT_TRANSLATE_NOOP("Actions", "Reset the whole lesson"), ("Ctrl+Shift+R",)
    ),
    ActionEntry("reset_everything", QT_TRANSLATE_NOOP("Actions", "Reset everything")),
    ActionEntry("undo_reset", QT_TRANSLATE_NOOP("Actions", "Undo the reset"), (), "undo-2"),
    ActionEntry("open_lessons", QT_TRANSLATE_NOOP("Actions", "Open lessons from a folder…")),
    ActionEntry(
        "export_work",
        QT_TRANSLATE_NOOP("Actions", "Export what I did…"),
        ("Ctrl+Shift+S",),
        "file-text",
    ),
    ActionEntry(
        "save_output",
        QT_TRANSLATE_NOOP("Actions", "Save all output…"),
        ("Ctrl+Shift+O",),
        "terminal",
    ),
    ActionEntry(
        "switch_device",
        QT_TRANSLATE_NOOP("Actions", "Switch between CPU and GPU"),
        ("Ctrl+Shift+D",),
        "gpu",
    ),
    ActionEntry(
        "previous_step",
        QT_TRANSLATE_NOOP("Actions", "Previous step"),
        ("Ctrl+PgUp",),
        "arrow-left",
    ),
    ActionEntry(
        "next_step", QT_TRANSLATE_NOOP("Actions", "Next step"), ("Ctrl+PgDown",), "arrow-right"
    ),
    ActionEntry(
        "filter_lessons", QT_TRANSLATE_NOOP("Actions", "Filter lessons"), ("Ctrl+L",), "search"
    ),
    ActionEntry("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), shown_keys="Ctrl+Z"),
    ActionEntry("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), shown_keys="Ctrl+Shift+Z"),
    ActionEntry("cut", QT_TRANSLATE_NOOP("Actions", "Cut"), shown_keys="Ctrl+X"),
    ActionEntry("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), shown_keys="Ctrl+C"),
    ActionEntry("paste", QT_TRANSLATE_NOOP("Actions", "Paste"), shown_keys="Ctrl+V"),
    ActionEntry("show_tensors", QT_TRANSLATE_NOOP("Actions", "Tensors"), ("Ctrl+1",), "table-2"),
    ActionEntry(
        "show_distribution",
        QT_TRANSLATE_NOOP("Actions", "Distribution"),
        ("Ctrl+2",),
        "chart-column",
    ),
    ActionEntry("show_bench", QT_TRANSLATE_NOOP("Actions", "Bench"), ("Ctrl+3",), "sigma"),
    ActionEntry(
        "show_views_alone",
        QT_TRANSLATE_NOOP("Actions", "Views alone"),
        ("F12",),
        "eye",
        checkable=True,
    ),
    ActionEntry(
        "check_distribution",
        QT_TRANSLATE_NOOP("Actions", "Check this distribution"),
        (CHECK_KEYS,),
    ),
    ActionEntry("open_values", QT_TRANSLATE_NOOP("Actions", "Open a file of values…"), ("Ctrl+O",)),
    ActionEntry(
        "focus_code", QT_TRANSLATE_NOOP("Actions", "Go to the code"), ("Ctrl+E",), "terminal"
    ),
    ActionEntry("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",)),
    ActionEntry("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",)),
    ActionEntry("reset_layout", QT_TRANSLATE_NOOP("Actions", "Reset the layout")),
    ActionEntry("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    ActionEntry("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller"), ("Ctrl+-",), "zoom-out"),
    ActionEntry("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Normal size"), ("Ctrl+0",)),
    ActionEntry(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        ("F11",),
        "maximize",
        checkable=True,
    ),
    ActionEntry("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
    ActionEntry("about", QT_TRANSLATE_NOOP("Actions", "About Tensor Desk")),
)


def make_actions(owner: QWidget) -> dict[str, QAction]:
    """Return an action of `owner` for each row of the table, by name."""
    actions: dict[str, QAction] = {}
    for entry in ACTIONS:
        action = QAction(owner)
        action.setObjectName(f"{entry.name}_action")
        action.setShortcuts([QKeySequence(keys) for keys in entry.shortcuts])
        action.setCheckable(entry.checkable)
        owner.addAction(action)
        actions[entry.name] = action
    dress_actions(actions, owner)
    return actions


def dress_actions(actions: dict[str, QAction], owner: QWidget) -> None:
    """Word every action in the interface language and draw its icon in the theme's colour."""
    colors = theme_colors(owner.palette())
    for entry in ACTIONS:
        text = QCoreApplication.translate(CONTEXT, str(entry.text))
        action = actions[entry.name]
        action.setText(f"{text}\t{_native(entry.shown_keys)}" if entry.shown_keys else text)
        keys = _native(entry.shown_keys or action.shortcut())
        action.setToolTip(f"{text} ({keys})" if keys else text)
        if entry.icon:
            action.setIcon(resources.icon(entry.icon, colors.muted, colors.accent_text))


def _native(keys: str | QKeySequence) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
