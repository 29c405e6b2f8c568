"""What the rules about short forms share: the letters, and the words around."""

from __future__ import annotations

import pytest

from plainspeak.rules._acronyms import spells_out, stands_apart


@pytest.mark.parametrize(
    ("short", "long", "spelled"),
    [
        ("CPB", "care plan board", True),
        ("CPBs", "care plan board", True),
        ("C&P", "care and plan", True),
        ("OPG", "Office of the Public Guardian", True),
        ("OOTPG", "Office of the Public Guardian", True),
        ("KS3", "key stage 3", True),
        ("CPB", "care-plan board", True),
        ("CPB", "care plan", False),
        ("CP", "care plan board", False),
        ("CB", "care plan board", False),
        ("IVM", "vitro maturation", False),
        ("PDF/A-1", "PDF profile", False),
        ("A", "", False),
        ("", "of the", True),
    ],
)
def test_whether_each_letter_begins_a_word(short: str, long: str, *, spelled: bool) -> None:
    assert spells_out(short, long) is spelled


@pytest.mark.parametrize(
    ("marked", "apart"),
    [
        ("The [CT], then", True),
        ("[CT]", True),
        ("([CT])", True),
        ("The pre-[CT] plan", False),
        ("The x[CT] plan", False),
        ("The '[CT] plan", False),
        ("The [CT]-led plan", False),
        ("The [CT]'s plan", False),
        ("The [CT](2) plan", False),
        ("The [CT]/MRI plan", False),
        ("The [CT]. Then", True),
    ],
)
def test_whether_words_are_part_of_more(marked: str, *, apart: bool) -> None:
    text, start, end = marked.replace("[", "").replace("]", ""), marked.find("["), marked.find("]")
    assert stands_apart(text, start, end - 1) is apart
