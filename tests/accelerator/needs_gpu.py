"""The mark of tests that need a GPU that torch can use."""

from __future__ import annotations

import pytest
import torch

needs_gpu = pytest.mark.skipif(
    not torch.cuda.is_available(), reason="needs a GPU that torch can use"
)
GPU = "cuda:0"
