"""Drives the real window without a screen, runs a step for real, saves a picture."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from desktop.app import application, assemble, delete
from desktop.main_window import VIEWS
from desktop.settings import Settings
from lessons.lesson import Lesson
from widgets.records import Death, Outcome, StepResult

if TYPE_CHECKING:
    from desktop.command_line import Options
    from desktop.connections import Parts
    from desktop.engine.kernel_process import KernelProcess
    from widgets.distribution_records import Sample
    from widgets.tensor_records import VariableTable

PATIENCE = 120_000  # milliseconds for the kernel's start and the steps
SETTLE = 500  # milliseconds of quiet after the last arrival


class Screenshot(QObject):
    """Waits until the views show what the step made, then saves the window."""

    ended = Signal(str)  # nothing, or one sentence that says what went wrong

    def __init__(self, parts: Parts, options: Options) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._options = options
        self._awaited = {"kernel"}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self._on_settle_timeout)
        self._listen()
        QTimer.singleShot(PATIENCE, self, self._on_patience_timeout)

    def _listen(self) -> None:
        thread = self._parts.thread
        thread.kernel_ready.connect(self._on_thread_kernel_ready)
        thread.kernel_died.connect(self._on_thread_kernel_died)
        thread.table_changed.connect(self._on_thread_table_changed)
        thread.values_arrived.connect(self._on_thread_values_arrived)
        thread.histogram_arrived.connect(self._on_thread_histogram_arrived)
        self._parts.runs.step_ended.connect(self._on_runs_step_ended)
        self._parts.window.painted_first.connect(self._on_window_painted_first)
        self._parts.bench_room.thread.sample_arrived.connect(self._on_thread_sample_arrived)
        self._parts.bench_room.thread.refused.connect(self._on_thread_refused)

    @Slot()
    def _on_window_painted_first(self) -> None:
        function, bench = self._options.bench, self._parts.bench_room.bench
        if function:
            self._awaited.add("sample")
        if function and self._options.view == "Bench":
            bench.draw(function)
        elif function is not None:
            bench.open_alone(function)

    @Slot(object)
    def _on_thread_sample_arrived(self, sample: Sample) -> None:
        if sample.done:
            self._arrived("sample")

    @Slot(str, str, str, str)
    def _on_thread_refused(self, question: str, _name: str, reason: str, detail: str) -> None:
        if question == "sample":
            self.ended.emit(f"There is no picture: the bench refused ({detail or reason}).")

    @Slot()
    def _on_thread_kernel_ready(self) -> None:
        if self._options.run:
            self._awaited.add("step")
            self._parts.runs.run_through()
        self._arrived("kernel")

    @Slot(object)
    def _on_thread_table_changed(self, table: VariableTable) -> None:
        newest = next((row for row in table.rows if row.name == table.newest), None)
        self._awaited -= {"values", "histogram"}
        if newest is not None and newest.readable:
            view = VIEWS[self._parts.window.views.currentIndex()]
            if view == "Distribution":
                self._awaited.add("histogram")
            elif view == "Tensors" and table.opening is None:
                self._awaited.add("values")

    @Slot(object)
    def _on_thread_values_arrived(self, _window: object) -> None:
        self._arrived("values")

    @Slot(object)
    def _on_thread_histogram_arrived(self, _histogram: object) -> None:
        self._arrived("histogram")

    @Slot(str, str, object)
    def _on_runs_step_ended(self, _lesson_id: str, step_id: str, result: StepResult) -> None:
        if step_id == self._parts.desk.step_id:
            self._arrived("step")
        elif result.outcome is not Outcome.OK and self._parts.desk.run is not None:
            meant = self._parts.desk.run.lesson.step(step_id).raises
            if meant is None:
                self.ended.emit(f"The step {step_id} above it failed, so it was not run.")

    def _arrived(self, what: str) -> None:
        self._awaited.discard(what)
        if not self._awaited:
            self._settle.start()

    @Slot(object)
    def _on_thread_kernel_died(self, death: Death) -> None:
        why = death.detail or death.signal or death.reason
        self.ended.emit(f"There is no picture: the kernel died ({why}).")

    @Slot()
    def _on_settle_timeout(self) -> None:
        if self._awaited:
            return
        saved = self._parts.window.grab().save(str(self._options.screenshot), "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
        sentence = "" if saved else f"The picture can't be written to {self._options.screenshot}."
        self.ended.emit(sentence)

    @Slot()
    def _on_patience_timeout(self) -> None:
        waited = ", ".join(sorted(self._awaited)) or "the kernel"
        self.ended.emit(f"There is no picture: nothing came of {waited} within two minutes.")


def take(options: Options, process: KernelProcess | None) -> int:
    """Save the screenshot that the options ask for; return 0, or 1 after one sentence."""
    try:
        with tempfile.TemporaryDirectory(prefix="tensor-desk-") as folder:
            sentence = _take(options, process, Path(folder))
    except OSError as problem:
        sentence = f"There is no picture: no temporary folder can be written ({problem})."
    if sentence:
        print(sentence, file=sys.stderr)
    return 1 if sentence else 0


def _take(options: Options, process: KernelProcess | None, folder: Path) -> str:
    qInstallMessageHandler(_pass_on)
    app = application()
    _write_settings(options, folder)
    parts = assemble(folder, process=process)
    window = parts.window
    sentence = _open(parts, options)
    if not sentence:
        ends: list[str] = []
        shot = Screenshot(parts, options)
        shot.ended.connect(ends.append)
        shot.ended.connect(app.quit)
        window.resize(*options.size)
        window.show()
        app.exec()
        sentence = ends[0] if ends else "The window was closed before the picture was taken."
    window.close()
    delete(window)
    return sentence


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Print what Qt warns of, but not what a platform without a screen says of every window."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def _write_settings(options: Options, folder: Path) -> None:
    settings = Settings(folder)
    settings.language, settings.theme = options.language, options.theme
    settings.zoom = options.zoom
    settings.save()


def _open(parts: Parts, options: Options) -> str:
    lesson = parts.desk.find(options.lesson) if options.lesson else parts.desk.lesson
    if not isinstance(lesson, Lesson):
        return f"There is no lesson {options.lesson!r} that can be opened."
    ids = [step.id for step in lesson.steps]
    if options.step and options.step not in ids:
        return f"The lesson {lesson.id} has no step {options.step!r}; it has {', '.join(ids)}."
    parts.desk.open(lesson.id, options.step or ids[0])
    parts.window.show_view(options.view)
    return ""
