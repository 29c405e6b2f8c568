"""The names of the elements of OpenDocument that hold words, or say what words are."""

from __future__ import annotations

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}


def name(written: str) -> str:
    """The full name of an element or attribute, such as "text:p".

    >>> name("dc:creator")
    '{http://purl.org/dc/elements/1.1/}creator'
    """
    prefix, _, local = written.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


PARAGRAPHS = frozenset({name("text:p"), name("text:h")})

SKIPPED = frozenset(
    map(
        name,
        [
            *("office:annotation", "office:forms", "office:scripts", "office:binary-data"),
            *("text:tracked-changes", "text:note-citation", "text:sequence-decls"),
            *("text:variable-decls", "text:user-field-decls", "text:dde-connection-decls"),
            *("text:table-of-content", "text:alphabetical-index", "text:illustration-index"),
            *("text:table-index", "text:user-index", "text:object-index", "text:bibliography"),
            *("text:hidden-text", "text:hidden-paragraph", "text:page-number", "text:page-count"),
            *("text:ruby-text", "table:covered-table-cell", "table:shapes", "draw:object"),
            *("draw:plugin", "draw:image", "svg:title", "svg:desc"),
        ],
    )
)
"""What no reader sees, or sees as something other than words."""

CHAR_ELEMENTS = {name("text:tab"): "\t", name("text:line-break"): "\n"}
"""Elements that stand for a character."""
