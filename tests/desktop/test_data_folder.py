"""Our own lessons and others keep what they know apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.data_folder import open_data

if TYPE_CHECKING:
    from pathlib import Path


def test_our_own_lessons_need_no_trust(tmp_path: Path) -> None:
    kept = open_data(tmp_path)
    kept.progress.close()
    assert kept.trusted is None
    assert kept.settings.folder == tmp_path


def test_lessons_from_elsewhere_have_a_progress_of_their_own(tmp_path: Path) -> None:
    ours, theirs = open_data(tmp_path), open_data(tmp_path, tmp_path / "lessons of a friend")
    ours.progress.save_text("01_small", "make", "x = 1\n")
    ours.progress.close()
    found = theirs.progress.texts("01_small")
    theirs.progress.close()
    assert found == {}
    assert theirs.trusted is not None
