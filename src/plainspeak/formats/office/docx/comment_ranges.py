"""The comments that are in a Word file already, since some are notes to plainspeak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.office.docx.names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from plainspeak.formats.core.source_map import DocumentBuilder


class CommentRanges:
    """Gives each comment to the document where it is; ``texts`` is what they say, by id."""

    def __init__(self, builder: DocumentBuilder, texts: Mapping[str, str]) -> None:
        self._builder = builder
        self._texts = dict(texts)
        self._open: dict[str, int] = {}

    def meet(self, element: _Element) -> None:
        """Take in the start or end of a comment's range, or the reference to a comment."""
        number = element.get(W.id, "")
        if element.tag == W.commentRangeStart:
            self._open[number] = self._builder.at
        elif element.tag == W.commentRangeEnd:
            self._end(number)
        elif text := self._texts.pop(number, ""):  # it is on no words, but on the paragraph
            self._builder.add_comment(text)

    def _end(self, number: str) -> None:
        """The comment is on the words from its start to here, or on none that are read."""
        start = self._open.get(number, self._builder.at)
        if start < self._builder.at and number in self._texts:
            self._builder.add_comment(self._texts.pop(number), start)
