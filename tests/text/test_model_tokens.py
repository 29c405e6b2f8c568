"""Tokens by spaCy itself, which is started afresh now and then."""

from __future__ import annotations

import pytest
import spacy

from plainspeak.errors import LanguageError
from plainspeak.text import model_tokens
from plainspeak.text.model_tokens import ModelTokens, load_pipeline


def test_spacy_is_started_afresh_after_so_many_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str | None] = []

    def load(model: str | None) -> object:
        started.append(model)
        return load_pipeline(model)

    monkeypatch.setattr(model_tokens, "load_pipeline", load)
    monkeypatch.setattr(model_tokens, "MAX_TEXTS", 2)
    tokens, times = ModelTokens(None), []
    for _ in range(7):
        assert [word.text for word in tokens.read("Ask us.", 0, 7).words] == ["Ask", "us", "."]
        times.append(len(started))
    assert times == [1, 1, 2, 2, 2, 3, 3]


def test_words_are_made_again_after_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_tokens, "MAX_LEXEMES", 2)
    tokens = ModelTokens(None)
    first = tokens.lexeme("one")
    tokens.lexeme("two")
    assert tokens.lexeme("one") is first
    tokens.lexeme("three")
    assert tokens.lexeme("one") is not first


def test_only_part_of_a_text_is_read() -> None:
    text = "We see. Ask us now."
    table = ModelTokens(None).read(text, 8, 14)
    assert [text[a:b] for a, b in zip(table.starts, table.ends, strict=True)] == ["Ask", "us"]
    assert table.tags == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError("no such model"), "this spaCy model is not installed"),
        (ValueError("no such model"), "this spaCy model is not installed"),
        (ImportError("no such model"), "this spaCy model is not installed"),
        (RuntimeError("odd"), "this is not a spaCy model"),
        (KeyError("odd"), "this is not a spaCy model"),
    ],
)
def test_a_model_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def load(_: str) -> None:
        raise error

    monkeypatch.setattr(spacy, "load", load)
    with pytest.raises(LanguageError, match=said):
        load_pipeline("ours")
