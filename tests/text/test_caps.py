"""Lines and phrases in capitals: emphasis, and not a row of short forms."""

from __future__ import annotations

import pytest

from plainspeak.model import Block, Document
from plainspeak.text import caps, get_tokenizer


def in_capitals(text: str) -> list[str]:
    """The lines and phrases of a text that are in capitals."""
    (passage,) = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    return [
        text[passage.starts[first] : passage.ends[last - 1]]
        for first, last in passage.all_caps_lines
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PLEASE READ THIS", ["PLEASE READ THIS"]),
        ("PLEASE READ", []),
        ("Ask us.\nDO NOT PAY NOW\nThank you.", ["DO NOT PAY NOW"]),
        ("DO NOT PAY NOW\nPLEASE TELL US FIRST", ["DO NOT PAY NOW", "PLEASE TELL US FIRST"]),
        # six words in ten are enough
        ("DO NOT PAY now or then", ["DO NOT PAY"]),
        ("DO NOT PAY now then", ["DO NOT PAY now then"]),
        # short forms alone are no emphasis, but for a long word or a little one
        ("MDT CMHT NHS", []),
        ("MDT CMHT MEETING", ["MDT CMHT MEETING"]),
        ("MDT CMHT GROUP", []),
        ("MDT AND CMHT", ["MDT AND CMHT"]),
        ("MDT CMHT LETTER", ["MDT CMHT LETTER"]),
        ("MDT CMHT PLANS", []),
        # figures are no words
        ("DO NOT PAY 1 2 3 4 5", ["DO NOT PAY 1 2 3 4 5"]),
        ("DO\nNOT PAY NOW\nor we come", ["NOT PAY NOW"]),
        ("PLEASE\nREAD\nTHIS", []),
        # a phrase inside another line
        ("You will lose it IF YOU DO NOT PAY by the end of the next month.",
         ["IF YOU DO NOT PAY"]),
        ("You lose it IF YOU DO NOT PAY by the end of the next month or so.",
         ["IF YOU DO NOT PAY"]),
        ("You lose it IF YOU PAY by the end of the next month or so.", ["IF YOU PAY"]),
        ("You will lose it IF LATE IN May, and so on, by the end of the next month.",
         ["IF LATE IN"]),
        ("You will lose it IF YOU or they come by the end of the next month or SO.", []),
        ("You will lose it IF YOU PAY and THEN IF YOU DO NOT go, at the end of all of the month.",
         ["IF YOU PAY", "THEN IF YOU DO NOT"]),
        ("You will lose it IF PAID LATE by the end of the whole of next month.", []),
        ("The MDT CMHT MEETING is at the end of the next month, as it was.", []),
        ("IF you pay IT late AND lose this again by the end of next month.", []),
    ],
)  # fmt: skip
def test_capitals_that_are_emphasis(text: str, found: list[str]) -> None:
    assert in_capitals(text) == found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DEVON COUNTY COUNCIL", True),
        ("THE COUNCIL OF THE NORTH", False),
        ("DEPARTMENT FOR WORK AND COUNCIL", True),
        ("ASK YOUR LOCAL COUNCIL", False),
        ("PLEASE READ THIS", False),
        ("2019", False),
        ("COUNCIL", True),
        ("COUNCIL 2019", True),
        ("IT IS A COUNCIL", False),
    ],
)
def test_a_line_that_names_an_organisation(line: str, *, expected: bool) -> None:
    assert caps.is_organisation(get_tokenizer().words(line)) is expected
