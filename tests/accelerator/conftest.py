"""One GPU is enough, and all of them is what nobody else on the machine expects."""

from __future__ import annotations

import os

# Before anything asks torch for GPUs; kernels inherit it.
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "0")
