"""Real OpenDocument comments on the words of findings."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, comment_lines
from plainspeak.formats.office.odt.names import NAMESPACES, name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from plainspeak.formats.office.odt.story import BodyReader, Slot
    from plainspeak.model import Finding

START, END = name("office:annotation"), name("office:annotation-end")
NAME = name("office:name")


def comment_on(reader: BodyReader, findings: Sequence[Finding], taken: set[str]) -> None:
    """Put a comment around the words of each finding, the last first so that places stay true.

    A comment on a header, a note or a drawing stands at the place in the body it belongs to.
    """
    document = reader.builder.document()
    free = (each for n in count(1) if (each := f"plainspeak{n}") not in taken)
    for called, finding in reversed(list(zip(free, findings, strict=False))):
        ranges = reader.builder.source_map.ranges(finding.start, finding.end)
        if not ranges:
            continue
        first, last = ranges[0], ranges[-1]
        anchor = reader.slots[first.string].anchor
        if anchor is not None:
            words = document.shown[finding.start : finding.end]
            comment = _comment(anchor, called, comment_lines(finding, words), named=False)
            if anchor.tag in {name("text:p"), name("text:h")}:
                _open_with(anchor, comment)
            else:
                anchor.addprevious(comment)
            continue
        end = reader.slots[last.string].element.makeelement(END)
        end.set(NAME, called)
        _split(reader.slots[last.string], last.last, end)
        comment = _comment(end, called, comment_lines(finding), named=True)
        _split(reader.slots[first.string], first.first, comment)


def _split(slot: Slot, at: int, between: _Element) -> None:
    """Cut a string in two and put an element between the halves."""
    text = slot.text
    slot.put("")
    if slot.follows:
        slot.element.addnext(between)
    else:
        slot.element.insert(0, between)
    slot.put(text[:at])
    between.tail = text[at:]


def _open_with(paragraph: _Element, comment: _Element) -> None:
    comment.tail = paragraph.text
    paragraph.text = None
    paragraph.insert(0, comment)


def _comment(near: _Element, called: str, lines: list[str], *, named: bool) -> _Element:
    """A comment without a date, so that the same file comes out each time."""
    comment = near.makeelement(START, nsmap={"dc": NAMESPACES["dc"]})
    if named:
        comment.set(NAME, called)
    creator = comment.makeelement(name("dc:creator"))
    creator.text = AUTHOR
    comment.append(creator)
    for line in lines:
        paragraph = comment.makeelement(name("text:p"))
        paragraph.text = line
        comment.append(paragraph)
    return comment
