"""How often each rule and each word was found, most first, and in how many documents."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.reports._text import sanitise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Finding, Report
    from plainspeak.reports import Results, Style

LONGEST = 40
"""Characters of words that are counted; longer ones are sentences, of which no two are alike."""

Key = tuple[str, str]


def write(results: Results, style: Style) -> Iterator[str]:  # noqa: ARG001  all reports look alike
    """A table of rules, then one of words; nothing is given before the end."""
    found: Counter[Key] = Counter()
    documents: Counter[Key] = Counter()
    checked = 0
    for result in results:
        if not isinstance(result, DocumentError):
            checked += 1
            here = Counter(_keys(result))
            found += here
            documents.update(here.keys())
        yield ""
    rules = [key for key in found if not key[1]]
    words = [key for key in found if key[1]]
    yield f"Checked {checked:,} {'document' if checked == 1 else 'documents'}.\n"
    for title, keys in (("RULE", rules), ("RULE AND WORDS", words)):
        if keys:
            yield f"\n{'FOUND':>7}{'DOCUMENTS':>11}  {title}\n"
        for key in sorted(keys, key=lambda key: (-found[key], key)):
            yield f"{found[key]:>7}{documents[key]:>11}  {'  '.join(filter(None, key))}\n"


def _keys(report: Report) -> Iterable[Key]:
    """What a finding is counted under: its rule, and its rule and words."""
    for finding in report.findings:
        yield finding.rule, ""
        words = _words(report, finding)
        if len(words) <= LONGEST:
            yield finding.rule, words


def _words(report: Report, finding: Finding) -> str:
    """The row of the list, so that all forms of a word count as one; or else the words."""
    if finding.term:
        return finding.term.term
    return sanitise(" ".join(report.document.shown[finding.start : finding.end].split()))
