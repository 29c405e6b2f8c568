"""The numbers of documents as ``plainspeak score`` shows them: a card, a table, CSV or JSON.

One document gets a card: who can read it, what would help most, counts, the classic formulas, and
the reasons to doubt all that. Several get one line each.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from itertools import chain
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import Readability, serialise
from plainspeak.readability import bands
from plainspeak.readability.caveats import caveats
from plainspeak.readability.helpful_edits import helpful_edits
from plainspeak.reports import _csv, _score_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]

FORMS = ("terminal", "csv", "json")

PLAIN = [each.name for each in fields(Readability) if each.name != "sentences"]
"""The numbers of a document that fit in one cell each."""


def write(results: Results, form: str) -> Iterator[str]:
    """The scores, piece by piece, as each document is read."""
    if form == "csv":
        yield from _spreadsheet(results)
    elif form == "json":
        yield from _json(results)
    else:
        yield from _terminal(results)


def _spreadsheet(results: Results) -> Iterator[str]:
    yield _csv.table(["document", *PLAIN, "readers"])
    for report in _read(results):
        found = report.readability
        numbers = [getattr(found, each) for each in PLAIN]
        yield _csv.lines([[report.document.name, *numbers, bands.readers(found.difficulty)]])


def _json(results: Results) -> Iterator[str]:
    head = json.dumps({"version": serialise.VERSION, "tool": serialise.tool()})
    yield f'{head[:-1]}, "documents": ['
    errors, separator = [], "\n"
    for result in results:
        if isinstance(result, DocumentError):
            errors.append({"path": result.where, "message": result.explanation})
            continue
        found = result.readability
        each: dict[str, object] = {"path": result.document.name, "readability": asdict(found)}
        each["readers"] = bands.readers(found.difficulty) or None
        each["doubts"] = caveats(found)
        each["helpful_edits"] = [asdict(edit) for edit in helpful_edits(result)]
        yield separator + json.dumps(each, ensure_ascii=False)
        separator = ",\n"
    yield f'\n], "errors": {json.dumps(errors, ensure_ascii=False)}}}\n'


def _read(results: Results) -> Iterator[Report]:
    """Those that could be read; the others are told of on standard error."""
    return (each for each in results if not isinstance(each, DocumentError))


def _terminal(results: Results) -> Iterator[str]:
    reports = _read(results)
    first, second = next(reports, None), next(reports, None)
    if first is None:
        return
    if second is None:
        yield from _score_card.write(first)
        return
    yield " WORDS  A SENTENCE  LONG WORDS  RARE WORDS  DIFFICULTY  DOCUMENT\n"
    for report in chain((first, second), reports):
        found = report.readability
        yield (
            f"{found.words:>6}  {found.words_per_sentence:>10}  {found.long_word_share:>10.0%}  "
            f"{found.rare_word_share:>10.0%}  {_range(found):>10}  {report.document.name}\n"
        )
    yield "Difficulty: about 3 is Easy Read, 5 news told for learners, 8 a medical abstract.\n"
    yield 'For more, name one document: "plainspeak score FILE".\n'


def _range(found: Readability) -> str:
    if found.difficulty is None:
        return "-"
    return f"{found.difficulty_low}-{found.difficulty_high}"
