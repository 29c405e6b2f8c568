from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.formats import read_text
from plainspeak.model import HIDDEN, Document, Kind


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text, "a.txt")
    return [(each.kind.value, document.text[each.start : each.end]) for each in document.blocks]


def test_a_wrapped_paragraph_is_one_block() -> None:
    assert blocks("We can help\nyou at home.\n\nAsk us.\n") == [
        ("paragraph", "We can help\nyou at home."),
        ("paragraph", "Ask us."),
    ]


@pytest.mark.parametrize("mark", ["-", "*", "\u2022", "1.", "a)", "(b)"])
def test_each_bullet_is_a_block_without_its_mark(mark: str) -> None:
    assert blocks(f"{mark} ring us\n{mark} write to us\n") == [
        ("list item", "ring us"),
        ("list item", "write to us"),
    ]


def test_a_line_of_its_own_is_a_heading() -> None:
    assert blocks("What we do\n\nWe help people at home.")[0] == ("heading", "What we do")


def test_links_and_addresses_are_hidden_and_nothing_moves() -> None:
    text = "Write to me@nhs.net or see https://www.nhs.uk/help today."
    document = read_text(text, "a.txt")
    assert "nhs" not in document.text
    assert document.text.count(HIDDEN) == 2
    assert document.text.index("today") == text.index("today")


def masks_hold(document: Document, text: str) -> None:
    assert len(document.text) == len(text)
    assert all(
        a in {b, " ", HIDDEN} and ((a == "\n") == (b == "\n"))
        for a, b in zip(document.text, text, strict=True)
    )
    edges = [edge for each in document.blocks for edge in (each.start, each.end)]
    assert edges == sorted(edges)
    assert all(isinstance(each.kind, Kind) for each in document.blocks)


MARKUP = st.text(
    alphabet=st.sampled_from("ab A.\n\t-*_#>`[]()|<>!&;:/1)\"'\\~{}$%^+="), max_size=200
)


@given(MARKUP | st.text(max_size=100), st.sampled_from(["a.txt", "a.md"]))
def test_a_mask_hides_but_never_moves(text: str, name: str) -> None:
    masks_hold(read_text(text, name), text)


@given(st.text(alphabet=st.sampled_from("ab\n "), max_size=100), st.data())
def test_a_place_leads_back_to_its_character(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = read_text(text, "a.txt").locate(offset)
    assert place.line is not None
    assert place.column is not None
    before = sum(len(line) + 1 for line in text.split("\n")[: place.line - 1])
    assert before + place.column - 1 == offset
