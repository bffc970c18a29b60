from __future__ import annotations

import torch

from desktop.kernel.bench.seeds import seed_of


def test_the_first_generator_has_the_seed_of_the_call() -> None:
    assert [seed_of(seed, 0) for seed in (-(2**63), 0, 2**64 - 1)] == [-(2**63), 0, 2**64 - 1]


def test_generators_and_neighbouring_seeds_share_nothing() -> None:
    found = [seed_of(seed, number) for seed in range(100) for number in range(64)]
    assert len({each % 2**32 for each in found}) == len(found)
    for each in (seed_of(2**64 - 1, 63), seed_of(-(2**63), 63)):
        torch.Generator().manual_seed(each)
