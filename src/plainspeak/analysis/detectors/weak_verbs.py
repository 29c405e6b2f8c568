"""The weak verbs, the nouns they go with, and the real verbs that hide in these."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.lexicon import inflections
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Mapping

THERE = "there"
"""Stands for a verb in the rows "there be": "there has been an increase"."""


class HiddenVerb(NamedTuple):
    """One row: the noun, the weak verbs, the words that may follow, and the verb.

    A word that follows goes when the noun goes ("of"), or stays where it ends in a plus ("for+").
    An empty one says that nothing has to follow.
    """

    noun: str
    weak: tuple[str, ...]
    next: tuple[str, ...]
    verb: str


@cache
def rows() -> Mapping[str, tuple[HiddenVerb, ...]]:
    """The rows of ``hidden_verbs.csv`` by their noun, singular and plural, folded."""
    found: dict[str, list[HiddenVerb]] = defaultdict(list)
    path = Path(__file__).parent / "hidden_verbs.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for noun, weak, following, verb in list(csv.reader(file))[1:]:
            row = HiddenVerb(noun, tuple(weak.split("|")), tuple(following.split("|")), verb)
            for form in (noun, f"{noun}s", f"{noun[:-1]}ies", f"{noun[:-2]}es"):
                found[americanise(form)].append(row)
    return {form: tuple(each) for form, each in found.items()}


@cache
def weak_forms() -> Mapping[str, str]:
    """The weak verb that each form of its first word belongs to."""
    verbs = {weak.split()[0] for each in rows().values() for row in each for weak in row.weak}
    return {
        form: verb for verb in verbs - {THERE} for form in inflections.inflections(verb, "verb").all
    }
