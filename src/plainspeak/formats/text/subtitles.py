"""Subtitles (SubRip and WebVTT): what is said, a sentence at a time, without numbers and times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.mask import blank, hide_addresses
from plainspeak.formats.core.segments import TextSegment, build_document
from plainspeak.formats.text._layout import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document

FORMAT = Format(
    name="subtitles",
    suffixes=(".srt", ".vtt"),
)

_CUE = re.compile(
    r"(?:^.*\S.*\n)?^[ \t]*(?:\d+:)?\d+:\d+[.,]\d+[ \t]*-->.*$(?P<said>(?:\n.*\S.*)*)", re.MULTILINE
)
_TAG = re.compile(
    r"</?[a-z][^<>\n]{0,100}>|\{\\[^{}\n]{0,40}\}|^[ \t]*[-\u2013][ \t]*", re.MULTILINE
)


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
    start, at, said = 0, 0, ""
    for cue in _CUE.finditer(source):
        words = _TAG.sub(lambda tag: blank(tag[0]), cue["said"])
        if said and SENTENCE_END.search(said.rstrip()):
            yield TextSegment(start, said)
            said = ""
        said = said + blank(source[at : cue.start("said")]) if said else ""
        start = start if said else cue.start("said")
        said += hide_addresses(words)
        at = cue.end("said")
    if said:
        yield TextSegment(start, said)
