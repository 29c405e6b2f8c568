"""Looks for an explanation around one place where a term is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.behind import behind, behind_name, behind_words, is_subject
from plainspeak.analysis.definitions.glossary import glossary_entry
from plainspeak.analysis.definitions.hints import may_explain
from plainspeak.analysis.definitions.in_front import apposed, around, in_front
from plainspeak.analysis.definitions.patterns import Explanation, explanation, first_match
from plainspeak.analysis.definitions.place import Place
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.text import Passage

_IS = (["is"], ["are"])

MAX_TOKENS_BEHIND = 6
"""Tokens between a term and the end of its sentence, so that "It is ..." can mean the term."""


def find(passage: Passage, first: int, last: int) -> Explanation | None:
    """The explanation of the tokens ``first`` up to ``last``, where the text gives one here.

    A term in brackets is explained by what comes before them: "piles (haemorrhoids)".
    """
    place = Place(passage, first, last)
    begin, end = passage.sentence_of(first)
    if not may_explain(place, begin, end):
        return None
    return (
        behind(place, begin, end)
        or behind_words(place, end)
        or in_front(place, begin)
        or around(place, begin, end)
        or apposed(place, begin, end)
        or _next_sentence(place, begin, end)
        or _below_question(place, begin, end)
    )


def find_description(passage: Passage, first: int, last: int) -> Explanation | None:
    """What a text says here of a short form, in a list of words or around it.

    What comes before brackets says nothing of a short form in them: it may be there for any
    other reason.
    """
    place = Place(passage, first, last)
    begin, end = passage.sentence_of(first)
    if entry := glossary_entry(passage, first, last):
        return entry
    if not may_explain(place, begin, end):
        return None
    return (
        behind(place, begin, end)
        or in_front(place, begin)
        or behind_name(place, end)
        or _next_sentence(place, begin, end)
    )


def _next_sentence(place: Place, begin: int, end: int) -> Explanation | None:
    passage = place.passage
    number = bisect_right(passage.sentences, (begin, end))
    if number >= len(passage.sentences):
        return None
    near = end - place.last <= MAX_TOKENS_BEHIND or is_subject(place, begin)
    if not near:
        return None
    start, stop = passage.sentences[number]
    if passage.words[start].text == "(":
        start += 1
    return first_match("at the start of the next sentence", place, start, stop)


def _below_question(place: Place, begin: int, end: int) -> Explanation | None:
    """The first sentence below a heading that asks: "What is palliative care?"."""
    passage = place.passage
    number = passage.block_number(place.first)
    if not number or not is_subject(place, begin) or passage.block_bounds[number][0] != begin:
        return None
    above = passage.blocks[number - 1]
    asked = [word.lower for word in passage.words[slice(*passage.block_bounds[number - 1])]]
    if above.kind is not Kind.HEADING or asked[:1] != ["what"] or asked[1:2] not in _IS:
        return None
    term = [word.lower for word in passage.words[place.first : place.last]]
    same = any(asked[i : i + len(term)] == term for i in range(2, len(asked)))
    return explanation(place, place.last, end) if same else None
