"""The words in the front matter of a page that has no others.

Some sites keep all text of a page there, for a template to lay out. Read are values of several
words and blocks of text; a value that is one word, a path, a date or a list is a setting.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from plainspeak.formats.core.front_matter import front_matter_end
from plainspeak.formats.core.segments import TextSegment
from plainspeak.formats.text.markdown import inline
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(
    r"""
    (?P<indent>[ \t]*+) (?P<dashes>(?:-[ \t]++)*+)
    (?: (?P<key>["']?[\w.$-][\w. $-]*+["']?) [ \t]*+ [:=] (?=\s|$) )?+
    [ \t]*+ (?P<value>[^\r\n]*+)
    """,
    re.VERBOSE,
)
_BLOCK = re.compile(r"[|>][-+\d]*+[ \t]*+(?:\#[^\n]*+)?\Z")
_PROSE = re.compile(r"[\"']?[A-Z*_\u2018\u201c(\d][^{}<>\[\]|]*?[a-z\u2019'][,;:]? [a-zA-Z(]")
"""The beginning of words: a capital, and two words at least."""

_QUOTES = re.compile(r"(?P<mark>[\"'])(?P<words>.*)(?P=mark)[ \t]*+\Z")


def segments(text: str) -> Iterator[TextSegment]:
    r"""The words of the front matter of a page, a value at a time.

    >>> [each.text for each in segments("---\nlayout: guide\ntitle: Hire the hall\n---\n")]
    ['Hire the hall']
    """
    lines = list(_lines(text[: front_matter_end(text)]))
    at = 0
    while at < len(lines):
        found, start = lines[at]
        at += 1
        if _BLOCK.match(found["value"]):
            first = at
            while at < len(lines) and _is_deeper(lines[at][0], found):
                at += 1
            yield from _block(text, lines[first:at])
        elif _PROSE.match(found["value"]):
            yield _value(text, start + found.start("value"), start + found.end("value"))


def _lines(front: str) -> Iterator[tuple[re.Match[str], int]]:
    at = 0
    for line in front.splitlines(keepends=True):
        found = _LINE.match(line)
        assert found is not None  # every part of the expression may be empty
        yield found, at
        at += len(line)


def _is_deeper(line: re.Match[str], opening: re.Match[str]) -> bool:
    """Whether a line is of the block of text that another opens; a blank line may be."""
    return not line[0].strip() or len(line["indent"]) > len(opening["indent"])


def _block(text: str, lines: list[tuple[re.Match[str], int]]) -> Iterator[TextSegment]:
    """The paragraphs of a block of text."""
    for words, paragraph in groupby(lines, key=lambda line: bool(line[0][0].strip())):
        if words:
            inside = list(paragraph)
            yield _segment(text, inside[0][1], inside[-1][1] + inside[-1][0].end())


def _value(text: str, start: int, end: int) -> TextSegment:
    if quoted := _QUOTES.match(text, start, end):
        start, end = quoted.span("words")
    return _segment(text, start, end)


def _segment(text: str, start: int, end: int) -> TextSegment:
    return TextSegment(start, inline.mask(text[start:end]), Kind.PARAGRAPH)
