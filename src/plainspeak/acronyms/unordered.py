"""Names whose letters come in another order, or another language, than in their short form."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.acronyms import costs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token

MIN_LETTERS = 3
"""Two letters in any order belong to anything."""


def first_word(short: str, words: Sequence[Token]) -> int | None:
    """The first of the words of a long form that ends with the last of them; ``None`` without one.

    >>> from plainspeak.acronyms.letters import tokens
    >>> name = "the Federal Commission on Coordination of Safety at Work"
    >>> first_word("CFST", tokens(name, 0, len(name)))
    1
    >>> first_word("HVT", tokens("induced by turkey herpesvirus", 0, 29))
    2
    """
    letters = short.replace("-", "").replace("/", "")
    if not (letters.isalnum() and letters.isupper() and len(letters) >= MIN_LETTERS):
        return None
    named = _proper_name(letters.lower(), words) if letters.isalpha() else None
    return _any_order(letters.lower(), words) if named is None else named


def _proper_name(letters: str, words: Sequence[Token]) -> int | None:
    """The first word of a name in capitals that shares enough first letters."""
    fits: dict[int, tuple[float, bool]] = {}
    for start in range(_run_of_capitals(words), len(words)):
        if words[start].is_title and not words[start].is_stopword:
            names = [word for word in words[start:] if word.is_title and not word.is_stopword]
            shared = (Counter(letters) & Counter(name.letters[:1] for name in names)).total()
            share = shared / max(len(letters), len(names))
            if len(names) > 1 and share >= costs.COSTS.shared:
                fits[start] = share, words[start].letters[:1] == letters[0]
    best = max(fits, key=fits.__getitem__, default=None)
    if best and letters[0] == "t" and words[best - 1].letters == "the" and not fits[best][1]:
        return best - 1  # "the Academy of Sciences for the Developing World (TWAS)"
    return best


def _run_of_capitals(words: Sequence[Token]) -> int:
    """Where the words with capitals begin that end with the last word; no comma is crossed."""
    first = len(words)
    while first and (
        words[first - 1].is_title or (words[first - 1].is_stopword and first < len(words))
    ):
        if words[first - 1].letters == "by" or (words[first - 1].has_comma and first < len(words)):
            break  # "Sent by the Battery Association": the name begins behind "by"
        first -= 1
    return first


def _any_order(letters: str, words: Sequence[Token]) -> int | None:
    """The first of the last words that give all the letters, each its first letter at least."""
    for size in range(len(letters), (len(letters) - 1) // 2, -1):
        used = [word for word in words[-size:] if not word.is_stopword]
        left = Counter(letters)
        left.subtract(word.letters[:1] for word in used)
        inside = Counter("".join(word.letters[1:] for word in used))
        if len(used) == size and min(left.values()) >= 0 and not +left - inside:
            return len(words) - size
    return None
