from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import odfdo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import iterwalk

import plainspeak
from formats.faithful import seen
from plainspeak.errors import DocumentError
from plainspeak.formats import File, annotated, read_file, rewritten
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.formats.office.odt import changes
from plainspeak.formats.office.odt.names import name
from plainspeak.formats.office.odt.reader import Text
from plainspeak.model import Document, Edit, Finding, Level, Location

if TYPE_CHECKING:
    from pathlib import Path

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-{0}'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">'
)
STYLES = (
    '<style:style style:name="Quotations" style:family="paragraph"/>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="T9" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)


def letter(body: str, margins: str = "") -> bytes:
    """A real file, made with odfdo, with this body and perhaps headers and footers."""
    document = odfdo.Document("text")
    out = BytesIO()
    document.save(out)
    content = f"{HEAD.format('content')}<office:automatic-styles>{STYLES}"
    content += f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
    content += "</office:body></office:document-content>"
    style = f"{HEAD.format('styles')}<office:master-styles><style:master-page"
    style += f' style:name="Standard">{margins}</style:master-page></office:master-styles>'
    style += "</office:document-styles>"
    return with_parts(out.getvalue(), {"content.xml": content, "styles.xml": style})


def with_parts(data: bytes, parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(info, parts.get(info.filename) or old.read(info))
    return out.getvalue()


def read(data: bytes) -> Document:
    return read_file(File(data, "letter.odt"))


def p(inside: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def item(*inside: str) -> str:
    return (
        "<text:list>"
        + "".join(f"<text:list-item>{i}</text:list-item>" for i in inside)
        + ("</text:list>")
    )


def row(*cells: str) -> str:
    inside = "".join(f"<table:table-cell>{p(each)}</table:table-cell>" for each in cells)
    return f"<table:table-row>{inside}</table:table-row>"


NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    f"<text:note-body>{p('From May.')}</text:note-body></text:note>"
)
BOX = f"<draw:frame><draw:text-box>{p('In a box.')}</draw:text-box></draw:frame>"
DELETED = f"<text:deletion>{p('Gone.')}</text:deletion>"
DELETED = f"<text:changed-region>{DELETED}</text:changed-region>"
DELETED = f"<text:tracked-changes>{DELETED}</text:tracked-changes>"
CONTENTS = f"<text:index-body>{p('Buses 1')}</text:index-body>"
CONTENTS = f"<text:table-of-content>{CONTENTS}</text:table-of-content>"
REMARK = "<office:annotation>{}<text:p>Is it?</text:p></office:annotation>"


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (p("Ask <text:span>us</text:span>."), [("paragraph", "Ask us.")]),
        (p('A<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), [("paragraph", "A b c d")]),
        ('<text:h text:outline-level="2">Buses</text:h>', [("heading", "Buses")]),
        (p("Buses", "Title"), [("heading", "Buses")]),
        (item(p("One"), p("Two")), [("list item", "One"), ("list item", "Two")]),
        (p("Mine.", "P1"), [("quotation", "Mine.")]),
        (
            f"<table:table>{row('Day', 'Fee')}{row('Monday', 'Free')}</table:table>",
            [("table cell", each) for each in ("Day", "Fee", "Monday", "Free")],
        ),
        (f"<table:table>{row('Ask us.')}</table:table>", [("paragraph", "Ask us.")]),
        (p(f"Free{NOTE} today."), [("paragraph", "Free today."), ("footnote", "From May.")]),
        (p(f"One.{BOX} Two."), [("paragraph", "One. Two."), ("paragraph", "In a box.")]),
        (p('Ask <text:span text:style-name="T9">no</text:span>us.'), [("paragraph", "Ask us.")]),
        (p(f"Ask {REMARK.format('')}us."), [("paragraph", "Ask us.")]),
        (DELETED + p("Kept."), [("paragraph", "Kept.")]),
        (CONTENTS + p("Ask us."), [("paragraph", "Ask us.")]),
        (p('<text:a xlink:href="x">Ask</text:a> us.'), [("paragraph", "Ask us.")]),
    ],
)
def test_a_text_reads_as_a_person_sees_it(body: str, blocks: list[tuple[str, str]]) -> None:
    assert seen(read(letter(body))) == blocks


def test_headers_and_footers_come_last_and_say_where_they_are() -> None:
    margins = f"<style:header>{p('Top.')}</style:header><style:footer>{p('End.')}</style:footer>"
    document = read(letter(p("Ask us."), margins))
    assert [words for _, words in seen(document)] == ["Ask us.", "Top.", "End."]
    assert document.locate(document.text.index("Top")).section == "page header"


def test_lists_in_lists_have_their_level() -> None:
    document = read(letter(item(p("One") + item(p("Two")))))
    assert [block.level for block in document.blocks] == [1, 2]


def test_a_table_nested_twenty_deep_is_read() -> None:
    inside = p("Ask us.")
    for _ in range(20):
        cell = f"<table:table-cell>{inside}</table:table-cell>"
        inside = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    assert [words for _, words in seen(read(letter(inside)))] == ["Ask us."]


def test_a_place_is_a_paragraph_under_its_heading() -> None:
    document = read(letter(f'<text:h text:outline-level="1">Fees</text:h>{p("Ask us.")}'))
    place = document.locate(document.text.index("us"))
    assert place == Location(paragraph=2, section="Fees")


def test_a_locked_file_says_so() -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        "</manifest:file-entry></manifest:manifest>"
    )
    with pytest.raises(DocumentError, match="password"):
        read(with_parts(letter(p("Ask us.")), {"META-INF/manifest.xml": manifest}))


def test_a_comment_to_plainspeak_leaves_a_finding_out() -> None:
    note = '<office:annotation office:name="a"><text:p>plainspeak: ignore</text:p>'
    body = p(f'We {note}</office:annotation>utilise<office:annotation-end office:name="a"/> it.')
    checker = plainspeak.Checker()
    assert not checker.check_document(read(letter(body))).findings
    assert checker.check_document(read(letter(p("We utilise it.")))).findings


words = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=6)
pieces = st.one_of(
    words,
    words.map(lambda w: f'<text:span text:style-name="T1">{w}</text:span>'),
    st.sampled_from([" ", '<text:s text:c="2"/>', "<text:tab/>", "<text:line-break/>",
                     "<text:bookmark/>", REMARK.format(""), NOTE]),
)  # fmt: skip
bodies = st.lists(st.lists(pieces, max_size=6).map(lambda parts: p("".join(parts))), max_size=4)


def cuts(length: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, length), max_size=6, unique=True).map(sorted)


@settings(max_examples=40)
@given(bodies, st.data())
def test_every_place_holds_exactly_the_words(body: list[str], data: st.DataObject) -> None:
    text = Text(File(letter("".join(body)), "a.odt"))
    document = text.reader.builder.document()
    assert isinstance(document.source_map, SegmentMap)
    places = data.draw(cuts(len(document.text)))
    for start, end in zip(places[::2], places[1::2], strict=False):
        if document.is_verbatim(start, end):
            held = "".join(
                text.reader.slots[at].text[first:last]
                for at, first, last in document.source_map.ranges(start, end)
            )
            assert held == document.shown[start:end]


@settings(max_examples=40)
@given(bodies, st.data())
def test_a_comment_stands_on_exactly_the_words_and_changes_nothing_else(
    body: list[str], data: st.DataObject
) -> None:
    file = letter("".join(body))
    document = read(file)
    footnotes = [(b.start, b.end) for b in document.blocks if b.kind.value == "footnote"]
    places = data.draw(cuts(len(document.text)))
    findings = [
        Finding(a, b, f"rule-{a}", Level.WARNING, 'Say "use".')
        for a, b in zip(places[::2], places[1::2], strict=False)
        if document.is_verbatim(a, b) and not any(a < end and start < b for start, end in footnotes)
    ]
    after = annotated(File(file, "a.odt"), findings)
    assert read(after).shown == document.shown
    assert commented(after) == [document.shown[f.start : f.end] for f in findings]


def commented(data: bytes) -> list[str]:
    """The words that each comment of ours is on, in order."""
    found: dict[str, str] = {}
    open_now: list[str] = []
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    note = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}note"
    events = iterwalk(Text(File(data, "a.odt")).content, events=("start", "end"))
    for event, element in events:
        called = element.get(f"{office}name", "")
        text = element.tail if event == "end" else element.text
        if event == "start" and element.tag in {note, f"{office}annotation"}:
            events.skip_subtree()
            text = ""
            if called.startswith("plainspeak"):
                found[called] = ""
                open_now.append(called)
        elif event == "start" and element.tag == f"{office}annotation-end":
            open_now.remove(called)
        for each in open_now:
            found[each] += text or ""
    return list(found.values())


def test_new_words_look_like_the_old_and_all_other_parts_stay() -> None:
    file = letter(p('We <text:span text:style-name="T1">utilise</text:span> it.'))
    document = read(file)
    at = document.text.index("utilise")
    after = rewritten(File(file, "a.odt"), [Edit(at, at + 7, "use")])
    assert read(after).shown == document.shown.replace("utilise", "use")
    with zipfile.ZipFile(BytesIO(file)) as old, zipfile.ZipFile(BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        changed = [each for each in old.namelist() if old.read(each) != new.read(each)]
        assert changed == ["content.xml"]
        assert b'<text:span text:style-name="T1">use</text:span>' in new.read("content.xml")
        assert new.infolist()[0].compress_type == zipfile.ZIP_STORED


def test_a_comment_on_a_footnote_stands_in_the_body_and_names_the_words() -> None:
    file = letter(p(f"Free{NOTE}."))
    document = read(file)
    at = document.text.index("From")
    found = Finding(at, at + 4, "wordy", Level.WARNING, 'Say "since".')
    after = annotated(File(file, "a.odt"), [found])
    assert '"From": Say "since".' in "".join(Text(File(after, "a.odt")).content.itertext())


def tracked(body: str, *edits: tuple[str, str]) -> tuple[bytes, list[tuple[str, str]]]:
    """A file with some words changed as tracked changes, and what it says of each."""
    file = letter(body)
    text = read(file).text
    places = [(text.index(old), old, new) for old, new in edits]
    made = [Edit(at, at + len(old), new) for at, old, new in places]
    after = rewritten(File(file, "a.odt"), made, tracked=True)
    content = Text(File(after, "a.odt")).content
    inserted = {each.get(changes.CHANGE_ID): each.tail for each in content.iter(changes.START)}
    found = [
        (region[0].tag.rpartition("}")[2], "".join(region[0].itertext(name("text:p"))))
        if region[0].tag == changes.DELETION
        else ("insertion", inserted[region.get(changes.ID)] or "")
        for region in content.iter(changes.REGION)
    ]
    return after, found


def test_a_tracked_change_keeps_what_was_there_and_reads_as_the_new_words() -> None:
    body = p('We <text:span text:style-name="T1">utilise</text:span> it prior to May.')
    after, found = tracked(body, ("utilise", "use"), ("prior to", "before"))
    assert read(after).shown == "We use it before May.\n"
    assert sorted(found) == [
        ("deletion", "prior to"),
        ("deletion", "utilise"),
        ("insertion", "before"),
        ("insertion", "use"),
    ]
    again = rewritten(File(after, "a.odt"), [Edit(0, 2, "You")], tracked=True)
    assert read(again).shown == "You use it before May.\n"


def test_a_tracked_change_over_a_change_of_looks_is_one_insertion() -> None:
    body = p('We act prior <text:span text:style-name="T1">to May</text:span>.')
    after, found = tracked(body, ("prior to", "before"))
    assert read(after).shown == "We act before May.\n"
    assert sorted(found) == [
        ("deletion", "prior "),
        ("deletion", "to"),
        ("insertion", "before"),
    ]


def test_words_taken_out_are_a_deletion_alone() -> None:
    after, found = tracked(p("We will really help."), (" really", ""))
    assert read(after).shown == "We will help.\n"
    assert found == [("deletion", " really")]


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_a_file_with_comments_and_keeps_them(tmp_path: Path) -> None:
    document, out = odfdo.Document("text"), BytesIO()
    for text in ("We utilise it.", "Ask us prior to May."):
        document.body.append(odfdo.Paragraph(text))
    document.save(out)
    file = out.getvalue()
    findings = plainspeak.Checker().check_document(read(file)).findings
    (tmp_path / "a.odt").write_bytes(annotated(File(file, "a.odt"), findings))
    command = [OFFICE or "", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(tmp_path / "a.odt")]
    subprocess.run(command, check=True, capture_output=True)
    kept = docx.Document(str(tmp_path / "out" / "a.docx")).comments
    opening, *others = [each.text for each in kept]
    assert opening.startswith("plainspeak found 2 things to change.")
    why = "Why: Short, everyday words are quicker to read."
    assert others == [f'Say "use".\n{why}', f'Say "before".\n{why}']


def test_new_comments_take_the_place_of_those_of_an_earlier_check() -> None:
    file = letter(p("We utilise it.") + p(f"Ask {REMARK.format('')} prior to May."))
    document = read(file)
    findings = plainspeak.Checker().check_document(document).findings
    assert len(findings) == 2
    once = annotated(File(file, "a.odt"), findings)
    assert len(commented(once)) == 2
    assert annotated(File(once, "a.odt"), findings) == once
    none = annotated(File(once, "a.odt"), [])
    assert commented(none) == []
    assert read(none).shown == document.shown
    assert "Is it?" in "".join(Text(File(none, "a.odt")).content.itertext())
