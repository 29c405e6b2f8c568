"""How hard a sentence is to read, as one number.

    difficulty = 1.75 * (log(1 + effort) + 0.15 * long letters)

*effort* adds up what each word asks for (see ``effort.py``), 20 for each decimal, percentage or
compared number, and 4 for each listed term that has not been explained by then. A term that has
been explained asks for half. *Long letters* are those beyond the sixth of each word, the mean of
the words. The logarithm is there since a fourth hard word weighs less on a reader than the first.

The factor sets the scale and changes nothing else: 0 would be a sentence that asks for nothing,
Easy Read comes to about 3, a news story told for learners to 5, the abstract of a medical review
to 8, and few texts come to 10.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING

from plainspeak.readability import effort

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.model import ScoredTerm

SCALE = 1.75

LONG_LETTERS = 0.15
"""The weight of the mean number of letters beyond the sixth of a word."""

MAX_LONG_LETTERS = 3
"""A mean from which on the words are no words but codes."""

FIGURE_EFFORT = 20
"""What a figure asks for: nearly as much as a word that hardly anybody has met."""

TERM_EFFORT = 4
"""What a listed term asks for beyond its words, until it is explained."""

EXPLAINED = 0.5
"""The share of its effort that is left of a term once it is explained."""

FIGURE = re.compile(
    r"(?<![\d.,\u00a3$\u20ac])\d[\d,]*+\.\d++(?!\s?[ap]\.?m\b)\s?%?"
    r"|\d\s?(?:%|per\s?cent\b)|[=<>\u2264\u2265\u00b1]\s?[-\u2212]?\d"
)
"""A decimal that is no money and no time of day, a percentage, or a number that is compared."""


def of_sentence(
    words: Sequence[str],
    figures: int = 0,
    terms: Iterable[tuple[ScoredTerm, Sequence[str]]] = (),
) -> float:
    """The difficulty of a sentence from its words, its figures, and its terms with their words.

    >>> of_sentence("we will help you at home".split()) < of_sentence(
    ...     "reablement facilitates rehabilitation after admission".split())
    True
    """
    asked = effort.of_words(words) + FIGURE_EFFORT * figures
    asked += sum(_of_term(use, effort.of_words(inside)) for use, inside in terms)
    asked = max(asked, effort.PER_WORD * len(words))  # terms that overlap are taken off twice
    letters = min(MAX_LONG_LETTERS, effort.long_letters(words) / len(words))
    return round(SCALE * (log(1 + asked) + LONG_LETTERS * letters), 2)


def _of_term(use: ScoredTerm, words: float) -> float:
    """What it adds to the effort of its words that it is a term, or takes off."""
    if use.known:
        return min(0.0, effort.EASIEST - words)
    return (EXPLAINED - 1) * words if use.explained else TERM_EFFORT
