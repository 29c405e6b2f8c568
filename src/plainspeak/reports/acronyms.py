"""The short forms of many documents: each with its meaning, its uses and where it is explained.

Conflicts come last: one short form that means two things in two documents.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.same_words import same_words
from plainspeak.acronyms.shape import singular
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports import _csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Acronym, Document, Report

FORMS = ("terminal", "csv", "json")


class Row(NamedTuple):
    """One short form in one document.

    ``explained`` is the place in words, or empty. ``known``: its readers need no explanation.
    """

    short: str
    long: str
    explained: str
    uses: int
    path: str
    known: bool = False


class Conflict(NamedTuple):
    """One short form, and the documents of each of its meanings."""

    short: str
    meanings: dict[str, list[str]]


def write(results: Iterable[Report | DocumentError], form: str) -> Iterator[str]:
    """The short forms as a table for a terminal, as CSV or as JSON."""
    found: list[Row] = []
    errors = []
    for result in results:
        if isinstance(result, DocumentError):
            errors.append({"path": result.where, "message": result.explanation})
        else:
            found += rows(result)
    found.sort(key=lambda row: (row.short.casefold(), row.short, row.path))
    if form == "csv":
        yield from _spreadsheet(found)
    elif form == "json":
        yield _json(found, errors)
    else:
        yield from _table(found)


def rows(report: Report) -> list[Row]:
    """The short forms of one document."""
    return [_row(report.document, acronym) for acronym in report.acronyms]


def conflicts(rows: Iterable[Row]) -> list[Conflict]:
    """The short forms that documents explain in different ways.

    >>> one = Row("CPA", "care plan approach", "line 1", 2, "a.md")
    >>> two = Row("CPA", "child protection adviser", "line 3", 4, "b.md")
    >>> conflicts([one, two])[0].meanings
    {'care plan approach': ['a.md'], 'child protection adviser': ['b.md']}
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in rows:
        if row.explained and row.long:
            meanings = found[singular(row.short)]
            same = next((long for long in meanings if same_words(long, row.long)), row.long)
            meanings.setdefault(same, []).append(row.path)
    return [Conflict(short, longs) for short, longs in found.items() if len(longs) > 1]


def where(row: Row) -> str:
    """Where a short form is explained, that it need not be, or nothing.

    >>> where(Row("NHS", "National Health Service", "", 3, "a.md", known=True))
    'needs no explaining'
    """
    return row.explained or ("needs no explaining" if row.known else "")


def _row(document: Document, acronym: Acronym) -> Row:
    explained = ""
    if acronym.explained_at:
        explained = document.locate(acronym.explained_at[0]).label
    uses, long = len(acronym.uses), acronym.long or ""
    return Row(acronym.short, long, explained, uses, document.name, acronym.known)


def _spreadsheet(rows: list[Row]) -> Iterator[str]:
    lines = ((row.short, row.long, where(row), row.uses, row.path) for row in rows)
    yield _csv.table(("short form", "in full", "explained at", "uses", "document"), lines)


def _json(rows: list[Row], errors: list[dict[str, str]]) -> str:
    whole = {
        "version": serialise.VERSION,
        "tool": serialise.tool(),
        "acronyms": [row._asdict() for row in rows],
        "conflicts": [each._asdict() for each in conflicts(rows)],
        "errors": errors,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _table(rows: list[Row]) -> Iterator[str]:
    if not rows:
        yield "No short forms.\n"
        return
    shown = [("SHORT FORM", "IN FULL", "EXPLAINED AT", "USES", "DOCUMENT")]
    shown += [
        (row.short, row.long or "?", where(row) or "nowhere", str(row.uses), row.path)
        for row in rows
    ]
    widths = [min(MAX_COLUMN_CHARS, max(len(row[i]) for row in shown)) for i in range(4)]
    for each in shown:
        cells = [cell.ljust(width) for cell, width in zip(each, widths, strict=False)]
        yield "  ".join([*cells, each[4]]) + "\n"
    for conflict in conflicts(rows):
        yield f'\n"{conflict.short}" has more than one meaning:\n'
        for long, paths in conflict.meanings.items():
            yield f"  {long}: {', '.join(paths)}\n"


MAX_COLUMN_CHARS = 48
"""Columns of the table for a terminal."""
