"""The numbers of a report: counts first, then the classic scores, then each sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak import difficulty, readability
from plainspeak.language import shared
from plainspeak.model import Kind, Readability, Sentence
from plainspeak.reading import spans

if TYPE_CHECKING:
    from plainspeak.model import Document

_WORD = re.compile(r"\w+(?:[-'\u2019\u2010\u2011]\w+)*")

LONG = 8
"""Letters from which on a word is long."""

LEFT_OUT = frozenset({Kind.HEADING, Kind.TABLE_CELL})
"""Blocks whose words are no sentences, and are left out of the scores."""


def measure(document: Document, model: str | None = None) -> Readability:
    """The readability of a document, read again, since few ask for it."""
    sentences = [span for passage in shared(model).passages(document) for span in spans(passage)]
    found = [(each, _WORD.findall(document.text, each.start, each.end)) for each in sentences]
    prose = [spelled for each, spelled in found if each.kind not in LEFT_OUT and each.words]
    spelled = [word for sentence in prose for word in sentence]
    scores = readability.scores(spelled, len(prose))
    return Readability(
        words=sum(each.words for each in sentences),
        words_per_sentence=round(len(spelled) / max(1, len(prose)), 1),
        long_word_share=round(sum(len(w) >= LONG for w in spelled) / max(1, len(spelled)), 3),
        flesch_reading_ease=scores.flesch_reading_ease if scores else None,
        flesch_kincaid_grade=scores.flesch_kincaid_grade if scores else None,
        smog_grade=scores.smog_grade if scores else None,
        sentences=tuple(
            Sentence(each.start, each.end, each.words, difficulty.of_sentence(spelled))
            for each, spelled in found
            if each.words
        ),
    )
