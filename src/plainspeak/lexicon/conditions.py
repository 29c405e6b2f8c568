"""The cells ``needs`` and ``unless``: what must, or must not, be true where a term is.

``next:bar,book``      the very next word is one of these
``before:the``         the very word before is one of these
``near:care,referral`` one of these is in the same sentence (but see ``needs_hold``)
``after:may,will``     one of these is later in the same sentence
``document:tenan*``    one of these is anywhere in the document
``field:housing``      the document is about one of these fields, which ``fields.csv`` lists
``alone``              no noun follows: "the poor", and not "the poor man"
``capital``            the term begins with a capital, and not only because its sentence does
``capitals``           the term is written all in capitals
``hyphen``             the term is written with a hyphen
``inflected``          the term has an ending that the row does not write, such as a plural s
``start``              the term is first in its sentence

``|`` splits choices of which one is enough; ``+`` joins what must hold together. A word may be
several words, may end in ``*`` for any ending, and may be ``#number``. A word with a capital is
matched exactly so: ``near:IT`` is not "it".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform.once import once
from plainspeak.lexicon.fields import fields
from plainspeak.text.memo_filter import MemoFilter
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

if TYPE_CHECKING:
    from collections.abc import Iterable

PLACES = ("next", "before", "near", "after")
ANYWHERE = ("document", "field")
FACTS = ("alone", "capital", "capitals", "hyphen", "inflected", "start")

NUMBER = "#number"

MAX_REMEMBERED = 2_000
"""Words that are remembered for each condition."""

_SIGN_BESIDE_NUMBER = re.compile(r"(?<=\d)(?=%)|(?<=[£$€])(?=\d)")
"""Where the tokenizer parts a sign from a number: "95%", "£5"."""


class _Written(NamedTuple):
    """What a condition holds, as it is kept in compiled rows.

    ``words`` are single words in one spelling, ``exact`` those with a capital. ``stems`` are what
    words may begin with, and ``exact_stems`` those with a capital. ``phrases`` are several words.
    ``openers`` are the first words of the phrases. ``words_only``: nothing but ``words`` is looked
    for. ``capitals``: something has a capital. ``whole_words``: no stem has a capital, and each
    phrase begins with a whole word.
    """

    place: str
    words: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    exact_stems: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    number: bool = False
    openers: frozenset[str] = frozenset()
    words_only: bool = True
    capitals: bool = False
    whole_words: bool = True


class Condition(_Written):
    """One thing to look for, and where."""

    @once
    def telling(self) -> MemoFilter[str] | None:
        """What finds the words that may begin it; ``None`` where a beginning has a capital."""
        capital = [each for each in self.openers if each.endswith("*") and not _is_small(each)]
        if self.exact_stems or capital:
            return None
        return MemoFilter(self._may_begin, MAX_REMEMBERED)

    def _may_begin(self, norm: str) -> bool:
        if norm in self.words or norm in self._whole or norm.startswith(self._beginnings):
            return True
        return (self.number or NUMBER in self.openers) and norm[:1].isdigit()

    @once
    def _beginnings(self) -> tuple[str, ...]:
        return (*self.stems, *(each[:-1] for each in self.openers if each.endswith("*")))

    @once
    def _whole(self) -> frozenset[str]:
        """The words with a capital, and the first words of phrases, as words are compared."""
        small = (each.lower().translate(STRAIGHT_PUNCTUATION) for each in self.exact | self.openers)
        return frozenset(map(americanise, small)) | self.openers


Choices = tuple[tuple[Condition, ...], ...]
"""The choices in a cell; each holds when all its conditions do."""


@cache
def parse(cell: str) -> Choices:
    """The choices in a cell.

    Raises ``ValueError`` saying what is not understood.

    >>> parse("next:bar,line of credit,hospital*,IT|capitals")[0][0]
    Condition(place='next', words=frozenset({'bar'}), exact=frozenset({'IT'}), stems=('hospital',),
        exact_stems=(), phrases=(('line', 'of', 'credit'),), number=False,
        openers=frozenset({'line'}), words_only=False, capitals=True,
        whole_words=True)
    """
    return tuple(
        tuple(_condition(part.strip()) for part in choice.split("+"))
        for choice in cell.split("|")
        if choice.strip()
    )


def _condition(part: str) -> Condition:
    place, colon, listed = part.partition(":")
    if place in FACTS and not colon:
        return Condition(place)
    if place not in (*PLACES, *ANYWHERE) or not listed.strip():
        message = f'"{part}" is not a condition'
        raise ValueError(message)
    written = [each.strip() for each in listed.split(",") if each.strip()]
    if place == "field":
        return Condition(place, _known_fields(written))
    if place == "document":
        written = [word for each in written for word in each.split()]
    phrases = [_phrase(each) for each in written]
    single = [phrase[0] for phrase in phrases if len(phrase) == 1]
    stems = [word[:-1] for word in single if word.endswith("*")]
    whole = {word for word in single if not word.endswith("*")}
    exact = frozenset(word for word in whole if not _is_small(word))
    exact_stems = tuple(stem for stem in stems if not _is_small(stem))
    small_stems = [*filter(_is_small, stems), *map(americanise, filter(_is_small, stems))]
    several = tuple(phrase for phrase in phrases if len(phrase) > 1)
    openers = frozenset(phrase[0] for phrase in several)
    number = NUMBER in whole
    return Condition(
        place,
        frozenset(filter(_is_small, whole - {NUMBER})),
        exact,
        tuple(dict.fromkeys(small_stems)),
        exact_stems,
        several,
        number,
        openers,
        words_only=not (exact or stems or several or number),
        capitals=bool(exact or exact_stems) or not all(map(_is_small, openers)),
        whole_words=not exact_stems and all(map(_is_whole_word, openers)),
    )


def _is_whole_word(word: str) -> bool:
    return word != NUMBER and not word.endswith("*")


def _is_small(word: str) -> bool:
    return word == word.lower()


def _known_fields(names: Iterable[str]) -> frozenset[str]:
    for name in names:
        if name not in fields():
            message = f'"{name}" is not a field'
            raise ValueError(message)
    return frozenset(names)


def _phrase(written: str) -> tuple[str, ...]:
    plain = written.translate(STRAIGHT_PUNCTUATION).replace("-", " ").replace("'s", " 's")
    plain = _SIGN_BESIDE_NUMBER.sub(" ", plain)
    return tuple(
        word if word.endswith("*") or not _is_small(word) else americanise(word)
        for word in plain.split()
    )
