"""Footnotes that say what words mean, put into an OpenDocument text and taken out again."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from plainspeak.formats.core import definitions as notes
from plainspeak.formats.office.odt import elements
from plainspeak.formats.office.odt.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.formats.office.odt.story import BodyReader

NOTE, BODY, CITATION = name("text:note"), name("text:note-body"), name("text:note-citation")
START, END, NAME = name("text:bookmark-start"), name("text:bookmark-end"), name("text:name")
ID = name("text:id")
STYLE = "Footnote"
"""The paragraph style that LibreOffice gives to footnotes."""


def add(reader: BodyReader, definitions: Iterable[Definition], content: _Element) -> None:
    """Put a footnote behind the first use of each word that a footnote may stand behind."""
    text = reader.builder.document().text
    placed = notes.placed(text, definitions, partial(_place, reader))
    taken = {each.get(ID) for each in content.iter(NOTE)}
    numbers = (number for number in count(1) if f"plainspeak{number}" not in taken)
    for number, ((string, end), said) in reversed([*zip(numbers, placed, strict=False)]):
        slot = reader.slots[string]
        note = _note(content, number, said)
        start, stop = content.makeelement(START), content.makeelement(END)
        for mark in (start, stop):
            mark.set(NAME, notes.mark(number, said))
        for element in (stop, note, start):
            elements.put(slot, end, element)


def remove_own(content: _Element) -> bool:
    """Take out the footnotes of an earlier run that nobody has changed; whether there were any."""
    own = [(bookmark, note) for bookmark, note in _marked(content) if _is_own(bookmark, note)]
    names = {bookmark.get(NAME) for bookmark, _ in own}
    ends = [each for each in content.iter(END) if each.get(NAME) in names]
    for each in (*ends, *(element for pair in own for element in pair)):
        elements.remove(each)
    return bool(own)


def _marked(content: _Element) -> Iterator[tuple[_Element, _Element]]:
    """Each bookmark that may be ours, and the note that follows it."""
    bookmark = None
    for element in content.iter(START, NOTE):
        if element.tag == START:
            bookmark = element if notes.may_be_own(element.get(NAME)) else bookmark
        elif bookmark is not None:
            yield bookmark, element
            bookmark = None


def _is_own(bookmark: _Element, note: _Element) -> bool:
    body = note.find(BODY)
    said = "" if body is None else "".join(body.itertext())
    return notes.is_own(bookmark.get(NAME), said)


def _place(reader: BodyReader, start: int, end: int) -> tuple[int, int] | None:
    """The string that a word ends in and where, or ``None`` where there can be no footnote.

    That is in headers, notes and drawings, and where a footnote stands already.
    """
    ranges = reader.builder.source_map.ranges(start, end)
    if not ranges or reader.slots[ranges[-1].string].anchor is not None:
        return None
    slot = reader.slots[ranges[-1].string]
    following = slot.element.getnext() if slot.follows else next(iter(slot.element), None)
    last = len(slot.text) == ranges[-1].last
    noted = last and following is not None and following.tag == NOTE
    return None if noted else (ranges[-1].string, ranges[-1].last)


def _note(content: _Element, number: int, said: str) -> _Element:
    """A footnote; its number is a guess, since programs count anew when they open a text."""
    note = content.makeelement(NOTE)
    note.set(ID, f"plainspeak{number}")
    note.set(name("text:note-class"), "footnote")
    _add(note, CITATION).text = str(number)
    paragraph = _add(_add(note, BODY), name("text:p"))
    paragraph.set(name("text:style-name"), STYLE)
    paragraph.text = said
    return note


def _add(parent: _Element, tag: str) -> _Element:
    child = parent.makeelement(tag)
    parent.append(child)
    return child
