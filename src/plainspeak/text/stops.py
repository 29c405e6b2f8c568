"""Whether a full stop ends a sentence, or belongs to an abbreviation or a person's initial."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text.word_lists import word_groups, word_list

if TYPE_CHECKING:
    from plainspeak.text.lexeme import Lexeme

SENTENCE_STOPS = frozenset({".", "!", "?", "\u2026", "...", "?!", "!!", "??", "!?"})
"""Tokens that may end a sentence."""

SENTENCE_OPENERS = frozenset(word_list("openers").split())
"""Words that begin a sentence more often than a name."""

_GROUPS = word_groups("abbreviations")
_NEVER_LAST = _GROUPS["never the last word of a sentence"]
_BEFORE_NUMBER = _GROUPS["before a number"]
_DATES = _GROUPS["days and months"]
_DATE_NAMES = _GROUPS["day and month names"]
_TIMES = _GROUPS["times of day"]
_OFTEN_LAST = _GROUPS["often the last word of a sentence"]
_LABELS = _GROUPS["labels that take a letter"]
_TAKES_NUMBER = _BEFORE_NUMBER | _DATES
_MAY_END = _TIMES | _OFTEN_LAST


class Stop(NamedTuple):
    """A full stop and its company.

    ``word`` is the word it is on, without the stop, and ``before`` the word in front of that;
    each may be missing. ``attached``: the tokenizer took the stop for a part of the word, as in
    "p.m.". ``spaced``: white space follows. ``opens``: the word is the first of its sentence.
    """

    word: Lexeme | None
    before: Lexeme | None
    following: Lexeme
    attached: bool
    spaced: bool
    opens: bool


def takes_number(word: Lexeme) -> bool:
    """Whether a number behind the full stop of a word belongs to it: "para.5", not "poll.5"."""
    return word.has_note and word.lower.partition(".")[0] in _BEFORE_NUMBER


def ends_sentence(stop: Stop) -> bool:  # noqa: PLR0911  a decision list
    """Whether the sentence ends here, given that no small letter follows."""
    if stop.word is None:
        return True
    word, following = stop.word.lower.rstrip("."), stop.following
    if word in _NEVER_LAST or (stop.opens and _is_number_of_item(word)):
        return False
    if word in _TAKES_NUMBER and following.text[0].isdigit():
        return False
    if word in _DATES and following.lower in _DATE_NAMES:
        return False
    if word in _MAY_END:
        return following.text[0] not in "([" and following.lower not in _DATE_NAMES
    if len(word) == 1 and stop.word.is_title and word != "i":
        return not (following.is_title and _is_initial(stop))
    if stop.attached:
        return stop.spaced and following.lower in SENTENCE_OPENERS
    return stop.spaced or (following.is_title and stop.word.text.islower())


def _is_number_of_item(word: str) -> bool:
    """Whether a word numbers what follows: "1. Sign the form. 2. Send it"."""
    return word.isdigit() and len(word) < 3  # noqa: PLR2004  a year is no number of an item


def _is_initial(stop: Stop) -> bool:
    """Whether a capital stands for a person's name, and does not label a thing: "in bay F"."""
    if stop.following.lower in SENTENCE_OPENERS:
        return False
    before = stop.before
    if before is None or not before.is_alpha:
        return True
    if before.lower in _LABELS:
        return False
    return before.is_title or before.lower in SENTENCE_OPENERS or len(before.text) < MIN_NOUN_CHARS


MIN_NOUN_CHARS = 3
"""Letters of the shortest word before a capital that is taken for the thing it labels."""
