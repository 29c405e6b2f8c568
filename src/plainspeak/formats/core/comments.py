"""What a comment in a file says of a finding, and of whom it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.model import Finding

AUTHOR = "plainspeak"
INITIALS = "ps"


def comment_lines(finding: Finding, about: str | None = None) -> list[str]:
    """The paragraphs of a comment: the message, the swaps it does not name, and the meaning.

    ``about`` is the words themselves, where the comment cannot stand on them.

    >>> from plainspeak.model import Finding, Level, Suggestion
    >>> swaps = (Suggestion("use"), Suggestion("employ"))
    >>> comment_lines(Finding(0, 7, "wordy", Level.WARNING, 'Say "use".', swaps), "utilise")
    ['"utilise": Say "use".', 'Or: "employ".']
    """
    message = finding.message
    lines = [message if about is None else f'"{" ".join(about.split())}": {message}']
    others = [f'"{each.text}"' for each in finding.suggestions if each.text not in message]
    if others:
        lines.append(f"Or: {', '.join(others)}.")
    if finding.term is not None and finding.term.meaning:
        lines.append(f"Meaning: {finding.term.meaning}.")
    return lines
