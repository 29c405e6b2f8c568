"""Reads Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.formats.core.mask import content_span
from plainspeak.formats.core.segments import build_document
from plainspeak.formats.text.markdown import front_matter, html, mdx, prose, publishing, units
from plainspeak.model import HINT, parse_suppression_comment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.model import Document, Edit, SuppressionComment


def read_text(text: str, name: str = "<text>") -> Document:
    r"""Read Markdown that is already at hand.

    >>> document = read_text("## Your *care plan*\n\n- See `plan.py`.")
    >>> document.text
    '   Your  care plan \n\n  See \ufffc        .'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'list item']
    """
    is_mdx = name.lower().endswith(".mdx")
    shown, parsed, boxes = publishing.hide_boxes(publishing.hide_markers(text, mdx=is_mdx))
    parts, labels = prose.find(publishing.for_parser(parsed), boxes)
    found = [unit for part in parts for unit in units.of(part, shown, labels)]
    if not any(content_span(unit.text) for unit in found):
        found = list(front_matter.segments(text))
    definitions = [*html.definitions(text), *units.abbreviations(shown)]
    document = build_document(text, name, found, definitions)
    if not HINT.search(text):
        return document
    comments = [
        (start, end, shown[start + len("<!--") : end - len("-->")])
        for part in parts
        for start, end in units.comments(part, shown)
    ]
    if is_mdx:
        comments += mdx.comments(text)
    return replace(document, suppression_comments=_suppressions(sorted(comments)))


def _suppressions(comments: Sequence[tuple[int, int, str]]) -> tuple[SuppressionComment, ...]:
    """What the comments say to plainspeak."""
    found = (parse_suppression_comment(words, start, end) for start, end, words in comments)
    return tuple(each for each in found if each is not None)


def define(text: str, document: Document, definitions: Iterable[Definition]) -> Iterator[Edit]:
    """The edits that put what words mean behind the text."""
    from plainspeak.formats.text.markdown import definitions as own  # for one command

    return own.added(text, document, definitions)


def undefine(text: str) -> Iterator[Edit]:
    """The edits that take that out again."""
    from plainspeak.formats.text.markdown import definitions as own  # for one command

    return own.removed(text)
