"""The bench: draws what is asked for, shows it meanwhile, and remembers where it ended."""

from __future__ import annotations

import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import torch

from .. import counted_numbers
from ..gate import RefusedError
from ..progress import Progress
from .bench_call import BenchCall
from .bench_law import Laws, ends_of, laws_of
from .code_line import code_line
from .grids import grid_for
from .kept_values import KeptValues
from .one_core import stay_on_one_core
from .picture import Cumulative, picture
from .sampler import Sampler, chunk_of
from .spans import span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..gate import Ticket

FIRST = 0.03
"""Seconds until the first picture, where not everything is drawn sooner."""
EVERY = 0.08
"""Seconds between two pictures: with the time to make one, less than 0.1."""
_FEW = 1000
LOOK = 0.02
"""Seconds between two looks whether it shall stop."""


class Bench:
    """Draws one call after the other."""

    def __init__(self) -> None:
        self._last: _Drawing | None = None

    def sample(
        self, given: Mapping[str, Any], resume: bool, ticket: Ticket, progress: Progress
    ) -> dict[str, Any]:
        """Draw a call and return the fields of a Sample record; partial ones come meanwhile.

        With `resume` it goes on where the last drawing of the same call ended. When the ticket is
        stopped, the answer is what was drawn. Raises RefusedError: "bad_call" with the field,
        "out_of_memory" with the device.
        """
        call = BenchCall.from_fields(given)
        drawing = self._last
        self._last = None
        try:
            if not (resume and drawing is not None and drawing.leads_to(call)):
                # Let go of before more is taken.
                drawing = None
                drawing = _Drawing(call)
            drawing.run(call, ticket.cancelled, progress)
            self._last = drawing
            return drawing.answer(ticket.cancelled, progress)
        except (RuntimeError, MemoryError) as error:
            if not _is_shortage(error):
                raise
            # Names that the traceback holds keep their tensors alive.
            drawing = None
            _let_go(call.device)
            raise RefusedError("out_of_memory", call.device) from None

    def warm(self) -> None:
        """Draw and test a few values, so that all is imported before the first are asked for."""
        call = BenchCall.from_fields({"function": "randn", "numel": _FEW})
        drawing, unheard = _Drawing(call), Progress(_drop)
        drawing.run(call, _never, unheard)
        drawing.answer(_never, unheard)


def _drop(_message: dict[str, Any]) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


class _Drawing:
    """What was drawn of a call so far."""

    def __init__(self, call: BenchCall) -> None:
        self.call = call
        self._laws: Laws = laws_of(call)
        self._grid = grid_for(span_of(call), call.drawn_dtype, call.known.whole)
        ends = ends_of(self._laws.documented, call.drawn_dtype)
        self._sampler = Sampler(call, self._grid, ends)
        self._cumulative = Cumulative(self._laws.documented, self._grid)
        self._kept = KeptValues()
        self._seconds = 0.0
        self._stopped = False

    def leads_to(self, call: BenchCall) -> bool:
        """Whether a call goes on where this one ended: a permutation is whole as it is."""
        return self.call.kind == call.kind and call.function != "randperm"

    def run(self, call: BenchCall, cancelled: Callable[[], bool], progress: Progress) -> None:
        """Draw as many values as the call says; tell of them as they come."""
        stay_on_one_core()
        self.call = call
        room = self._kept.room(call.numel, call.drawn_dtype, torch.device(call.device))
        before, began, self._stopped = self._seconds, time.monotonic(), False
        drawn_before = self._sampler.drawn()
        self._sampler.start(call.numel, room)
        due = began + FIRST
        while not self._sampler.wait(LOOK):
            if cancelled() and not self._stopped:
                self._stopped = True
                self._sampler.stop()
            # Once stopped, it ends before another picture is made.
            if self._stopped or time.monotonic() < due:
                continue
            self._seconds = before + time.monotonic() - began
            self._tell(progress, drawn_before)
            due = time.monotonic() + EVERY
        self._seconds = before + time.monotonic() - began
        self._stopped = self._sampler.drawn() < drawn_before + call.numel
        if room is not None and self._stopped:
            self._kept.cut(self._sampler.last_parts(room))

    def answer(self, cancelled: Callable[[], bool], progress: Progress) -> dict[str, Any]:
        """Return the fields of the last Sample record of a run."""
        shown = self._fields(done=True)
        if self._laws.documented is not None:
            # The picture needn't wait for the tests.
            progress.partial({**shown, "done": False})
        shown["fit"] = self._fit(cancelled)
        return shown

    def _fit(self, cancelled: Callable[[], bool]) -> dict[str, Any] | None:
        # What it needs of scipy takes a second to be imported: not before the first picture.
        from . import bench_fit

        values = self._kept.values()
        if values is not None and values.numel():
            return bench_fit.fit_of_values(self.call, self._laws, values, cancelled)
        counted = self._sampler.counted()
        return bench_fit.fit_of_places(self.call, self._laws, counted, self._grid)

    def _tell(self, progress: Progress, drawn_before: int) -> None:
        drawn = self._sampler.drawn()
        if drawn > drawn_before:
            progress.partial(self._fields(done=False))
            progress((drawn - drawn_before) / self.call.numel)

    def _fields(self, *, done: bool) -> dict[str, Any]:
        counted = self._sampler.counted()
        runs = [stream.runs for stream in self._sampler.streams]
        dtype, device = self.call.drawn_dtype, self.call.device
        shown = picture(counted, self._grid, dtype, device, self._cumulative)
        # Up to a megabyte, which the pictures meanwhile do without.
        shown["numbers"] = counted_numbers.fields(counted.numbers) if done else None
        return {
            "call": asdict(self.call),
            "code": code_line(self.call, runs, chunk_of(self.call)),
            "histogram": shown,
            "drawn": counted.drawn,
            "seconds": self._seconds,
            "done": done,
            "stopped": done and self._stopped,
            "fit": None,
        }


def _is_shortage(error: BaseException) -> bool:
    """Whether memory ran out: torch says so on the CPU in words only."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    words = str(error)
    return "allocate memory" in words or "out of memory" in words


def _let_go(device: str) -> None:
    """Give back what torch keeps of an accelerator's memory."""
    kind = torch.device(device).type
    if kind != "cpu":
        getattr(torch, kind).empty_cache()
