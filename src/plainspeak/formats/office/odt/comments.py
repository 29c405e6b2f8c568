"""Real OpenDocument comments on the words of findings."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, comments, date, opening
from plainspeak.formats.office.odt import elements
from plainspeak.formats.office.odt.names import NAMESPACES, PARAGRAPHS, name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from plainspeak.formats.office.odt.story import BodyReader
    from plainspeak.model import Finding

START, END = name("office:annotation"), name("office:annotation-end")
NAME = name("office:name")
CREATOR, DATE = name("dc:creator"), name("dc:date")


def comment_on(
    reader: BodyReader, findings: Sequence[Finding], taken: set[str], top: _Element
) -> None:
    """Put comments around the words of findings, the last first so that places stay true.

    ``taken`` are the names that comments have already, and ``top`` is the body. A comment on a
    header, a note or a drawing is at the place in the body it belongs to.
    """
    document = reader.builder.document()
    free = (each for n in count(1) if (each := f"plainspeak{n}") not in taken)
    made = comments(document, findings)
    for called, comment in reversed(list(zip(free, made, strict=False))):
        ranges = reader.builder.source_map.ranges(comment.start, comment.end)
        if not ranges:
            continue
        first, last = ranges[0], ranges[-1]
        anchor = reader.slots[first.string].anchor
        if anchor is not None:
            _put_at(anchor, _annotation(anchor, comment.detached()))
            continue
        end = reader.slots[last.string].element.makeelement(END)
        end.set(NAME, called)
        elements.put(reader.slots[last.string], last.last, end)
        start = _annotation(end, comment.lines, called)
        elements.put(reader.slots[first.string], first.first, start)
    if lines := opening(document, findings):
        paragraph = next(top.iter(*PARAGRAPHS), None)
        if paragraph is not None:
            _put_at(paragraph, _annotation(paragraph, lines))


def remove_own(content: _Element) -> None:
    """Take out the comments of an earlier check, so that new ones take their place."""
    own = [each for each in content.iter(START) if each.findtext(CREATOR) == AUTHOR]
    names = {each.get(NAME) for each in own} - {None}
    ends = [each for each in content.iter(END) if each.get(NAME) in names]
    for each in (*own, *ends):
        elements.remove(each)


def _put_at(anchor: _Element, comment: _Element) -> None:
    if anchor.tag in {name("text:p"), name("text:h")}:
        _open_with(anchor, comment)
    else:
        anchor.addprevious(comment)


def _open_with(paragraph: _Element, comment: _Element) -> None:
    comment.tail = paragraph.text
    paragraph.text = None
    paragraph.insert(0, comment)


def _annotation(near: _Element, lines: Sequence[str], called: str = "") -> _Element:
    """A comment; ``called`` is its name, where it ends elsewhere."""
    comment = near.makeelement(START, nsmap={"dc": NAMESPACES["dc"]})
    if called:
        comment.set(NAME, called)
    for tag, text in ((CREATOR, AUTHOR), (DATE, date().removesuffix("Z"))):
        child = comment.makeelement(tag)
        child.text = text
        comment.append(child)
    for line in lines:
        paragraph = comment.makeelement(name("text:p"))
        paragraph.text = line
        comment.append(paragraph)
    return comment
