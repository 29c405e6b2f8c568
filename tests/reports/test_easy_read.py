from __future__ import annotations

import io

import docx
import pytest

import plainspeak
from plainspeak.formats import File
from plainspeak.reports.easy_read import parts, write

EASY = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))


def words(text: str, name: str = "a.md") -> list[str]:
    """Everything that is on the pages of a draft, line by line."""
    made = write.word_document(parts.draft(EASY.check(text, name)))
    body = docx.Document(io.BytesIO(made)).element.body
    tags = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    lines = ("".join(t.text or "" for t in p.iter(f"{tags}t")) for p in body.iter(f"{tags}p"))
    return [line for line in lines if line]


def test_each_sentence_is_on_a_line_of_its_own() -> None:
    lines = words("# Your visit\n\nYou can come. You can bring a friend.\n")
    assert lines[0] == "Your visit"
    assert "You can come." in lines
    assert "You can bring a friend." in lines


def test_a_hard_word_is_said_below_its_sentence_and_in_the_list_at_the_end() -> None:
    lines = words("You may need reablement. Reablement is free.\n")
    at = lines.index("You may need reablement.")
    assert lines[at + 1].startswith("Reablement means short-term help")
    assert lines[lines.index("What the hard words mean") + 1] == "reablement"


def test_a_word_that_may_mean_several_things_is_left_for_people_to_write() -> None:
    lines = words("The QXZ will ring you.\n")
    assert write.NOT_KNOWN in lines


def test_a_word_that_the_document_explains_is_not_explained_again() -> None:
    text = "You may need reablement. Reablement means help to get well.\n"
    assert not any(line.startswith("Reablement means short-term") for line in words(text))


def test_the_pages_say_that_it_is_not_easy_read_yet() -> None:
    assert words("Ask us.\n")[1] == write.NOTICE[0]


def test_words_in_bold_are_bold_only_where_they_come_first() -> None:
    (first, second) = parts.draft(EASY.check("Get reablement. Reablement is free.")).parts
    assert isinstance(first, parts.Line)
    assert isinstance(second, parts.Line)
    assert first.pieces == (("Get ", False), ("reablement", True), (".", False))
    assert [bold for _, bold in second.pieces] == [False]


@pytest.mark.parametrize(
    "text", ["", "Ask us", "## A\n\n1. One\n2. Two\n", "| a | b |\n|---|---|\n"]
)
def test_any_document_has_a_draft(text: str) -> None:
    assert words(text)


def test_a_draft_looks_as_easy_read_asks() -> None:
    made = write.word_document(parts.draft(EASY.check("# Hi\n\nYou can come. Ask us.\n", "a.md")))
    rules = {each.rule for each in EASY.check_opened(File(made, "a.docx")).findings}
    looks = {
        "font-size",
        "font",
        "line-spacing",
        "alignment",
        "page-numbers",
        "emphasis",
        "contrast",
    }
    assert not rules & {f"easy-read-{name}" for name in looks}
