"""Screenshots by the real program in a child process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
LESSON = "02_first_tensors"


def shoot(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=110,
    )


@pytest.mark.parametrize("run", [False, True])
def test_a_picture_of_the_wanted_size_is_saved(tmp_path: Path, run: bool) -> None:
    file = tmp_path / "shot.png"
    what = ["--screenshot", str(file), "--lesson", LESSON, "--size", "1024x700"]
    ran = shoot(*what, *(["--run"] if run else []))
    assert ran.returncode == 0, ran.stderr
    assert (ran.stdout, ran.stderr) == ("", "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1024, 700)
    colours = {image.pixel(x, y) for x in range(0, 1024, 8) for y in range(0, 700, 8)}
    assert len(colours) > 10


@pytest.mark.parametrize("view", [(), ("--view", "Bench")])
def test_a_picture_of_what_the_bench_draws(tmp_path: Path, view: tuple[str, ...]) -> None:
    file = tmp_path / "shot.png"
    ran = shoot("--screenshot", str(file), "--bench", "randn", *view)
    assert ran.returncode == 0, ran.stderr
    assert (ran.stdout, ran.stderr) == ("", "")
    image = QImage(str(file))
    blue = sum(
        image.pixelColor(x, y).blue() > image.pixelColor(x, y).red() + 60
        for x in range(0, 1280, 8)
        for y in range(0, 800, 8)
    )
    assert blue > 200  # the bars


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lesson", "99_none"], "There is no lesson '99_none' that can be opened."),
        (["--lesson", LESSON, "--step", "none"], f"The lesson {LESSON} has no step 'none'; it has"),
        (["--size", "1x1"], "argument --size: '1x1' is not a size such as 1280x800"),
    ],
)
def test_what_can_not_be_shown_is_one_sentence(
    tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    file = tmp_path / "shot.png"
    ran = shoot("--screenshot", str(file), *arguments)
    assert ran.returncode == 1
    said = ran.stderr.splitlines()
    assert len(said) == 1
    assert said[0].startswith(sentence)
    assert not file.exists()


def test_a_picture_that_can_not_be_written_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "none" / "shot.png"
    ran = shoot("--screenshot", str(file), "--lesson", LESSON)
    assert ran.returncode == 1
    assert f"The picture can't be written to {file}." in ran.stderr.splitlines()
