"""Draws and counts in threads of its own: while one core draws, another counts."""

from __future__ import annotations

import queue
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import torch

from ..quiet import quiet
from .counter_choice import Counter, counter_for
from .one_core import stay_on_one_core
from .seeds import seed_of
from .shares import ALIGNED, chunk_sizes, shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .bench_call import BenchCall
    from .grids import Grid
    from .tally import Counted, Ends

CPU_CHUNK = 1 << 18
"""Values that are drawn and counted at once: some milliseconds, in a processor's last cache."""
DEVICE_CHUNK = 1 << 24
"""The same on an accelerator, where few long calls are better than many short ones."""
_HELD = 3
"""Chunks at once: one is drawn, one counted, one waits. The processor's cache shall hold them."""


def chunk_of(call: BenchCall) -> int:
    """Return how many values of a call are drawn at once."""
    return CPU_CHUNK if call.device == "cpu" else DEVICE_CHUNK


class Stream:
    """One generator, what it has drawn, and what was counted of that."""

    def __init__(self, call: BenchCall, grid: Grid, ends: Ends, number: int) -> None:
        self.call = call
        self.device = torch.device(call.device)
        self.chunk = chunk_of(call)
        self.counter: Counter = counter_for(
            grid, ends, call.drawn_dtype, self.device, self.chunk + ALIGNED
        )
        self.runs: list[int] = []
        """How many values each run has drawn."""
        self._generator = torch.Generator(self.device)
        self._generator.manual_seed(seed_of(call.seed, number))

    def pieces(self, total: int, room: torch.Tensor | None, held: int) -> Iterator[torch.Tensor]:
        """Yield tensors to be filled: parts of `room`, or `held` ones in turns."""
        if self.call.function == "randperm":
            whole = torch.empty(total, dtype=self.call.drawn_dtype, device=self.device)
            yield whole if room is None else room
            return
        sizes = chunk_sizes(total, self.chunk, self.call.known.in_parts)
        if room is not None:
            yield from room.split(list(sizes))
            return
        ring = [
            torch.empty(self.chunk + ALIGNED, dtype=self.call.drawn_dtype, device=self.device)
            for _ in range(held)
        ]
        for turn, size in enumerate(sizes):
            yield ring[turn % len(ring)][:size]

    def draw(self, piece: torch.Tensor) -> None:
        """Fill a piece with the generator's next values."""
        self.call.draw(piece, self._generator)
        self.runs[-1] += piece.numel()

    def count(self, piece: torch.Tensor) -> None:
        """Count a piece that was filled."""
        for part in piece.split(self.chunk + ALIGNED):
            self.counter.add(part)


class _Belt:
    """What goes from the thread that draws to the one that counts, and back.

    Queues of Python's with a greatest length cost the former a tenth of its time.
    """

    def __init__(self) -> None:
        self.drawn: queue.SimpleQueue[torch.Tensor | None] = queue.SimpleQueue()
        self.free: queue.SimpleQueue[None] = queue.SimpleQueue()
        """As many as may be drawn before one more is counted."""
        for _ in range(_HELD):
            self.free.put(None)


class Sampler:
    """Draws runs of a call, each one where the last one ended."""

    def __init__(self, call: BenchCall, grid: Grid, ends: Ends) -> None:
        self.call = call
        self.grid = grid
        self.streams = [Stream(call, grid, ends, number) for number in range(call.generators)]
        self._threads: list[threading.Thread] = []
        self._stopping = threading.Event()
        self._error: BaseException | None = None

    def start(self, numel: int, room: torch.Tensor | None) -> None:
        """Begin to draw `numel` values, into `room` where they are kept."""
        self._stopping.clear()
        own = shares(numel, len(self.streams))
        rooms = [None] * len(own) if room is None else room.split(own)
        for stream, share, part in zip(self.streams, own, rooms, strict=True):
            stream.runs.append(0)
            self._begin(stream, share, part)

    def wait(self, seconds: float) -> bool:
        """Wait until all is drawn and counted; return whether it is. Raises what a thread met."""
        end = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
            if thread.is_alive():
                return False
        self._threads.clear()
        if self._error is not None:
            raise self._error
        return True

    def stop(self) -> None:
        """Let the threads end after the chunks that they have begun."""
        self._stopping.set()

    def drawn(self) -> int:
        """Return how many values were counted in all runs."""
        return sum(stream.counter.drawn for stream in self.streams)

    def last_parts(self, room: torch.Tensor) -> list[torch.Tensor]:
        """Return the parts of the room that the last run has filled."""
        own = shares(room.numel(), len(self.streams))
        return [
            part[: stream.runs[-1]]
            for part, stream in zip(room.split(own), self.streams, strict=True)
        ]

    def counted(self) -> Counted:
        """Return what was counted in all runs, of all generators."""
        first, *others = (stream.counter.counted() for stream in self.streams)
        for other in others:
            first.add(other)
        return first

    def _begin(self, stream: Stream, share: int, room: torch.Tensor | None) -> None:
        if len(self.streams) > 1 or stream.device.type != "cpu":
            pieces = stream.pieces(share, room, 1)
            self._run(lambda: self._draw_and_count(stream, pieces))
            return
        pieces, belt = stream.pieces(share, room, _HELD), _Belt()
        self._run(lambda: self._draw(stream, pieces, belt))
        self._run(lambda: self._count(stream, belt))

    def _draw_and_count(self, stream: Stream, pieces: Iterator[torch.Tensor]) -> None:
        for piece in pieces:
            if self._stopping.is_set():
                return
            stream.draw(piece)
            stream.count(piece)

    def _draw(self, stream: Stream, pieces: Iterator[torch.Tensor], belt: _Belt) -> None:
        try:
            for piece in pieces:
                belt.free.get()
                if self._stopping.is_set():
                    return
                stream.draw(piece)
                belt.drawn.put(piece)
        finally:
            belt.drawn.put(None)

    def _count(self, stream: Stream, belt: _Belt) -> None:
        # To the end in any case: who draws may wait for a free chunk.
        while (piece := belt.drawn.get()) is not None:
            if self._error is None:
                with self._watching():
                    stream.count(piece)
            belt.free.put(None)

    def _run(self, work: Callable[[], None]) -> None:
        def watched() -> None:
            stay_on_one_core()
            with self._watching(), quiet():
                work()

        thread = threading.Thread(target=watched, name="tensor desk bench", daemon=True)
        thread.start()
        self._threads.append(thread)

    @contextmanager
    def _watching(self) -> Iterator[None]:
        """Keep what is raised for the thread that waits, and let the others end."""
        try:
            yield
        except BaseException as error:
            self._error = self._error or error
            self._stopping.set()
