"""Whether words are inside a name, such as Access to Work or Better Care Fund."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.text.stops import SENTENCE_OPENERS

if TYPE_CHECKING:
    from plainspeak.text import Lexeme, Passage

NAME_LINKING_WORDS = frozenset(
    {"of", "and", "for", "the", "to", "in", "&", "with", "on", "by", "at", "from", "into", "'s"}
)
"""Small words that are inside names without a capital."""

YEAR_DIGITS = 4


def inside_name(passage: Passage, first: int, last: int) -> bool:
    """Whether the words ``first`` up to ``last`` are part of a capitalised name of two or more.

    The capital that begins a sentence says nothing by itself, nor does a short form behind it.
    """
    opener = passage.words[first]
    if not opener.is_title and opener.lower not in NAME_LINKING_WORDS:
        return False  # as nearly always
    words = [word for word in passage.words[first:last] if word.lower not in NAME_LINKING_WORDS]
    if not words or not all(word.is_title for word in words) or all(map(_is_short_form, words)):
        return False
    begin, end = passage.sentence_of(first)
    if first > begin:
        return (
            len(words) > 1
            or _continues(passage, first - 1, -1, begin, end)
            or _continues(passage, last, 1, begin, end)
            or _is_cited(passage, last, end)
        )
    return len(words) > 1 or _continues(passage, last, 1, begin, end)


def is_whole_name(passage: Passage, first: int, last: int) -> bool:
    """Whether words with capitals are all of a name: "the Relief Duty", "a Liability Order".

    An official thing that a reader has to know is written so as often as without capitals.
    """
    begin, end = passage.sentence_of(first)
    return last - first > 1 and not (
        _continues(passage, first - 1, -1, begin, end)
        or _continues(passage, last, 1, begin, end)
        or _is_cited(passage, last, end)
    )


def _is_cited(passage: Passage, last: int, end: int) -> bool:
    """Whether a year follows, as behind the author of a work: "Garner 2001"."""
    year = passage.words[last].text if last < end else ""
    return len(year) == YEAR_DIGITS and year.isdigit() and year[:2] in {"19", "20"}


def _continues(passage: Passage, at: int, step: int, begin: int, end: int) -> bool:
    """Whether the next real word in one direction has a capital, as a part of a name has.

    The first word of a sentence has one anyway, unless it is hardly ever the first. No name goes on
    with "the" alone: "Accordingly the Council".
    """
    if step > 0 and at < end and passage.words[at].lower == "the":
        return False
    while begin <= at < end and passage.words[at].lower in NAME_LINKING_WORDS:
        at += step
    if not begin <= at < end:
        return False
    word = passage.words[at]
    if not word.is_title or (step > 0 and _follows_opening(at, begin, word)):
        return False
    return at > begin or not word.lower.isalpha() or word.lower not in SENTENCE_OPENERS


def _follows_opening(at: int, begin: int, word: Lexeme) -> bool:
    """Whether a short form follows the first word: "Utilise NHS staff"."""
    return at == begin + 1 and _is_short_form(word)


def _is_short_form(word: Lexeme) -> bool:
    return word.is_upper or word.has_inner_caps
