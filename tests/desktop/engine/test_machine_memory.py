from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.engine import machine_memory
from desktop.engine.machine_memory import AUTOMATIC, CHOICES, GB, LEAST, SHARE, limit_for

if TYPE_CHECKING:
    from pathlib import Path

INSTALLED = psutil.virtual_memory().total


@pytest.fixture
def groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose /proc and control groups lie in a folder."""
    (tmp_path / "proc" / "self").mkdir(parents=True)
    monkeypatch.setattr(machine_memory, "_PROC", tmp_path / "proc")
    monkeypatch.setattr(machine_memory, "_GROUPS", tmp_path / "groups")
    return tmp_path


def put(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def share(size: int) -> int:
    return int(size * SHARE)


def test_numbers_are_gigabytes_and_none_is_no_limit() -> None:
    assert limit_for("4") == 4 * GB
    assert limit_for("none") is None
    assert all(limit_for(choice) is None or limit_for(choice) for choice in CHOICES)


def test_a_machine_without_groups_gives_a_share_of_its_memory(groups: Path) -> None:
    del groups
    assert limit_for(AUTOMATIC) == max(LEAST, share(INSTALLED))


@pytest.mark.parametrize(
    ("line", "files", "limit"),
    [
        ("0::/app", {"groups/app/memory.max": "2147483648"}, 2**31),
        (
            "0::/a/b",
            {"groups/a/b/memory.max": "max", "groups/a/memory.max": "3221225472"},
            3 * 2**30,
        ),
        ("5:cpu:/x\n4:memory:/x", {"groups/memory/x/memory.limit_in_bytes": "2147483648"}, 2**31),
        ("4:memory:/x", {"groups/memory/x/memory.limit_in_bytes": str(2**63 - 4096)}, INSTALLED),
        ("0::/../..", {"memory.max": "1"}, INSTALLED),
    ],
)
def test_a_group_that_allows_less_counts(
    groups: Path, line: str, files: dict[str, str], limit: int
) -> None:
    put(groups, "proc/self/cgroup", f"{line}\n")
    for path, text in files.items():
        put(groups, path, f"{text}\n")
    assert limit_for(AUTOMATIC) == max(LEAST, share(limit))


def test_a_tiny_machine_still_runs_a_kernel(groups: Path) -> None:
    put(groups, "proc/self/cgroup", "0::/\n")
    put(groups, "groups/memory.max", "536870912\n")
    assert limit_for(AUTOMATIC) == LEAST


def test_the_system_s_kills_are_counted(groups: Path) -> None:
    assert machine_memory.kills() == 0
    put(groups, "proc/vmstat", "nr_free_pages 12\noom_kill 3\npgfault 9\n")
    assert machine_memory.kills() == 3
