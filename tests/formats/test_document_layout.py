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


SHEETS = [
    ("p { font-size: 18px }", "size", 13.5),
    ("p, li { font-size: 18px } p { font-size: 20px }", "size", 15),
    (".box p { font-size: 18px } p { font-size: 20px }", "size", 13.5),
    ("#main p { font-size: 18px } .box p { font-size: 20px }", "size", 13.5),
    ("p { font-size: 18px !important } #main p { font-size: 20px }", "size", 13.5),
    ("html { font-size: 125% } p { font-size: 1.2rem }", "size", 18),
    ("body { font-size: 1.25em }", "size", 15),
    ("body { font: italic bold 16pt/1.5 Arial, sans-serif }", "size", 16),
    ("body { font: italic bold 16pt/1.5 'Comic Sans MS', cursive }", "font", "Comic Sans Ms"),
    ("@media print { p { font-size: 8pt } }", "size", None),
    ("@media screen { p { font-size: 18pt } }", "size", 18),
    ("@media (max-width: 600px) { p { font-size: 8pt } } div { font-size: 18pt }", "size", 18),
    ("p:hover, p::first-line { font-size: 8pt }", "size", None),
    ("p { font-size: clamp(1rem, 2vw, 3rem) }", "size", None),
    ("/* p { font-size: 8pt } */ p { color: rgb(0, 0, 255) }", "colour", "0000ff"),
    ("p { color: rgba(0, 0, 255, 0.5) }", "colour", None),
    ("p ~~ { font-size: 8pt", "size", None),
    ("p:nth-child(x!) { font-size: 8pt }", "size", None),
    ("P.Box, div > p:first-child { font-size: 18pt }", "size", 18),
    ("* { font-size: 18pt }", "size", 18),
    ("p { font-size: 18pt } }}} li { font-size: 8pt }", "size", 18),
]


@pytest.mark.parametrize(("sheet", "field", "value"), SHEETS)
def test_what_the_style_sheet_of_a_page_says(sheet: str, field: str, value: object) -> None:
    body = f"<style>{sheet}</style><div id=main class=box><p>Ask us.</div>"
    assert getattr(page(body).text[0], field) == value


@pytest.mark.parametrize(
    ("sheet", "field", "value"),
    [
        ("p { text-align: justify }", "alignment", "justify"),
        ("div { font-size: 16px; line-height: 1.8 }", "line_spacing", 1.5),
        ("div { column-count: 2 }", "columns", 2),
    ],
)
def test_how_the_style_sheet_sets_the_lines(sheet: str, field: str, value: object) -> None:
    body = f"<style>{sheet}</style><div><p>Ask us.</div>"
    assert getattr(page(body).paragraphs[0], field) == value


@pytest.mark.parametrize(
    "more",
    ['<link rel="stylesheet" href="a.css">', "<style>@import 'a.css';</style>"],
    ids=["a link", "an import"],
)
def test_a_share_of_a_size_that_another_sheet_may_set_is_not_guessed(more: str) -> None:
    assert page(f"{more}<style>p {{ font-size: 1.5em }}</style><p>Ask us.").text[0].size is None


def test_the_style_of_an_element_wins_over_the_sheet() -> None:
    body = '<style>p { font-size: 8pt }</style><p style="font-size: 16pt">Ask us.'
    assert page(body).text[0].size == 16
    assert page('<p align="right">Ask us.').paragraphs[0].alignment == "right"


def test_a_sheet_that_would_take_minutes_is_left_alone() -> None:
    sheet = "".join(f".a{n} p {{ font-size: 8pt }} " for n in range(1_000))
    body = "<p>Ask us." * 300
    assert page(f"<style>p {{ font-size: 8pt }} {sheet}</style>{body}").text[0].size is None


@pytest.mark.parametrize(
    ("image", "words"),
    [('<img src="a.png" alt="A cat">', "A cat"), ('<img alt="">', ""), ("<img>", None)],
)
def test_a_picture_of_a_page_has_its_words(image: str, words: str | None) -> None:
    (picture,) = page(f"<p>Ask us.</p>{image}<p>Now.</p>").pictures or ()
    assert (picture.alternative, picture.at) == (words, 8)


@pytest.mark.parametrize(
    ("text", "switches"),
    [
        ("Ask **us** now.", [(False, False), (True, False), (False, False)]),
        ("Ask *us*.", [(False, False), (False, True), (False, False)]),
        ("Ask ***us***.", [(False, False), (True, True), (False, False)]),
        ("2 * 3 * 4 and snake_case_name", [(False, False)]),
        ("Ask `**us**` now.", [(False, False)]),
    ],
)
def test_what_markdown_says(text: str, switches: list[tuple[bool, bool]]) -> None:
    found = read_text(text, "a.md", layout=True).layout
    assert found is not None
    assert [each for each, _ in groupby((s.bold, s.italic) for s in found.text)] == switches


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![A cat](a.png)\n", ["A cat"]),
        ("![](a.png) ![B][b]\n", [None, "B"]),
        ('<img src="a.png" alt="A cat">\n', ["A cat"]),
        ('<img src="a.png">\n', [None]),
        ("```\n![A cat](a.png)\n```\n", []),
    ],
)
def test_the_pictures_of_markdown(text: str, words: list[str | None]) -> None:
    found = read_file(File(f"Ask us.\n\n{text}".encode(), "a.md"), layout=True).layout
    assert found is not None
    assert [each.alternative for each in found.pictures or ()] == words


def test_a_style_holds_only_inside_its_element() -> None:
    looks = page("<p><b>Ask</b> us <i>now</i>.").text
    switches = [(each.bold, each.italic) for each in looks]
    assert [each for each, _ in groupby(switches)] == [
        (True, False),
        (False, False),
        (False, True),
        (False, False),
    ]
