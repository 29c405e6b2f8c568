"""Text with markup between its parts, as editors send it, and the way back to its offsets."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, NamedTuple

import msgspec

from plainspeak.server.refusal import Refusal


class Part(msgspec.Struct):
    """Some text, or some markup with the text to read in its place."""

    text: str | None = None
    markup: str | None = None
    interpretAs: str | None = None  # noqa: N815  the name in the API


class Annotation(msgspec.Struct):
    """All parts in order; other editors call the same a text."""

    annotation: list[Part] | None = None
    text: str | None = None


class _Segment(NamedTuple):
    """A part: where it begins in what is read and in what was sent, and how long it is there.

    ``exact`` says that the two are the same, character for character.
    """

    start: int
    sent_start: int
    sent_end: int
    exact: bool


class AnnotatedText:
    """What is read of a text, and where each offset of it is in what was sent.

    >>> made = AnnotatedText.of([Part(markup="<b>"), Part(text="We utilise"), Part(markup="</b>")])
    >>> made.text, made.sent_span(3, 10)
    ('We utilise', (6, 13))
    """

    def __init__(self, text: str, sent: str, segments: list[_Segment]) -> None:
        self.text = text
        self.sent = sent
        self._segments = segments
        self._starts = [each.start for each in segments]

    @classmethod
    def plain(cls, text: str) -> AnnotatedText:
        """A text without markup."""
        return cls(text, text, [_Segment(0, 0, len(text), exact=True)])

    @classmethod
    def of(cls, parts: list[Part]) -> AnnotatedText:
        """The parts of an annotation put together."""
        read: list[str] = []
        sent: list[str] = []
        segments: list[_Segment] = []
        at = sent_at = 0
        for part in parts:
            exact = part.text is not None
            given = part.text if part.text is not None else part.markup or ""
            shown = given if exact else part.interpretAs or ""
            if shown:
                segments.append(_Segment(at, sent_at, sent_at + len(given), exact))
            read.append(shown)
            sent.append(given)
            at += len(shown)
            sent_at += len(given)
        return cls("".join(read), "".join(sent), segments)

    def sent_span(self, start: int, end: int) -> tuple[int, int]:
        """Where some characters of the text are in what was sent, in code points."""
        first = self._segment(start)
        begin = first.sent_start + (start - first.start if first.exact else 0)
        if end <= start:
            return begin, begin
        last = self._segment(end - 1)
        past = last.sent_start + end - last.start if last.exact else last.sent_end
        return begin, past

    def is_exact(self, start: int, end: int) -> bool:
        """Whether no markup is between some characters, so that they can be replaced."""
        begin, past = self.sent_span(start, end)
        return self.sent[begin:past] == self.text[start:end]

    def _segment(self, offset: int) -> _Segment:
        return self._segments[max(0, bisect_right(self._starts, offset) - 1)]


def read(text: str | None, data: Any) -> AnnotatedText:
    """The text of a request: ``text`` as it is, or ``data`` with annotations. Raises ``Refusal``.

    ``data`` is JSON in a form, and an object where the whole request is JSON.
    """
    if data in (None, ""):
        if text is None:
            raise Refusal(400, 'Missing "text" or "data": send one of them.')
        return AnnotatedText.plain(text)
    try:
        if isinstance(data, str):
            made = msgspec.json.decode(data, type=Annotation)
        else:
            made = msgspec.convert(data, type=Annotation)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Refusal(400, f'"data" is not a text with annotations: {error}.') from None
    if made.annotation is None:
        return AnnotatedText.plain(made.text or "")
    return AnnotatedText.of(made.annotation) if made.annotation else AnnotatedText.plain("")
