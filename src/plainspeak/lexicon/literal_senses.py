"""Company in which words that are figures of speech in a term mean just what they say.

A plan on the back burner is put off; a pan on the back burner is on the stove.
``literal_senses.csv`` names for such a word others that, in the same sentence, show that nothing is
meant but the thing.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.lexicon import conditions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plainspeak.lexicon.conditions import Condition


@cache
def _table() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The company of each word, and of each beginning of a word."""
    path = Path(__file__).parent / "literal_senses.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(word, company.replace("|", ",")) for word, company in list(csv.reader(file))[1:]]
    words = {word: company for word, company in rows if not word.endswith("*")}
    stems = {word[:-1]: company for word, company in rows if word.endswith("*")}
    return words, stems


def literal_company(words: Iterable[str]) -> Condition | None:
    """The words that show a term to be meant as it says; ``None`` where it is no figure of speech.

    >>> "pan" in literal_company(("on", "the", "back", "burner")).words
    True
    """
    exact, stems = _table()
    own = set(words)
    found = [exact[word] for word in own if word in exact]
    found += [company for stem, company in stems.items() if any(w.startswith(stem) for w in own)]
    if not found:
        return None
    [[condition]] = conditions.parse(f"near:{','.join(sorted(found))}")
    return condition._replace(words=condition.words - own)
