"""The command line: nothing for the window, the bench alone, or a screenshot of a step."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    screenshot: Path | None = None
    lesson: str = ""
    step: str = ""
    run: bool = False
    view: str = ""
    bench: str | None = None
    """A call to draw, empty for the bench as it was left; None for the lessons."""
    language: str = "en"
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    zoom: float = 1.0
    data: Path | None = None
    lessons: Path | None = None


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, with exit code 1."""

    def error(self, message: str) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Leave with one sentence."""
        self.exit(1, f"{message}; see main.py --help.\n")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x800")
    return int(found[1]), int(found[2])


def _zoom(text: str) -> float:
    try:
        zoom = float(text)
    except ValueError:
        zoom = 0.0
    if not 0.7 <= zoom <= 3.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a zoom from 0.7 to 3")
    return zoom


def _lessons(text: str) -> Path:
    # Not at the top: the kernel is to start before anything else is imported.
    from lessons.catalog import holds_lessons

    folder = Path(text)
    if not holds_lessons(folder):
        raise argparse.ArgumentTypeError(f"{text!r} is not a folder with lesson folders in it")
    return folder.resolve()


def _find_function(parser: argparse.ArgumentParser, name: str) -> None:
    from widgets.parameters.bench_functions import FUNCTIONS

    if name not in FUNCTIONS:
        parser.error(f"the bench has no {name!r}; it has {', '.join(FUNCTIONS)}")


def _check_together(parser: argparse.ArgumentParser, options: Options) -> None:
    """Refuse what would be passed over: the window has its own language, theme and step."""
    if options.screenshot is None:
        usual = Options()
        for name in ("lesson", "step", "run", "view", "language", "theme", "size", "zoom"):
            if getattr(options, name) != getattr(usual, name):
                parser.error(f"--{name} is for pictures: it needs --screenshot FILE")
    elif options.lessons is not None:
        parser.error("a screenshot is made of our own lessons: leave out --lessons")


def parse(arguments: list[str]) -> Options:
    """Return the options; on a wrong argument say so in one sentence and exit with 1."""
    parser = _Parser(prog="main.py", description="Learn what a tensor is, by doing.")
    parser.add_argument(
        "--data", type=Path, metavar="FOLDER", help="keep settings and progress in this folder"
    )
    parser.add_argument(
        "--lessons", type=_lessons, metavar="FOLDER", help="open the lessons in this folder"
    )
    parser.add_argument(
        "--bench",
        nargs="?",
        const="",
        metavar="FUNCTION",
        help="open the bench alone, and draw this call, such as randn",
    )
    picture = parser.add_argument_group("screenshots, made without a screen")
    picture.add_argument("--screenshot", type=Path, metavar="FILE", help="save a PNG and exit")
    picture.add_argument("--lesson", default="", help="the lesson's folder name")
    picture.add_argument("--step", default="", help="the step's id; the first one by default")
    picture.add_argument("--run", action="store_true", help="run the steps up to this one first")
    picture.add_argument(
        "--view",
        choices=("Tensors", "Distribution", "Bench"),
        default="",
        help="the view to show",
    )
    picture.add_argument("--language", choices=("en", "ko"), default="en")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    picture.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    picture.add_argument("--zoom", type=_zoom, default=1.0, metavar="FACTOR")
    options = Options(**vars(parser.parse_args(arguments)))
    if options.bench:
        _find_function(parser, options.bench)
    _check_together(parser, options)
    return options
