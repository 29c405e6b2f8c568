"""The report as a PDF file that screen readers can follow (PDF/UA-1), set by Typst.

The words of documents go into the page as data, so that none of them is taken for markup.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak._platform.escape import one_line
from plainspeak._platform.extras import how_to_install
from plainspeak.errors import DocumentError
from plainspeak.reports.overview import parts
from plainspeak.reports.overview.content import CAVEAT

if TYPE_CHECKING:
    from plainspeak.reports.overview.content import Content

TEMPLATE = Path(__file__).with_name("pages") / "report.typ"


def write(content: Content) -> bytes:
    """The bytes of the file. Raises ``DocumentError`` when Typst is not installed."""
    try:
        import typst  # an optional dependency: 25 megabytes that few people need
    except ImportError:
        remedy = f"Write an .html file and print it. Or install it: {how_to_install('pdf')}."
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
    made: dict[str, Any] = _clean(
        {
            "title": content.title,
            "date": content.date,
            "lead": content.lead,
            "caveat": CAVEAT,
            "lists": [each._asdict() for each in parts.lists(content)],
            "tables": [each._asdict() for each in parts.tables(content)],
        }
    )
    return made


def _clean(value: Any) -> Any:
    """The same with no control character in any text."""
    if isinstance(value, dict):
        return {name: _clean(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(each) for each in value]
    return one_line(value) if isinstance(value, str) else value
