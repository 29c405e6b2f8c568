"""Boxes that CommonMark does not know: notes and tabs of MkDocs, and fenced containers.

``!!! note "Title"`` and ``=== "Title"`` hold the lines below them that are indented by four
spaces, as an item of a list does, so the parser is shown one. ``::: note Title`` ends at ``:::``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.mask import blank, blank_except

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(
    r"""
    ^(?P<indent>[ \t]*+)(?:
        (?P<held>
            (?:!!!|\?\?\?\+?) [ \t]++ [a-z][\w-]*+ (?:[ \t]++[a-z][\w-]*+)*+
            (?: [ \t]++ (?:inline[ \t]++)? "(?P<quoted>[^"\n]*+)" )?+
          | ===[!+]? [ \t]++ "(?P<tab>[^"\n]*+)"
        )
      | :{3,}+ [ \t]*+ (?:[a-z][\w-]*+|\{[a-z][\w-]*+\})
        (?: \[(?P<bracketed>[^\]\n]*+)\] | [ \t]++ (?P<plain>\w[^\n={}]*+)(?![={]) )?+
        [^\n\r]*+
      | :{3,}+ [^\n\r]*+
    ) [ \t]*+ \r?$
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)

ITEM = "-   #"
"""What the parser sees in place of a box that holds the lines below it: an item of a list, whose
own line is an empty heading."""

BREAK = "***"


class Box(NamedTuple):
    """The line ``text[start:end]`` that opens a box; its title, which may be empty.

    ``held`` boxes hold the indented lines below; ``at`` is where the marker begins.
    """

    start: int
    end: int
    at: int
    title: tuple[int, int]
    held: bool

    def masked(self, text: str) -> str:
        """The line with all but the title masked."""
        line = text[self.start : self.end]
        first, last = (place - self.start for place in self.title)
        return blank_except(line, first, last) if first < last else blank(line)

    def for_parser(self, text: str) -> str:
        """The line as the parser is to see it."""
        line = blank(text[self.start : self.end])
        marker = ITEM if self.held else BREAK if self.title[0] < self.title[1] else ""
        at = self.at - self.start
        return line[:at] + marker + line[at + len(marker) :]


def find(text: str) -> Iterator[Box]:
    """The lines that open or close a box.

    >>> text = '!!! tip "Ask us"'
    >>> [text[slice(*box.title)] for box in find(text)]
    ['Ask us']
    """
    for line in _OPENING.finditer(text):
        name = next((n for n in ("quoted", "tab", "bracketed", "plain") if line[n]), None)
        title = (line.start(), line.start()) if name is None else line.span(name)
        yield Box(*line.span(), line.end("indent"), title, bool(line["held"]))
