"""What the comments in a file say: one that opens the set, then one for each word or sentence.

A word that comes up ten times has one comment, which names the other places, so that a person has
few comments to deal with.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Level
from plainspeak.model.repeats import group_repeats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Document, Finding

AUTHOR = "plainspeak"
INITIALS = "ps"

MIN_COMMENTS_TO_OPEN = 2
"""Comments from which on one at the top says what they are and where to begin."""

MAX_PLACES = 6
"""Other places of a word that are named; the rest are counted."""

MAX_STARTS = 3
"""Words that the opening comment says to begin with."""

MAX_WORD_CHARS = 40

HOW_TO_USE = (
    "Each comment says what to change and why. A word that is used again has one comment, "
    "which names the other places. Delete a comment when you have dealt with it. "
    "If you check this copy again, new comments replace these."
)


class Comment(NamedTuple):
    """A comment on ``start`` to ``end``; ``where`` is the part of the file, if not the body."""

    start: int
    end: int
    lines: tuple[str, ...]
    words: str
    where: str = ""

    def detached(self) -> tuple[str, ...]:
        """The paragraphs of the comment where it cannot be put on the words themselves."""
        place = f"In the {self.where}, " if self.where else ""
        return (f'{place}"{self.words}": {self.lines[0]}', *self.lines[1:])


def comments(document: Document, findings: Iterable[Finding]) -> list[Comment]:
    """The comments on some findings, in the order of the document."""
    placed = [
        each if each.document is not None else replace(each, document=document) for each in findings
    ]
    return [_comment(document, same) for same in group_repeats(placed)]


def opening(document: Document, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The paragraphs of the comment at the top; none where there is only one other comment.

    >>> import plainspeak
    >>> report = plainspeak.check("We utilise it. Say hello prior to that. They utilised it.")
    >>> opening(report.document, report.findings)[:2]
    ('plainspeak found 3 things to change.', 'Start with: "utilise" (twice) and "prior to".')
    """
    placed = [
        each if each.document is not None else replace(each, document=document) for each in findings
    ]
    groups = group_repeats(placed)
    if len(groups) < MIN_COMMENTS_TO_OPEN:
        return ()
    lines = [_what_was_found(placed)]
    ranked = sorted(groups, key=lambda same: (same[0].level is Level.NOTE, -len(same)))
    words = [_counted(same) for same in ranked if not _is_long(same[0])][:MAX_STARTS]
    if words:
        lines.append(f"Start with: {_joined(words)}.")
    return (*lines, HOW_TO_USE)


def comment_lines(finding: Finding) -> tuple[str, ...]:
    """The paragraphs of a comment: the message, swaps it does not name, the meaning, and why.

    >>> from plainspeak.model import Finding, Level, Suggestion
    >>> swaps = (Suggestion("use"), Suggestion("employ"))
    >>> comment_lines(Finding(0, 7, "wordy", Level.WARNING, 'Say "use".', swaps))
    ('Say "use".', 'Or: "employ".')
    """
    message = finding.message
    lines = [message]
    others = [f'"{each.text}"' for each in finding.suggestions if each.text not in message]
    if others:
        lines.append(f"Or: {', '.join(others)}.")
    meaning = finding.term.meaning if finding.term else ""
    if meaning and meaning not in message:
        lines.append(f"Meaning: {meaning}.")
    if finding.why:
        lines.append(f"Why: {finding.why}")
    return tuple(lines)


def date() -> str:
    """The time now, or that of ``SOURCE_DATE_EPOCH``, so that a file can be made the same twice.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(given), UTC) if given.isdigit() else datetime.now(UTC)
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


def _comment(document: Document, same: Sequence[Finding]) -> Comment:
    first = same[0]
    lines = list(comment_lines(first))
    if others := list(_places(document, same[1:])):
        lines.append(f"The same again {_joined(others)}.")
    assert document.source_map is not None
    where = document.source_map.locate(first.start).section or ""
    words = " ".join(document.shown[first.start : first.end].split())
    return Comment(first.start, first.end, tuple(lines), words, where)


def _places(document: Document, findings: Iterable[Finding]) -> Iterator[str]:
    """Where findings are, as people would look for them, each place once."""
    places = Counter(_place(document, each.start) for each in findings)
    for place, times in list(places.items())[:MAX_PLACES]:
        yield place if times == 1 else f"{place} ({_times(times)})"
    left = sum(list(places.values())[MAX_PLACES:])
    if left:
        yield f"in {left} more places" if left > 1 else "in one more place"


def _place(document: Document, offset: int) -> str:
    found = document.locate(offset)
    if found.page is not None or not found.section:
        return f"on {found.label}" if found.page or found.line else f"in {found.label}"
    return f'under "{found.section}"'


def _what_was_found(findings: Sequence[Finding]) -> str:
    notes = sum(each.level is Level.NOTE for each in findings)
    changes = len(findings) - notes
    parts = [f"{changes} {'thing' if changes == 1 else 'things'} to change"] if changes else []
    if notes:
        parts.append(f"{notes} that may be worth a look")
    return f"plainspeak found {_joined(parts)}."


def _is_long(finding: Finding) -> bool:
    return len(finding.text) > MAX_WORD_CHARS


def _counted(same: Sequence[Finding]) -> str:
    words = " ".join(same[0].text.split())
    return f'"{words}"' if len(same) == 1 else f'"{words}" ({_times(len(same))})'


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number} times"  # noqa: PLR2004  English has a word for it


def _joined(parts: Sequence[str]) -> str:
    *before, last = parts
    return f"{', '.join(before)} and {last}" if before else last
