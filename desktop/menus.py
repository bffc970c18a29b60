"""Builds the menu bar from the actions and words it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.engine.machine_memory import AUTOMATIC, CHOICES, SHARE, UNLIMITED
from desktop.settings import OUTPUT_LINES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar, QWidget

CONTEXT = "Menus"
SEPARATOR = ""

_MENUS = (
    (
        "file_menu",
        QT_TRANSLATE_NOOP("Menus", "&File"),
        (
            "open_lessons",
            "open_values",
            SEPARATOR,
            "export_work",
            "save_output",
            SEPARATOR,
            "quit",
        ),
    ),
    (
        "edit_menu",
        QT_TRANSLATE_NOOP("Menus", "&Edit"),
        (
            "undo",
            "redo",
            SEPARATOR,
            "cut",
            "copy",
            "paste",
            SEPARATOR,
            "comment",
            "complete",
            "document",
            SEPARATOR,
            "find",
            "find_next",
            "find_previous",
            SEPARATOR,
            "reset_step",
            "reset_lesson",
            "reset_everything",
            "undo_reset",
        ),
    ),
    (
        "run_menu",
        QT_TRANSLATE_NOOP("Menus", "&Run"),
        (
            "run",
            "run_next",
            "run_above",
            "check",
            "stop",
            "follow_notice",
            SEPARATOR,
            "switch_device",
            "new_kernel",
            "keep_spare",
        ),
    ),
    (
        "view_menu",
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            "show_tensors",
            "show_distribution",
            "show_bench",
            "check_distribution",
            SEPARATOR,
            "focus_code",
            "next_pane",
            "previous_pane",
            SEPARATOR,
            "zoom_in",
            "zoom_out",
            "zoom_reset",
            "full_screen",
            "show_views_alone",
            "reset_layout",
            SEPARATOR,
        ),
    ),
    (
        "lesson_menu",
        QT_TRANSLATE_NOOP("Menus", "&Lesson"),
        ("previous_step", "next_step", "filter_lessons"),
    ),
    ("help_menu", QT_TRANSLATE_NOOP("Menus", "&Help"), ("about",)),
)
# A language is named in itself, so that whoever can't read the other one still finds it.
_LANGUAGES = (("ko", "한국어"), ("en", "English"))
_THEMES = (
    ("system", QT_TRANSLATE_NOOP("Menus", "As the system")),
    ("light", QT_TRANSLATE_NOOP("Menus", "Light")),
    ("dark", QT_TRANSLATE_NOOP("Menus", "Dark")),
)


class Menus(QObject):
    """The menus of the window, with the choice of language and theme."""

    language_requested = Signal(str)  # "en" or "ko"
    theme_requested = Signal(str)  # "system", "light" or "dark"
    output_lines_requested = Signal(int)  # how many lines of output shall be kept
    memory_requested = Signal(str)  # one of machine_memory.CHOICES
    versions_wanted = Signal()  # the menu of earlier versions is about to open

    def __init__(self, bar: QMenuBar, actions: dict[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._menus: dict[str, QMenu] = {}
        for name, _, names in _MENUS:
            menu = self._menus[name] = _menu(name, bar)
            bar.addMenu(menu)
            for entry in names:
                if entry == SEPARATOR:
                    menu.addSeparator()
                else:
                    menu.addAction(actions[entry])
        self.versions_menu = self._submenu("edit_menu", "versions_menu")
        self.versions_menu.aboutToShow.connect(self.versions_wanted)
        self._languages = self._choices("language_menu", [code for code, _ in _LANGUAGES])
        self._themes = self._choices("theme_menu", [code for code, _ in _THEMES])
        self._lines = self._choices("output_lines_menu", [str(count) for count in OUTPUT_LINES])
        self._lines.triggered.connect(self._on_lines_triggered)
        self._memories = self._choices("memory_menu", list(CHOICES), "run_menu")
        self._memories.triggered.connect(self._on_memory_triggered)
        self._languages.triggered.connect(self._on_language_triggered)
        self._themes.triggered.connect(self._on_theme_triggered)
        self.retranslate()

    def _submenu(self, parent: str, name: str) -> QMenu:
        menu = self._menus[name] = _menu(name, self._menus[parent])
        self._menus[parent].addMenu(menu)
        return menu

    def _choices(self, name: str, codes: list[str], parent: str = "view_menu") -> QActionGroup:
        menu = self._submenu(parent, name)
        group = QActionGroup(self)
        for code in codes:
            action = QAction(menu, checkable=True)
            action.setData(code)
            menu.addAction(action)
            group.addAction(action)
        return group

    def retranslate(self) -> None:
        """Word the menus in the interface language."""
        translate = QCoreApplication.translate
        for name, text, _ in _MENUS:
            self._menus[name].setTitle(translate(CONTEXT, str(text)))
        self._menus["versions_menu"].setTitle(translate("Menus", "Earlier versions of the step"))
        # Both words stand there on purpose: the menu must be found in either language.
        self._menus["language_menu"].setTitle("Language · 언어")
        self._menus["theme_menu"].setTitle(translate("Menus", "Theme"))
        self._menus["output_lines_menu"].setTitle(
            translate("Menus", "Lines of output that are kept")
        )
        for action in self._lines.actions():
            action.setText(
                translate("Menus", "{count} lines").format(count=f"{int(action.data()):,}")
            )
        for action, (_, name) in zip(self._languages.actions(), _LANGUAGES, strict=True):
            action.setText(name)
        for action, (_, name) in zip(self._themes.actions(), _THEMES, strict=True):
            action.setText(translate(CONTEXT, str(name)))

        self._menus["memory_menu"].setTitle(translate("Menus", "Memory of the kernel"))
        for action in self._memories.actions():
            action.setText(_memory_words(action.data()))

    def set_language(self, language: str) -> None:
        """Check the language that is in force."""
        _check(self._languages, language)

    def set_theme(self, theme: str) -> None:
        """Check the theme that is in force."""
        _check(self._themes, theme)

    def set_output_lines(self, count: int) -> None:
        """Check how many lines of output are kept."""
        _check(self._lines, str(count))

    @Slot(QAction)
    def _on_lines_triggered(self, action: QAction) -> None:
        self.output_lines_requested.emit(int(action.data()))

    def set_memory(self, choice: str) -> None:
        """Check how much memory a kernel may have."""
        _check(self._memories, choice)

    @Slot(QAction)
    def _on_memory_triggered(self, action: QAction) -> None:
        self.memory_requested.emit(action.data())

    @Slot(QAction)
    def _on_language_triggered(self, action: QAction) -> None:
        self.language_requested.emit(action.data())

    @Slot(QAction)
    def _on_theme_triggered(self, action: QAction) -> None:
        self.theme_requested.emit(action.data())


def _menu(name: str, parent: QWidget) -> QMenu:
    """Return a menu without a title yet.

    Of one that Qt makes itself PySide isn't told when it goes with its window, and takes the next
    object in the same place for it.
    """
    menu = QMenu(parent)
    menu.setObjectName(name)
    return menu


def _memory_words(choice: str) -> str:
    translate = QCoreApplication.translate
    if choice == AUTOMATIC:
        words = translate("Menus", "Automatic: {percent} % of this computer's")
        return words.format(percent=round(SHARE * 100))
    return translate("Menus", "No limit") if choice == UNLIMITED else f"{choice} GB"


def _check(group: QActionGroup, code: str) -> None:
    for action in group.actions():
        if action.data() == code:
            action.setChecked(True)
