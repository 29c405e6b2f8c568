"""Which words are somebody else's, inside quotation marks or a block quotation."""

from __future__ import annotations

import pytest

from plainspeak.model import Block, Document, Kind
from plainspeak.text import Tokens, get_tokenizer


def quoted(text: str, *blocks: Block) -> str:
    """The quoted words of a text, one after the other."""
    document = Document(text, blocks or (Block(0, len(text)),))
    return " ".join(
        passage.words[i].text
        for passage in get_tokenizer().passages(document)
        for i in sorted(passage.quoted)
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She said "ask for help" twice.', "ask for help"),
        ("She said \u201cask for help\u201d twice.", "ask for help"),
        ("She said \u2018ask for help\u2019 twice.", "ask for help"),
        ("She said 'ask for help' twice.", "ask for help"),
        ("She said \u201eask for help\u201c twice.", "ask for help"),
        ("Sie sagte \u00abask for help\u00bb twice.", "ask for help"),
        # two quotations, and what is between them
        ('First "one" and then "two" came.', "one two"),
        ('"One" came.', "One"),
        ('He said "one".', "one"),
        ('Say "a" b "c" d.', "a c"),
        ('"a b c" d "e"', "a b c e"),
        ('Say "one" ,"two" now.', "one two"),
        # what ends one quotation begins no other
        ('Say "Go!"," and "b" now.', "Go ! b"),
        ('Say "one "two" three" four.', 'one " two'),
        ('Say "a b"c d" e.', 'a b"c d'),
        ("\u201cone \u201ctwo\u201d three\u201d four", "one \u201c two"),
        # marks that quote nothing
        ('So a"b" c.', ""),
        ('The 6" and 7" rules.', ""),
        ("The tenants' rights and the carers' views.", ""),
        ("It is 6' long and 4' wide.", ""),
        ('He is 6" tall.', ""),
        ('A " stray mark " is here.', ""),
        ("She said \u201cask and never closed it.", ""),
        ("No marks at all.", ""),
    ],
)
def test_what_is_quoted(text: str, words: str) -> None:
    assert quoted(text) == words


def test_a_quotation_never_leaves_its_block() -> None:
    text = 'Say "one\ntwo" and "three" now'
    blocks = Block(0, 8), Block(9, len(text))
    assert quoted(text, *blocks) == "three"


def test_each_block_has_its_own_quotations() -> None:
    text = 'a "b\nc" d "e" f\n"g" h\ni'
    assert quoted(text, Block(0, 4), Block(5, 15), Block(16, 21), Block(22, 23)) == "e g"


@pytest.mark.parametrize(("words", "found"), [(398, 398), (399, 0)])
def test_a_quotation_has_fewer_than_four_hundred_words(words: int, found: int) -> None:
    assert len(quoted(f'Say "{"a " * (words - 1)}a" now.').split()) == found


def test_a_block_quotation_is_quoted_as_a_whole() -> None:
    text = "We said\nAsk us\nto help"
    blocks = Block(0, 7), Block(8, 14, Kind.QUOTATION), Block(15, len(text))
    assert quoted(text, *blocks) == "Ask us"


def test_a_mark_in_front_of_a_letter_closes_nothing_whoever_made_the_tokens() -> None:
    text = 'Say "a"b c" d.'
    tokens = Tokens([0, 4, 5, 6, 7, 9, 10, 12, 13], [3, 5, 6, 7, 8, 10, 11, 13, 14])
    document = Document(text, (Block(0, len(text)),))
    (passage,) = get_tokenizer().passages(document, tokens)
    assert [passage.words[i].text for i in sorted(passage.quoted)] == ["a", '"', "b", "c"]
