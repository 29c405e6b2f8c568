"""A comment in a document that asks for findings to be left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

HINT = re.compile(r"plainspeak\s*:", re.IGNORECASE)
"""A file without this asks for nothing."""

_COMMENT = re.compile(rf"\s*{HINT.pattern}\s*(?P<words>.*?)\s*\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class SuppressionComment:
    """What somebody wrote in a document for plainspeak, such as "ignore jargon -- it is the law".

    ``start`` and ``end`` are where it is in the text; they are equal where it takes no room
    there. ``anchor`` are the words it is fixed to, where the file says so.
    """

    start: int
    end: int
    words: str
    anchor: tuple[int, int] | None = None


def parse_suppression_comment(
    comment: str, start: int, end: int, anchor: tuple[int, int] | None = None
) -> SuppressionComment | None:
    """The directive in the text of a comment, or ``None`` when it is not for plainspeak.

    ``start`` and ``end`` are where the comment is in ``Document.text``: the same offset twice
    where it takes no room there. ``anchor`` are the words it is fixed to, where the file says so.

    >>> parse_suppression_comment(" plainspeak: ignore jargon ", 20, 52).words
    'ignore jargon'
    >>> parse_suppression_comment(" ask Sam about this ", 20, 46)
    """
    found = _COMMENT.match(comment)
    return SuppressionComment(start, end, found["words"], anchor) if found else None
