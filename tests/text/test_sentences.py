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
        "Wait\u2026 | Then ring.",
        "(See page 5. | Then go.)",
        "It is for Mrs. Jones and St. Mary's.",
        "The U.K. government agreed.",
        "Ask for poll cards.4 | Any request counts. | We met in town.\u00b9 | Then we left!",
        "It is in para.5 The rest is not. | Use poll.5 and poll.6 today.",
    ],
)
def test_sentences_end_where_a_reader_would_say(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert sentences(" ".join(expected)) == expected


def test_a_sentence_never_crosses_a_block() -> None:
    text = "call us\nring us\nA new start."
    assert sentences(text, (0, 7), (8, 15), (16, 28)) == ["call us", "ring us", "A new start."]


@given(st.text(alphabet=st.sampled_from("ab C.!?()\"' \n"), max_size=200))
def test_sentences_cover_every_word_once(text: str) -> None:
    document = Document(text, (Block(0, len(text)),))
    for passage in LANGUAGE.passages(document):
        covered = [i for first, last in passage.sentences for i in range(first, last)]
        assert covered == list(range(len(passage.words)))
