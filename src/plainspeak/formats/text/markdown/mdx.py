"""MDX: Markdown with JavaScript in it. What is code is masked, what is between it is prose.

After the MDX 2 syntax: ``import`` and ``export`` begin at the start of a line and end at a blank
line; braces hold an expression, or a comment; the attributes of a component may hold both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.mask import blank, placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)", re.MULTILINE)
_CODE = re.compile(r"`++[^`\n]*+`++")
_BRACE = re.compile(r"[{}]")
_STATEMENT = re.compile(r"(?:(?<=\n)|\A)(?:import|export)\b(?=[ \t{*])")
_BLANK_LINE = re.compile(r"\n[ \t\r]*+(?:\n|\Z)|\Z")
_COMMENT = re.compile(r"\{\s*+/\*(?P<words>(?:(?!\*/).)*+)\*/\s*+\}", re.DOTALL)
_TAG = re.compile(r"</?(?P<name>[A-Za-z][\w.:-]*+)(?=[\s/>])")
_IN_TAG = re.compile(r"""[^<>{}"']*+([<>{}"'])""")
_START = re.compile(r"<(?=/?[A-Za-z])|\{|^(?:import|export)\b", re.MULTILINE)


MAX_VALUE_CHARS = 2_000
"""Characters of the value of an attribute."""


class _Braces:
    """The pairs of braces of a text outside code; what is inside strings is not looked at."""

    def __init__(self, text: str) -> None:
        self.code = list(_code(text))
        self.ends: dict[int, int] = {}
        opened: list[int] = []
        code = iter(self.code)
        skip = next(code, None)
        for brace in _BRACE.finditer(text):
            at = brace.start()
            while skip is not None and skip[1] <= at:
                skip = next(code, None)
            if skip is not None and skip[0] <= at:
                continue
            if brace[0] == "{":
                opened.append(at)
            elif opened:
                self.ends[opened.pop()] = at + 1


def masks(text: str) -> Iterator[tuple[int, int, str]]:
    """For each piece of code its start, its end and what hides it, one character for one.

    >>> [(start, end) for start, end, _ in masks("A {/* note */} b {c}.")]
    [(2, 14), (17, 20)]
    """
    braces = _Braces(text)
    code = iter(braces.code)
    skip = next(code, None)
    at = 0
    while found := _START.search(text, at):
        start = found.start()
        while skip is not None and skip[1] <= start:
            skip = next(code, None)
        if skip is not None and skip[0] <= start:
            at = skip[1]
            continue
        end = _end(text, start, braces.ends)
        at = end or found.end()
        if end:
            value = text[start] == "{" and not _COMMENT.match(text, start, end)
            yield start, end, (placeholder if value else blank)(text[start:end])


def comments(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of each comment."""
    for start, end, _ in masks(text):
        if found := _COMMENT.match(text, start, end):
            yield start, end, found["words"]


def _end(text: str, start: int, braces: dict[int, int]) -> int:
    """Where the code ends that begins at a place; 0 where there is none."""
    if text[start] == "{":
        return braces.get(start, 0)
    if text[start] == "<":
        return _tag_end(text, start, braces)
    return _statement_end(text, start, braces) if _STATEMENT.match(text, start) else 0


def _statement_end(text: str, start: int, braces: dict[int, int]) -> int:
    """The end of an import or export: the first blank line outside its braces."""
    at = start
    while True:
        found = _BLANK_LINE.search(text, at)
        end = found.start() if found else len(text)
        brace = text.find("{", at, end)
        while brace >= 0 and brace not in braces:
            brace = text.find("{", brace + 1, end)
        if brace < 0:
            return end
        at = braces[brace]


def _tag_end(text: str, start: int, braces: dict[int, int]) -> int:
    """The end of the tag of a component, or of one whose attributes hold code."""
    tag = _TAG.match(text, start)
    if tag is None:
        return 0
    at, holds_code = tag.end(), False
    while found := _IN_TAG.match(text, at):
        at = found.end()
        if found[1] == ">":
            return at if holds_code or tag["name"][0].isupper() else 0
        if found[1] == "{":
            holds_code = True
            at = braces.get(at - 1, 0)
        elif found[1] in "\"'":
            at = text.find(found[1], at, at + MAX_VALUE_CHARS) + 1
        else:
            return 0
        if not at:
            return 0
    return 0


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Where code is shown: fenced blocks, and code in a line."""
    at = 0
    while fence := _FENCE.search(text, at):
        yield from (each.span() for each in _CODE.finditer(text, at, fence.start()))
        closing = re.compile(rf"^ {{0,3}}{fence['fence']}[`~]*+[ \t]*+\r?$", re.MULTILINE)
        close = closing.search(text, fence.end())
        end = close.end() if close else len(text)
        yield fence.start(), end
        at = end
    yield from (each.span() for each in _CODE.finditer(text, at))
