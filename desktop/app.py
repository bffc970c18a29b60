"""Composition root: builds settings, catalog, thread and window, and connects them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QApplication

import resources
from desktop import bench_room, theme
from desktop.appearance import Appearance, install_language
from desktop.bench_connections import connect_bench
from desktop.busy_look import BusyLook
from desktop.connections import Parts, connect
from desktop.data_folder import open_data
from desktop.device_choice import DeviceChoice
from desktop.engine.torch_thread import TorchThread
from desktop.exercises import Exercises
from desktop.first_size import fit_screen
from desktop.garbage_collection import GarbageCollection
from desktop.heap_trim import HeapTrim
from desktop.inspection import Inspection
from desktop.kernel_care import KernelCare
from desktop.kernel_settings import KernelSettings
from desktop.lesson_desk import LessonDesk
from desktop.lesson_folder import LessonFolder
from desktop.lesson_runs import LessonRuns
from desktop.main_window import MainWindow
from desktop.notices import Notices
from desktop.output_export import OutputExport
from desktop.output_length import OutputLength
from desktop.output_records import OutputRecords
from desktop.progress_writer import ProgressWriter
from desktop.recovery import Recovery
from desktop.resets import Resets
from desktop.run_log import RunLog
from desktop.settings import default_data_folder
from desktop.shutdown import Shutdown
from desktop.step_clock import StepClock
from desktop.step_runs import StepRuns
from desktop.text_keeper import TextKeeper
from desktop.trust import Trust
from desktop.unsaved_guard import UnsavedGuard
from desktop.work_export import WorkExport
from lessons.catalog import find_lessons
from lessons.pages_on_demand import open_lessons

if TYPE_CHECKING:
    from desktop.data_folder import DataFolder
    from desktop.engine.kernel_process import KernelProcess
    from lessons.lesson import BrokenLesson, Lesson

LESSONS = Path(__file__).resolve().parent.parent / "lessons"


def application() -> QApplication:
    """Return the running QApplication, made with our fonts when there is none yet."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication(["tensor-desk"])
    app.setApplicationName("tensor-desk")
    app.setDesktopFileName("tensor-desk")
    resources.load_fonts()
    return app


def build(
    data_folder: Path | None = None,
    *,
    lessons_folder: Path = LESSONS,
    process: KernelProcess | None = None,
    from_elsewhere: bool = False,
) -> MainWindow:
    """Return the application's window, wired and not yet shown.

    `data_folder` holds settings and progress (the platform's folder by default); `process` is a
    kernel that was started already; lessons `from_elsewhere` ask for trust before they run, and
    keep their progress apart. The torch thread starts after the window's first paint and
    ends when the window closes.
    """
    return assemble(
        data_folder, lessons_folder=lessons_folder, process=process, from_elsewhere=from_elsewhere
    ).window


def assemble(
    data_folder: Path | None = None,
    *,
    lessons_folder: Path = LESSONS,
    process: KernelProcess | None = None,
    from_elsewhere: bool = False,
) -> Parts:
    """Return the window with everything behind it; arguments as for `build`."""
    app = application()
    elsewhere = lessons_folder if from_elsewhere else None
    kept = open_data(data_folder or default_data_folder(), elsewhere)
    settings = kept.settings
    theme.apply_theme(app, settings.theme)
    theme.apply_zoom(app, settings.zoom)
    translators = install_language(app, settings.language)
    window = MainWindow(settings)
    thread = TorchThread(
        process, window, keep_spare=settings.keep_spare, memory=settings.kernel_memory
    )
    appearance = Appearance(app, window, settings, translators)
    # Our own lessons were read whole by the tests; a learner waits for one page only.
    lessons = (
        open_lessons(LESSONS, settings.language)
        if lessons_folder == LESSONS
        else find_lessons(lessons_folder)
    )
    parts = _made_parts(window, appearance, thread, kept, lessons)
    connect(parts)
    connect_bench(parts.bench_room, window, thread)
    # Before what ends the thread: a window that stays open goes on working.
    UnsavedGuard(window, parts.keeper)
    Shutdown(window, (thread, parts.bench_room.thread), kept.progress, settings)
    GarbageCollection(window)
    HeapTrim(window)
    window.painted_first.connect(thread.start)
    parts.desk.open_first(settings.place())
    return parts


def _made_parts(
    window: MainWindow,
    appearance: Appearance,
    thread: TorchThread,
    kept: DataFolder,
    lessons: tuple[Lesson | BrokenLesson, ...],
) -> Parts:
    """Return the window's objects, each with those that it needs."""
    settings, progress, trusted = kept
    notices, writer = Notices(window.output_pane, window), ProgressWriter(window)
    lesson_runs, desk, keeper = _lesson_parts(window, notices, kept, lessons)
    records, inspection = OutputRecords(window, notices), Inspection(window, thread)
    trust = Trust(notices, trusted)
    runs = StepRuns(window, desk, thread, notices, trust)
    recovery = Recovery(window, desk, thread, notices, runs)
    return Parts(
        window=window,
        notices=notices,
        thread=thread,
        bench_room=bench_room.furnish(window, thread, inspection, settings),
        desk=desk,
        runs=runs,
        recovery=recovery,
        care=KernelCare(window, desk, thread, notices, runs, recovery),
        kernel_settings=KernelSettings(window, thread, settings),
        busy_look=BusyLook(window),
        keeper=keeper,
        resets=Resets(window, desk, lesson_runs, progress, writer, keeper, notices),
        run_log=RunLog(lesson_runs, progress, writer),
        lesson_folder=LessonFolder(window, notices, settings.folder),
        work_export=WorkExport(window, lesson_runs, progress, settings, notices),
        clock=StepClock(window, progress, writer),
        exercises=Exercises(window, desk, thread, progress, writer, runs, trust),
        inspection=inspection,
        devices=DeviceChoice(window, thread, notices, runs),
        appearance=appearance,
        output_records=records,
        output_export=OutputExport(window, records, notices),
        output_length=OutputLength(window, settings),
    )


def _lesson_parts(
    window: MainWindow,
    notices: Notices,
    kept: DataFolder,
    lessons: tuple[Lesson | BrokenLesson, ...],
) -> tuple[LessonRuns, LessonDesk, TextKeeper]:
    lesson_runs = LessonRuns(lessons, kept.progress)
    desk = LessonDesk(window, lesson_runs, lessons, kept.settings.language)
    return lesson_runs, desk, TextKeeper(window, desk, kept.progress, notices)


def run(
    data_folder: Path | None = None,
    process: KernelProcess | None = None,
    lessons_folder: Path | None = None,
    bench: str | None = None,
) -> int:
    """Show the window and work until it closes.

    `lessons_folder`: lessons from elsewhere. `bench`: begin with the bench alone, and draw this
    call unless it is empty.
    """
    app = application()
    parts = assemble(
        data_folder,
        lessons_folder=lessons_folder or LESSONS,
        process=process,
        from_elsewhere=lessons_folder is not None,
    )
    fit_screen(parts.window, parts.window.screen().availableSize())
    parts.window.show()
    if bench is not None:
        parts.bench_room.bench.open_alone(bench)
    code = app.exec()
    delete(parts.window)
    return code


def delete(window: MainWindow) -> None:
    """Delete a window that was closed, with all its parts.

    Left to Python, they would go after the application, and Qt warns of timers that can't start.
    """
    shiboken6.delete(window)
