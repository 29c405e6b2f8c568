"""Decides whether the words at a candidate explain its short form, and which of them do."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from plainspeak.acronyms import costs, unordered
from plainspeak.acronyms.align import Alignment, Search, align
from plainspeak.acronyms.candidate import Definition, Side
from plainspeak.acronyms.letters import spell, tokens
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS, is_number, singular
from plainspeak.acronyms.variants import letter_variants
from plainspeak.acronyms.windows import QUOTES, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.candidate import Candidate
    from plainspeak.acronyms.letters import Token

NEVER = -1.0
TWO = 2


def match(text: str, candidate: Candidate, known: Sequence[str] = ()) -> Definition | None:
    """The explanation at a candidate, or ``None``.

    The long form is exact: the words that spell the short form, as they are written, or one of the
    ``known`` long forms whose letters do not tell, such as "Citizens Advice (CAB)".
    """
    words = candidate.words
    fit = long_form(candidate.short, words, candidate.side, candidate.max_cost)
    fit = fit or _known_form(words, candidate.side, known)
    if fit is None:
        return None
    first, last = words[fit.first], words[fit.last - 1]
    closes = candidate.side is Side.BEFORE and candidate.start > last.end
    stop = candidate.start if closes else last.end  # "Nauru Ocean Resources Inc. (NORI)"
    return Definition(
        candidate.short,
        one_line(text[first.start : stop].rstrip(QUOTES + ",")),
        min(candidate.start, first.start),
        max(candidate.end, last.end),
        candidate.at,
        candidate.glossary,
    )


def long_form(  # noqa: PLR0911  a decision list
    short: str, words: Sequence[Token], side: Side, max_cost: float
) -> Alignment | None:
    """Which of some words spell a short form most cheaply, at ``max_cost`` or less.

    >>> from math import inf
    >>> words = tokens("people who take proton pump inhibitors", 0, 38)
    >>> long_form("PPIs", words, Side.BEFORE, inf)[:2], long_form("WHO", words, Side.BEFORE, inf)
    ((3, 6), None)
    """
    bare = singular(short)
    if not words or _cannot_be(short, words, side):
        return None
    if best := _with_shared_word(short, words, side, max_cost):
        return best
    if best := _cheapest(bare, words, side, max_cost):
        return best
    if side is Side.AFTER or max_cost < _limit_of_letters(bare):
        return None
    if side is Side.BEFORE:
        first = unordered.first_word(bare, words)
        if first is not None:
            return Alignment(first, len(words), max_cost)
        return _cheapest(bare, words, side, max_cost, missing=costs.COSTS.missing)
    if not all(word.is_title or word.is_stopword for word in words):
        return None  # only a name in capitals is taken whole
    begins = _cheapest(bare, words, Side.AFTER, max_cost)
    spelled = begins or unordered.first_word(bare, words) == 0
    return Alignment(0, len(words), max_cost) if spelled else None


def _cheapest(
    short: str, words: Sequence[Token], side: Side, max_cost: float, missing: float = inf
) -> Alignment | None:
    """The cheapest fit of any reading of the letters."""
    fits = []
    for letters, extra in letter_variants(short, costs.COSTS).items():
        if len(letters) <= 2 * MAX_ACRONYM_CHARS and any(map(str.isalpha, letters)):
            limit = min(max_cost, _limit_of_letters(letters)) - extra
            search = Search(letters, limit, costs.COSTS, side is Side.BEFORE, missing)
            fit = align(words, search, side)
            if fit and fit.cost <= _limit(short, letters, words[fit.first : fit.last]) - extra:
                fits.append(fit._replace(cost=fit.cost + extra))
    best = min(fits, key=lambda fit: fit.cost, default=None)
    if not best or (side is not Side.BEFORE and best.last == 1):
        return None
    first = words[best.first]  # "WP.29/AC.2 and others (WP.29)" only says it again
    return None if first.is_acronym and first.spelled.startswith(spell(short)) else best


def _with_shared_word(
    short: str, words: Sequence[Token], side: Side, max_cost: float
) -> Alignment | None:
    """Where one word of a short form of two is in the long form too, at another place.

    The other word must be spelled there: "a plan for education, health and care (EHC plan)".
    """
    parts = short.split() if side is Side.BEFORE else []
    if len(parts) != TWO:
        return None
    for shared, letters in (parts, parts[::-1]):
        one = spell(shared).lower().removesuffix("s")
        at = [i for i, word in enumerate(words) if word.letters.removesuffix("s") == one]
        fit = _cheapest(singular(letters), words, side, max_cost) if at else None
        if fit and fit.first <= at[-1]:
            return fit
        if fit and all(word.is_stopword for word in words[at[-1] + 1 : fit.first]):
            return fit._replace(first=at[-1])
    return None


def _known_form(words: Sequence[Token], side: Side, known: Sequence[str]) -> Alignment | None:
    """A known long form at the end of the words, or else at their beginning."""
    for long in known:
        wanted = [token.letters for token in tokens(long, 0, len(long))]
        first = max(0, len(words) - len(wanted)) if side is Side.BEFORE else 0
        if wanted and [token.letters for token in words[first:][: len(wanted)]] == wanted:
            return Alignment(first, first + len(wanted), 0.0)
    return None


def _cannot_be(short: str, words: Sequence[Token], side: Side) -> bool:
    """Whether the words only say the short form again, end amiss, or have another number."""
    if side is not Side.BEFORE:
        return False
    if spell(short).lower().endswith(words[-1].letters):
        again = [token.letters for token in tokens(short, 0, len(short))]
        if again == [token.letters for token in words[-len(again) :]]:
            return True
    number = short.rpartition(" ")[2] if " " in short else ""  # "JS 3" is no "Joint Submission 4"
    return words[-1].is_stopword or (is_number(number) and number.lower() != words[-1].letters)


def _limit(short: str, letters: str, words: Sequence[Token]) -> float:
    """What a fit may cost; the odder the short form, the less."""
    alone = words[0] if len(words) == 1 else None
    if alone and alone.is_acronym:
        return NEVER
    if len(letters) == 1:
        long_word = alone and len(alone.letters) > MAX_ACRONYM_CHARS / 2
        return 0.0 if long_word and short.isupper() else NEVER
    if short.isalnum() and (
        short.islower() or (short.istitle() and letters == short.lower() and short.isalpha())
    ):
        return _limit_of_word(short, letters, alone)
    return _limit_of_letters(letters)


def _limit_of_word(short: str, letters: str, alone: Token | None) -> float:
    """The same for a short form that looks like a word: "Epo", "cdks"."""
    if alone and not short.islower():
        longer = len(alone.letters) > 2 * len(letters)
        return costs.COSTS.one_word * len(letters) if longer else NEVER
    return costs.COSTS.lower_case * len(letters)


def _limit_of_letters(letters: str) -> float:
    """The same for capitals. Two letters fit many words, so they must fit well."""
    if len(letters) == TWO:
        return costs.COSTS.two_letters
    return costs.COSTS.per_letter * len(letters) + costs.COSTS.base
