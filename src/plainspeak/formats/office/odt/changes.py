"""Other words in the place of some, as tracked changes of an OpenDocument text.

OpenDocument keeps what was deleted, and who changed what and when, at the top of the text; in the
text itself are only marks (OpenDocument 1.3, part 3, 5.5).
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, date
from plainspeak.formats.office.odt.names import NAMESPACES, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from plainspeak.formats.office.odt.story import BodyReader, Slot
    from plainspeak.model import Edit

REGIONS, REGION = name("text:tracked-changes"), name("text:changed-region")
DELETION, INSERTION = name("text:deletion"), name("text:insertion")
POINT, START, END = name("text:change"), name("text:change-start"), name("text:change-end")
ID, CHANGE_ID = name("text:id"), name("text:change-id")
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def track(reader: BodyReader, edits: Sequence[Edit], body: _Element) -> set[_Element]:
    """Make the edits as changes that a person can accept or reject; the tops of parts they are in.

    The last is made first so that places stay true. Words of headers and footers, where
    LibreOffice tracks nothing, are changed outright.
    """
    regions = body.find(REGIONS)
    if regions is None:
        regions = body.makeelement(REGIONS)
        regions.set(name("text:track-changes"), "false")
        body.insert(0, regions)
    ids = _free_ids(body)
    changed = set()
    for edit in reversed(edits):
        words = edit.text
        for source in reader.builder.source_map.verbatim_ranges(edit.start, edit.end):
            slot = reader.slots[source.string]
            if slot.element.getroottree().getroot() is body.getroottree().getroot():
                marks = list(_marks(regions, ids, slot.text[source.first : source.last], words))
                _put(slot, source.first, source.last, marks)
            else:
                slot.put(slot.text[: source.first] + words + slot.text[source.last :])
            changed.add(slot.element.getroottree().getroot())
            words = ""
    return changed


def _free_ids(body: _Element) -> Iterator[str]:
    taken = {each.get(ID) for each in body.iter(REGION)} | {
        each.get(XML_ID) for each in body.iter()
    }
    return (each for n in count(1) if (each := f"plainspeak{n}") not in taken)


def _marks(regions: _Element, ids: Iterator[str], old: str, new: str) -> Iterator[_Element]:
    """The marks in the text of one deletion and one insertion, whose regions are added."""
    if old:
        deletion = _region(regions, next(ids), DELETION)
        paragraph = deletion.makeelement(name("text:p"))
        paragraph.text = old
        deletion.append(paragraph)
        yield _mark(deletion, POINT)
    if new:
        insertion = _region(regions, next(ids), INSERTION)
        start = _mark(insertion, START)
        start.tail = new
        yield start
        yield _mark(insertion, END)


def _region(regions: _Element, identity: str, kind: str) -> _Element:
    region = regions.makeelement(REGION)
    region.set(XML_ID, identity)
    region.set(ID, identity)
    regions.append(region)
    change = region.makeelement(kind)
    region.append(change)
    info = change.makeelement(name("office:change-info"), nsmap={"dc": NAMESPACES["dc"]})
    for tag, text in (("dc:creator", AUTHOR), ("dc:date", date().removesuffix("Z"))):
        child = info.makeelement(name(tag))
        child.text = text
        info.append(child)
    change.append(info)
    return change


def _mark(change: _Element, kind: str) -> _Element:
    region = change.getparent()
    assert region is not None
    mark = region.makeelement(kind)
    mark.set(CHANGE_ID, str(region.get(ID)))
    return mark


def _put(slot: Slot, first: int, last: int, marks: Sequence[_Element]) -> None:
    """Put marks in the place of some characters of a string."""
    text = slot.text
    slot.put("")
    for mark in reversed(marks):
        if slot.follows:
            slot.element.addnext(mark)
        else:
            slot.element.insert(0, mark)
    slot.put(text[:first])
    if marks:
        marks[-1].tail = (marks[-1].tail or "") + text[last:]
