from __future__ import annotations

import contextlib
import re
from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT

from formats.faithful import seen
from formats.leaflets import (
    BODY,
    BOLD,
    LEFT,
    STEP,
    TOP,
    drawn,
    leaflet,
    notes,
    page,
    printed,
    read,
    words_in,
    write,
)
from plainspeak.errors import DocumentError
from plainspeak.formats import File, annotated, read_file
from plainspeak.formats.pdf.highlights import Box, boxes
from plainspeak.model import Finding, Level, Suggestion
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

PROSE = (
    "We can help you at home if you find it hard to wash, to dress or",
    "to cook. Tell us what you need, and we will come to see you as",
    "soon as we can.",
)
MORE = (
    "You may bring a friend or someone from your family to the talk",
    "with us, and you may ask for another day if this one does not",
    "suit you.",
)


def joined(*lines: str) -> str:
    return " ".join(lines)


def test_lines_of_a_paragraph_are_joined_and_a_gap_parts_paragraphs() -> None:
    document = read(leaflet(*PROSE, "", *MORE))
    assert seen(document) == [("paragraph", joined(*PROSE)), ("paragraph", joined(*MORE))]


def test_an_indent_parts_paragraphs() -> None:
    def indented(canvas: Canvas) -> None:
        below = write(canvas, PROSE)
        write(canvas, MORE[1:], top=write(canvas, MORE[:1], LEFT + 15, below))

    assert [text for _, text in seen(read(drawn(indented)))] == [joined(*PROSE), joined(*MORE)]


def test_a_place_is_its_page_and_its_line() -> None:
    document = read(drawn(page("First page."), page("Ask us.", "", "Write to us.")))
    place = document.locate(document.text.index("Write"))
    assert (place.page, place.line, place.column) == (2, 2, None)


def test_a_sentence_goes_on_over_the_page() -> None:
    document = read(drawn(page(*MORE, *PROSE[:2]), page(PROSE[2], "", *MORE)))
    assert [text for _, text in seen(document)][-2:] == [
        joined(*MORE[:2], "suit you.", *PROSE) if len(document.blocks) == 2 else joined(*PROSE),
        joined(*MORE),
    ]
    assert document.locate(document.text.index("soon as we can")).page == 2


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        ("infor-", "mation", "information"),
        ("co-", "production", "co-production"),
        ("step-", "by-step", "step-by-step"),
        ("pre-", "2007", "pre-2007"),
        ("infor\u00ad", "mation", "information"),
        ("NHS-", "Trust", "NHS-Trust"),
        ("user-", "focussed", "user-focussed"),
        ("safeguar-", "dee", "safeguardee"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_joined(above: str, below: str, text: str) -> None:
    first = f"We will tell you all about it and give you the full length {above}"
    data = leaflet(first, f"{below} soon.")
    document = read(data)
    assert document.text.endswith(f"length {text} soon.\n")
    start = document.text.index(text)
    assert held(data, start, start + len(text)) == [above.rstrip("-\u00ad"), below]


def held(data: bytes, start: int, end: int) -> list[str]:
    """What PDFium finds in each of the boxes of some characters."""
    found = boxes(File(data, "a.pdf"), read(data), [(start, end)])[0]
    return [words_in(data, box) for box in found]


def test_columns_are_read_one_after_the_other() -> None:
    def columns(canvas: Canvas) -> None:
        write(canvas, ["About our help"], top=TOP + 30, font=("Helvetica-Bold", 18))
        for row, (left, right) in enumerate(zip(SHORT[0], SHORT[1], strict=True)):
            write(canvas, [left], LEFT, TOP - row * STEP)
            write(canvas, [right], LEFT + 240, TOP - row * STEP)

    assert seen(read(drawn(columns))) == [
        ("heading", "About our help"),
        ("paragraph", joined(*SHORT[0], *SHORT[1])),
    ]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("alignment", [TA_LEFT, TA_JUSTIFY])
def test_paragraphs_of_a_printed_page_are_whole(columns: int, alignment: int) -> None:
    texts = [f"Paragraph {number}: {joined(*PROSE, *MORE)}" for number in range(20)]
    assert [text for _, text in seen(read(printed(texts, columns, alignment)))] == texts


SHORT = (
    (
        "We can help you at home if you",
        "find it hard to wash or to dress",
        "or to cook, and our people will",
    ),
    (
        "come to see you as soon as they",
        "can. Tell us what you need, and",
        "what you would like to do.",
    ),
)


def test_an_underline_parts_nothing() -> None:
    def underlined(canvas: Canvas) -> None:
        write(canvas, PROSE)
        width = canvas.stringWidth(PROSE[0], *BODY)
        canvas.line(LEFT, TOP - 2, LEFT + width, TOP - 2)
        canvas.line(LEFT, TOP - STEP - 2, LEFT + 100, TOP - STEP - 2)

    assert seen(read(drawn(underlined))) == [("paragraph", joined(*PROSE))]


def test_colour_behind_words_parts_nothing() -> None:
    def coloured(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 0)
        for row in range(len(PROSE)):
            canvas.rect(LEFT - 2, TOP - row * STEP - 3, 360, STEP, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        write(canvas, PROSE)

    assert seen(read(drawn(coloured))) == [("paragraph", joined(*PROSE))]


def test_cells_of_a_table_are_read_row_by_row_and_never_glued() -> None:
    rows = [("Day", "Time"), ("Monday", "9 to 5"), ("On other days of the week", "Ask us")]

    def table(canvas: Canvas) -> None:
        write(canvas, PROSE, top=TOP + 60)
        for number, row in enumerate(rows):
            write(canvas, row[:1], LEFT + 5, TOP - 15 - 20 * number)
            write(canvas, row[1:], LEFT + 150, TOP - 15 - 20 * number)
        canvas.grid([LEFT, LEFT + 145, LEFT + 300], [TOP - 20 * n for n in range(4)])

    assert seen(read(drawn(table))) == [
        ("paragraph", joined(*PROSE)),
        *(("table cell", cell) for row in rows for cell in row),
    ]


def test_headings_are_known_by_size_and_weight_and_items_by_their_signs() -> None:
    def sheet(canvas: Canvas) -> None:
        below = write(canvas, ["How we help"], font=("Helvetica", 20))
        below = write(canvas, ["At home"], top=below, font=BOLD)
        below = write(canvas, PROSE, top=below)
        write(
            canvas,
            ["\u2022 with meals that are brought to", "   you", "\u2022 with money"],
            top=below,
        )
        write(canvas, ["1.  Your name"], top=below - 60)

    assert seen(read(drawn(sheet))) == [
        ("heading", "How we help"),
        ("heading", "At home"),
        ("paragraph", joined(*PROSE)),
        ("list item", "with meals that are brought to you"),
        ("list item", "with money"),
        ("list item", "Your name"),
    ]


def test_levels_of_headings_follow_their_size() -> None:
    def sheet(canvas: Canvas) -> None:
        for row, size in enumerate((24, 16, 24)):
            write(canvas, ["How we help"], top=TOP - 100 * row, font=("Helvetica", size))
            write(canvas, PROSE, top=TOP - 100 * row - 30)

    levels = [block.level for block in read(drawn(sheet)).blocks if block.level]
    assert levels == [1, 2, 1]


BODIES = ["Most people wrote to us.", "Some came to see us.", "Nobody was left out."]


def furnished(number: int) -> Callable[[Canvas], object]:
    def sheet(canvas: Canvas) -> None:
        write(canvas, ["Our policy 2024"], top=TOP + 40)
        write(canvas, BODIES[number - 1 : number])
        write(canvas, [f"Page {number} of 3"], left=280, top=30)

    return sheet


def test_headers_footers_and_page_numbers_that_repeat_are_left_out() -> None:
    document = read(drawn(*(furnished(number) for number in (1, 2, 3))))
    assert [text for _, text in seen(document)] == BODIES


def test_pages_that_are_all_alike_are_not_lost() -> None:
    assert len(read(drawn(page("Ask us."), page("Ask us."))).blocks) == 2


def test_a_table_of_contents_is_left_out() -> None:
    dots = "." * 40
    document = read(leaflet(f"How we help {dots} 3", f"Money {dots} 12", "", *PROSE))
    assert [text for _, text in seen(document)] == [joined(*PROSE)]


def test_the_number_of_a_note_is_left_out_and_the_note_comes_after_its_paragraph() -> None:
    def noted(canvas: Canvas) -> None:
        canvas.setFont(*BODY)
        canvas.drawString(LEFT, TOP, "We follow the law")
        end = LEFT + canvas.stringWidth("We follow the law", *BODY)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(end, TOP + 4, "12")
        write(canvas, ["and we tell you when it changes, which is"], end + 12, TOP)
        write(canvas, ["12 The law of the year 1996."], top=60, font=("Helvetica", 8))

    document = read(drawn(noted, page("not often at all.")))
    assert seen(document) == [
        (
            "paragraph",
            "We follow the law and we tell you when it changes, which is not often at all.",
        ),
        ("footnote", "12 The law of the year 1996."),
    ]


@pytest.mark.parametrize("turns", [90, 180, 270])
def test_turned_text_is_read_and_highlighted(turns: int) -> None:
    def turned(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(turns)
        write(canvas, ["We utilise it.", "Ask us."], 0, 0)

    data = drawn(turned)
    document = read(data)
    assert document.shown.split() == ["We", "utilise", "it.", "Ask", "us."]
    start = document.text.index("utilise")
    assert held(data, start, start + 7) == ["utilise"]


def test_a_page_that_is_shown_turned_is_read_as_it_is_shown() -> None:
    writer = pypdf.PdfWriter()
    for sheet in pypdf.PdfReader(BytesIO(leaflet(*PROSE))).pages:
        writer.add_page(sheet).rotate(90)
    out = BytesIO()
    writer.write(out)
    assert seen(read(out.getvalue())) == [("paragraph", joined(*PROSE))]


words = st.text(
    st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDE\u00e9\u00fc'"), min_size=1, max_size=9
)
lines = st.lists(st.lists(words, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=12)


@settings(max_examples=40)
@given(st.lists(lines, min_size=1, max_size=3), st.data())
def test_every_place_holds_exactly_the_words(content: list[list[str]], data: st.DataObject) -> None:
    file = drawn(*(page(*each) for each in content))
    document = read(file)
    found = [each.span() for each in re.finditer(r"\S+", document.shown)]
    if not found:
        return
    start, end = data.draw(st.sampled_from(found))
    assert "".join(held(file, start, end)) == document.shown[start:end]


def finding(start: int, end: int, rule: str = "wordy") -> Finding:
    return Finding(start, end, rule, Level.WARNING, 'Say "use".', (Suggestion("use"),))


def test_a_highlight_stands_on_the_words_and_the_rest_of_the_file_stays() -> None:
    file = drawn(page("We utilise it."), page("Ask us.", "", "They utilise it."))
    document = read(file)
    places = [document.text.index("utilise"), document.text.rindex("utilise")]
    after = annotated(File(file, "a.pdf"), [finding(at, at + 7, str(at)) for at in places])
    assert after.startswith(file)
    opening, *others = notes(after)
    assert opening[:2] == (1, "plainspeak")
    assert opening[2].startswith("plainspeak found 2 things to change.")
    assert others == [(n, "plainspeak", 'Say "use".') for n in (1, 2)]
    assert read(after).shown == document.shown
    for number, sheet in enumerate(pypdf.PdfReader(BytesIO(after)).pages):
        note = [each.get_object() for each in sheet.get("/Annots", ())][-1]
        assert words_in(after, Box(number, *map(float, note["/Rect"]))) == "utilise"


def test_a_highlight_is_seen_on_the_page() -> None:
    file = leaflet("We utilise it.")
    at = read(file).text.index("utilise")
    after = annotated(File(file, "a.pdf"), [finding(at, at + 7)])
    colours = [_colours(data) for data in (file, after)]
    assert not any(blue < red - 50 for red, _, blue in colours[0])
    assert any(blue < red - 50 for red, _, blue in colours[1])


def _colours(data: bytes) -> set[tuple[int, ...]]:
    pdf = pypdfium2.PdfDocument(data)
    image = pdf[0].render(scale=1).to_numpy()[:, :, :3]
    pdf.close()
    return {tuple(int(part) for part in pixel[::-1]) for row in image for pixel in row}


def test_new_notes_take_the_place_of_those_of_an_earlier_check_and_others_stay() -> None:
    file = annotated(File(leaflet("We utilise it."), "a.pdf"), [finding(0, 2)])
    file = file.replace(b"(plainspeak)", b"(Sam Martin)")
    once = annotated(File(file, "a.pdf"), [finding(3, 10)])
    twice = annotated(File(once, "a.pdf"), [finding(11, 13)])
    assert twice.startswith(once)
    assert [who for _, who, _ in notes(twice)] == ["Sam Martin", "plainspeak"]
    assert [who for _, who, _ in notes(annotated(File(twice, "a.pdf"), []))] == ["Sam Martin"]


def test_the_same_notes_make_the_same_file_and_none_make_no_change() -> None:
    file = File(leaflet("We utilise it."), "a.pdf")
    assert annotated(file, [finding(3, 10)]) == annotated(file, [finding(3, 10)])
    assert annotated(file, []) == file.data


def locked(user: str, owner: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(leaflet("We utilise it.")))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_file_says_so() -> None:
    with pytest.raises(DocumentError, match="locked with a password"):
        read(locked("secret", "secret"))


def test_a_file_that_may_be_read_but_not_changed_gets_no_notes() -> None:
    file = locked("", "secret")
    assert read(file).shown == "We utilise it.\n"
    with pytest.raises(DocumentError, match="protected"):
        annotated(File(file, "a.pdf"), [finding(3, 10)])


def test_a_scanned_file_says_so() -> None:
    with pytest.raises(DocumentError, match=r"no words in this PDF.*OCR"):
        read(drawn(lambda canvas: canvas.rect(100, 100, 200, 200, fill=1)))


def test_a_file_of_too_many_pages_is_refused_at_once() -> None:
    file = File(drawn(*[page("Ask us.")] * 3), "a.pdf", FileLimits(pages=2))
    with pytest.raises(DocumentError, match=r'has 3 pages, which is over 2.*"pages" under'):
        read_file(file)


@pytest.mark.parametrize("keep", [0.1, 0.5])
def test_a_file_that_is_cut_off_is_refused(keep: float) -> None:
    data = leaflet(*PROSE)
    with pytest.raises(DocumentError, match="damaged"):
        read(data[: int(len(data) * keep)])


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20))
def test_no_bytes_crash_the_reader_or_the_writer_of_notes(changes: list[tuple[float, int]]) -> None:
    data = bytearray(leaflet(*PROSE))
    for place, byte in changes:
        data[int(place * len(data))] = byte
    file = File(bytes(data), "a.pdf")
    with contextlib.suppress(DocumentError):
        assert annotated(file, [finding(0, len(read_file(file).text) // 2)]).startswith(file.data)


def test_a_file_with_a_picture_and_marks_but_no_words_has_a_layout() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawImage(ImageReader(Image.new("RGB", (90, 90))), 90, 500, 90, 90)
    canvas.showPage()
    canvas.drawString(90, 400, "*** --- ...")
    canvas.save()
    document = read_file(File(made.getvalue(), "a.pdf"), layout=True)
    assert document.blocks == ()
    assert document.layout is not None
    assert [each.at for each in document.layout.pictures or ()] == [0]
