"""Who hears whom about distributions: the bench, its kernel, and the check of a tensor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.bench_room import BenchRoom
    from desktop.distribution_check import DistributionCheck
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow


def connect_bench(room: BenchRoom, window: MainWindow, thread: TorchThread) -> None:
    """Connect every path of the bench; `thread` is the lesson's."""
    _connect_view(room, window)
    _connect_kernel(room)
    _connect_check(room.check, window, thread)


def _connect_view(room: BenchRoom, window: MainWindow) -> None:
    bench, files, tab = room.bench, room.files, window.bench_tab
    window.desk_actions["show_bench"].triggered.connect(window.show_bench)
    window.desk_actions["open_values"].triggered.connect(files.ask)
    files.chosen.connect(window.show_bench)
    files.chosen.connect(bench.open_file)
    tab.view_made.connect(bench._on_tab_view_made)
    tab.view_made.connect(files._on_tab_view_made)
    tab.view_made.connect(room.references._on_tab_view_made)
    window.views.currentChanged.connect(bench._on_views_current_changed)
    window.menus.memory_requested.connect(room.thread.limit_memory)
    window.painted_first.connect(bench._on_window_painted_first)


def _connect_kernel(room: BenchRoom) -> None:
    bench, thread = room.bench, room.thread
    thread.sample_arrived.connect(bench._on_thread_sample_arrived)
    thread.repeats_arrived.connect(bench._on_thread_repeats_arrived)
    thread.refused.connect(bench._on_thread_refused)
    thread.kernel_died.connect(bench._on_thread_kernel_died)
    thread.state_changed.connect(bench._on_thread_state_changed)
    thread.devices_found.connect(bench._on_thread_devices_found)


def _connect_check(check: DistributionCheck, window: MainWindow, thread: TorchThread) -> None:
    page, inspector = window.distribution_page, window.tensor_inspector
    window.desk_actions["check_distribution"].triggered.connect(check.check)
    inspector.variable_selected.connect(check._on_inspector_variable_selected)
    page.check_requested.connect(check.check)
    page.law_chosen.connect(check._on_page_law_chosen)
    thread.table_changed.connect(check._on_thread_table_changed)
    thread.histogram_arrived.connect(check._on_thread_histogram_arrived)
    thread.fit_progressed.connect(check._on_thread_fit_progressed)
    thread.refused.connect(check._on_thread_refused)
    thread.fit_arrived.connect(check._on_thread_fit_arrived)
