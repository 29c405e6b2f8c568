"""How files of each kind say that they look."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt

from formats.word import paragraph, run, saved, word
from plainspeak.formats import File, read_file, read_text

if TYPE_CHECKING:
    from plainspeak.model import Layout, TextStyle


def layout(data: bytes, name: str) -> Layout:
    found = read_file(File(data, name), layout=True).layout
    assert found is not None
    return found


def first(data: bytes, name: str = "a.docx") -> TextStyle:
    return layout(data, name).text[0]


def page(body: str) -> Layout:
    found = read_text(body, "a.html", layout=True).layout
    assert found is not None
    return found


def test_nobody_who_does_not_ask_gets_a_layout() -> None:
    assert read_file(File(word(paragraph("Ask us.")), "a.docx")).layout is None
    assert read_text("<p>Ask us.", "a.html").layout is None


def test_a_run_has_what_it_says_itself_before_what_its_style_says() -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(15)
    document.add_paragraph("Ask us.")
    document.add_paragraph().add_run("Now.").font.size = Pt(9)
    sizes = [each.size for each in layout(saved(document), "a.docx").text]
    assert sizes == [15, 9]


def test_a_style_has_what_it_is_based_on() -> None:
    document = docx.Document()
    based = document.styles.add_style("Ours", 1)
    based.base_style = document.styles["Heading 1"]
    document.styles["Heading 1"].font.italic = True
    document.add_paragraph("Ask us.", style="Ours")
    style = first(saved(document))
    assert (style.bold, style.italic) == (True, True)


@pytest.mark.parametrize(
    ("properties", "field", "value"),
    [
        ('<w:i w:val="0"/>', "italic", False),
        ('<w:u w:val="none"/>', "underline", False),
        ('<w:u w:val="single"/>', "underline", True),
        ("<w:caps/>", "capitals", True),
        ('<w:color w:val="auto"/>', "colour", "000000"),
        ('<w:color w:val="FF00AA"/>', "colour", "ff00aa"),
        ('<w:highlight w:val="yellow"/>', "background", "ffff00"),
        ('<w:shd w:fill="AABBCC"/>', "background", "aabbcc"),
        ('<w:rFonts w:ascii="Georgia"/>', "font", "Georgia"),
        ('<w:sz w:val="29"/>', "size", 14.5),
    ],
)
def test_what_a_run_of_word_says(properties: str, field: str, value: object) -> None:
    style = first(word(paragraph(run("Ask us.", properties))))
    assert getattr(style, field) == value


@pytest.mark.parametrize(
    ("properties", "field", "value"),
    [
        ("", "alignment", "left"),
        ('<w:jc w:val="both"/>', "alignment", "justify"),
        ('<w:spacing w:line="360" w:lineRule="auto"/>', "line_spacing", 1.5),
        ('<w:spacing w:line="400" w:lineRule="exact"/>', "line_spacing", None),
    ],
)
def test_what_a_paragraph_of_word_says(properties: str, field: str, value: object) -> None:
    data = word(paragraph("Ask us.", properties=properties))
    assert getattr(layout(data, "a.docx").paragraphs[0], field) == value


def test_styles_that_are_based_on_each_other_in_a_ring_end() -> None:
    document = docx.Document()
    one, two = (document.styles.add_style(name, 1) for name in ("One", "Two"))
    one.base_style, two.base_style = two, one
    document.add_paragraph("Ask us.", style="One")
    assert first(saved(document)).size


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ("<p><em>Ask us.</em>", "italic", True),
        ('<p><em style="font-style: normal">Ask us.</em>', "italic", False),
        ("<p><u>Ask us.</u>", "underline", True),
        ('<p style="font-size: 16px">Ask us.', "size", 12),
        ('<div style="font-size: 20pt"><p style="font-size: 50%">Ask us.</div>', "size", 10),
        ("<p style=\"font-family: 'Comic Sans MS', cursive\">Ask us.", "font", "Comic Sans Ms"),
        ('<p style="color: #abc">Ask us.', "background", "ffffff"),
        ('<p style="color: var(--ink)">Ask us.', "colour", None),
        ('<p style="font-size: large; ; x">Ask us.', "size", None),
    ],
)
def test_what_an_element_of_a_page_says(body: str, field: str, value: object) -> None:
    assert getattr(page(body).text[0], field) == value


@pytest.mark.parametrize(
    ("image", "words"),
    [('<img src="a.png" alt="A cat">', "A cat"), ('<img alt="">', ""), ("<img>", None)],
)
def test_a_picture_of_a_page_has_its_words(image: str, words: str | None) -> None:
    (picture,) = page(f"<p>Ask us.</p>{image}<p>Now.</p>").pictures or ()
    assert (picture.alternative, picture.at) == (words, 8)


def test_a_style_holds_only_inside_its_element() -> None:
    looks = page("<p><b>Ask</b> us <i>now</i>.").text
    switches = [(each.bold, each.italic) for each in looks]
    assert [each for each, _ in groupby(switches)] == [
        (True, False),
        (False, False),
        (False, True),
        (False, False),
    ]
