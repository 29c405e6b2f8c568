"""How a report looks in a notebook: its text, with the words of each finding marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.model.report import Report

MAX_CHARS = 20_000
"""Characters of a text that are shown."""

STYLE = "background:#ffe28a;color:#1a1a1a"


def html(report: Report) -> str:
    """The text as HTML; what is said of marked words shows when the pointer is on them."""
    text = report.document.shown
    pieces, at = [], 0
    for finding in report.findings:
        if finding.start > MAX_CHARS:
            break
        pieces.append(escape(text[at : finding.start]))
        title = escape(f"{finding.level}: {finding.message} ({finding.rule})", quote=True)
        words = escape(text[finding.start : finding.end])
        pieces.append(f'<mark style="{STYLE}" title="{title}">{words}</mark>')
        at = finding.end
    rest = escape(text[at : max(at, MAX_CHARS)])
    more = "\u2026" if len(text) > max(at, MAX_CHARS) else ""
    body = f"{''.join(pieces)}{rest}{more}"
    return (
        f'<p><b>{escape(repr(report)[1:-1])}</b></p><div style="white-space:pre-wrap">{body}</div>'
    )
