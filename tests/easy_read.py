"""Easy Read documents written for the tests: each as it should be, and with ten faults.

A file of ``documents/easy_read`` holds the parts of one document, in order. A part with ``fault``
is made with what stands there in the faulty twin, and ``rules`` of it are those that should speak.
Each is made in the format that it names, by a real library or as a real program writes it.
"""

from __future__ import annotations

import struct
import tomllib
import zlib
from dataclasses import dataclass, field, replace
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from formats.zips import zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.table import _Cell as Cell
    from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent / "documents" / "easy_read"

OF_DOCUMENT = "document"
"""The kind of a part that is none: its faults are those of the whole document."""


@dataclass(frozen=True)
class Part:
    """One heading or paragraph, and how it looks."""

    text: str = ""
    kind: str = "text"
    bold: tuple[str, ...] = ()
    picture: str | None = None
    size: float = 14
    font: str = "Arial"
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    align: str = "left"
    spacing: float = 1.5
    colour: str = "000000"
    columns: int = 1
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Twin:
    """One document: its name, its parts, and whether its pages are numbered."""

    name: str
    parts: tuple[Part, ...]
    numbered: bool = True
    broken: bool = False
    faults: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return MAKERS[self.name.rpartition(".")[2]](self)


def twins() -> Iterator[tuple[Twin, Twin]]:
    """Each document, and the same with faults."""
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        good, bad, faults = [], [], []
        numbered = True
        for row in data["part"]:
            fault = row.pop("fault", None)
            part = Part(**_plain(row))
            if part.kind == OF_DOCUMENT:
                numbered = fault.pop("numbered", numbered)
                faults.append(tuple(fault["rules"]))
                continue
            good.append(part)
            if fault is None:
                bad.append(part)
                continue
            changed = replace(part, **_plain(fault))
            if changed.text:
                bad.append(changed)
            if changed.text or changed.rules:
                faults.append(changed.rules)
        name = f"{path.stem}.{data['format']}"
        yield (
            Twin(name, tuple(good)),
            Twin(f"faulty-{name}", tuple(bad), numbered, broken=True, faults=tuple(faults)),
        )


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    made = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    if made.get("picture") == "none":
        made["picture"] = ""
    return made


def image() -> bytes:
    """A small picture."""
    rows = b"".join(b"\0" + b"\x30\x60\xa0" * 40 for _ in range(40))
    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def pieces(part: Part) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is bold."""
    rest = part.text
    for word in part.bold:
        before, _, rest = rest.partition(word)
        yield before, False
        yield word, True
    yield rest, False


def _word(twin: Twin) -> bytes:
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    if twin.numbered:
        footer = document.sections[0].footer.paragraphs[0]
        number = OxmlElement("w:fldSimple")
        number.set(qn("w:instr"), "PAGE")
        footer._p.append(number)  # noqa: SLF001  python-docx has no name for it
    table = document.add_table(rows=0, cols=2)
    for part in twin.parts:
        if part.kind == "heading":
            if part is not twin.parts[0]:
                document.add_page_break()  # type: ignore[no-untyped-call]
            _fill_word(document.add_heading("", 1), part)
            table = document.add_table(rows=0, cols=2)
            continue
        cells: tuple[Cell, ...] = table.add_row().cells
        if part.picture is not None:
            shown = cells[0].paragraphs[0].add_run().add_picture(BytesIO(image()), Cm(3))
            shown._inline.docPr.set("descr", part.picture)  # noqa: SLF001  nor for this
        _fill_word(cells[1].paragraphs[0], part)
    if any(part.columns > 1 for part in twin.parts):
        section: Any = document.sections[0]._sectPr  # noqa: SLF001  nor for this
        section.find(qn("w:cols")).set(qn("w:num"), "2")
    for style in ("Normal", "Heading 1"):
        document.styles[style].font.size = Pt(14)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _fill_word(paragraph: Paragraph, part: Part) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for text, bold in pieces(part):
        run = paragraph.add_run(text)
        run.bold = bold or part.kind == "heading"
        run.italic, run.underline = part.italic, part.underline
        run.font.all_caps = part.capitals
        run.font.size, run.font.name = Pt(part.size), part.font
        run.font.color.rgb = RGBColor.from_string(part.colour.upper())
        element: Any = run._r  # noqa: SLF001  the fonts of a theme would come first
        element.rPr.rFonts.attrib.pop(qn("w:asciiTheme"), None)
    sides = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER}
    sides |= {"right": WD_ALIGN_PARAGRAPH.RIGHT, "justify": WD_ALIGN_PARAGRAPH.JUSTIFY}
    paragraph.alignment = sides[part.align]
    paragraph.paragraph_format.line_spacing = part.spacing


NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def _opendocument(twin: Twin) -> bytes:
    styles, body = [], []
    for number, part in enumerate(twin.parts):
        styles.append(
            f'<style:style style:name="P{number}" style:family="paragraph">'
            f'<style:paragraph-properties fo:text-align="{part.align}" '
            f'fo:line-height="{part.spacing:.0%}"/>'
            f'<style:text-properties fo:font-size="{part.size:g}pt" fo:font-family="{part.font}" '
            f'fo:color="#{part.colour}" fo:font-style="{"italic" if part.italic else "normal"}" '
            f'style:text-underline-style="{"solid" if part.underline else "none"}"/></style:style>'
        )
        if part.columns > 1:
            styles.append(
                '<style:style style:name="S" style:family="section"><style:section-properties>'
                f'<style:columns fo:column-count="{part.columns}"/></style:section-properties>'
                "</style:style>"
            )
        words = "".join(
            f'<text:span text:style-name="{"B" if bold else "N"}">{escape(text)}</text:span>'
            for text, bold in pieces(part)
        )
        shown = ""
        if part.picture is not None:
            said = f"<svg:desc>{escape(part.picture)}</svg:desc>" if part.picture else ""
            shown = (
                '<text:p><draw:frame svg:width="3cm" svg:height="3cm">'
                f'<draw:image xlink:href="Pictures/a.png"/>{said}</draw:frame></text:p>'
            )
        tag = "h" if part.kind == "heading" else "p"
        made = f'{shown}<text:{tag} text:style-name="P{number}">{words}</text:{tag}>'
        if part.columns > 1:
            made = f'<text:section text:style-name="S" text:name="s">{made}</text:section>'
        body.append(made)
    bold = (
        '<style:style style:name="B" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{bold}{''.join(styles)}"
        f"</office:automatic-styles><office:body><office:text>{''.join(body)}</office:text>"
        "</office:body></office:document-content>"
    )
    footer = "<text:p>Page <text:page-number/></text:p>" if twin.numbered else ""
    margins = (
        f"<office:document-styles {NAMES}><office:master-styles><style:master-page>"
        f"<style:footer>{footer}</style:footer></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    meta = (
        f"<office:document-meta {NAMES}><office:meta>"
        '<meta:document-statistic meta:page-count="4"/></office:meta></office:document-meta>'
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    parts = {"mimetype": mimetype, "content.xml": content, "styles.xml": margins, "meta.xml": meta}
    return zipped(parts)


def _page(twin: Twin) -> bytes:
    body = []
    for part in twin.parts:
        words = "".join(
            f"<strong>{escape(text)}</strong>" if bold else escape(text)
            for text, bold in pieces(part)
        )
        if part.italic:
            words = f"<em>{words}</em>"
        if part.underline:
            words = f"<u>{words}</u>"
        style = (
            f"font-size: {part.size:g}pt; font-family: {part.font}, sans-serif; "
            f"text-align: {part.align}; line-height: {part.spacing * 1.2:g}; "
            f"color: #{part.colour}; background: #fff; column-count: {part.columns}"
        )
        if part.picture is not None:
            said = f' alt="{escape(part.picture)}"' if part.picture else ""
            body.append(f'<p><img src="a.png"{said}></p>')
        tag = "h2" if part.kind == "heading" else "p"
        body.append(f'<{tag} style="{style}">{words}</{tag}>')
    return "\n".join(("<main>", *body, "</main>")).encode()


def _pdf(twin: Twin) -> bytes:
    import typst

    number = '"1"' if twin.numbered else "none"
    body = [f"#set page(numbering: {number})", '#set text(lang: "en")', "#set document(title: [a])"]
    for part in twin.parts:
        words = "".join(
            f'#strong[#"{text}"]' if bold else f'#"{text}"' for text, bold in pieces(part) if text
        )
        if part.italic:
            words = f"#emph[{words}]"
        leading = part.size * (part.spacing * 1.17 - 0.72)
        style = (
            f'#set text(size: {part.size:g}pt, font: "{part.font}", fill: rgb("#{part.colour}"))\n'
            f"#set par(leading: {leading:g}pt, justify: {str(part.align == 'justify').lower()})\n"
        )
        if part.align in {"center", "right"}:
            style += f"#set align({part.align})\n"
        if part.picture is not None:
            said = f'alt: "{part.picture}"' if part.picture else ""
            body.append(f"#image(bytes({tuple(image())}), width: 3cm, {said})")
        shown = f"#heading[{words}]" if part.kind == "heading" else words
        body.append(f"#block(width: 12cm, below: 32pt)[{style}{shown}]")
    made: bytes = typst.compile("\n".join(body).encode(), format="pdf")
    return made


def _slides(twin: Twin) -> bytes:
    import pptx
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Cm, Pt

    show = pptx.Presentation()
    sides = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
    slide = box = None
    for part in twin.parts:
        if part.kind == "heading" or slide is None:
            slide = show.slides.add_slide(show.slide_layouts[5])
            paragraph = slide.shapes.title.text_frame.paragraphs[0]
            box = slide.shapes.add_textbox(Cm(8), Cm(4), Cm(16), Cm(12))
            if twin.numbered:
                number = box._element.makeelement(  # noqa: SLF001  python-pptx has no name for it
                    "{http://schemas.openxmlformats.org/drawingml/2006/main}fld",
                    {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"},
                )
                box.text_frame.paragraphs[0]._p.insert(0, number)  # noqa: SLF001  nor for this
        else:
            assert box is not None
            paragraph = box.text_frame.add_paragraph()
        if part.picture is not None:
            shown = slide.shapes.add_picture(BytesIO(image()), Cm(1), Cm(4))
            shown._element.nvPicPr.cNvPr.set("descr", part.picture)  # noqa: SLF001  nor for this
        for text, bold in pieces(part):
            run = paragraph.add_run()
            run.text, run.font.bold, run.font.italic = text, bold, part.italic
            run.font.underline = part.underline
            run.font.size, run.font.name = Pt(part.size), part.font
            run.font.color.rgb = RGBColor.from_string(part.colour.upper())
        paragraph.alignment, paragraph.line_spacing = sides[part.align], part.spacing
    out = BytesIO()
    show.save(out)
    return out.getvalue()


MAKERS: dict[str, Callable[[Twin], bytes]] = {
    "docx": _word,
    "odt": _opendocument,
    "html": _page,
    "pdf": _pdf,
    "pptx": _slides,
}
