"""From findings to edits that cannot clash, and from edits to a text.

Where two findings want the same words, the one that comes first in the text is carried out; the
other is looked at again afterwards. Applying is all or nothing.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Finding, Suggestion


class Fix(NamedTuple):
    """A finding, the suggestion that is carried out, and its edits."""

    finding: Finding
    suggestion: Suggestion
    edits: tuple[Edit, ...]


def choose(findings: Iterable[Finding], *, unsafe: bool = False) -> Iterator[Fix]:
    """One fix for each finding that has one, none over another.

    Only safe suggestions, unless ``unsafe``: then the first that there is.

    >>> from plainspeak.model import Suggestion
    >>> from plainspeak.model import Finding, Level
    >>> safe = Suggestion("use", safe=True)
    >>> twins = [Finding(3, 10, "wordy", Level.WARNING, "", (safe,))] * 2
    >>> [(fix.edits[0].start, fix.edits[0].text) for fix in choose(twins)]
    [(3, 'use')]
    """
    taken: list[Edit] = []
    for finding in findings:
        wanted = [
            each for each in finding.suggestions if each.safe or (unsafe and not each.by_hand)
        ]
        if not wanted:
            continue
        edits = wanted[0].edits_of(finding)
        if not any(_overlaps(taken, edit) for edit in edits):
            for edit in edits:
                insort(taken, edit, key=_start)
            yield Fix(finding, wanted[0], edits)


def _overlaps(taken: Sequence[Edit], edit: Edit) -> bool:
    """Whether an edit wants characters of one of some others, which are sorted and apart."""
    at = bisect_left(taken, edit.start, key=_start)
    before, after = taken[max(0, at - 1) : at], taken[at : at + 1]
    return any(other.end > edit.start for other in before) or any(
        other.start < edit.end or other.start == edit.start for other in after
    )


def _start(edit: Edit) -> int:
    return edit.start


def runs(edits: Iterable[Edit]) -> list[list[Edit]]:
    """Edits in groups that are near each other, as people would read them together."""
    found: list[list[Edit]] = []
    for edit in sorted(edits, key=_start):
        if found and edit.start - found[-1][-1].end <= RUN_CHARS:
            found[-1].append(edit)
        else:
            found.append([edit])
    return found


RUN_CHARS = 60
"""Characters between two edits of one run."""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made. Raises ``ValueError`` when two of them overlap.

    >>> from plainspeak.model import Edit
    >>> apply("We utilise it.", [Edit(3, 10, "use")])
    'We use it.'
    """
    pieces = []
    at = 0
    for edit in sorted(edits, key=lambda each: each.start):
        if edit.start < at:
            message = f"two edits want the text at offset {edit.start}"
            raise ValueError(message)
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def apply_to(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """Part of a text with the edits made, whose offsets are those of the whole text.

    >>> from plainspeak.model import Edit
    >>> apply_to("We utilise it.", 3, 13, [Edit(3, 10, "use")])
    'use it'
    """
    moved = (Edit(each.start - start, each.end - start, each.text) for each in edits)
    return apply(text[start:end], moved)


def positions_after(edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Where the new words of each edit stand once all edits are made."""
    found = []
    moved = 0
    for edit in edits:
        start = edit.start + moved
        found.append((start, start + len(edit.text)))
        moved += len(edit.text) - (edit.end - edit.start)
    return found
