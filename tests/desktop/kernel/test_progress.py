from __future__ import annotations

from typing import Any

from desktop.kernel.progress import Progress


def test_progress_is_told_now_and_then() -> None:
    sent: list[dict[str, Any]] = []
    ticks = iter(moment * 0.04 for moment in range(11))
    report = Progress(sent.append, lambda: next(ticks))
    for done in range(10):
        report(done / 10)
    assert sent == [{"progress": 0.2}, {"progress": 0.5}, {"progress": 0.8}]


def test_partial_answers_are_told_at_once() -> None:
    sent: list[dict[str, Any]] = []
    report = Progress(sent.append)
    report.partial({"drawn": 1})
    report.partial({"drawn": 2})
    assert sent == [{"partial": {"drawn": 1}}, {"partial": {"drawn": 2}}]
