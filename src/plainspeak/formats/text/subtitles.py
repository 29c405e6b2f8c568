"""Subtitles (SubRip and WebVTT): what is said, a sentence at a time, without numbers and times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.mask import blank, hide_addresses
from plainspeak.formats.core.segments import TextSegment, build_document
from plainspeak.formats.text._layout import SENTENCE_END
from plainspeak.formats.text.plain import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document

FORMAT = Format(
    name="subtitles",
    suffixes=(".srt", ".vtt"),
)

_TIMES = re.compile(r"[ \t]*+(?:\d{1,4}:){1,2}\d{1,4}[.,]\d{1,6}[ \t]*+-->")
_TAG = re.compile(r"<[/\w][^<>\n]{0,100}>|\{\\[^{}\n]{0,40}\}|^[ \t]*[-\u2013][ \t]*", re.MULTILINE)


def read_text(source: str, name: str = "<text>") -> Document:
    r"""Read subtitles that are already at hand.

    >>> document = read_text("1\n00:00:01,000 --> 00:00:02,000\n<i>Ask us</i>\n\n2\n"
    ...     "00:00:02,000 --> 00:00:03,000\nfor help.\n", "talk.srt")
    >>> [" ".join(document.text[b.start : b.end].split()) for b in document.blocks]
    ['Ask us for help.']
    """
    return build_document(source, name, _units(source))


def _units(source: str) -> Iterator[TextSegment]:
    """One unit for cues that carry on one sentence."""
    parts: list[str] = []
    start = at = 0
    for first, last in _cues(source):
        words = _TAG.sub(lambda tag: blank(tag[0]), source[first:last])
        if parts and SENTENCE_END.search(parts[-1].rstrip()[-2:]):
            yield TextSegment(start, "".join(parts))
            parts = []
        if parts:
            parts.append(blank(source[at:first]))
        else:
            start = first
        parts.append(hide_addresses(words))
        at = last
    if parts:
        yield TextSegment(start, "".join(parts))


def _cues(source: str) -> Iterator[tuple[int, int]]:
    """Where what is said in each cue starts and ends: from its times to an empty line."""
    begun: int | None = None
    number: int | None = None  # the line above, where it may be the number of the next cue
    for found in LINE.finditer(source):
        line = found[0]
        if _TIMES.match(line):
            if begun is not None:
                yield begun, found.start() if number is None else number
            begun = found.end()
        elif begun is not None and not line.strip():
            yield begun, found.start()
            begun = None
        number = found.start() if line.strip().isdigit() else None
    if begun is not None:
        yield begun, len(source)
