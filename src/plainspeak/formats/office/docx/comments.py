"""Real Word comments on the words of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, INITIALS, comments, date, opening
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office import _opc
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
    """Put comments on the words of findings; those of headers, notes and boxes go in the body."""
    document = reader.builder.document()
    top = _comments(parts)
    numbers = (whole_number(each.get(W.id)) for each in top.iterfind(W.comment))
    number = 1 + max((each for each in numbers if each is not None), default=-1)
    made = []
    for position, comment in reversed(list(enumerate(comments(document, findings), number + 1))):
        ranges = reader.builder.source_map.ranges(comment.start, comment.end)
        if not ranges:
            continue
        start, end = ranges[0], ranges[-1]
        anchor = reader.anchors[start.string]
        if anchor is not None:
            _mark(anchor, anchor, position)
        elif start.string == end.string:
            run = split_out(reader.strings[start.string], start.first, start.last)
            _mark(run, run, position)
        else:
            split_run(reader.strings[end.string], end.last)
            last = reader.strings[end.string].getparent()
            assert last is not None
            _mark(split_run(reader.strings[start.string], start.first), last, position)
        lines = comment.lines if anchor is None else comment.detached()
        made.append(_comment(top, position, lines))
    if lines := opening(document, findings):
        first = parts.first_paragraph()
        _mark(first, first, number)
        made.append(_comment(top, number, lines))
    top.extend(reversed(made))


def remove_own(parts: Parts) -> None:
    """Take out the comments of an earlier check, so that new ones take their place."""
    removed = set()
    for name in parts.related("comments"):
        top = parts.tree(name)
        for comment in () if top is None else top.findall(W.comment):
            if comment.get(W.author) == AUTHOR:
                removed.add(comment.get(W.id))
                _remove(comment)
                parts.changed.add(name)
    if not removed:
        return
    for mark in list(parts.body.iter(W.commentRangeStart, W.commentRangeEnd, W.commentReference)):
        if mark.get(W.id) in removed:
            run = mark.getparent()
            _remove(mark)
            if mark.tag == W.commentReference and run is not None and run.find(W.t) is None:
                _remove(run)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _comments(parts: Parts) -> _Element:
    for name in parts.related("comments"):
        top = parts.tree(name)
        if top is not None:
            parts.changed.add(name)
            return top
    from lxml import etree

    top = etree.Element(W.comments, nsmap={"w": WORD})
    name = _opc.free_name(parts.package, NAME)
    parts.add(name, top, TYPE, "comments")
    return top


def _comment(top: _Element, number: int, lines: Sequence[str]) -> _Element:
    comment = top.makeelement(W.comment)
    comment.set(W.id, str(number))
    comment.set(W.author, AUTHOR)
    comment.set(W.initials, INITIALS)
    comment.set(W.date, date())
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
