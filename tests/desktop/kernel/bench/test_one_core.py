from __future__ import annotations

import threading

import torch

from desktop.kernel.bench.one_core import stay_on_one_core


def in_a_thread(*steps: object) -> list[int]:
    """Return how many cores torch uses in a new thread."""
    found: list[int] = []

    def work() -> None:
        for step in steps:
            assert callable(step)
            step()
        found.append(torch.get_num_threads())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return found


def test_only_the_thread_itself_stays_on_one_core() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        assert in_a_thread(stay_on_one_core) == [1]
        assert in_a_thread(stay_on_one_core, stay_on_one_core) == [1]
        assert torch.get_num_threads() == 3
        assert in_a_thread() == [3]
    finally:
        torch.set_num_threads(before)


def test_many_at_once() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        threads = [threading.Thread(target=stay_on_one_core) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert in_a_thread() == [3]
    finally:
        torch.set_num_threads(before)
