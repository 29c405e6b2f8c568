"""The forms of words in British English, where the dictionary at hand has American ones first."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def irregular() -> Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]:
    """Forms that lemminflect has wrong or only in American English, the one to write first.

    >>> irregular()["get", "verb"]
    {'past_participle': ('got', 'gotten')}
    """
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
    with (Path(__file__).parent / "irregular_forms.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[row["word"], row["pos"]][row["form"]] = tuple(row["written"].split("|"))
    return dict(found)


_DOUBLES_ITS_L = re.compile(r"(?:(?<![aeiou])[aeiou]|[iu][ae])l\Z")
"""How a verb ends whose "l" is doubled in British English: "cancelled", but "revealed"."""

_ENDINGS = {"third_person": "s", "past": "led", "past_participle": "led", "ing": "ling"}


def british_first(word: str, form: str, written: tuple[str, ...]) -> tuple[str, ...]:
    """The ways to write one form of a word, the British one first.

    >>> british_first("cancel", "past", ("canceled", "cancelled"))
    ('cancelled', 'canceled')
    >>> british_first("fulfil", "third_person", ("fulfills", "fulfils"))
    ('fulfils', 'fulfills')
    >>> british_first("reveal", "ing", ("revealing",))
    ('revealing',)
    """
    if not _DOUBLES_ITS_L.search(word) or form not in _ENDINGS:
        return written
    first = f"{word}{_ENDINGS[form]}"
    if form == "third_person" and first not in written:
        return written
    return tuple(dict.fromkeys((first, *written)))
