r"""Rich text (.rtf): paragraphs, headings by style, lists, tables, notes, headers and footers.

Hidden text, deleted text, the codes of fields and tables of contents are left out. Letters that
are in the file as themselves have an exact place there and can be changed; those written as a
code, such as ``\'e9``, have a place but are left as they are.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="rtf",
    suffixes=(".rtf",),
    magic=(rb"{\rtf",),
    binary=True,
    code="plainspeak.formats.office.rtf.reader",
)
