"""Reads Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.formats.core.segments import build_document
from plainspeak.formats.text.markdown import html, prose, publishing, units
from plainspeak.model import HINT, parse_suppression_comment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.text.markdown.prose import Part
    from plainspeak.model import Document, SuppressionComment


def read_text(text: str, name: str = "<text>") -> Document:
    r"""Read Markdown that is already at hand.

    >>> document = read_text("## Your *care plan*\n\n- See `plan.py`.")
    >>> document.text
    '   Your  care plan \n\n  See \ufffc        .'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'list item']
    """
    shown = publishing.hide_markers(text, mdx=name.lower().endswith(".mdx"))
    parts, labels = prose.find(publishing.for_parser(shown))
    found = (unit for part in parts for unit in units.of(part, shown, labels))
    document = build_document(text, name, found, html.definitions(text))
    return (
        replace(document, suppression_comments=_notes(parts, shown))
        if HINT.search(text)
        else document
    )


def _notes(parts: Sequence[Part], shown: str) -> tuple[SuppressionComment, ...]:
    """What the comments say to plainspeak."""
    places = [place for part in parts for place in units.comments(part, shown)]
    found = (
        parse_suppression_comment(shown[a + len("<!--") : b - len("-->")], a, b) for a, b in places
    )
    return tuple(each for each in found if each is not None)
