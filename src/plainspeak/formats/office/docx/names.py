"""The names of Word's XML, in the one spelling that the rest of this room uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

CHOICE = f"{{{ALTERNATIVES}}}Choice"
FALLBACK = f"{{{ALTERNATIVES}}}Fallback"
FORMULA = f"{{{MATHS}}}oMath"


class _Names:
    """``W.p`` is the name of a paragraph, namespace and all."""

    deleted = f"{{{WORD}}}del"  # a word of Python

    def __getattr__(self, name: str) -> str:
        full = f"{{{WORD}}}{name}"
        setattr(self, name, full)
        return full


W = _Names()


def to_transitional(data: bytes) -> bytes:
    """XML of a "strict" Word file with the names that all others use."""
    return data.replace(STRICT_WORD.encode(), WORD.encode())


def to_strict(data: bytes) -> bytes:
    """The reverse of ``to_transitional``."""
    return data.replace(WORD.encode(), STRICT_WORD.encode())


def value(element: _Element | None) -> str | None:
    """The value that an element of properties gives."""
    return None if element is None else element.get(W.val)


def off(element: _Element) -> bool:
    """Whether a switch among the properties is there but turned off."""
    return element.get(W.val) in {"0", "false", "off"}
