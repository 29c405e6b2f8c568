"""The words of a whole document, and what they say of one place in it."""

from __future__ import annotations

import pytest

from plainspeak.lexicon import evidence
from plainspeak.lexicon.evidence import NO_EVIDENCE, Evidence
from plainspeak.model import Block, Document


def test_the_words_are_in_small_letters_and_one_spelling() -> None:
    found = Evidence.of_text("Ann\u2019s organisation: don't go (well-known), 24 snake_case!")
    assert found.words == {"ann", "organization", "don't", "go", "well", "known", "24", "snake",
                           "case"}  # fmt: skip


@pytest.mark.parametrize(
    ("word", "there"),
    [
        ("tenant", True),
        ("tenants", False),
        ("tenan*", True),
        ("a*", True),
        ("b*", False),
        ("your*", True),
        ("yours*", False),
        ("zz*", False),
        ("*", True),
        ("", False),
    ],
)
def test_whether_a_document_has_a_word(word: str, *, there: bool) -> None:
    assert Evidence.of_text("Your tenant and you").has(word) is there


def test_only_the_blocks_of_a_document_are_read() -> None:
    text = "Your tenant left. {the court} Ask us."
    document = Document(text, (Block(0, 17), Block(30, len(text))))
    assert Evidence.of(document).words == {"your", "tenant", "left", "ask", "us"}


def test_the_words_of_a_field_are_weighed() -> None:
    found = Evidence.of_text("Your tenants and the landlord met a landlord.")
    assert found.telling == {"tenants", "landlord"}
    assert found.fields == {"housing"}
    assert found.weights["housing"] >= 2


def test_where_there_is_no_document_nothing_is_known() -> None:
    assert NO_EVIDENCE.words == NO_EVIDENCE.fields == frozenset()
    assert not NO_EVIDENCE.has("a*")


def test_what_is_remembered_of_texts_stays_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "MAX_CHUNKS", 2)
    known = evidence._Chunks()  # noqa: SLF001  nothing else tells how much is kept
    sizes = []
    for chunk in ("One", "two's", "a/b", "One", "two's"):
        assert known[chunk] == {"two's": ("two",), "a/b": ("a", "b")}.get(chunk, ("one",))
        sizes.append(len(known))
    assert sizes == [1, 2, 3, 3, 3]
    assert known["four"] == ("four",)
    assert len(known) == 1
