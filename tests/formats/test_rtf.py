from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.faithful import seen
from plainspeak.errors import DocumentError
from plainspeak.formats import File, read_file, rewritten
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.model import Document, Edit
from plainspeak.settings import FileLimits

FONTS = (
    r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset238{\*\fname Arial;}Arial CE;}"
    r"{\f2\fnil\fcharset2 Symbol;}{\f3\fcharset128 MS Gothic;}}"
)
STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\b heading 1;}{\s2 toc 1;}{\s3{\*\keep x}Quote;}"
    r"{\*\cs10 Default;}}"
)


def rich(body: str) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + STYLES + body + "}").encode("latin-1")


def read(body: str | bytes) -> Document:
    return read_file(File(body if isinstance(body, bytes) else rich(body), "leaflet.rtf"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"We {\b utilise} it.", "We utilise it."),
        ("a long\r\n line", "a long line"),
        (r"caf\'e9 caf\u233? caf\u233\'e9", "café café café"),
        (r"{\f1 \'9fl}", "źl"),
        ("caf\xe9", "café"),
        (r"{\f3\'82\'a0\'82\'a2}", "あい"),
        (r"{\f2\'b7} x", "\ufffc x"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\uc0\u8217}s {\uc2\u8217 ab}s", "\u2019s \u2019s"),
        (r"a\tab b\line c\emdash d\~e\_f", "a\tb\nc\u2014d\u00a0e\u2011f"),
        (r"\{x\} \\ co\-operate", "{x} \\ cooperate"),
        (r"\lquote a\rquote  \ldblquote b\rdblquote", "\u2018a\u2019 \u201cb\u201d"),
        (r"seen{\v hidden} {\deleted gone}too", "seen too"),
        (r"\v no\v0 yes\plain\v no\plain  too", "yes too"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt our page}}", "our page"),
        (r"{\info{\title No}}{\*\unknown no}{\pict 0102}yes", "yes"),
        (r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In a box.}}}", "In a box."),
        (r"one\bin5 }}}}} two", "one two"),
    ],
)
def test_a_paragraph_reads_as_a_person_sees_it(body: str, text: str) -> None:
    assert read(body).shown.rstrip("\n") == text


def test_headings_lists_quotations_and_contents_are_known_by_style_and_sign() -> None:
    document = read(
        r"\pard\s1 How we help\par\pard\s2 How we help 3\par\pard\s3 Very kind.\par"
        r"\pard\outlinelevel1 At home\par"
        r"{\listtext\f2\'b7\tab}\pard\ls1\ilvl1 with meals\par"
        r"\pard{\b Who we are}\par{\b Please ask us.}\par Ask us."
    )
    assert seen(document) == [
        ("heading", "How we help"),
        ("quotation", "Very kind."),
        ("heading", "At home"),
        ("list item", "with meals"),
        ("heading", "Who we are"),
        ("paragraph", "Please ask us."),
        ("paragraph", "Ask us."),
    ]
    assert [block.level for block in document.blocks][:4] == [1, None, 2, 2]


def test_cells_notes_and_margins_are_read_in_the_order_of_a_reader() -> None:
    document = read(
        r"{\header Our policy\par}We help{\super\chftn}{\footnote\pard A note.}.\par"
        r"\trowd\intbl Day\cell Time\cell\row\pard Last."
    )
    assert seen(document) == [
        ("paragraph", "We help."),
        ("footnote", "A note."),
        ("table cell", "Day"),
        ("table cell", "Time"),
        ("paragraph", "Last."),
        ("paragraph", "Our policy"),
    ]
    assert document.locate(document.text.index("Time")).paragraph == 4
    assert document.locate(document.text.index("Our")).section == "page header"


SCRAPS = (
    ("word ", "word "), ("NHS", "NHS"), (r"\b ", ""), (r"\b0 ", ""), ("{", ""), ("}", ""),
    (r"\'e9", "é"), (r"\u8217?", "\u2019"), ("\r\n", ""), (r"\tab ", "\t"), (r"\par ", "\n"),
    (r"\{", "{"), (r"\fs24", ""), ("x", "x"), ("\xfc", "ü"), (r"{\v no}", ""), ("4 ", "4 "),
)  # fmt: skip


def closed(scraps: list[tuple[str, str]]) -> str:
    """RTF of these scraps, with braces that fit."""
    body, depth = "", 0
    for scrap, _ in scraps:
        if scrap == "}" and not depth:
            continue
        depth += {"{": 1, "}": -1}.get(scrap, 0)
        after_word = body[-1:].isalnum() and "\\" in body[-6:] and (scrap[0].isalnum())
        body += (" " if after_word else "") + scrap
    return body + "}" * depth


def lines(shown: str) -> list[str]:
    """What is in each paragraph; one that has lost all its words is gone."""
    return [line for line in shown.split("\n") if line.strip()]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(SCRAPS), max_size=25), st.data())
def test_every_place_holds_exactly_the_words_and_they_can_be_changed(
    scraps: list[tuple[str, str]], data: st.DataObject
) -> None:
    file = rich(closed(scraps))
    document = read(file)
    assert isinstance(document.source_map, SegmentMap)
    length = len(document.text)
    start, end = sorted([data.draw(st.integers(0, length)), data.draw(st.integers(0, length))])
    if not document.is_verbatim(start, end):
        return
    source = file.decode("latin-1")
    found = [source[a:b] for _, a, b in document.source_map.ranges(start, end)]
    assert "".join(found) == document.shown[start:end]
    words = data.draw(st.sampled_from(["use", "", "4 of", "{é\u2019}\\", "😀"]))
    after = rewritten(File(file, "leaflet.rtf"), [Edit(start, end, words)])
    assert lines(read(after).shown) == lines(document.shown[:start] + words + document.shown[end:])


def test_a_change_leaves_all_else_as_it_was_byte_for_byte() -> None:
    file = rich(r"We {\b utilise} it.")
    after = rewritten(File(file, "leaflet.rtf"), [Edit(3, 10, "use")])
    assert after == file.replace(b"utilise", b"use")


@pytest.mark.parametrize(
    "data",
    [
        rich("Ask us.")[:-1],
        rb"{\rtf1 " + b"{" * 6000 + b"x" + b"}" * 6001,
        rb"{\rtf1 \bin99 x}",
    ],
)
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="damaged"):
        read(data)


def test_a_file_of_too_many_words_is_refused() -> None:
    file = File(rich("x" * 1_000_001), "a.rtf", FileLimits(word_megabytes=1))
    with pytest.raises(DocumentError, match=r'over 1 megabytes of words.*"word-megabytes"'):
        read_file(file)


def test_what_follows_the_last_brace_is_no_part_of_the_document() -> None:
    assert read(rich("Ask us.") + b"\0\0 junk {").shown == "Ask us.\n"


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(junk: bytes) -> None:
    with contextlib.suppress(DocumentError):
        read(rb"{\rtf1 " + junk)
