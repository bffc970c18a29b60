"""What is there for looking at distributions: the bench, and the check of a tensor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.bench import Bench
from desktop.bench_files import BenchFiles
from desktop.distribution_check import DistributionCheck
from desktop.engine.torch_thread import TorchThread
from desktop.reference_exchange import ReferenceExchange

if TYPE_CHECKING:
    from desktop.inspection import Inspection
    from desktop.main_window import MainWindow
    from desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class BenchRoom:
    """The bench with its kernel, and what it shares with the lesson's views."""

    thread: TorchThread
    """Of the bench's own kernel; it starts when the bench is first seen."""
    bench: Bench
    files: BenchFiles
    check: DistributionCheck
    references: ReferenceExchange


def furnish(
    window: MainWindow, thread: TorchThread, inspection: Inspection, settings: Settings
) -> BenchRoom:
    """Return the bench's objects; `thread` is the lesson's."""
    own = TorchThread(None, window, keep_spare=False, memory=settings.kernel_memory)
    own.setObjectName("bench_thread")
    return BenchRoom(
        thread=own,
        bench=Bench(window, own, settings),
        files=BenchFiles(window),
        check=DistributionCheck(window, thread, inspection),
        references=ReferenceExchange(window),
    )
