from __future__ import annotations

import re

from hypothesis import given
from markdown_it import MarkdownIt

from plainspeak._platform.escape import one_line
from plainspeak.model import Level
from plainspeak.reports.markdown import MAX_PAGE_CHARS
from reports.results import UNREADABLE, checked, flagged, names, texts, word_file, written


def test_the_page_begins_with_how_much_there_is() -> None:
    shown = written("markdown", checked(), checked("Ask us.", "plain.md"))
    assert shown.startswith("### Plain English: 2 things to sort out\n\nIn 1 of 2 documents.\n")


def test_each_document_has_a_table() -> None:
    shown = written("markdown", checked(), word_file())
    assert '| line 3 | utilise | Say "use". `wordy` |\n' in shown
    assert '| paragraph 4, under "Before you leave" | MDT | Spell out' in shown


def test_nothing_found_is_said() -> None:
    shown = written("markdown", checked("Ask us."))
    assert shown == "### Plain English: nothing to sort out\n\nChecked 1 document.\n"


def test_an_unreadable_file_is_named() -> None:
    shown = written("markdown", UNREADABLE)
    assert "**broken.docx cannot be read:** the file is damaged. Save it again.\n" in shown


def test_a_page_always_fits_in_a_comment_and_counts_the_rest() -> None:
    many = [flagged(f"utilise {i}", f"{i}.md", [Level.WARNING] * 90) for i in range(40)]
    shown = written("markdown", *many)
    assert MAX_PAGE_CHARS - 2000 < len(shown) < 65_536
    rows = shown.count("\n| line 1 |")
    assert shown.endswith(f"\nand {3600 - rows:,} more.\n")
    assert "things to sort out" in shown.partition("\n")[0]


def test_one_enormous_document_is_shown_in_part() -> None:
    shown = written("markdown", flagged("utilise", levels=[Level.WARNING] * 5000))
    assert len(shown) < 65_536
    assert f"and {5000 - shown.count('| line 1 |'):,} more." in shown


def test_a_long_sentence_is_cut() -> None:
    _, words, _ = cells(written("markdown", flagged("word " * 200)))
    assert words == "word " * 15 + "word\u2026"


def cells(shown: str) -> list[str]:
    """The cells of the table as a reader sees them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(shown)
    return [
        "".join(each.content for each in tokens[i + 1].children or [] if each.type != "html_inline")
        for i, token in enumerate(tokens)
        if token.type == "td_open"
    ]


@given(text=texts, name=names)
def test_any_words_are_seen_as_they_are_and_call_nobody(text: str, name: str) -> None:
    shown = written("markdown", flagged(text, name))
    place, words, _ = cells(shown)
    assert place == "line 1"
    assert words.replace("\u200b", "").split() == one_line(" ".join(text.split())).split()
    assert not re.search(r"@\w", shown)
    assert not re.search(r"(?<!\\)<", shown)
