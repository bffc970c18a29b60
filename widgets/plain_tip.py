"""Words for a tooltip that come from outside: shown as they are, whatever they look like."""

from __future__ import annotations

from html import escape


def plain_tip(words: str) -> str:
    """Return a tooltip that shows these words; Qt would read what looks like HTML as HTML."""
    if "<" not in words:
        return words
    return f'<p style="white-space:pre-wrap">{escape(words)}</p>'
