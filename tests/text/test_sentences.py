from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.model import Block, Document
from plainspeak.text import Tokenizer

LANGUAGE = Tokenizer()


def sentences(text: str, *blocks: tuple[int, int]) -> list[str]:
    spans = blocks or ((0, len(text)),)
    document = Document(text, tuple(Block(*span) for span in spans))
    return [
        text[passage.starts[first] : passage.ends[last - 1]]
        for passage in LANGUAGE.passages(document)
        for first, last in passage.sentences
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "Ask Dr. Smith. | He can help.",
        "Bring fruit, e.g. apples. | We have tea.",
        "See No. 5. | It is on page 3.",
        "It costs 3.5 per cent. | That is a lot.",
        '"Why?" she asked. | "Go." | Then we left.',
        "We help (see p. 5. It is long) now. | Ask us.",
        "J. Smith came. | So did Ann.",
        "We are open until 5 p.m. | The desk is shut after that.",
        "Bring pens, paper, etc. | We have chairs.",
        "You can have hepatitis B. | It can be treated.",
        "The pharmacy is run by the GPhC. | Ask there.",
        "Is it free? | Yes! | Come in.",
        "! | Then we go.",
        "? | Then we go.",
        "Wait\u2026 | Then ring.",
        "(See page 5. | Then go.)",
        "It is for Mrs. Jones and St. Mary's.",
        "The U.K. government agreed.",
        "Ask for poll cards.4 | Any request counts. | We met in town.\u00b9 | Then we left!",
        "It is in para.5 The rest is not. | Use poll.5 and poll.6 today.",
        "We (one. Two) go. | Then we stay.",
        "We (one. | Two go. | Then we stay.",
        "(One. | Two) go. | Then we stay.",
        "We met (a (b. C) d. E) here. | We left.",
        "We say [one. Two] here. | We left.",
        "Say \u201cone.\u201d | Two came.",
        "A \u2022 is a mark.",
        # what is numbered, and where
        "1. Sign it. | 2. Send it.",
        "12. Sign it. | 123. | Send it. | 99. Go.",
        "We met in 2019. | We left.",
        "Come on Jan. 5 or Jan. Monday.",
        "See p. 5 and No. 5.",
        "It is at 5 p.m. (or six) now. | Then we go.",
        "Go at 5 p.m. May 3 it is.",
        "Bring pens etc. (or ink).",
        # people, and things with a letter
        "Ask Ann B. Cole.",
        "Ask an B. Cole.",
        "Ask ann, B. Cole.",
        "Ask the B. Cole.",
        "Ask ann B. | Cole is here.",
        "We are in bay F. | Smith is not.",
        "We look at F. | She is well.",
        "So do I. Smith is here.",
        "Take x. | Then he left.",
        # what follows
        "The U.K. | The plan is new.",
        "The U.K. Plan is new.",
        "Why? because we can.",
        "Why?Because we can.",
        "Wait... | Then ring.",
        "Wait \u2026 then ring.",
        "We go. , and stay.",
        "Ask us .Now.",
    ],
)
def test_sentences_end_where_a_reader_would_say(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met one.Two left.", ["We met one.", "Two left."]),
        ("We met One.Two left.", ["We met One.Two left."]),
        ("Wait...Then go.", ["Wait...", "Then go."]),
        ("Wait...then go.", ["Wait...then go."]),
        ("Wait\u2026Then go.", ["Wait\u2026", "Then go."]),
        ("\u2022 one\n\u2022 two", ["\u2022 one", "\u2022 two"]),
    ],
)
def test_where_no_space_parts_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(("words", "expected"), [(76, 2), (77, 3)])
def test_a_bracket_of_fewer_than_eighty_words_is_a_part_of_its_sentence(
    words: int, expected: int
) -> None:
    assert len(sentences(f"We (one. {'A ' * words}) go. Then we stay.")) == expected


def test_a_sentence_never_crosses_a_block() -> None:
    text = "call us\nring us\nA new start."
    assert sentences(text, (0, 7), (8, 15), (16, 28)) == ["call us", "ring us", "A new start."]


@given(st.text(alphabet=st.sampled_from("ab C.!?()\"' \n"), max_size=200))
def test_sentences_cover_every_word_once(text: str) -> None:
    document = Document(text, (Block(0, len(text)),))
    for passage in LANGUAGE.passages(document):
        covered = [i for first, last in passage.sentences for i in range(first, last)]
        assert covered == list(range(len(passage.words)))
