"""Footnotes that explain the short form their mark is on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.formats.core.source_map import DocumentBuilder

_SHORT_FORM = re.compile(r"[A-Za-z][\w&/.-]{1,19}\Z")
_WORD = re.compile(r"[A-Za-z]+")
_FIRST_SENTENCE = re.compile(r"\s*+([^.;:()]++)")
MAX_NOTE_CHARS = 300


def define_by_note(builder: DocumentBuilder, note: str) -> None:
    """Take in a footnote, whose mark is met now, where it spells out the word in front of it."""
    found = _SHORT_FORM.search(builder.tail(20))
    sentence = _FIRST_SENTENCE.match(note[:MAX_NOTE_CHARS])
    if found and sentence and spells_out(sentence[1], found[0]):
        words = " ".join(sentence[1].split())
        builder.add_definition(builder.at - len(found[0]), builder.at, words)


def spells_out(words: str, short: str) -> bool:
    """Whether the first letters of some words, small ones left out or not, are a short form.

    >>> spells_out("Lake tea barn", "LTB"), spells_out("Board of Trade", "BoT")
    (True, True)
    >>> spells_out("See page 4", "NHS")
    False
    """
    letters = [each.upper() for each in short if each.isalpha()]
    first = [each[0].upper() for each in _WORD.findall(words)]
    longer = [each[0].upper() for each in _WORD.findall(words) if len(each) > len("and")]
    return len(letters) > 1 and letters in (first, longer)
