"""The system ends a kernel for want of memory, and the window's side says so in those words."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from widgets.records import Death, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.engine.conftest import Desk

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="control groups are Linux's")

LIMIT = 700 * 2**20
"""Bytes: a kernel with torch needs half of them."""
GROUPS = {"memory/{}": "memory.limit_in_bytes", "{}": "memory.max"}
"""Where version 1 and version 2 of control groups have theirs, and the file with the limit."""


@pytest.fixture
def tight_group() -> Iterator[Path]:
    """A control group with little memory; only a machine's administrator may make one."""
    name = f"tensor-desk-{uuid.uuid4().hex[:8]}"
    made = [_made(Path("/sys/fs/cgroup", place.format(name)), GROUPS[place]) for place in GROUPS]
    groups = [group for group in made if group is not None]
    if not groups:
        pytest.skip("no control group can be made here")
    yield groups[0]
    for group in groups:
        group.rmdir()


def _made(group: Path, limit: str) -> Path | None:
    try:
        group.mkdir()
    except OSError:
        return None
    try:
        with (group / limit).open("r+", encoding="ascii") as file:
            file.write(str(LIMIT))
    except OSError:
        # A folder like any other, or a group without a limit of its own.
        group.rmdir()
        return None
    return group


def test_a_kernel_that_the_system_ends_for_memory(own_desk: Desk, tight_group: Path) -> None:
    own_desk.wait_for_state("ready")
    own_desk.thread.limit_memory("none")
    kernel = psutil.Process(own_desk.pid())
    (tight_group / "cgroup.procs").write_text(str(kernel.pid), encoding="ascii")
    result = own_desk.run("import torch\nkept = []\nwhile True: kept.append(torch.ones(2**22))")
    assert result.outcome is Outcome.DIED
    own_desk.wait_for(lambda: bool(own_desk.all("kernel_died")))
    assert own_desk.all("kernel_died")[-1] == Death("memory", "SIGKILL", -9)
    own_desk.next("kernel_ready", own_desk.thread.replace)
    assert own_desk.run("assert 6 * 7 == 42").outcome is Outcome.OK
