"""The rules for Easy Read about looks, on documents whose layout is written down here."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import plainspeak
from plainspeak.formats.core.source_map import DocumentBuilder
from plainspeak.model import Kind, Layout, Location, ParagraphStyle, Picture, TextStyle
from plainspeak.rules.easy_read.contrast import contrast

if TYPE_CHECKING:
    from plainspeak.model import Document

OF_PARAGRAPHS = frozenset(ParagraphStyle._fields)
LONGER = "You can come to see us here."


class Line(NamedTuple):
    """One block: its runs, each with how it looks, and how its lines are set."""

    runs: tuple[tuple[str, dict[str, Any]], ...]
    kind: Kind
    section: str | None
    set_as: dict[str, Any]


def line(
    *runs: str | tuple[str, dict[str, Any]],
    kind: Kind = Kind.PARAGRAPH,
    section: str | None = None,
    **looks: Any,
) -> Line:
    """A block all of whose runs have some looks, beside those of their own."""
    set_as = {name: looks.pop(name) for name in OF_PARAGRAPHS & looks.keys()}
    pairs = ((run, {}) if isinstance(run, str) else run for run in runs)
    return Line(tuple((text, looks | own) for text, own in pairs), kind, section, set_as)


def document(*lines: Line, links: str = "", **layout: Any) -> Document:
    """A document of these blocks; the words ``links`` lead to another page."""
    draft = DocumentBuilder("a.docx")
    texts, paragraphs, edges = [], [], []
    for number, each in enumerate(lines):
        start = draft.at
        for words, looks in each.runs:
            texts.append(TextStyle(draft.at, draft.at + len(words), **looks))
            draft.append(words, number, Location(paragraph=number + 1, section=each.section))
        paragraphs.append(ParagraphStyle(start, draft.at, **each.set_as))
        edges.append((start, draft.at, each.kind))
        draft.end_block()
    made = draft.document()
    blocks = tuple(replace(b, kind=kind) for b, (*_, kind) in zip(made.blocks, edges, strict=True))
    at = made.text.find(links)
    return replace(
        made,
        blocks=blocks,
        links=((at, at + len(links)),) if links else (),
        layout=Layout(tuple(texts), tuple(paragraphs), **layout),
    )


@cache
def checker(rule: str, **limits: int) -> plainspeak.Checker:
    named = {name.replace("_", "-"): number for name, number in limits.items()}
    return plainspeak.Checker(plainspeak.Settings(select=(f"easy-read-{rule}",), limits=named))


def found(rule: str, made: Document, **limits: int) -> list[tuple[str, str]]:
    """What a rule is about, and what it says of it."""
    findings = checker(rule, **limits).check_document(made).findings
    spans = [each.about or (each.start, each.end) for each in findings]
    return [
        (made.text[start:end], each.message)
        for (start, end), each in zip(spans, findings, strict=True)
    ]


def words(rule: str, *lines: Line, **layout: Any) -> list[str]:
    return [about for about, _ in found(rule, document(*lines, **layout))]


def messages(rule: str, *lines: Line, **layout: Any) -> list[str]:
    return [message for _, message in found(rule, document(*lines, **layout))]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "ffffff", 21.0),
        ("ffffff", "000000", 21.0),
        ("ff0000", "ffffff", 3.99848),
        ("00ff00", "ffffff", 1.37219),
        ("0000ff", "ffffff", 8.59247),
        ("777777", "ffffff", 4.47809),
        ("0a0a0a", "000000", 1.060705),
        ("0b0b0b", "000000", 1.066931),
        ("123456", "abcdef", 7.697307),
    ],
)
def test_the_contrast_of_two_colours_is_that_of_the_guidelines(
    one: str, other: str, ratio: float
) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=1e-5)


@pytest.mark.parametrize(
    ("looks", "said"),
    [
        ({"colour": "777777"}, None),
        ({"colour": "787878"}, "4.4"),
        ({"colour": "787878", "bold": True}, "4.4"),
        ({"colour": "949494", "size": 17.5}, "3.0"),
        ({"colour": "949494", "size": 18.0}, None),
        ({"colour": "949494", "size": 14.0, "bold": True}, None),
        ({"colour": "949494", "size": 13.5, "bold": True}, "3.0"),
        ({"colour": "949494", "size": 14.0}, "3.0"),
        ({"colour": "979797", "size": 20.0}, "2.9"),
        ({"colour": "979797", "background": None}, None),
        ({"colour": None}, None),
    ],
)
def test_letters_that_do_not_stand_out_are_found(looks: dict[str, Any], said: str | None) -> None:
    made = messages("contrast", line("You can come.", **{"background": "ffffff"} | looks))
    wanted = (
        f"The letters do not stand out here: their contrast is {said}. "
        "Use black on white, or a contrast of at least 4.5."
    )
    assert made == ([wanted] if said else [])


def test_parts_side_by_side_with_one_fault_are_one_finding() -> None:
    small, large = {"size": 11.0}, {"size": 14.0}
    assert words(
        "font-size",
        line(("You can ", small), ("come ", small), ("to us.", large)),
        line(("Ask ", large), ("Sam", small), (" - ", {}), ("and me", small), (".", large)),
    ) == ["You can come ", "Sam - and me"]


def test_parts_with_other_values_of_one_fault_are_told_apart() -> None:
    assert messages(
        "font-size",
        line(("You can ", {"size": 11.0}), ("come.", {"size": 10.5})),
        line("Ask us.", size=10.5),
        line("Ask Sam.", size=12.0),
    ) == [
        "The letters are 11 points here. Use 14 or more.",
        "The letters are 10.5 points here and in the next paragraph. Use 14 or more.",
        "The letters are 12 points here. Use 14 or more.",
    ]


def test_a_finding_on_many_paragraphs_is_on_the_first_and_says_how_many_follow() -> None:
    lines = [line(f"You can come {number}.", size=11.0) for number in range(4)]
    assert found("font-size", document(line("Ask us."), *lines)) == [
        (
            "You can come 0.",
            "The letters are 11 points here and in the next 3 paragraphs. Use 14 or more.",
        )
    ]


def test_the_margins_of_pages_and_what_holds_no_words_are_passed_over() -> None:
    assert words(
        "font-size",
        line("Page 3", section="page footer", size=9.0),
        line("You can come.", ("\u2022", {"size": 8.0}), size=11.0),
        line("The care team", section="page header", size=9.0),
        line("Ask us.", size=11.0),
    ) == ["You can come.\u2022"]


@pytest.mark.parametrize(
    ("size", "limits", "is_small"),
    [
        (13.6, {}, True),
        (13.7, {}, False),
        (14.0, {}, False),
        (11.7, {"points": 12}, False),
        (11.6, {"points": 12}, True),
        (None, {}, False),
    ],
)
def test_a_size_that_a_program_has_rounded_is_no_fault(
    size: float | None, limits: dict[str, int], *, is_small: bool
) -> None:
    assert bool(found("font-size", document(line("Come.", size=size)), **limits)) is is_small


@pytest.mark.parametrize(
    ("spacing", "limits", "apart"),
    [
        (1.0, {}, "1"),
        (1.39, {}, "1.4"),
        (1.41, {}, None),
        (1.15, {"line_spacing": 125}, None),
        (1.1, {"line_spacing": 125}, "1.1"),
        (0.0, {}, "0"),
        (None, {}, None),
    ],
)
def test_lines_that_are_close_are_found(
    spacing: float | None, limits: dict[str, int], apart: str | None
) -> None:
    made = found("line-spacing", document(line(LONGER, line_spacing=spacing)), **limits)
    wanted = "1.25" if limits else "1.5"
    said = f"The line spacing is {apart} here. Set it to {wanted}."
    assert made == ([(LONGER, said)] if apart else [])


def test_a_heading_may_have_close_lines_and_be_in_the_middle() -> None:
    looks: dict[str, Any] = {"line_spacing": 1.0, "alignment": "center"}
    for rule in ("line-spacing", "alignment"):
        assert words(rule, line(LONGER, kind=Kind.HEADING, **looks)) == []
        assert words(rule, line(LONGER, **looks)) == [LONGER]


@pytest.mark.parametrize(
    ("text", "alignment", "said"),
    [
        ("You can come to us.", "center", "in the middle"),
        ("You can come to us.", "right", "at the right"),
        ("You can come to us.", "justify", "justified"),
        ("You can come to us.", "left", None),
        ("You can come to us.", None, None),
        ("You can come here.", "center", None),
    ],
)
def test_lines_that_do_not_begin_at_the_left_are_found(
    text: str, alignment: str | None, said: str | None
) -> None:
    assert messages("alignment", line(text, alignment=alignment)) == (
        [f"The text is {said} here. Begin each line at the left."] if said else []
    )


@pytest.mark.parametrize(("columns", "several"), [(None, False), (1, False), (2, True), (3, True)])
def test_columns_are_found(columns: int | None, *, several: bool) -> None:
    wanted = f"The text is in {columns} columns from here. Put it in one."
    assert messages("columns", line(LONGER, columns=columns)) == ([wanted] if several else [])


@pytest.mark.parametrize(
    ("looks", "said"),
    [
        ({"italic": True}, "in italics"),
        ({"italic": True, "underline": True}, "in italics"),
        ({"capitals": True}, "set in capitals"),
        ({"underline": True}, "underlined"),
        ({"bold": True}, None),
        ({"italic": False, "underline": None, "capitals": False}, None),
    ],
)
def test_words_that_are_set_off_in_a_way_that_is_hard_to_read(
    looks: dict[str, Any], said: str | None
) -> None:
    assert messages("emphasis", line("You can ", ("come", looks), " now.")) == (
        [f"The words are {said} here. Use bold, or no emphasis."] if said else []
    )


def test_a_link_may_be_underlined_and_nothing_beside_it() -> None:
    under = {"underline": True}
    runs = (("Ask", under), " us ", ("on this page", under), " or ", ("ring", under), ".")
    assert words("emphasis", line(*runs), links="on this page") == ["Ask", "ring"]
    assert words("emphasis", line("We ", ("can", under)), links="can") == []
    parts = (("Ask ", under), ("us", under | {"bold": True}), (" here", under))
    assert words("emphasis", line(*parts), links="Ask us here") == []
    assert words("emphasis", line(*parts), links="us here") == ["Ask "]
    assert words("emphasis", line(("Ask us", under)), links="Ask us") == []
    assert words("emphasis", line("Ask ", ("us", under), "here"), links="here") == ["us"]
    assert words("emphasis", line("Ask ", ("us", under), "here"), links="Ask ") == ["us"]


def test_letters_of_another_font_than_most_are_found() -> None:
    assert messages(
        "font",
        line("You can come to see us. ", ("Now.", {"font": "Verdana"}), font="Arial"),
        line("Ask us here.", font="ABCDEF+Arial-BoldMT"),
    ) == ["The font is another one here: Verdana. Use one font."]
    assert words("font", line("You ", ("can come.", {"font": "Arial"}), font="Verdana")) == ["You "]
    assert words("font", line("You can ", ("go.", {"font": "Arial"}), font="Verdana")) == ["go."]


@pytest.mark.parametrize(
    ("font", "hard"),
    [
        ("Times New Roman", True),
        ("Arial Narrow", True),
        ("Arial", False),
        ("CIDFont+F1", False),
        (None, False),
    ],
)
def test_a_font_that_is_hard_to_read_is_found(font: str | None, *, hard: bool) -> None:
    wanted = f"{font} is hard to read. Use a plain font such as Arial here."
    assert messages("font", line(LONGER, font=font)) == ([wanted] if hard else [])


@pytest.mark.parametrize(
    ("pages", "limits", "said"),
    [
        (25, {}, "This document has 25 pages. Cut it to 24, or make several of it."),
        (2, {}, None),
        (5, {"pages": 9}, None),
        (24, {}, None),
        (3, {"pages": 2}, "This document has 3 pages. Cut it to 2, or make several of it."),
        (None, {}, None),
        (0, {}, None),
    ],
)
def test_a_document_of_many_pages_is_found(
    pages: int | None, limits: dict[str, int], said: str | None
) -> None:
    made = document(line("You can come."), line("Ask us."), pages=pages)
    wanted = [("You can come.", said)] if said else []
    assert found("length", made, **limits) == wanted


@pytest.mark.parametrize(
    ("pages", "numbered", "missing"),
    [
        (2, False, True),
        (None, False, True),
        (1, False, False),
        (2, True, False),
        (2, None, False),
    ],
)
def test_several_pages_without_numbers_are_found(
    pages: int | None, *, numbered: bool | None, missing: bool
) -> None:
    made = words("page-numbers", line("You can."), line("Ask."), pages=pages, page_numbers=numbered)
    assert made == (["You can."] if missing else [])


@pytest.mark.parametrize("rule", ["length", "page-numbers", "unchecked"])
def test_of_a_document_without_words_nothing_is_said(rule: str) -> None:
    assert found(rule, document(pages=30, page_numbers=False)) == []


def pictures(*at: int, sentences: int, per_picture: int | None = None) -> list[tuple[str, str]]:
    """What is said of so many sentences with pictures in front of some of them."""
    lines = [line(f"You can come {number}.") for number in range(sentences)]
    starts = [each.start for each in document(*lines).blocks]
    shown = tuple(Picture(starts[number], "a bus") for number in at)
    limits = {} if per_picture is None else {"sentences_per_picture": per_picture}
    return found("pictures", document(*lines, pictures=shown), **limits)


NONE_AT_ALL = "There is no picture in this document. Put one beside each point."


def bare(first: int, count: int) -> tuple[str, str]:
    message = f"There are {count} sentences here with one picture or none. Add some."
    return f"You can come {first}.", message


def test_text_without_a_picture_for_long_is_found_where_it_begins() -> None:
    assert pictures(0, 4, sentences=8) == []
    assert pictures(0, 4, sentences=9) == [bare(4, 5)]
    assert pictures(5, sentences=6) == [bare(0, 5)]
    assert pictures(0, 5, 10, sentences=16) == [bare(0, 5), bare(5, 5), bare(10, 6)]
    assert pictures(0, 2, sentences=4, per_picture=2) == []
    assert pictures(0, 2, sentences=5, per_picture=2) == [bare(2, 3)]
    assert pictures(sentences=2) == [("You can come 0.", NONE_AT_ALL)]


def test_titles_and_single_words_need_no_picture() -> None:
    kinds = (Kind.HEADING, Kind.FOOTNOTE, Kind.CAPTION)
    lines = [line("You can come.", kind=kind) for kind in kinds]
    assert words("pictures", *lines, line("Monday"), pictures=()) == []
    assert words("pictures", *lines, line("Ask us."), pictures=()) == ["Ask us."]
    assert words("pictures", line("You can come."), pictures=None) == []


@pytest.mark.parametrize(("alternative", "missing"), [(None, True), ("", False), ("a bus", False)])
def test_a_picture_without_words_in_its_place_is_found(
    alternative: str | None, *, missing: bool
) -> None:
    lines = [line("You can come."), line("Ask us."), line("Ring us.")]
    for at, until, beside in (
        (0, None, "You can come."),
        (14, None, "Ask us."),
        (10, None, "Ask us."),
        (99, None, "Ring us."),
        (0, 21, "You can come.\nAsk us."),
    ):
        shown = (Picture(at, alternative, until),)
        assert words("pictures", *lines, pictures=shown) == ([beside] if missing else [])


EVERYTHING: dict[str, Any] = {
    "size": 14.0, "font": "Arial", "italic": False, "underline": False,
    "colour": "000000", "background": "ffffff",
    "alignment": "left", "line_spacing": 1.5, "columns": 1,
}  # fmt: skip
UNKNOWN = "The file does not say everything about its looks. Check yourself:"
OF_DOCUMENT: dict[str, Any] = {"pictures": (), "page_numbers": True}


def unchecked(left_out: str = "", *more: Line) -> list[str]:
    looks = {name: value for name, value in EVERYTHING.items() if name != left_out}
    whole = {name: value for name, value in OF_DOCUMENT.items() if name != left_out}
    return messages("unchecked", line("You can come.", **looks), *more, **whole)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("size", "the size of the letters"),
        ("font", "the font"),
        ("italic", "italics"),
        ("underline", "underlining"),
        ("alignment", "how lines are aligned"),
        ("line_spacing", "the space between lines"),
        ("columns", "columns"),
        ("colour", "contrast"),
        ("background", "contrast"),
        ("pictures", "pictures"),
        ("page_numbers", "page numbers"),
    ],
)
def test_what_a_file_does_not_say_of_any_part_is_named(name: str, said: str) -> None:
    assert unchecked(name) == [f"{UNKNOWN} {said}."]
    if name not in OF_DOCUMENT:
        assert unchecked(name, line("Ask us.", **EVERYTHING)) == []


def test_all_that_a_file_does_not_say_is_named_in_one_sentence() -> None:
    assert unchecked() == []
    assert messages("unchecked", line("Come.", **EVERYTHING)) == [
        f"{UNKNOWN} pictures and page numbers."
    ]
    looks = EVERYTHING | {"size": None}
    assert messages("unchecked", line("Come.", **looks)) == [
        f"{UNKNOWN} the size of the letters, pictures and page numbers."
    ]


def hard_words(*runs: str | tuple[str, dict[str, Any]], **looks: Any) -> list[str]:
    """The words of which the rule about hard words speaks, and what it says."""
    made = document(line(*runs, **{"bold": False} | looks))
    return [f"{about}: {said.partition(' ')[0]}" for about, said in found("hard-word", made)]


BOLD: dict[str, Any] = {"bold": True}
MEANS = " This means help to get well."


def test_a_hard_word_is_in_bold_where_it_is_explained() -> None:
    assert hard_words(f"You may need reablement.{MEANS}") == ["reablement: Put"]
    assert hard_words("You may need ", ("reablement", BOLD), f".{MEANS}") == []
    assert hard_words(("You may need reablement", BOLD), f".{MEANS}") == []
    assert hard_words("You may need ", ("reable", BOLD), ("ment", BOLD), f".{MEANS}") == []
    assert hard_words("You ", ("may", BOLD), f" need reablement.{MEANS}") == ["reablement: Put"]
    assert hard_words(f"You may need reablement.{MEANS}", bold=None) == []


def test_a_bold_word_that_is_rare_has_to_be_explained() -> None:
    explained = f"You may need {'{}'}.{MEANS}"
    before, after = explained.split("{}")
    first = (before, ("reablement", BOLD), after)
    for bold, wanted in (
        ("turbine", ["turbine: Say"]),
        ("big turbine blades here", ["big turbine blades here: Say"]),
        ("a big turbine blades here", []),
        ("Turbine", []),
        ("turbine 12b", []),
        ("house", []),
        (" - ", []),
    ):
        assert hard_words(*first, " You may see the ", (bold, BOLD), " there if you go.") == wanted


def test_a_heading_in_the_margin_of_a_page_is_passed_over() -> None:
    label = "Eligibility criteria"
    assert words("heading", line(label, kind=Kind.HEADING)) == [label]
    assert words("heading", line(label, kind=Kind.HEADING, section="page header")) == []
    assert words("heading", line("12", kind=Kind.HEADING)) == []
