from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.kernel.captured_descriptor import CapturedDescriptor

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def descriptor() -> Iterator[int]:
    """Give a descriptor that may be led elsewhere."""
    number = os.open(os.devnull, os.O_WRONLY)
    yield number
    os.close(number)


def test_what_was_written_has_arrived_when_it_has_settled(descriptor: int) -> None:
    arrived: list[str] = []
    captured = CapturedDescriptor(descriptor, arrived.append)
    for number in range(200):
        os.write(descriptor, f"{number}\n".encode())
        captured.settle()
        assert "".join(arrived).endswith(f"{number}\n")


def test_characters_survive_being_written_in_pieces(descriptor: int) -> None:
    arrived: list[str] = []
    captured = CapturedDescriptor(descriptor, arrived.append)
    for byte in "한글".encode():
        os.write(descriptor, bytes([byte]))
        captured.settle()
    assert "".join(arrived) == "한글"


def test_a_large_text_passes(descriptor: int) -> None:
    arrived: list[str] = []
    captured = CapturedDescriptor(descriptor, arrived.append)
    rest = b"x" * 3_000_000
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    captured.settle()
    assert sum(map(len, arrived)) == 3_000_000
