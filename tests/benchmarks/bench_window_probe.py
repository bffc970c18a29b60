"""Presses Resample in the real window, in a process of its own, until the picture is painted."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

from desktop.app import application, assemble
from tests.benchmarks.window_probe import rest, settle, wait
from widgets.distribution_records import BenchCall

if TYPE_CHECKING:
    from desktop.connections import Parts
    from widgets.bench.bench_view import BenchView
    from widgets.histogram.histogram_canvas import HistogramCanvas

TURNS = 11
NUMEL = 10**6


class PicturePainted(QObject):
    """Tells when the plot was painted with a sample that it didn't show before."""

    painted = Signal()
    """The picture is on the screen."""

    def __init__(self, canvas: HistogramCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._known: object = canvas.scene_shown
        canvas.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Paint and self._canvas.scene_shown is not self._known:
            self._known = self._canvas.scene_shown
            QTimer.singleShot(0, self.painted.emit)
        return False


def at_rest(view: BenchView) -> None:
    """Wait until all is drawn and tested."""
    while view.form.busy:
        rest(10)


def until_painted(parts: Parts) -> list[float]:
    """Return milliseconds from Resample to the first picture, once all is warm."""
    parts.window.show_bench()
    view = parts.window.bench_tab.view
    view.set_call(BenchCall("randn", numel=NUMEL))
    resample = view.form.row.actions_by_name["resample"]
    while not resample.isEnabled():
        rest(10)
    wait(parts.bench_room.thread.sample_arrived, resample.trigger)
    at_rest(view)
    painted = PicturePainted(view.pane.picture.ready_plot())
    found = []
    for _ in range(TURNS):
        rest(200)
        found.append(wait(painted.painted, resample.trigger))
        at_rest(view)
    return found[1:]


def main() -> None:
    """Print the milliseconds of each turn as JSON; the argument is a folder for the data."""
    # As main.py does it.
    gc.disable()
    application()
    parts = assemble(Path(sys.argv[1]))
    parts.window.show()
    settle(parts)
    print(json.dumps({"until painted": until_painted(parts)}), flush=True)
    parts.window.close()


if __name__ == "__main__":
    main()
