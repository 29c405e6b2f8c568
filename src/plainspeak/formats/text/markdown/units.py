"""From a part of a Markdown document to the units that no sentence crosses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.line_breaks import (
    TAIL_CHARS,
    ends_sentence,
    is_full_line,
    longest_line,
)
from plainspeak.formats.core.mask import blank, splice
from plainspeak.formats.core.segments import TextSegment
from plainspeak.formats.text.markdown import html, inline
from plainspeak.formats.text.markdown.prose import Form, Part
from plainspeak.model import Kind, MarkupDefinition

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))#+[ \t\r]*\Z")
FOOTNOTE_LABEL = re.compile(r"\[\^[^\]\s]+\]:")
CALLOUT_LABEL = re.compile(r"\[!\w+\][-+]?")
GOVSPEAK_AROUND = re.compile(r"(?P<mark>[%^])(?=\S)[^%^]*(?P=mark)\s*\Z")
CODE_INDENT = " " * 8
BLANK_LINES = re.compile(r"\n(?:[ \t\r]*+\n)++")

ABBREVIATION = re.compile(
    r"^[ \t]{0,3}\*\[(?P<short>[^\]\n]{1,60})\]:[ \t]++(?P<long>[^\n]++)", re.MULTILINE
)
HARD_BREAK = re.compile(
    r"(?<=[^\s\\])(?:(?:[ \t]{2,}+|\\)\r?\n|[ \t]*+<br\s*+/?>[ \t]*+(?:\r?\n)?+)", re.IGNORECASE
)
"""Two spaces or a backslash at the end of a line, or the element of HTML."""
LINE_BREAK = re.compile(
    rf"{HARD_BREAK.pattern}|(?P<soft>(?<=[^\s.!?:;,])[ \t]*+\r?\n(?=[ \t]*+(?-i:[A-Z])))",
    re.IGNORECASE,
)
"""A hard break, or one in front of a capital behind a line that no mark ends."""

LINE_START = re.compile(
    r"""
    ^[ \t]*(?:
        (?P<definition> [:~] [ \t]+)
      | (?P<abbreviation> \*\[ [^\]\n]+ \] (?=:))
      | (?P<bullet> [•●▪◦‣] [ \t]* | s\d{1,2}\. [ \t]+ | (?:\(?[a-z]|\(?[ivx]{1,5})\) [ \t]+)
      | (?P<footnote> \[\^[^\]\s]+\]: )
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Lines that begin something new, though CommonMark reads on."""


def of(part: Part, shown: str, labels: frozenset[str]) -> Iterator[TextSegment]:
    """Cut a part of a document into units, and mask their marks."""
    text = _text(part, shown)
    if part.form is Form.HTML:
        cut = html.pieces(text, part.kind)
    elif part.form is Form.INDENTED:
        cut = _paragraphs(text, part.kind)
    else:
        cut = _lines(_without_markers(text, part.kind), part.kind)
    for start, piece, kind in cut:
        for first, line in _broken(piece, kind):
            goes_on = first > 0 and kind is Kind.LIST_ITEM
            what = Kind.PARAGRAPH if goes_on else kind
            yield TextSegment(part.start + start + first, inline.mask(line, labels), what)


def comments(part: Part, shown: str) -> Iterator[tuple[int, int]]:
    """Where the comments of a part are."""
    text = _text(part, shown)
    found = html.comments(text) if part.form is Form.HTML else inline.comments(text)
    for start, end in found:
        yield part.start + start, part.start + end


def abbreviations(text: str) -> Iterator[MarkupDefinition]:
    """What lines such as ``*[HES]: Hospital Episode Statistics`` say of their short forms."""
    for found in ABBREVIATION.finditer(text):
        yield MarkupDefinition(*found.span("short"), " ".join(found["long"].split()))


def _broken(text: str, kind: Kind) -> Iterator[tuple[int, str]]:
    """A text cut where its writer broke the line and so ended a sentence."""
    at = 0
    in_list = False
    longest = longest_line(text)
    for line_break in LINE_BREAK.finditer(text) if kind is not Kind.HEADING else ():
        start, end = line_break.span()
        if line_break["soft"] is not None and is_full_line(text, start, end, longest):
            continue
        before, following = text[max(at, start - TAIL_CHARS) : start], text[end : end + TAIL_CHARS]
        if ends_sentence(before, following, in_list=in_list):
            in_list = in_list or before.rstrip().endswith(":")
            yield at, text[at:start] + blank(text[start:end])
            at = end
    yield at, text[at:]


def _text(part: Part, shown: str) -> str:
    gaps = ((a - part.start, b - part.start, " " * (b - a)) for a, b in part.gaps)
    return splice(shown[part.start : part.end], gaps)


def _paragraphs(text: str, kind: Kind) -> Iterator[tuple[int, str, Kind]]:
    """The paragraphs of an indented block; what is indented once more is code."""
    at = 0
    for blank_lines in BLANK_LINES.finditer(text):
        if not text.startswith(CODE_INDENT, at):
            yield at, text[at : blank_lines.end()], kind
        at = blank_lines.end()
    if not text.startswith(CODE_INDENT, at):
        yield at, text[at:], kind


def _without_markers(text: str, kind: Kind) -> str:
    if kind is Kind.HEADING:
        return CLOSING_HASHES.sub(lambda hashes: blank(hashes[0]), text)
    if around := GOVSPEAK_AROUND.match(text):
        last = text.rindex(around["mark"])
        return f" {text[1:last]} {text[last + 1 :]}"
    return text


def _lines(text: str, kind: Kind) -> Iterator[tuple[int, str, Kind]]:
    callout = CALLOUT_LABEL.match(text)
    at = 0
    if callout:
        at = text.find("\n") + 1 or len(text)
        yield 0, blank(callout[0]) + text[callout.end() : at], kind
    mask, piece_kind = "", kind
    for line in LINE_START.finditer(text, at):
        if line.start() > at or mask:
            yield at, mask + text[at + len(mask) : line.start()], piece_kind
        at = line.start()
        mask, piece_kind = _mask(line), _kind(line, kind)
    yield at, mask + text[at + len(mask) :], piece_kind


def _mask(line: re.Match[str]) -> str:
    if line["abbreviation"]:
        return line[0].replace("*[", "  ").replace("]", " ")
    return blank(line[0])


def _kind(line: re.Match[str], kind: Kind) -> Kind:
    if kind is not Kind.QUOTATION:
        if line["bullet"]:
            return Kind.LIST_ITEM
        if line["footnote"]:
            return Kind.FOOTNOTE
    return kind
