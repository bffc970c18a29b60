from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
import zmq

from desktop.engine import kernel_process, machine_memory
from desktop.engine.kernel_pool import MOST_FAILURES, REST_WHEN_READY, KernelPool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def context() -> Iterator[zmq.Context[Any]]:
    context = zmq.Context()
    yield context
    context.term()


@pytest.fixture
def pool(context: zmq.Context[Any]) -> Iterator[KernelPool]:
    pool = KernelPool(context)
    yield pool
    pool.close()


@pytest.fixture
def broken_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "__main__.py").write_text("raise SystemExit('broken')\n")
    monkeypatch.setattr(kernel_process, "KERNEL_FOLDER", tmp_path)


def pump_until_ended(pool: KernelPool) -> None:
    deadline = time.monotonic() + 20
    while (pool.spare is not None or pool.changing) and time.monotonic() < deadline:
        pool.pump()
    assert pool.spare is None


@pytest.mark.usefixtures("broken_kernel")
def test_spares_that_die_are_given_up(pool: KernelPool) -> None:
    for _ in range(MOST_FAILURES):
        assert pool.spare_due_in(0.0, running=False) == 0.0
        pool.start_spare()
        pump_until_ended(pool)
    assert pool.spare_due_in(0.0, running=False) is None


@pytest.mark.usefixtures("broken_kernel")
def test_ended_kernel_leaves_no_folder(pool: KernelPool) -> None:
    pool.start_spare()
    assert pool.spare is not None
    folder = pool.spare.process.folder
    assert folder.exists()
    pump_until_ended(pool)
    assert not folder.exists()


def test_spare_waits_for_a_rest(pool: KernelPool) -> None:
    due = pool.spare_due_in(time.monotonic(), running=False)
    assert due == pytest.approx(REST_WHEN_READY, abs=0.1)


def test_no_spare_is_wanted(context: zmq.Context[Any]) -> None:
    assert KernelPool(context, keep_spare=False).spare_due_in(0.0, running=False) is None


@pytest.mark.usefixtures("broken_kernel")
def test_a_spare_that_is_not_wanted_any_more_ends(pool: KernelPool) -> None:
    pool.start_spare()
    assert pool.spare is not None
    pool.keep_spare(False)
    assert pool.spare is None
    pump_until_ended(pool)
    assert pool.spare_due_in(0.0, running=False) is None
    pool.keep_spare(True)
    assert pool.spare_due_in(0.0, running=False) == 0.0


@pytest.mark.usefixtures("broken_kernel")
def test_little_free_memory_keeps_no_spare(
    pool: KernelPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool.start_spare()
    assert pool.spare is not None
    enough = machine_memory.FREE_FOR_A_SPARE
    monkeypatch.setattr(machine_memory, "FREE_FOR_A_SPARE", 2**60)
    pool.look_at_memory()
    assert pool.spare is None
    pump_until_ended(pool)
    assert pool.spare_due_in(0.0, running=False) is None
    pool.start_spare()
    assert pool.spare is None
    monkeypatch.setattr(machine_memory, "FREE_FOR_A_SPARE", min(enough, 2**20))
    pool.look_at_memory()
    assert pool.spare_due_in(0.0, running=False) == 0.0


@pytest.mark.usefixtures("broken_kernel")
def test_system_that_refuses_a_spare_is_survived(
    pool: KernelPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", "/nowhere")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setattr(kernel_process, "SHORT_FOLDER", "/nowhere")
    pool.start_spare()
    assert pool.spare is None
    with pytest.raises(OSError, match="no folder"):
        pool.take()
