"""Footnotes that say what words mean, put into a Word file and taken out again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plainspeak.formats.core import definitions as notes
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office import _opc
from plainspeak.formats.office.docx.names import WORD, W, value
from plainspeak.formats.office.docx.runs import split_run, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.formats.office.docx.parts import Parts
    from plainspeak.formats.office.docx.story import BodyReader

NAME = "word/footnotes.xml"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

LINES = {"-1": "separator", "0": "continuationSeparator"}
"""The lines above footnotes, which Word looks for in the part that holds them."""

TEXT, REFERENCE = "footnote text", "footnote reference"
"""What Word calls the styles of a footnote and of its number, in every language."""

SMALL = "20"
"""Ten points, in half points: a footnote in a file that has no style for one."""


def add(parts: Parts, reader: BodyReader, definitions: Iterable[Definition]) -> None:
    """Put a footnote behind the first use of each word that a footnote may stand behind."""
    text = reader.builder.document().text
    placed = notes.placed(text, definitions, partial(_place, reader))
    if not placed:
        return
    top = _footnotes(parts)
    number = _next(top, W.footnote)
    bookmark = _next_bookmark(parts)
    styles = _styles(parts)
    for count, ((string, end), said) in reversed(list(enumerate(placed))):
        element = reader.strings[string]
        split_run(element, end)
        run = element.getparent()
        assert run is not None
        reference = _number_run(run, styles.get(REFERENCE), W.footnoteReference)
        reference[-1].set(W.id, str(number + count))
        start, stop = run.makeelement(W.bookmarkStart), run.makeelement(W.bookmarkEnd)
        start.set(W.name, notes.mark(number + count, said))
        for mark in (start, stop):
            mark.set(W.id, str(bookmark + count))
        for mark in (stop, reference, start):
            run.addnext(mark)
    for count, (_, said) in enumerate(placed):
        top.append(_footnote(top, number + count, said, styles))


def remove_own(parts: Parts) -> bool:
    """Take out the footnotes of an earlier run that nobody has changed; whether there were any."""
    marked = list(_marked(parts))
    for name in parts.related("footnotes") if marked else ():
        top = parts.tree(name)
        footnotes = {} if top is None else {each.get(W.id): each for each in top}
        for bookmark, reference in marked:
            footnote = footnotes.get(reference.get(W.id))
            if footnote is not None and notes.is_own(bookmark.get(W.name), _said(footnote)):
                _take_out(parts, bookmark, reference)
                _remove(footnote)
                parts.changed.add(name)
    return bool(parts.changed)


def _marked(parts: Parts) -> Iterator[tuple[_Element, _Element]]:
    """Each bookmark that may be ours, and the reference to a footnote that follows it."""
    bookmark = None
    for element in parts.body.iter(W.bookmarkStart, W.footnoteReference):
        if element.tag == W.bookmarkStart:
            bookmark = element if notes.may_be_own(element.get(W.name)) else bookmark
        elif bookmark is not None:
            yield bookmark, element
            bookmark = None


def _take_out(parts: Parts, bookmark: _Element, reference: _Element) -> None:
    """Take out the mark of a footnote, and the run that held nothing else."""
    ends = [each for each in parts.body.iter(W.bookmarkEnd) if each.get(W.id) == bookmark.get(W.id)]
    for each in (bookmark, *ends):
        _remove(each)
    run = reference.getparent()
    _remove(reference)
    if run is not None and all(each.tag == W.rPr for each in run):
        _remove(run)


def _said(footnote: _Element) -> str:
    return "".join(text.text or "" for text in footnote.iter(W.t))


def _place(reader: BodyReader, start: int, end: int) -> tuple[int, int] | None:
    """The string that a word ends in and where, or ``None`` where there can be no footnote.

    That is in headers, notes and text boxes, in a field of a form that takes plain text alone, and
    where a footnote stands already.
    """
    ranges = reader.builder.source_map.ranges(start, end)
    if not ranges or reader.anchors[ranges[-1].string] is not None:
        return None
    element = reader.strings[ranges[-1].string]
    run = element.getparent()
    assert run is not None
    if any(field.find(f"{W.sdtPr}/{W.text}") is not None for field in run.iterancestors(W.sdt)):
        return None
    last = len(element.text or "") == ranges[-1].last
    following = run.getnext() if last else None
    while following is not None and following.tag in (W.bookmarkStart, W.bookmarkEnd):
        following = following.getnext()
    noted = following is not None and following.find(W.footnoteReference) is not None
    return None if noted else (ranges[-1].string, ranges[-1].last)


def _footnotes(parts: Parts) -> _Element:
    """The part that holds the footnotes, made where there is none."""
    for name in parts.related("footnotes"):
        top = parts.tree(name)
        if top is not None:
            parts.changed.add(name)
            return top
    from lxml import etree

    top = etree.Element(W.footnotes, nsmap={"w": WORD})
    for number, kind in LINES.items():
        line = _add(top, W.footnote)
        line.set(W.type, kind)
        line.set(W.id, number)
        _add(_add(_add(line, W.p), W.r), getattr(W, kind))
    parts.add(_opc.free_name(parts.package, NAME), top, TYPE, "footnotes")
    return top


def _next(top: _Element, name: str) -> int:
    numbers = (whole_number(each.get(W.id)) for each in top.iter(name))
    return 1 + max((each for each in numbers if each is not None), default=0)


def _next_bookmark(parts: Parts) -> int:
    return max(_next(top, W.bookmarkStart) for top in parts.trees.values())


def _styles(parts: Parts) -> dict[str, str]:
    """The ids of the styles for footnotes that the file has, by their names."""
    tops = (parts.tree(name) for name in parts.related("styles"))
    return {
        str(value(style.find(W.name))).lower(): style.get(W.styleId, "")
        for top in tops
        if top is not None
        for style in top.iterfind(W.style)
    }


def _footnote(top: _Element, number: int, said: str, styles: dict[str, str]) -> _Element:
    footnote = top.makeelement(W.footnote)
    footnote.set(W.id, str(number))
    paragraph = _add(footnote, W.p)
    if TEXT in styles:
        _add(_add(paragraph, W.pPr), W.pStyle).set(W.val, styles[TEXT])
    paragraph.append(_number_run(paragraph, styles.get(REFERENCE), W.footnoteRef))
    run = _add(paragraph, W.r)
    if TEXT not in styles:
        _add(_add(run, W.rPr), W.sz).set(W.val, SMALL)
    write(_add(run, W.t), f" {said}")
    return footnote


def _number_run(near: _Element, style: str | None, name: str) -> _Element:
    """A run with the number of a footnote, raised."""
    run = near.makeelement(W.r)
    properties = _add(run, W.rPr)
    if style:
        _add(properties, W.rStyle).set(W.val, style)
    else:
        _add(properties, W.vertAlign).set(W.val, "superscript")
    _add(run, name)
    return run


def _add(parent: _Element, name: str) -> _Element:
    child = parent.makeelement(name)
    parent.append(child)
    return child


def _remove(element: _Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
