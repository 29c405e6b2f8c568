"""Real Word comments on the words of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, INITIALS, comment_lines
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office.docx.names import WORD, W
from plainspeak.formats.office.docx.runs import split_out, split_run, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from plainspeak.formats.office.docx.parts import Parts
    from plainspeak.formats.office.docx.story import BodyReader
    from plainspeak.model import Finding

NAME = "word/comments.xml"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def comment_on(parts: Parts, reader: BodyReader, findings: Sequence[Finding]) -> None:
    """Put a comment on each finding; those of headers, notes and boxes stand in the body."""
    document = reader.builder.document()
    comments = _comments(parts)
    numbers = (whole_number(each.get(W.id)) for each in comments.iterfind(W.comment))
    number = 1 + max((each for each in numbers if each is not None), default=-1)
    made = []
    for position, finding in reversed(list(enumerate(findings, number))):
        ranges = reader.builder.source_map.ranges(finding.start, finding.end)
        if not ranges:
            continue
        start, end = ranges[0], ranges[-1]
        anchor = reader.anchors[start.string]
        about = None
        if anchor is not None:
            about = document.shown[finding.start : finding.end]
            _mark(anchor, anchor, position)
        elif start.string == end.string:
            run = split_out(reader.strings[start.string], start.first, start.last)
            _mark(run, run, position)
        else:
            split_run(reader.strings[end.string], end.last)
            last = reader.strings[end.string].getparent()
            assert last is not None
            _mark(split_run(reader.strings[start.string], start.first), last, position)
        made.append(_comment(comments, position, comment_lines(finding, about)))
    comments.extend(reversed(made))


def _comments(parts: Parts) -> _Element:
    for name in parts.related("comments"):
        comments = parts.tree(name)
        if comments is not None:
            parts.changed.add(name)
            return comments
    from lxml import etree

    comments = etree.Element(W.comments, nsmap={"w": WORD})
    name = parts.free_name(NAME)
    parts.add(name, comments, TYPE, "comments")
    return comments


def _comment(comments: _Element, number: int, lines: list[str]) -> _Element:
    comment = comments.makeelement(W.comment)
    comment.set(W.id, str(number))
    comment.set(W.author, AUTHOR)
    comment.set(W.initials, INITIALS)  # and no date, so that the same file comes out each time
    for line in lines:
        paragraph = _add(comment, W.p)
        if line is lines[0]:
            _add(_add(paragraph, W.r), W.annotationRef)
        write(_add(_add(paragraph, W.r), W.t), line)
    return comment


def _mark(first: _Element, last: _Element, number: int) -> None:
    """Put the marks of a comment around runs, or at the start of a paragraph."""
    start, end, run = (
        first.makeelement(name) for name in (W.commentRangeStart, W.commentRangeEnd, W.r)
    )
    _add(run, W.commentReference).set(W.id, str(number))
    start.set(W.id, str(number))
    end.set(W.id, str(number))
    if first.tag == W.body:  # it has no paragraph, and a comment needs one
        paragraph = first.makeelement(W.p)
        first.insert(0, paragraph)
        first = paragraph
    if first.tag == W.p:
        first.insert(int(first.find(W.pPr) is not None), start)
        last = start
    else:
        first.addprevious(start)
    last.addnext(end)
    end.addnext(run)


def _add(parent: _Element, name: str) -> _Element:
    child = parent.makeelement(name)
    parent.append(child)
    return child
