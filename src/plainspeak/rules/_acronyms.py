"""What the rules about short forms share."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.rules import _blocks

if TYPE_CHECKING:
    from plainspeak.acronyms.candidate import Definition
    from plainspeak.acronyms.entry import AcronymEntry
    from plainspeak.analysis.analyse import Analysis


def place(analysis: Analysis, offset: int) -> str:
    """Where another place is, to be put behind a verb: ", on page 3" or " on line 4"."""
    found = analysis.document.locate(offset)
    if found.page is not None:
        return f" on page {found.page}"
    return f" on line {found.line}" if found.line is not None else ""


def sentence(analysis: Analysis, offset: int) -> tuple[int, int]:
    """Start and end of the sentence an offset is in."""
    at = bisect_right(analysis.sentences, offset, key=lambda span: span.start) - 1
    found = analysis.sentences[max(0, at)]
    return found.start, found.end


def in_the_text(analysis: Analysis, entry: AcronymEntry) -> tuple[Definition, ...]:
    """The explanations that spell it out in running text: no list, no title, no quotation."""
    return tuple(
        each
        for each in entry.definitions
        if each.long
        and not each.glossary
        and not each.quoted
        and not _blocks.is_title(analysis, each.start)
        and not _blocks.is_contents_item(analysis, each.start)
    )


_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"}
)


def spells_out(short: str, long: str) -> bool:
    """Whether each letter of a short form begins a word, and no word but small ones is left out.

    >>> spells_out("OPG", "Office of the Public Guardian"), spells_out("KS3", "key stage 3")
    (True, True)
    >>> spells_out("IVM", "vitro maturation"), spells_out("PDF/A-1", "PDF profile")
    (False, False)
    """
    letters = "".join(filter(str.isalnum, short.removesuffix("s"))).casefold()
    return _begin_words(letters, re.split(r"[\W_]+", long.casefold()))


def _begin_words(letters: str, words: list[str]) -> bool:
    if not words:
        return not letters
    first, rest = words[0], words[1:]
    begins = letters[:1] == first[:1] and _begin_words(letters[1:], rest)
    return begins or ((first in _SMALL or not first) and _begin_words(letters, rest))


def stands_apart(text: str, start: int, end: int) -> bool:
    """Whether words are no part of more: "(PM)2.5", "CT-proven" and "HSE's" are.

    >>> stands_apart("The CT-proven case", 4, 6), stands_apart("The CT, then", 4, 6)
    (False, True)
    """
    return not (_LEADS_IN.match(text[start - 1 : start]) or _JOINS.match(text[end : end + 1]))


_LEADS_IN = re.compile(r"[\w/'\u2019-]")
_JOINS = re.compile(r"[\w/'\u2019(\[-]")

_NAMES_WORDS = re.compile(
    r"\b(?:acronyms?|abbreviations?|initialisms?|short\s+forms?|initials|letters|jargon)\b"
    r"[^.]{0,40}\b(?:such\s+as|like|for\s+example|e\.g\.|including|called)\b"
    r"|\bwhat\s+(?:do|does)\b[^?]{0,120}\b(?:mean|stand\s+for)\b",
    re.IGNORECASE,
)


def names_words(analysis: Analysis, offset: int) -> bool:
    """Whether the sentence at an offset speaks of short forms, and does not use them."""
    start, end = sentence(analysis, offset)
    lower = analysis.document.text[start:end].casefold()
    if not any(word in lower for word in _NAMING):
        return False  # as nearly always
    return bool(_NAMES_WORDS.search(analysis.document.text, start, end))


_NAMING = ("acronym", "abbreviation", "initial", "short", "letter", "jargon", "what")
