from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.faithful import seen
from formats.word import commented, looks, opened, paragraph, read, run, saved, word, xml
from plainspeak.formats import File, annotated, rewritten
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.model import Edit, Finding, Level, Suggestion, Term

HELLO = paragraph("Ask us.")


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    inside = "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{inside}</w:tbl>"


def field(code: str, result: str) -> str:
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f"<w:instrText>{code}</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{result}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{part}</w:r>" for part in parts)


def mark(name: str, inside: str) -> str:
    return f"<w:{name} w:id='1' w:author='A'>{inside}</w:{name}>"


DELETED = mark("del", "<w:r><w:delText>x</w:delText></w:r>")
CHOSEN = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>"
RUBY = f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>"
SIMPLE_FIELD = f"<w:fldSimple w:instr='MERGEFIELD n'>{run('Sam')}</w:fldSimple>"


def text_box(inside: str) -> str:
    """A text box as Word writes it: once for new versions and once for old ones."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>'
        f"<a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ((run("uti"), run("lise", "<w:b/>")), "utilise"),
        ((run("a"), "<w:r><w:tab/><w:br/></w:r>", run("b")), "a\t\nb"),
        ((run("step"), "<w:r><w:noBreakHyphen/></w:r>", run("down")), "step\u2011down"),
        ((run("co"), "<w:r><w:softHyphen/></w:r>", run("operate")), "cooperate"),
        (("<w:hyperlink>" + run("our page") + "</w:hyperlink>",), "our page"),
        ((mark("ins", run("new")),), "new"),
        ((mark("moveTo", run("moved")),), "moved"),
        ((run("kept"), DELETED), "kept"),
        ((run("kept"), mark("moveFrom", run("x"))), "kept"),
        ((run("seen"), run("hidden", "<w:vanish/>")), "seen"),
        ((run("seen", "<w:vanish w:val='0'/>"),), "seen"),
        ((run("Page "), field("PAGE", "3")), "Page 3"),
        ((run("Dear "), SIMPLE_FIELD), "Dear Sam"),
        ((CHOSEN,), "a"),
        (("<w:smartTag w:element='x'>" + run("tagged") + "</w:smartTag>",), "tagged"),
        ((RUBY,), "base"),
        ((run("if "), "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "if \ufffc"),
        ((run("a"), "<w:r><w:sym w:font='Wingdings' w:char='F0E0'/></w:r>", run("b")), "a\ufffcb"),
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_a_person_sees_it(inside: tuple[str, ...], text: str) -> None:
    assert read(word(paragraph(*inside))).shown.rstrip() == text


def test_headings_lists_quotations_and_captions_are_known_by_their_styles() -> None:
    document = opened(word())
    for style in ("Title", "Heading 2", "List Bullet 2", "Quote", "Caption", "Normal"):
        document.add_paragraph(f"Our {style}", style=style)
    levels = [(b.kind.value, b.level) for b in read(saved(document)).blocks]
    assert levels == [
        ("heading", 1),
        ("heading", 2),
        ("list item", 2),
        ("quotation", None),
        ("caption", None),
        ("paragraph", None),
    ]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ("<w:outlineLvl w:val='1'/>", "heading"),
        ("<w:outlineLvl w:val='9'/>", "paragraph"),
        ("<w:numPr><w:ilvl w:val='2'/><w:numId w:val='1'/></w:numPr>", "list item"),
        ("<w:pStyle w:val='ListBullet'/><w:numPr><w:numId w:val='0'/></w:numPr>", "paragraph"),
        ("<w:pStyle w:val='Heading1'/><w:numPr><w:numId w:val='1'/></w:numPr>", "heading"),
        ("<w:pStyle w:val='Heading1'/><w:outlineLvl w:val='9'/>", "paragraph"),
        ("<w:pStyle w:val='NoSuchStyle'/>", "paragraph"),
    ],
)
def test_properties_of_a_paragraph_come_before_its_style(properties: str, kind: str) -> None:
    document = read(word(paragraph("We can help you at home.", properties=properties)))
    assert [block.kind.value for block in document.blocks] == [kind]


def test_a_short_line_in_bold_is_a_heading_and_a_sentence_in_bold_is_not() -> None:
    bold = [paragraph(run(text, "<w:b/>")) for text in ("Who we are", "Please ask us.")]
    assert [kind for kind, _ in seen(read(word(*bold)))] == ["heading", "paragraph"]


def test_cells_are_read_row_by_row_and_a_box_of_one_cell_is_no_table() -> None:
    document = read(
        word(
            table((cell(paragraph("Day")), cell(paragraph("Time")))),
            table((cell(paragraph("We can help you.")),)),
        )
    )
    assert seen(document) == [
        ("table cell", "Day"),
        ("table cell", "Time"),
        ("paragraph", "We can help you."),
    ]


def test_a_table_nested_twenty_deep_is_read() -> None:
    inside = paragraph("Deep.")
    for _ in range(20):
        inside = table((cell(inside + HELLO), cell(HELLO)))
    assert ("table cell", "Deep.") in seen(read(word(inside)))


def test_a_deleted_row_and_a_deleted_paragraph_end_are_read_as_accepted() -> None:
    gone = "<w:tr><w:trPr><w:del w:id='1' w:author='A'/></w:trPr>" + cell(HELLO) + cell(HELLO)
    mark = "<w:rPr><w:del w:id='2' w:author='A'/></w:rPr>"
    document = read(
        word(
            f"<w:tbl>{gone}</w:tr></w:tbl>",
            paragraph("We can ", properties=mark),
            paragraph("help you."),
        )
    )
    assert seen(document) == [("paragraph", "We can help you.")]


def test_notes_and_text_boxes_follow_the_paragraph_they_belong_to_and_are_read_once() -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    notes = f'<w:footnote w:id="7">{paragraph("A note.")}</w:footnote>'
    document = read(
        word(
            paragraph(run("First."), reference, text_box(paragraph("In a box."))),
            paragraph("Last."),
            notes=notes,
        )
    )
    assert seen(document) == [
        ("paragraph", "First."),
        ("footnote", "A note."),
        ("paragraph", "In a box."),
        ("paragraph", "Last."),
    ]


def test_headers_and_footers_come_last_and_say_where_they_are() -> None:
    document = read(word(HELLO, margins=("Our policy", "Page one")))
    assert [text for _, text in seen(document)] == ["Ask us.", "Our policy", "Page one"]
    assert document.locate(document.text.index("Our")).section == "page header"


def test_a_table_of_contents_is_left_out() -> None:
    toc = "<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"
    document = opened(word(paragraph("Who we are 3", properties="<w:pStyle w:val='TOC1'/>"), HELLO))
    document.styles.element.append(xml(toc))
    assert seen(read(saved(document))) == [("paragraph", "Ask us.")]


def test_styles_that_are_based_on_each_other_end_nothing() -> None:
    document = opened(word(paragraph("Ask us.", properties="<w:pStyle w:val='A'/>")))
    for name, base in (("A", "B"), ("B", "A")):
        style = f"<w:style w:type='paragraph' w:styleId='{name}'><w:basedOn w:val='{base}'/>"
        document.styles.element.append(xml(style + "</w:style>"))
    assert seen(read(saved(document))) == [("paragraph", "Ask us.")]


def test_a_finding_is_found_by_its_paragraph_and_its_heading() -> None:
    heading = paragraph("How we work", properties="<w:outlineLvl w:val='0'/>")
    document = read(word(heading, HELLO))
    place = document.locate(document.text.index("us"))
    assert (place.paragraph, place.section) == (2, "How we work")


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)
styled_runs = st.tuples(words, st.sampled_from(("", "<w:b/>", "<w:i/>", "<w:b/><w:i/>")))
paragraphs = st.lists(st.lists(styled_runs, max_size=5), max_size=4)


def made(content: list[list[tuple[str, str]]]) -> bytes:
    document = opened(word())
    for runs in content:
        each = document.add_paragraph()
        for text, properties in runs:
            piece = each.add_run(text)
            piece.bold = "<w:b/>" in properties or None
            piece.italic = "<w:i/>" in properties or None
    return saved(document)


def spans(length: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda p: (min(p), max(p)))


@settings(max_examples=30)
@given(paragraphs, st.data())
def test_every_place_holds_exactly_the_words(
    content: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    file = made(content)
    document = read(file)
    assert isinstance(document.source_map, SegmentMap)
    strings = [t.text or "" for t in opened(file).element.body.iter(qn("w:t")) if t.text]
    start, end = data.draw(spans(len(document.text)))
    found = [strings[at][first:last] for at, first, last in document.source_map.ranges(start, end)]
    held = "".join(found)
    assert held == document.shown[start:end].replace("\n", "").replace("\t", "")
    if document.is_verbatim(start, end):
        assert held == document.shown[start:end]


def finding(start: int, end: int, rule: str = "wordy") -> Finding:
    return Finding(start, end, rule, Level.WARNING, 'Say "use".')


@settings(max_examples=30)
@given(paragraphs, st.data())
def test_a_comment_stands_on_exactly_the_words_and_changes_nothing_else(
    content: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    file = made(content)
    document = read(file)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(document.text)), max_size=6)))
    findings = [
        finding(a, b, f"rule-{a}")
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        if document.is_verbatim(a, b)
    ]
    after = annotated(File(file, "a.docx"), findings)
    opening = [""] if len(findings) > 1 else []
    assert [text for text, _ in commented(after)] == [
        *opening,
        *(document.shown[f.start : f.end] for f in findings),
    ]
    assert list(looks(after)) == list(looks(file))
    assert read(after).shown == document.shown


@settings(max_examples=30)
@given(paragraphs, st.data())
def test_new_words_look_like_the_old_and_a_tracked_change_can_be_refused(
    content: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    file = made(content)
    document = read(file)
    start, end = data.draw(spans(len(document.text)))
    if not document.is_verbatim(start, end):
        return
    edit = Edit(start, end, data.draw(st.sampled_from(["use", "", " it "])))
    wanted = (document.shown[:start] + edit.text + document.shown[end:]).replace("\n", "")
    before, after = list(looks(file)), list(looks(rewritten(File(file, "a.docx"), [edit])))
    assert read(rewritten(File(file, "a.docx"), [edit])).shown.replace("\n", "") == wanted
    kept = len("".join(document.shown[:start].split("\n")))
    assert after[:kept] == before[:kept]
    tracked = rewritten(File(file, "a.docx"), [edit], tracked=True)
    assert read(tracked).shown.replace("\n", "") == wanted
    assert refused(tracked) == [each.text for each in opened(file).paragraphs]


def refused(data: bytes) -> list[str]:
    """The paragraphs of a file when every tracked change is refused."""
    document = opened(data)
    for insertion in list(document.element.body.iter(qn("w:ins"))):
        insertion.getparent().remove(insertion)
    return [
        "".join(
            {qn("w:tab"): "\t", qn("w:br"): "\n"}.get(each.tag, each.text or "")
            for each in p.iter(qn("w:t"), qn("w:delText"), qn("w:tab"), qn("w:br"))
        )
        for p in document.element.body.iter(qn("w:p"))
    ]


def test_a_change_inside_an_insertion_parts_it() -> None:
    file = word(paragraph("<w:ins w:id='5' w:author='A'>" + run("We utilise it.") + "</w:ins>"))
    after = rewritten(File(file, "a.docx"), [Edit(3, 10, "use")], tracked=True)
    assert read(after).shown == "We use it.\n"
    changes = [(e.tag, e.getparent().tag) for e in opened(after).element.body.iter(qn("w:ins"))]
    assert changes == [(qn("w:ins"), qn("w:p"))] * 3


def test_a_comment_says_the_message_the_other_swaps_and_the_meaning() -> None:
    term = Term("plain_words", 2, "utilise", meaning="to use")
    swaps = (Suggestion("use"), Suggestion("work with"))
    found = Finding(0, 7, "wordy", Level.WARNING, 'Say "use".', swaps, term)
    after = annotated(File(word(paragraph("Utilise it.")), "a.docx"), [found])
    assert commented(after) == [("Utilise", 'Say "use".\nOr: "work with".\nMeaning: to use.')]


@pytest.mark.parametrize(
    ("margins", "where"), [(("", "We utilise it."), "footer"), (("We utilise it.", ""), "header")]
)
def test_a_comment_on_a_header_or_footer_names_it_and_the_words_at_the_top(
    margins: tuple[str, str], where: str
) -> None:
    file = word(HELLO, margins=margins)
    at = read(file).text.index("utilise")
    after = annotated(File(file, "a.docx"), [finding(at, at + 7)])
    assert commented(after) == [("", f'In the page {where}, "utilise": Say "use".')]


def test_a_comment_on_a_text_box_or_note_stands_where_it_belongs() -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    notes = f'<w:footnote w:id="7">{paragraph("We utilise it.")}</w:footnote>'
    inside = (run("Ask."), text_box(paragraph("Utilise it.")), reference)
    file = word(paragraph(*inside), notes=notes)
    text = read(file).text
    places = [text.index("Utilise"), text.index("utilise")]
    after = annotated(File(file, "a.docx"), [finding(at, at + 7, str(at)) for at in places])
    assert [says for _, says in commented(after)[1:]] == [
        '"Utilise": Say "use".',
        '"utilise": Say "use".',
    ]


def test_a_word_that_comes_up_again_has_one_comment_that_names_the_other_places() -> None:
    words = ["We utilise it.", "They utilise it.", "Ask prior to May."]
    file = word(*map(paragraph, words))
    text = read(file).text
    places = [text.index("utilise"), text.rindex("utilise")]
    findings = [finding(at, at + 7) for at in places]
    prior = Finding(at := text.index("prior"), at + 8, "wordy", Level.NOTE, 'Say "before".')
    (opening, about), *others = commented(annotated(File(file, "a.docx"), [*findings, prior]))
    assert opening == ""
    assert about.splitlines()[:2] == [
        "plainspeak found 2 things to change and 1 that may be worth a look.",
        'Start with: "utilise" (twice) and "prior to".',
    ]
    assert others == [
        ("utilise", 'Say "use".\nThe same again in paragraph 2.'),
        ("prior to", 'Say "before".'),
    ]


def test_new_comments_take_the_place_of_those_of_an_earlier_check() -> None:
    file = word(paragraph("We utilise it prior to May."))
    findings = [finding(3, 10), finding(14, 22, "again")]
    once = annotated(File(file, "a.docx"), findings)
    assert annotated(File(once, "a.docx"), findings) == once
    none = annotated(File(once, "a.docx"), [])
    assert commented(none) == []
    assert list(opened(none).comments) == []
    assert opened(none).paragraphs[0].text == opened(file).paragraphs[0].text


def test_a_comment_has_a_date() -> None:
    after = annotated(File(word(paragraph("We utilise it.")), "a.docx"), [finding(3, 10)])
    (comment,) = opened(after).comments
    assert comment.timestamp is not None
    assert comment.timestamp.isoformat() == "2025-11-28T10:00:00+00:00"


def test_comments_that_are_there_stay_and_are_not_read() -> None:
    document = opened(word(paragraph("We utilise it.")))
    document.add_comment(document.paragraphs[0].runs, text="Who wrote this?", author="Sam")
    file = saved(document)
    assert read(file).shown == "We utilise it.\n"
    after = annotated(File(file, "a.docx"), [finding(3, 10)])
    comments = list(opened(after).comments)
    assert [(c.author, c.text) for c in comments] == [
        ("Sam", "Who wrote this?"),
        ("plainspeak", 'Say "use".'),
    ]
    assert commented(after) == [("utilise", 'Say "use".')]


def test_all_other_parts_of_the_package_stay_as_they_were_byte_for_byte() -> None:
    file = word(paragraph("We utilise it."), margins=("Ours", "Yours"))
    after = annotated(File(file, "a.docx"), [finding(3, 10)])
    before, now = (zipfile.ZipFile(BytesIO(data)) for data in (file, after))
    changed = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    for name in set(before.namelist()) - changed:
        assert now.read(name) == before.read(name)
    assert set(now.namelist()) - set(before.namelist()) <= {"word/comments.xml"}


def test_an_edit_without_an_exact_place_is_refused() -> None:
    file = word(paragraph(run("step"), "<w:r><w:noBreakHyphen/></w:r>", run("down")))
    assert not read(file).is_verbatim(0, 9)
    with pytest.raises(ValueError, match="no exact place"):
        rewritten(File(file, "a.docx"), [Edit(0, 9, "x")])


def test_a_strict_file_is_read_and_stays_strict() -> None:
    file = word(paragraph("We utilise it."))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as strict, zipfile.ZipFile(BytesIO(file)) as loose:
        for name in loose.namelist():
            data = loose.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            strict.writestr(name, data)
    assert read(out.getvalue()).shown == "We utilise it.\n"
    after = rewritten(File(out.getvalue(), "a.docx"), [Edit(3, 10, "use")])
    assert read(after).shown == "We use it.\n"
    assert b"purl.oclc.org/ooxml/wordprocessingml" in zipfile.ZipFile(BytesIO(after)).read(
        "word/document.xml"
    )


@pytest.mark.parametrize(("note", "defined"), [("Lake tea barn.", ["LTB"]), ("See page 4.", [])])
def test_a_note_that_spells_out_a_short_form_explains_it(note: str, defined: list[str]) -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    notes = f'<w:footnote w:id="7">{paragraph(note)}</w:footnote>'
    document = read(word(paragraph(run("The LTB"), reference, run(" is open.")), notes=notes))
    found = document.markup_definitions
    assert [document.text[each.start : each.end] for each in found] == defined
    assert [each.text for each in found] == [note.removesuffix(".")] * len(defined)


def test_word_art_is_read_and_has_its_comment() -> None:
    art = "<w:r><w:pict><v:shape><v:textpath string='We utilise it'/></v:shape></w:pict></w:r>"
    file = word(HELLO, paragraph(art))
    assert seen(read(file)) == [("paragraph", "Ask us."), ("caption", "We utilise it")]
    start = read(file).text.index("utilise")
    finding = Finding(start, start + 7, "wordy", Level.WARNING, 'Say "use".')
    copy = annotated(File(file, "a.docx"), [finding])
    assert commented(copy) == [("", '"utilise": Say "use".')]
    assert not read(file).is_verbatim(start, start + 7)
