from __future__ import annotations

import torch

from tests.benchmarks.mode_cost import measure


def test_costs_are_measured_and_nothing_is_left() -> None:
    costs = measure(rounds=3, calls=1000)
    assert set(costs) == {"plain", "empty", "default_device", "random"}
    assert all(isinstance(cost, float) for cost in costs.values())
    assert torch._C._len_torch_function_stack() == 0
