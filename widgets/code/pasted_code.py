"""Makes pasted text ready to run: no prompts, no tabs as indentation."""

from __future__ import annotations

import re
import textwrap

_PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |$)")
_LEADING = re.compile(r"^[ \t\u00a0]+", re.MULTILINE)


def clean_code(text: str) -> str:
    """Return pasted text without `>>> ` and `... ` prompts and with spaces as indentation.

    In a session copied with its prompts, the lines without one are output: they become comments.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    text = _LEADING.sub(_spaces, text)
    session = textwrap.dedent(text)
    if not _PROMPT.match(session.lstrip("\n")):
        return text
    return "\n".join(map(_without_prompt, session.split("\n")))


def _spaces(found: re.Match[str]) -> str:
    return found.group().replace("\u00a0", " ").expandtabs(4)


def _without_prompt(line: str) -> str:
    prompt = _PROMPT.match(line)
    if prompt:
        return line[prompt.end() :]
    return f"# {line}" if line.strip() else line
