"""Which parts of a text are not in English, told by their function words or their script.

A sentence is in another language where it has more of that language's commonest words than of
English ones, and few words that are common in English. A sentence too short to tell is taken to be
in the language of the others in its block.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text.frequency import EVERYDAY_ZIPF, ORDINARY_ZIPF, common_words
from plainspeak.text.memo_filter import MemoFilter
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.text.lexeme import Lexeme
    from plainspeak.text.passage import Passage

OTHER = "another language"
"""What is said of a language that has no profile."""

MIN_SHARE_UNKNOWN = 0.5
"""The share of a sentence's words that are not common in English, from which on it may be another.

On 461 public English documents this value and ``MIN_FUNCTION_WORDS`` take no sentence of ten words
or more for another language but those that are (2026-11-28)."""

MIN_FUNCTION_WORDS = 2
"""Function words of one language that tell it; one is enough where no word is common in English."""

SCRIPTS = {
    "ARABIC": "a language in Arabic script", "CYRILLIC": "a language in Cyrillic script",
    "GREEK": "Greek", "HEBREW": "Hebrew", "DEVANAGARI": "a language in Devanagari script",
    "BENGALI": "Bengali", "GURMUKHI": "Punjabi", "GUJARATI": "Gujarati", "TAMIL": "Tamil",
    "TELUGU": "Telugu", "MALAYALAM": "Malayalam", "SINHALA": "Sinhala", "THAI": "Thai",
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean",
    "ETHIOPIC": "a language in Ethiopic script", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "MYANMAR": "Burmese", "KHMER": "Khmer", "LAO": "Lao",
}  # fmt: skip
"""Languages, or groups of them, by the first word of the names of their letters in Unicode."""


class ForeignSpan(NamedTuple):
    """Tokens ``first`` up to ``last`` that are in another language than English."""

    first: int
    last: int
    language: str


@cache
def _profiles() -> dict[str, tuple[str, ...]]:
    """The languages that have each function word, those that are likelier in Britain first."""
    found: dict[str, list[str]] = defaultdict(list)
    for language, words in word_groups("languages").items():
        for word in words:
            found[word].append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def _is_english(word: Lexeme) -> bool:
    return word.norm in common_words(round(100 * EVERYDAY_ZIPF))


@lru_cache(maxsize=400_000)
def _languages(word: Lexeme) -> tuple[str, ...]:
    """The languages, but English, whose function words or letters a word has."""
    if word.is_upper or _is_english(word):
        return ()
    if not word.text.isascii() and word.text[0].isalpha():
        script = SCRIPTS.get(unicodedata.name(word.text[0], "").split(" ")[0])
        if script:
            return (script,)
    return _profiles().get(word.lower, ())


_telling = MemoFilter(_languages)


def _has_accent(word: Lexeme) -> bool:
    """Whether a word has a letter that English has not, which no common English word does."""
    return any(letter.isalpha() and not letter.isascii() for letter in word.lower)


def foreign_spans(passage: Passage) -> Iterator[ForeignSpan]:
    """The sentences of a passage that are not in English, those beside each other as one."""
    joined: ForeignSpan | None = None
    for span in _foreign_sentences(passage):
        if joined and (joined.last, joined.language) == (span.first, span.language):
            joined = joined._replace(last=span.last)
        else:
            if joined:
                yield joined
            joined = span
    if joined:
        yield joined


def _foreign_sentences(passage: Passage) -> Iterator[ForeignSpan]:
    telling = set(_telling.among(passage.different_words))
    if not telling:
        return
    sentences = iter(passage.sentences)
    sentence = next(sentences, None)
    for begin, end in passage.block_bounds:
        inside: list[tuple[int, int]] = []
        while sentence and sentence[0] < end:
            inside.append(sentence)
            sentence = next(sentences, None)
        if not telling.isdisjoint(passage.words[begin:end]):
            yield from _of_block(passage.words, inside)


def _of_block(words: Sequence[Lexeme], sentences: list[tuple[int, int]]) -> Iterator[ForeignSpan]:
    verdicts = [language_of(words[first:last]) for first, last in sentences]
    sure = [verdict for verdict in verdicts if verdict is not None]
    usual = Counter(sure).most_common(1)[0][0] if sure else ""
    for (first, last), verdict in zip(sentences, verdicts, strict=True):
        language = usual if verdict is None else verdict
        if language:
            yield ForeignSpan(first, last, language)


def language_of(words: Sequence[Lexeme]) -> str | None:
    """The language of a sentence if it is not English; "" if it is; ``None`` if it cannot be told.

    >>> from plainspeak.text import get_tokenizer
    >>> [language_of(get_tokenizer().words(text)) for text in
    ...  ("Mae'r drws ar agor.", "The door is open.", "Hafan")]
    ['Welsh', '', None]
    """
    letters = [word for word in words if word.text[:1].isalpha()]
    votes = Counter(language for word in letters for language in _languages(word))
    english = [word for word in letters if _is_english(word)]
    if not votes:
        return "" if english else None
    language, count = votes.most_common(1)[0]
    if language in SCRIPTS.values():
        return language if 2 * count >= len(letters) else ""
    shared = sum(language in _profiles().get(word.lower, ()) for word in english)
    common = common_words(round(100 * ORDINARY_ZIPF))
    unknown = [word for word in letters if word.norm not in common]
    signs = count + sum(_has_accent(word) and not _languages(word) for word in unknown)
    needed = 1 if len(unknown) == len(letters) else MIN_FUNCTION_WORDS
    many = len(unknown) >= MIN_SHARE_UNKNOWN * (len(letters) - shared)
    if signs >= needed and signs > len(english) - shared and many:
        return language
    return None if many and signs >= len(english) - shared else ""
