"""How many binary digits the floating dtypes have that are followed and drawn here."""

from __future__ import annotations

import torch

DIGITS = {torch.float16: 11, torch.bfloat16: 8, torch.float32: 24, torch.float64: 53}
"""With the leading one: every whole number up to 2^digits is exact, and told from others."""
