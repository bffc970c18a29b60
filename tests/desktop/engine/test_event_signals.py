"""Every event has a signal of its own, and the window doesn't pay for them before it is painted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import SignalInstance

from desktop.engine import events
from desktop.engine.event_signals import SIGNALS
from desktop.engine.events import Event
from desktop.engine.torch_thread import TorchThread

ROOT = Path(__file__).resolve().parents[3]


def test_every_event_has_a_signal_of_its_own() -> None:
    kinds = {each for each in vars(events).values() if isinstance(each, type)}
    assert set(SIGNALS) == {kind for kind in kinds if issubclass(kind, Event)} - {Event}
    assert len(set(SIGNALS.values())) == len(SIGNALS)


def test_the_thread_has_every_signal(qapp: object) -> None:
    thread = TorchThread()
    assert all(isinstance(getattr(thread, name), SignalInstance) for name in SIGNALS.values())
    thread.shut_down()


def test_the_window_is_built_without_the_events() -> None:
    code = "import sys, desktop.app; print('desktop.engine.events' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
