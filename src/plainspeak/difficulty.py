"""How hard a sentence is to read, from its length and from the words that readers may not know.

People's own ratings of sentences follow the number of rare words more closely than any classic
formula; the length of the sentence comes second. About 1 is easy, 5 is hard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak import rarity

if TYPE_CHECKING:
    from collections.abc import Iterable

PER_WORD = 0.08
PER_RARE_WORD = 0.45
PER_LONG_WORD = 0.1
LONG = 8
"""Letters from which on a word is long."""


def of_sentence(words: Iterable[str]) -> float:
    """The difficulty of a sentence, given the words a reader counts.

    Names (words with a capital, but for the first) and numbers count towards its length alone.

    >>> of_sentence("We will help you at home".split()) < of_sentence(
    ...     "Reablement facilitates rehabilitation following hospitalisation".split())
    True
    """
    count = rare = long = 0
    for count, word in enumerate(words, 1):
        if word.isalpha() and (count == 1 or word[:1].islower()):
            long += len(word) >= LONG
            rare += rarity.frequency(word) < rarity.RARE
    return round(PER_WORD * count + PER_RARE_WORD * rare + PER_LONG_WORD * long, 2)
