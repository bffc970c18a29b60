"""Run benchmarks: `python -m tests.benchmarks [NAME ...] [--json FILE]`.

`stop --markdown` prints the READMEs' tables as well; `soak --minutes N --seed S` takes N minutes.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.row import Row

NAMES = ("startup", "lessons", "stop", "soak", "distribution")


def main(arguments: list[str] | None = None) -> int:
    """Print the table, write one JSON object a row, return 1 if a reach was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--markdown", action="store_true", help="stop: the READMEs' tables")
    parser.add_argument("--minutes", type=float, default=1.0, metavar="N", help="soak: how long")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="soak: which actions")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - set(NAMES))
    if unknown:
        parser.exit(1, f"There is no benchmark {unknown[0]!r}; there are: {', '.join(NAMES)}.\n")
    rows: list[Row] = []
    for name in options.names or NAMES:
        for row in _rows(name, options):
            print(row.line(), flush=True)
            rows.append(row)
    if options.json is not None:
        lines = [json.dumps(row.record(), ensure_ascii=False) for row in rows]
        options.json.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if all(row.ok for row in rows) else 1


def _rows(name: str, options: argparse.Namespace) -> Iterator[Row]:
    module = importlib.import_module(f"tests.benchmarks.{name}")
    if name == "stop":
        return module.rows(markdown=options.markdown)
    if name == "soak":
        return module.rows(options.minutes, options.seed)
    return module.rows()


if __name__ == "__main__":
    sys.exit(main())
