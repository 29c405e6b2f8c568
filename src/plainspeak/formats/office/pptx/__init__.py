"""PowerPoint (.pptx): slides in their order, each with its tables, diagrams, charts and notes.

On a slide the title comes first, and then all else in the order in which a screen reader says it.
The number of a slide, its date and its footer are left out. A place is the number of the slide.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="pptx",
    suffixes=(".pptx", ".ppsx"),
    content_type=rb"presentationml\.(presentation|slideshow|template)\.main|ms-powerpoint\.",
    binary=True,
    code="plainspeak.formats.office.pptx.reader",
)
