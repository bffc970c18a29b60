"""Starts qtconsole's window and says when it was painted first."""

from __future__ import annotations

import os

from qtconsole.qtconsoleapp import JupyterQtConsoleApp
from qtpy.QtCore import QEvent, QObject, QTimer
from typing_extensions import override


class FirstPaint(QObject):
    """Says a word after the first paint of anything in a window, then ends the process."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        print("painted", flush=True)
        os._exit(0)


def main() -> None:
    app = JupyterQtConsoleApp()
    app.initialize([])
    seen = FirstPaint()
    assert app.app is not None
    app.app.installEventFilter(seen)
    app.start()


if __name__ == "__main__":
    main()
