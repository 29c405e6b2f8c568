"""From findings to edits that cannot clash, and from edits to a text.

Where two findings want the same words, the one that comes first in the text is carried out; the
other is looked at again afterwards. Applying is all or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Edit, Finding, Suggestion


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
    free = 0
    for finding in findings:
        wanted = [
            each for each in finding.suggestions if each.safe or (unsafe and not each.by_hand)
        ]
        if not wanted:
            continue
        edits = wanted[0].edits_of(finding)
        if edits[0].start >= free:
            free = edits[-1].end
            yield Fix(finding, wanted[0], edits)


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


def positions_after(edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Where the new words of each edit stand once all edits are made."""
    found = []
    moved = 0
    for edit in edits:
        start = edit.start + moved
        found.append((start, start + len(edit.text)))
        moved += len(edit.text) - (edit.end - edit.start)
    return found
