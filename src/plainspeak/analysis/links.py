"""Labels of links, which name the page that they lead to: "see [Payments on account](/poa)".

Only Markdown shows in the text of a document where a link is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from plainspeak.model import Block, Document

MAX_LABEL_CHARS = 150
"""Characters of a label that are looked at on each side of a term."""

_ARTICLES = ("the ", "a ", "an ", "your ")


def leads_to_explanation(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a term is the whole label of a link, or part of one that is all of its block.

    >>> from plainspeak.formats import read_text
    >>> text = "You may get a [home visit](/visits)."
    >>> document = read_text(text, "a.md")
    >>> leads_to_explanation(document, document.blocks[0], 15, 25)
    True
    """
    shown = document.shown
    opened = shown.rfind("[", max(block.start, start - MAX_LABEL_CHARS), start)
    closed = shown.find("](", end, min(block.end, end + MAX_LABEL_CHARS))
    if opened < 0 or closed < 0 or not {"[", "]"}.isdisjoint(shown[opened + 1 : closed]):
        return False
    label = normalise_phrase(shown[opened + 1 : closed])
    term = normalise_phrase(shown[start:end])
    if label == term or any(label == f"{article}{term}" for article in _ARTICLES):
        return True
    before = shown[block.start : opened].strip(" *_+-#0123456789.\t\n")
    after = shown[shown.find(")", closed) + 1 : block.end].strip(" *_.\t\n")
    return not before and not after
