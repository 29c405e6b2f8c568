"""How the parts of Word and PowerPoint files name each other (the Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures

if TYPE_CHECKING:
    from collections.abc import Container

    from lxml.etree import _Element

    from plainspeak.formats.core.package import Package

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Relationship(NamedTuple):
    """One part that another names: what it is to it, such as "footnotes", and its own name."""

    kind: str
    target: str


def relationships_name(part: str) -> str:
    """The name of the part that lists the relations of a part.

    >>> relationships_name("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationships(package: Package, part: str) -> dict[str, Relationship]:
    """The parts inside the package that a part names, by the ids it uses for them."""
    root = package.xml(relationships_name(part))
    if root is None:
        return {}
    found = {}
    for each in root.iterfind(f"{{{RELATIONSHIPS}}}Relationship"):
        target = each.get("Target", "")
        if each.get("TargetMode") != "External" and target:
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = Relationship(kind, path.lstrip("/"))
    return found


def add_type(types: _Element, name: str, content_type: str) -> None:
    """Say in ``[Content_Types].xml`` what a new part is."""
    override = types.makeelement(f"{{{TYPES}}}Override")
    override.set("PartName", f"/{name}")
    override.set("ContentType", content_type)
    types.append(override)


def add_relationship(relations: _Element, name: str, kind: str, *, strict: bool) -> None:
    """Add a new part to the list of those that another names."""
    relation = relations.makeelement(f"{{{RELATIONSHIPS}}}Relationship")
    taken = {each.get("Id") for each in relations}
    relation.set("Id", next(i for n in count(1) if (i := f"rId{n}") not in taken))
    relation.set("Type", f"{STRICT if strict else TRANSITIONAL}/{kind}")
    relation.set("Target", f"/{name}")
    relations.append(relation)


def no_relationships() -> _Element:
    """The top of a new list of relations."""
    from lxml import etree

    return etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})


def free_name(package: Package, name: str, taken: Container[str] = ()) -> str:
    """A name for a new part that no other has."""
    stem, dot, end = name.rpartition(".")
    numbered = (f"{stem}{n}{dot}{end}" for n in count(1))
    return next(
        each for each in chain([name], numbered) if each not in package and each not in taken
    )


def main_part(package: Package, usual: str) -> str:
    """The name of the part everything hangs on. Raises ``DocumentError`` when there is none."""
    named = (each.target for each in relationships(package, "").values())
    for name in (*(name for name in named if posixpath.dirname(name)), usual):
        if name in package and name.endswith(".xml") and not name.startswith("docProps/"):
            return name
    raise DocumentError(package.file.name, *signatures.DAMAGED)
