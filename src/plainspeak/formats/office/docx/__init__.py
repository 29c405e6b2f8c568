"""Word (.docx): body, tables, headers and footers, notes, text boxes, charts, SmartArt and lists.

Tracked changes are read as if they were accepted. Hidden text, the codes of fields, comments and
tables of contents are left out. A comment is fixed to the exact words of a finding; where Word
allows none, as in a header or a text box, to the place in the body that it belongs to.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="docx",
    suffixes=(".docx", ".docm", ".dotx"),
    content_type=rb"wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macro",
    part="word/document.xml",
    binary=True,
    code="plainspeak.formats.office.docx.reader",
)
