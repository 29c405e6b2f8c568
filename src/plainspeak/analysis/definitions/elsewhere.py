"""Explanations of a term at places where its row has nothing to say.

A row may speak only of a claimant near a court, and the text may explain the word elsewhere: "You
are known as the claimant."
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.find import find
from plainspeak.analysis.definitions.glossary import glossary_entry
from plainspeak.lexicon import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from plainspeak.model import Term
    from plainspeak.text import Passage

MAX_PLACES = 50
"""Places of one term that are looked at, so that none costs much."""


def explained_elsewhere(
    passage: Passage, terms: Iterable[Term], seen: AbstractSet[int]
) -> Iterator[tuple[Term, int]]:
    """Terms, with the offset of a place that explains them, but for the tokens already seen."""
    forms = _by_first_word(terms)
    if not forms:
        return
    places: dict[Term, int] = defaultdict(int)
    norms = passage.norms
    for at in [at for at, norm in enumerate(norms) if norm in forms]:
        if at in seen:
            continue
        for words, term in forms[norms[at]]:
            last = at + len(words)
            if norms[at:last] == words and places[term] < MAX_PLACES:
                places[term] += 1
                if find(passage, at, last) or glossary_entry(passage, at, last):
                    yield term, passage.starts[at]


def _by_first_word(terms: Iterable[Term]) -> dict[str, list[tuple[list[str], Term]]]:
    """The forms of some terms, word by word, each with its term."""
    forms: dict[str, list[tuple[list[str], Term]]] = defaultdict(list)
    for term in terms:
        for words in _forms(term):
            forms[words[0]].append((words, term))
    return forms


@lru_cache(maxsize=20_000)
def _forms(term: Term) -> list[list[str]]:
    return [form.replace("'s", " 's").split() for form in normalise.forms(term)]
