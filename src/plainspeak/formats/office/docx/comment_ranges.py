"""The comments that are in a Word file already, since some are notes to plainspeak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.office.docx.names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from plainspeak.formats.core.source_map import DocumentBuilder


class CommentRanges:
    """Gives each comment to the document where it stands; ``texts`` is what they say, by id."""

    def __init__(self, builder: DocumentBuilder, texts: Mapping[str, str]) -> None:
        self._builder = builder
        self._texts = dict(texts)
        self._open: dict[str, int] = {}

    def begin(self, element: _Element) -> None:
        """The words of a comment begin."""
        self._open[element.get(W.id, "")] = self._builder.at

    def end(self, element: _Element) -> None:
        """The comment stands on the words from its start to here, or on none that are read."""
        number = element.get(W.id, "")
        start = self._open.get(number, self._builder.at)
        if start < self._builder.at and number in self._texts:
            self._builder.add_comment(self._texts.pop(number), start)

    def refer(self, element: _Element) -> None:
        """A comment that stands on no words is about the paragraph."""
        if text := self._texts.pop(element.get(W.id, ""), ""):
            self._builder.add_comment(text)
