"""Holds the window back from closing over texts that could not be saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMessageBox

    from desktop.main_window import MainWindow
    from desktop.text_keeper import TextKeeper

FILE_NAME = "tensor-desk-texts.py"


class UnsavedGuard(QObject):
    """Asks once when the window closes: keep the texts in a file, close without them, or stay."""

    def __init__(self, window: MainWindow, keeper: TextKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._given_up = False
        self.question: QMessageBox | None = None
        """The question while it is open."""
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignore the wish to close while a text would be lost."""
        if event.type() != QEvent.Type.Close or self._given_up or not self._window.isVisible():
            return False
        self._keeper.save_now()
        if not self._keeper.unsaved():
            return False
        event.ignore()
        self._ask()
        return True

    def _ask(self) -> None:
        if self.question is not None:
            return
        # Seldom asked: the window is painted sooner without.
        from PySide6.QtWidgets import QMessageBox

        box = self.question = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Your text isn't saved"))
        box.setText(
            self.tr("The data folder can't be written, so closing would lose what you typed.")
        )
        box.setInformativeText(self._window.trouble())
        roles = QMessageBox.ButtonRole
        self._save = box.addButton(self.tr("Save it to a file…"), roles.AcceptRole)
        self._discard = box.addButton(self.tr("Close without it"), roles.DestructiveRole)
        box.addButton(self.tr("Stay"), roles.RejectRole)
        box.setDefaultButton(self._save)
        box.buttonClicked.connect(self._on_button_clicked)
        box.finished.connect(self._on_finished)
        box.open()

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if button is self._discard:
            self._close()
        elif button is self._save:
            from PySide6.QtWidgets import QFileDialog

            name, _ = QFileDialog.getSaveFileName(self._window, "", str(Path.home() / FILE_NAME))
            if name:
                self.save_to(Path(name))

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None

    def save_to(self, path: Path) -> None:
        """Write the texts to a file and close; when that fails too, say so and stay."""
        try:
            path.write_text(as_cells(self._keeper.unsaved()), encoding="utf-8")
        except OSError as error:
            sentence = self.tr("{file} can't be written: {reason}. Choose another place.")
            self._window.show_trouble(sentence.format(file=path, reason=error.strerror))
            return
        self._close()

    def _close(self) -> None:
        self._given_up = True
        self._window.close()


def as_cells(texts: Mapping[tuple[str, str], str]) -> str:
    """Return texts as percent cells, each under its lesson and step."""
    cells = (f"# %% {lesson} {step}\n{code.rstrip()}\n" for (lesson, step), code in texts.items())
    return "\n".join(cells)
