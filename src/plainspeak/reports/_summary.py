"""What a run found, in a few lines: the true counts, what can be fixed, what could not be read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.errors import DocumentError
from plainspeak.model import Level
from plainspeak.reports._text import count, listed
from plainspeak.rules import declarations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports import Style
    from plainspeak.reports.printed_report import PrintedReport

MAX_DOCUMENTS = 5
"""Documents named in the summary."""

NOUNS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}


NO_WORDS = "There were no words to read. Words in pictures are not read."


class Summary:
    """The counts of one run."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._levels: Counter[Level] = Counter()
        self._rules: Counter[tuple[Level, str]] = Counter()
        self._documents: Counter[str] = Counter()
        self._errors: list[str] = []
        self._checked = self._words = self._fixable = 0

    def add(self, result: PrintedReport | DocumentError) -> None:
        """Count one document, or one that could not be read."""
        if isinstance(result, DocumentError):
            self._errors.append(result.where)
            return
        self._checked += 1
        self._words += result.words
        self._documents[result.name] += sum(number for *_, number in result.kinds)
        for name, rule, number in result.kinds:
            level = Level(name)
            self._levels[level] += number
            self._rules[level, rule] += number
        if not self._style.fixed:
            self._fixable += result.fixable

    def lines(self) -> Iterator[str]:
        """The summary; its first line is empty when no document was read."""
        yield self._head() if self._checked else ""
        if self._checked and not self._style.brief:
            yield from self._kinds()
            yield from self._most()
            yield from self._hints()
        if self._errors:
            yield self._unread()

    def _head(self) -> str:
        amount = f"Checked {count(self._checked, 'document')}, {count(self._words, 'word')}"
        found = [count(self._levels[each], noun) for each, noun in NOUNS.items()
                 if self._levels[each]]  # fmt: skip
        if not found:
            return f"{amount}. {'Nothing to sort out.' if self._words else NO_WORDS}"
        fails = any(self._levels[each] for each in self._style.failing)
        return f"{amount}. Found {listed(found)}{'' if fails else '; nothing that fails'}."

    def _kinds(self) -> Iterator[str]:
        for (level, rule), number in sorted(
            self._rules.items(), key=lambda item: (list(NOUNS).index(item[0][0]), -item[1])
        ):
            name = declarations()[rule].summary[number != 1]
            yield f"  {number:>5}  {name} ({level})"

    def _most(self) -> Iterator[str]:
        if self._checked > 1 and self._levels:
            yield "Most to do:"
            for name, number in self._documents.most_common(MAX_DOCUMENTS):
                if number:
                    yield f"  {number:>5}  {one_line(name)}"

    def _hints(self) -> Iterator[str]:
        if self._fixable:
            shown = "it" if self._fixable == 1 else "them"
            changes = count(self._fixable, "change")
            yield f"{changes} can be made for you: add --fix, or --diff to see {shown} first."
        if self._rules:
            (_, rule), _ = self._rules.most_common(1)[0]
            yield f"To find out more, run: plainspeak rule {rule}"

    def _unread(self) -> str:
        number, total = len(self._errors), self._checked + len(self._errors)
        names = [one_line(each) for each in self._errors[:MAX_DOCUMENTS]]
        if number > MAX_DOCUMENTS:
            names.append(f"{number - MAX_DOCUMENTS:,} more")
        return f"{number:,} of {count(total, 'file')} could not be read: {listed(names)}."
