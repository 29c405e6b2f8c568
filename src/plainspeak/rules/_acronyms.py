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
    """Start and end of the sentence an offset stands in."""
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


_NAMES_WORDS = re.compile(
    r"\b(?:acronyms?|abbreviations?|initialisms?|short\s+forms?|initials|letters|jargon)\b"
    r"[^.]{0,40}\b(?:such\s+as|like|for\s+example|e\.g\.|including|called)\b"
    r"|\bwhat\s+(?:do|does)\b[^?]{0,120}\b(?:mean|stand\s+for)\b",
    re.IGNORECASE,
)


def names_words(analysis: Analysis, offset: int) -> bool:
    """Whether the sentence at an offset speaks of short forms, and does not use them."""
    start, end = sentence(analysis, offset)
    return bool(_NAMES_WORDS.search(analysis.document.text, start, end))
