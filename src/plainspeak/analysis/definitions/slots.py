"""The parts of a pattern that are no fixed words, by the names that ``patterns.txt`` has for them.

Each looks at one token of a passage, and gives the token behind what it takes, or ``None``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions import meanings, names
from plainspeak.analysis.definitions.apposition import apposition

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plainspeak.analysis.definitions.place import Place

    Slot = Callable[[Place, int, int], int | None]

MEANINGS: Mapping[str, Slot] = {
    "APPOSITION": apposition,
    "CLAUSE": meanings.clause,
    "DESCRIPTION": meanings.description,
    "DOES": meanings.does,
    "EXAMPLES": meanings.examples,
    "GLOSS": meanings.gloss,
    "INSTANCES": meanings.instances,
    "MEANING": meanings.meaning,
    "NOUN": meanings.noun,
    "SENSE": meanings.sense,
}
"""The slots that hold what a term means."""

OF_ONE_TOKEN = frozenset(
    {"HEAD", "MODIFIER", "NOUN_WITH_ARTICLE", "PART", "PEOPLE", "SUBJECT", "THING", "WORD"}
)
"""The slots that always take one token."""

SLOTS: Mapping[str, Slot] = {
    **MEANINGS,
    "DASH": names.dash,
    "FEW_WORDS": names.few_words,
    "HEAD": names.head,
    "MODIFIER": names.modifier,
    "NAME": names.name,
    "NOUN_WITH_ARTICLE": names.noun_with_article,
    "OTHER": names.other,
    "PART": names.part,
    "PEOPLE": names.people,
    "SUBJECT": names.subject,
    "TERM": names.term,
    "THING": names.thing,
    "VALUE": names.value,
    "WORD": names.word,
}
