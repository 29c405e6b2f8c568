"""Small files that once hung, crashed or lost their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from formats.faithful import seen
from formats.zips import parts_of, zipped
from plainspeak import formats
from plainspeak.errors import DocumentError
from plainspeak.formats import File, read_file, read_text
from plainspeak.formats.pdf.pages import Font
from plainspeak.formats.pdf.ruling_lines import RulingLine
from plainspeak.formats.pdf.running_headers import numbers_a_page
from plainspeak.formats.pdf.spans import TextSpan
from plainspeak.formats.pdf.underlines import not_underlines
from plainspeak.model import Edit, Finding, Level
from work import assert_linear

FOLDER = Path(__file__).parent / "hostile"
SENTENCE = "We will utilise the MDT prior to Thursday."
WORDS = {
    "ligature-fi.pdf": ["We will finalise the list in May. Ring us in the first instance."],
    "chart-axis.docx": ["Hours in May.", "Rooms we utilised"],
    "chunk-html.docx": ["Please utilise the north gate."],
    "text-box.docx": ["Shut on Sunday.", "We endeavour to open early"],
    "comments_24.txt": None,
    "comments_26.txt": None,
    "divider_36.txt": ["Name | Age", "cut here", "Sam | 4"],
    "divider_40.txt": ["Name | Age", "cut here", "Sam | 4"],
    "divider_mail.eml": ["x", "From | To", "Original message ----", "Sam | Jo"],
    "docx_style_chain.docx": None,
    "odt_long_number.odt": None,
    "odt_preformatted.odt": ["We will utilise the MDT."],
    "odt_same_id_twice.odt": ["We will utilise it.", "Ask us."],
    "pdf_inherited_box.pdf": ["We will ask you first.", "We will utilise the JSNA."],
    "pdf_mixed_1e7.pdf": ["Ask us now please"],
    "pdf_mixed_1e9.pdf": ["Ask us now please"],
    "pdf_normal.pdf": ["We will utilise it"],
    "pdf_own_box.pdf": ["We will utilise the JSNA."],
    "pdf_size1e6.pdf": ["We will utilise it"],
    "pdf_tall_1e8.pdf": ["We will utilise it"],
    "pdf_tm1e9.pdf": ["We will utilise it"],
    "rtf_deep.rtf": None,
    "rtf_uc_negative.rtf": [f"\u2019{SENTENCE}"],
    "rtf_uc_plain.rtf": [f"\u2019{SENTENCE}"],
}
"""What a person reads in each file; all others hold the one sentence above."""


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_a_hostile_file_is_read_as_a_person_reads_it(path: Path) -> None:
    if path.name == "pdf_ctm.pdf":  # PDFium gives no letters that are as large as a town
        with pytest.raises(DocumentError, match="there are no words"):
            formats.read(path)
        return
    file = File(path.read_bytes(), path.name)
    document = read_file(file)
    words = WORDS.get(path.name, [SENTENCE])
    if words is not None:
        assert [text for _, text in seen(document)] == words
    assert document.blocks or words == []
    for block in document.blocks[:1]:
        finding = Finding(block.start, block.start + 2, "wordy", Level.WARNING, "Say it.")
        if formats.can_annotate(file):
            copy = formats.annotated(file, [finding])
            assert seen(read_file(File(copy, path.name))) == seen(document)
        if formats.can_rewrite(file) and document.is_verbatim(finding.start, finding.end):
            edits = [Edit(finding.start, finding.end, "Qx")]
            copy = formats.rewritten(file, edits)
            assert seen(read_file(File(copy, path.name)))[0][1].startswith("Qx")


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("a.txt", "a | b\n"),
        ("a.txt", "----- x\n"),
        ("a.txt", "|--|--|\n"),
        ("a.txt", "/a%"),
        ("a.txt", "www.(("),
        ("a.md", ":a:"),
        ("a.md", "**a"),
        ("a.md", "](a \u2018"),
        ("a.md", "<!-- a -->\n"),
        ("a.md", "{{"),
        ("a.md", "```{note}\n"),
        ("a.mdx", "{/* a"),
        ("a.mdx", "export a = {\n"),
        ("a.rst", "+--+--+\n"),
        ("a.rst", "utilise"),
        ("a.adoc", "utilise"),
        ("a.adoc", "|a"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nask us\n\n"),
        ("a.srt", "00:00:01,000 --> 00:00:02,000\nask us\n"),
    ],
)
def test_a_text_takes_no_more_work_than_it_is_long(name: str, unit: str) -> None:
    assert_linear(lambda times: read_text("a | b\n" + unit * times + "\nx", name), 200)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "A | B\n" + "-" * 5_000 + " x\n"),
        ("a.txt", "A | B\n" + "-- | " * 2_000 + " x\n"),
        ("a.txt", "- " * 20_000 + "x"),
        ("a.txt", "<!-- a -->\n" * 5_000),
        ("a.txt", " " * 60_000 + "\tx | y"),
        ("a.rst", "+--" * 5_000 + " x"),
        ("a.srt", "word" * 20_000 + "\n" + " " * 60_000 + "\n00:01 -->"),
        ("a.md", "](a \u201c" * 5_000),
    ],
)
def test_no_expression_tries_the_same_text_again_and_again(name: str, text: str) -> None:
    assert read_text(text, name).text  # it would not come back


def test_a_chain_of_styles_is_followed_once() -> None:
    parts = parts_of((FOLDER / "docx_style_chain.docx").read_bytes())
    head, *rest = parts["word/styles.xml"].split(b"<w:style ")

    def read(length: int) -> None:
        styles = b"<w:style ".join([head, *rest[:length]]).removesuffix(b"</w:styles>")
        paragraphs = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr><w:r><w:t>Ask us.</w:t></w:r></w:p>'
            for n in range(length)
        )
        body = parts["word/document.xml"].partition(b"<w:body>")[0]
        document = body + f"<w:body>{paragraphs}</w:body></w:document>".encode()
        changed = {"word/styles.xml": styles + b"</w:styles>", "word/document.xml": document}
        assert len(read_file(File(zipped(parts | changed), "a.docx")).blocks) == length

    assert_linear(read, 150)


def test_drawn_lines_under_words_are_found_in_one_pass() -> None:
    def find(size: int) -> None:
        spans = [
            TextSpan(Font(1e6, bold=False, angle=0.0), 1e6 * at, 0.0, 9.0, []) for at in range(size)
        ]
        lines = [RulingLine(0.0, 1e6 * at, 8.0, 1e6 * at + 1) for at in range(size)]
        assert not not_underlines(lines, spans)

    assert_linear(find, 100)


def test_a_drawn_line_is_an_underline_only_where_words_stand_on_it() -> None:
    span = TextSpan(Font(10.0, bold=False, angle=0.0), 100.0, 50.0, 90.0, [])
    under, longer, lower = (
        RulingLine(50.0, 102.0, 89.0, 102.5),
        RulingLine(50.0, 102.0, 150.0, 102.5),
        RulingLine(50.0, 110.0, 89.0, 110.5),
    )
    assert not_underlines([lower, under, longer], [span]) == [lower, longer]


@pytest.mark.parametrize(
    ("line", "counts"),
    [("3", True), ("- 3 -", True), ("Page 3 of 20", True), ("3/20", True), ("Fee 3", False),
     ("1/2/3/" * 2_000 + "z", False)],
)  # fmt: skip
def test_the_number_of_a_page_is_known_by_what_is_around_it(line: str, *, counts: bool) -> None:
    assert numbers_a_page(line) is counts
