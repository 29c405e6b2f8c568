"""What the layout of a line says in plain text: a heading, an item of a list, a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainspeak.model import Kind

RULE = re.compile(
    r"[ \t]*+(?:={3,}+|-{3,}+|_{3,}+|\*{3,}+|~{3,}+|[-*_](?:[ \t]++[-*_]){2,}+)\s*+\Z"
)
UNDERLINE = re.compile(r"[ \t]*+(?:={3,}+|-{3,}+|~{3,}+)\s*+\Z")
RULE_WITH_WORDS = re.compile(r"[ \t]*+(?:={4,}+|-{4,}+|_{4,}+|\*{4,}+|~{4,}+|#{4,}+)[ \t]++(?=\w)")
"""A line that divides what is above and below it, such as "----- Original message -----"."""

QUOTE = re.compile(r"[ \t]?(?:>[ \t]?)++")
BULLET = re.compile(
    r"[ \t]*+(?:(?:[-*+\u2013\u2014]|o(?=[ \t]+[A-Z0-9\"'\u2018\u201c(]))[ \t]++"
    r"|[•●▪◦‣·\uf0b7][ \t]*+)++(?=\S)"
)
LETTERS = r"\d{1,3}|[a-z]|[ivx]{1,5}"
NUMBER = re.compile(
    rf"""
    [ \t]*(?:
        \((?:{LETTERS}|[A-Z]|[IVX]{{1,5}})\)
      | (?:{LETTERS}|[A-Z]|[IVX]{{2,5}})\)
      | (?:{LETTERS}|[IVX]{{2,5}})\.
      | (?P<clause> \d{{1,3}}(?:\.\d{{1,3}}){{1,5}}\.?(?=[ \t]+[A-Z]) )
    )[ \t]+(?=\S)
    """,
    re.VERBOSE,
)
SENTENCE_END = re.compile(r"[.!?:;][)\u201d\"\u2019']?\Z")

FIRST_OF_A_LIST = frozenset({"1", "a", "A", "i", "I", "o"})
DASHES = frozenset({"\u2013", "\u2014"})

MAX_HEADING_CHARS = 80
MAX_HEADING_WORDS = 12
MAX_HEADING_DIGITS = 4
MIN_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a file; its own words begin ``marker`` characters after its ``start``.

    ``clause``: its number is that of a clause, such as 2.1. ``divides``: a rule is drawn in it.
    """

    start: int
    text: str
    marker: int = 0
    kind: Kind = Kind.PARAGRAPH
    clause: bool = False
    divides: bool = False

    @property
    def words(self) -> str:
        """What is written after the marker."""
        return self.text[self.marker :].strip()

    @property
    def indented(self) -> bool:
        """Whether the line is indented."""
        return self.text[:2].isspace()


def parse_line_marker(start: int, text: str) -> TextLine:
    """See which marker a line begins with.

    >>> parse_line_marker(0, "(a) Ask us").words
    'Ask us'
    """
    if quote := QUOTE.match(text):
        return TextLine(start, text, quote.end(), Kind.QUOTATION)
    if rule := RULE_WITH_WORDS.match(text):
        return TextLine(start, text, rule.end(), divides=True)
    if bullet := BULLET.match(text):
        return TextLine(start, text, bullet.end(), Kind.LIST_ITEM)
    if number := NUMBER.match(text):
        clause = bool(number["clause"])
        return TextLine(start, text, number.end(), Kind.LIST_ITEM, clause)
    return TextLine(start, text)


def starts_item(line: TextLine, above: TextLine) -> bool:
    """Whether a marker in the middle of a paragraph begins an item.

    A number or a dash may have come to be first where the paragraph was broken into lines.

    >>> starts_item(parse_line_marker(9, "12. The rest"), parse_line_marker(0, "see page"))
    False
    """
    mark = line.text[: line.marker].strip(" \t().")
    surely = mark in FIRST_OF_A_LIST or not (mark.isalnum() or mark in DASHES)
    return surely or bool(SENTENCE_END.search(above.words))


def in_capitals(line: TextLine) -> bool:
    """Whether a line is written in capitals.

    >>> in_capitals(parse_line_marker(0, "1. OUR SERVICES"))
    True
    """
    words = line.words
    short = len(words) <= MAX_HEADING_CHARS
    return short and words.isupper() and sum(map(str.isalpha, words)) >= MIN_CAPITALS


def like_a_heading(line: TextLine) -> bool:
    """Whether a line that stands alone is short and does not close like a sentence.

    >>> [like_a_heading(parse_line_marker(0, each)) for each in ("How to complain", "Ask us.")]
    [True, False]
    """
    words = line.words
    first = next(filter(str.isalnum, words), "")
    return (
        len(words) <= MAX_HEADING_CHARS
        and len(words.split()) <= MAX_HEADING_WORDS
        and bool(first)
        and not first.islower()
        and words[-1] not in ".!:;,"
        and "@" not in words
        and sum(map(str.isdigit, words)) <= MAX_HEADING_DIGITS
    )


def continues_paragraph(line: TextLine, following: TextLine, width: int, *, in_list: bool) -> bool:
    """Whether a line was broken only because it was full, so that the next one carries on.

    It was not when the first word of the next would have fitted into the ``width`` of its
    neighbours, and it ends like a sentence (or is an item of a list).
    """
    first_word = following.words.split(maxsplit=1)[0]
    fits = len(line.text.rstrip()) + 1 + len(first_word) <= width
    if not fits or first_word[0].islower():
        return True
    return not (SENTENCE_END.search(line.words) or (in_list and not following.indented))
