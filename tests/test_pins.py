"""What the pinned versions are pinned for."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

TIMES = 500


class _Sender(QObject):
    sent = Signal(int)


def _send(sender: _Sender) -> None:
    sender.sent.emit(1)


def _call(sender: _Sender) -> None:
    sender.setObjectName("name")


def _ask(sender: _Sender) -> None:
    sender.signalsBlocked()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the constants live for ever")
@pytest.mark.parametrize("action", [_send, _call, _ask])
def test_qt_uses_up_no_references_of_the_constants(action: object, qapp: QCoreApplication) -> None:
    assert callable(action)
    sender = _Sender()
    constants = (True, False, None)
    before = [sys.getrefcount(constant) for constant in constants]
    for _ in range(TIMES):
        action(sender)
    after = [sys.getrefcount(constant) for constant in constants]
    assert all(now > then - TIMES // 10 for now, then in zip(after, before, strict=True))
