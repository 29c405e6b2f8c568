"""The report as a PDF file that screen readers can follow (PDF/UA-1), set by Typst.

The words of documents go into the page as data, so that none of them is taken for markup.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak.errors import DocumentError
from plainspeak.reports._text import sanitise
from plainspeak.reports.overview import content as contents
from plainspeak.reports.overview import tabular

if TYPE_CHECKING:
    from plainspeak.reports.overview.content import Content

TEMPLATE = Path(__file__).with_name("pages") / "report.typ"

MAX_ROWS = 100
"""Rows of the table of documents; more are for a spreadsheet."""


def write(content: Content) -> bytes:
    """The bytes of the file. Raises ``DocumentError`` when Typst is not installed."""
    try:
        import typst  # an optional dependency: 25 megabytes that few people need
    except ImportError:
        remedy = 'Run "pip install plainspeak[pdf]", or write an .html file and print it.'
        raise DocumentError("the PDF report", "it needs the package typst", remedy) from None
    made: bytes = typst.compile(
        str(TEMPLATE),
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"report": json.dumps(data(content), ensure_ascii=False)},
    )
    return made


def data(content: Content) -> dict[str, Any]:
    """What the template lays out."""
    documents = [tabular.document_row(each) for each in content.documents[:MAX_ROWS]]
    tables = [
        _table("All documents", tabular.DOCUMENTS_HEAD, documents, (7, 2, 2, 3, 2)),
        _table("Words that come up most", tabular.WORDS_HEAD, map(tabular.word_row, content.words),
               (4, 1, 8)),
        _table(
            "Short forms to explain",
            ("short form", "in full", "times", "explained"),
            ((each.short, "; or ".join(each.longs) or "not known", str(each.uses),
              f"in {each.explained} of {each.documents}") for each in content.short_forms),
            (3, 8, 1, 3),
        ),
        _table("Evidence for accessibility law", tabular.EVIDENCE_HEAD,
               content.evidence[:MAX_ROWS], (6, 3, 3, 4), contents.EVIDENCE_NOTE),
    ]  # fmt: skip
    lists = [
        ("Files that could not be read", [list(each) for each in content.errors]),
        ("What has changed", [["", content.comparison.sentence]] if content.comparison else []),
        ("Start with these documents",
         [[each.title, contents.effort(each)] for each in content.starts]),
        ("Change these words", [[each.text, each.instead] for each in content.changes]),
        ("Short forms that mean two things",
         [[short, "; ".join(f"{long} in {', '.join(where)}" for long, where in meanings.items())]
          for short, meanings in content.conflicts]),
    ]  # fmt: skip
    made: dict[str, Any] = _clean({
        "title": content.title,
        "date": content.date,
        "lead": content.lead,
        "caveat": contents.CAVEAT,
        "lists": [{"title": name, "items": items} for name, items in lists if items],
        "tables": [each for each in tables if each["rows"]],
    })  # fmt: skip
    return made


def _table(title: str, head: Any, rows: Any, widths: Any, note: str = "") -> dict[str, Any]:
    shares = [f"{width}fr" for width in widths]
    return {"title": title, "head": [*head], "rows": [[*row] for row in rows], "widths": shares,
            "note": note}  # fmt: skip


def _clean(value: Any) -> Any:
    """The same with no control character in any text."""
    if isinstance(value, dict):
        return {name: _clean(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_clean(each) for each in value]
    return sanitise(value) if isinstance(value, str) else value
