"""Real PowerPoint comments. They are on a slide, not on words, so each names the words it is about.

They are those of ISO/IEC 29500-1, 19.4, which PowerPoint and LibreOffice both show.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from plainspeak.formats.core.comments import AUTHOR, INITIALS, comments, date, opening
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office import _opc
from plainspeak.formats.office.pptx.names import PRESENTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from plainspeak.formats.office.pptx.slides import Slides
    from plainspeak.model import Document, Finding

AUTHORS = "ppt/commentAuthors.xml"
AUTHORS_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml"
COMMENTS = "ppt/comments/comment.xml"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.comments+xml"

LEFT, TOP, STEP = 10, 10, 144
"""Where the marks of comments are on a slide, one below the other, in 576ths of an inch."""

MAX_MARKS = 20
"""Marks in one column; then another column begins."""


def comment_on(slides: Slides, findings: Sequence[Finding]) -> None:
    """Put comments on the slides; ours of an earlier check go."""
    document = slides.builder.document()
    wanted = _by_slide(document, findings)
    author = _author(slides, sum(map(len, wanted.values())))
    if author is None:
        return
    index = 0
    for number, name in enumerate(slides.names, 1):
        top = _existing(slides, name)
        if top is not None:
            _remove_own(top, author)
        elif number in wanted:
            top = _added(slides, name)
        for place, text in enumerate(wanted.get(number, ())):
            assert top is not None
            index += 1
            top.append(_comment(top, author, index, text, place))


def _by_slide(document: Document, findings: Sequence[Finding]) -> dict[int, list[str]]:
    """What the comments on each slide say, by its number."""
    found: dict[int, list[str]] = defaultdict(list)
    if lines := opening(document, findings):
        found[1].append("\n".join(lines))
    for comment in comments(document, findings):
        page = document.locate(comment.start).page
        found[page or 1].append("\n".join(comment.detached()))
    return found


def _author(slides: Slides, number: int) -> str | None:
    """Our id among the authors; ``None`` where there is nothing to add and nothing of ours."""
    relations = _opc.relationships(slides.package, slides.main).values()
    name = next((each.target for each in relations if each.kind == "commentAuthors"), "")
    top = slides.change(name) if name in slides.package else None
    ours = [] if top is None else [each for each in top if each.get("name") == AUTHOR]
    if not ours and not number:
        return None
    if top is None:
        top = _new_part(slides, slides.main, AUTHORS, "cmAuthorLst", AUTHORS_TYPE, "commentAuthors")
    if not ours:
        ids = [whole_number(each.get("id")) or 0 for each in top]
        ours = [top.makeelement(f"{{{PRESENTATION}}}cmAuthor")]
        ours[0].set("id", str(max(ids, default=-1) + 1))
        ours[0].set("name", AUTHOR)
        ours[0].set("initials", INITIALS)
        ours[0].set("clrIdx", str(len(top)))
        top.append(ours[0])
    ours[0].set("lastIdx", str(number))
    return str(ours[0].get("id"))


def _existing(slides: Slides, slide: str) -> _Element | None:
    relations = _opc.relationships(slides.package, slide).values()
    name = next((each.target for each in relations if each.kind == "comments"), "")
    return slides.change(name) if name in slides.package else None


def _added(slides: Slides, slide: str) -> _Element:
    return _new_part(slides, slide, COMMENTS, "cmLst", COMMENTS_TYPE, "comments")


def _new_part(
    slides: Slides, owner: str, usual: str, tag: str, content_type: str, kind: str
) -> _Element:
    """A new part that another names."""
    from lxml import etree

    name = _opc.free_name(slides.package, usual, slides.tops)
    top = etree.Element(f"{{{PRESENTATION}}}{tag}", nsmap={"p": PRESENTATION})
    slides.change(name, top)
    types = slides.change("[Content_Types].xml")
    assert types is not None  # the file could not be read without
    _opc.add_type(types, name, content_type)
    listed = _opc.relationships_name(owner)
    relations = slides.change(listed)
    if relations is None:
        relations = _opc.no_relationships()
        slides.change(listed, relations)
    _opc.add_relationship(relations, name, kind, strict=slides.is_strict)
    return top


def _remove_own(top: _Element, author: str) -> None:
    for comment in top.findall(f"{{{PRESENTATION}}}cm"):
        if comment.get("authorId") == author:
            top.remove(comment)


def _comment(top: _Element, author: str, index: int, text: str, place: int) -> _Element:
    comment = top.makeelement(f"{{{PRESENTATION}}}cm")
    comment.set("authorId", author)
    comment.set("dt", f"{date().removesuffix('Z')}.000")
    comment.set("idx", str(index))
    position = comment.makeelement(f"{{{PRESENTATION}}}pos")
    column, row = divmod(place, MAX_MARKS)
    position.set("x", str(LEFT + column * STEP))
    position.set("y", str(TOP + row * STEP))
    words = comment.makeelement(f"{{{PRESENTATION}}}text")
    words.text = text
    comment.extend([position, words])
    return comment
