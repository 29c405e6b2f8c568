"""Where a text itself says what a short form means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from plainspeak.acronyms import brackets, cues, lists
from plainspeak.acronyms.match import match
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.acronyms.candidate import Candidate, Definition
    from plainspeak.acronyms.mentions import Mention
    from plainspeak.text import Passage

Known = Callable[[str], tuple[str, ...]]


def nothing_known(_: str) -> tuple[str, ...]:
    """What is known where there are no lists."""
    return ()


MAX_USES_EXAMINED = 100
"""Uses of one short form looked at for words around that explain it, so that none costs much."""


def find(
    passage: Passage, mentions: Sequence[Mention], known: Known = nothing_known
) -> Iterator[Definition]:
    """Every explanation of a short form in a passage; a place gives one at the most.

    ``known`` gives the long forms that the lists have for a short form.
    """
    text, starts = passage.text, passage.starts
    bounds = [(starts[first], passage.ends[last - 1]) for first, last in passage.sentences]
    begins = [start for start, _ in bounds]
    seen: set[int] = set()
    for candidates in _places(passage, mentions, begins):
        found = _first_match(text, candidates, known)
        if found and found.at not in seen:
            seen.add(found.at)
            yield found._replace(glossary=found.glossary or _in_footnote(passage, found))
    tried: dict[str, int] = defaultdict(int)
    for mention in mentions:
        place = start, end = mention.start, mention.end
        short = text[start:end]
        if start not in seen and tried[short] < MAX_USES_EXAMINED:
            tried[short] += 1
            sentence = bounds[max(0, bisect_right(begins, start) - 1)]
            if beside := _first_match(text, cues.candidates(text, place, sentence, begins), known):
                listed = _in_footnote(passage, beside) or _is_listed(text, beside, sentence[0])
                yield beside._replace(glossary=listed)


def _in_footnote(passage: Passage, found: Definition) -> bool:
    """Whether an explanation is at the foot of the page, where readers know to look."""
    number = bisect_right(passage.blocks, found.start, key=lambda block: block.start) - 1
    return number >= 0 and passage.blocks[number].kind is Kind.FOOTNOTE


_TITLE = re.compile(r"\W*(?:abbreviations?|acronyms?|key|glossary)\b", re.IGNORECASE)


def _is_listed(text: str, found: Definition, sentence: int) -> bool:
    """Whether an explanation is one of several in a row: "(OPH, open pantry; WGT, wheel team)"."""
    before, after = text[sentence : found.start].rstrip(), text[found.end : found.end + 2].lstrip()
    return after[:1] == ";" or before[-1:] == ";" or bool(_TITLE.match(text, sentence))


def _places(
    passage: Passage, mentions: Sequence[Mention], begins: Sequence[int]
) -> Iterator[Iterator[Candidate]]:
    yield from brackets.places(passage.text, passage.blocks, begins)
    yield from lists.places(passage.text, passage.blocks, mentions)


def _first_match(text: str, candidates: Iterable[Candidate], known: Known) -> Definition | None:
    found = (match(text, each, known(each.short)) for each in candidates)
    return next((each for each in found if each), None)
