"""How a term is compared and filed: one spelling, no hyphens, by the letters it begins with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.lexicon import phrase_forms
from plainspeak.text.spelling import americanise, normalise_phrase

if TYPE_CHECKING:
    from plainspeak.model import Term


def forms(term: Term) -> set[str]:
    """Every form of a term as it is compared when it is looked up."""
    written = (term.term, *term.variants)
    found = {
        normalise_phrase(form) for each in written for form in phrase_forms.forms(each, term.pos)
    }
    return found | {each.replace(" ", "") for each in found if "-" in term.term}


def index_keys(term: str, variants: str) -> set[str]:
    """The openings under which a row is filed."""
    written = [term, *variants.split("|")] if variants else [term]
    keys = set()
    for each in written:
        plain = americanise(index_key(each.strip().lower()))
        keys.add(plain)
        if "-" in each:
            keys.add(americanise(each.strip().lower().partition(" ")[0].replace("-", "")))
    return keys - {""}


_OPENING = re.compile(r"\w+?(?=n't\b|\W|$)")


def index_key(word: str) -> str:
    """The letters and digits a word begins with: "T&Cs" is filed under "t"."""
    found = _OPENING.match(word)
    return found.group() if found else word
