"""Short noun phrases, recognised only where the words leave no doubt.

"you", "this form", "the new local groups", "families", "Leeds City Council", "parents of babies".
A phrase without a determiner has to end in a plural, a name or a noun that is not counted. Where a
model gave parts of speech, they must agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plainspeak.fixes.words import Word

MAX_WORDS = 5
"""Words behind the determiner; a longer phrase is no short one."""

_OPENERS = grammar.DETERMINERS - {"per", "neither", "none", "little"}
_PRONOUNS = (grammar.OBJECTS | grammar.EITHER) - {"people", "one", "others", "whom"}
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "PART", "ADP", "CCONJ"})
_STOPS = frozenset(".;:!?)")
_GOES_ON = (
    grammar.SUBORDINATORS | {"by", "in", "on", "at", "during", "over", "within"}
) - {"that", "so", "than", "once"}  # fmt: skip
"""Words that begin something new, so that the phrase before them has ended."""


def ends(words: Sequence[Word], at: int, tags: Mapping[int, str] | None = None) -> Iterator[int]:
    """Where a noun phrase that begins at a word may end: the numbers of the words behind it.

    The shortest way comes first. There is none where no phrase surely begins.

    >>> from plainspeak.fixes.words import words
    >>> sentence = words("parents of disabled children to our groups")
    >>> list(ends(sentence, 0)), list(ends(sentence, 5)), list(ends(sentence, 4))
    ([1, 4], [7], [])
    """
    first = _single(words, at, tags)
    if first is None:
        return
    yield first
    while first < len(words) and words[first].lower in {"of", "and", "or"}:
        following = _single(words, first + 1, tags)
        if following is None:
            return
        first = following
        yield first


def _single(words: Sequence[Word], at: int, tags: Mapping[int, str] | None) -> int | None:
    """Where a phrase without "of" and "and" ends."""
    if at >= len(words):
        return None
    word = words[at].lower
    alone = at + 1 == len(words) or not grammar.is_open(words[at + 1].lower)
    if word in _PRONOUNS or (word in grammar.DEMONSTRATIVES and alone):
        return at + 1
    begin = at
    while at < len(words) and (words[at].lower in _OPENERS or words[at].text.isdigit()):
        at += 1
    last = _content(words, at, tags)
    if last == at or not _is_noun(words[last - 1], opened=at > begin):
        return None
    if last < len(words) and words[last].lower == "'s":
        return _single_tail(words, last + 1, tags)
    return last


def _single_tail(words: Sequence[Word], at: int, tags: Mapping[int, str] | None) -> int | None:
    """Where a phrase ends whose owner was named: "the council's new plan"."""
    last = _content(words, at, tags)
    return last if last > at and _is_noun(words[last - 1], opened=True) else None


def _content(words: Sequence[Word], at: int, tags: Mapping[int, str] | None) -> int:
    """Where a run of adjectives and nouns ends."""
    end = at
    while end < min(len(words), at + MAX_WORDS) and _is_content(words[end], tags):
        end += 1
    return end


def _is_content(word: Word, tags: Mapping[int, str] | None) -> bool:
    if tags is not None and tags.get(word.start, "NOUN") not in _NOUNS:
        return False
    if not word.is_word or word.text[0].isdigit():
        return False
    lower = word.lower
    if lower == "people":
        return True
    if not grammar.is_open(lower) or grammar.is_base_verb(lower, surely=True):
        return False
    return not grammar.is_adverb(lower) or lower in grammar.ADJECTIVES_IN_LY


def _is_noun(word: Word, *, opened: bool) -> bool:
    """Whether a word can be the last of a noun phrase, with or without a determiner in front."""
    lower = word.lower
    if opened:
        return not lower.endswith(("ed", "ing")) or grammar.is_mass(lower)
    return grammar.is_plural(lower) or grammar.is_mass(lower) or word.is_capital


_BEGINS = _OPENERS | _PRONOUNS


def begins(words: Sequence[Word], at: int, tags: Mapping[int, str] | None = None) -> bool:
    """Whether a noun phrase surely begins here, however long it is.

    >>> from plainspeak.fixes.words import words
    >>> [begins(words(each), 0) for each in ("the local", "local groups", "access help", "apply")]
    [True, True, False, False]
    """
    if at >= len(words):
        return False
    word = words[at].lower
    if word in _BEGINS or words[at].text[0].isdigit():
        return True
    if grammar.is_base_verb(word) and not grammar.is_plural(word) and not words[at].is_capital:
        return False
    return next(ends(words, at, tags), None) is not None


def is_closed(words: Sequence[Word], at: int) -> bool:
    """Whether nothing that is here can belong to the phrase in front of it.

    >>> from plainspeak.fixes.words import words
    >>> [is_closed(words(each), 0) for each in ("", ".", "if it rains", "and swelling")]
    [True, True, True, False]
    """
    return at >= len(words) or words[at].text in _STOPS or words[at].lower in _GOES_ON
