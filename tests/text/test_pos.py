"""How a word is used, judged by its neighbours."""

from __future__ import annotations

import pytest

from plainspeak.model import Block, Document
from plainspeak.text import Passage, Tokens, get_tokenizer, pos


def marked(text: str) -> tuple[Passage, int]:
    """A passage, and the number of the word in it that is marked with a star."""
    plain = text.replace("*", "")
    (passage,) = get_tokenizer().passages(Document(plain, (Block(0, len(plain)),)))
    return passage, list(passage.starts).index(text.index("*"))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("We *access the service.", "verb", True),
        ("We *access the service.", "noun", False),
        ("The *access is good.", "noun", True),
        ("The *access is good.", "verb", False),
        ("They want to *access it.", "verb", True),
        ("They want to *access it.", "noun", False),
        ("Thanks to *access of this kind, we won.", "noun", True),
        ("You can *access help.", "verb", True),
        ("We have step-free *access in all rooms.", "verb", False),
        ("*Accessing help is easy.", "verb", True),
        ("*Access is easy.", "verb", False),
        ("A *complex plan.", "adjective", True),
        ("The *complex is big.", "adjective", False),
        ("It is *complex.", "adjective", True),
        ("The *complex.", "adjective", False),
        ("The *complex", "adjective", False),
        ("It is more *complex.", "adjective", True),
        ("The most *complex of them.", "adjective", True),
        ("Her *complex.", "adjective", True),
        ("His *complex.", "adjective", False),
        ("Staff *access's rules.", "verb", False),
        ("Staff *access the rules.", "verb", True),
        ("Staff *access them.", "verb", True),
        ("Staff *access and use it.", "verb", False),
        ("We *access is good.", "verb", False),
        ("They *access, we.", "verb", True),
        ("To *access is good.", "verb", False),
        ("We know how to *access", "verb", True),
        ("*Reading is good.", "noun", True),
        ("Much *reading is good.", "verb", False),
        ("The *complex to come.", "adjective", False),
        ("The *complex of homes.", "adjective", False),
        ("The *complex homes.", "adjective", True),
        ("Staff *complex and big.", "adjective", True),
        ("We *complex the homes.", "adjective", False),
    ],
)
def test_the_use_of_a_word(text: str, part: str, *, expected: bool) -> None:
    assert pos.can_be(part, *marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Homes for the poor *are few.", True),
        ("Homes for the poor*.", True),
        ("The poor *man left.", False),
        ("The poor *often go without.", True),
        ("The poor *quickly left.", True),
        ("The poor *family left.", False),
    ],
)
def test_whether_a_noun_follows(text: str, *, expected: bool) -> None:
    assert pos.no_noun_follows(*marked(text)) is expected


@pytest.mark.parametrize("text", ["We help the poor", "We help the poor. Men left."])
def test_nothing_of_the_sentence_follows(text: str) -> None:
    (passage,) = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    at = [word.text for word in passage.words].index("poor") + 1
    assert pos.no_noun_follows(passage, at)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The *access is good.", False),
        ("We *access the service.", False),
        ("Staff *access records daily.", True),
    ],
)
def test_whether_neighbours_tell(text: str, *, expected: bool) -> None:
    assert pos.is_ambiguous(*marked(text)) is expected


@pytest.mark.parametrize(
    ("tags", "none_follows"),
    [
        ("DET ADJ NOUN VERB PUNCT", [False, False, True, True]),
        ("DET NOUN VERB VERB PUNCT", [False, True, True, True]),
        ("DET ADJ PROPN VERB PUNCT", [False, False, True, True]),
    ],
)
def test_a_tag_decides_what_a_word_is(tags: str, none_follows: list[bool]) -> None:
    text, starts, ends = "The poor man left . ", [0, 4, 9, 13, 18], [3, 8, 12, 17, 19]
    document = Document(text, (Block(0, len(text)),))
    given = Tokens(starts, ends, tags.split())
    (passage,) = get_tokenizer().passages(document, given)
    assert [pos.no_noun_follows(passage, at) for at in range(1, 5)] == none_follows
    parts = {"noun": {"NOUN", "PROPN"}, "verb": {"VERB"}, "adjective": {"ADJ"}}
    for part, names in parts.items():
        found = [pos.can_be(part, passage, at) for at in range(5)]
        assert found == [tag in names for tag in tags.split()]
    assert not any(pos.is_ambiguous(passage, at) for at in range(5))
