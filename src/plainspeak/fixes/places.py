"""Places where no machine changes a word unasked: names, titles, labels, links, definitions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar
from plainspeak.fixes.words import words
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.context import ReplacementContext

IN_A_HEADING = "a heading is a title, and links may lead to it"

_JOINERS = frozenset("-\u2010\u2011_/\\@#&+=~$")
_GLUE = frozenset(".:'\u2019")
"""Marks that join two words only when a letter or digit is on their other side."""

_NUMBERING = re.compile(r"[\s\d.()\[\]*\u2022\u2013\u2014:;,!?\"'\u201c\u201d\u2018\u2019-]*+")
_STATUTE = re.compile(
    r"\b(?:shall(?!\s+we\b)|subsections?|sub-?paragraphs?|hereby|hereinafter|hereunder|thereunder"
    r"|for\s+the\s+purposes\s+of\s+(?:this|these|section|paragraph|regulation|subsection)"
    r"|within\s+the\s+meaning\s+of|this\s+(?:Act|Order|Deed|Schedule|Agreement|Lease|constitution|clause|contract)\b"
    r"|(?:Tenant|Landlord|Lessee|Lessor|Claimant|Respondent|Appellant|Defendant)\b"
    r"|(?<=[a-z]\s)(?:Tenants|Landlords)\b)"
)


def reason_to_leave(place: ReplacementContext, *, is_name: bool = False) -> str | None:
    """Why the words at a place are nobody's to change but the writer's; ``None`` when they are not.

    ``is_name`` says that the words that were looked for have capitals themselves.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> reason_to_leave(ReplacementContext("a work-place plan", 7, 12, (0, 17)))
    'they are part of a longer word'
    >>> reason_to_leave(ReplacementContext("a place for all", 2, 7, (0, 15)))
    """
    for reason, holds in _REASONS:
        if holds(place) and not (is_name and holds is _has_capitals):
            return reason
    return None


def _is_heading(place: ReplacementContext) -> bool:
    return place.kind is Kind.HEADING


def _is_part_of_a_word(place: ReplacementContext) -> bool:
    text, start, end = place.text, place.start, place.end
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return bool(
        before[-1:] in _JOINERS
        or after[:1] in _JOINERS
        or (before[-1:] in _GLUE and before[:1].isalnum() and len(before) > 1)
        or _DIVIDED.search(text, max(0, start - len("e- ")), start)
        or (after[:1] in _GLUE and after[1:].isalnum() and after[1:] != "s")
    )


_DIVIDED = re.compile(r"\w[-\u2010]\s\Z")
"""The first half of a word that the end of a line has divided: "self- sufficient"."""


def _has_capitals(place: ReplacementContext) -> bool:
    """Whether the words have a capital that no start of a sentence explains."""
    written = place.written
    if written.isupper() and len(written) > 1:
        return True
    if any(word[:1].isupper() for word in written.split()[1:]):
        return True
    return written[:1].isupper() and not place.first


def _is_a_link(place: ReplacementContext) -> bool:
    """Whether the words are in a link, whose brackets the text may hide, or in a gap to fill."""
    if place.in_link:
        return True
    text = place.text if place.shown is None else place.shown
    if text.rfind("[", max(0, place.start - BRACKET_CHARS), place.start) < 0:
        return False  # as nearly always
    line = max(text.rfind("\n", 0, place.start), place.start - BRACKET_CHARS, -1) + 1
    opening, closed = (text.rfind(mark, line, place.start) for mark in "[]")
    if opening <= closed:
        return False
    line_end = text.find("\n", place.end, place.end + BRACKET_CHARS)
    return text.find("]", place.end, line_end if line_end >= 0 else place.end + BRACKET_CHARS) >= 0


BRACKET_CHARS = 300
"""Characters on each side that a square bracket is looked for in."""


def _stands_alone(place: ReplacementContext) -> bool:
    """Whether nothing else is in the cell, item or line: a label and no sentence."""
    if place.block is None:
        return False
    start, end = place.block
    if place.start - start > _LABEL_MARKS or end - place.end > _LABEL_MARKS:
        return False
    around = place.text[start : place.start], place.text[place.end : end]
    return all(map(_NUMBERING.fullmatch, around))


_LABEL_MARKS = 12
"""Characters of numbering and marks that a label may have on each side."""


def _is_explained_here(place: ReplacementContext) -> bool:
    """Whether a bracket behind the words explains them, or they are such an explanation."""
    before, after = place.before, place.after
    if after in {"(", "["} and not place.written.endswith(","):
        return True
    if before in {"(", "["} and after in {")", "]"}:
        return True
    meant = after in {"means", "mean", "refers"} or (after in {"=", ":"} and place.first)
    named = before in _NAMES_WHAT_FOLLOWS
    return meant or (named and place.written.split()[0].lower() not in grammar.FUNCTION_WORDS)


_NAMES_WHAT_FOLLOWS = frozenset({"word", "words", "term", "phrase", "called", "named", "titled"})


def _is_an_example(place: ReplacementContext) -> bool:
    """Whether the sentence says of itself that it shows how words are used."""
    return (
        len(place.left) > 1
        and place.left[-1].lower in {"example", "examples", "instead"}
        and ":" in {word.text for word in place.left[-3:-1]}
    )


def _has_a_short_form(place: ReplacementContext) -> bool:
    """Whether a short form in brackets behind them takes its letters from the words."""
    if place.text.find("(", place.end, place.window[1]) < 0:
        return False  # as nearly always
    for number, word in enumerate(place.right[:NAME_WORDS]):
        following = place.right[number + 1 : number + 3]
        if word.text == "(" and len(following) > 1 and following[1].text in {")", "s"}:
            return len(following[0].text) > 1 and following[0].text.rstrip("s").isupper()
        if not word.is_word:
            return False
    return False


NAME_WORDS = 8
"""Words of a name behind the place, up to the bracket with its short form."""


def _is_law(place: ReplacementContext) -> bool:
    """Whether the sentence is worded like a statute, a contract or an order of a court."""
    return _has_statute(place.text, *place.window)


@lru_cache(maxsize=8)
def _has_statute(text: str, start: int, end: int) -> bool:
    """The same of a sentence, for all places in it."""
    return bool(_STATUTE.search(text, start, end))


def _is_a_list_of_words(place: ReplacementContext) -> bool:
    """Whether hardly a small word is around, as in a column of words one under the other."""
    around = [word.lower for word in (*place.left, *place.right) if word.text[-1].isalnum()]
    small = len([word for word in around if word in grammar.FUNCTION_WORDS])
    if len(around) >= LIST_WORDS:
        return small < MIN_SMALL_SHARE * len(around)
    return bool(around) and not small and _is_in_order(place)


def _is_in_order(place: ReplacementContext) -> bool:
    """Whether the words of a short line come in the order of the alphabet."""
    line = [word.lower for word in words(place.text, *place.window)]
    return all(map(str.isalnum, line)) and line == sorted(line)


LIST_WORDS = 12
"""Words around a place from which on it can be told whether they make a sentence."""

MIN_SMALL_SHARE = 0.15
"""Function words among those of a sentence; running English has more than twice as many."""


def _is_address(place: ReplacementContext) -> bool:
    return 0 < len(place.left) <= MAX_SALUTATION_WORDS and place.left[-1].lower == "dear"


MAX_SALUTATION_WORDS = 3
"""Words of "Dear Sir or" that may come in front."""


_REASONS: tuple[tuple[str, Callable[[ReplacementContext], bool]], ...] = (
    (IN_A_HEADING, _is_heading),
    ("they are part of a longer word", _is_part_of_a_word),
    ("with a capital they look like a name or title", _has_capitals),
    (
        "they are a link, which may be the title of another page, or a gap to fill",
        _is_a_link,
    ),
    ("they are a label on their own", _stands_alone),
    ("the text explains them here", _is_explained_here),
    ("they are an example of how people write", _is_an_example),
    ("they are part of a name with a short form", _has_a_short_form),
    ("the sentence is worded like a law or contract", _is_law),
    ("they are in a list of words", _is_a_list_of_words),
    ("they are how the reader is addressed", _is_address),
)
"""Why each kind of place is left alone, and how it is recognised."""
