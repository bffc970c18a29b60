from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.engine import folder_claim
from desktop.engine.folder_claim import MARK, YOUTH, claim, sweep

if TYPE_CHECKING:
    from collections.abc import Iterator


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="claims are POSIX locks")


def make_folder(base: Path, name: str, age: float = 2 * YOUTH) -> Path:
    folder = base / name
    (folder / "scratch").mkdir(parents=True)
    (folder / MARK).write_text("{}")
    past = time.time() - age
    os.utime(folder, (past, past))
    return folder


@pytest.fixture
def claimed(tmp_path: Path) -> Iterator[Path]:
    folder = make_folder(tmp_path, "td-claimed")
    descriptor = claim(folder)
    assert descriptor is not None
    yield folder
    os.close(descriptor)


def test_unclaimed_folder_is_removed(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, "td-left")
    sweep(tmp_path)
    assert not folder.exists()


def test_claimed_folder_stays(claimed: Path) -> None:
    sweep(claimed.parent)
    assert (claimed / "scratch").exists()


def test_claim_of_a_killed_process_is_void(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, "td-left")
    code = (
        "import os, pathlib, signal, sys; from desktop.engine.folder_claim import claim;"
        "claim(pathlib.Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = Path(folder_claim.__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", code, str(folder)], cwd=root, check=False)
    assert ran.returncode == -9
    os.utime(folder, (1, 1))
    sweep(tmp_path)
    assert not folder.exists()


@pytest.mark.parametrize(
    ("name", "age"), [("td-young", 0.0), ("other", 2 * YOUTH), ("xtd-", 2 * YOUTH)]
)
def test_folder_that_may_be_somebody_elses_stays(tmp_path: Path, name: str, age: float) -> None:
    folder = make_folder(tmp_path, name, age)
    sweep(tmp_path)
    assert folder.exists()


def test_folder_without_a_mark_stays(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, "td-bare")
    (folder / MARK).unlink()
    os.utime(folder, (1, 1))
    sweep(tmp_path)
    assert folder.exists()
