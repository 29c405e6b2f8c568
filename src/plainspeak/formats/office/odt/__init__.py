"""OpenDocument text (.odt): body, tables, headers and footers, notes, text boxes, links and lists.

Tracked changes are read as if they were accepted. Hidden text, comments and tables of contents are
left out. A comment is on exactly the words of a finding; for a header, a note or a text box,
at the place in the body that it belongs to.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="odt",
    suffixes=(".odt", ".ott"),
    mime_type=b"application/vnd.oasis.opendocument.text",
    part="content.xml",
    binary=True,
    code="plainspeak.formats.office.odt.reader",
)
