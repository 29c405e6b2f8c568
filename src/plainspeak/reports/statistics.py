"""How often each rule and each word was found, most first, and in how many documents."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.errors import DocumentError
from plainspeak.reports._text import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Finding, Report
    from plainspeak.reports import Result, Style

MAX_WORDS_CHARS = 40
"""Characters of words that are counted; longer ones are sentences, of which no two are alike."""

Key = tuple[str, str]


class Writer:
    """A table of rules, then one of words, once all documents are known."""

    start = ""

    def __init__(self, style: Style) -> None:  # noqa: ARG002  all reports are made alike
        self._found: Counter[Key] = Counter()
        self._documents: Counter[Key] = Counter()
        self._checked = 0

    def add(self, result: Result) -> str:
        """Count the findings of one document."""
        if not isinstance(result, DocumentError):
            self._checked += 1
            here = Counter(_keys(result))
            self._found += here
            self._documents.update(here.keys())
        return ""

    def end(self) -> str:
        """The tables."""
        return "".join(self._tables())

    def _tables(self) -> Iterator[str]:
        rules = [key for key in self._found if not key[1]]
        words = [key for key in self._found if key[1]]
        yield f"Checked {count(self._checked, 'document')}.\n"
        for title, keys in (("RULE", rules), ("RULE AND WORDS", words)):
            if keys:
                yield f"\n{'FOUND':>7}{'DOCUMENTS':>11}  {title}\n"
            for key in sorted(keys, key=lambda key: (-self._found[key], key)):
                label = "  ".join(filter(None, key))
                yield f"{self._found[key]:>7}{self._documents[key]:>11}  {label}\n"


def _keys(report: Report) -> Iterable[Key]:
    """What a finding is counted under: its rule, and its rule and words."""
    for finding in report.findings:
        yield finding.rule, ""
        words = _words(report, finding)
        if len(words) <= MAX_WORDS_CHARS:
            yield finding.rule, words


def _words(report: Report, finding: Finding) -> str:
    """The row of the list, so that all forms of a word count as one; or else the words."""
    if finding.term:
        return finding.term.term
    return one_line(" ".join(report.document.shown[finding.start : finding.end].split()))
