"""Whether a place has what its row needs, which may be in the sentences around as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.lexicon.context import hold

if TYPE_CHECKING:
    from plainspeak.lexicon.context import Place

NEAR_SENTENCES = 1
"""Sentences on each side in which a word may show the sense of a term that only asks for a look."""

_LOOKED_AT = frozenset({"consider", "explain"})


def needs_hold(place: Place) -> bool:
    """Whether a place has what its row needs.

    The sense of a word that is to be looked at, or to be explained, shows in the sentences around
    as well. A warning, or what a short form means, takes the sentence itself.
    """
    needs = place.term.needs
    if hold(needs, place):
        return True
    if "near:" not in needs or place.term.level not in _LOOKED_AT or place.term.kind == "acronym":
        return False
    around = place.passage.sentences_around(place.first, NEAR_SENTENCES)
    return hold(needs, place._replace(reach=around))
