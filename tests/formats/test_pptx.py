from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from formats.faithful import seen
from formats.zips import parts_of, zipped
from plainspeak.errors import DocumentError
from plainspeak.formats import File, annotated, read_file, rewritten
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.model import Edit, Finding, Level
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from plainspeak.model import Document

TITLE_AND_BODY, TITLE_ONLY, BLANK = 1, 5, 6
PLACE = Inches(1), Inches(1), Inches(4), Inches(2)


def saved(slides: Presentation) -> bytes:
    out = BytesIO()
    slides.save(out)
    return out.getvalue()


def read(slides: Presentation | bytes) -> Document:
    data = slides if isinstance(slides, bytes) else saved(slides)
    return read_file(File(data, "talk.pptx"))


def boxed(*texts: str) -> Presentation:
    """Slides that hold one text box each."""
    slides = pptx.Presentation()
    for text in texts:
        slide = slides.slides.add_slide(slides.slide_layouts[BLANK])
        slide.shapes.add_textbox(*PLACE).text_frame.text = text
    return slides


def test_a_title_is_a_heading_and_its_text_a_list_with_levels() -> None:
    slides = pptx.Presentation()
    slide = slides.slides.add_slide(slides.slide_layouts[TITLE_AND_BODY])
    body = slide.placeholders[1].text_frame
    body.text = "At home"
    deeper = body.add_paragraph()
    deeper.text, deeper.level = "with meals", 1
    slide.shapes.title.text = "How we help"
    document = read(slides)
    assert seen(document) == [
        ("heading", "How we help"),
        ("list item", "At home"),
        ("list item", "with meals"),
    ]
    assert [block.level for block in document.blocks] == [1, 1, 2]


def test_the_title_comes_first_wherever_it_stands_in_the_file() -> None:
    slides = pptx.Presentation()
    slide = slides.slides.add_slide(slides.slide_layouts[TITLE_ONLY])
    box = slide.shapes.add_textbox(*PLACE)
    box.text_frame.text = "We can help."
    box.element.getparent().insert(2, box.element)
    slide.shapes.title.text = "Help"
    assert seen(read(slides)) == [("heading", "Help"), ("paragraph", "We can help.")]


def test_tables_groups_charts_and_notes_are_read() -> None:
    slides = pptx.Presentation()
    slide = slides.slides.add_slide(slides.slide_layouts[BLANK])
    table = slide.shapes.add_table(1, 2, *PLACE).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Day", "Time"
    inner = slide.shapes.add_group_shape().shapes.add_group_shape()
    inner.shapes.add_textbox(*PLACE).text_frame.text = "In a group."
    data = CategoryChartData()
    data.categories = ["x"]
    data.add_series("y", (1,))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.PIE, *PLACE, data).chart
    chart.has_title = True
    chart.chart_title.text_frame.text = "Who came"
    slide.notes_slide.notes_text_frame.text = "Say hello."
    document = read(slides)
    assert seen(document) == [
        ("table cell", "Day"),
        ("table cell", "Time"),
        ("paragraph", "In a group."),
        ("caption", "Who came"),
        ("paragraph", "Say hello."),
    ]
    assert document.locate(document.text.index("hello")).section == "speaker notes"


def test_a_place_is_the_slide_and_its_title() -> None:
    slides = boxed("One.", "Two.")
    slide = slides.slides.add_slide(slides.slide_layouts[TITLE_AND_BODY])
    slide.shapes.title.text = "Three"
    slide.placeholders[1].text_frame.text = "Ask us."
    document = read(slides)
    assert document.locate(document.text.index("Two")).page == 2
    place = document.locate(document.text.index("Ask"))
    assert (place.page, place.section) == (3, "Three")


def test_slides_are_read_in_the_order_in_which_they_are_shown() -> None:
    slides = boxed("One.", "Two.")
    order = slides.element.sldIdLst
    order.append(order[0])
    assert [text for _, text in seen(read(slides))] == ["Two.", "One."]


def test_numbers_dates_and_footers_of_slides_are_left_out() -> None:
    slides = boxed("Ask us.")
    shape = slides.slides[0].shapes[0].element
    for kind in ("sldNum", "dt", "ftr"):
        copy = pptx.oxml.parse_xml(shape.xml)
        copy.nvSpPr.nvPr.get_or_add_ph().set("type", kind)
        shape.addnext(copy)
    assert seen(read(slides)) == [("paragraph", "Ask us.")]


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)
paragraphs = st.lists(st.lists(words, max_size=4), min_size=1, max_size=3)


def made(content: list[list[str]]) -> bytes:
    slides = boxed("")
    frame = slides.slides[0].shapes[0].text_frame
    for runs in content:
        paragraph = frame.add_paragraph()
        for number, text in enumerate(runs):
            run = paragraph.add_run()
            run.text = text
            run.font.bold = number % 2 == 0
    return saved(slides)


def runs_of(data: bytes) -> list[tuple[str, bool | None]]:
    frame = pptx.Presentation(BytesIO(data)).slides[0].shapes[0].text_frame
    return [(run.text, run.font.bold) for each in frame.paragraphs for run in each.runs]


@settings(max_examples=30)
@given(paragraphs, st.data())
def test_every_place_holds_exactly_the_words_and_they_can_be_changed(
    content: list[list[str]], data: st.DataObject
) -> None:
    file = made(content)
    document = read(file)
    assert isinstance(document.source_map, SegmentMap)
    length = len(document.text)
    start, end = sorted([data.draw(st.integers(0, length)), data.draw(st.integers(0, length))])
    strings = [text for text, _ in runs_of(file) if text]
    found = [strings[at][a:b] for at, a, b in document.source_map.ranges(start, end)]
    assert "".join(found) == document.shown[start:end].replace("\n", "")
    if document.is_verbatim(start, end):
        after = rewritten(File(file, "talk.pptx"), [Edit(start, end, "use")])
        wanted = document.shown[:start] + "use" + document.shown[end:]
        assert "".join(t for t, _ in runs_of(after)) == wanted.replace("\n", "")
        assert [bold for _, bold in runs_of(after)] == [bold for _, bold in runs_of(file)]


def test_all_other_parts_stay_as_they_were_byte_for_byte() -> None:
    file = saved(boxed("We utilise it.", "Ask us."))
    after = rewritten(File(file, "talk.pptx"), [Edit(3, 10, "use")])
    before, now = parts_of(file), parts_of(after)
    assert [name for name in before if before[name] != now[name]] == ["ppt/slides/slide1.xml"]
    assert list(now) == list(before)


def test_a_strict_file_is_read_and_stays_strict() -> None:
    parts = parts_of(saved(boxed("We utilise it.")))
    for name in ("presentation", "drawing"):
        usual = f"openxmlformats.org/{name}ml/2006/main"
        strict = f"http://purl.oclc.org/ooxml/{name}ml/main"
        parts = {
            part: data.replace(f"http://schemas.{usual}".encode(), strict.encode())
            for part, data in parts.items()
        }
    file = File(zipped(parts), "talk.pptx")
    assert read_file(file).shown == "We utilise it.\n"
    after = rewritten(file, [Edit(3, 10, "use")])
    assert b"purl.oclc.org/ooxml/drawingml" in parts_of(after)["ppt/slides/slide1.xml"]
    assert read(after).shown == "We use it.\n"


@pytest.mark.parametrize("part", ["ppt/slides/slide1.xml", "ppt/presentation.xml"])
def test_a_broken_part_is_refused(part: str) -> None:
    parts = parts_of(saved(boxed("Ask us.")))
    with pytest.raises(DocumentError, match="damaged"):
        read(zipped(parts | {part: b"<p:sld"}))


def test_a_missing_slide_is_passed_over_and_too_many_are_refused() -> None:
    file = saved(boxed("One.", "Two."))
    parts = parts_of(file)
    del parts["ppt/slides/slide1.xml"]
    assert read(zipped(parts)).shown == "Two.\n"
    with pytest.raises(DocumentError, match=r'2 slides, which is over 1.*"pages" under'):
        read_file(File(file, "talk.pptx", FileLimits(pages=1)))


def finding(document: Document, words: str) -> Finding:
    start = document.text.index(words)
    return Finding(start, start + len(words), "wordy", Level.WARNING, f'Change "{words}".')


def commented(data: bytes) -> dict[str, list[tuple[str, str]]]:
    """Who says what in the comments of each part that holds any."""
    parts = parts_of(data)
    authors = {each.get("id"): each.get("name") for each in etree.fromstring(parts[AUTHORS])}
    return {
        name: [
            (authors[each.get("authorId")] or "", each[-1].text or "")
            for each in etree.fromstring(part)
        ]
        for name, part in parts.items()
        if name.startswith("ppt/comments/")
    }


AUTHORS = "ppt/commentAuthors.xml"


def test_comments_are_on_the_slides_and_name_the_words() -> None:
    slides = boxed("We utilise it prior to May.", "Ask us.", "They endeavour to help.")
    document = read(slides)
    findings = [finding(document, each) for each in ("utilise", "prior to", "endeavour to")]
    after = annotated(File(saved(slides), "talk.pptx"), findings)
    (first, *others), last = (each for _, each in sorted(commented(after).items()))
    assert first[1].startswith("plainspeak found 3 things to change.")
    assert others == [
        ("plainspeak", '"utilise": Change "utilise".'),
        ("plainspeak", '"prior to": Change "prior to".'),
    ]
    assert last == [("plainspeak", '"endeavour to": Change "endeavour to".')]
    assert read(after).shown == document.shown
    assert len(pptx.Presentation(BytesIO(after)).slides) == 3


def test_new_comments_take_the_place_of_ours_and_others_stay() -> None:
    slides = boxed("We utilise it.")
    found = finding(read(slides), "utilise")
    file = annotated(File(saved(slides), "talk.pptx"), [found])
    parts = {name: each.replace(b'"plainspeak"', b'"Sam"') for name, each in parts_of(file).items()}
    once = annotated(File(zipped(parts), "talk.pptx"), [found])
    ((sam, ours),) = commented(once).values()
    assert (sam[0], ours[0]) == ("Sam", "plainspeak")
    assert annotated(File(once, "talk.pptx"), [found]) == once
    assert commented(annotated(File(once, "talk.pptx"), [])) == {"ppt/comments/comment.xml": [sam]}


def test_a_file_without_findings_stays_as_it_is() -> None:
    file = saved(boxed("Ask us."))
    assert parts_of(annotated(File(file, "talk.pptx"), [])) == parts_of(file)
