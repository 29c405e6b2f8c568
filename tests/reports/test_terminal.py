from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.model import Block, Document, Finding, Level, Report
from plainspeak.reports import Style
from reports.results import (
    LEAFLET,
    UNREADABLE,
    Pages,
    checked,
    flagged,
    names,
    pdf_file,
    texts,
    word_file,
    written,
)


def test_a_place_is_written_so_that_an_editor_opens_it() -> None:
    assert written("terminal", checked()).startswith('leaflet.md:3:9  wordy  Say "use".\n')


def test_a_place_in_a_word_file_is_its_paragraph_and_heading() -> None:
    first = written("terminal", word_file()).partition("  ")[0]
    assert first.endswith('going-home.docx, paragraph 4, under "Before you leave"')


def test_a_place_in_a_pdf_file_is_its_page_and_heading() -> None:
    first = written("terminal", pdf_file()).partition("  ")[0]
    assert first.endswith('repairs-policy.pdf, page 1, under "How soon"')


def underlined(text: str, columns: int = 100) -> str:
    """What stands above the marks under the first finding."""
    report = checked(text, "leaflet.txt", "wordy")
    _, line, marks, *_ = written("terminal", report, style=Style(columns=columns)).split("\n")
    return line[marks.index("^") : marks.rindex("^") + 1]


@pytest.mark.parametrize(
    "text",
    [
        "We will utilise it.",
        "\tWe will utilise it.",
        "   We will utilise it.\r\nAsk us.",
        "We\x1b[31m will utilise it.",
        "Ask us. " * 9 + "We utilise it. " + "Ask us. " * 9,
    ],
)
@pytest.mark.parametrize("columns", [20, 24, 40, 100])
def test_the_marks_stand_under_the_words(text: str, columns: int) -> None:
    assert underlined(text, columns) == "utilise"


def test_the_marks_stand_under_the_words_after_wide_and_narrow_characters() -> None:
    _, line, marks, *_ = written("terminal", checked("Cafe\u0301 日本: utilise it.")).split("\n")
    assert marks == "    " + " " * len("Cafe 1234: ") + "^" * len("utilise")
    assert line == "    Cafe\u0301 日本: utilise it."


@pytest.mark.parametrize("columns", [20, 24, 60, 100])
def test_a_line_is_never_wider_than_the_window(columns: int) -> None:
    report = checked("Ask us. " * 30 + "We utilise it. " + "Ask us. " * 30)
    _, line, marks, *_ = written("terminal", report, style=Style(columns=columns)).split("\n")
    assert max(len(line), len(marks)) <= max(columns, 24)


def test_a_finding_over_several_lines_is_shown_by_its_first() -> None:
    assert written("terminal", flagged("One\ntwo")).split("\n")[1:3] == ["    One", "    ^^^"]


def test_colour_is_only_added_and_never_changes_a_word() -> None:
    plain = written("terminal", checked(), word_file())
    coloured = written("terminal", checked(), word_file(), style=Style(colour=True))
    assert coloured != plain
    assert re.sub("\x1b\\[[0-9]+m", "", coloured) == plain


@given(text=texts, name=names)
def test_a_finding_takes_three_lines_whatever_the_words(text: str, name: str) -> None:
    lines = written("terminal", flagged(text, name)).split("\n")
    assert lines[3] == ""
    assert set(lines[2]) <= {" ", "^"}


@given(st.data())
def test_every_line_is_shown_for_any_place_and_any_window(data: st.DataObject) -> None:
    text = data.draw(texts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    document = Document(text, (Block(0, len(text)),))
    findings = tuple(
        Finding(start, end, "wordy", Level.NOTE, "Look.", document=document)
        for start, end in pairwise(cuts)
        if start < end
    )
    report = Report(document, findings, (), 1)
    columns = data.draw(st.integers(1, 50))
    shown = written("terminal", report, style=Style(columns=columns))
    assert shown.count("^\n") == len(findings)


def test_the_summary_counts_things_by_kind_and_names_the_documents_with_most() -> None:
    shown = written("terminal", checked(LEAFLET, "a.md"), checked("We utilise it.", "b.md"))
    assert "Checked 2 documents, 11 words. 3 things to sort out:\n" in shown
    assert "      2  long ways to say a short thing\n" in shown
    assert shown.index("      2  a.md") < shown.index("      1  b.md")


def test_the_summary_says_what_can_be_fixed_unless_it_has_been() -> None:
    offer = '"--fix" makes 1 change for you'
    assert offer in written("terminal", checked())
    assert offer not in written("terminal", checked(), style=Style(fixed=True))
    pages = flagged("utilise", "plan.pdf", origin=Pages("utilise"))
    assert "--fix" not in written("terminal", pages)


def test_nothing_found_is_said_in_one_line() -> None:
    assert (
        written("terminal", checked("Ask us."))
        == "Checked 1 document, 2 words. Nothing to sort out.\n"
    )


def test_documents_that_cannot_be_read_are_left_to_standard_error() -> None:
    assert written("terminal", UNREADABLE) == ""
