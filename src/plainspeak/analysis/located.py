"""Listed words in a document, with what a rule and a swap need to know of their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.analysis import definitions
from plainspeak.analysis.links import leads_to_explanation

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from plainspeak.model import Document, Kind, Term, TermMatch
    from plainspeak.text import Passage


class LocatedTerm(NamedTuple):
    """Listed words found in the text, with what is around them that a swap must fit.

    ``explained``: the text says here what they mean. ``glossary``: they are an entry of a list of
    words, whose meaning is at these offsets. ``block`` holds the offsets of their block.
    ``tags`` are the parts of speech of the sentence, by where each word starts, when a model gave
    them.
    """

    start: int
    end: int
    terms: tuple[Term, ...]
    explained: bool
    glossary: tuple[int, int] | None
    sentence: tuple[int, int]
    kind: Kind
    block: tuple[int, int]
    tags: Mapping[int, str] | None = None

    def written(self, document: Document) -> str:
        """The words as a person sees them in the document."""
        return " ".join(document.shown[self.start : self.end].split())


def locate(
    document: Document, passage: Passage, match: TermMatch, marked_up: Container[int]
) -> LocatedTerm:
    """The words of a match, and whether the text explains them there.

    ``marked_up`` are the offsets of words that the file itself marks as explained.
    """
    first, last, terms = match
    start, end = passage.starts[first], passage.ends[last - 1]
    begin, stop = passage.sentence_of(first)
    block = passage.block_of(first)
    explained, entry = False, None
    if terms[0].level == "explain" or terms[0].kind in {"jargon", "medical"}:
        entry = definitions.glossary_entry(passage, first, last)
        explained = (
            start in marked_up
            or definitions.find(passage, first, last) is not None
            or leads_to_explanation(document, block, start, end)
        )
    return LocatedTerm(
        start,
        end,
        terms,
        explained,
        (entry.start, entry.end) if entry else None,
        (passage.starts[begin], passage.ends[stop - 1]),
        block.kind,
        (block.start, block.end),
        _tags(passage, begin, stop),
    )


def _tags(passage: Passage, first: int, last: int) -> Mapping[int, str] | None:
    """The parts of speech of a sentence, by where each word starts, when a model gave them."""
    if not passage.tags:
        return None
    return dict(zip(passage.starts[first:last], passage.tags[first:last], strict=True))
