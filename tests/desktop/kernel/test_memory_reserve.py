from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.kernel.memory_reserve import SIZE, MemoryReserve

ROOT = Path(__file__).resolve().parents[3]

TAKE = """
import resource
from pathlib import Path
from desktop.kernel.memory_reserve import MemoryReserve, SIZE
pages = int(Path("/proc/self/statm").read_text().split()[5])
used = pages * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_DATA, (used + int({room} * SIZE), resource.RLIM_INFINITY))
reserve = MemoryReserve()
reserve.take()
print(reserve.held)
"""


def test_what_is_held_is_let_go() -> None:
    reserve = MemoryReserve()
    reserve.take()
    assert reserve.held
    reserve.let_go()
    assert not reserve.held


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
@pytest.mark.parametrize(("room", "held"), [(0.5, False), (1.5, False), (2.5, True)])
def test_it_is_held_only_where_as_much_stays_free(room: float, held: bool) -> None:
    said = subprocess.run(
        [sys.executable, "-c", TAKE.format(room=room)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == str(held)


def test_it_is_worth_a_report() -> None:
    assert SIZE >= 2**26
