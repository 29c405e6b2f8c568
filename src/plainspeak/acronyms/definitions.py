"""Where a text itself says what a short form means."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.acronyms import brackets, glossaries, phrases
from plainspeak.acronyms.definition import Definition, one_line
from plainspeak.acronyms.shape import is_short_form
from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.text import Passage

__all__ = [
    "Definition",
    "find",
    "spelled_out",
]


MAX_USES_EXAMINED = 100
"""Uses of one short form looked at for words around that explain it, so that none costs much."""


def find(passage: Passage) -> Iterator[Definition]:
    """Every explanation of a short form in a passage; a place gives one at the most."""
    text, sentences = passage.text, [passage.starts[first] for first, _ in passage.sentences]
    seen = set()
    for found in brackets.find(text, passage.blocks, sentences):
        seen.add(found.at)
        yield found
    for found in glossaries.find(passage):
        if found.at not in seen:
            seen.add(found.at)
            yield found._replace(glossary=True)
    tried: Counter[str] = Counter()
    for word in passage.index.inner_caps:
        start, short = passage.starts[word], passage.words[word].text
        if start not in seen and tried[short] < MAX_USES_EXAMINED and is_short_form(short):
            tried[short] += 1
            first, last = passage.sentence_of(word)
            sentence = passage.starts[first], passage.ends[last - 1]
            if beside := phrases.around(text, (start, passage.ends[word]), sentence, sentences):
                yield beside


def spelled_out(passage: Passage, first: int, last: int, longs: Iterable[str]) -> Definition | None:
    """The explanation of a listed short form in one of the ways its rows spell it out.

    "Citizens Advice (CAB)" and "CAB (Citizens Advice)": here the letters alone would not tell.
    """
    begin, end = passage.sentence_of(first)
    short = passage.text[passage.starts[first] : passage.ends[last - 1]]
    words = passage.words
    for long in longs:
        size = len(normalise_phrase(long).replace("'", " '").split())
        if (
            first > begin
            and words[first - 1].text == "("
            and last < end
            and words[last].text == ")"
        ):
            here, there = first - 1 - size, first - 1
            place = here, last + 1
        elif last < end and words[last].text == "(":
            here, there = last + 1, last + 1 + size
            place = first, there + 1
        else:
            continue
        if here < begin or there >= end:
            continue
        written = passage.text[passage.starts[here] : passage.ends[there - 1]]
        if normalise_phrase(written) == normalise_phrase(long):
            start, stop = passage.starts[place[0]], passage.ends[place[1] - 1]
            return Definition(short, one_line(written), start, stop, passage.starts[first])
    return None
