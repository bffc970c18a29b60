"""How much memory this machine has, how much is free, and what of it a kernel may take."""

from __future__ import annotations

from pathlib import Path

GB = 10**9
"""Bytes; the window shows sizes in decimal units."""
SHARE = 0.6
"""Of the machine's memory: the rest stays for the window, the system and a browser."""
LEAST = GB
"""A kernel with torch needs a third of it before a step has run."""
FREE_FOR_A_SPARE = GB
"""Bytes that must be available for a spare kernel: it takes 0.2 GB, and a step wants the rest."""
AUTOMATIC, UNLIMITED = "auto", "none"
CHOICES = (AUTOMATIC, "2", "4", "8", "16", "32", UNLIMITED)
"""What the learner may choose; numbers are GB."""

_PROC = Path("/proc")
_GROUPS = Path("/sys/fs/cgroup")


def limit_for(choice: str) -> int | None:
    """Return the bytes that a kernel may have; None for no limit."""
    if choice == UNLIMITED:
        return None
    if choice != AUTOMATIC:
        return int(choice) * GB
    limits = [_installed(), *_group_limits()]
    return max(LEAST, int(min(limits) * SHARE))


def has_room_for_a_spare() -> bool:
    """Whether enough memory is free now for a kernel that only waits."""
    import psutil

    return psutil.virtual_memory().available >= FREE_FOR_A_SPARE


def kills() -> int:
    """Return how many processes the system has ended for want of memory; 0 where it doesn't say."""
    try:
        text = (_PROC / "vmstat").read_text(encoding="ascii")
    except OSError:
        return 0
    counts = [line.split()[1] for line in text.splitlines() if line.startswith("oom_kill ")]
    return int(counts[0]) if counts else 0


def _installed() -> int:
    import psutil

    return psutil.virtual_memory().total


def _group_limits() -> list[int]:
    """Return the limits of the control groups that this process is in (Linux, both versions)."""
    try:
        lines = (_PROC / "self" / "cgroup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    limits = []
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers == "":
            limits += _limits_above(_GROUPS, path, "memory.max")
        elif "memory" in controllers.split(","):
            limits += _limits_above(_GROUPS / "memory", path, "memory.limit_in_bytes")
    return limits


def _limits_above(root: Path, path: str, file: str) -> list[int]:
    """Return the limits of a group and of all that it lies in; `max` is none."""
    folder = root / path.strip("/")
    found = []
    for each in (folder, *folder.parents):
        if each != root and root not in each.parents:
            break
        try:
            text = (each / file).read_text(encoding="ascii").strip()
        except OSError:
            # The root has no such file, and a container doesn't show the groups around it.
            continue
        if text.isdecimal():
            found.append(int(text))
    return found
