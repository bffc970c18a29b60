"""Turns markdown into the small part of HTML that Qt's rich text shows well."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

# Not SVG: such a file can name another one, wherever that is, and Qt would show it. Qt goes by how
# a file begins, whatever its name is.
_PICTURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}


def render(markdown: str, folder: Path | None = None) -> str:
    """Return block HTML; pictures come from `folder` only, raw HTML is shown as text."""
    return _parser().render(markdown, {"folder": folder}).strip()


def render_inline(markdown: str) -> str:
    """Return the HTML of a single line, without a paragraph around it."""
    return _parser().renderInline(markdown, {}).strip()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}, renderer_cls=RichTextRenderer)
    return parser.enable("table").disable(["heading", "lheading", "hr"])


class RichTextRenderer(RendererHTML):
    """Writes code, tables and pictures the way Qt reads them."""

    @override
    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return `<pre>` alone: a code element inside it would be styled a second time."""
        return f"<pre>{escape(tokens[idx].content.rstrip())}</pre>\n"

    code_block = fence

    @override
    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a picture of the lesson's folder, else its alternative text."""
        token = tokens[idx]
        path = _picture(str(token.attrGet("src")), env.get("folder"))
        text = escape(token.content)
        return f'<img src="{escape(path.as_uri())}" alt="{text}" />' if path else text

    @override
    def renderToken(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """Return a tag; Qt reads a cell's alignment from an attribute, not from a style."""
        token = tokens[idx]
        if token.type in ("th_open", "td_open"):
            style = str(token.attrGet("style") or "text-align:left")
            return f'<{token.tag} align="{style.partition(":")[2]}">'
        if token.type == "table_open":
            return '<table cellspacing="0" cellpadding="4">\n'
        return super().renderToken(tokens, idx, options, env)


def _picture(source: str, folder: Path | None) -> Path | None:
    """Return the file of a picture, None where it is not a picture in that folder."""
    beginning = _PICTURES.get(PurePath(source).suffix)
    if folder is None or "/" in source or "\\" in source or beginning is None:
        return None
    # A link leads to where it points, which may be outside.
    path = (folder / source).resolve()
    if path.parent != folder.resolve() or not path.is_file():
        return None
    with path.open("rb") as file:
        return path if file.read(len(beginning)) == beginning else None
