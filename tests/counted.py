"""Texts whose sentences, words and syllables a person has counted.

Each file of ``documents/counted`` is marked by hand: a sentence or list item is between \u27e6
and \u27e7, a dot \u00b7 parts syllables, and what has no brackets (headings, tables) does not
count. A number is one word of one syllable. A short form has those it has when said aloud.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from plainspeak import Checker
from plainspeak.readability import sentence_words
from plainspeak.readability.sentence_words import UNSCORED_KINDS

CHECKER = Checker()
FOLDER = Path(__file__).parent / "documents" / "counted"


class Counted(NamedTuple):
    """One text without its marks, and what a person counted in it."""

    name: str
    text: str
    sentences: int
    words: int
    syllables: int


def counted() -> list[Counted]:
    """Every text, by name."""
    return [_counted(path) for path in sorted(FOLDER.iterdir())]


def _counted(path: Path) -> Counted:
    marked = path.read_text("utf-8")
    sentences = re.findall(r"\u27e6(.*?)\u27e7", marked, re.DOTALL)
    words = [word for each in sentences for word in each.split() if re.search(r"\w", word)]
    syllables = sum(len(re.findall(r"[^\u00b7-]*\w[^\u00b7-]*", word)) for word in words)
    text = re.sub("[\u27e6\u27e7\u00b7]", "", marked)
    return Counted(path.name, text, len(sentences), len(words), syllables)


def uses_of(text: Counted) -> Counter[str]:
    """The words that we count in a text, with their uses."""
    report = CHECKER.check(text.text, text.name)
    sentences = (
        sentence
        for sentence in sentence_words.read(report.document.text, report.scoring)
        if sentence.kind not in UNSCORED_KINDS
    )
    return Counter(word for sentence in sentences for word in sentence.words)
