from __future__ import annotations

import pytest

from desktop.engine.lookups import name_at


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("torch.ra|nd(5)", "torch.rand"),
        ("torch|.rand(5)", "torch"),
        ("x = torch.rand|", "torch.rand"),
        ("f(|)", ""),
        ("|print", "print"),
        ("값.sh|ape", "값.shape"),
        ("|", ""),
    ],
)
def test_name_at_the_cursor(code: str, name: str) -> None:
    position = code.index("|")
    assert name_at(code.replace("|", ""), position) == name
