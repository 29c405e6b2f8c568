"""The numbers of documents as ``plainspeak score`` shows them: a card, a table, CSV or JSON.

One document gets a card: counts, scores with the reasons to doubt them, and what moved them.
Several get one line each.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from itertools import chain
from textwrap import fill
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import Readability, serialise
from plainspeak.readability.age_bands import age_band, format_band
from plainspeak.readability.caveats import caveats, unreliable_scores
from plainspeak.reports import _csv
from plainspeak.reports._text import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Document, GradeDrivers, Location, Report

    Results = Iterable[Report | DocumentError]

FORMS = ("terminal", "csv", "json")

NAMES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "smog_grade": "SMOG grade",
    "gunning_fog": "Gunning fog",
    "coleman_liau": "Coleman-Liau",
    "automated_readability_index": "ARI (automated readability index)",
    "dale_chall": "Dale-Chall",
}

PLAIN = [each.name for each in fields(Readability) if each.name not in {"moved", "sentences"}]
"""The numbers of a document that fit in one cell each."""

MAX_SENTENCE_CHARS = 88
"""Characters of a sentence that are shown."""


def write(results: Results, form: str) -> Iterator[str]:
    """The scores, piece by piece, as each document is read."""
    if form == "csv":
        yield from _spreadsheet(results)
    elif form == "json":
        yield from _json(results)
    else:
        yield from _terminal(results)


def _spreadsheet(results: Results) -> Iterator[str]:
    yield _csv.table(["document", *PLAIN])
    for report in _read(results):
        numbers = [getattr(report.readability, each) for each in PLAIN]
        yield _csv.lines([[report.document.name, *numbers]])


def _json(results: Results) -> Iterator[str]:
    head = json.dumps({"version": serialise.VERSION, "tool": serialise.tool()})
    yield f'{head[:-1]}, "documents": ['
    errors, separator = [], "\n"
    for result in results:
        if isinstance(result, DocumentError):
            errors.append({"path": result.where, "message": result.explanation})
            continue
        each = {"path": result.document.name, "readability": asdict(result.readability)}
        each["doubts"] = caveats(result.readability)
        yield separator + json.dumps(each, ensure_ascii=False)
        separator = ",\n"
    yield f'\n], "errors": {json.dumps(errors, ensure_ascii=False)}}}\n'


def _read(results: Results) -> Iterator[Report]:
    """Those that could be read; the others are named on standard error."""
    return (each for each in results if not isinstance(each, DocumentError))


def _terminal(results: Results) -> Iterator[str]:
    reports = _read(results)
    first, second = next(reports, None), next(reports, None)
    if first is None:
        return
    if second is None:
        yield from _card(first)
        return
    yield " WORDS  A SENTENCE  LONG WORDS  RARE WORDS  DIFFICULTY  GRADE  DOCUMENT\n"
    for report in chain((first, second), reports):
        found = report.readability
        yield (
            f"{found.words:>6}  {found.words_per_sentence:>10}  {found.long_word_share:>10.0%}  "
            f"{found.rare_word_share:>10.0%}  {_number(found.difficulty):>10}  "
            f"{_number(found.grade):>5}  {report.document.name}\n"
        )
    yield 'A grade is Flesch-Kincaid\'s. For more, name one document: "plainspeak score FILE".\n'


def _number(score: float | None) -> str:
    return "-" if score is None else f"{score:.1f}"


def _card(report: Report) -> Iterator[str]:
    found = report.readability
    yield f"{report.document.name}\n\n"
    outside = found.words - found.scored_words
    note = f"and {outside:,} in headings and tables, which are left out below"
    yield _row("words in sentences", f"{found.scored_words:,}", note if outside else "")
    yield _row("sentences and list items", f"{found.scored_sentences:,}")
    yield _row("words a sentence", f"{found.words_per_sentence}")
    yield _row("sentences that are too long", f"{found.long_sentences:,}")
    yield _row("long words", f"{found.long_word_share:.0%}", "of 8 letters or more")
    yield _row("rare words", f"{found.rare_word_share:.0%}", "that many readers will not know")
    scale = "3: simplified news; 6: medical journal"
    yield _row("difficulty", _number(found.difficulty), scale)
    yield "\n"
    if found.reason:
        yield f"No scores: {found.reason}.\n"
        return
    for name, score in found.scores.items():
        if score is not None:
            rough = ", rough" if name in unreliable_scores(found) else ""
            yield _row(
                NAMES[name],
                _number(score),
                f"about age {format_band(age_band(name, score))}{rough}",
            )
    yield "\n"
    yield from (f"{fill(doubt, MAX_SENTENCE_CHARS)}\n" for doubt in caveats(found))
    if found.moved:
        yield from _what_moved(report.document, found.moved)


def _row(name: str, number: str, note: str = "") -> str:
    return f"  {name:<34}{number:>7}  {note}".rstrip() + "\n"


def _what_moved(document: Document, moved: GradeDrivers) -> Iterator[str]:
    yield "\nWhat moved the Flesch-Kincaid grade most:\n"
    for start, end in moved.sentences:
        shown = shorten(document.shown[start:end], MAX_SENTENCE_CHARS)
        yield f"  {_place(document.locate(start)):>8}  {shown}\n"
    without = moved.grade_without_sentences
    if without is not None:
        yield f"            Without these sentences it would be {without}.\n"
    if moved.words:
        yield f"     words  {', '.join(moved.words)}\n"
        changed = moved.grade_without_words
        yield f"            With short words in their place it would be {changed}.\n"


def _place(location: Location) -> str:
    if location.page is not None:
        return f"page {location.page}"
    if location.line is not None:
        return f"line {location.line}"
    return f"par {location.paragraph}" if location.paragraph else ""
