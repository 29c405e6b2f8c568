"""The hard words of a document: those of the lists, and those that its writer put in bold."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Kind
from plainspeak.rules.easy_read import _styles
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import TextStyle

MAX_WORDS = 4
"""Words of the longest bold part that is a word to explain, not a sentence that matters."""

COMMON = 4.7
"""The Zipf frequency from which on a bold word is one that everybody knows."""

EXPLAINING = re.compile(
    r"(?:this|that|these|it|they|an?|the)?\s*(?:also\s)?(?:word\s|words\s)?(?:means?|is|are|was)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what the one before it spoke of."""

WORD = re.compile(r"[A-Za-z][\w'\u2019-]*")


class HardWord(NamedTuple):
    """A hard word at its first use; ``listed``: in our lists. ``bold`` is ``None`` if not known."""

    start: int
    end: int
    listed: bool
    explained: bool
    bold: bool | None


def hard_words(analysis: Analysis) -> list[HardWord]:
    """Each hard word once, in the order of the text; those of a word list are left out."""
    known: dict[str, HardWord] = {}
    in_bold = list(_in_bold(analysis))
    if not any(word.explained for word in in_bold):
        in_bold.clear()  # bold says something else here
    for word in sorted([*_of_lists(analysis), *in_bold], key=lambda each: (each.start, -each.end)):
        known.setdefault(_key(analysis, word.start, word.end), word)
    return list(known.values())


def _key(analysis: Analysis, start: int, end: int) -> str:
    return analysis.document.text[start:end].lower().rstrip("s")


def _of_lists(analysis: Analysis) -> Iterator[HardWord]:
    styles = _styles.bold(analysis.document.layout)
    for found in analysis.terms:
        if found.terms[0].level == "explain" and not found.glossary:
            explained = found.explained or found.terms[0].term in analysis.explained
            explained = explained or _next_explains(analysis, found.start, found.end)
            bold = _styles.is_in(styles, found.start) if styles is not None else None
            yield HardWord(found.start, found.end, listed=True, explained=explained, bold=bold)


def _in_bold(analysis: Analysis) -> Iterator[HardWord]:
    """Short bold parts of running text with a word that is not common."""
    text = analysis.document.text
    for span in _styles.bold(analysis.document.layout) or ():
        words = list(WORD.finditer(text, span.start, span.end))
        if not 0 < len(words) <= MAX_WORDS or not _is_part(analysis, span):
            continue
        start, end = words[0].start(), words[-1].end()
        rarest = min(frequency.zipf_frequency(word[0].lower()) for word in words)
        if rarest < COMMON and words[0][0].islower() and not any(map(str.isdigit, text[start:end])):
            explained = _next_explains(analysis, start, end)
            yield HardWord(start, end, listed=False, explained=explained, bold=True)


def _is_part(analysis: Analysis, span: TextStyle) -> bool:
    """Whether bold words are inside a sentence of running text, not all of a line."""
    at = bisect_right(analysis.sentences, span.start, key=lambda each: each.start) - 1
    if at < 0:
        return False
    sentence = analysis.sentences[at]
    inside = sentence.start <= span.start and span.end <= sentence.end
    longer = sentence.words > MAX_WORDS or sentence.end - sentence.start > 2 * (
        span.end - span.start
    )
    return inside and longer and sentence.kind is not Kind.HEADING


def _next_explains(analysis: Analysis, start: int, end: int) -> bool:
    """Whether this sentence says what a word means, or the next one does."""
    text, sentences = analysis.document.text, analysis.sentences
    at = bisect_right(sentences, start, key=lambda each: each.start) - 1
    wanted = re.compile(rf"\b{re.escape(text[start:end].rstrip('s'))}", re.IGNORECASE)
    here = sentences[max(at, 0)]
    if re.search(r"\bmeans?\b", text[end : here.end], re.IGNORECASE):
        return True
    for each in sentences[at + 1 : at + 2]:
        said = text[each.start : each.end]
        if EXPLAINING.match(said) or wanted.search(said):
            return True
    return False
