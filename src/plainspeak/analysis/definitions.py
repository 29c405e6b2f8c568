"""Whether a text says what a listed word means, at the place where the word stands.

"reablement (short-term help at home)", "reablement, which means ...", "short-term help, called
reablement", "piles (haemorrhoids)", "Reablement: short-term help at home".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.text import Passage

_AFTER = re.compile(
    r"""["\u201d\u2019']?\s*(
        \(\s*[a-z][^()]*\s[^()]*\)               # (short-term help at home)
      | ,?\s+(which|that|this|it)\s+(means|is|are)\b
      | ,?\s+(means|mean|stands\s+for|refers\s+to|is\s+(when|where|how|what|the\s+name|a\s+word))\b
      | ,\s+(or|meaning|that\s+is|in\s+other\s+words|i\.?e\.?)\s
      | \s+[\u2013\u2014-]\s+\w+\s\w+
    )""",
    re.VERBOSE,
)

_DEFINES = re.compile(
    r'["\u201d\u2019\']?(:\s*\w+\s+\w+|\s+(is|are)\s+(an?|the|when|where|how|what|about|help|support|care|money|extra)\b)'
)

_BEFORE = re.compile(
    r"""\b(called|known\s+as|named|call(s|ed)?\s+(this|it|them)|the\s+(name|term|word)\s+for)\s+(an?\s+|the\s+)?["\u201c\u2018']?\s*$"""
)

_ENTRY = re.compile(r"\s*(?::|[-\u2013\u2014]\s)\s*(?P<meaning>\w+\s+\w+)")

WINDOW_CHARS = 80
"""Characters looked at on each side."""


def glossary_definition(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """Where a list of words says what these words mean: their line or cell begins with them.

    The offsets are those of the meaning; ``None`` when the words are no entry of such a list.
    """
    starts = [block.start for block in passage.blocks]
    number = bisect_right(starts, passage.starts[first]) - 1
    block, end = passage.blocks[number], passage.ends[last - 1]
    if block.start != passage.starts[first] or block.kind is Kind.HEADING:
        return None
    if end < block.end:
        entry = _ENTRY.match(passage.text, end, block.end)
        return (entry.start("meaning"), block.end) if entry else None
    following = passage.blocks[number + 1 : number + 2]
    cells = block.kind is Kind.TABLE_CELL and [each.kind for each in following] == [block.kind]
    if cells and " " in passage.text[following[0].start : following[0].end].strip():
        return following[0].start, following[0].end
    return None


def is_defined_here(passage: Passage, first: int, last: int) -> bool:
    """Whether the words ``first`` up to ``last`` are explained right here."""
    start, end = passage.starts[first], passage.ends[last - 1]
    before = passage.text[max(0, start - WINDOW_CHARS) : start]
    after = passage.text[end : end + WINDOW_CHARS]
    if _AFTER.match(after) or _BEFORE.search(before):
        return True
    if before.rstrip("\u201c\u2018\"' ").endswith("(") and re.match(
        r"[\"\u201d\u2019' ]*\)", after
    ):
        return True
    return first == passage.sentence_of(first)[0] and bool(_DEFINES.match(after))
