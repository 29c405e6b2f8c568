"""The words of a document that many readers will not know, and that no list speaks of."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from plainspeak.analysis import definitions
from plainspeak.analysis.detectors import Detection, slips
from plainspeak.analysis.detectors.familiar import MIN_STEM_CHARS, is_familiar
from plainspeak.text import dictionary, frequency
from plainspeak.text.lexeme import HYPHENS
from plainspeak.text.memo_filter import MemoFilter
from plainspeak.text.spelling import americanise
from plainspeak.text.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.model import TermMatch
    from plainspeak.text import Lexeme, Passage

EVERYDAY = 400
"""A Zipf frequency, times 100, of the words that may be put together to a new one."""

KNOWN = 340
"""A Zipf frequency, times 100, of the words that a word nobody has met may be a slip of."""

COMMONEST = 500
"""A Zipf frequency, times 100, of the words that a short word may be a slip of."""

NEVER_MET = 1.8
"""A Zipf frequency below which a word that looks like a slip of the hand is taken for one."""

FOREIGN = 0.3
"""The share of different words that nobody knows from which on a text is not in English."""

ENOUGH = 20
"""Different words that a text needs before it can be taken for one in another language."""


@cache
def _at_home() -> frozenset[str]:
    """Words that people in Britain say every day, and that are seldom met in writing."""
    words = word_list("everyday").split()
    return frozenset(map(americanise, words))


def _known(least: int) -> AbstractSet[str]:
    return frequency.common_words(least, _at_home())


MAX_WORD_CHARS = 50
"""Letters of the longest word there is, and more; a longer run of letters is none, and would take
as long as a whole page to look at."""

ASIDE = 25
"""Characters from a word to the brackets around it."""

_VOWEL = re.compile("[aeiouy]")

MAX_WORD_CHARS = 45
"""Letters of the longest word that is looked at: none in a dictionary is longer."""


class RareWords:
    """Gathers passage by passage, then gives each rare word once.

    ``least`` is the Zipf frequency, times 100, below which a word is rare.
    """

    def __init__(self, least: int, lexicon: Lexicon) -> None:
        self._least = least
        self._lexicon = lexicon
        self._met = 0
        self._names: set[str] = set()
        self._settled: set[str] = set()
        self._found: dict[str, Detection] = {}

    def add(self, passage: Passage, matches: Iterable[TermMatch], quiet: set[int]) -> None:
        """Take in one passage, the listed words found in it, and the words to leave alone."""
        different = passage.different_words
        self._met += len(different)
        new = set(_rare_below(self._least).among(different))
        if not new:
            return
        listed = {i for match in matches for i in range(match.first, match.last)}
        begins = {first for first, _ in passage.sentences}
        for i in [i for i, word in enumerate(passage.words) if word in new]:
            word = passage.words[i]
            stem = _stem(word.lower)
            if i in listed:
                self._settled.add(stem)
            elif word.is_title:
                if i not in begins:
                    self._names.add(stem)
            elif i not in quiet and _stands_free(passage, i):
                self._note(passage, i, stem)

    def _note(self, passage: Passage, i: int, stem: str) -> None:
        if (
            definitions.find(passage, i, i + 1)
            or definitions.glossary_entry(passage, i, i + 1)
            or _aside(passage, i)
        ):
            self._settled.add(stem)
        elif stem not in self._found:
            first, last = passage.sentence_of(i)
            sentence = passage.starts[first], passage.ends[last - 1]
            self._found[stem] = Detection(passage.starts[i], passage.ends[i], sentence)

    def found(self, text: str) -> Iterator[Detection]:
        """Each rare word of the document, at its first use.

        None in a text of another language, no name, and nothing that is explained or a slip.
        """
        if self._met >= ENOUGH and len(self._found) > FOREIGN * self._met:
            return
        for stem, rare in self._found.items():
            word = text[rare.start : rare.end]
            known = stem in self._names or stem in self._settled or _is_mistyped(word)
            if not known and not self._lexicon.lookup(word):
                yield rare._replace(terms=self._lexicon.elsewhere(word))


@lru_cache(maxsize=100_000)
def _rare(word: Lexeme, least: int) -> bool:
    text = word.lower
    if not MIN_STEM_CHARS <= len(text) <= MAX_WORD_CHARS:
        return False
    if not word.is_alpha or word.has_inner_caps or not text.isascii():
        return False
    return bool(_VOWEL.search(text)) and not is_familiar(
        text, _known(least), frequency.common_words(EVERYDAY)
    )


@cache
def _rare_below(least: int) -> MemoFilter[Lexeme]:
    return MemoFilter(partial(_rare, least=least))


@lru_cache(maxsize=10_000)
def _is_mistyped(word: str) -> bool:
    word = word.lower()
    if len(word) <= MIN_STEM_CHARS:
        commonest = frequency.common_words(COMMONEST)
        return slips.lacks_a_letter(word, commonest) or slips.is_misspelling(word, commonest)
    if dictionary.is_listed(word):
        return False
    known = frequency.common_words(KNOWN)
    if slips.is_misspelling(word, known):
        return True
    mistyped = slips.is_slip(word, known) or slips.is_run_together(word, known)
    return mistyped and frequency.zipf_frequency(word) < NEVER_MET


def _aside(passage: Passage, i: int) -> bool:
    """Whether a word is in brackets of a few words: "for ever (in perpetuity)"."""
    opened = passage.text.rfind("(", max(0, passage.starts[i] - ASIDE), passage.starts[i])
    closed = passage.text.find(")", passage.ends[i], passage.ends[i] + ASIDE)
    return opened >= 0 and closed >= 0 and ")" not in passage.text[opened : passage.starts[i]]


def _stands_free(passage: Passage, i: int) -> bool:
    """Whether a word stands by itself, and is no part of an address, a path or another word."""
    start, end = passage.starts[i], passage.ends[i]
    before, after = passage.text[start - 1 : start], passage.text[end : end + 2]
    if before in HYPHENS or (before and before not in _BEFORE and not before.isspace()):
        return False
    return bool(_AFTER.match(after))


_BEFORE = frozenset("\"'(\u201c\u2018[\u2013\u2014")
_AFTER = re.compile(r"$|\s|[.,;:!?](?!\w)|[\"')\]\u201d\u2019\u2013\u2014]")

_ENDING = re.compile(
    r"(?:ations?|ors?|ions?|y?ings?|i?ed|i?ers?|ies|es|s|e|y|ly|able|ability|ity|al)$"
)


def _stem(word: str) -> str:
    """What the forms of a word have in common.

    >>> _stem("redacted") == _stem("redacting") == _stem("redaction")
    True
    """
    folded = americanise(word)
    return _ENDING.sub("", folded) if len(folded) > MIN_STEM_CHARS else folded
