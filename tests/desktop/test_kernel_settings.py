"""How much memory a kernel may have, and whether a spare one waits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from desktop.engine.machine_memory import CHOICES, limit_for
from desktop.settings import Settings
from tests.desktop.conftest import run

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


def choices(parts: Parts) -> list[QAction]:
    menu = parts.window.findChild(QMenu, "memory_menu")
    assert isinstance(menu, QMenu)
    return menu.actions()


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_a_choice_holds_at_once_and_is_remembered(parts: Parts, qtbot: QtBot) -> None:
    (four,) = (action for action in choices(parts) if action.text() == "4 GB")
    four.trigger()
    run(parts, qtbot, "import resource\nprint(resource.getrlimit(resource.RLIMIT_DATA)[0])")
    assert parts.window.output_pane.text().split() == [str(limit_for("4"))]
    assert parts.kernel_settings._settings.kernel_memory == "4"
    assert four.isChecked()
    choices(parts)[0].trigger()
    assert parts.kernel_settings._settings.kernel_memory == "auto"


def test_every_choice_has_words(parts: Parts) -> None:
    words = [action.text() for action in choices(parts)]
    assert len(set(words)) == len(CHOICES)
    assert words[0] == "Automatic: 60 % of this computer's"
    assert words[-1] == "No limit"


def test_the_spare_can_be_turned_off(parts: Parts, qtbot: QtBot) -> None:
    action = parts.window.desk_actions["keep_spare"]
    assert action.isChecked()
    action.trigger()
    assert not parts.kernel_settings._settings.keep_spare
    action.trigger()
    assert parts.kernel_settings._settings.keep_spare


def test_damaged_settings_fall_back(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[General]\nkeep_spare=x\nkernel_memory=-3\n")
    settings = Settings(tmp_path)
    assert settings.keep_spare
    assert settings.kernel_memory == "auto"
