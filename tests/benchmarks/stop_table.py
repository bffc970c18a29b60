"""The table of the READMEs, in both languages with the same numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.stop_cases import Ending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.stop import Measured

HEAD = ("What runs", "Key", "Stopped", "Ready", "Window's longest gap", "Lost", "Processes left")
HEAD_KOREAN = (
    "실행한 것",
    "누른 것",
    "중지됨",
    "준비됨",
    "창이 응답하지 않은 가장 긴 시간",
    "잃은 것",
    "남은 것",
)
KOREAN = {
    Ending.STOPS.value: "중지",
    Ending.FORCED.value: "강제 중지",
    Ending.NEW_KERNEL.value: "새 커널",
    Ending.BY_ITSELF.value: "필요 없음",
    "none": "없음",
    "nothing": "없음",
    "names": "변수",
    "text": "코드",
    "output": "출력",
    "output of another step": "다른 단계의 출력",
}


def table(found: Sequence[Measured], *, korean: bool) -> str:
    """Return the Markdown table of the cases."""
    head = HEAD_KOREAN if korean else HEAD
    lines = [_line(head), _line(("---", "---", "---:", "---:", "---:", "---", "---:"))]
    return "\n".join([*lines, *(_line(_cells(each, korean=korean)) for each in found)])


def _cells(measured: Measured, *, korean: bool) -> tuple[str, ...]:
    case, left = measured.case, measured.told("left")
    lost = measured.told("lost") or ["nothing"]
    return (
        case.korean if korean else case.english,
        _word(measured.key, korean=korean),
        _seconds(measured.middle("stopped"), korean=korean),
        _seconds(measured.middle("ready"), korean=korean),
        f"{measured.gap:.0f} ms",
        ", ".join(_word(each, korean=korean) for each in lost),
        str(len(left)) if left else _word("none", korean=korean),
    )


def _seconds(milliseconds: float | None, *, korean: bool) -> str:
    if milliseconds is None:
        return "-"
    return f"{milliseconds / 1000:.2f}{'초' if korean else ' s'}"


def _word(word: str, *, korean: bool) -> str:
    return KOREAN[word] if korean else word


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
