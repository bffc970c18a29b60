"""The command line: what is asked for, and one sentence with exit code 1 for what can't be."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.command_line import Options, parse


def test_nothing_is_the_window() -> None:
    assert parse([]) == Options()


def test_a_lesson_folder_is_named_by_its_full_path() -> None:
    assert parse(["--lessons", "lessons"]).lessons == Path("lessons").resolve()


@pytest.mark.parametrize(
    ("line", "bench"), [("--bench", ""), ("--bench randn", "randn"), ("", None)]
)
def test_the_bench(line: str, bench: str | None) -> None:
    assert parse(line.split()).bench == bench


def test_everything_that_can_be_asked_for() -> None:
    line = (
        "--data here --screenshot shot.png --lesson 04_random --step normal --run"
        " --view Distribution --language ko --theme dark --size 1024x700 --zoom 1.5"
    )
    assert parse(list[str](line.split())) == Options(
        screenshot=Path("shot.png"),
        lesson="04_random",
        step="normal",
        run=True,
        view="Distribution",
        language="ko",
        theme="dark",
        size=(1024, 700),
        zoom=1.5,
        data=Path("here"),
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--size 12x34", "'12x34' is not a size such as 1280x800"),
        ("--lessons nowhere", "'nowhere' is not a folder with lesson folders in it"),
        ("--lessons lessons --screenshot x.png", "a screenshot is made of our own lessons"),
        ("--size large", "'large' is not a size such as 1280x800"),
        ("--size 1280x80000", "'1280x80000' is not a size such as 1280x800"),
        ("--zoom 0.5", "'0.5' is not a zoom from 0.7 to 3"),
        ("--zoom nan", "'nan' is not a zoom from 0.7 to 3"),
        ("--zoom big", "'big' is not a zoom from 0.7 to 3"),
        ("--language fr", "invalid choice: 'fr'"),
        ("--theme pink", "invalid choice: 'pink'"),
        ("--bench dice", "the bench has no 'dice'; it has rand,"),
        ("--language ko", "--language is for pictures: it needs --screenshot FILE"),
        ("--bench randn --size 800x600", "--size is for pictures"),
        ("--view Autograd", "invalid choice: 'Autograd'"),
        ("--screenshot", "expected one argument"),
        ("--data", "expected one argument"),
        ("--unheard-of", "unrecognized arguments: --unheard-of"),
        ("a_file.py", "unrecognized arguments: a_file.py"),
    ],
)
def test_a_wrong_argument_is_one_sentence_and_exit_code_1(
    line: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(line.split())
    assert left.value.code == 1
    said = capsys.readouterr()
    assert said.out == ""
    (sentence,) = said.err.splitlines()
    assert words in sentence
    assert sentence.endswith("; see main.py --help.")
