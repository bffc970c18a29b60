from __future__ import annotations

import torch

from desktop.kernel.bench import kept_values
from desktop.kernel.bench.kept_values import KeptValues

CPU = torch.device("cpu")


def test_runs_are_kept_until_they_are_too_many() -> None:
    kept = KeptValues()
    assert kept.values() is None
    first = kept.room(3, torch.float32, CPU)
    assert first is not None
    first.fill_(1)
    second = kept.room(2, torch.float32, CPU)
    assert second is not None
    second.fill_(2)
    assert kept.values().tolist() == [1, 1, 1, 2, 2]  # pyright: ignore[reportOptionalMemberAccess]
    assert kept.room(kept_values.MOST_KEPT - 4, torch.float32, CPU) is None
    assert kept.values() is None
    assert kept.room(1, torch.float32, CPU) is None


def test_a_stopped_run_is_cut() -> None:
    kept = KeptValues()
    room = kept.room(10, torch.int64, CPU)
    assert room is not None
    room.copy_(torch.arange(10))
    kept.cut([room[:2], room[5:6]])
    assert kept.values().tolist() == [0, 1, 5]  # pyright: ignore[reportOptionalMemberAccess]
