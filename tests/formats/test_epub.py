from __future__ import annotations

import pytest

from formats.faithful import seen
from formats.zips import parts_of, zipped
from plainspeak.errors import DocumentError
from plainspeak.formats import File, read_file, rewritten
from plainspeak.model import Document, Edit

pytest.importorskip("plainspeak.formats.web.html", reason="a book is read as web pages")

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/content.opf"/></rootfiles></container>'
)
LOCKED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
    'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>'
    '<enc:CipherReference URI="{}"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    )


def book(*pages: str, **more: str) -> bytes:
    """A book whose second page comes first, and whose contents are a page of its own."""
    names = [f"page {number}.xhtml" for number in range(len(pages))]
    items = "".join(
        f'<item id="p{n}" href="text/page%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(pages))
    )
    order = "".join(f'<itemref idref="p{n}"/>' for n in reversed(range(len(pages))))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'{items}</manifest><spine><itemref idref="n"/>{order}</spine></package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "book/content.opf": opf,
            "book/nav.xhtml": page("<nav>Help 1</nav>"),
            **{f"book/text/{name}": page(body) for name, body in zip(names, pages, strict=True)},
            **more,
        }
    )


def read(data: bytes) -> Document:
    return read_file(File(data, "book.epub"))


def test_pages_are_read_in_the_order_of_the_book_without_its_contents() -> None:
    document = read(book("<p>Ask us.</p>", "<h1>Help</h1><p>We can help.</p>"))
    assert seen(document) == [
        ("heading", "Help"),
        ("paragraph", "We can help."),
        ("paragraph", "Ask us."),
    ]
    place = document.locate(document.text.index("Ask"))
    assert (place.paragraph, place.section) == (3, "Help")


def test_a_page_without_an_xml_declaration_is_xml_all_the_same() -> None:
    head = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>"
    file = zipped(parts_of(book("<p>x</p>")) | {"book/text/page 0.xhtml": f"{head}<p>Ask us."})
    assert seen(read(file)) == [("paragraph", "Ask us.")]


def test_words_are_changed_in_the_page_they_stand_in_and_nowhere_else() -> None:
    file = book("<p>We utilise it.</p>", "<p>They <b>utilise</b> it.</p>")
    text = read(file).text
    edits = [Edit(at, at + 7, "use") for at in (text.index("utilise"), text.rindex("utilise"))]
    after = rewritten(File(file, "book.epub"), edits)
    assert [words for _, words in seen(read(after))] == ["They use it.", "We use it."]
    before, now = parts_of(file), parts_of(after)
    assert {name for name in before if before[name] != now[name]} == {
        "book/text/page 0.xhtml",
        "book/text/page 1.xhtml",
    }


def test_a_protected_book_says_so_and_one_with_protected_fonts_is_read() -> None:
    locked = book(
        "<p>x</p>", **{"META-INF/encryption.xml": LOCKED.format("book/text/page%200.xhtml")}
    )
    with pytest.raises(DocumentError, match="protected against copying"):
        read(locked)
    font = book("<p>Ask us.</p>", **{"META-INF/encryption.xml": LOCKED.format("book/font.otf")})
    assert seen(read(font)) == [("paragraph", "Ask us.")]


@pytest.mark.parametrize("part", ["META-INF/container.xml", "book/content.opf"])
def test_a_book_without_its_list_of_pages_is_refused(part: str) -> None:
    parts = parts_of(book("<p>Ask us.</p>"))
    del parts[part]
    with pytest.raises(DocumentError, match="damaged"):
        read(zipped(parts))
