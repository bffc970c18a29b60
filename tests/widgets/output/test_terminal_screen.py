"""What programs write, read as a terminal would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from widgets.output.terminal_screen import SCREEN, WIDEST, TerminalScreen
from widgets.output.terminal_style import PLAIN, Style

RECORDED = Path(__file__).parent / "terminal_data" / "tqdm.json"
"""What tqdm 4.70 wrote, and what the terminal emulator pyte 0.8 showed of it."""
TQDM = json.loads(RECORDED.read_text(encoding="utf-8"))


def screen_after(*pieces: str | tuple[str, str], kept: int = 2000) -> TerminalScreen:
    """Return a screen that took pieces of standard output, or of the stream that is named."""
    screen = TerminalScreen(kept)
    for piece in pieces:
        stream, text = ("stdout", piece) if isinstance(piece, str) else piece
        screen.feed(stream, text)
    return screen


def shown(screen: TerminalScreen) -> str:
    return screen.settled() + screen.unsettled()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n", "a\nb\n"),
        ("10 %\r20 %\rdone\n", "done\n"),
        ("a long line\rshort", "shortg line"),
        ("one\r\ntwo\r\n", "one\ntwo\n"),
        ("abc\b\bX", "aXc"),
        ("a\b\b\bX", "X"),
        ("bell\a!", "bell!"),
        ("nul\x00\x7f\x85", "nul"),
        ("one\ntwo\x1b[Aup", "oneup\ntwo"),
        ("one\ntwo\x1b[A\rup\n", "upe\ntwo"),
        ("one\ntwo\x1b[A\n\nnew", "one\ntwo\nnew"),
        ("one\x1b[9Aup", "oneup"),
        ("one\ntwo\x1b[Fup\x1b[Eto", "upe\ntoo"),
        ("a\nb\nc\x1b[2Ax\x1b[By", "ax\nb y\nc"),
        ("abcdef\x1b[3DX\x1b[1CY", "abcXeY"),
        ("ab\x1b[5GX", "ab  X"),
        ("abcdef\r\x1b[K", ""),
        ("abcdef\x1b[3D\x1b[1K", "    ef"),
        ("abcdef\x1b[2K\rx", "x"),
        ("old\nlines\x1b[2J\x1b[Hnew", "new"),
        ("a\nb\nc\x1b[2;1HX", "a\nX\nc"),
        ("a\nb\nc\x1b[H\x1b[J", ""),
        ("a\tb\rX", "X\tb"),
        ("a\tb\r\x1b[3CX", "a  X    b"),
        ("한글 문자\rab", "ab글 문자"),
        ("한글\ra", "a 글"),
        ("한글\r\x1b[1CX", " X글"),
        ("e\u0301a\rx", "xa"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[?25l\x1b[?2004hplain\x1b(B\x1b=\x1b7", "plain"),
        ("\x1b]0;title\x07plain\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "plainlink"),
        ("\x1bP1$r0m\x1b\\plain", "plain"),
        ("\x1b]never ended\nplain", "]never ended\nplain"),
        ("a\fb", "a\nb"),
        (f"a\x1b[9999999Cb{'c' * 9}", "a" + " " * (WIDEST - 1) + "b" + "c" * 9),
    ],
)
def test_codes_are_obeyed_also_when_they_are_split(text: str, expected: str) -> None:
    assert shown(screen_after(text)) == expected
    assert shown(screen_after(*text)) == expected
    for place in range(len(text)):
        assert shown(screen_after(text[:place], text[place:])) == expected


@pytest.mark.parametrize("name", TQDM)
def test_progress_bars_look_as_in_a_terminal(name: str) -> None:
    written, expected = TQDM[name]["written"], TQDM[name]["shown"]
    for pieces in (written, ["".join(written)], list("".join(written))):
        lines = shown(screen_after(*(("stderr", piece) for piece in pieces))).splitlines()
        assert [line.rstrip() for line in lines if line.strip()] == expected


def test_streams_share_the_cursor_but_neither_colours_nor_half_a_code() -> None:
    screen = screen_after(("stderr", "\x1b[3"), "plain ", ("stderr", "1mred"), " plain")
    (line,) = screen.change(9, 999).lines
    assert [(run.text, *run.look) for run in line] == [
        ("plain ", "stdout", PLAIN),
        ("red", "stderr", Style(foreground=1)),
        (" plain", "stdout", PLAIN),
    ]


def test_a_bar_goes_on_under_what_the_other_stream_wrote() -> None:
    pieces = [("stderr", "\r10 %"), ("stdout", "\nsaid\n"), ("stderr", "\r20 %")]
    assert shown(screen_after(*pieces)) == "10 %\nsaid\n20 %"


def test_what_follows_a_gap_is_plain_again() -> None:
    screen = screen_after("\x1b[31mred\x1b[4")
    screen.lose("stdout")
    screen.feed("stdout", "2m")
    (line,) = screen.change(9, 999).lines
    assert [run.look.style for run in line] == [Style(foreground=1), PLAIN]


def test_only_changed_lines_are_shown_again() -> None:
    screen = screen_after("a\nb\nc")
    assert screen.change(9, 999).first == 0
    assert not screen.has_changes
    screen.feed("stdout", "\x1b[Ax")
    first, lines = screen.change(9, 999)
    assert (first, [line[0].text for line in lines]) == (1, ["bx", "c"])


def test_lines_above_the_screen_are_settled() -> None:
    screen = screen_after("line\n" * 200 + f"\x1b[{SCREEN + 20}AX")
    lines = shown(screen).split("\n")
    assert lines.index("Xine") == 201 - SCREEN


def test_lines_come_in_portions() -> None:
    screen = screen_after("line\n" * 99)
    assert [len(screen.change(40, 999).lines) for _ in range(3)] == [40, 40, 20]
    assert not screen.has_changes


@pytest.mark.parametrize("size", [1, 1000, 10**6])
def test_a_flood_costs_no_memory_and_is_recorded_whole(size: int) -> None:
    text = "".join(f"{number}\n" for number in range(3000))
    screen = TerminalScreen(100)
    found = ""
    for start in range(0, len(text), size):
        screen.feed("stdout", text[start : start + size])
        found += screen.settled()
        first, lines = screen.change(10**6, 10**6)
        assert first + len(lines) == screen.end
    assert found + screen.unsettled() == text
    assert screen.end == 3001
    assert len(screen._rows) <= 101


def test_something_else_between_the_lines_cant_be_reached() -> None:
    screen = screen_after("a\nb")
    screen.restart()
    assert screen.settled() == "a\nb\n"
    screen.feed("stdout", "\x1b[5Ac")
    assert (screen.change(9, 999).first, screen.unsettled()) == (2, "c")


@pytest.mark.parametrize(
    ("parameters", "style"),
    [
        ("", PLAIN),
        ("0", PLAIN),
        ("31", Style(foreground=1)),
        ("97;100", Style(foreground=15, background=8)),
        ("1;3;4;7", Style(bold=True, italic=True, underline=True, inverse=True)),
        ("1;22", PLAIN),
        ("38;5;208", Style(foreground=208)),
        ("48;2;1;2;3", Style(background=(1, 2, 3))),
        ("38:2:1:2:3", Style(foreground=(1, 2, 3))),
        ("38;5;999;1", Style(bold=True)),
        ("38;5", PLAIN),
        ("31;;4", Style(underline=True)),
        ("?4;73", PLAIN),
        ("1;39;49", Style(bold=True)),
    ],
)
def test_styles_are_read_and_can_be_written_down(parameters: str, style: Style) -> None:
    assert PLAIN.after(parameters) == style
    assert PLAIN.after(style.parameters()) == style
