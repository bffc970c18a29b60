"""Histogram records as the kernel makes them, from data drawn by NumPy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from widgets.tensor_records import Histogram, Law

UNIFORM = Law(
    "uniform",
    "torch.rand(10000)",
    False,
    np.array([0.0, 1.0]),
    np.array([1.0, 1.0]),
    {"low": 0.0, "high": 1.0},
)


def counted(values: np.ndarray, edges: np.ndarray, rule: str, **others: Any) -> Histogram:
    """Count finite values between edges."""
    counts, _ = np.histogram(values, edges)
    made = Histogram(
        name="x",
        dtype="float32",
        device="cpu",
        numel=values.size,
        count=values.size,
        counts=counts.astype(np.int64),
        edges=edges,
        integer=False,
        rule=rule,
        capped=False,
        mean=float(values.mean()),
        std=float(values.std(ddof=1)) if values.size > 1 else None,
    )
    return replace(made, **others)


def uniform(bins: int = 43, **others: Any) -> Histogram:
    """What `torch.rand(10000)` gives."""
    values = np.random.default_rng(1).random(10000)
    edges = np.linspace(0.0, 1.0, bins + 1)
    made = counted(values, edges, "freedman_diaconis", law=UNIFORM)
    return replace(made, **others)


def normal(bins: int = 200) -> Histogram:
    """What `torch.randn(100000)` gives, with a few values that aren't finite."""
    values = np.random.default_rng(2).normal(size=100_000)
    x = np.linspace(-5, 5, 200)
    law = Law(
        "normal",
        "torch.randn(100000)",
        False,
        x,
        np.exp(-x * x / 2) / np.sqrt(2 * np.pi),
        {"mean": 0.0, "std": 1.0},
    )
    edges = np.linspace(-5, 5, bins + 1)
    return counted(
        values, edges, "freedman_diaconis", law=law, nan=3, positive_infinity=1, capped=True
    )


def dice() -> Histogram:
    """What `torch.randint(1, 7, (600,))` gives."""
    values = np.random.default_rng(3).integers(1, 7, 600)
    x = np.arange(1.0, 7.0)
    law = Law(
        "integers",
        "torch.randint(1, 7, (600,))",
        True,
        x,
        np.full(6, 1 / 6),
        {"low": 1.0, "high": 7.0},
    )
    return counted(
        values, np.arange(0.5, 7.0), "integers", integer=True, dtype="int64", law=law, name="dice"
    )


def permutation() -> Histogram:
    """What `torch.randperm(20)` gives."""
    x = np.arange(20.0)
    law = Law(
        "permutation", "torch.randperm(20)", True, x, np.full(20, 0.05), {"low": 0.0, "high": 20.0}
    )
    return counted(x, np.arange(-0.5, 20.0), "integers", integer=True, dtype="int64", law=law)


def truth_values() -> Histogram:
    """What a comparison gives."""
    values = np.array([0] * 6 + [1] * 9)
    return counted(values, np.array([-0.5, 0.5, 1.5]), "bool", integer=True, dtype="bool")


def far_apart() -> Histogram:
    """What `torch.tensor([0, 1000, 0, 1005])` gives."""
    values, edges = np.array([0, 0, 1000, 1005]), np.array([-2.5, 500.0, 1002.5, 1007.5])
    made = counted(values, edges, "distinct", integer=True, dtype="int64")
    return replace(made, values=(0, 1000, 1005))


def neighbours() -> Histogram:
    """What `torch.randint(2**60, 2**60 + 3, (30,))` gives."""
    law = Law(
        "integers",
        "torch.randint(1152921504606846976, 1152921504606846979, (30,))",
        True,
        np.arange(3.0),
        np.full(3, 1 / 3),
        {"low": 2**60, "high": 2**60 + 3},
    )
    return counted(
        np.arange(30) % 3,
        np.arange(-0.5, 3.0),
        "integers",
        integer=True,
        dtype="int64",
        law=law,
        offset=2**60,
    )


def constant() -> Histogram:
    """What `torch.ones(12)` gives."""
    return counted(np.ones(12), np.array([0.5, 1.5]), "constant")


def nothing(numel: int = 0, nan: int = 0) -> Histogram:
    """A tensor without a finite value."""
    made = counted(np.ones(1), np.array([0.5, 1.5]), "constant", mean=None, std=None)
    empty = np.empty(0, dtype=np.int64)
    return replace(made, numel=numel, count=numel, counts=empty, edges=np.empty(0), nan=nan)
