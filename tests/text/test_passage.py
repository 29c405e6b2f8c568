"""A part of a document: which sentence and block a word is in, and how words are counted."""

from __future__ import annotations

import pytest

from plainspeak.model import Block, Document, Kind
from plainspeak.text import Passage, Tokens, get_tokenizer

TEXT = "Our plan\nAsk us. We can help you.\nOne"
BLOCKS = (Block(0, 8, Kind.HEADING), Block(9, 33), Block(34, 37, Kind.LIST_ITEM))


@pytest.fixture
def passage() -> Passage:
    (found,) = get_tokenizer().passages(Document(TEXT, BLOCKS))
    return found


def number(passage: Passage, word: str) -> int:
    return [each.text for each in passage.words].index(word)


@pytest.mark.parametrize(
    ("word", "sentence"),
    [("Our", "Our plan"), ("plan", "Our plan"), ("us", "Ask us."), ("We", "We can help you."),
     ("you", "We can help you."), ("One", "One")],
)  # fmt: skip
def test_the_sentence_of_a_word(passage: Passage, word: str, sentence: str) -> None:
    first, last = passage.sentence_of(number(passage, word))
    assert TEXT[passage.starts[first] : passage.ends[last - 1]] == sentence


@pytest.mark.parametrize(
    ("word", "sentences", "around"),
    [
        ("Our", 0, "Our plan"),
        ("Our", 1, "Our plan\nAsk us."),
        ("us", 1, "Our plan\nAsk us. We can help you."),
        ("We", 1, "Ask us. We can help you.\nOne"),
        ("One", 1, "We can help you.\nOne"),
        ("One", 2, "Ask us. We can help you.\nOne"),
        ("One", 3, TEXT),
    ],
)
def test_the_sentences_around_a_word(
    passage: Passage, word: str, sentences: int, around: str
) -> None:
    first, last = passage.sentences_around(number(passage, word), sentences)
    assert TEXT[passage.starts[first] : passage.ends[last - 1]] == around


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Our", Kind.HEADING), ("plan", Kind.HEADING), ("Ask", Kind.PARAGRAPH),
     ("you", Kind.PARAGRAPH), ("One", Kind.LIST_ITEM)],
)  # fmt: skip
def test_the_block_of_a_word(passage: Passage, word: str, kind: Kind) -> None:
    assert passage.kind_at(number(passage, word)) is kind
    assert passage.block_of(number(passage, word)).kind is kind


def test_what_is_joined_to_the_word_before(passage: Passage) -> None:
    joined = [word.text for i, word in enumerate(passage.words) if passage.joined(i)]
    assert joined == [".", "."]


def test_a_word_outside_the_blocks_is_a_sentence_by_itself() -> None:
    text = "One two. Xx Three."
    (found,) = get_tokenizer().passages(Document(text, (Block(0, 8), Block(12, 18))))
    words = [found.sentence_of(number) for number in range(6)]
    assert words == [(0, 3), (0, 3), (0, 3), (3, 4), (4, 6), (4, 6)]


def test_words_are_counted_from_any_word_to_any_other() -> None:
    text = "A step-down bed, (b) please!"
    (found,) = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    left = [found.count(number, len(found.words)) for number in range(len(found.words) + 1)]
    assert left == [4, 3, 2, 2, 1, 1, 1, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ask us.", 2),
        ("A step-down bed, please!", 4),
        ("It\u2019s 3.5 per cent (about).", 5),
        ("\u2013", 0),
        ("We don't know.", 3),
        ("(a) a map", 2),
        ("(1) a map (12) b (123) c", 5),
        ("(iv) b (ivxlc) c (ab) d", 5),
        ("a) b or x) c", 5),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    (found,) = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    assert found.count(0, len(found.words)) == count


def test_tokens_of_a_host_with_hyphens_keep_their_tags() -> None:
    text = "A step-down bed by the GPhC."
    tags = ["DET", "NOUN", "PUNCT", "ADV", "NOUN", "ADP", "DET", "PROPN"]
    starts = [0, 2, 6, 7, 12, 16, 19, 23]
    ends = [1, 6, 7, 11, 15, 18, 22, 28]
    document = Document(text, (Block(0, len(text)),))
    (passage,) = get_tokenizer().passages(document, Tokens(starts, ends, tags))
    assert [word.text for word in passage.words] == [
        *("A", "step", "down", "bed", "by", "the", "GPhC", "."),
    ]
    assert passage.tags == ["DET", "NOUN", "ADV", "NOUN", "ADP", "DET", "PROPN", "PUNCT"]
    assert list(zip(passage.starts, passage.ends, strict=True))[-2:] == [(23, 27), (27, 28)]
