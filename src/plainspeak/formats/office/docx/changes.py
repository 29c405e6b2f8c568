"""Other words in the place of some, inside the runs of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, date
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office.docx.names import XML_SPACE, W
from plainspeak.formats.office.docx.runs import clone_run, insert_empty_run, split_out, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from plainspeak.formats.office.docx.story import BodyReader
    from plainspeak.model import Edit

REVISIONS = (W.ins, W.deleted, W.moveFrom, W.moveTo)


def change(reader: BodyReader, edits: Sequence[Edit]) -> set[int]:
    """Put the words of the edits into the text; the numbers of the strings that changed.

    New words look like the first of those whose place they take.
    """
    touched = set()
    for edit in reversed(edits):
        words = edit.text
        for start in reader.builder.source_map.verbatim_ranges(edit.start, edit.end):
            element = reader.strings[start.string]
            old = element.text or ""
            write(element, old[: start.first] + words + old[start.last :])
            words = ""
            touched.add(start.string)
    return touched


def track(reader: BodyReader, edits: Sequence[Edit], number: int) -> set[int]:
    """The same, as changes that a person can accept or refuse; ``number`` is a free id."""
    touched = set()
    for edit in reversed(edits):
        ranges = reader.builder.source_map.verbatim_ranges(edit.start, edit.end)
        last = looks = None
        for source in ranges:
            element = reader.strings[source.string]
            if source.first < source.last:
                run = split_out(element, source.first, source.last)
                last = _delete(run, number)
            else:
                run = last = insert_empty_run(element, source.first)
            looks = run if looks is None else looks
            number += 1
            touched.add(source.string)
        if edit.text and last is not None and looks is not None:
            _insert(last, looks, edit.text, number)
            number += 1
    return touched


def next_number(tops: Sequence[_Element]) -> int:
    """A number that no tracked change has yet."""
    used = (whole_number(each.get(W.id)) for top in tops for each in top.iter(*REVISIONS))
    return 1 + max(filter(None, used), default=0)


def _delete(run: _Element, number: int) -> _Element:
    deletion = _revision(run, W.deleted, number)
    run.addprevious(deletion)
    deletion.append(run)
    for text in run.iterfind(W.t):
        text.tag = W.delText
        text.set(XML_SPACE, "preserve")
    return deletion


def _insert(after: _Element, looks: _Element, words: str, number: int) -> None:
    insertion = _revision(after, W.ins, number)
    outer = after.getparent()
    assert outer is not None
    if outer.tag in REVISIONS:  # one insertion cannot be inside another: part the outer one
        rest = outer.makeelement(outer.tag, dict(outer.attrib))
        rest.extend(list(after.itersiblings()))
        outer.addnext(rest)
        after = outer
    after.addnext(insertion)
    run = clone_run(looks)
    text = run.makeelement(W.t)
    write(text, words)
    run.append(text)
    insertion.append(run)


def _revision(near: _Element, name: str, number: int) -> _Element:
    revision = near.makeelement(name)
    revision.set(W.id, str(number))
    revision.set(W.author, AUTHOR)
    revision.set(W.date, date())
    return revision
