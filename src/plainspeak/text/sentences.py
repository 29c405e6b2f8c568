"""Where sentences end: inside one block, and not after "e.g.", "Dr.", "No. 5" or "3.5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.text.lexeme import Lexeme
    from plainspeak.text.passage import Passage

    Sentence = tuple[int, int]

CLOSERS = frozenset({")", "]", "\u201d", "\u2019", '"', "'", "''", "\u00bb"})
OPENERS = frozenset({"(", "["})

BEFORE_A_NUMBER = frozenset(
    {
        "no",
        "nos",
        "p",
        "pp",
        "para",
        "paras",
        "fig",
        "figs",
        "sec",
        "art",
        "ch",
        "vol",
        "s",
        "ss",
        "reg",
        "sch",
        "col",
        "tel",
        "ext",
        "approx",
        "ref",
    }
)
"""Short forms whose full stop is followed by what they introduce."""

TITLES = frozenset(
    {
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "rev",
        "st",
        "sir",
        "hon",
        "cllr",
        "sgt",
        "capt",
        "lt",
        "col",
        "gen",
        "vs",
        "cf",
        "viz",
        "dept",
        "ed",
        "eds",
    }
)
"""Short forms that are never the last word of a sentence."""

SENTENCE_OPENERS = frozenset(
    {
        "a",
        "all",
        "also",
        "an",
        "and",
        "as",
        "ask",
        "at",
        "but",
        "call",
        "do",
        "each",
        "everyone",
        "for",
        "he",
        "here",
        "his",
        "her",
        "how",
        "i",
        "if",
        "in",
        "it",
        "its",
        "many",
        "most",
        "my",
        "no",
        "on",
        "one",
        "or",
        "our",
        "people",
        "please",
        "she",
        "so",
        "some",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "we",
        "what",
        "when",
        "where",
        "who",
        "why",
        "with",
        "you",
        "your",
    }
)
"""Words that begin a sentence more often than a name."""


SENTENCE_STOPS = frozenset({".", "!", "?", "\u2026", "...", "?!", "!!", "??", "!?"})
"""Marks that may end a sentence."""


def split(passage: Passage, marks: Sequence[int], first: int, last: int) -> Iterator[Sentence]:
    """First word, and the one after the last, of each sentence among the words of a block.

    ``marks`` are the numbers of the block's words that are punctuation or end in a full stop.
    """
    words = passage.words
    begin = first
    closes = -1
    for i in marks:
        if i <= closes or i < begin:
            continue
        word = words[i]
        if word.text in OPENERS and i > begin:
            closes = _closing(words, i, last)
        elif word.text in SENTENCE_STOPS or word.text[-1] == ".":
            after = _after_closers(passage, i + 1, last)
            if _ends(passage, i, after, last):
                yield begin, after
                begin = after
    if begin < last:
        yield begin, last


MAX_BRACKET_TOKENS = 80
"""Words looked at for the bracket that closes an open one."""


def _closing(words: Sequence[Lexeme], opener: int, last: int) -> int:
    """Where the bracket opened here is closed, or -1: no sentence ends before that."""
    depth = 0
    for i in range(opener, min(last, opener + MAX_BRACKET_TOKENS)):
        text = words[i].text
        if text in OPENERS:
            depth += 1
        elif text in {")", "]"}:
            depth -= 1
            if depth == 0:
                return i
    return -1


def _after_closers(passage: Passage, i: int, last: int) -> int:
    """Step over quotation marks and brackets that close right after a full stop."""
    while i < last and passage.words[i].text in CLOSERS and passage.joined(i):
        i += 1
    return i


def _ends(passage: Passage, stop: int, after: int, last: int) -> bool:  # noqa: PLR0911  a decision list
    """Whether the mark at ``stop`` ends a sentence, seen from the word that comes ``after``."""
    if after >= last:
        return True
    words = passage.words
    following = words[after]
    if following.text in SENTENCE_STOPS or following.text[0] in ",;:)]":
        return False
    if following.is_alpha and following.text[0].islower():
        return False
    mark = words[stop]
    if mark.text in {"!", "?"}:
        return True
    spaced = not passage.joined(after)
    if mark.text not in SENTENCE_STOPS:  # "p.m." or "Dr.": the full stop belongs to the word
        return spaced and following.lower in SENTENCE_OPENERS and mark.lower[:-1] not in TITLES
    if not spaced:
        return following.is_title and stop > 0 and words[stop - 1].text.islower()
    return not _abbreviated(words[stop - 1], following) if stop > 0 else True


def _abbreviated(before: Lexeme, following: Lexeme) -> bool:
    lower = before.lower
    if lower in TITLES:
        return True
    if lower in BEFORE_A_NUMBER and following.text[0].isdigit():
        return True
    initial = len(before.text) == 1 and before.is_title and before.text != "I"
    return initial and following.is_title and following.lower not in SENTENCE_OPENERS
