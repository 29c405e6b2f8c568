"""What the rules about short forms share."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.acronyms.candidate import Definition
    from plainspeak.acronyms.index import AcronymEntry
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
    """The explanations that spell it out in running text: no list, no heading, no quotation."""
    headings = {
        block.start: block.end for block in analysis.document.blocks if block.kind is Kind.HEADING
    }
    return tuple(
        each
        for each in entry.definitions
        if each.long
        and not each.glossary
        and not each.quoted
        and not any(start <= each.start < end for start, end in headings.items())
    )
