"""Whether the conditions of a row hold at one place of a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.lexicon.conditions import NUMBER, parse
from plainspeak.text import pos
from plainspeak.text.lexeme import HYPHENS
from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from plainspeak.lexicon.conditions import Condition
    from plainspeak.lexicon.evidence import Evidence
    from plainspeak.model import Term
    from plainspeak.text import Lexeme, Passage

CONTEXT_TOKENS = 40
"""Tokens looked at on each side: few sentences are longer, and an endless one stays quick."""


class Place(NamedTuple):
    """The tokens ``first`` up to ``last`` of a passage, where a term is in a document.

    ``sentence`` holds the first token, and the one after the last, of the sentence; ``reach``
    those between which other words are near, where that is not the sentence.
    """

    passage: Passage
    first: int
    last: int
    term: Term
    evidence: Evidence
    sentence: tuple[int, int]
    reach: tuple[int, int] | None = None

    @property
    def written(self) -> str:
        """The term as it is written here."""
        passage = self.passage
        return passage.text[passage.starts[self.first] : passage.ends[self.last - 1]]


def hold(cell: str, place: Place) -> bool:
    """Whether any choice in a cell holds at a place."""
    for choice in parse(cell):
        for condition in choice:
            if not _HOLDS[condition.place](condition, place):
                break
        else:
            return True
    return False


def _next(condition: Condition, place: Place) -> bool:
    return _begins_at(condition, place.passage, place.last, place.sentence[1])


def _before(condition: Condition, place: Place) -> bool:
    begin = place.sentence[0]
    sizes = {1, *map(len, condition.phrases)}
    return any(
        _begins_at(condition, place.passage, place.first - size, place.first, size)
        for size in sizes
        if place.first - size >= begin
    )


def is_near(condition: Condition, place: Place) -> bool:
    """Whether any of the words or phrases is in reach of the term, but in the term itself."""
    begin, end = reach = place.reach or place.sentence
    if _says_nothing(condition, place, reach):
        return False
    before = max(begin, place.first - CONTEXT_TOKENS), place.first
    after = place.last, min(end, place.last + CONTEXT_TOKENS)
    return _any_begins(condition, place.passage, (before, after), end)


def _says_nothing(condition: Condition, place: Place, part: tuple[int, int]) -> bool:
    """Whether no word of a part can begin what is looked for, as nearly always."""
    telling = condition.telling
    if telling is None:
        return False
    return not telling.is_true_of_any(place.passage.norms_in(part))


def _after(condition: Condition, place: Place) -> bool:
    end = place.sentence[1]
    if _says_nothing(condition, place, place.sentence):
        return False
    after = place.last, min(end, place.last + CONTEXT_TOKENS)
    return _any_begins(condition, place.passage, (after,), end)


def _document(condition: Condition, place: Place) -> bool:
    has = place.evidence.has
    words = (*condition.words, *(word.lower() for word in condition.exact))
    stems = (*condition.stems, *(stem.lower() for stem in condition.exact_stems))
    return any(map(has, words)) or any(has(f"{stem}*") for stem in stems)


def _field(condition: Condition, place: Place) -> bool:
    return not place.evidence.fields.isdisjoint(condition.words)


def _alone(_: Condition, place: Place) -> bool:
    return pos.no_noun_follows(place.passage, place.last)


def _capital(_: Condition, place: Place) -> bool:
    return place.first > place.sentence[0] and place.passage.words[place.first].is_title


def _capitals(_: Condition, place: Place) -> bool:
    return place.written.isupper()


def _hyphen(_: Condition, place: Place) -> bool:
    return not HYPHENS.isdisjoint(place.written)


def _inflected(_: Condition, place: Place) -> bool:
    forms = map(normalise_phrase, (place.term.term, *place.term.variants))
    return normalise_phrase(place.written) not in forms


def _start(_: Condition, place: Place) -> bool:
    return place.first == place.sentence[0]


_HOLDS: Mapping[str, Callable[[Condition, Place], bool]] = {
    "after": _after,
    "alone": _alone,
    "before": _before,
    "capital": _capital,
    "capitals": _capitals,
    "document": _document,
    "field": _field,
    "hyphen": _hyphen,
    "inflected": _inflected,
    "near": is_near,
    "next": _next,
    "start": _start,
}


def _any_begins(
    condition: Condition, passage: Passage, parts: Iterable[tuple[int, int]], end: int
) -> bool:
    """Whether any of the words or phrases begins at a token in some parts of a sentence.

    What most sentences do not hold is looked for first, in all their words at once.
    """
    for first, last in parts:
        norms = passage.norms[first:last]
        if not condition.words.isdisjoint(norms):
            return True
        if not condition.words_only and _others_begin(condition, passage, (first, last), end):
            return True
    return False


def _others_begin(condition: Condition, passage: Passage, part: tuple[int, int], end: int) -> bool:
    """Whether anything but single words in one spelling begins in a part of a sentence."""
    norms = passage.norms[part[0] : part[1]]
    if condition.stems and any(map(_has_stem(condition.stems), norms)):
        return True
    if condition.number and any(norm[:1].isdigit() for norm in norms):
        return True
    if condition.capitals:
        texts = [word.text for word in passage.words[part[0] : part[1]]]
        if not condition.exact.isdisjoint(texts):
            return True
        norms += texts
    if condition.whole_words and condition.openers.isdisjoint(norms):
        return False
    return any(_begins_at(condition, passage, i, end) for i in range(*part))


MAX_STEM_ANSWERS = 2_000
"""Words for which it is remembered whether they begin with one of some stems."""


class _HasStem(dict[str, bool]):
    """Whether words begin with one of some stems, worked out when first asked for."""

    def __init__(self, stems: tuple[str, ...]) -> None:
        self._stems = stems

    def __missing__(self, word: str) -> bool:
        if len(self) > MAX_STEM_ANSWERS:
            self.clear()
        found = self[word] = word.startswith(self._stems)
        return found


@lru_cache(maxsize=500)
def _has_stem(stems: tuple[str, ...]) -> Callable[[str], bool]:
    return _HasStem(stems).__getitem__


def _begins_at(
    condition: Condition, passage: Passage, at: int, end: int, size: int | None = None
) -> bool:
    """Whether any of the words or phrases begins at a token and ends by ``end``.

    With a ``size``, only those of that many words.
    """
    if at >= end:
        return False
    word = passage.words[at]
    if size in {None, 1} and (
        word.norm in condition.words
        or word.norm.startswith(condition.stems)
        or word.text in condition.exact
        or word.text.startswith(condition.exact_stems)
        or (condition.number and word.norm[:1].isdigit())
    ):
        return True
    if condition.whole_words and condition.openers.isdisjoint((word.norm, word.text)):
        return False
    return any(
        len(phrase) <= end - at
        and size in {None, len(phrase)}
        and all(_matches(part, passage.words[at + i]) for i, part in enumerate(phrase))
        for phrase in condition.phrases
    )


def _matches(wanted: str, word: Lexeme) -> bool:
    if wanted == NUMBER:
        return word.norm[:1].isdigit()
    exact = wanted != wanted.lower()
    if wanted.endswith("*"):
        return (word.text if exact else word.norm).startswith(wanted[:-1])
    return (word.text if exact else word.norm) == wanted
