from __future__ import annotations

from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plainspeak
from formats.faithful import documents, seen
from plainspeak.formats import File, read_file, read_text, rewritten
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.model import Document, Edit
from work import assert_linear

PARAGRAPH = "paragraph"


def read(page: str) -> Document:
    return read_text(page, "page.html")


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<h2>Buses</h2><p>Ask us.", [("heading", "Buses"), (PARAGRAPH, "Ask us.")]),
        ("Ask <b>us</b> <i>no</i>w", [(PARAGRAPH, "Ask us now")]),
        ("<p>One<p>Two", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")]),
        ("<ul><li>One<li>Two</ul>", [("list item", "One"), ("list item", "Two")]),
        ("<blockquote><p>Mine</p></blockquote>", [("quotation", "Mine")]),
        ("<blockquote><ul><li>Mine</ul></blockquote>", [("quotation", "Mine")]),
        (
            "<table><caption>Fees</caption><tr><th>Day<td>Fee</table>",
            [("caption", "Fees"), ("table cell", "Day"), ("table cell", "Fee")],
        ),
        ("<figure><figcaption>A bus</figcaption></figure>", [("caption", "A bus")]),
        ("One<br>and a half<br><br>Two", [(PARAGRAPH, "One and a half"), (PARAGRAPH, "Two")]),
        ("<details><summary>More</summary>Here", [(PARAGRAPH, "More"), (PARAGRAPH, "Here")]),
        ("Say <q>yes</q>.", [(PARAGRAPH, "Say \u201cyes\u201d.")]),
        ("Fish &amp; chips&nbsp;&#163;5", [(PARAGRAPH, "Fish & chips £5")]),
        ("Carers<sup>1</sup> and m<sup>2</sup>", [(PARAGRAPH, "Carers and m")]),
        ("The 21<sup>st</sup> of May", [(PARAGRAPH, "The 21st of May")]),
        ("Run <code>pip</code> now", [(PARAGRAPH, "Run \ufffc now")]),
        ("<button>Send</button>", [(PARAGRAPH, "Send")]),
        ("a</i>b <1 &lt; &bogus; <", [(PARAGRAPH, "ab <1 < &bogus; <")]),
    ],
)
def test_a_page_reads_as_a_person_sees_it(page: str, blocks: list[tuple[str, str]]) -> None:
    assert seen(read(page)) == blocks


@pytest.mark.parametrize(
    "page",
    [
        "<script>utilise()</script>",
        "<style>p { utilise }</style>",
        "<pre>utilise</pre>",
        "<template><p>utilise</p></template>",
        "<svg><text>utilise</text></svg>",
        "<select><option>utilise</select>",
        "<textarea>utilise</textarea>",
        "<nav><a href=/>utilise</a></nav>",
        "<header><p>utilise</p></header>",
        "<footer>utilise</footer>",
        "<div role=navigation>utilise</div>",
        "<div class='govuk-cookie-banner'>utilise</div>",
        "<div class=breadcrumbs>utilise</div>",
        "<a class='govuk-skip-link' href='#main'>utilise</a>",
        "<p hidden>utilise</p>",
        "<p aria-hidden=true>utilise</p>",
        "<p style='color: red; display: none'>utilise</p>",
        "<p lang=cy>utilise</p>",
        "<!-- utilise -->",
        "<title>utilise</title>",
        "<img alt='utilise'>",
    ],
)
def test_what_nobody_reads_is_left_out(page: str) -> None:
    assert seen(read(f"<p>Ask us.</p>{page}")) == [(PARAGRAPH, "Ask us.")]


def test_the_header_of_an_article_is_its_own() -> None:
    page = "<article><header><h1>Buses</h1></header>Ask us.<footer>By Ann</footer></article>"
    words = [words for _, words in seen(read(page))]
    assert words == ["Buses", "Ask us.", "By Ann"]


def test_a_page_in_welsh_has_no_words_to_check() -> None:
    assert not read("<html lang=cy><p>Gofynnwch i ni.</p></html>").blocks


def test_words_in_another_language_keep_their_place_in_the_sentence() -> None:
    document = read("<p>They say <span lang=fr>bonjour</span> to you.")
    assert seen(document) == [(PARAGRAPH, "They say \ufffc to you.")]


def test_a_table_that_only_lays_out_the_page_holds_paragraphs() -> None:
    page = "<table><tr><td><p>Ask us.</p></td></tr></table>"
    assert seen(read(page)) == [(PARAGRAPH, "Ask us.")]
    assert seen(read("<table role=presentation><tr><td>A<td>B</table>")) == [
        (PARAGRAPH, "A"),
        (PARAGRAPH, "B"),
    ]


def test_headings_and_lists_have_their_level() -> None:
    document = read("<h3>A</h3><ul><li>B<ol><li>C</ol></ul>")
    assert [block.level for block in document.blocks] == [3, 1, 2]


def test_a_finding_is_found_by_line_column_and_heading() -> None:
    document = read("<h1>Fees</h1>\n<p>Ask\n  <b>us</b></p>")
    place = document.locate(document.text.index("us"))
    assert (place.line, place.column, place.section) == (3, 6, "Fees")


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_the_title_of_an_abbreviation_explains_it(name: str) -> None:
    abbr = '<abbr title="quality exchange club">QXC</abbr>'
    checker = plainspeak.Checker()
    assert not checker.check(f"The {abbr} meets. The {abbr} helps. Ask the QXC.", name).findings
    (found,) = checker.check("The <abbr>QXC</abbr> meets.", name).findings
    assert found.rule == "acronym-unexplained"
    (acronym,) = checker.check(f"Ask the {abbr}.", name).acronyms
    assert acronym.long == "quality exchange club"


def test_a_word_that_is_marked_as_defined_needs_no_explaining() -> None:
    checker = plainspeak.Checker()
    assert not checker.check("<p>You get <dfn>reablement</dfn> at home.", "a.html").findings
    assert checker.check("<p>You get <b>reablement</b> at home.", "a.html").findings


def fixed(page: str) -> str:
    return plainspeak.Checker().fix(page, "a.html")


def rewrite(page: bytes, *edits: Edit) -> bytes:
    return rewritten(File(page, "a.html"), edits)


def test_only_the_words_change() -> None:
    page = b"<P CLASS=x>\r\n We utilise&nbsp;it <!-- utilise --> &copy;\r\n"
    document = read_file(File(page, "a.html"))
    at = document.text.index("utilise")
    assert rewrite(page, Edit(at, at + 7, "use")) == page.replace(b"utilise&", b"use&")


def test_new_words_are_escaped() -> None:
    page = b"<p>R and D"
    assert rewrite(page, Edit(0, 7, "R&D <now>")) == b"<p>R&amp;D &lt;now&gt;"


def test_a_page_keeps_its_encoding() -> None:
    page = "<p>The café will utilise it, for £3.".encode("cp1252")
    document = read_file(File(page, "a.html"))
    at = document.text.index("utilise")
    assert rewrite(page, Edit(at, at + 7, "use")) == page.replace(b"utilise", b"use")


def test_words_that_tags_part_are_not_changed() -> None:
    document = read("<p>We act in <b>accordance</b> with it.")
    start = document.text.index("in acc")
    assert not document.is_verbatim(start, start + len("in accordance with"))
    assert document.is_verbatim(start, start + 2)


def test_xml_that_closes_itself_swallows_nothing() -> None:
    page = (
        '<?xml version="1.0"?><html><head><title/><script src="a"/></head><body><a id="x"/>Ask us.'
    )
    assert seen(read(page)) == [(PARAGRAPH, "Ask us.")]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<p>Wait in the hall<br>A nurse will call", ["Wait in the hall", "A nurse will call"]),
        ("<p>The path is wet,<br>so wear boots.", ["The path is wet, so wear boots."]),
        ("<p>Bring:<br>a coat<br>a torch<p>and<br>us", ["Bring:", "a coat", "a torch", "and us"]),
        ("<h1>How to<br>Complain</h1>", ["How to Complain"]),
        ("<p>Ask the<br>Benefits Office.", ["Ask the Benefits Office."]),
        ("<div><a>Bins<a> <a>Roads</a></div>", ["Bins", "Roads"]),
        ("<p>See <a>bins</a> <a>roads</a>", ["See bins roads"]),
        ("<p>Bring a <del>torch</del><ins>lamp</ins>.", ["Bring a \ufffc lamp."]),
        ("<p>A <del>b</del>, c", ["A \ufffc, c"]),
    ],
)
def test_line_breaks_and_cards_end_a_thought(page: str, blocks: list[str]) -> None:
    assert [words for _, words in seen(read(page))] == blocks


def test_a_line_break_begins_no_new_item() -> None:
    page = "<ul><li>Ring us<br>We are open<li>Write</ul>"
    kinds = ["list item", PARAGRAPH, "list item"]
    assert [kind for kind, _ in seen(read(page))] == kinds
    assert [
        kind for kind, _ in seen(read_text("- Ring us<br>We are open\n- Write", "a.md"))
    ] == kinds


@pytest.mark.parametrize(
    "page",
    [
        "<button aria-controls=fees>Fees</button><div id=fees hidden>Ask us.</div>",
        "<a href='#fees'>Fees</a><div id=fees style='display:none'>Ask us.</div>",
        "<button data-bs-target='#fees'>Fees</button><p id=fees aria-hidden=true>Ask us.",
        "<div role=tabpanel hidden>Ask us.</div>",
        "<div hidden=until-found>Ask us.</div>",
        "<details><summary>More</summary>Ask us.</details>",
    ],
)
def test_what_a_press_on_a_button_shows_is_read(page: str) -> None:
    assert seen(read(page))[-1] == (PARAGRAPH, "Ask us.")


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("{% extends 'x' %}{% if a < b %}\n<p>Ask us.</p>{% endif %}", ["Ask us."]),
        ("<p {% if a > b %}class='x'{% endif %}>Ask {{ us }}.", ["Ask \ufffc ."]),
        ("<p>Dear <%= name %>, come in.<% if x %>", ["Dear \ufffc , come in."]),
        ("<p>Dear <?= $a->name ?>, hello<?php if ($a > 1) { ?>", ["Dear \ufffc , hello"]),
        ("{# Editors: utilise\n\n<b> #}<p>Ask us.", ["Ask us."]),
        ("{{! utilise }}{{#if x}}<p>Ask{{/if}} us.{{!-- {{x}} --}}", ["Ask us."]),
        ("{% comment %}<p>utilise{% endcomment %}<p>Ask us.", ["Ask us."]),
        ("---\nlayout: page\n---\n<p>Ask us.", ["Ask us."]),
        ("<p>Write {{ and\n\n<p>go on }} here", ["Write {{ and", "go on }} here"]),
        ("<a href='{{ url }}'>Ask</a> us", ["Ask us"]),
    ],
)
def test_the_tags_of_templates_are_no_words(page: str, blocks: list[str]) -> None:
    assert [words for _, words in seen(read(page))] == blocks


def test_words_between_the_tags_of_templates_are_fixed_and_nothing_else() -> None:
    page = "{% if utilise %}<p>We utilise {{ utilise }}.</p>{% endif %}"
    assert fixed(page) == "{% if utilise %}<p>We use {{ utilise }}.</p>{% endif %}"


@pytest.mark.parametrize(
    "before", ["<?php echo 1 ?>", "<?>", "<?xml version='1.0'?><html><p><a id='p1'/>"]
)
def test_words_after_a_program_or_an_anchor_have_their_place(before: str) -> None:
    page = f"{before}We utilise it."
    document = read(page)
    at = document.text.index("utilise")
    assert document.locate(at).column == page.index("utilise") + 1
    assert fixed(page) == f"{before}We use it."


def test_a_page_whose_words_stand_in_its_front_matter_is_read_and_fixed() -> None:
    page = "---\nlayout: x\nbody: We utilise it.\n---\n{% include 'a.html' %}\n"
    assert seen(read(page)) == [(PARAGRAPH, "We utilise it.")]
    assert fixed(page) == page.replace("utilise", "use")


def test_each_word_in_code_keeps_its_own_place() -> None:
    page = "<p>Run <code>a&amp;<b>b</b> c</code> now"
    document = read(page)
    assert seen(document) == [(PARAGRAPH, "Run \ufffc now")]
    at = document.shown.index("c now")
    assert document.source_map is not None
    assert document.source_map.locate(at).column == page.index("c</code>") + 1


def test_a_page_about_cookies_is_no_cookie_banner() -> None:
    page = "<div class=cookie-settings>Ask us.</div><div class=cookie-banner>No</div>"
    assert seen(read(page)) == [(PARAGRAPH, "Ask us.")]


@pytest.mark.parametrize(
    "unit",
    ["<sup>a", "<q>a", "<i>a<b>b", "<code>a", "<tr><td>a", "<br>a", "<a>a</a> ", "{{a}}", "{%a%}",
     "&a", "<!-- a -->", "<p hidden>", "<abbr title=a>a", "<ins>", "<del>a</del>"],
)  # fmt: skip
def test_a_page_takes_no_more_work_than_it_is_long(unit: str) -> None:
    assert_linear(lambda times: read("<div><table>" + unit * times), 200)


def test_what_nests_deeper_than_a_browser_allows_still_parts_words() -> None:
    assert len(seen(read("<div>Ask us." * 1_500))) == 1_500
    ((_, words),) = seen(read("<q>" * 2_000 + "Ask us."))
    assert words.count("\u201c") == 500
    assert seen(read("<b>" * 2_000 + "<p hidden>No<p>Ask us.")) == [(PARAGRAPH, "Ask us.")]


def test_a_page_nested_twenty_thousand_deep_is_read() -> None:
    assert seen(read("<div>" * 20_000 + "Ask us.")) == [(PARAGRAPH, "Ask us.")]


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=6)
MARKUP = (
    " ", "\n", "\r\n", "&nbsp;", "&amp;", "&amp ", "&hellip;", "&#0;", "&#32;", "&notit;", "<b>",
    "</b>", "</i>", "<p>", "</p>", "<br>", "<!-- no -->", "<!-->", "<!--->", "<!>", "</>", "<li>",
    "<table>", "<tr>", "<td>", "</table>", "<caption>", "<colgroup>", "<a id='p1'/>",
    "<a title='x>y'>", '<a title="<b>">', '<a x=y"z>', "<?>", "<?php if ($a->b > 1) { ?>",
    "<?= $x ?>", "<?xml version='1'?>", "{{ name }}", "{% if a < b %}", "{% endif %}",
    "{# <b> #}", "<% if %>", "<%= x %>", "<code>", "</code>", "<sup>1</sup>", "<sup>", "<q>",
    "</q>", "<select>", "<option>", "<template>", "<svg>", "<title>", "</title>", "</svg>",
    "<style>", "</style>", "<script>", "</script>", "<textarea>", "<head>", "</head>", "<body>",
    "<frameset>", "<html lang=cy>", "<span lang=fr>", "<del>a</del><ins>b</ins>", "<", "<3", "</",
    "<!--", "-->", "\U000f0000", "\U00100000\U000f0001", "<math>", "<button>", "\f",
    "---\ntitle: x\n---\n", "<noscript>", "<iframe>", "<hr>", "<ruby>", "<rt>", "<nav>",
    "<dl><dt>",
)  # fmt: skip
written = st.one_of(
    words.map(lambda w: escape(w, quote=False)),
    words.map(lambda w: "".join(f"&#{ord(character)};" for character in w)),
    st.sampled_from(MARKUP),
)
pages = st.one_of(st.lists(written, max_size=25).map("".join), documents)


@settings(max_examples=300)
@given(pages, st.data())
def test_every_place_holds_exactly_the_words(page: str, data: st.DataObject) -> None:
    document = read(page)
    assert isinstance(document.source_map, SegmentMap)
    cuts = sorted(data.draw(st.tuples(*[st.integers(0, len(document.text))] * 2)))
    start, end = cuts
    if start < end and document.is_verbatim(start, end):
        parts = document.source_map.ranges(start, end)
        assert "".join(page[first:last] for _, first, last in parts) == document.shown[start:end]
        assert document.locate(start).line == page.count("\n", 0, parts[0].first) + 1
    check_pieces(document, page)


def check_pieces(document: Document, page: str) -> None:
    """Each piece is what its place in the page says, and no word is without a place."""
    pieces = document.source_map
    assert isinstance(pieces, SegmentMap)
    placed: set[int] = set()
    for at, start in enumerate(pieces.starts):
        held = page[pieces.firsts[at] : pieces.lasts[at]]
        assert held
        assert document.shown[start : pieces.ends[at]] in {held, unescape(held)}
        placed.update(range(start, pieces.ends[at]))
    without = {document.shown[at] for at in range(len(document.shown)) if at not in placed}
    assert not {each for each in without if not each.isspace()} - set("\u201c\u201d")


FOUND_PAGES = (
    "0<?>", "<CODE>&amp ", "0<TD><0", "0<table> </b>0", "0\r", "<code> ", "<CODE>\r", "</",
    "<code><style>0", "<span lang=fr><iframe>0", "<?xml?>0<a/>0", "<p {% if a > 1 %}x{% endif %}>0",
)  # fmt: skip
"""Pages on which a word once lost its place, or had a wrong one."""


@pytest.mark.parametrize("page", FOUND_PAGES)
def test_no_page_loses_a_place_again(page: str) -> None:
    check_pieces(read(page), page)


@settings(max_examples=100)
@given(pages)
def test_fixing_twice_is_fixing_once(page: str) -> None:
    once = fixed(f"<p>We utilise it.</p>{page}")
    assert fixed(once) == once


def test_safe_fixes_are_made_in_the_source() -> None:
    page = "<p>We <b>utilise</b> it &amp; act prior to May.</p>"
    assert fixed(page) == "<p>We <b>use</b> it &amp; act before May.</p>"


@pytest.mark.parametrize("inside", ["<code>a.b</code>", "https://a.uk/b", " ", "&#8288;", ""])
def test_a_definition_of_what_is_no_words_is_passed_by(inside: str) -> None:
    page = f"<p>Ask <dfn>{inside}</dfn>, <abbr title='x'>{inside}</abbr>. We utilise it.</p>"
    assert [each.rule for each in plainspeak.check(page, name="a.html").findings] == ["wordy"]
