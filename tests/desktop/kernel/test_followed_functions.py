from __future__ import annotations

import threading
from typing import Any

import pytest
import torch
from torch import distributions

from desktop.kernel.followed_functions import FollowedFunctions
from desktop.kernel.provenance import Provenance


class Room:
    """Holds a function."""

    def double(self, number: int) -> int:
        return 2 * number


def test_results_are_looked_at_while_followed() -> None:
    seen: list[Any] = []
    original = Room.double
    followed = FollowedFunctions([(Room, "double")], lambda *all_: seen.append(all_))
    room = Room()
    for _ in range(2):
        followed.start()
    assert Room.double.__name__ == "double"
    assert room.double(number=3) == 6
    for _ in range(2):
        followed.stop()
    assert room.double(4) == 8
    assert Room.double is original
    assert seen == [(original, 6, (room,), {"number": 3})]


def test_what_a_learner_put_there_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Room, "double", Room.double)
    followed = FollowedFunctions([(Room, "double")], print)
    followed.start()

    def own(self: Room, number: int) -> int:
        return number

    Room.double = own
    followed.stop()
    followed.start()
    assert Room.double is own


def test_a_failure_passes_without_a_look() -> None:
    seen: list[Any] = []
    followed = FollowedFunctions([(Room, "double")], lambda *all_: seen.append(all_))
    followed.start()
    with pytest.raises(TypeError):
        Room().double(None)  # pyright: ignore[reportArgumentType]
    followed.stop()
    assert seen == []


def test_torchs_own_functions_are_put_back() -> None:
    before = distributions.Normal.sample, torch.nn.init._no_grad_trunc_normal_
    watching = Provenance()
    watching.start()
    assert distributions.Normal.sample is not before[0]
    watching.stop()
    assert (distributions.Normal.sample, torch.nn.init._no_grad_trunc_normal_) == before


def test_other_threads_are_let_through() -> None:
    watching = Provenance()
    made: list[torch.Tensor] = []
    watching.start()
    thread = threading.Thread(
        target=lambda: made.append(distributions.Gamma(2.0, 1.0).sample((3,)))
    )
    thread.start()
    thread.join()
    watching.stop()
    assert watching.call_behind(made[0]) is None
