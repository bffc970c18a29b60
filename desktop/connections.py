"""Who hears whom: one short function a path, in the order in which one reads the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from desktop.appearance import Appearance
    from desktop.bench_room import BenchRoom
    from desktop.busy_look import BusyLook
    from desktop.device_choice import DeviceChoice
    from desktop.engine.torch_thread import TorchThread
    from desktop.exercises import Exercises
    from desktop.inspection import Inspection
    from desktop.kernel_care import KernelCare
    from desktop.kernel_settings import KernelSettings
    from desktop.lesson_desk import LessonDesk
    from desktop.lesson_folder import LessonFolder
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.output_export import OutputExport
    from desktop.output_length import OutputLength
    from desktop.output_records import OutputRecords
    from desktop.recovery import Recovery
    from desktop.resets import Resets
    from desktop.run_log import RunLog
    from desktop.step_clock import StepClock
    from desktop.step_runs import StepRuns
    from desktop.text_keeper import TextKeeper
    from desktop.work_export import WorkExport


class Parts(NamedTuple):
    """Everything that is connected."""

    window: MainWindow
    notices: Notices
    thread: TorchThread
    bench_room: BenchRoom
    desk: LessonDesk
    runs: StepRuns
    recovery: Recovery
    care: KernelCare
    kernel_settings: KernelSettings
    busy_look: BusyLook
    keeper: TextKeeper
    resets: Resets
    run_log: RunLog
    clock: StepClock
    work_export: WorkExport
    lesson_folder: LessonFolder
    exercises: Exercises
    inspection: Inspection
    devices: DeviceChoice
    appearance: Appearance
    output_records: OutputRecords
    output_export: OutputExport
    output_length: OutputLength


def connect(parts: Parts) -> None:
    """Connect every path."""
    for path in (
        _lesson,
        _time_spent,
        _typing,
        _reset,
        _export,
        _run,
        _output,
        _stop,
        _back_to_work,
        _kernel_settings,
        _inspect,
        _distribution,
        _exercise,
        _device,
        _editing_help,
        _look,
    ):
        path(parts)


def _lesson(parts: Parts) -> None:
    window, desk = parts.window, parts.desk
    window.lesson_sidebar.step_selected.connect(parts.keeper.save_now)
    window.lesson_sidebar.step_selected.connect(desk.open)
    window.lesson_view.next_requested.connect(desk.open_next)
    window.lesson_view.previous_requested.connect(desk.open_previous)
    window.desk_actions["next_step"].triggered.connect(desk.open_next)
    window.desk_actions["previous_step"].triggered.connect(desk.open_previous)
    window.desk_actions["filter_lessons"].triggered.connect(window.lesson_sidebar.focus_filter)
    window.desk_actions["open_lessons"].triggered.connect(parts.lesson_folder.ask)
    desk.lesson_opened.connect(parts.runs._on_desk_lesson_opened)
    desk.step_opened.connect(parts.runs._on_desk_step_opened)
    desk.step_opened.connect(parts.exercises._on_desk_step_opened)
    desk.step_opened.connect(parts.appearance._on_desk_step_opened)
    desk.step_reshown.connect(parts.runs._on_desk_step_reshown)
    desk.step_reshown.connect(parts.exercises._on_desk_step_reshown)


def _time_spent(parts: Parts) -> None:
    parts.desk.step_left.connect(parts.clock._on_desk_step_left)
    parts.desk.step_opened.connect(parts.clock._on_desk_step_opened)
    parts.window.closing.connect(parts.clock.stop)


def _typing(parts: Parts) -> None:
    window, keeper = parts.window, parts.keeper
    window.code_pane.code_edited.connect(keeper._on_code_pane_code_edited)
    window.menus.versions_wanted.connect(keeper.fill_versions_menu)
    window.closing.connect(keeper.save_now)
    parts.runs.about_to_run.connect(keeper.save_now)


def _export(parts: Parts) -> None:
    action = parts.window.desk_actions["export_work"]
    # What was typed or spent a moment ago belongs to it.
    action.triggered.connect(parts.keeper.save_now)
    action.triggered.connect(parts.clock.save)
    action.triggered.connect(parts.work_export.ask)


def _reset(parts: Parts) -> None:
    window, resets = parts.window, parts.resets
    window.run_bar.reset_requested.connect(resets.reset_step)
    window.desk_actions["reset_step"].triggered.connect(resets.reset_step)
    window.desk_actions["reset_lesson"].triggered.connect(resets.reset_lesson)
    window.desk_actions["reset_everything"].triggered.connect(resets.reset_everything)
    window.desk_actions["undo_reset"].triggered.connect(resets.undo)
    window.desk_actions["undo_reset"].setEnabled(False)
    resets.undo_changed.connect(window.desk_actions["undo_reset"].setEnabled)


def _run(parts: Parts) -> None:
    window, runs, thread = parts.window, parts.runs, parts.thread
    window.run_bar.run_requested.connect(runs.run_open_step)
    window.run_bar.run_next_requested.connect(runs.run_open_step_and_go_on)
    window.run_bar.run_above_requested.connect(runs.run_above)
    window.desk_actions["run"].triggered.connect(runs.run_open_step)
    window.desk_actions["run_next"].triggered.connect(runs.run_open_step_and_go_on)
    window.desk_actions["run_above"].triggered.connect(runs.run_above)
    thread.state_changed.connect(runs._on_thread_state_changed)
    thread.step_finished.connect(runs._on_thread_step_finished)
    thread.state_changed.connect(parts.busy_look.set_state)
    thread.leftover_work_noticed.connect(window.kernel_status.set_leftover_work)
    runs.running_changed.connect(parts.busy_look.set_running)


def _output(parts: Parts) -> None:
    pane, thread = parts.window.output_pane, parts.thread
    thread.output_arrived.connect(pane.append)
    thread.output_cleared.connect(pane.clear)
    thread.picture_arrived.connect(pane.show_picture)
    thread.input_requested.connect(pane.ask_input)
    pane.input_given.connect(thread.send_input)
    pane.line_activated.connect(parts.runs._on_pane_line_activated)
    pane.text_settled.connect(parts.output_records._on_pane_text_settled)
    pane.output_emptied.connect(parts.output_records.forget)
    parts.window.desk_actions["save_output"].triggered.connect(parts.output_export.ask)
    parts.window.closing.connect(parts.output_export.finish)
    parts.window.menus.output_lines_requested.connect(parts.output_length.set_lines)


def _stop(parts: Parts) -> None:
    window, care, thread = parts.window, parts.care, parts.thread
    window.run_bar.stop_requested.connect(care.stop)
    window.run_bar.force_stop_requested.connect(care.force_stop)
    window.desk_actions["stop"].triggered.connect(care.stop_or_force)
    window.desk_actions["new_kernel"].triggered.connect(care.start_new_kernel)
    thread.state_changed.connect(care._on_thread_state_changed)
    thread.kernel_died.connect(care._on_thread_kernel_died)
    parts.runs.about_to_run.connect(care._on_runs_about_to_run)
    parts.runs.step_ended.connect(care._on_runs_step_ended)


def _back_to_work(parts: Parts) -> None:
    bar, recovery = parts.window.output_pane.notice_bar, parts.recovery
    parts.thread.table_changed.connect(recovery._on_thread_table_changed)
    parts.runs.step_ended.connect(recovery._on_runs_step_ended)
    action = parts.window.desk_actions["follow_notice"]
    action.setEnabled(False)
    bar.offer_changed.connect(action.setEnabled)
    action.triggered.connect(bar.follow)


def _kernel_settings(parts: Parts) -> None:
    window, chosen = parts.window, parts.kernel_settings
    window.desk_actions["keep_spare"].triggered.connect(chosen.set_spare)
    window.menus.memory_requested.connect(chosen.set_memory)


def _inspect(parts: Parts) -> None:
    inspector, thread = parts.window.tensor_inspector, parts.thread
    thread.table_changed.connect(parts.inspection._on_thread_table_changed)
    thread.refused.connect(parts.inspection._on_thread_refused)
    thread.state_changed.connect(parts.inspection._on_thread_state_changed)
    thread.values_arrived.connect(inspector.set_values)
    thread.statistics_arrived.connect(inspector.set_statistics)
    thread.statistics_progressed.connect(inspector.set_progress)
    inspector.values_requested.connect(thread.ask_values)
    inspector.statistics_requested.connect(thread.ask_statistics)
    inspector.statistics_cancelled.connect(parts.inspection._on_inspector_statistics_cancelled)
    inspector.variable_selected.connect(parts.inspection._on_inspector_variable_selected)


def _distribution(parts: Parts) -> None:
    view, thread = parts.window.histogram_view, parts.thread
    parts.window.views.currentChanged.connect(parts.inspection._on_views_current_changed)
    # The plotting library is heavy: it is loaded in slices once nothing else is waited for.
    thread.kernel_ready.connect(view.prepare)
    thread.histogram_arrived.connect(parts.inspection._on_thread_histogram_arrived)
    thread.histogram_progressed.connect(view.set_progress)
    view.histogram_requested.connect(parts.inspection._on_histogram_requested)
    view.histogram_cancelled.connect(parts.inspection._on_histogram_cancelled)


def _exercise(parts: Parts) -> None:
    window, exercises = parts.window, parts.exercises
    window.run_bar.check_requested.connect(exercises.check)
    window.desk_actions["check"].triggered.connect(exercises.check)
    window.lesson_view.prediction_made.connect(exercises._on_view_prediction_made)
    window.lesson_view.hint_shown.connect(exercises._on_view_hint_shown)
    parts.runs.step_ended.connect(parts.run_log._on_runs_step_ended)
    parts.runs.step_ended.connect(exercises._on_runs_step_ended)
    parts.thread.judged.connect(exercises._on_thread_judged)
    parts.resets.step_changed.connect(exercises._on_resets_step_changed)


def _device(parts: Parts) -> None:
    window, devices, thread = parts.window, parts.devices, parts.thread
    window.device_toggle.device_requested.connect(devices.choose)
    window.desk_actions["switch_device"].triggered.connect(devices.switch)
    thread.devices_found.connect(devices._on_thread_devices_found)
    thread.device_changed.connect(devices._on_thread_device_changed)
    thread.device_refused.connect(devices._on_thread_device_refused)


def _editing_help(parts: Parts) -> None:
    pane, thread = parts.window.code_pane, parts.thread
    pane.completion_requested.connect(thread.complete)
    pane.documentation_requested.connect(thread.document)
    thread.completions_arrived.connect(pane.show_completions)
    thread.documentation_arrived.connect(pane.show_documentation)
    parts.window.desk_actions["focus_code"].triggered.connect(pane.editor.setFocus)


def _look(parts: Parts) -> None:
    window, appearance = parts.window, parts.appearance
    window.menus.language_requested.connect(appearance.set_language)
    window.menus.theme_requested.connect(appearance.set_theme)
    appearance.language_changed.connect(parts.desk.set_language)
    appearance.language_changed.connect(parts.keeper.reword)
    appearance.language_changed.connect(parts.notices.reword)
    window.desk_actions["zoom_in"].triggered.connect(appearance.zoom_in)
    window.desk_actions["zoom_out"].triggered.connect(appearance.zoom_out)
    window.desk_actions["zoom_reset"].triggered.connect(appearance.zoom_reset)
    window.code_pane.zoom_requested.connect(appearance.zoom_by)
    window.desk_actions["full_screen"].toggled.connect(appearance.set_full_screen)
    window.desk_actions["show_tensors"].triggered.connect(window.show_tensors)
    window.desk_actions["show_distribution"].triggered.connect(window.show_distribution)
    window.desk_actions["about"].triggered.connect(window.show_about)
    window.desk_actions["quit"].triggered.connect(window.close)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(appearance.follow_system)
