"""What the look of plain text says, as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given

from formats.faithful import check_faithful, documents, seen
from plainspeak.formats.text.plain import read_text

H, P, L, T, Q = "heading", "paragraph", "list item", "table cell", "quotation"


@pytest.mark.parametrize(
    "line",
    ["What we do", "How can we help?", "10 top tips", "PLEASE READ THIS", "Appendix A: forms"],
)
def test_a_short_line_alone_is_a_heading(line: str) -> None:
    assert seen(read_text(f"{line}\n\nWe help people.\n")) == [(H, line), (P, "We help people.")]


@pytest.mark.parametrize(
    "line",
    [
        "We help people.",
        "Dear Sam,",
        "we help",
        "You will need:",
        "Write to help@example.org",
        "Call 01632 960001",
        "This is a line of more than a dozen words with no full stop after it",
    ],
)
def test_what_reads_like_a_sentence_is_no_heading(line: str) -> None:
    assert seen(read_text(f"{line}\n\nWe help people.\n"))[0][0] == P


def test_the_last_line_is_no_heading() -> None:
    assert seen(read_text("Ask us.\n\nYours sincerely\n"))[-1] == (P, "Yours sincerely")


@pytest.mark.parametrize("rule", ["===", "-------", "~~~~"])
def test_an_underlined_line_is_a_heading(rule: str) -> None:
    text = f"About us\n{rule}\nWe help people.\n"
    assert seen(read_text(text)) == [(H, "About us"), (P, "We help people.")]


def test_a_line_in_capitals_is_a_heading_above_its_text() -> None:
    assert seen(read_text("ABOUT US\nWe help.\n")) == [(H, "ABOUT US"), (P, "We help.")]


def test_a_whole_paragraph_in_capitals_is_a_paragraph() -> None:
    assert seen(read_text("PLEASE READ\nTHIS NOW\n")) == [(P, "PLEASE READ THIS NOW")]


def test_paragraphs_on_lines_of_their_own_are_apart() -> None:
    long = "We work with everybody who uses our services, with their carers, and with families, "
    assert len(seen(read_text(f"{long}{long}always.\n{long}{long}too.\n"))) == 2


def test_a_short_last_line_ends_a_paragraph() -> None:
    text = "We work with people who use services and\nwith carers.\nEverybody has an equal say.\n"
    assert seen(read_text(text))[1] == (P, "Everybody has an equal say.")


@pytest.mark.parametrize(
    "marker",
    ["-", "*", "\u2022", "\u2013", "o", "1.", "1)", "a)", "(a)", "(iv)", "ii.", "- *", "2.1", "B)"],
)
def test_a_marker_begins_a_list_item_and_is_masked(marker: str) -> None:
    assert seen(read_text(f"We have:\n\n{marker} Forms\n")) == [(P, "We have:"), (L, "Forms")]


def test_wrapped_lines_belong_to_their_item() -> None:
    text = "- forms to fill in with\n  a friend\n- housing\n"
    assert seen(read_text(text)) == [(L, "forms to fill in with a friend"), (L, "housing")]


def test_an_indented_paragraph_after_an_item_belongs_to_the_list() -> None:
    assert seen(read_text("- Ask us.\n\n  We help.\n")) == [(L, "Ask us."), (L, "We help.")]


def test_text_after_a_list_is_no_item() -> None:
    assert seen(read_text("- forms\n- housing\nCall us today.\n"))[-1] == (P, "Call us today.")


@pytest.mark.parametrize("line", ["12. The rest is new.", "\u2013 which was agreed \u2013 now."])
def test_a_number_or_dash_where_a_line_was_broken_is_no_marker(line: str) -> None:
    assert len(seen(read_text(f"Please read the plan on page\n{line}\n"))) == 1


@pytest.mark.parametrize("start", ["3.5 million people", "I. Smith", "a friend", "2026 was"])
def test_what_looks_like_a_marker_but_is_words_stays(start: str) -> None:
    assert seen(read_text(f"{start} came to help.\n")) == [(P, f"{start} came to help.")]


def test_lines_with_quote_marks_are_a_quotation() -> None:
    text = "Sam wrote:\n> I need\n> help.\n>\n> > Today.\n"
    assert seen(read_text(text)) == [(P, "Sam wrote:"), (Q, "I need help."), (Q, "Today.")]


@pytest.mark.parametrize(
    "table",
    [
        "Day\tTime\nMonday\t9 to 5\n",
        "Day      Time\nMonday   9 to 5\n",
        "| Day | Time |\n|-----|------|\n| Monday | 9 to 5 |\n",
        "Day | Time\nMonday | 9 to 5\n",
    ],
)
def test_columns_are_table_cells(table: str) -> None:
    assert seen(read_text(table)) == [(T, "Day"), (T, "Time"), (T, "Monday"), (T, "9 to 5")]


@pytest.mark.parametrize("line", ["Name:\tSam Smith.", "We    help.", "Yes | No."])
def test_one_line_is_no_table(line: str) -> None:
    assert [kind for kind, _ in seen(read_text(f"{line}\n"))] == [P]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_b?c=d",
        "www.example.org",
        "example.org.uk/help",
        "nhs.uk",
        "help@example.org",
        "/home/sam/plan",
        "C:\\Users\\Sam",
        "leaflet.docx",
    ],
)
def test_an_address_holds_its_place_but_is_no_word(address: str) -> None:
    hidden = "\ufffc" + " " * (len(address) - 1)
    assert read_text(f"See {address}, please.").text == f"See {hidden}, please."


@pytest.mark.parametrize("word", ["GOV.UK", "and/or", "24/7", "e.g.", "9.30am", "he/she/they"])
def test_a_word_with_a_stop_or_stroke_is_a_word(word: str) -> None:
    assert read_text(f"See {word} now.").text == f"See {word} now."


def test_a_rule_divides_and_is_masked() -> None:
    document = read_text("Ask us for help,\nand we will.\n-----\nThank you.\n")
    assert seen(document) == [(P, "Ask us for help, and we will."), (P, "Thank you.")]
    assert "-" not in document.text


def test_windows_line_ends_stay_in_place() -> None:
    document = read_text("- Ask us.\r\n- Call us.\r\n")
    assert document.text == "  Ask us.\r\n  Call us.\r\n"
    assert document.locate(document.blocks[1].start).line == 2


def test_the_file_is_kept_as_it_was() -> None:
    assert read_text("- Ask us.").shown == "- Ask us."


@given(documents)
def test_any_text_keeps_its_places(text: str) -> None:
    check_faithful(read_text(text), text)
