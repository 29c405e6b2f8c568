"""How a term is compared and filed: one spelling, no hyphens, by the letters it begins with."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.language.words import STRAIGHT, fold
from plainspeak.lists import inflection

if TYPE_CHECKING:
    from plainspeak.model import Term


def forms(term: Term) -> set[str]:
    """Every form of a term as it is compared when it is looked up."""
    written = (term.term, *term.variants)
    found = {plain(form) for each in written for form in inflection.forms(each, term.pos)}
    return found | {each.replace(" ", "") for each in found if "-" in term.term}


@lru_cache(maxsize=50_000)
def plain(phrase: str) -> str:
    """A phrase as it is compared: one spelling, no hyphens, single spaces.

    >>> plain("Co-production  organisations")
    'co production organizations'
    """
    straight = phrase.lower().translate(STRAIGHT).replace("-", " ")
    return " ".join(map(fold, straight.split()))


def openings(term: str, variants: str) -> set[str]:
    """The openings under which a row is filed."""
    written = [term, *variants.split("|")] if variants else [term]
    keys = set()
    for each in written:
        plain = fold(opening(each.strip().lower()))
        keys.add(plain)
        if "-" in each:
            keys.add(fold(each.strip().lower().partition(" ")[0].replace("-", "")))
    return keys - {""}


_OPENING = re.compile(r"\w+?(?=n't\b|\W|$)")


def opening(word: str) -> str:
    """The letters and digits a word begins with: "T&Cs" is filed under "t"."""
    found = _OPENING.match(word)
    return found.group() if found else word
