"""PDF: words in the order in which a person reads them, with a box for every character.

Columns and cells of tables are read one after the other. Words that are cut at the end of a line
are joined. Running headers, footers, page numbers and tables of contents are left out. A PDF does
not say what is a heading, a paragraph or an item of a list: that is worked out from size, weight,
gaps, indents and bullets.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="pdf",
    suffixes=(".pdf",),
    magic=(b"%PDF-",),
    binary=True,
    code="plainspeak.formats.pdf.reader",
)
