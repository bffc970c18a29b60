"""What the real and imaginary parts of complex random numbers are, seen as a real tensor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .random_calls import RandomCall

if TYPE_CHECKING:
    import torch


def call_of_parts(call: RandomCall, dtype: torch.dtype, numel: int) -> RandomCall | None:
    """Return the call that the parts of a complex call's values would come from by themselves.

    None where the law of the complex values isn't known, or `dtype` isn't that of the parts.
    """
    if not call.dtype.is_complex or dtype != call.dtype.to_real():
        return None
    # Only few steps make complex numbers.
    from .laws.documented import documented_law

    law = documented_law(call)
    if law is None:
        return None
    code, device = f"torch.view_as_real({call.text})", call.device
    if law.name == "uniform_absolute":
        bounds = (0.0, law.parameters["high"])
        return RandomCall("uniform_", dtype, numel, bounds, device=device, code=code)
    spread = law.parameters["scale"]
    return RandomCall("normal_", dtype, numel, (0.0, spread), device=device, code=code)
