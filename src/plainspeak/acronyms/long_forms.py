"""Which of the words beside a short form are its long form."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.acronyms import align
from plainspeak.acronyms.letters import letter_variants, tokens
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS, singular
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token

LIKELY = 0.5
"""The share of letters and of names that must belong together where the order tells nothing."""

NEVER = -1.0

MAX_LOWER_CASE_CHARS = 5
"""Letters of a short form written without capitals: "cdks", "mtdna". A longer one is a word."""

_NO_SHORT_FORM = re.compile(
    r"(?:e\.?g|i\.?e|cf|see|figs?|figures?|tables?|refs?|vol|no|pp?|paras?|n\.?b|et|etc|am|pm|ibid|"
    r"arts?|secs?|chs?|annex|part|box|note|page|[ivxlc]+|k?g|km|m?g|ml|c?m|mm)\.?"
)


def is_unlikely(short: str) -> bool:
    """Whether something in brackets is no short form at all: a reference, a unit, a plain word."""
    bare = singular(short)
    if not any(map(str.isalpha, bare)) or _NO_SHORT_FORM.fullmatch(bare):
        return True
    return (bare.islower() and len(bare) > MAX_LOWER_CASE_CHARS) or _is_a_word(bare)


def match_before(short: str, words: Sequence[Token], most: float = 99.0) -> int | None:
    """The first word of the long form that ends with the last of ``words``; ``None`` without one.

    A fit may cost up to ``most``. Where no fit is cheap enough, a name in capitals may do.

    >>> words = tokens("people who take proton pump inhibitors")
    >>> match_before("PPIs", words), match_before("WHO", words)
    (3, None)
    """
    bare = singular(short)
    if not words or _other_number(short, words) or _same(short, words):
        return None
    fits = []
    for letters, extra in letter_variants(bare).items():
        if any(map(str.isalpha, letters)) and len(letters) <= 2 * MAX_ACRONYM_CHARS:
            near = words[-_reach(letters) :]
            fit = align.align_backwards(letters, near, min(most, _max_cost_for_letters(letters)))
            if fit and fit.cost + extra <= min(most, _max_cost(bare, letters, near[fit.first :])):
                fits.append((fit.cost + extra, fit.first + len(words) - len(near)))
    if fits:
        return min(fits)[1]
    if len(bare) <= 2 or not bare.isupper() or most < _max_cost(bare, bare, words[-2:]):  # noqa: PLR2004
        return None
    named = match_proper_name(bare, words)
    return in_any_order(bare.lower(), words) if named is None else named


def match_after(short: str, words: Sequence[Token], most: float = 99.0) -> int | None:
    """How many of ``words`` spell a short form, from the first on; ``None`` when they do not.

    >>> match_after("NICE", tokens("National Institute for Health and Care Excellence"))
    7
    """
    bare = singular(short)
    for letters, extra in letter_variants(bare).items():
        fit = align.align_forwards(letters, words, min(most, _max_cost_for_letters(letters)))
        if fit and fit.last > 1:
            limit = min(most, _max_cost(bare, letters, words[: fit.last]))
            if fit.cost + extra <= limit and (fit.last == len(words) or words[fit.last - 1].comma):
                return fit.last
    return None


def match_initials(short: str, words: Sequence[Token]) -> bool:
    """Whether all the words are a name in capitals that belongs to a short form.

    >>> match_initials("WAIPA", tokens("Women Parliamentarians of AIPA and Friends"))
    True
    """
    if not words or not all(word.capital or word.small for word in words):
        return False
    letters = singular(short).lower()
    fit = align.align_forwards(letters, words, _max_cost_for_letters(letters))
    spelled = fit and fit.cost <= _max_cost(short, short.lower(), words[: fit.last])
    return bool(spelled) or (short.isupper() and match_proper_name(short, words) == 0)


def _same(short: str, words: Sequence[Token]) -> bool:
    """Whether it only says the same words again: "the team leader (or team leader)"."""
    again = tokens(short)
    return [w.letters for w in again] == [w.letters for w in words[-len(again) :]]


def _other_number(short: str, words: Sequence[Token]) -> bool:
    """Whether a short form of two words, such as "JS 3", does not end as the long one does."""
    _, _, second = short.partition(" ")
    return bool(second) and second.lower() != words[-1].letters


def _reach(letters: str) -> int:
    """Words looked at: twice as many as letters and a few more, for "of" and "the"."""
    return 2 * len(letters) + 5


def _max_cost(short: str, letters: str, words: Sequence[Token]) -> float:
    """What a fit may cost; the odder the short form, the less. Found by trial on public data."""
    alone = words[0] if len(words) == 1 else None
    if alone and alone.code:
        return NEVER
    if len(letters) == 1:
        return (
            0.0
            if alone and short.isupper() and len(alone.letters) > MAX_ACRONYM_CHARS / 2
            else NEVER
        )
    if short.islower() or (short.istitle() and short.isalpha()):
        return _max_cost_for_word(short, letters, alone)
    return _max_cost_for_letters(letters)


def _max_cost_for_letters(letters: str) -> float:
    """What any fit may cost. Two letters fit many words, so they must fit well."""
    return 0.75 if len(letters) == 2 else 0.45 * len(letters) + 0.35  # noqa: PLR2004


def _is_a_word(short: str) -> bool:
    """Whether a lower-case word, or one with only its first letter a capital, is well known."""
    plain = short.isalpha() and (short.islower() or short.istitle())
    return plain and len(short) > 1 and frequency.is_ordinary(short)


def _max_cost_for_word(short: str, letters: str, alone: Token | None) -> float:
    """The same for a short form that looks like a word: "Epo", "cdks"."""
    if alone and not short.islower():
        return 0.5 * len(letters) if len(alone.letters) > 2 * len(letters) else NEVER
    return 0.05 * len(letters)


def match_proper_name(short: str, words: Sequence[Token]) -> int | None:
    """The first word of a name in capitals whose letters come in another order or language.

    >>> words = tokens("the Federal Commission on Coordination of Safety at Work")
    >>> match_proper_name("CFST", words)
    1
    """
    letters = re.sub(r"[-/]", "", short)
    if not (letters.isalpha() and len(letters) > 2):  # noqa: PLR2004
        return None
    first = len(words)
    while first and (words[first - 1].capital or (words[first - 1].small and first < len(words))):
        if words[first - 1].comma and first < len(words):
            break
        first -= 1
    best, score = None, 0.0
    for start in range(first, len(words)):
        if words[start].capital and not words[start].small:
            names = [word for word in words[start:] if word.capital and not word.small]
            shared = (Counter(letters.lower()) & Counter(n.letters[:1] for n in names)).total()
            share = shared / max(len(letters), len(names))
            if len(names) > 1 and share > score:
                best, score = start, share
    return best if score >= LIKELY else None


def in_any_order(letters: str, words: Sequence[Token]) -> int | None:
    """The first of the last words whose first letters, in any order, are in the short form.

    All letters must come from these words.

    >>> in_any_order("hvt", tokens("induced by turkey herpesvirus"))
    2
    """
    for size in range(len(letters), 1, -1):
        used = [word for word in words[-size:] if not word.small]
        left = Counter(letters)
        left.subtract(word.letters[:1] for word in used)
        inside = Counter("".join(word.letters[1:] for word in used))
        if len(used) == size and min(left.values()) >= 0 and not +left - inside:
            return len(words) - size
    return None


def same_words(one: str, other: str) -> bool:
    """Whether two long forms say the same: number, capitals and small words do not count.

    >>> same_words("Integrated Care Boards", "integrated care board")
    True
    >>> same_words("care plan", "care act")
    False
    """
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    return longer[-len(shorter) :] == shorter or longer[: len(shorter)] == shorter


def _words(long: str) -> list[str]:
    return [word.letters.rstrip("s") for word in tokens(long) if not word.small]
