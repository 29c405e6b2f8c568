"""EPUB: the pages of a book in the order in which they are read, each read as a web page.

The page with the table of contents is left out. A place is a paragraph of the whole book.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="epub",
    suffixes=(".epub",),
    mime_type=b"application/epub+zip",
    binary=True,
    code="plainspeak.formats.web.epub.reader",
)
