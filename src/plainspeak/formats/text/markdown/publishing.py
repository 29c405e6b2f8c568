"""What publishing systems write into Markdown that no reader sees: front matter and templates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.front_matter import front_matter_end
from plainspeak.formats.core.mask import blank, placeholder, splice
from plainspeak.formats.core.templating import mask_template_tags
from plainspeak.formats.text.markdown import boxes
from plainspeak.formats.text.markdown.mdx import masks as code_masks

if TYPE_CHECKING:
    from plainspeak.formats.text.markdown.boxes import Box

LINE_MARKERS = re.compile(
    r"""
    ^[ \t]*(?:
        \$(?:[A-Z]{1,3}|!|End\w*)      # Govspeak: $CTA, $!
      | \{::?[^}\n]*\}                 # {:.class}, {::options /}
      | \[\[?_?(?i:toc)_?\]?\]
      | \\(?:newpage|pagebreak)
    )[ \t]*\r?$
    """,
    re.VERBOSE | re.MULTILINE,
)

WITHIN_A_LINE = re.compile(
    r"""
    \{: [^{}\n]{0,300} \}                            # kramdown attributes
  | (?<=[\w\s)]) \{ [#.] [\w-] [^{}\n]{0,300} \}     # heading and link attributes
  | (?P<value>
        (?<![`~:]) \{ /?[a-z][\w-]{0,60} \}                       # {placeholder}, {button}
      | \[ (?:embed|contact|image|inlineattachment|attachmentlink|attachment) :[^\[\]\n]{0,300} \]
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

HEADING_WITHOUT_SPACE = re.compile(r"^( {0,3}#{1,5})#(?=[^\s#])", re.MULTILINE)

HEADING_WITH_ONE_HASH = re.compile(r"(\n {0,3}\r?)\n#(?=[A-Z])")
"""After a blank line; one hash in the middle of words may be a number or a tag."""

CONTAINER = r"(?:>|[-+*](?=[ \t])|[ \t]|\d{1,9}[.)](?=[ \t]))"
TOO_DEEP = re.compile(rf"^({CONTAINER}{{100}})({CONTAINER}++)", re.MULTILINE)
"""Quotes and lists inside each other as nobody writes them; the parser's memory has an end."""

CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r"})
CONTROLS_TO_SPACES = bytes.maketrans(CONTROLS, b" " * len(CONTROLS))


def hide_markers(text: str, *, mdx: bool = False) -> str:
    """Hide front matter, templating and markers, one character for one.

    >>> hide_markers("Dear {{ name }},").rstrip()
    'Dear \ufffc         ,'
    """
    front = front_matter_end(text)
    body = text[front:]
    if mdx:
        body = splice(body, code_masks(body))
    body = LINE_MARKERS.sub(lambda line: blank(line[0]), body)
    body = splice(body, mask_template_tags(body))
    body = WITHIN_A_LINE.sub(_mask_marker, body)
    body = TOO_DEEP.sub(lambda line: line[1] + placeholder(line[2]), body)
    return blank(text[:front]) + body


def hide_boxes(shown: str) -> tuple[str, str, list[Box]]:
    """Hide the lines that open boxes: the text, the same for the parser, and the boxes."""
    found = list(boxes.find(shown))
    masked = splice(shown, ((box.start, box.end, box.masked(shown)) for box in found))
    parsed = splice(shown, ((box.start, box.end, box.for_parser(shown)) for box in found))
    return masked, parsed, found


def for_parser(text: str) -> bytes:
    r"""Write the text with one byte for each character, so that the parser's offsets are ours.

    Only ASCII characters mean anything to the structure of Markdown.

    >>> for_parser("Café\n##Menu")
    b'Caf?\n# Menu\n'
    """
    plain = HEADING_WITHOUT_SPACE.sub(r"\1 ", text.replace("\u00a0", " "))
    plain = HEADING_WITH_ONE_HASH.sub(r"\1# ", plain)  # the hash moves to the line above
    if plain.startswith("---"):  # not front matter, for that is hidden by now
        plain = "***" + plain[3:]
    ascii_only = plain.encode("ascii", "replace").translate(CONTROLS_TO_SPACES)
    return re.sub(rb"\r(?!\n)", b"\n", ascii_only) + b"\n"


def _mask_marker(marker: re.Match[str]) -> str:
    return placeholder(marker[0]) if marker["value"] else blank(marker[0])
