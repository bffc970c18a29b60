"""Tests of the HTML that the lesson view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lessons.page import render, render_inline

if TYPE_CHECKING:
    from pathlib import Path


PNG = b"\x89PNG\r\n\x1a\n"
SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("`a < b` is **now**", "<p><code>a &lt; b</code> is <strong>now</strong></p>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>x()</script>", "<p>&lt;script&gt;x()&lt;/script&gt;</p>"),
        ("# big", "<p># big</p>"),
        ("```python\na < b\n```", "<pre>a &lt; b</pre>"),
        ("[docs](https://docs.pytorch.org)", '<p><a href="https://docs.pytorch.org">docs</a></p>'),
        ("[x](javascript:y)", "<p>[x](javascript:y)</p>"),
        ("![a cat](https://example.org/cat.png)", "<p>a cat</p>"),
        ("![a cat](../cat.png)", "<p>a cat</p>"),
        ("![a cat](file:///cat.png)", "<p>![a cat](file:///cat.png)</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"),
    ],
)
def test_markdown_becomes_the_html_that_qt_knows(markdown: str, html: str) -> None:
    assert render(markdown) == html


def test_a_table_keeps_its_alignment_in_attributes() -> None:
    html = render("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<table cellspacing="0" cellpadding="4">' in html
    assert '<th align="left">a</th>' in html
    assert '<td align="right">2</td>' in html


def test_a_picture_comes_from_the_lesson_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "01_ones"
    folder.mkdir()
    for path in (folder / "cat.png", tmp_path / "dog.png", folder / "notes.txt"):
        path.write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "dog.png")
    (folder / "drawing.svg").write_text(SVG)
    (folder / "disguised.png").write_text(SVG)
    uri = (folder / "cat.png").as_uri()
    assert render("![cat](cat.png)", folder) == f'<p><img src="{uri}" alt="cat" /></p>'
    for source in (
        *("../dog.png", "..%2fdog.png", str(tmp_path / "dog.png"), "//host/share/dog.png"),
        *("notes.txt", "gone.png", "link.png", "drawing.svg", "disguised.png"),
    ):
        assert render(f"![no]({source})", folder) == "<p>no</p>"


def test_a_line_has_no_paragraph_around_it() -> None:
    assert render_inline("`int64` now") == "<code>int64</code> now"
