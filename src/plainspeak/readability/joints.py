"""Where a long sentence can be split in two, or made a list of points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

MIN_PART_WORDS = 5
"""Words that each part of a split sentence must have."""

MIN_ITEMS = 4
"""Things that a sentence must list before a list of points is easier to read."""

MAX_ITEM_WORDS = 12
"""Words that a thing in a list may have; more, and it is a clause with commas of its own."""

_PRONOUN = r"(?:we|you|they|he|she|I|it|there)\b"
_DETERMINER = r"(?:the|this|these|those|your|our|their|his|her|its|a|an|all|each|some|many|most)\b"
_AUXILIARY = (
    r"(?:is|are|was|were|will|can|cannot|may|must|should|would|could|has|have|had|does|do|did)\b"
)
_RELATIVE = r"(?:that|who|which|whose|you|we|they|he|she|I)\b"
_NOUNS = rf"(?:\s++(?!{_RELATIVE})[\w'\u2019-]++){{1,6}}?"
_CLAUSE = rf"(?:{_PRONOUN}|{_DETERMINER}{_NOUNS}\s++{_AUXILIARY})"

_JOINT = re.compile(
    rf";\s++(?:(?:and|or)\s++)?(?={_CLAUSE})"
    rf"|,\s++(?:and\s++|(?P<kept>(?:but|so)\s++))(?={_CLAUSE})"
    rf"|(?<!\s)\s++(?:and\s++|(?P<but>but\s++))(?={_PRONOUN}\s++{_AUXILIARY})"
    rf"|(?P<which>,\s++which\s++)(?=(?:is|was|means|has|can|will|may|must|should|would|could)\b)"
)
"""What joins two clauses that can stand alone: what follows has a subject and, mostly, a verb."""

_SUBORDINATE = re.compile(
    r"\W*(?:if|when|where|while|although|though|unless|because|since|as|after|before|until|once"
    r"|whether|that)\b",
    re.IGNORECASE,
)
"""How a sentence begins whose first clause cannot stand alone."""

_LIST_OPENING = re.compile(r":\s++|(?<!\s)\s(?:including|such as)\s++")
_SEPARATOR = re.compile(r"[,;]\s++(?:(?:and|or)\s++)?|(?<!\s)\s++(?:and|or)\s++")


class Split(NamedTuple):
    """The edit that parts a sentence, and where in its text the second sentence begins."""

    edit: Edit
    begins: int


def splits(text: str, start: int, end: int) -> Iterator[Split]:
    """The ways to split the sentence at ``text[start:end]`` in two.

    >>> text = "We will send the form to you, and you must sign it within two weeks."
    >>> [(split.edit.text, split.edit.start) for split in splits(text, 0, len(text))]
    [('. Y', 28)]
    """
    if _SUBORDINATE.match(text, start, end):
        return
    for joint in _JOINT.finditer(text, start, end):
        parts = (start, joint.start()), (joint.end(), end)
        if any(not _stands_alone(text, *part) for part in parts):
            continue
        kept = joint["kept"] or joint["but"] or ""
        follows = "This " if joint["which"] else " ".join([*kept.split(), ""]).capitalize()
        at = joint.end()
        if not follows:
            follows, at = text[at].upper(), at + 1
        yield Split(Edit(joint.start(), at, f". {follows}"), len(". "))


def points(text: str, start: int, end: int) -> list[Edit]:
    """The edits that make points of what the end of a sentence lists; none when it lists little.

    >>> text = "Please bring: a pen, some paper, your glasses and the form."
    >>> [edit.text for edit in points(text, 0, len(text))]
    [':\\n\\n- ', '\\n- ', '\\n- ', '\\n- ']
    """
    opening = _LIST_OPENING.search(text, start, end)
    if opening is None:
        return []
    stop = end - (text[end - 1] in ".;")
    gaps = list(_SEPARATOR.finditer(text, opening.end(), stop))
    if any(gap[0].startswith(";") for gap in gaps):
        gaps = [gap for gap in gaps if gap[0].startswith(";")]
    edges = [opening.end(), *(edge for gap in gaps for edge in gap.span()), stop]
    items = [_words(text, *edges[i : i + 2]) for i in range(0, len(edges), 2)]
    if len(items) < MIN_ITEMS or not 0 < min(items) <= max(items) <= MAX_ITEM_WORDS:
        return []
    head = opening[0].strip(": ")
    stem = f" {head}:\n\n- " if head else ":\n\n- "
    return [
        Edit(opening.start(), opening.end(), stem),
        *(Edit(gap.start(), gap.end(), "\n- ") for gap in gaps),
    ]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a part has enough words, and each bracket that it opens or closes."""
    closed = text.count("(", start, end) == text.count(")", start, end)
    return closed and _words(text, start, end) >= MIN_PART_WORDS


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())
