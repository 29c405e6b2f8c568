from __future__ import annotations

import pytest

import plainspeak
from plainspeak.formats import read_text
from plainspeak.model import HIDDEN


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text, "a.md")
    return [(each.kind.value, document.text[each.start : each.end]) for each in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ask us", [("heading", "Ask us")]),
        ("Ask us\n======\n", [("heading", "Ask us")]),
        (
            "- one\n- two\n  - three\n",
            [("list item", "one"), ("list item", "two"), ("list item", "three")],
        ),
        ("1. one\n2. two\n", [("list item", "one"), ("list item", "two")]),
        ("> She said so.\n", [("quotation", "She said so.")]),
        ("| a | b |\n|---|---|\n| c | d |\n", [("table cell", cell) for cell in "abcd"]),
        ("```\ncode here\n```\n\nWords.\n", [("paragraph", "Words.")]),
        ("---\ntitle: x\n---\n\nWords.\n", [("paragraph", "Words.")]),
        ("<!-- a note -->\n\nWords.\n", [("paragraph", "Words.")]),
        (
            "Opiates\nA group of drugs\nPapain\nAn enzyme from the fruit of a tree\n",
            [
                ("paragraph", "Opiates"),
                ("paragraph", "A group of drugs"),
                ("paragraph", "Papain"),
                ("paragraph", "An enzyme from the fruit of a tree"),
            ],
        ),
        (
            "- keys or phones\nPeople who drink a lot take more risks than they would like to\n",
            [
                ("list item", "keys or phones"),
                ("paragraph", "People who drink a lot take more risks than they would like to"),
            ],
        ),
        (
            "We wrote this line until it was full and then asked Harrow\nMoor Council.\n",
            [
                (
                    "paragraph",
                    "We wrote this line until it was full and then asked Harrow\nMoor Council.",
                )
            ],
        ),
        (
            "Ring us,\nOr write to the team in Leeds\n",
            [("paragraph", "Ring us,\nOr write to the team in Leeds")],
        ),
    ],
)
def test_each_unit_of_prose_is_a_block(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We use `utilise` here.",
        "See [the page](https://example.org/utilise).",
        "![utilise](picture.png)",
        "<!-- we utilise it -->",
        "```\nutilise\n```",
    ],
)
def test_what_is_not_prose_is_never_flagged(text: str) -> None:
    assert not plainspeak.Checker().check(text, "a.md").findings


@pytest.mark.parametrize(
    "text",
    [
        "It is sent **in** *order* to help.",
        "It is sent in\norder to help.",
        "It is sent [in order](x.md) to help.",
    ],
)
def test_a_phrase_is_found_across_emphasis_links_and_line_ends(text: str) -> None:
    (finding,) = plainspeak.Checker().check(text, "a.md").findings
    assert finding.rule == "wordy"
    assert text[finding.start : finding.end].startswith("in")


def test_no_phrase_is_found_across_code() -> None:
    assert HIDDEN in read_text("sent in `x` order to help", "a.md").text
    assert not plainspeak.Checker().check("It is sent in `x` order to help.", "a.md").findings


def test_deep_nesting_is_read_to_its_end() -> None:
    assert read_text(">" * 3000 + " deep\n", "a.md").text
