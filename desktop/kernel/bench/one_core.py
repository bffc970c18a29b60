"""Keeps torch's calls of a thread on that thread, and leaves all others as they are."""

from __future__ import annotations

import threading

import torch

_changing = threading.Lock()


def stay_on_one_core() -> None:
    """Let torch compute on this thread alone whatever it calls.

    torch remembers the number for each thread that has computed, and one for threads to come; only
    the latter is put back.
    """
    if torch.get_num_threads() == 1:
        return
    with _changing:
        before = torch.get_num_threads()
        torch.set_num_threads(1)
        restoring = threading.Thread(target=torch.set_num_threads, args=(before,))
        restoring.start()
        restoring.join()
