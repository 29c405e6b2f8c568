"""Front matter: the settings in YAML or TOML at the top of a page that a site generator reads."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"\A\s*+(?P<fence>---|\+\+\+)[ \t]*+\r?\n(?=\s*+(?:[\w\"'#.{-]|(?P=fence)))", re.ASCII
)
_FIRST_KEY = re.compile(
    r"(?:[ \t\r]*+(?:\#[^\n]*+)?+\n)*+[ \t\r]*+(?:[\"']?[\w. -]++[\"']?\s*+[:=]|[-{\[]|\Z)"
)


def front_matter_end(text: str) -> int:
    r"""The offset at which the front matter of a page ends, or 0 when it has none.

    >>> front_matter_end("---\ntitle: Bins\n---\nAsk us.")
    19
    >>> front_matter_end("---\nAsk us.\n---\n")
    0
    """
    opening = _OPENING.match(text)
    if not opening or not _FIRST_KEY.match(text, opening.end()):
        return 0
    fence = re.escape(opening["fence"])
    closing = re.compile(rf"^(?:{fence}|\.\.\.)[ \t]*+\r?$", re.MULTILINE)
    close = closing.search(text, opening.end())
    return close.end() if close else 0
