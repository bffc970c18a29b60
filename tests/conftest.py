"""Fixtures for every test: no display, no network, nothing left running."""

from __future__ import annotations

import gc
import os
import threading
from typing import TYPE_CHECKING

# Before anything imports Qt: the suite needs no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
# IPython warns when another environment than the one that runs the tests is activated.
os.environ.pop("VIRTUAL_ENV", None)

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run the tests that take minutes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="takes minutes; run with --slow")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(autouse=True, scope="module")
def _imports_left_out_of_collections() -> None:
    """Freeze what is alive between two modules: collecting it took most of a widget test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _bundled_fonts(request: pytest.FixtureRequest) -> None:
    """Give every widget test the fonts that the application ships."""
    if "qtbot" not in request.fixturenames:
        return
    import resources
    from desktop import theme

    app = request.getfixturevalue("qapp")
    if not getattr(app, "fonts_loaded", False):
        resources.load_fonts()
        app.fonts_loaded = True
    theme.apply_theme(app, "light")
    theme.apply_zoom(app, 1.0)


@pytest.fixture(autouse=True)
def _no_key_held(request: pytest.FixtureRequest) -> None:
    """Let go of Shift and Ctrl: Qt takes those of the last test's last key as held still."""
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    request.getfixturevalue("qapp")
    QTest.keyRelease(QWidget(), Qt.Key.Key_Shift)


@pytest.fixture(autouse=True)
def _garbage_in_the_gui_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Destroy a test's widgets here, never in a thread that happens to allocate."""
    gc.disable()
    yield
    if "qtbot" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent

        # No event loop runs between tests, and closed widgets would be restyled with each theme.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a Qt thread or an ordinary Python thread behind."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    left = [thread for thread in left if thread.is_alive() and not thread.daemon]
    assert not left, f"threads left running: {left}"


@pytest.fixture
def ensure_empty_clipboard(qtbot: QtBot) -> None:
    """Start with nothing on the clipboard."""
    from PySide6.QtWidgets import QApplication

    QApplication.clipboard().clear()
