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


def test_the_findings_of_a_document_stand_under_its_name() -> None:
    lines = written("terminal", checked()).split("\n")
    assert lines[:3] == ["leaflet.md", "  3:9  warning  wordy", '    Say "use".']


def test_a_place_in_a_word_file_is_its_paragraph_and_heading() -> None:
    lines = written("terminal", word_file()).split("\n")
    assert lines[1].startswith('  paragraph 4, under "Before you leave"  warning  ')


def test_a_place_in_a_pdf_file_is_its_page_and_heading() -> None:
    lines = written("terminal", pdf_file()).split("\n")
    assert lines[1].startswith('  page 1, under "How soon"  warning  ')


def excerpt(text: str, columns: int = 100) -> tuple[str, str]:
    """The line of the first finding, and the marks under it."""
    report = checked(text, "leaflet.txt", "wordy")
    lines = written("terminal", report, style=Style(columns=columns)).split("\n")
    at = next(i for i, line in enumerate(lines) if set(line) == {" ", "^"})
    return lines[at - 1], lines[at]


def underlined(text: str, columns: int = 100) -> str:
    line, marks = excerpt(text, columns)
    return line[marks.index("^") : marks.rindex("^") + 1]


@pytest.mark.parametrize(
    "text",
    [
        "We will utilise it.",
        "\tWe will utilise it.",
        "   We will utilise it.\r\nAsk us.",
        "We\x1b[31m will utilise it.",
        "Ask us. " * 9 + "We utilise it. " + "Ask us. " * 9,
        "x" * 300 + " We utilise it. " + "x" * 300,
    ],
)
@pytest.mark.parametrize("columns", [30, 34, 40, 100])
def test_the_marks_stand_under_the_words(text: str, columns: int) -> None:
    assert underlined(text, columns) == "utilise"


def test_the_marks_stand_under_the_words_after_wide_and_narrow_characters() -> None:
    line, marks = excerpt("Cafe\u0301 日本: utilise it.")
    assert marks == "      " + " " * len("Cafe 1234: ") + "^" * len("utilise")
    assert line == "      Cafe\u0301 日本: utilise it."


@pytest.mark.parametrize("columns", [30, 44, 60, 100])
def test_a_line_is_never_wider_than_the_window_and_words_stay_whole(columns: int) -> None:
    text = "Ask us. " * 30 + "We utilise it prior to Friday. " + "Ask us. " * 30
    shown = written("terminal", checked(text), style=Style(columns=columns))
    assert max(map(len, shown.split("\n"))) <= columns
    line, _ = excerpt(text, columns)
    assert set(line.strip(" \u2026").split()) <= set(text.split())


def test_a_finding_over_several_lines_is_shown_by_its_first() -> None:
    lines = written("terminal", flagged("One\ntwo")).split("\n")
    assert lines[3:5] == ["      One", "      ^^^"]


def test_colour_is_only_added_and_never_changes_a_word() -> None:
    plain = written("terminal", checked(), word_file())
    coloured = written("terminal", checked(), word_file(), style=Style(colour=True))
    assert coloured != plain
    assert re.sub("\x1b\\[[0-9]+m", "", coloured) == plain


@given(text=texts, name=names)
def test_the_marks_come_last_whatever_the_words(text: str, name: str) -> None:
    lines = written("terminal", flagged(text, name)).split("\n")
    at = lines.index("")
    assert set(lines[at - 1]) <= {" ", "^"}


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
    shown = written("terminal", report, style=Style(columns=columns, every_use=True))
    assert shown.count("^\n") == len(findings)


def test_warnings_come_before_notes() -> None:
    shown = written("terminal", checked("Ask the QXC. We utilise it."))
    assert shown.index("warning  wordy") < shown.index("note  acronym-unexplained")


def test_a_word_that_comes_again_is_shown_once_unless_each_use_is_asked_for() -> None:
    report = checked("We utilise it.\n\nThey utilised it.\n")
    assert written("terminal", report).count("  warning  wordy") == 1
    assert "And 1 more time, on line 3." in written("terminal", report)
    each = written("terminal", report, style=Style(every_use=True))
    assert "3:6  warning  wordy" in each
    assert "more time" not in each


def test_the_summary_counts_by_level_and_kind_and_names_the_documents_with_most() -> None:
    shown = written("terminal", checked(LEAFLET, "a.md"), checked("We utilise it.", "b.md"))
    assert "Checked 2 documents, 11 words. Found 3 warnings.\n" in shown
    assert "      2  long ways to say a short thing (warning)\n" in shown
    assert shown.index("      2  a.md") < shown.index("      1  b.md")


def test_the_summary_says_when_nothing_found_fails_the_run() -> None:
    shown = written("terminal", checked("Ask the QXC."))
    assert "Found 1 note; nothing that fails.\n" in shown
    shown = written("terminal", checked("Ask the QXC."), style=Style(failing=frozenset(Level)))
    assert "Found 1 note.\n" in shown


def test_the_summary_says_what_can_be_changed_unless_it_has_been() -> None:
    offer = "1 change can be made for you: add --fix"
    assert offer in written("terminal", checked())
    assert offer not in written("terminal", checked(), style=Style(fixed=True))
    pages = flagged("utilise", "plan.pdf", origin=Pages("utilise"))
    assert "--fix" not in written("terminal", pages)


def test_a_change_in_a_file_that_cannot_be_changed_is_not_offered() -> None:
    assert "--fix" not in written("terminal", pdf_file())


def test_nothing_found_is_said_in_one_line() -> None:
    assert (
        written("terminal", checked("Ask us."))
        == "Checked 1 document, 2 words. Nothing to sort out.\n"
    )


def test_files_that_could_not_be_read_are_named_last() -> None:
    shown = written("terminal", UNREADABLE, checked("Ask us."))
    assert shown.endswith("1 of 2 files could not be read: broken.docx.\n")
