"""Boxes that CommonMark does not know: notes and tabs of MkDocs, and fenced containers.

``!!! note "Title"`` and ``=== "Title"`` hold the lines below them that are indented by four
spaces, as an item of a list does, so the parser is shown one. ``::: note Title`` ends at ``:::``,
and a note of MyST is fenced like code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.mask import blank, blank_except
from plainspeak.formats.text._rst_directives import hold_prose

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

_DIRECTIVE = re.compile(
    r"^(?P<indent>[ \t]*+)(?P<fence>`{3,}+|~{3,}+)\{(?P<name>[a-z][\w-]*+)\}[ \t]*+"
    r"(?P<title>[^\r\n`]*+)\r?$(?P<options>(?:\n[ \t]*+:[\w-]++:[^\n]*+)*+)",
    re.MULTILINE,
)
"""A directive of MyST: a fence that holds prose, such as a note."""

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


def find(text: str) -> list[Box]:
    """The lines that open or close a box, in order.

    >>> text = '!!! tip "Ask us"'
    >>> [text[slice(*box.title)] for box in find(text)]
    ['Ask us']
    """
    return sorted([*_boxes(text), *_directives(text)])


def _directives(text: str) -> Iterator[Box]:
    """The first and last lines of directives; one in another has a shorter fence."""
    regions = [(0, len(text), len(text))]
    while regions:
        at, end, longest = regions.pop()
        unclosed: set[str] = set()
        while opening := _DIRECTIVE.search(text, at, end):
            at = opening.end()
            fence = opening["fence"]
            if fence in unclosed or len(fence) >= longest:
                continue
            close = re.compile(rf"^[ \t]*+{fence}[ \t]*+\r?$", re.MULTILINE).search(text, at, end)
            if close is None:
                unclosed.add(fence)
                continue
            if hold_prose(opening["name"], text, at):
                yield Box(*opening.span(), opening.end("indent"), opening.span("title"), held=False)
                yield Box(*close.span(), close.start(), (close.start(),) * 2, held=False)
                regions.append((at, close.start(), len(fence)))
            at = close.end()


def _boxes(text: str) -> Iterator[Box]:
    for line in _OPENING.finditer(text):
        name = next((n for n in ("quoted", "tab", "bracketed", "plain") if line[n]), None)
        title = (line.start(), line.start()) if name is None else line.span(name)
        yield Box(*line.span(), line.end("indent"), title, bool(line["held"]))
