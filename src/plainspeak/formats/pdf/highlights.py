"""Highlights with notes on the words of a PDF, added to its end: all that was there stays.

PDFium says where the words are, and pypdf writes the highlights as an incremental update (ISO
32000-1, 7.5.6): the bytes of the old file, and after them the new objects.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.comments import AUTHOR, comments, date, opening
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.formats.pdf import pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Finding

YELLOW = (1.0, 0.86, 0.3)
PRINTED = 4
"""The flag of an annotation that is printed with its page."""

NOTE_GAP, NOTE_SIZE = 12.0, 20.0
"""How far the opening note is from the corner of the first page, and its size, in points."""

PROTECTED = (
    "this PDF is protected, so no notes can be put into it",
    "Remove the protection in the program that made it, or annotate the file it was made from.",
)


class Box(NamedTuple):
    """A place on a page, counted from 0, in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def boxes(file: File, document: Document, spans: Iterable[tuple[int, int]]) -> list[list[Box]]:
    """Where the characters of each span are: a box for each part of a line."""
    assert isinstance(document.source_map, SegmentMap)
    ranges = [document.source_map.ranges(*span) for span in spans]
    wanted = defaultdict(list)
    for at, each in enumerate(ranges):
        for source in each:
            wanted[source.string].append((at, source))
    found: list[list[Box]] = [[] for _ in ranges]
    with pages.opened(file) as pdf:
        for number in sorted(wanted):
            page = pages.Page(pdf, number, file)
            for at, source in wanted[number]:
                _add(found[at], _around(page, number, range(source.first, source.last)))
            page.close()
    return found


def _around(page: pages.Page, number: int, characters: Iterable[int]) -> Box:
    sides = [page.box(index) for index in characters]
    seen = [side for side in sides if side[0] < side[2]] or sides
    lefts, bottoms, rights, tops = zip(*seen, strict=True)
    return Box(number, min(lefts), min(bottoms), max(rights), max(tops))


def _add(found: list[Box], box: Box) -> None:
    """Add a box, to the last one where it is beside it."""
    if found and found[-1].page == box.page:
        last = found[-1]
        shared = min(last.top, box.top) - max(last.bottom, box.bottom)
        if shared > (box.top - box.bottom) / 2:
            left, right = min(last.left, box.left), max(last.right, box.right)
            bottom, top = min(last.bottom, box.bottom), max(last.top, box.top)
            found[-1] = Box(box.page, left, bottom, right, top)
            return
    found.append(box)


def highlighted(file: File, document: Document, findings: Sequence[Finding]) -> bytes:
    """The bytes of the file with highlights and notes on the words of findings.

    Notes of an earlier check go; those of people stay. Raises ``DocumentError`` when the file is
    protected or damaged.
    """
    if not findings and f"({AUTHOR})".encode() not in file.data:
        return file.data
    from pypdf import PdfWriter

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it tells of every small fault
    notes = comments(document, findings)
    places = boxes(file, document, ((each.start, each.end) for each in notes))
    try:
        writer = PdfWriter(BytesIO(file.data), incremental=True)
        _remove_own(writer)
        if lines := opening(document, findings):
            writer.add_annotation(0, _sticky_note(writer.pages[0], "\n".join(lines)))
        for note, found in zip(notes, places, strict=True):
            for number, on_page in _by_page(found):
                text = "\n".join(note.lines)
                writer.add_annotation(number, _highlight(writer, on_page, text))
        out = BytesIO()
        writer.write(out)
    except NotImplementedError:  # pypdf cannot add to an encrypted file
        raise DocumentError(file.name, *PROTECTED) from None
    except Exception:  # noqa: BLE001  pypdf says in very many ways that a file is damaged
        raise DocumentError(file.name, *signatures.DAMAGED) from None
    return out.getvalue()


def _by_page(found: list[Box]) -> Iterator[tuple[int, list[Box]]]:
    for number in sorted({box.page for box in found}):
        yield number, [box for box in found if box.page == number]


def _highlight(writer: Any, found: list[Box], note: str) -> Any:
    from pypdf.generic import DictionaryObject, NameObject, NumberObject, TextStringObject

    corners = [at for box in found for at in _corners(box)]
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight"),
            NameObject("/Rect"): _numbers(_rectangle(found)),
            NameObject("/QuadPoints"): _numbers(corners),
            NameObject("/C"): _numbers(YELLOW),
            NameObject("/F"): NumberObject(PRINTED),
            NameObject("/T"): TextStringObject(AUTHOR),
            NameObject("/M"): TextStringObject(_date()),
            NameObject("/Contents"): TextStringObject(note),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): _drawn(writer, found)}),
        }
    )


def _remove_own(writer: Any) -> None:
    """Take out the notes of an earlier check, so that new ones take their place."""
    from pypdf.generic import ArrayObject, NameObject

    for page in writer.pages:
        there = page.get("/Annots")
        if there is None:
            continue
        kept = [each for each in there.get_object() if each.get_object().get("/T") != AUTHOR]
        if len(kept) < len(there.get_object()):
            page[NameObject("/Annots")] = ArrayObject(kept)


def _sticky_note(page: Any, text: str) -> Any:
    """A note in the upper left corner of a page."""
    from pypdf.generic import DictionaryObject, NameObject, NumberObject, TextStringObject

    left, top = float(page.cropbox.left) + NOTE_GAP, float(page.cropbox.top) - NOTE_GAP
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Text"),
            NameObject("/Name"): NameObject("/Comment"),
            NameObject("/Rect"): _numbers((left, top - NOTE_SIZE, left + NOTE_SIZE, top)),
            NameObject("/C"): _numbers(YELLOW),
            NameObject("/F"): NumberObject(PRINTED),
            NameObject("/T"): TextStringObject(AUTHOR),
            NameObject("/M"): TextStringObject(_date()),
            NameObject("/Contents"): TextStringObject(text),
        }
    )


def _date() -> str:
    """The time as PDF has it (ISO 32000-1, 7.9.4): D:20261128101500Z."""
    return f"D:{date().translate(dict.fromkeys(map(ord, '-:T')))}"


def _drawn(writer: Any, found: list[Box]) -> Any:
    """How the highlight looks, for readers that do not draw one by themselves."""
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    fills = "".join(
        f"{box.left:.2f} {box.bottom:.2f} {box.right - box.left:.2f} {box.top - box.bottom:.2f} re "
        for box in found
    )
    colour = " ".join(map(str, YELLOW))
    drawn = DecodedStreamObject()
    drawn.set_data(f"/Over gs {colour} rg {fills}f".encode())
    mixed = DictionaryObject(
        {NameObject("/Type"): NameObject("/ExtGState"), NameObject("/BM"): NameObject("/Multiply")}
    )
    states = DictionaryObject({NameObject("/Over"): mixed})
    drawn.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): _numbers(_rectangle(found)),
            NameObject("/Resources"): DictionaryObject({NameObject("/ExtGState"): states}),
        }
    )
    return writer._add_object(drawn)  # noqa: SLF001  pypdf has no other way to add one


def _corners(box: Box) -> tuple[float, ...]:
    """Upper left, upper right, lower left and lower right, as readers want them."""
    return box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom


def _rectangle(found: list[Box]) -> tuple[float, float, float, float]:
    _, lefts, bottoms, rights, tops = zip(*found, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _numbers(values: Iterable[float]) -> Any:
    from pypdf.generic import ArrayObject, FloatObject

    return ArrayObject(FloatObject(round(each, 2)) for each in values)
