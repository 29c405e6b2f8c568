"""How to leave a finding out for ever: the exact words to put into the file or the settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from plainspeak.model import without_joiners

if TYPE_CHECKING:
    from plainspeak.model import Document, Finding, Report

WITH_COMMENTS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".htm", ".html", ".xhtml"})
"""Files in which a person can write a comment."""

WITH_MARGIN_COMMENTS = frozenset({".docx", ".docm", ".dotx", ".odt"})
"""Files in which a comment is beside the words."""

MOST_WORDS = 6
"""Words of a finding that a note repeats; of a longer one it names the rule alone."""


def with_hints(report: Report) -> Report:
    """The report with how to leave it out at the end of each message."""
    document = report.document
    return replace(
        report,
        findings=tuple(
            replace(each, message=f"{each.message} To leave it as it is: {hint(document, each)}")
            for each in report.findings
        ),
    )


def hint(document: Document, finding: Finding) -> str:
    """What to write to leave one finding out."""
    name = PurePath(document.name)
    if finding.rule == "unused-ignore":
        return f'ignore = ["{finding.rule}"] in plainspeak.toml'
    if note := comment(document, finding):
        return f"put {note} at the end of its line"
    if name.suffix.lower() in WITH_MARGIN_COMMENTS:
        return f'put a comment on it that says "plainspeak: ignore {finding.rule}"'
    words = _words(document, finding)
    if words and (finding.term is not None or finding.rule.startswith("acronym")):
        word = finding.term.term if finding.term is not None else words
        return f'ok = ["{word}"] in plainspeak.toml'
    entry = f'{{ paths = ["{name.as_posix()}"], ignore = ["{finding.rule}"] }}'
    return f"per-path = [{entry}] in plainspeak.toml"


def comment(document: Document, finding: Finding) -> str | None:
    """The comment that leaves a finding out from the end of its line, where files have comments."""
    suffix = PurePath(document.name).suffix.lower()
    if suffix not in WITH_COMMENTS or finding.rule == "unused-ignore":
        return None
    return f"<!-- plainspeak: ignore {_named(document, finding)} -->"


def _named(document: Document, finding: Finding) -> str:
    words = _words(document, finding)
    return f'{finding.rule}["{words}"]' if words else finding.rule


def _words(document: Document, finding: Finding) -> str:
    """The words of a finding, unless they are many or could not be quoted."""
    words = without_joiners(document.text[finding.start : finding.end]).split()
    text = " ".join(words)
    return text if len(words) <= MOST_WORDS and not set(text) & set('"[]\ufffc\\') else ""
