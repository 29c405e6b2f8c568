"""What changed between a text and the same text with its fixes made, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\s+|[^\s]+")


def swaps(before: str, after: str) -> Iterator[tuple[int, str, str]]:
    """Line, old words and new words of each change.

    >>> list(swaps("Ask us.\\nWe utilise it.", "Ask us.\\nWe use it."))
    [(2, 'utilise', 'use')]
    """
    old, new = before.split("\n"), after.split("\n")
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            for number, (first, second) in enumerate(zip(old[a:b], new[c:d], strict=True), a + 1):
                yield from ((number, *pair) for pair in _in_line(first, second))
        elif tag != "equal":
            yield a + 1, " ".join(old[a:b]), " ".join(new[c:d])


def _in_line(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield "".join(old[a:b]).strip(), "".join(new[c:d]).strip()
