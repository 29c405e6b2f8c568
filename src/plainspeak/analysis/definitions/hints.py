"""Whether anything around a term may explain it: one look at the few words that could begin to.

Nearly all places hold none of them, and the patterns need not be tried one by one.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.analysis.definitions.apposition import APPOSITION_OPENERS
from plainspeak.analysis.definitions.behind import CLOSERS
from plainspeak.analysis.definitions.in_front import (
    MAX_PATTERN_TOKENS,
    comma_in_front,
    leads_to_term,
    start_of_name,
)
from plainspeak.analysis.definitions.meanings import PHRASAL_OPENERS, VERBS, VERBS_BEFORE_ING
from plainspeak.analysis.definitions.names import DASHES, MAX_WORDS_BEFORE_BRACKET
from plainspeak.analysis.definitions.patterns import patterns
from plainspeak.model import Kind
from plainspeak.text.quotes import MARKS

if TYPE_CHECKING:
    from plainspeak.analysis.definitions.patterns import Pattern
    from plainspeak.analysis.definitions.place import Place


_SOMEBODY = frozenset({"someone", "somebody", "anyone", "something"})
_ARTICLES = frozenset({"a", "an", "the"})


class _Hints(NamedTuple):
    """What may be right behind a term or behind a comma there, in front, and in what follows."""

    behind: frozenset[str]
    past_comma: frozenset[str]
    in_front: frozenset[str]
    next_first: frozenset[str]
    next_second: frozenset[str]


@cache
def _hints() -> _Hints:
    ways = [patterns(f"after {each}") for each in ("the term", "the term, which is the subject")]
    ways.append(patterns("after words that are no short form"))
    following = patterns("at the start of the next sentence")
    verbs = VERBS | VERBS_BEFORE_ING | PHRASAL_OPENERS
    marks = {"(", *MARKS, *CLOSERS, *DASHES}
    with_comma = (pattern for way in ways for pattern in way.by_first.get(",", ()))
    return _Hints(
        frozenset(verbs | marks).union(*(way.by_first for way in ways)) - {","},
        frozenset(APPOSITION_OPENERS | {"which", "that"}).union(*map(_seconds, with_comma)),
        frozenset(patterns("before the term").by_last),
        frozenset(verbs | {"("}).union(following.by_first),
        frozenset(verbs).union(*map(_seconds, following.all)),
    )


def _seconds(pattern: Pattern) -> frozenset[str]:
    """The tokens that may come second in a pattern whose first element takes one."""
    found: frozenset[str] = frozenset()
    for words, _, optional in pattern.elements[1:]:
        found |= words
        if not optional:
            break
    return found


def may_explain(place: Place, begin: int, end: int) -> bool:
    """Whether the sentence from ``begin`` up to ``end``, or the next, may explain the term."""
    return (
        _behind(place, end)
        or _in_front(place, begin)
        or _brackets(place, begin, end)
        or _next_sentence(place, begin, end)
        or _heading_above(place)
    )


def _behind(place: Place, end: int) -> bool:
    passage, at = place.passage, place.last
    if at >= end:
        return False
    words, hints = passage.words, _hints()
    word = words[at]
    if word.text == ",":
        past = words[at + 1].lower if at + 1 < end else ""
        return past in hints.past_comma or comma_in_front(place, 0) is not None
    if word.lower in hints.behind or word.text in hints.behind or word.is_title:
        return True
    if passage.starts[at] - passage.ends[at - 1] > 1:  # it may hold a dash
        return True
    if at + 2 >= end or words[at + 1].text not in {",", "("}:
        return False
    return words[at + 2].lower in (hints.past_comma if words[at + 1].text == "," else _ARTICLES)


def _in_front(place: Place, begin: int) -> bool:
    words, at = place.passage.words, start_of_name(place, begin) - 1
    wanted = _hints().in_front
    return (at >= begin and words[at].lower in wanted) or (
        at > begin and words[at - 1].lower in wanted
    )


def _brackets(place: Place, begin: int, end: int) -> bool:
    passage, words = place.passage, place.passage.words
    if "(" not in passage.norms_in((begin, end)):
        return False
    for at in range(place.first - 1, max(begin, place.first - MAX_PATTERN_TOKENS) - 1, -1):
        if words[at].text == "(":
            if leads_to_term(place, at):
                return True
            break
    for at in range(place.last, min(end - 1, place.last + MAX_WORDS_BEFORE_BRACKET)):
        if words[at].text == "(":
            return words[at + 1].lower in _SOMEBODY
    return False


def _next_sentence(place: Place, begin: int, end: int) -> bool:
    passage, hints = place.passage, _hints()
    number = bisect_right(passage.sentences, (begin, end))
    if number >= len(passage.sentences):
        return False
    start, stop = passage.sentences[number]
    words = passage.words
    if words[start].text == "(":
        return True
    if start + 1 >= stop:
        return False
    second, head = words[start + 1], words[place.last - 1]
    if second.lower in hints.next_second:
        return True
    return second.norm == head.norm and words[start].lower in hints.next_first


def _heading_above(place: Place) -> bool:
    number = place.passage.block_number(place.first)
    return number > 0 and place.passage.blocks[number - 1].kind is Kind.HEADING
