from __future__ import annotations

import gc

import pytest
import torch

from desktop.kernel.changes import mark_of
from desktop.kernel.quiet import quiet
from desktop.kernel.statistics_cache import StatisticsCache


@pytest.fixture(autouse=True)
def _quietly() -> object:
    with quiet():
        yield


def test_kept_while_nothing_changes() -> None:
    cache, tensor = StatisticsCache(), torch.zeros(3)
    assert cache.get(tensor, mark_of(tensor)) is None
    cache.put(tensor, mark_of(tensor), {"mean": 0})
    assert cache.get(tensor, mark_of(tensor)) == {"mean": 0}
    cache.step_began()
    assert cache.get(tensor, mark_of(tensor)) == {"mean": 0}
    tensor.add_(1)
    assert cache.get(tensor, mark_of(tensor)) is None


def test_a_step_ends_what_no_mark_vouches_for() -> None:
    cache, tensor = StatisticsCache(), torch.zeros(3)
    cache.put(tensor, mark_of(tensor), {"mean": 0})
    assert cache.get(tensor, mark_of(tensor), sure=False) == {"mean": 0}
    cache.step_began()
    assert cache.get(tensor, mark_of(tensor), sure=False) is None


def test_gone_with_the_tensor() -> None:
    cache, tensor = StatisticsCache(), torch.zeros(3)
    cache.put(tensor, mark_of(tensor), {})
    del tensor
    gc.collect()
    assert cache._held == {}
