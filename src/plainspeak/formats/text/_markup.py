"""Line-based markup, read at the level of paragraphs: what such languages have in common.

The lines of a file are gone through once: those that are no prose are masked, and what is no
paragraph (a title, a cell) is kept apart. The markup inside the lines is masked too, one character
for one, and the rest is plain text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from plainspeak.formats.core.mask import blank, blank_except, hide_addresses, placeholder
from plainspeak.formats.core.segments import TextSegment, build_document
from plainspeak.formats.text import plain
from plainspeak.model import Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from plainspeak.model import Document


class InlineMarkup(NamedTuple):
    """The markup inside the lines of a language.

    ``shown`` are the groups of the pattern whose words a reader sees in the sentence, ``note`` the
    group of a footnote. Markup that begins with one of ``unseen`` leaves no gap in a sentence; any
    other, such as code, holds a place in it.
    """

    pattern: re.Pattern[str]
    shown: tuple[str, ...]
    note: str = ""
    unseen: tuple[str, ...] = ()


class LineMasker:
    """The lines of one source; a language says in ``line`` what each of them is."""

    inline: ClassVar[InlineMarkup]

    def __init__(self, source: str) -> None:
        self._source = source
        self._segments: list[TextSegment] = []
        self._notes: list[tuple[int, int]] = []
        self.above = ""

    def line(self, line: str, bare: str, start: int) -> str | None:
        """The line, as long as it is, with its markers masked; ``None`` when it is no paragraph.

        ``bare`` is the line without the white space at its end.
        """
        raise NotImplementedError

    def kind(self, segment: TextSegment) -> Kind:
        """What a paragraph is that the look of its lines alone does not tell."""
        return segment.kind

    def keep(self, start: int, text: str, kind: Kind) -> None:
        """Keep words as a block of their own."""
        self._segments.append(TextSegment(start, hide_addresses(self._masked(text, start)), kind))

    def document(self, name: str) -> Document:
        """The source as a document."""
        prose = self._masked("".join(self._lines()), 0)
        found = [
            *self._segments,
            *(each._replace(kind=self.kind(each)) for each in plain.units(prose)),
        ]
        found.sort(key=lambda segment: segment.start)
        self._notes.sort()
        return build_document(self._source, name, self._parted(found))

    def _lines(self) -> Iterator[str]:
        for found in plain.LINE.finditer(self._source):
            line = found[0]
            bare = line.rstrip()
            prose = self.line(line, bare, found.start())
            self.above = bare
            yield blank(line) if prose is None else prose

    def _masked(self, text: str, start: int) -> str:
        return self.inline.pattern.sub(lambda markup: self._mask(markup, start), text)

    def _mask(self, markup: re.Match[str], start: int) -> str:
        whole = markup[0]
        if self.inline.note and markup[self.inline.note]:
            first, last = markup.span(self.inline.note)
            self._notes.append((start + first, start + last))
            return blank_except(whole, first - markup.start(), last - markup.start())
        shown = next((name for name in self.inline.shown if markup[name]), None)
        if shown is None or not self.is_shown(markup):
            unseen = whole.startswith(self.inline.unseen)
            return blank(whole) if unseen else placeholder(whole)
        first, last = (place - markup.start() for place in markup.span(shown))
        return blank_except(whole, first, last)

    def is_shown(self, markup: re.Match[str]) -> bool:  # noqa: ARG002  as a rule it is
        """Whether the words of some markup are seen as words."""
        return True

    def _parted(self, segments: list[TextSegment]) -> Iterator[TextSegment]:
        """The segments, with the footnotes in them as blocks of their own."""
        notes = iter(self._notes)
        note = next(notes, None)
        for segment in segments:
            rest = segment
            while note is not None and note[0] < rest.start + len(rest.text):
                first, last = (place - rest.start for place in note)
                if first >= 0 and last <= len(rest.text):
                    yield rest._replace(text=rest.text[:first])
                    yield TextSegment(note[0], rest.text[first:last], Kind.FOOTNOTE)
                    rest = rest._replace(start=note[1], text=rest.text[last:])
                note = next(notes, None)
            yield rest
