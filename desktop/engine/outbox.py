"""Paces a step's output so that the window can paint it, and bounds what waits."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from desktop.engine import events
from desktop.engine.events import Event, OutputArrived, StepFinished
from widgets.records import OutputChunk

# Characters in one piece: what a text pane takes in about 10 ms.
PIECE = 32_768
# Characters that may wait; what comes beyond is counted and dropped.
LIMIT = 262_144
# Seconds between two pieces.
PERIOD = 1 / 60

# Events that keep their order among each other and with a step's output; answers overtake them.
ORDERED = (
    events.StateChanged,
    events.KernelReady,
    events.KernelDied,
    events.StepStarted,
    events.StepFinished,
    events.OutputArrived,
    events.OutputCleared,
    events.PictureArrived,
    events.InputRequested,
)


@dataclass(slots=True)
class _Text:
    """Output of one stream that waits."""

    stream: str
    dropped: int = 0
    parts: list[str] = field(default_factory=list)


class Outbox:
    """Keeps events in order; output leaves in pieces, the next when the last was taken in."""

    def __init__(self) -> None:
        self._waiting: deque[Event | _Text] = deque()
        self._size = 0
        self._dropped = 0
        self._dropped_from = "stdout"
        self._under_way = 0
        self._ends_waiting = 0
        self._last = 0.0

    def keeps(self, event: Event) -> bool:
        """Return whether an event has its place among the others; answers overtake them."""
        return isinstance(event, ORDERED)

    def put(self, event: Event) -> None:
        """Append an event."""
        if isinstance(event, OutputArrived):
            self._put_text(event.chunk)
            return
        self._put_dropped()
        self._ends_waiting += isinstance(event, StepFinished)
        self._waiting.append(event)

    def acknowledge(self) -> None:
        """Say that the window has taken in a piece of output."""
        self._under_way = max(0, self._under_way - 1)

    def due_in(self, now: float) -> float | None:
        """Return the seconds until `take` gives something; None when it waits for nothing."""
        if not self._waiting:
            return None
        if not self._is_text() or self._ends():
            return 0.0
        if self._under_way:
            return None
        return max(0.0, self._last + PERIOD - now)

    def take(self, now: float) -> list[Event]:
        """Return the events that may leave now: one piece of output, or all to an end."""
        taken: list[Event] = []
        while self._waiting and self.due_in(now) == 0.0:
            head = self._waiting[0]
            if isinstance(head, _Text):
                taken.append(self._take_text(head))
                self._under_way += 1
                self._last = now
            else:
                taken.append(head)
                self._ends_waiting -= isinstance(head, StepFinished)
                self._waiting.popleft()
        return taken

    def _is_text(self) -> bool:
        return isinstance(self._waiting[0], _Text)

    def _ends(self) -> bool:
        """Whether the step has ended: then its end needn't wait until the window has shown all."""
        return self._ends_waiting > 0

    def _put_text(self, chunk: OutputChunk) -> None:
        dropped = chunk.dropped
        if self._size + len(chunk.text) > LIMIT:
            self._dropped += dropped + len(chunk.text)
            self._dropped_from = chunk.stream
            return
        dropped += self._dropped
        self._dropped = 0
        last = self._waiting[-1] if self._waiting else None
        if not isinstance(last, _Text) or last.stream != chunk.stream or dropped:
            last = _Text(chunk.stream, dropped)
            self._waiting.append(last)
        last.parts.append(chunk.text)
        self._size += len(chunk.text)

    def _put_dropped(self) -> None:
        if self._dropped:
            self._waiting.append(_Text(self._dropped_from, self._dropped))
            self._dropped = 0

    def _take_text(self, head: _Text) -> OutputArrived:
        text = "".join(head.parts)
        piece, rest = text[:PIECE], text[PIECE:]
        event = OutputArrived(OutputChunk(head.stream, piece, head.dropped))
        self._size -= len(piece)
        if rest:
            head.parts, head.dropped = [rest], 0
        else:
            self._waiting.popleft()
        return event
